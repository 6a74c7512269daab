"""Evidence: how an article's words support what a fact says."""
