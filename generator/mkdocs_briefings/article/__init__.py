"""An article as words: its canonical text, the commitment to it, and what can be read in it."""
