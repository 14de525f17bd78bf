"""The one reading of a draft's Markdown, from which every format is written.

Takes a draft; gives pandoc's document as JSON, headed by the title, with the language's quotes and
with dashes that begin no line. Refuses what would load something from elsewhere or escape the
format: pictures, raw markup, and links that are not to the web, to mail or within the text.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from byname.statements.draft import Draft
from byname.statements.errors import StatementError
from byname.statements.pandoc import convert
from byname.statements.typography import QUOTES, SPACE

_LEFT_OUT = (
    "raw_html",
    "raw_tex",
    "raw_attribute",
    "latex_macros",
    "tex_math_dollars",
    "citations",
    "task_lists",
    "example_lists",
    "yaml_metadata_block",
    "pandoc_title_block",
    "native_divs",
    "native_spans",
    "bracketed_spans",
    "fenced_divs",
    "header_attributes",
    "link_attributes",
    "table_attributes",
    "inline_code_attributes",
    "fenced_code_attributes",
)
_MARKDOWN = "-".join(("markdown", *_LEFT_OUT))
_REFUSED = {"Image": "pictures", "RawInline": "raw markup", "RawBlock": "raw markup"}
_CLINGING = {"be": tuple("аіўузя"), "ru": tuple("авикосуя")}
_SCHEMES = ("", "http", "https", "mailto")

Node = Any  # pandoc's JSON: lists, texts, numbers, and {"t": type, "c": content}


def read_document(draft: Draft) -> str:
    """The draft as pandoc's JSON. Raises :class:`StatementError` for what cannot stand in it."""
    return _read(draft.markdown, draft.title, draft.language, draft.name)


@lru_cache(maxsize=8)
def _read(markdown: str, title: str, language: str, name: str) -> str:
    document = json.loads(convert(markdown, _MARKDOWN, "json"))
    for node in _nodes(document["blocks"]):
        _check(node, name)
    document["blocks"] = _set([_heading(title), *document["blocks"]], language)
    return json.dumps(document, ensure_ascii=False)


def _heading(title: str) -> Node:
    """The title, as the one heading of the first level."""
    words: list[Node] = []
    for word in title.split():
        words += [{"t": "Space"}, _text(word)] if words else [_text(word)]
    return {"t": "Header", "c": [1, ["", [], []], words]}


def _nodes(node: Node) -> Iterator[dict[str, Node]]:
    """Every node below, in order."""
    if isinstance(node, list):
        for one in node:
            yield from _nodes(one)
    elif isinstance(node, dict):
        yield node
        yield from _nodes(node.get("c"))


def _check(node: dict[str, Node], name: str) -> None:
    if node["t"] in _REFUSED:
        raise StatementError(f"{name}: a statement carries no {_REFUSED[node['t']]}; take it out")
    if node["t"] != "Link":
        return
    target = str(node["c"][2][0])
    try:
        allowed = urlsplit(target).scheme in _SCHEMES
    except ValueError:
        allowed = False
    if not allowed or (":" not in target and not target.startswith("#")):
        raise StatementError(
            f"{name}: a link leads to https:, mailto: or #a-heading, not to {target!r}"
        )


def _set(node: Node, language: str) -> Node:
    """The same document in the house's typography."""
    if isinstance(node, dict):
        return {**node, "c": _set(node["c"], language)} if "c" in node else node
    if not isinstance(node, list):
        return node
    found: list[Node] = []
    for one in node:
        if isinstance(one, dict) and one.get("t") == "Quoted":
            found += _quoted(one, language)
        elif _is_dash(one) and found and found[-1] == {"t": "Space"}:
            found[-1:] = [_text(SPACE), one]
        elif one == {"t": "Space"} and found and _clings(found[-1], language):
            found.append(_text(SPACE))
        else:
            found.append(_set(one, language))
    return found


def _quoted(node: dict[str, Node], language: str) -> list[Node]:
    """The words of a quotation between the language's signs."""
    signs = QUOTES[language][node["c"][0]["t"]]
    return [_text(signs[0]), *_set(node["c"][1], language), _text(signs[1])]


def _clings(node: Node, language: str) -> bool:
    """Whether a word of one letter may not end a line: a preposition or a conjunction."""
    return bool(node.get("t") == "Str" and node["c"].casefold() in _CLINGING.get(language, ()))


def _is_dash(node: Node) -> bool:
    return node in ({"t": "Str", "c": "—"}, {"t": "Str", "c": "–"})


def _text(text: str) -> Node:
    return {"t": "Str", "c": text}
