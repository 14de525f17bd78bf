"""Templates: settings, calls, and where it is said that something is wrong."""

import re
from datetime import date

import pytest

from byname.statements.errors import StatementError
from byname.statements.template import load_template, read_template, shipped
from tests.statements.conftest import template


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('One\ntwo {{ figure("held }} three', "letter.md:7:15: "),
        ("One }} two", "letter.md:6:5: braces"),
        ('One }} two {{ figure("held") }}', "letter.md:6:5: braces"),
        ('{{ figure("held") }}\n{{ figure', "letter.md:7:1: braces"),
        ("{{ a + b }}", "letter.md:6:4: {{ a + b }} is not a call"),
        ('{{ figure("held",\n  state=az) }}', "letter.md:7:9: "),
        ('Ў {{ figure("Выдуманы", x=az) }}', "letter.md:6:27: "),
    ],
)
def test_a_template_that_cannot_be_read_says_line_and_column(body, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        template(body)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no front", "t.md:1:1: a template begins with"),
        ('+++\ntitle = "x"\n', "t.md:1:1: a template begins with"),
        ("+++\ntitle = \n+++\n", "t.md:2:9: between the +++"),
        ('+++\ntitle = "x\n+++\n', "t.md:2:11: between the +++"),
        ("+++\n+++\n", "t.md:2:1: between the +++ a title is missing"),
        ('+++\ntitle = "x"\n+++\n', "t.md:2:1: between the +++ a language is missing"),
        ('+++\ntitle = "x"\nlanguage = "xx"\n+++\n', "t.md:3:1: language is one of en, be, ru"),
        ('+++\nlanguage = "en"\n\ntitle = 3\n+++\n', "t.md:4:1: title is text in quotes"),
        (
            '+++\ntitle = "x"\nlanguage = "en"\nsignatorys = []\n+++\n',
            "t.md:4:1: no setting is called 'signatorys'; the nearest is 'signatories'",
        ),
        ('+++\nsignatories = "x"\ntitle = "x"\nlanguage = "en"\n+++\n', "t.md:2:1: signatories"),
        ('+++\ntitle = "x"\nlanguage = "en"\nas_of = "May"\n+++\n', "t.md:4:1: as_of"),
        ('+++\ntitle = "x"\nlanguage = "en"\nas_of = "2025-05"\n+++\n', "is not one day"),
        ('+++\ntitle = "x"\nlanguage = "en"\nsite = "javascript:x"\n+++\n', "t.md:4:1: site"),
    ],
)
def test_settings_that_cannot_be_read_say_line_and_column(text, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        read_template(text, "t.md")


def test_settings_are_read():
    front = read_template(
        '+++\ntitle = "T"\nlanguage = "be"\nkind = "factsheet"\nas_of = 2025-05-21\n'
        'state = "AA"\nsignatories = ["Second", "First"]\nsite = "https://example.org/x"\n+++\n',
        "t.md",
    ).front
    assert (front.title, front.language, front.kind) == ("T", "be", "factsheet")
    assert (front.as_of, front.state) == (date(2025, 5, 21), "aa")
    assert front.signatories == ("Second", "First")


def test_a_file_is_read_whatever_editor_saved_it(tmp_path):
    path = tmp_path / "letter.md"
    path.write_bytes(b'\xef\xbb\xbf+++\r\ntitle = "T"\r\nlanguage = "en"\r\n+++\r\nText\r\n')
    assert load_template(path).pieces[0].text == "Text\n"


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(StatementError, match=r"none\.md cannot be read"):
        load_template(tmp_path / "none.md")
    path = tmp_path / "latin.md"
    path.write_bytes("Міністр".encode("cp1251"))
    with pytest.raises(StatementError, match=r"latin\.md is not UTF-8"):
        load_template(path)


def test_an_unknown_shipped_template_names_the_nearest():
    with pytest.raises(StatementError, match=r"the nearest is 'open-letter\.en\.md'"):
        shipped("open-leter.en.md")


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_the_shipped_letters_are_one_letter_in_three_languages(language):
    read = read_template(shipped(f"open-letter.{language}.md"), "x")
    english = read_template(shipped("open-letter.en.md"), "x")
    assert read.language == language
    assert [p.call for p in read.pieces if p.call] == [p.call for p in english.pieces if p.call]
    assert len(read.front.signatories) == 2
