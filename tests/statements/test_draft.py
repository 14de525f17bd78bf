"""Figures in a text: counted from what is public, noted, and refused where they cannot stand."""

import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.register.entries import Contacted, Detained, Named, Recognised, Released, Visibility
from byname.statements.document import read_document
from byname.statements.draft import Draft, draft, escape
from byname.statements.errors import StatementError
from byname.statements.template import read_template
from tests.statements.conftest import made, template
from tests.support.database import person, record
from tests.support.entries import moment


def plain(text: str) -> str:
    """Markdown without its escapes, and with plain spaces."""
    return re.sub(r"\\([^\w\s]|_)", r"\1", text).replace("\u00a0", " ")


def test_figures_stand_in_the_text_with_their_notes(register):
    text = plain(
        made(
            '**{{ figure("held") }}** held; {{ days_without_contact("Testa Fictional") }} days.'
        ).markdown
    )
    assert "**2[^figure-1]** held; 91[^figure-2] days." in text
    assert "[^figure-1]: People held. People who, as that day ends" in text
    assert "As of 31 December 2025, as known on 2 January 2026." in text
    assert "The latest day on which a source shows any of them held: 31 December 2025." in text
    assert "[^figure-2]: Days without contact, Testa Fictional. Days since" in text
    assert "Counted from 1 October 2025; source: a [fictional] *list* & more." in text


def test_those_who_are_not_published_are_neither_named_nor_counted(register):
    text = plain(made('{{ figure("held") }}: {{ people("held") }}').markdown)
    assert "2[^figure-1]: Testa Fictional and 1 more" in text
    assert "Выдуманая" not in text
    assert "Hidden" not in text
    for name in ("Тэста Выдуманая", "Hidden Fictional"):
        with pytest.raises(StatementError, match="not published by name"):
            made(f'{{{{ days_without_contact("{name}") }}}}')


def test_what_is_not_public_shows_through_no_figure(register):
    who = person(moment(0))
    record(
        moment(0),
        who,
        Named(name="Another Fictional"),
        (Detained(), "2025-01-01"),
        (Recognised(by="Fictional Body"), "2025-02-01"),
        source_=register["source"],
        state="aa",
        visibility=Visibility.INTERNAL,
    )
    assert made('{{ figure("held") }}').figures[0].low == 2


@pytest.mark.parametrize("what", [(Contacted(), "2025-12-01"), (Released(), "2026-01-01")])
def test_days_are_not_told_where_more_is_known_than_is_public(register, what):
    record(
        moment(0),
        register["Testa Fictional"],
        what,
        source_=register["source"],
        state="aa",
        visibility=Visibility.CONFIDENTIAL,
    )
    asked = template('{{ days_without_contact("Testa Fictional") }}')
    with pytest.raises(StatementError, match=r"another number|not in custody"):
        draft(asked, as_of=date(2026, 1, 2), known_on=moment(1))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            'x\n\n  {{ figure("hold") }}',
            "letter.md:8:3: no measure is called 'hold'; the nearest is 'held'",
        ),
        ('{{ figur("held") }}', "no function is called 'figur'; the nearest is 'figure'"),
        (
            '{{ days_without_contact("Testa Fictionel") }}',
            "letter.md:6:1: nobody is called 'Testa Fictionel'; the nearest is 'Testa Fictional'",
        ),
        ("{{ days_without_contact(4000) }}", "not published by name"),
        (
            '{{ figure("held", sate="aa") }}',
            "figure takes no argument 'sate'; the nearest is 'state'",
        ),
        ('{{ figure("held", "aa") }}', "figure takes measure, and everything else by its name"),
        ('{{ figure("held", measure="held") }}', "is given 'measure' twice"),
        ("{{ figure() }}", "figure is not told 'measure'"),
        ("{{ figure(3) }}", "measure is text in quotes, not 3"),
        ('{{ figure("prosecuted") }}', 'since when? Add since="2020"'),
        ('{{ figure("released") }}', 'in which days? Add period="2024"'),
        ('{{ figure("released", period="2024", since="2020") }}', "not both"),
        ('{{ figure("days_without_contact") }}', 'write days_without_contact("the name")'),
        ('{{ figure("held", as_of="2025") }}', "'2025' is not one day"),
        ('{{ figure("held", as_of="May") }}', "May"),
        ('{{ figure("held", state="zz") }}', "no cases of 'zz'"),
        ('{{ figure("held", body="Fictional Bodi") }}', "the nearest is 'Fictional Body'"),
    ],
)
def test_what_cannot_be_answered_says_where_and_the_nearest(register, body, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        made(body)


def test_of_two_people_of_one_name_the_numbers_are_told(register):
    twin = person(moment(0))
    record(moment(0), twin, Named(name="Testa Fictional"), source_=register["source"])
    with pytest.raises(StatementError, match=f"{twin} \\(Testa Fictional\\)"):
        made('{{ days_without_contact("Testa Fictional") }}')
    number = register["Testa Fictional"]
    assert made(f"{{{{ days_without_contact({number}) }}}}").figures[0].low == 91


def test_a_vague_figure_is_a_range_and_its_note_says_why(register):
    late = draft(
        template('{{ figure("held") }}: {{ people("held") }}'),
        as_of=date(2027, 6, 1),
        known_on=moment(1),
    )
    text = plain(late.markdown)
    assert "0–2[^figure-1]: perhaps also Testa Fictional and 1 more" in text
    assert "0 for certain; 2 possible only" in text


def test_the_days_of_template_and_call_go_before_the_day_asked_for(register):
    front = '+++\ntitle = "T"\nlanguage = "en"\nas_of = 2025-02-01\nstate = "aa"\n+++\n'
    asked = '{{ figure("held") }} {{ figure("held", as_of="2025-01-31") }} {{ day() }}'
    found = draft(read_template(front + asked, "t"), as_of=date(2025, 12, 31), known_on=moment(1))
    assert [one.low for one in found.figures] == [2, 0]
    assert found.as_of == date(2025, 2, 1)
    assert plain(found.markdown).startswith("1 February 2025")


def test_a_note_tells_scope_and_where_the_figure_can_be_opened(register):
    asked = (
        '{{ figure("held", state="aa") }} {{ figure("died_in_custody", state="aa", since="2020") }}'
        '{{ days_without_contact("Testa Fictional") }} {{ figure("held", body="Fictional Body") }}'
        '{{ figure("released", period="2024-03") }}'
    )
    notes = plain(made(asked).markdown).split("[^figure-")[6:]
    held, died, days, body, released = notes
    known_on = "known_on=2026-01-01T00:00:00Z"
    assert f"To be opened at: /en/?as_of=2025-12-31&{known_on}&state=aa" in held
    assert "State: AA." in held
    assert "Counted since 2020." in died
    day = f"as_of=2025-12-31&{known_on}&state=all"
    assert "To be opened at: /en/figures/died_in_custody/?" in died
    assert "state=aa&since=2020-01-01" in died
    assert f"To be opened at: /en/figures/held/?{day}&body=Fictional+Body" in body
    assert f"/en/figures/released/?{day}&since=2024-03-01&until=2024-03-31" in released
    number = register["Testa Fictional"]
    assert f"/en/people/{number}/?as_of=2025-12-31&{known_on}" in days
    assert "Recognised by: Fictional Body." in body
    assert "Counted in March 2024." in released


def test_the_address_of_a_note_opens_the_same_figure(register, client):
    text = plain(made('{{ figure("held") }}', "be").markdown)
    found = re.search(r"/be/\?\S+", text)
    assert found
    page = client.get(found[0])
    assert page.status_code == 200
    assert page.context["page"].figures[0].low == 2


def test_the_same_register_and_day_give_the_same_text_at_any_hour(register):
    asked = template('{{ figure("held") }} {{ days_without_contact("Testa Fictional") }}')
    day = date(2025, 12, 31)
    morning, evening = (moment(1) + timedelta(hours=hours) for hours in (6, 20))
    first = draft(asked, as_of=day, known_on=morning).markdown
    assert first == draft(asked, as_of=day, known_on=evening).markdown


def test_with_a_site_notes_lead_to_it(register):
    front = '+++\ntitle = "T"\nlanguage = "en"\nsite = "https://example.org/"\n+++\n'
    asked = read_template(front + '{{ figure("held") }}', "t")
    text = draft(asked, as_of=date(2025, 12, 31), known_on=moment(1)).markdown
    assert "](<https://example.org/en/?as_of=2025-12-31&" in text


def test_people_nobody_died(register):
    assert "nobody" in made('{{ people("died_in_custody", since="2025-07") }}').markdown


def words(draft_: Draft) -> str:
    """All words of a document, read back from what pandoc understood."""

    def texts(node):
        if isinstance(node, list):
            return "".join(map(texts, node))
        if isinstance(node, dict):
            if node["t"] == "Str":
                return node["c"]
            return " " if node["t"] in ("Space", "SoftBreak") else texts(node.get("c"))
        return ""

    return texts(json.loads(read_document(draft_))["blocks"])


@settings(max_examples=50)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_nothing_from_the_register_is_taken_for_markdown(text):
    day = date(2025, 12, 31)
    moment_ = datetime(2026, 1, 1, tzinfo=UTC)
    empty = Draft("t", "letter", "T", "en", day, moment_, "", "", ())
    marked = Draft("t", "letter", "T", "en", day, moment_, f"x{escape(text)}x\n", "", ())
    assert words(marked) == words(empty) + f"x{text}x"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("![a](http://127.0.0.1:9/x.png)", "letter.md: a statement carries no pictures"),
        ("![a](/etc/passwd)", "a statement carries no pictures"),
        ("[a](javascript:alert)", "a link leads to"),
        ("[a](file:///etc/passwd)", "a link leads to"),
        ("[a](../x.html)", "a link leads to"),
    ],
)
def test_what_would_load_from_elsewhere_is_refused(body, message):
    plain_draft = Draft("letter.md", "letter", "T", "en", date(2025, 1, 1), moment(1), body, "", ())
    with pytest.raises(StatementError, match=message):
        read_document(plain_draft)
