"""What is taken from the words of lists."""

import pytest

from byname.intake.wording import articles, penalties, people
from byname.intake.wording.telling import details_of
from byname.register.entries import Kind, Length


@pytest.mark.parametrize(
    ("line", "label", "title"),
    [
        (
            "Art. 341 of the Criminal Code — Desecration of structures",
            "341",
            "Desecration of structures",
        ),
        ("Part 2 of Art. 285 of the Criminal Code — Participation", "285 (2)", "Participation"),
        (
            "Part 1 of Article 13 and Article 293 of the Criminal Code — Preparation",
            "13-293",
            "Preparation",
        ),
        (
            "ч. 2 ст. 293 УК — Участие в массовых беспорядках",
            "293 (2)",
            "Участие в массовых беспорядках",
        ),
        ("Часть 1 статьи 342 УК", "342 (1)", ""),
        ("ч. 1 арт. 368 КК - Абраза прэзідэнта", "368 (1)", "Абраза прэзідэнта"),
        ("арт. 369 КК", "369", ""),
        ("Art. 361-4 of the Criminal Code", "361-4", ""),
    ],
)
def test_one_charge_a_line(line, label, title):
    (article,) = articles.articles_of_line(line)
    assert (article.label(), article.title) == (label, title)


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("ст. 342, 130 УК РБ", ["342", "130"]),
        ("342, 369 КК", ["342", "369"]),
        ("ч. 1, 2 ст. 342 УК", ["342 (1)", "342 (2)"]),
        ("ч.1 арт. 342, ч. 2 арт. 293 КК", ["342 (1)", "293 (2)"]),
        ("Art. 361-4 of the Criminal Code — Something (2 times)", ["361-4"]),
        ("ч. 1 арт. 14 і арт. 342 КК", ["14-342"]),
        ("nothing is named here", []),
    ],
)
def test_several_charges_in_one_line(line, labels):
    assert [one.label() for one in articles.articles_of_line(line)] == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Criminal Code Article 234.4.3 (large amount)", ["234.4.3"]),
        ("Provision 312.2 of the Criminal Code (a bribe)", ["312.2"]),
        (
            "Criminal Code Articles 28 (Preparation of 1 crime); 220.1 (x, (y) 5); and 228.3",
            ["28", "220.1", "228.3"],
        ),
        ("Articles 274 of the Criminal Code (a), 178.3.2 (b)", ["274", "178.3.2"]),
        ("articles 228.1 (a (b), 228.4 (c), 278 (d)", ["228.1", "228.4", "278"]),
        (
            "Article 57-1, Parts 2 (x) and 15 (y); Article 70-2, Parts 1 (a), 3 (b)",
            ["57-1 (2)", "15", "70-2 (1)", "70-2 (3)"],
        ),
        (
            "Article 145, Part 2, Items 1, 2 and 6 (x); Part 3 of Article 220-1",
            ["145 (2)", "220-1 (3)"],
        ),
        ("decision of 14 April 2014. Charged: Article 168.2", ["168.2"]),
    ],
)
def test_lists_of_articles(text, labels):
    assert [one.label() for one in articles.articles_of_list(text)] == labels


def test_a_line_without_an_article_is_given_back():
    found, unread = articles.articles_of_lines("Art. 342\nsomething else")
    assert [one.number for one in found] == ["342"]
    assert unread == ("something else",)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("6 years", Length(years=6)),
        ("4 1/2 years", Length(years=4, months=6)),
        ("2½ years", Length(years=2, months=6)),
        ("2.5 years", Length(years=2, months=6)),
        ("2 years 6 months", Length(years=2, months=6)),
        ("2 года 6 месяцев", Length(years=2, months=6)),
        ("3 гады", Length(years=3)),
        ("5 гадоў і 3 месяцы", Length(years=5, months=3)),
        ("1 з паловай гады", Length(years=1, months=6)),
        ("15 сутак", Length(days=15)),
        ("15 days", Length(days=15)),
        ("sentenced", None),
    ],
)
def test_lengths(text, length):
    assert penalties.length_of(text) == length


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("imprisonment in a medium-security penal colony", "imprisonment"),
        ("suspended imprisonment", "suspended"),
        ("restriction of freedom with referral to an open-type facility", "open_facility"),
        ("restriction of freedom without referral to an open-type facility", "home_confinement"),
        ("абмежаванне волі без накіравання ва ўстанову адкрытага тыпу", "home_confinement"),
        ("ограничение свободы с направлением в учреждение открытого типа", "open_facility"),
        ("лишение свободы в колонии общего режима", "imprisonment"),
        ("пазбаўленне волі ўмоўна", "suspended"),
        ("restriction of freedom", "other"),
        ("5 лет ограничения свободы", "other"),
        ("fine", "fine"),
        ("штраф", "fine"),
        ("life imprisonment", "life"),
        ("смяротнае пакаранне", "death"),
        ("арест", "arrest"),
    ],
)
def test_kinds_of_penalty(text, kind):
    assert penalties.kind_of(text) == kind


@pytest.mark.parametrize(
    ("name", "is_withheld"),
    [
        ("Гражданин К.", True),
        ("Гражданка В.", True),
        ("Грамадзянін Б.", True),
        ("Citizen K.", True),
        ("Testa Fictional", False),
        ("Грамадзін Выдуманы", False),
    ],
)
def test_withheld_names(name, is_withheld):
    assert people.withheld(name) is is_withheld


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("released", True),
        ("Освобождён", True),
        ("вызвалены", True),
        ("вызваленая", True),
        ("Penal colony No. 1", False),
    ],
)
def test_free(text, free):
    assert people.is_free(text) is free


def test_what_a_row_of_words_tells():
    (sentenced,) = details_of(
        Kind.SENTENCED,
        "14 years, article 293 part 1; judge Judge Fictional, prosecutor Other Fictional",
    )
    assert sentenced.penalty.length == Length(years=14)
    assert [one.label() for one in sentenced.articles] == ["293 (1)"]
    assert [(one.name, one.role) for one in sentenced.officials] == [
        ("Judge Fictional", "judge"),
        ("Other Fictional", "prosecutor"),
    ]
    (died,) = details_of(Kind.DIED, "Fictional penal colony No. 3, aged 61")
    assert (died.age, died.in_custody, died.place) == (61, True, "Fictional penal colony No. 3")
    (released,) = details_of(Kind.RELEASED, "by pardon, with 13 others")
    assert released.ground == "pardon"
    (appealed,) = details_of(Kind.APPEALED, "upheld by the Supreme Court")
    assert (appealed.outcome, appealed.court) == ("upheld", "Supreme Court")
    (contacted,) = details_of(Kind.CONTACTED, "last letter to reach his wife")
    assert (contacted.means, contacted.whom) == ("letter", "wife")
    (described,) = details_of(Kind.DESCRIBED, "Nobel Peace Prize 2022; shared")
    assert described.honour == "Nobel Peace Prize 2022"
    (described,) = details_of(Kind.DESCRIBED, "male; Occupation: teacher; plays the organ")
    told = (described.sex, described.occupation, described.citizenship, described.text)
    assert told == ("male", "teacher", "", "plays the organ")
    (described,) = details_of(Kind.DESCRIBED, "sex: ж; citizenship: Nowhere; 14:30")
    assert (described.sex, described.citizenship) == ("female", "Nowhere")
    assert described.text == "14:30"
    (described,) = details_of(Kind.DESCRIBED, "male; female")
    assert (described.sex, described.words) == (None, "male; female")
    assert [one.language for one in details_of(Kind.NAMED, "Тэста (be); Теста (ru); Testa")] == [
        "be",
        "ru",
        "",
    ]
    assert details_of(Kind.TRANSFERRED, "") == ()
    assert details_of(Kind.RECOGNISED, "") == ()
