#!/usr/bin/env python3
"""Write the generated pages of the reference: settings, entries, measures.

tools/reference.py           write them
tools/reference.py --check   leave with 1 when what is there differs
"""

import sys
from pathlib import Path

from byname.config.home import VARIABLES
from byname.figures.examples import Example, examples
from byname.figures.measures import ATTRIBUTES, MEASURES, Asks, Measure
from byname.register.entries import DETAILS

DOCS = Path(__file__).resolve().parent.parent / "docs/reference"


def settings() -> str:
    """The settings read from the environment."""
    rows = "\n".join(f"| `{name}` | {text} |" for name, text in VARIABLES.items())
    intro = "# Settings\n\nRead from the environment. No secret has a default.\n\n"
    return f"{intro}| name | what |\n|---|---|\n{rows}\n"


def entries() -> str:
    """The kinds of entry and their details."""
    parts = ["# Entries\n\nThe kinds an entry can be of, and what its details may hold.\n"]
    for kind, details in DETAILS.items():
        fields = ", ".join(f"`{name}`" for name in details.__struct_fields__)
        first = (details.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")
        first = " ".join(first.split())
        parts.append(f"## {kind.value}\n\n{first}\n\nDetails: {fields}.\n")
    return "\n".join(parts)


_SHAPES = {
    "State": "In a state as a day ends",
    "Happening": "Happened within days",
    "Amounts": "Amounts, added up",
}


def measures() -> str:
    """The list of the measures, by shape, and the attributes."""
    parts = [
        "# Measures\n\nEach measure is declared once, with its words in three languages and with "
        "examples that test it. Every one takes the day it is about, the moment whose knowledge "
        "answers, a state, a body and a scope.\n"
    ]
    for shape, heading in _SHAPES.items():
        parts.append(f"## {heading}\n\n| measure | counts | has to be told |\n|---|---|---|")
        parts += [
            f"| [{m.name}](measures/{m.name}.md) | {m.title('en')} | {_told(m)} |"
            for m in MEASURES.values()
            if type(m.shape).__name__ == shape
        ]
        parts[-1] += "\n"
    rows = [
        f"| `{a.name}` | {', '.join(a.closed) or 'as the sources write it'} |"
        for a in ATTRIBUTES.values()
    ]
    parts.append(
        "## Attributes\n\nBy these a figure is scoped and broken down; `unknown` asks for those of "
        "whom nothing is told.\n\n| attribute | values |\n|---|---|"
    )
    parts += [*rows, "\n```{toctree}\n:hidden:\n:glob:\nmeasures/*\n```"]
    return "\n".join(parts) + "\n"


def _told(measure: Measure) -> str:
    days = {Asks.NOTHING: [], Asks.PERSON: ["a person"]}.get(measure.asks, ["days (since, or in)"])
    return ", ".join([*days, *(need.replace("_", " ") for need in measure.needs)])


def measure_page(measure: Measure) -> str:
    """One measure: its words, what it has to be told, and its examples."""
    lines = [f"# {measure.name}\n"]
    lines += [f"**{words.title}.** {words.definition}\n" for words in measure.words.values()]
    told = _told(measure)
    shape = _SHAPES[type(measure.shape).__name__].lower()
    lines.append(
        f"Unit: {measure.unit.value}. Shape: {shape}."
        + (f" It has to be told: {told}." if told else "")
        + "\n"
    )
    lines.append("## Examples\n\nEverybody in them is fictional; these are the measure's tests.\n")
    lines += [_example(number, one) for number, one in enumerate(examples()[measure.name], 1)]
    return "\n".join(lines)


def _example(number: int, example: Example) -> str:
    asked = ", ".join(f"{key} {value}" for key, value in example.asked.items())
    people = []
    for at, life in enumerate(example.lives, 1):
        who = f"person {at}: " if len(example.lives) > 1 else ""
        people.append(f"{who}{' · '.join(f'`{line}`' for line in life)}")
    question = f"As of {example.as_of}" + (f", {asked}" if asked else "")
    body = "\n".join(f"- {one}" for one in people)
    return f"{number}. {example.says}\n\n{_indented(body)}\n\n   {question}: **{example.answer}**\n"


def _indented(text: str) -> str:
    return "\n".join(f"   {line}" for line in text.splitlines())


def main() -> None:
    """Write or compare."""
    wanted = {"settings.md": settings(), "entries.md": entries(), "measures.md": measures()}
    wanted |= {f"measures/{name}.md": measure_page(one) for name, one in MEASURES.items()}
    there = {f"measures/{path.name}" for path in (DOCS / "measures").glob("*.md")}
    stale = sorted(there - wanted.keys())
    for name, text in wanted.items():
        path = DOCS / name
        if "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    if "--check" not in sys.argv:
        for name in stale:
            (DOCS / name).unlink()
    elif stale:
        sys.exit(f"docs/reference is out of date ({', '.join(stale)}): run tools/reference.py")


if __name__ == "__main__":
    main()
