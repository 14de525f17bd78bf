#!/usr/bin/env python3
"""Write the generated pages of the reference: settings, entries, measures.

tools/reference.py           write them
tools/reference.py --check   leave with 1 when what is there differs
"""

import sys
from pathlib import Path

from byname.config.home import VARIABLES
from byname.figures.measures import MEASURES
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
        parts.append(f"## {kind.value}\n\n{first}\n\nDetails: {fields}.\n")
    return "\n".join(parts)


def measures() -> str:
    """The measures with their definitions in three languages."""
    parts = ["# Measures\n"]
    for measure in MEASURES.values():
        lines = [f"## {measure.name}\n"]
        lines += [f"**{words.title}.** {words.definition}\n" for words in measure.words.values()]
        parts.append("\n".join(lines))
    return "\n".join(parts)


def main() -> None:
    """Write or compare."""
    wanted = {"settings.md": settings(), "entries.md": entries(), "measures.md": measures()}
    stale = []
    for name, text in wanted.items():
        path = DOCS / name
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        sys.exit(f"docs/reference is out of date ({', '.join(stale)}): run tools/reference.py")


if __name__ == "__main__":
    main()
