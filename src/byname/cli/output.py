"""How commands print: tables for people, JSON for machines, progress for patience."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

Item = TypeVar("Item")


def print_json(value: object) -> None:
    """One JSON document, readable, with other scripts as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A plain table that wraps to the terminal."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for header in headers:
        table.add_column(header, overflow="fold")
    for row in rows:
        table.add_row(*(_safe(cell) for cell in row))
    console().print(table)


def console() -> Console:
    """Where tables go; as wide as the terminal, or 100 columns in a pipe."""
    found = Console(highlight=False, markup=False, emoji=False)
    return (
        found
        if found.is_terminal
        else Console(highlight=False, markup=False, emoji=False, width=100)
    )


def _safe(cell: object) -> str:
    """A cell without control characters: what a list holds must not steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in str(cell))


def safe_line(text: str) -> str:
    """Text on one line without control characters."""
    return _safe(" ".join(text.split()))


def progress(items: Iterable[Item], total: int, what: str = "folding") -> Iterator[Item]:
    """Pass items through with a bar on the error stream, when it is a terminal."""
    with _bars() as bars:
        task = bars.add_task(what, total=total)
        for item in items:
            yield item
            bars.advance(task)


@contextmanager
def _bars() -> Iterator[Progress]:
    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not Console(stderr=True).is_terminal,
    )
    with shown:
        yield shown


@contextmanager
def stages() -> Iterator[Any]:
    """A function to call with each stage's name, done and total, drawn as one bar."""
    with _bars() as bars:
        tasks: dict[str, Any] = {}

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        yield tell
