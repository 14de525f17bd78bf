"""The little language of live figures: one call of a known function with plain values.

    {{ figure("held", state="az", as_of="2014-08-10") }}

Takes the text of an expression; gives a :class:`Call`. Nothing is evaluated: names, attributes,
operators and nested calls are refused, and so is whatever else is not a call with literals.
"""

import ast
from dataclasses import dataclass

Value = str | int | bool


class ExpressionError(ValueError):
    """The expression cannot be read; ``offset`` is where, in characters from its beginning."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Call:
    """A function's name and what it is given."""

    name: str
    arguments: tuple[Value, ...]
    named: dict[str, Value]


def read_expression(text: str) -> Call:
    """The call in ``text``. Raises :class:`ExpressionError`."""
    stripped = text.strip()
    indent = len(text) - len(text.lstrip())
    if not stripped:
        raise ExpressionError("there is nothing between the braces")
    try:
        tree = ast.parse(stripped, mode="eval").body
    except SyntaxError as error:
        where = indent + (error.offset or 1) - 1
        raise ExpressionError(f"cannot be read: {error.msg}", where) from None
    except (ValueError, RecursionError, MemoryError):
        raise ExpressionError("cannot be read") from None
    if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name):
        raise ExpressionError('is not a call such as figure("held")', indent)
    named = {}
    for keyword in tree.keywords:
        if keyword.arg is None:
            raise ExpressionError("** is not known here", indent + keyword.value.col_offset)
        named[keyword.arg] = _value(keyword.value, indent)
    return Call(tree.func.id, tuple(_value(one, indent) for one in tree.args), named)


def _value(node: ast.expr, indent: int) -> Value:
    if isinstance(node, ast.Constant) and isinstance(node.value, str | int | bool):
        return node.value
    raise ExpressionError(
        "only plain text and whole numbers are known here", indent + node.col_offset
    )
