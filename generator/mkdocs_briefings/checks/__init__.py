"""The check: load a site's files, and run the rules over them."""
