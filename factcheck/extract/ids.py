"""Ids of claims."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from factcheck.model.claim import ClaimKind


@cache
def _hashed() -> Callable[[bytes], Any]:
    from hashlib import sha256  # OpenSSL takes 4 ms to load, and a text without claims needs none of it

    return sha256


def claim_id(source: str, start: int, end: int, kind: ClaimKind) -> str:
    """A claim's id: a hash of the source's id, span and kind."""
    made: str = _hashed()(f"{source}|{start}|{end}|{kind}|0".encode()).hexdigest()[:16]
    return made
