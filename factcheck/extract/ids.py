"""Ids of claims."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.model.claim import ClaimKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hashlib import _Hash


@cache
def _hashed() -> Callable[[bytes], _Hash]:
    from hashlib import sha256  # OpenSSL takes 4 ms to load, and a text without claims needs none of it

    return sha256


def claim_id(source: str, start: int, end: int, kind: ClaimKind) -> str:
    """A claim's id: a hash of the source's id, span and kind."""
    return _hashed()(f"{source}|{start}|{end}|{kind}|0".encode()).hexdigest()[:16]
