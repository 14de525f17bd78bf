"""Every string a reader sees is translated, and the compiled catalogues are those of the sources."""

import ast
import re
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).parents[2] / "src/byname"
LANGUAGES = ("be", "ru")
CALLS = {"_", "gettext", "gettext_lazy", "ngettext"}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(ROOT / f"locale/{language}/LC_MESSAGES/django.po"))


def in_python() -> set[str]:
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found.add(first.value)
    return found


def in_templates() -> set[str]:
    found = set()
    for path in ROOT.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'{% translate "([^"]+)"', text))
        for block in re.findall(
            r"{% blocktranslate[^%]*%}(.*?){% (?:plural|endblocktranslate) %}", text, re.S
        ):
            found.add(re.sub(r"{{ (\w+) }}", r"%(\1)s", block))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_has_its_translation(language):
    entries = {entry.msgid: entry for entry in catalogue(language)}
    used = in_python() | in_templates()
    assert len(used) > 100
    assert sorted(used - entries.keys()) == []
    for msgid in used:
        entry = entries[msgid]
        assert entry.msgstr or all(entry.msgstr_plural.values()), msgid
        assert len(entry.msgstr_plural) in (0, 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_lost_and_nothing_is_left_over(language):
    used = in_python() | in_templates()
    for entry in catalogue(language):
        assert entry.msgid in used, f"nobody says {entry.msgid!r}"
        wanted = set(PLACEHOLDER.findall(entry.msgid))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            if text:
                assert set(PLACEHOLDER.findall(text)) == wanted, entry.msgid


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_up_to_date(language):
    compiled = polib.mofile(str(ROOT / f"locale/{language}/LC_MESSAGES/django.mo"))
    assert {(e.msgid, e.msgstr, tuple(e.msgstr_plural.items())) for e in compiled} == {
        (e.msgid, e.msgstr, tuple(e.msgstr_plural.items())) for e in catalogue(language)
    }
