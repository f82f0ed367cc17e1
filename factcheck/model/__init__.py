"""The types all steps share: frozen, small, and nothing in them says what to do about what is."""
