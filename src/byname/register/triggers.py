"""Triggers that refuse to change or delete what was recorded.

Gives the SQL for one table on SQLite and on PostgreSQL, and a migration operation that installs it.
The only update they let pass sets ``withdrawn``, by whom and why, together, on a row that stood.
"""

from collections.abc import Sequence
from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

APPEND_ONLY = tuple(
    f"register_{name}"
    for name in (
        "source",
        "person",
        "entry",
        "preference",
        "publicationdecision",
        "identitydecision",
        "listrecord",
        "import",
        "reportedfigure",
        "auditline",
    )
)
_MESSAGE = "recorded rows are never changed or deleted"


def sqlite_statements(table: str, columns: Sequence[str], withdrawable: bool) -> list[str]:
    """CREATE TRIGGER statements for SQLite."""
    unless = f"WHEN NOT ({_is_withdrawal(columns, 'IS')})" if withdrawable else ""
    return [
        f"CREATE TRIGGER {table}_no_{word} BEFORE {word.upper()} ON {table} "
        f"{unless if word == 'update' else ''} "
        f"BEGIN SELECT RAISE(ABORT, '{table}: {_MESSAGE}'); END"
        for word in ("update", "delete")
    ]


def postgresql_statements(table: str, columns: Sequence[str], withdrawable: bool) -> list[str]:
    """CREATE FUNCTION and CREATE TRIGGER statements for PostgreSQL."""
    same = "IS NOT DISTINCT FROM"
    unless = f"WHEN (NOT ({_is_withdrawal(columns, same)}))" if withdrawable else ""
    function = (
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table}: {_MESSAGE}' USING ERRCODE = '23001'; END $$"
    )
    return [function] + [
        f"CREATE TRIGGER {table}_no_{word} BEFORE {word.upper()} ON {table} FOR EACH ROW "
        f"{unless if word == 'update' else ''} EXECUTE FUNCTION {table}_refuse()"
        for word in ("update", "delete")
    ]


def _is_withdrawal(columns: Sequence[str], same: str) -> str:
    kept = [name for name in columns if not name.startswith("withdrawn")]
    unchanged = " AND ".join(f'NEW."{name}" {same} OLD."{name}"' for name in kept)
    return f"OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL AND {unchanged}"


class AppendOnlyTables(migrations.RunPython):
    """Installs the triggers on the tables of the named models of one app."""

    def __init__(self, app: str, names: Sequence[str]) -> None:
        self.app, self.names = app, tuple(names)
        super().__init__(self._install, migrations.RunPython.noop)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """How a migration file writes this operation."""
        return type(self).__qualname__, [self.app, list(self.names)], {}

    def _install(self, apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        make = {"sqlite": sqlite_statements, "postgresql": postgresql_statements}
        for name in self.names:
            meta = apps.get_model(self.app, name)._meta
            columns = [field.column for field in meta.local_concrete_fields]
            statements = make[editor.connection.vendor](
                meta.db_table, columns, "withdrawn" in columns
            )
            for statement in statements:
                editor.execute(statement)
