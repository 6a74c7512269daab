"""What the words of an article mean: figures, units, dates and cautions, by its language."""
