"""The values of properties."""
