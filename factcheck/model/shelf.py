"""Series that are made when they are looked at: of a thousand that a file holds, a text is about some forty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import overload

from factcheck.model.statistic import Statistic


class Shelf(Sequence[Statistic]):
    """Series in order; equal to the tuple of them. `make` gives the one at a place and is asked once for each."""

    def __init__(self, ids: Iterable[str], make: Callable[[int], Statistic]) -> None:
        self.ids = tuple(ids)
        self._make = make
        self._made: dict[int, Statistic] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Statistic: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Statistic, ...]: ...
    def __getitem__(self, at: int | slice) -> Statistic | tuple[Statistic, ...]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(len(self))[at])
        number = range(len(self))[at]
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def __reduce__(self) -> tuple[type[tuple[Statistic, ...]], tuple[tuple[Statistic, ...]]]:
        return tuple, (tuple(self),)  # what is pickled is all there, and asks no cache

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, (Shelf, tuple)) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


class _ById(Mapping[str, Statistic]):
    def __init__(self, series: Shelf) -> None:
        self._series = series
        self._numbers = {id: number for number, id in enumerate(series.ids)}

    def __getitem__(self, id: str) -> Statistic:
        return self._series[self._numbers[id]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def ids(series: Sequence[Statistic]) -> Sequence[str]:
    """The id of each series, in order."""
    return series.ids if isinstance(series, Shelf) else [one.id for one in series]


def by_id(series: Sequence[Statistic]) -> Mapping[str, Statistic]:
    """Each series by its id."""
    return _ById(series) if isinstance(series, Shelf) else {one.id: one for one in series}
