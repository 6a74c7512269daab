"""Evidence: how an article's words show what a fact says."""
