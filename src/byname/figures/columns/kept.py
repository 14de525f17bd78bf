"""What was worked out once and is kept, as long as there is room for it.

Takes a key and a function that works it out; gives the same again. What was not asked for longest
goes first when there are more bytes than allowed; it is only worked out again.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Protocol, TypeVar, cast


class Sized(Protocol):
    """Something that knows how many bytes it takes."""

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""


S = TypeVar("S", bound=Sized)


class Kept:
    """Results by key, of at most ``most`` bytes together; the last one is kept whatever its size."""

    def __init__(self, most: int) -> None:
        self.most, self.bytes = most, 0
        self._found: OrderedDict[Hashable, Sized] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, work_out: Callable[[], S]) -> S:
        """What is kept under a key, worked out now if it is not there."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return cast(S, self._found[key])
        found = work_out()  # without the lock: what is worked out here asks for other keys
        with self._lock:
            if key not in self._found:
                self._found[key] = found
                self.bytes += found.nbytes
            while self.bytes > self.most and len(self._found) > 1:
                self.bytes -= self._found.popitem(last=False)[1].nbytes
        return found
