"""What is derived from a library: standings, conflicts, coverage, and more."""
