"""Plain text: what is a paragraph, where it stands, and what becomes of odd characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.statements.reading import of_text, read_bytes
from byname.statements.reading.cleaning import clean, clean_mapped

ODD = st.text(
    st.sampled_from("aбў- \n\t\u00a0\u00ad\u200b\u200d\ufb01\u2011\u0301\u0306и\ufeff1,.\u202f")
    | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)


def texts(document):
    return [document.text[one.start : one.end] for one in document.blocks]


def test_wrapped_lines_are_one_paragraph_and_words_are_whole_again():
    document = of_text(
        "The organisations demanded the uncon-\nditional release of the well-\n"
        "known Testa, of Anna Testa-\nFictional, and of all in 2020-\n2025. Выступ-\nленне.\n"
        "\nNext\u00a0one.\n"
    )
    assert texts(document) == [
        "The organisations demanded the unconditional release of the well-known Testa, of Anna "
        "Testa-Fictional, and of all in 2020-2025. Выступленне.",
        "Next one.",
    ]
    assert document.where(document.text.index("ditional")) == "line 2"
    assert document.where(document.text.index("Next")) == "line 8"


def test_a_word_written_with_a_hyphen_elsewhere_keeps_it():
    document = of_text("An ice-cold cell.\nNobody ever calls this horrible ice-\ncold cell a home.")
    assert "icecold" not in document.text
    assert document.text.count("ice-cold") == 2


def test_lines_of_a_list_or_a_signature_stand_alone():
    document = of_text(
        "We demand that they release everybody at once:\n- all 12;\n- Testa.\n\nTesta Fictional\n"
        "Fictional Group\nTesta's Association of Examples and Inventions\n"
    )
    assert [one.kind for one in document.blocks[:3]] == ["paragraph", "item", "item"]
    assert texts(document)[1:] == [
        "all 12;",
        "Testa.",
        "Testa Fictional",
        "Fictional Group",
        "Testa's Association of Examples and Inventions",
    ]


def test_lines_too_long_to_be_wrapped_are_paragraphs():
    long = "word " * 40
    assert len(of_text(f"{long}\n{long}\nand this\n").blocks) == 3


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1251"],
)
def test_cyrillic_in_any_encoding(encoding):
    text = "Вязень Выдуманы Прыклад сядзіць ужо 830 дзён, а ўсё маўчаць."
    assert read_bytes(text.encode(encoding), "x.txt").text == text


def test_western_letters_in_windows_1252():
    text = "Testa’s café in Zürich: “12 held”."
    assert read_bytes(text.encode("windows-1252"), "x.txt").text == text


@given(ODD)
def test_each_clean_character_has_its_origin(text):
    cleaned, origins = clean_mapped(text)
    assert cleaned == clean(text)
    assert len(origins) == len(cleaned)
    assert origins == sorted(origins)
    for made, at in zip(cleaned, origins, strict=True):
        if made == " ":
            assert clean(text[at]) == ""
        else:
            assert made in clean(text[at:])[: len("ffi")]


@given(st.lists(ODD, max_size=6))
def test_blocks_cover_the_text_and_nothing_else(lines):
    document = of_text("\n".join([*lines, "12"]))
    assert "\n".join(texts(document)) == document.text
    assert all(clean(one) == one != "" for one in texts(document))
    for offset in range(len(document.text)):
        assert document.where(offset).startswith("line ")
