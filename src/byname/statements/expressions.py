"""The little language of live figures: one call of a known function with plain values.

    {{ figure("held", state="az", as_of="2014-08-10") }}

Takes the text of an expression; gives a :class:`Call`. Nothing is evaluated: names, attributes,
operators and nested calls are refused, and so is whatever else is not a call with literals.
"""

import ast
import warnings
from dataclasses import dataclass

Value = str | int

_LONGEST = 1000


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
    indent = len(text) - len(text.lstrip())
    stripped = text.strip()
    tree = _parsed(stripped, indent)
    if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name):
        raise ExpressionError('is not a call such as figure("held")', indent)
    named: dict[str, Value] = {}
    for keyword in tree.keywords:
        where = indent + _offset(stripped, keyword.value)
        if keyword.arg is None:
            raise ExpressionError("** is not known here", where)
        if keyword.arg in named:
            raise ExpressionError(f"says {keyword.arg!r} twice", where)
        named[keyword.arg] = _value(keyword.value, stripped, indent)
    arguments = tuple(_value(one, stripped, indent) for one in tree.args)
    return Call(tree.func.id, arguments, named)


def _parsed(text: str, indent: int) -> ast.expr:
    if not text:
        raise ExpressionError("there is nothing between the braces")
    if len(text) > _LONGEST:
        raise ExpressionError(f"is longer than {_LONGEST} characters", indent)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about escapes Python will refuse one day
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        where = _start_of_line(text, error.lineno or 1) + (error.offset or 1) - 1
        inside = max(0, min(where, len(text)))  # Python may count past the end
        raise ExpressionError(f"cannot be read: {error.msg}", indent + inside) from None
    except (ValueError, RecursionError, MemoryError):
        raise ExpressionError("cannot be read", indent) from None


def _value(node: ast.expr, text: str, indent: int) -> Value:
    # type() and not isinstance(): True and False are whole numbers to Python, and not to a reader.
    if isinstance(node, ast.Constant) and type(node.value) in (str, int):
        value = node.value
        assert isinstance(value, str | int)
        return value
    where = indent + _offset(text, node)
    raise ExpressionError("only plain text and whole numbers are known here", where)


def _offset(text: str, node: ast.expr) -> int:
    """Where a node stands, in characters: Python counts lines, and bytes within a line."""
    start = _start_of_line(text, node.lineno)
    line = text[start:].encode()
    return start + len(line[: node.col_offset].decode(errors="ignore"))


def _start_of_line(text: str, line: int) -> int:
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1])
