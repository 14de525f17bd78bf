"""The kinds of statements: what each may say of itself, and its house style, in one place.

A kind is chosen by ``kind`` in the settings of a template. Its :class:`Style` is the one source of
paper, margins and sizes for HTML, DOCX and PDF; ``css`` and ``typst`` say what is of one format
alone. Pure: knows neither register nor framework.
"""

from dataclasses import dataclass, field

_ALWAYS = ("title", "language", "kind", "as_of", "state", "site")


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind looks. Paper and margins in millimetres, sizes in points.

    ``numbered``: whether its pages are; ``stacked``: whether rows of its tables stand as lines below
    each other on a narrow screen.
    """

    paper: tuple[int, int] = (210, 297)
    margins: tuple[int, int] = (26, 24)
    size: float = 11
    title: float = 19
    heading: float = 13
    notes: float = 8.5
    leading: float = 0.72
    numbered: bool = True
    stacked: bool = False
    css: str = ""
    typst: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of statement.

    ``settings``: those it takes besides the ones of all kinds; ``needs``: of them, the ones without
    which it is none. ``label``: what stands above the title, by language; empty for nothing.
    ``pages``: the most it may have on paper; ``charts``: how many it carries; None for any number.
    """

    name: str
    settings: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    label: dict[str, str] = field(default_factory=dict)
    pages: int | None = None
    charts: int | None = None
    style: Style = Style()

    @property
    def takes(self) -> tuple[str, ...]:
        """Every setting it may have."""
        return (*_ALWAYS, *self.settings)


_RELEASE = Kind(
    name="press release",
    settings=("place", "contact", "signatories", "readings"),
    needs=("place", "contact"),
    label={"en": "Press release", "be": "Прэс-рэліз", "ru": "Пресс-релиз"},
    style=Style(
        title=22,
        css="h2 { color: #7a1f2b; }",
        typst='#show heading.where(level: 2): set text(fill: rgb("#7a1f2b"))',
    ),
)
_LETTER = Kind(
    name="open letter",
    settings=("addressee", "place", "demands", "signatories", "contact"),
)
_FACTSHEET = Kind(
    name="factsheet",
    settings=("contact", "signatories"),
    label={"en": "Factsheet", "be": "Факты на адной старонцы", "ru": "Факты на одной странице"},
    pages=1,
    charts=1,
    style=Style(
        margins=(20, 16),
        size=11,
        title=23,
        heading=12,
        notes=7.5,
        numbered=False,
        css="""
table { width: 100%; }
td:first-child { font-size: 1.35rem; font-weight: 700; white-space: nowrap; color: #7a1f2b; }
""",
        typst="""
#set table(inset: (x: 4pt, y: 6pt))
#show table.cell.where(y: 0): set text(weight: "regular")
#show table.cell.where(x: 0): set text(size: 17pt, weight: "bold", fill: rgb("#7a1f2b"))
#set footnote.entry(gap: 0.35em, clearance: 0.6em)
""",
    ),
)
_CARD = Kind(
    name="card",
    settings=("person", "contact"),
    needs=("person",),
    label={
        "en": "By name",
        "be": "Паіменна",
        "ru": "Поимённо",
    },
    pages=1,
    style=Style(
        paper=(148, 210),
        margins=(14, 13),
        size=12.5,
        title=30,
        heading=13.5,
        notes=7.5,
        leading=0.6,
        numbered=False,
        css="main { border: 1px solid #b9b3a7; padding: 1.5rem; } h1 { border: 0; margin: 0; }",
        typst="#show heading.where(level: 1): set block(below: 0.6em)",
    ),
)
_APPENDIX = Kind(
    name="appendix",
    settings=("contact", "signatories"),
    label={"en": "Appendix of names", "be": "Дадатак: імёны", "ru": "Приложение: имена"},
    style=Style(
        margins=(20, 20),
        size=9.5,
        title=18,
        heading=12,
        notes=8,
        leading=0.6,
        stacked=True,
        css="""
body { max-width: 52rem; }
table { font-size: .9375rem; }
th { vertical-align: bottom; }
td { vertical-align: top; }
td:first-child { color: #6b665d; padding-right: .5rem; text-align: right; }
""",
        typst="""
#set table(inset: (x: 4pt, y: 4pt))
#set par(spacing: 0.8em)
""",
    ),
)
KINDS = {one.name: one for one in (_RELEASE, _LETTER, _FACTSHEET, _CARD, _APPENDIX)}
DEFAULT = _LETTER


def kind_of(name: str) -> Kind:
    """The kind of this name; the open letter for a text that was published before there were
    kinds, so that it looks as it did.
    """
    return KINDS.get(name, DEFAULT)
