"""Dates as lists write them: what is read, what is left over, what is refused."""

import pytest

from byname.register.dates import DateError, read
from byname.register.dates.words import _MONTH_ROWS, MONTHS, _spellings

# Distinct shapes of the column "date of arrest" in the list of political prisoners of Azerbaijan
# by the working group of Leyla Yunus and Rasul Jafarov, last updated 10 August 2014.
AZERBAIJAN_2014 = [
    ("5 October 2012", "2012-10-05", ""),
    ("July 23rd, 2014", "2014-07-23", ""),
    ("July 14th, 2014", "2014-07-14", ""),
    ("June 28, 2014", "2014-06-28", ""),
    ("March 07, 2014", "2014-03-07", ""),
    ("March13, 2007", "2007-03-13", ""),
    ("October 5 2012", "2012-10-05", ""),
    ("2 August 2 2014", "2014-08-02", ""),
    (
        "Pretrial detention decision was made on 14 April 2014",
        "2014-04-14",
        "Pretrial detention decision was made on",
    ),
    (
        "pretrial detention decision was made on 14 April 2014. Charged: Article 168.2 of the "
        "Criminal Code. Implementation of religious activities",
        "2014-04-14",
        "pretrial detention decision was made on … Charged: Article 168.2 of the "
        "Criminal Code. Implementation of religious activities",
    ),
]
# Shapes of dates in a register of people in Belarus, and of an older export of Viasna's list.
BELARUS = [
    ("2021-12-14", "2021-12-14", ""),
    ("2021-12", "2021-12", ""),
    ("2015", "2015", ""),
    ("../2024-04-19", "../2024-04-19", ""),
    ("24 April 1982", "1982-04-24", ""),
]
WORDED = [
    ("22 November 2013", "2013-11-22", ""),
    ("2nd of August 2014", "2014-08-02", ""),
    ("Oct. 5, 2012", "2012-10-05", ""),
    ("5 SEPT 2012", "2012-09-05", ""),
    ("24-Apr-1982", "1982-04-24", ""),
    ("Apr-2020", "2020-04", ""),
    ("2 августа 2021 г.", "2021-08-02", ""),
    ("2-го августа 2021 года", "2021-08-02", ""),
    ("2 жніўня 2021", "2021-08-02", ""),
    ("2 жніўня 2021 г.", "2021-08-02", ""),
    ("2 жнiўня 2021", "2021-08-02", ""),  # Latin i, as many keyboards have it
    ("2 жн. 2021", "2021-08-02", ""),
    ("2 серпня 2021 року", "2021-08-02", ""),
    ("2 sierpnia 2021 r.", "2021-08-02", ""),
    ("2\u00a0августа\u00a02021", "2021-08-02", ""),
    ("2 мая 2021", "2021-05-02", ""),
    ("ма\u0438\u0306 2021", "2021-05", ""),  # й as a letter and a mark
    ("октябрь 2020", "2020-10", ""),
    ("в октябре 2020 года", "2020-10", ""),
    ("October 2020", "2020-10", ""),
    ("August 2020", "2020-08", ""),
    ("лістапад 2020", "2020-11", ""),
    ("2020", "2020", ""),
    ("2020 г.", "2020", ""),
    ("in 2020", "2020", ""),
    ("early 2020", "2020", "early"),
    ("since 5 May 2020", "2020-05-05", "since"),
    ("Monday, 5 October 2012", "2012-10-05", "Monday"),
    ("12 August 2011 - present", "2011-08-12", "- present"),
    ("1) 5 October 2012", "2012-10-05", "1)"),
    ("(2 August 2014)", "2014-08-02", ""),
    ("spring 2020", "2020-21", ""),
    ("вясна 2020", "2020-21", ""),
    ("winter 2020–2021", "2020-24", ""),
    ("зима 2020/21", "2020-24", ""),
    ("the 1980s", "198X", ""),
    ("1980-я гады", "198X", ""),
    ("date unknown", "..", ""),
    ("невядома", "..", ""),
]
FIGURES = [
    ("24.04.1982", "1982-04-24", ""),
    ("24.4.1982 г.", "1982-04-24", ""),
    ("24. 4. 1982", "1982-04-24", ""),
    ("03.04.2014", "2014-04-03", ""),
    ("2020/10/02", "2020-10-02", ""),
    ("2020.10.02", "2020-10-02", ""),
    ("2020-1-2", "2020-01-02", ""),
    ("2020‑10‑02", "2020-10-02", ""),  # hyphens that do not break
    ("13/04/2014", "2014-04-13", ""),
    ("04/13/2014", "2014-04-13", ""),
    ("04/04/2014", "2014-04-04", ""),
    ("10/2020", "2020-10", ""),
    ("1982-04-24 00:00:00", "1982-04-24", ""),
    ("1982-04-24 13:45:00", "1982-04-24", "13:45:00"),
    ("24.04.1982, 10:30", "1982-04-24", "10:30"),
    ("2020-10-01T21:00:00.000Z", "2020-10-01", "21:00:00.000Z"),
    ("2020-10-02T10:30:00Z", "2020-10-02T10:30:00Z", ""),
]
QUALIFIED = [
    ("about 2020", "2020~", ""),
    ("circa October 2020", "2020-10~", ""),
    ("c. 2020", "2020~", ""),
    ("~2020", "2020~", ""),
    ("каля 2020", "2020~", ""),
    ("около 2020 года", "2020~", ""),
    ("каля 2 жніўня 2021", "2021-08-02~", ""),
    ("2020 (approx.)", "2020~", ""),
    ("perhaps 2020", "2020?", ""),
    ("2 August 2014 (?)", "2014-08-02?", ""),
    ("perhaps about 2020", "2020%", ""),
    ("до 2 августа 2021", "../2021-08-02", ""),
    ("before 2 August 2021", "../2021-08-02", ""),
    ("by about October 2012", "../2012-10~", ""),
    ("да 2 жніўня 2021 г.", "../2021-08-02", ""),
    ("не пазней за 19 красавіка 2024", "../2024-04-19", ""),
    ("after 5 May 2020", "2020-05-05/..", ""),
    ("from 5 May 2020 on", "2020-05-05/..", ""),
    ("5 мая 2020 або пазней", "2020-05-05/..", ""),
    ("5 May 2020 on charges", "2020-05-05", "on charges"),
    ("до 2020", "../2020", ""),
]
RANGES = [
    ("1–3 June 2014", "2014-06-01/2014-06-03", ""),
    ("1 - 3 June 2014", "2014-06-01/2014-06-03", ""),
    ("March 3–5, 2014", "2014-03-03/2014-03-05", ""),
    ("5/6 October 2012", "2012-10-05/2012-10-06", ""),
    ("30 August – 30 September 2026", "2026-08-30/2026-09-30", ""),
    ("May 2 - June 3, 2014", "2014-05-02/2014-06-03", ""),
    ("January – March 2021", "2021-01/2021-03", ""),
    ("spring – autumn 2020", "2020-21/2020-23", ""),
    ("December 2020 – January 2021", "2020-12/2021-01", ""),
    ("between 2 and 14 April 2014", "2014-04-02/2014-04-14", ""),
    ("between 30 August and 30 September 2026", "2026-08-30/2026-09-30", ""),
    ("паміж 30 жніўня і 30 верасня 2026", "2026-08-30/2026-09-30", ""),
    ("между 2020 и 2021 годами", "2020/2021", ""),
    ("с 1 по 3 июня 2014", "2014-06-01/2014-06-03", ""),
    ("з 1 па 3 чэрвеня 2014 г.", "2014-06-01/2014-06-03", ""),
    ("from 2014 to 2015", "2014/2015", ""),
    ("2014-2015", "2014/2015", ""),
    ("01.06.2014–03.06.2014", "2014-06-01/2014-06-03", ""),
    ("1–3.06.2014", "2014-06-01/2014-06-03", ""),
    ("about 1–3 June 2014", "2014-06-01~/2014-06-03~", ""),
    ("held between 2 and 14 April 2014 in Baku", "2014-04-02/2014-04-14", "held … in Baku"),
]


@pytest.mark.parametrize(
    ("text", "date", "rest"),
    [*AZERBAIJAN_2014, *BELARUS, *WORDED, *FIGURES, *QUALIFIED, *RANGES],
)
def test_reads(text: str, date: str, rest: str) -> None:
    found = read(text)
    assert (str(found.date), found.text, found.rest) == (date, text, rest)


def test_a_date_said_twice_is_one_date() -> None:
    found = read("arrested 5 October 2012, charged 5 October 2012")
    assert (str(found.date), found.rest) == ("2012-10-05", "arrested … charged")


@pytest.mark.parametrize(
    ("text", "day_first", "date"),
    [
        ("03/04/2014", True, "2014-04-03"),
        ("03/04/2014", False, "2014-03-04"),
        ("02-10-2020", True, "2020-10-02"),
        ("04.24.1982", False, "1982-04-24"),
        ("2020-10-02", True, "2020-10-02"),
        ("2020/10/02", False, "2020-10-02"),
    ],
)
def test_the_order_of_a_list_can_be_given(text: str, day_first: bool, date: str) -> None:
    assert str(read(text, day_first=day_first).date) == date


REFUSED = [
    ("", "Nothing is written"),
    ("   ", "Nothing is written"),
    ("-", "No date was found"),
    ("?", "No date was found"),
    ("arrested", "No date was found"),
    ("44106", "spreadsheets"),
    ("20201002", "spreadsheets"),
    ("1171 prisoners", "No date was found"),
    ("about 2020 people", "No date was found"),
    ("2014–15", "No date was found"),
    ("2011/12", "No date was found"),
    ("<2020", "No date was found"),
    ("August", "without a year"),
    ("2 August", "without a year"),
    ("5 Oct 12", "without a year"),
    ("24.04.82", "two digits"),
    ("05/05/21", "two digits"),
    ("03/04/2014", "2014-04-03 (day first) or 2014-03-04 (month first)"),
    ("02-10-2020", "2020-10-02 (day first) or 2020-02-10 (month first)"),
    ("2 August 3 2014", "two days"),
    ("30 February 2021", "no day 30"),
    ("2021-02-30", "no day 30"),
    ("31.04.2020", "no day 31"),
    ("13.13.2020", "no month 13"),
    ("04.24.1982", "no month 24"),
    ("30 December – 5 January 2015", "ends before it starts"),
    ("5 October 2012 and 7 March 2013", "2012-10-05 and 2013-03-07"),
    ("14 April 2014 or 15 May 2014", "2014-04-14 and 2014-05-15"),
    ("arrested 5 May, released 7 June 2021", "'5 May'"),
    ("5 or 6 October 2012", "'5 or'"),
    ("5 and 7 May 2014", "'5 and'"),
    ("October or November 2012", "'October or'"),
    ("spring or summer 2012", "'spring or'"),
    ("1. 5 October 2012", "'1.'"),
    ("../2021-08-02 г.", "'/'"),
    ("winter 2020", "2020-24 for the first, 2019-24 for the second"),
    ("summer 2020–2021", "not one season"),
    ("2000s", "200X"),
    ("5 – October 2012", "range"),
    ("before and after 5 May 2020", "both before and after"),
    ("between Monday and 5 May 2020", "'between Monday and'"),
    ("after 5 May 2020 or before", "both before and after"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_refuses_what_it_would_have_to_guess(text: str, why: str) -> None:
    with pytest.raises(DateError) as refused:
        read(text)
    assert refused.value.text == text
    assert why in str(refused.value)


def test_a_stated_order_is_not_overruled() -> None:
    with pytest.raises(DateError, match="no month 14"):
        read("03/14/2014", day_first=True)


def test_no_word_names_two_months() -> None:
    for number, row in enumerate(_MONTH_ROWS, 1):
        for word in row.split():
            assert {MONTHS[spelling] for spelling in _spellings(word)} == {number}, word
