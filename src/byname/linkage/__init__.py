"""Who is who: proposals with evidence, then decisions. Nothing is merged by a score alone.

`link` takes any table and a mapping of its columns. The engines behind it are loaded when it is
first asked for, so that whoever reads the queue does not wait for them.
"""

from typing import TYPE_CHECKING, Any

from byname.linkage.engine.evidence import Evidence, Pair

if TYPE_CHECKING:
    from byname.linkage.engine.backends import BackendError
    from byname.linkage.engine.linked import Linked
    from byname.linkage.engine.linking import link
    from byname.linkage.engine.roles import Column, MappingError

__all__ = ["BackendError", "Column", "Evidence", "Linked", "MappingError", "Pair", "link"]

_WHERE = {
    "BackendError": "backends",
    "Column": "roles",
    "Linked": "linked",
    "link": "linking",
    "MappingError": "roles",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"byname.linkage.engine.{_WHERE[name]}"), name)
