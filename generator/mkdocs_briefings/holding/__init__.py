"""Holding: what those who hold the articles do: take them in, seal them, see what is left."""
