"""A read document made ready for one format: its kind above the title, its charts drawn.

Takes pandoc's JSON; gives pandoc's JSON. The one place where raw markup enters a document: all of it
is drawn here, from data.
"""

import base64
import json
from functools import lru_cache
from typing import Any

import typst

from byname.figures.pictures import held_chart
from byname.statements.blocks import CHART, Chart, read_chart
from byname.statements.document import read_document
from byname.statements.draft import Draft
from byname.statements.kinds import kind_of

_WIDTH, _HEIGHT, _DENSITY = 680, 280, 220.0
# Drawn for wide and for narrow screens; only one of them is ever shown.
_SCREENS = (("wide", _WIDTH, _HEIGHT), ("narrow", 340, 240))
# What the site's own sheet says of a picture, for a picture that stands alone.
CSS = """
text { font-family: "Libertinus Serif", "Noto Serif", Georgia, serif; font-size: 13px; fill: #4a463f; }
.grid { stroke: #ddd8cd; stroke-width: 1; }
.axis { stroke: #6b665d; stroke-width: 1; }
.band { fill: #e3c3c4; }
.certain { fill: #7a1f2b; fill-opacity: .3; }
.line { fill: none; stroke: #7a1f2b; stroke-width: 2.5; }
.reported { fill: #fff; fill-opacity: .6; stroke: #1d1b18; stroke-width: 1.5; }
path.reported { fill: none; }
"""

Node = Any


def dressed(draft: Draft, format_: str) -> str:
    """The document for a format: html, docx or pdf. Raises StatementError as reading does."""
    document = json.loads(read_document(draft))
    document["blocks"] = [
        _drawn(one, format_, number) for number, one in enumerate(document["blocks"])
    ]
    label = kind_of(draft.kind).label.get(draft.language, "")
    if label:
        document["blocks"].insert(0, _above(label, format_))
    return json.dumps(document, ensure_ascii=False)


def _above(label: str, format_: str) -> Node:
    """The kind in words, above the title; a paragraph in a style of its own."""
    words = [{"t": "Str", "c": label.replace(" ", "\u00a0")}]
    style = [["custom-style", "Kind"]] if format_ == "docx" else []
    para = {"t": "Para", "c": words}
    if format_ == "pdf":
        return {
            "t": "RawBlock",
            "c": ["typst", f"#kind-label({json.dumps(label, ensure_ascii=False)})"],
        }
    return {"t": "Div", "c": [["", ["kind"], style], [para]]}


def _drawn(block: Node, format_: str, number: int) -> Node:
    if block["t"] != "CodeBlock" or CHART not in block["c"][0][1]:
        return block
    chart = read_chart(block["c"][1])
    alternative = f"{chart.title}. {chart.description}"
    if format_ == "html":
        pictures = "".join(_svg(chart, f"chart-{number}", *one) for one in _SCREENS)
        return {"t": "RawBlock", "c": ["html", f"<figure>{pictures}</figure>"]}
    if format_ == "pdf":
        return {"t": "RawBlock", "c": ["typst", _typst(_alone(chart), alternative)]}
    data = base64.b64encode(_png(_alone(chart))).decode()
    target = [f"data:image/png;base64,{data}", chart.title]
    attributes = ["", [], [["width", "100%"]]]
    return {"t": "Para", "c": [{"t": "Image", "c": [attributes, [_text(alternative)], target]}]}


def _text(text: str) -> Node:
    return {"t": "Str", "c": text}


def _svg(chart: Chart, key: str, class_: str, width: int, height: int) -> str:
    return held_chart(
        chart.levels,
        reported=chart.reported,
        last=chart.last,
        title=chart.title,
        description=chart.description,
        key=f"{key}-{class_}",
        width=width,
        height=height,
        class_=f"chart {class_}",
    )


def _alone(chart: Chart) -> str:
    """The picture with its colours inside, for where no sheet reaches it."""
    return _svg(chart, "chart", "wide", _WIDTH, _HEIGHT).replace(
        "</desc>", f"</desc><style>{CSS}</style>", 1
    )


def _typst(svg: str, alternative: str) -> str:
    picture = json.dumps(svg, ensure_ascii=False)
    told = json.dumps(alternative, ensure_ascii=False)
    return f'#image(bytes({picture}), format: "svg", width: 100%, alt: {told})'


@lru_cache(maxsize=4)
def _png(svg: str) -> bytes:
    """The picture as pixels, for Word, which shows no SVG in its older versions."""
    picture = json.dumps(svg, ensure_ascii=False)
    page = f"#set page(width: {_WIDTH}pt, height: {_HEIGHT}pt, margin: 0pt)\n"
    made: bytes = typst.compile(
        f'{page}#image(bytes({picture}), format: "svg", width: 100%)'.encode(),
        ignore_system_fonts=True,
        format="png",
        ppi=_DENSITY,
    )
    return made
