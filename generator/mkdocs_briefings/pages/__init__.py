"""The pages of a site, as Markdown by path."""
