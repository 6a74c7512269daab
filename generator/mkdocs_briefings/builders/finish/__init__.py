"""The finishing of HTML that a builder made."""
