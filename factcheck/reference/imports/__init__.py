"""Importers: tables as statistical offices publish them, into a reference database."""
