"""Standing: what named checks derive of a fact, never what somebody typed."""
