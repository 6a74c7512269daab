"""Help for those who write cards: sources, seals, new sites, schemas, formatting."""
