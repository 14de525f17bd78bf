"""A document as one page, with what was found beside its words.

Takes a document, its marks and the words for the verdicts; gives HTML that loads nothing, runs
nothing and needs nothing else. Each mark and its finding lead to each other; a verdict is told by
a sign, a word and the kind of line, never by colour alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from byname.statements.marking.look import PAGE, SIGNS, STYLE, WORDS
from byname.statements.marking.marks import VERDICTS, Mark, block_at, in_order
from byname.statements.reading import Block, Document


def marked_html(
    document: Document,
    marks: Sequence[Mark],
    *,
    language: str,
    title: str,
    legend: Mapping[str, str],
) -> str:
    """The page, in ``language`` (en, be or ru).

    ``legend`` gives each verdict its words. Raises ValueError for another language, a verdict the
    legend lacks, and marks outside the text.
    """
    if language not in WORDS:
        raise ValueError(f"no words in {language!r}; there are: {', '.join(WORDS)}")
    ordered = in_order(document, marks)
    for one in ordered:
        if one.verdict not in legend:
            raise ValueError(f"the legend has no words for {one.verdict!r}; give it some")
    writer = _Writer(document, ordered, _by_block(document, ordered), WORDS[language], legend)
    return PAGE.format(
        language=language,
        title=escape(title),
        style=STYLE,
        legend=writer.legend(),
        body="\n".join(writer.row(at) for at in range(len(document.blocks))),
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes parts of the page."""

    document: Document
    marks: Sequence[Mark]
    by_block: Mapping[int, Sequence[tuple[int, Mark]]]
    words: Mapping[str, str]
    names: Mapping[str, str]

    def legend(self) -> str:
        """How many findings of each verdict there are, and what a mark of it looks like."""
        counts = dict.fromkeys(VERDICTS, 0)
        for one in self.marks:
            counts[one.verdict] += 1
        rows = [
            f'<li><mark class="{verdict}">{_sign(verdict)} {escape(self.names[verdict])}</mark>: '
            f"{count}</li>"
            for verdict, count in counts.items()
            if count
        ]
        if not rows:
            return f"<p>{escape(self.words['nothing'])}</p>"
        return f'<ul class="legend">{"".join(rows)}</ul>'

    def row(self, at: int) -> str:
        """A block of the text, and beside it what was found on the marks that begin in it."""
        block = self.document.blocks[at]
        here = self.by_block.get(at, ())
        found = [(number, one) for number, one in here if one.start >= block.start]
        tag = "h2" if block.kind == "heading" else "p"
        text = f'<{tag} class="{block.kind}">{self._text(block, here)}</{tag}>'
        if not found:
            return f'<div class="row">{text}</div>'
        label = escape(self.words["beside"].format(where=at + 1))
        items = "".join(self._finding(number, one) for number, one in found)
        return (
            f'<div class="row">{text}<ul class="findings" aria-label="{label}">{items}</ul></div>'
        )

    def _text(self, block: Block, here: Sequence[tuple[int, Mark]]) -> str:
        """A block's words, with marks; where marks overlap, each stretch is a mark of its own."""
        edges = {block.start, block.end}
        for _, one in here:
            edges |= {max(one.start, block.start), min(one.end, block.end)}
        made, stops = [], sorted(edges)
        for start, end in zip(stops, stops[1:], strict=False):
            over = [one for _, one in here if one.start < end and one.end > start]
            made.append(_marked(escape(self.document.text[start:end]), over))
            made += [self._call(number, one) for number, one in here if one.end == end]
        return "".join(made)

    def _call(self, number: int, mark: Mark) -> str:
        """The number after marked words, which leads to the finding."""
        told = self.words["finding"].format(n=number, verdict=self.names[mark.verdict])
        return (
            f'<sup class="call"><a id="mark-{number}" href="#finding-{number}" '
            f'aria-label="{escape(told)}">{number}{_sign(mark.verdict)}</a></sup>'
        )

    def _finding(self, number: int, mark: Mark) -> str:
        quoted = escape(self.document.text[mark.start : mark.end].replace("\n", " / "))
        back = escape(self.words["back"].format(n=number))
        lines = "".join(f"<p>{escape(line)}</p>" for line in mark.lines)
        link = ""
        if mark.link and _is_safe(mark.link):
            link = f'<p><a href="{escape(mark.link)}">{escape(self.words["opened"])}</a></p>'
        return (
            f'<li id="finding-{number}" class="{mark.verdict}"><p><a class="number" '
            f'href="#mark-{number}" aria-label="{back}">{number}</a> '
            f"<strong>{_sign(mark.verdict)} {escape(self.names[mark.verdict])}</strong> "
            f"<q>{quoted}</q></p><p>{escape(mark.title)}</p>{lines}{link}</li>"
        )


def _by_block(document: Document, marks: Sequence[Mark]) -> dict[int, list[tuple[int, Mark]]]:
    """The marks, numbered from 1 in their order, by the number of each block they touch."""
    made: dict[int, list[tuple[int, Mark]]] = {}
    for number, one in enumerate(marks, 1):
        for at in range(block_at(document, one.start), block_at(document, one.end - 1) + 1):
            made.setdefault(at, []).append((number, one))
    return made


def _marked(words: str, over: Sequence[Mark]) -> str:
    if not over:
        return words
    verdict = min((one.verdict for one in over), key=VERDICTS.index)
    return f'<mark class="{verdict}">{words}</mark>'


def _sign(verdict: str) -> str:
    return f'<span class="sign" aria-hidden="true">{SIGNS[verdict]}</span>'


def _is_safe(link: str) -> bool:
    """Whether a link leads to a page: nothing that runs, and nothing that breaks the link."""
    try:
        scheme = urlsplit(link).scheme
    except ValueError:
        return False
    return scheme in ("http", "https") or (not scheme and link.startswith("/"))
