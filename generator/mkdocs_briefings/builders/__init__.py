"""Builders: the MkDocs plugin, a Markdown tree for other builders, and finishing of HTML."""
