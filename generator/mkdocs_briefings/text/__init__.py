"""An article as words: its canonical text, and the figures and dates that can be read in it."""
