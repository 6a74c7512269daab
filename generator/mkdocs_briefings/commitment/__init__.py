"""The commitment to an article's words: root and seal."""
