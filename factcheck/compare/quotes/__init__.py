"""Quotations against sources, word by word: a search locates, a token diff decides."""

from __future__ import annotations
