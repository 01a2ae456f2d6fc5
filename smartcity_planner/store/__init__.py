"""The plan on disk: create, open, migrate, query, write in one transaction."""
