"""Builders: MkDocs, a Markdown tree on disk, and the finishing of their HTML."""
