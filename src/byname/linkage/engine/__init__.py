"""The engine of linkage: a table in, pairs with evidence out. Knows no register and no framework.

The only part that knows Splink, DuckDB and Spark.
"""

from byname.linkage.engine.backends import BackendError
from byname.linkage.engine.linked import Evidence, Linked, Pair
from byname.linkage.engine.linking import link
from byname.linkage.engine.roles import MappingError

__all__ = ["BackendError", "Evidence", "Linked", "MappingError", "Pair", "link"]
