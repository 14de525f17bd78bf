"""Ids of people who count, looked up when somebody first asks who they are.

A figure of a million people is told in no time; naming them all takes longer, and few who ask how
many there are ask who.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

from byname.figures.columns.turns import Numbers


class Ids(Sequence[int]):
    """Ids in rising order, as a tuple of them is."""

    def __init__(self, look_up: Callable[[], Numbers]) -> None:
        self._look_up = look_up

    @cached_property
    def array(self) -> Numbers:
        """The ids as an array."""
        return self._look_up()

    @cached_property
    def _told(self) -> tuple[int, ...]:
        return tuple(self.array.tolist())

    def __len__(self) -> int:
        return len(self.array)

    def __iter__(self) -> Iterator[int]:
        return iter(self._told)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        return self._told[at]

    def __eq__(self, other: object) -> bool:
        return self._told == (other._told if isinstance(other, Ids) else other)

    def __hash__(self) -> int:
        return hash(self._told)

    def __repr__(self) -> str:
        return repr(self._told)
