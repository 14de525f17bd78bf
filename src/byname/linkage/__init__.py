"""Who is who: proposals with evidence, then decisions. Nothing is merged by a score alone."""

from byname.linkage.engine import BackendError, Evidence, Linked, MappingError, Pair, link

__all__ = ["BackendError", "Evidence", "Linked", "MappingError", "Pair", "link"]
