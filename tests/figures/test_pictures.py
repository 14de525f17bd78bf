"""The pictures as SVG: well formed, named, escaped, and drawn where the numbers are."""

from datetime import date

import pytest
from lxml import etree

from byname.figures.pictures import Bar, Mark, held_chart, lifeline
from byname.register.counting import Level

LEVELS = [
    Level(date(2019, 12, 31), 0, 0),
    Level(date(2020, 1, 1), 0, 5),
    Level(date(2020, 6, 1), 5, 5),
    Level(date(2021, 6, 1), 0, 5),
]
WORDS = {"title": "Held <b>", "description": "A & B", "key": "k"}


def parsed(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode())


def test_a_chart_is_well_formed_and_named_for_those_who_hear_it():
    root = parsed(held_chart(LEVELS, last=date(2022, 1, 1), **WORDS))
    named = root.get("aria-labelledby").split()
    assert root.get("role") == "img"
    assert [root.find(f".//*[@id='{name}']").text for name in named] == ["Held <b>", "A & B"]
    assert root.findall(".//{*}script") == []
    assert {node.get("style") for node in root.iter()} == {None}


def test_the_line_reaches_the_certain_and_the_band_the_possible():
    root = parsed(held_chart(LEVELS, last=date(2022, 1, 1), height=240, **WORDS))
    bottom, top, most = 240 - 28, 14, 8
    y = round(bottom - 5 / most * (bottom - top), 1)
    line = root.find(".//*[@class='line']").get("d")
    band = root.find(".//*[@class='band']").get("d")
    assert f"V{y}" in line
    assert f"V{y}" in band
    assert line.startswith(f"M44.0 {float(bottom)}")
    assert band.endswith("Z")


@pytest.mark.parametrize("high", [0, 1, 7, 98, 1171, 8696, 3_000_000])
def test_the_axis_is_whole_and_high_enough(high):
    root = parsed(held_chart([Level(date(2020, 1, 1), 0, high)], last=date(2021, 1, 1), **WORDS))
    ticks = [int(n.text.replace("\u00a0", "")) for n in root.iter("{*}text") if n.get("x") == "38"]
    assert max(ticks) >= high
    assert len(set(ticks)) == 5
    assert max(ticks) <= max(4, high * 2.5)


def test_no_levels_no_chart():
    with pytest.raises(ValueError, match="at least one"):
        held_chart([], last=date(2020, 1, 1), **WORDS)


def test_a_life_line_draws_bars_and_marks_that_do_not_cover_each_other():
    bars = [Bar("Custody", date(2020, 1, 1), date(2021, 1, 1), True)]
    marks = [Mark(n, date(2020, 1, n), date(2020, 1, n)) for n in (1, 2, 3)]
    root = parsed(
        lifeline(
            bars, marks, rows=["Custody"], first=date(2019, 1, 1), last=date(2022, 1, 1), **WORDS
        )
    )
    circles = {(n.get("cx"), n.get("cy")) for n in root.iter("{*}circle")}
    assert len({y for _, y in circles}) == 3
    (bar,) = root.iter("{*}rect")
    assert bar.get("class") == "bar certain"
