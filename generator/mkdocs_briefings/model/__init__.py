"""Cards and sources: from the bytes of their files to a library that links them."""
