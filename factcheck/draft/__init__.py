"""Reference files drafted from the figures of a text, for an editor to fill in."""
