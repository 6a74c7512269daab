"""The site's files: read as bytes, parsed as YAML, read from git, written atomically."""
