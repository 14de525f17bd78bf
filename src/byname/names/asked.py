"""What is worked out when first asked for, and kept with the object it belongs to.

Does what ``functools.cached_property`` does, without the lock that it takes in Python 3.11 and that
costs as much as many of the answers. Two threads that ask at once work it out twice, to one answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Owner = TypeVar("_Owner")
_Value = TypeVar("_Value")


class asked_once(Generic[_Owner, _Value]):  # noqa: N801 - read as the decorator that it is
    """A method without arguments, read as an attribute and called once for each object."""

    def __init__(self, function: Callable[[_Owner], _Value]) -> None:
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, owner: None, kind: type[Any]) -> asked_once[_Owner, _Value]: ...
    @overload
    def __get__(self, owner: _Owner, kind: type[Any]) -> _Value: ...
    def __get__(self, owner: _Owner | None, kind: type[Any]) -> asked_once[_Owner, _Value] | _Value:
        """The value, put where the attribute is found without coming here again."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._function(owner)
        return value
