"""The words of an article: its canonical text, and the figures and dates in it."""
