"""Problems: what is wrong, where, what to do about it, and how that is shown."""
