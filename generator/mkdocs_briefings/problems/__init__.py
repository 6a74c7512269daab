"""Problems: what is wrong, where, what to do about it, and how it is reported."""
