"""Ways through the fold: of each, which tests lead there and what rows come out.

Lives whose entries have the same forms begin together; the tests that a traced fold asks divide
them. A way is traced when enough lives have come to it; those that came before are given back to
be folded one by one, and so are lives whose fold cannot be traced, which ``closed`` counts.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.traced.days import Compared, Earlier, UnforeseenError

Indices = NDArray[np.intp]
Asked = Sequence[tuple[Compared | Earlier, bool]]
Answers = Callable[[Compared | Earlier, Indices], NDArray[np.bool_]]
Traced = Callable[[int], tuple[Asked, Any]]
ENOUGH = 6
"""Lives from which on a way is traced: a trace costs as much as folding so many."""


class _Step:
    """A test and where its outcomes lead, an end with its rows, or nothing yet."""

    __slots__ = ("closed", "end", "met", "no", "test", "yes")

    def __init__(self) -> None:
        self.test: Compared | Earlier | None = None
        self.yes: _Step
        self.no: _Step
        self.end: Any = None
        self.met, self.closed = 0, False


class Paths:
    """The ways of lives of the same forms, as far as they are known."""

    def __init__(self) -> None:
        self._root = _Step()
        self.ends = self.closed = 0

    def follow(
        self, lives: Indices, answers: Answers, traced: Traced, enough: int
    ) -> Iterator[tuple[Any, Indices]]:
        """Lives by what ``traced`` gives of one of them; None for those to be folded one by one."""
        waiting = [(self._root, lives)]
        while waiting:
            step, some = waiting.pop()
            if not len(some):
                continue
            if step.test is not None:
                yes = answers(step.test, some)
                waiting += [(step.yes, some[yes]), (step.no, some[~yes])]
            elif step.end is not None:
                yield step.end, some
            elif step.closed or step.met + len(some) < enough:
                step.met += len(some)
                yield None, some
            else:
                self._trace(step, int(some[0]), traced)
                waiting.append((step, some))

    def _trace(self, step: _Step, life: int, traced: Traced) -> None:
        try:
            asked, end = traced(life)
            self._add(asked, end)
        except (UnforeseenError, AttributeError, TypeError):
            step.closed = True
            self.closed += 1

    def _add(self, asked: Asked, end: Any) -> None:
        at = self._root
        for test, found in asked:
            if at.test is None:
                at.test, at.yes, at.no = test, _Step(), _Step()
            if at.test != test:
                raise UnforeseenError(f"{test} was asked after the same answers as {at.test}")
            at = at.yes if found else at.no
        at.end = end
        self.ends += 1


__all__ = ["ENOUGH", "Paths"]
