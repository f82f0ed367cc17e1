"""Reference statistics: read, checked, joined; nothing here decides whether a claim is right."""

from factcheck.reference.find import find_reference_files
from factcheck.reference.load import load_references
from factcheck.reference.references import References

__all__ = ["References", "find_reference_files", "load_references"]
