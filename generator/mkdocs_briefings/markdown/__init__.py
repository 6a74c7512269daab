"""Markdown: templates that write it, escaping, and the markup of hand-written pages."""
