"""Where linkage runs: DuckDB inside the process, or Spark. The only place that knows either.

Takes Arrow tables and SQL in DuckDB's dialect. Gives Splink's database interface and Arrow tables
back. Spark needs the extra `spark` and a Java runtime of version 17 or newer.
"""

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import duckdb
import pyarrow as pa


class BackendError(RuntimeError):
    """A backend cannot be had; the message says what is missing and how to get it."""


class Backend(Protocol):
    """Tables by name, and SQL on them."""

    name: str

    @property
    def api(self) -> Any:
        """Splink's interface to it."""

    def load(self, name: str, table: pa.Table) -> None:
        """Keep a table under a name, replacing what was there."""

    def create(self, name: str, sql: str) -> None:
        """Keep the result of a query under a name."""

    def fetch(self, sql: str) -> pa.Table:
        """The result of a query."""

    def divide(self, name: str) -> None:
        """Have a table read by all cores, however small it is."""


# DuckDB gives a thread no fewer rows of a table than this: of a smaller one, one core would do all
# the work. Of a table in two parts each is a thread's, if it is worth one.
_ROWS_OF_A_THREAD = 122_880
_WORTH_A_THREAD = 4_096


def duckdb_with(**settings: str) -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory in which conditions written for both backends can be asked."""
    connection = duckdb.connect(
        config={"threads": 2, "preserve_insertion_order": False, **settings}
    )
    # Spark's name: sqlglot writes DuckDB's own as an operator that Spark does not know.
    connection.execute("create macro arrays_overlap(a, b) as list_has_any(a, b)")
    return connection


class DuckDB:
    """DuckDB in this process, in memory, spilling to a temporary folder when memory is short."""

    name = "duckdb"

    def __init__(self, folder: str, memory: str) -> None:
        self.connection = duckdb_with(memory_limit=memory, temp_directory=folder)

    @cached_property
    def api(self) -> Any:
        """Splink's interface to it."""
        from splink import DuckDBAPI

        return DuckDBAPI(connection=self.connection)

    def load(self, name: str, table: pa.Table) -> None:
        """Copy a table into DuckDB, in parts."""
        ends = _parts(len(table))
        for at, (start, end) in enumerate(pairwise(ends)):
            self.connection.register("incoming", table.slice(start, end - start))
            self.connection.execute(f'create table "{name}_{at}" as select * from incoming')
            self.connection.unregister("incoming")
        self._in_parts(name, len(ends) - 1)

    def create(self, name: str, sql: str) -> None:
        """Keep the result of a query as a table."""
        self.connection.execute(f'create or replace table "{name}" as {sql}')

    def divide(self, name: str) -> None:
        """Put two tables in place of a small one."""
        ends = _parts(self.connection.table(name).count("*").fetchall()[0][0])
        if len(ends) == 2:
            return
        for at, (start, end) in enumerate(pairwise(ends)):
            self.create(
                f"{name}_{at}", f'select * from "{name}" where rowid >= {start} and rowid < {end}'
            )
        self.connection.execute(f'drop table "{name}"')
        self._in_parts(name, len(ends) - 1)

    def _in_parts(self, name: str, count: int) -> None:
        parts = " union all ".join(f'select * from "{name}_{at}"' for at in range(count))
        self.connection.execute(f'create or replace view "{name}" as {parts}')

    def fetch(self, sql: str) -> pa.Table:
        """The result of a query."""
        return self.connection.sql(sql).to_arrow_table()


def _parts(rows: int) -> list[int]:
    """Where the parts of a table of so many rows begin, and the end of the last."""
    if 2 * _WORTH_A_THREAD <= rows < 2 * _ROWS_OF_A_THREAD:
        return [0, rows // 2, rows]
    return [0, rows]


class Spark:
    """A Spark session, of the cluster that the environment configures or of this machine."""

    name = "spark"

    def __init__(self, folder: str, memory: str) -> None:
        try:
            from pyspark.sql import SparkSession
            from splink import SparkAPI
            from splink.backends.spark import similarity_jar_location
        except ImportError as error:
            raise BackendError(
                "Spark is not installed; install byname with the extra 'spark', or use duckdb"
            ) from error
        self.folder = Path(folder)
        builder = (
            SparkSession.builder.appName("byname linkage")
            .config("spark.jars", similarity_jar_location())
            .config("spark.driver.memory", memory.replace("GB", "g").replace("MB", "m"))
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.default.parallelism", "8")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.ui.showConsoleProgress", "false")
        )
        try:
            self.session = builder.getOrCreate()
        except Exception as error:
            raise BackendError(
                "Spark does not start: it needs Java 17 or newer (on Debian: apt-get install"
                f" openjdk-17-jre-headless). Spark says: {error}"
            ) from error
        self.session.sparkContext.setLogLevel("ERROR")
        self.session.sparkContext.setCheckpointDir(str(self.folder / "checkpoints"))
        self.api = SparkAPI(  # type: ignore[no-untyped-call]
            spark_session=self.session,
            break_lineage_method="parquet",
            num_partitions_on_repartition=8,
        )

    def load(self, name: str, table: pa.Table) -> None:
        """Hand a table over as a file: Spark reads Parquet without pandas."""
        import pyarrow.parquet as pq

        path = self.folder / f"{name}.parquet"
        pq.write_table(table, path)
        self.session.read.parquet(str(path)).createOrReplaceTempView(name)

    def create(self, name: str, sql: str) -> None:
        """Keep the result of a query as a file."""
        path = str(self.folder / f"{name}.made")
        self.session.sql(_spark_sql(sql)).write.mode("overwrite").parquet(path)
        self.session.read.parquet(path).createOrReplaceTempView(name)

    def fetch(self, sql: str) -> pa.Table:
        """The result of a query."""
        return self.session.sql(_spark_sql(sql)).toArrow()

    def divide(self, name: str) -> None:
        """Nothing: Spark divides its work by itself."""


def _spark_sql(sql: str) -> str:
    import sqlglot

    return sqlglot.transpile(sql, read="duckdb", write="spark")[0]


_BACKENDS: dict[str, Callable[[str, str], Backend]] = {"duckdb": DuckDB, "spark": Spark}


@contextmanager
def opened(name: str, *, memory: str = "1GB") -> Iterator[Backend]:
    """A backend by name, with a folder of its own that is removed at the end.

    `memory`: what the backend may use, as "1500MB" or "4GB". Raises BackendError for a name there
    is none of, and where the backend cannot start.
    """
    if name not in _BACKENDS:
        raise BackendError(f"no backend is called {name!r}; there are: {', '.join(_BACKENDS)}")
    with tempfile.TemporaryDirectory(prefix="byname-linkage-") as folder, _quietly():
        backend: Backend = _BACKENDS[name](folder, memory)
        try:
            yield backend
        finally:
            if isinstance(backend, DuckDB):
                backend.connection.close()


@contextmanager
def _quietly() -> Iterator[None]:
    """Without the warnings that Splink gives about its own future."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
