"""Reference databases: millions of values in one SQLite file, of which a run reads those that a claim comes near."""
