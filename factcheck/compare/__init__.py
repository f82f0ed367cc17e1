"""Comparability before comparison: intervals, time, sources against each other."""
