"""From bytes of UTF-8 to code points."""

from __future__ import annotations

_CONTINUATION = bytes(range(0x80, 0xC0))
_STEP = 1024


class Offsets:
    """The code points that byte offsets of a text stand at, in time linear in the text."""

    def __init__(self, text: str) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._marks = [0]
        for start in range(0, len(self._data), _STEP):
            self._marks.append(self._marks[-1] + self._count(start, start + _STEP))

    def _count(self, start: int, end: int) -> int:
        return len(self._data[start:end].translate(None, _CONTINUATION))

    def __call__(self, byte: int) -> int:
        """The code point that begins at a byte."""
        if not self._data:
            return byte
        step = byte // _STEP
        return self._marks[step] + self._count(step * _STEP, byte)
