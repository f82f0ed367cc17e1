"""Sources into sentences and quotations, and whom they name as speaker or source."""

from __future__ import annotations

from factcheck.model.text import Quotation, Sentence
from factcheck.segment.attributions import attribution
from factcheck.segment.quotations import quotations
from factcheck.segment.sentences import sentences
from factcheck.segment.sources import sources

__all__ = ["Quotation", "Sentence", "attribution", "quotations", "sentences", "sources"]
