"""A statement in its languages side by side: figures are shared, only words are translated.

Takes the templates of one statement by language, a day and a moment; gives rows of paragraphs that
stand beside each other, and an HTML page of them that loads nothing. A row is marked where its
languages call different figures, or where one lacks the paragraph.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from html import escape

from byname.statements.answers import Answer
from byname.statements.blocks import CHART, NOTE
from byname.statements.draft import answered
from byname.statements.read import written
from byname.statements.template import Template
from byname.statements.typography import day_in_words
from byname.statements.words import WORDS

_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")
_HEADING = re.compile(r"#+ +")


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a paragraph; with ``call``, what a call gives in their place."""

    text: str
    call: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading or list of a statement in one language."""

    parts: tuple[Part, ...]

    @property
    def calls(self) -> tuple[str, ...]:
        """The figures it calls, in order of their names: languages may turn a sentence round."""
        return tuple(sorted(part.call for part in self.parts if part.call))

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return bool(self.parts) and bool(_HEADING.match(self.parts[0].text))


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that say the same, in the order of the languages; None where one lacks it."""

    paragraphs: tuple[Paragraph | None, ...]

    @property
    def agree(self) -> bool:
        """Whether every language has it and calls the same figures."""
        told = {one.calls for one in self.paragraphs if one is not None}
        return None not in self.paragraphs and len(told) == 1


def side_by_side(
    templates: Mapping[str, Template], *, as_of: date, known_on: datetime
) -> tuple[Row, ...]:
    """The paragraphs of every language beside those of the first. Raises StatementError."""
    told = [list(_paragraphs(one, as_of=as_of, known_on=known_on)) for one in templates.values()]
    rows: list[list[Paragraph | None]] = [[one] for one in told[0]]
    for at, other in enumerate(told[1:], start=1):
        rows = _beside(rows, other, at)
    return tuple(Row(tuple(row)) for row in rows)


def page(
    templates: Mapping[str, Template],
    rows: Sequence[Row],
    *,
    language: str,
    as_of: date,
    known_on: datetime,
) -> str:
    """The rows as a page, its own words in ``language`` (en, be or ru)."""
    words = WORDS[language]
    differing = sum(not row.agree for row in rows)
    heads = "".join(
        f'<div lang="{code}"><p class="of">{escape(code)}</p><h1>{escape(one.front.title)}</h1></div>'
        for code, one in templates.items()
    )
    told = words["other_calls"].format(number=differing) if differing else words["same_calls"]
    day = day_in_words(as_of, language)
    known = f"{known_on:%Y-%m-%d %H:%M} {known_on.tzname() or ''}".strip()
    return _PAGE.format(
        language=language,
        title=escape(next(iter(templates.values())).front.title),
        languages=len(templates),
        style=_STYLE,
        told=escape(told),
        asked=escape(words["dates"].format(as_of=day, known_on=known)),
        heads=heads,
        rows="\n".join(_row(row, tuple(templates), words) for row in rows),
    )


def _paragraphs(template: Template, *, as_of: date, known_on: datetime) -> Iterator[Paragraph]:
    parts: list[Part] = []
    for piece, answer in answered(template, as_of=as_of, known_on=known_on):
        if piece.call is not None and answer is not None:
            call = "" if piece.call.name == "day" else written(piece.call)
            parts.append(Part(_words(answer, call), call))
            continue
        text = piece.text if parts else piece.text.lstrip("\n")
        first, *others = _EMPTY_LINE.split(text)
        parts += [Part(first)] if first else []
        for text in others:
            if any(part.text.strip() for part in parts):
                yield Paragraph(tuple(parts))
            parts = [Part(text)] if text else []
    if any(part.text.strip() for part in parts):
        yield Paragraph(tuple(parts))


def _words(answer: Answer, call: str) -> str:
    """What stands in a call's place; of a picture, the call."""
    if CHART in answer.block:
        return call
    return answer.text or answer.block.replace(NOTE, "")


def _beside(
    rows: list[list[Paragraph | None]], other: list[Paragraph], at: int
) -> list[list[Paragraph | None]]:
    """One more language beside those there are, whose paragraphs need not be as many."""
    if len(rows) == len(other):
        return [[*row, one] for row, one in zip(rows, other, strict=True)]
    ours = [_like(next(one for one in row if one is not None)) for row in rows]
    matcher = SequenceMatcher(None, ours, [_like(one) for one in other], autojunk=False)
    found: list[list[Paragraph | None]] = []
    for _, i, until_i, j, until_j in matcher.get_opcodes():
        for step in range(max(until_i - i, until_j - j)):
            row = rows[i + step] if i + step < until_i else [None] * at
            found.append([*row, other[j + step] if j + step < until_j else None])
    return found


def _like(one: Paragraph) -> tuple[bool, tuple[str, ...]]:
    return one.heading, one.calls


def _row(row: Row, languages: Sequence[str], words: Mapping[str, str]) -> str:
    cells = "".join(
        f'<div lang="{code}">{_cell(one) if one else "–"}</div>'
        for code, one in zip(languages, row.paragraphs, strict=True)
    )
    mark = "" if row.agree else f'<p class="mark">✗ {escape(words["other_figures"])}</p>'
    return f'<div class="row{"" if row.agree else " other"}">{mark}{cells}</div>'


def _cell(one: Paragraph) -> str:
    told = "".join(
        f'<mark title="{escape(part.call)}">{escape(part.text)}</mark>'
        if part.call
        else escape(part.text)
        for part in one.parts
    )
    if one.heading:
        return f"<h2>{_HEADING.sub('', told, count=1)}</h2>"
    return f"<p>{told}</p>"


_STYLE = """
:root { color-scheme: light dark; --ink: #1d1b18; --paper: #fff; --soft: #55504a; --line: #b9b3a7;
  --figure: #e6f4ea; --differs: #a3182b; --back: #fbe3e6; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --paper: #17161a;
  --soft: #b5afa5; --line: #55504a; --figure: #133420; --differs: #ff9aa6; --back: #481620; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.55 "Noto Serif", "Liberation Serif", Georgia, serif;
  overflow-wrap: anywhere; }
h1, h2, .of, .told, .mark { font-family: "Noto Sans", "Liberation Sans", system-ui, sans-serif; }
h1 { font-size: 1.25rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.0625rem; line-height: 1.3; margin: .5rem 0 0; }
p { margin: 0; white-space: pre-line; }
.of { text-transform: uppercase; letter-spacing: .06em; font-size: .8125rem; color: var(--soft); }
.told { margin: 0 0 1rem; color: var(--soft); font-size: .9375rem; }
.row { display: grid; gap: .5rem 1.5rem; padding: .75rem .5rem; border-top: 1px solid var(--line); }
.row + .row > div[lang]::before { content: attr(lang); font: .75rem "Noto Sans", "Liberation Sans",
  system-ui, sans-serif; color: var(--soft); text-transform: uppercase; letter-spacing: .06em; }
.row.other { background: var(--back); }
.row .mark { grid-column: 1 / -1; color: var(--differs); font-size: .875rem; }
mark { background: var(--figure); color: inherit; padding: 0 .15em; border-radius: .2em; }
@media (min-width: 48rem), print { .row { grid-template-columns: repeat(var(--languages), 1fr); }
  .row + .row > div[lang]::before { content: none; } }
@media print { body { max-width: none; padding: 0; font-size: 9pt; } .row { break-inside: avoid; } }
@page { size: A4 landscape; margin: 15mm; }
"""
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body style="--languages: {languages}">
<main>
<p class="told">{told} {asked}</p>
<div class="row">{heads}</div>
{rows}
</main>
</body>
</html>
"""
