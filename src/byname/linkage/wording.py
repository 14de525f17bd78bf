"""Evidence in words, for a caseworker: what was found, and how much it weighs.

Takes evidence and a language (en, be, ru). Gives a sentence. Leaves out only what weighs nothing
and is no page they share.
"""

from collections.abc import Iterable

from byname.linkage.engine.evidence import Evidence

LANGUAGES = ("en", "be", "ru")
# Shares of people below and above which a value is said to be rare or common.
_RARE, _COMMON = 0.0005, 0.01
_NOTHING = 0.05

_ASPECTS = {
    "surname": ("surname", "прозвішча", "фамилия"),
    "given_name": ("given name", "імя", "имя"),
    "patronymic": ("patronymic", "імя па бацьку", "отчество"),
    "birth_date": ("birth date", "дата нараджэння", "дата рождения"),
    "sex": ("sex", "пол", "пол"),
    "state": ("country of the case", "краіна справы", "страна дела"),
    "detained": ("day of detention", "дзень затрымання", "день задержания"),
    "sentenced": ("day of the verdict", "дзень прысуду", "день приговора"),
    "articles": ("articles", "артыкулы", "статьи"),
    "places": ("place of detention", "месца зняволення", "место заключения"),
    "urls": ("address of the page", "адрас старонкі", "адрес страницы"),
    "list_ids": ("place on a list", "месца ў спісе", "место в списке"),
}
_FINDINGS = {
    "same": ("the same", "тое самае", "то же"),
    "same_in_another_spelling": (
        "the same in another spelling", "тое самае ў іншым напісанні", "то же в другом написании",
    ),
    "typing_error": ("a typing error apart", "адрозненне ў адну літару", "отличие в одну букву"),
    "near_surname": (
        "one letter apart, and both are known surnames",
        "адрозненне ў адну літару, абодва прозвішчы вядомыя",
        "отличие в одну букву, обе фамилии известны",
    ),
    "typing_errors": ("two typing errors apart", "адрозненне ў дзве літары", "отличие в две буквы"),
    "alike": ("alike", "падобнае", "похожее"),
    "initial_fits": ("an initial that fits", "ініцыял супадае", "инициал совпадает"),
    "initial_does_not_fit": (
        "an initial that does not fit", "ініцыял не супадае", "инициал не совпадает",
    ),
    "day_and_month_swapped": (
        "day and month swapped", "дзень і месяц пераблытаныя", "день и месяц переставлены",
    ),
    "one_digit_off": ("one digit off", "адрозненне ў адну лічбу", "отличие в одну цифру"),
    "agrees_as_far_as_known": (
        "agrees as far as it is known", "супадае, наколькі вядома", "совпадает, насколько известно",
    ),
    "same_month": ("another day of the same month", "іншы дзень таго ж месяца",
                   "другой день того же месяца"),
    "other_year": ("the same day of another year", "той самы дзень іншага года",
                   "тот же день другого года"),
    "same_year": ("another day of the same year", "іншы дзень таго ж года",
                  "другой день того же года"),
    "word_in_common": ("a word in common", "агульнае слова", "общее слово"),
    "one_sign_off": ("one sign off", "адрозненне ў адзін знак", "отличие в один знак"),
    "same_beginning": ("the same beginning", "аднолькавы пачатак", "одинаковое начало"),
    "in_common": ("one in common", "адно агульнае", "одно общее"),
    "nothing_in_common": ("nothing in common", "нічога агульнага", "ничего общего"),
    "different": ("different", "рознае", "разное"),
}  # fmt: skip
_RARITY = {
    "rare": ("rare", "рэдкае", "редкое"),
    "common": ("common", "частае", "частое"),
}


def _say(words: dict[str, tuple[str, str, str]], key: str, language: str) -> str:
    """The words of a key; an aspect of somebody's own table has none but its name."""
    found = words.get(key)
    return found[LANGUAGES.index(language)] if found else key.replace("_", " ")


def _rarity(one: Evidence) -> str:
    if one.commonness is None or one.aspect == "birth_date" or one.weight < 0:
        return ""
    if one.commonness < _RARE:
        return "rare"
    return "common" if one.commonness > _COMMON else ""


_SHARED = (
    "the same page, which names {} people",
    "тая ж старонка, на якой названа людзей: {}",
    "та же страница, на которой названо людей: {}",
)
_OWN_PAGE = (
    "the same page, which names nobody else",
    "тая ж старонка, больш нікога на ёй няма",
    "та же страница, больше никого на ней нет",
)


def _page(one: Evidence, language: str) -> str:
    words = _SHARED if one.shared and one.shared > 2 else _OWN_PAGE
    return f"{words[LANGUAGES.index(language)].format(one.shared)} ({signed(one.weight)})"


def one_in_words(one: Evidence, language: str = "en") -> str:
    """One piece of evidence: "surname: the same in another spelling, rare (+7.1)"."""
    if one.shared is not None:
        return _page(one, language)
    finding = _say(_FINDINGS, one.finding, language)
    rarity = _rarity(one)
    if rarity:
        finding += f", {_say(_RARITY, rarity, language)}"
    return f"{_say(_ASPECTS, one.aspect, language)}: {finding} ({signed(one.weight)})"


def lines(evidence: Iterable[Evidence], language: str = "en") -> list[str]:
    """Each piece of evidence that tells something, in its own words, as they come."""
    telling = [one for one in evidence if abs(one.weight) >= _NOTHING or one.shared]
    return [one_in_words(one, language) for one in telling]


def in_words(evidence: Iterable[Evidence], language: str = "en") -> str:
    """All the evidence in one sentence, the weightiest first."""
    return "; ".join(lines(evidence, language))


_RULE_PARTS = {
    "birth": ("birth date", "дата нараджэння", "дата рождения"),
    "given name": ("given name", "імя", "имя"),
    "surname": ("surname", "прозвішча", "фамилия"),
    "patronymic": ("patronymic", "імя па бацьку", "отчество"),
    "initial": ("initial", "ініцыял", "инициал"),
    "near surname": (
        "surname a letter apart", "прозвішча з адрозненнем у літару", "фамилия с отличием в букву",
    ),
    "near sound": ("sound of the surname", "гучанне прозвішча", "звучание фамилии"),
    "sound of the surname": ("sound of the surname", "гучанне прозвішча", "звучание фамилии"),
    "day and month swapped": (
        "birth date with day and month swapped", "дата нараджэння, дзень і месяц пераблытаныя",
        "дата рождения, день и месяц переставлены",
    ),
    "day of detention": ("day of detention", "дзень затрымання", "день задержания"),
    "address": ("address of the page", "адрас старонкі", "адрес страницы"),
    "place on a list": ("place on a list", "месца ў спісе", "место в списке"),
}  # fmt: skip


def rule_in_words(rule: str, language: str = "en") -> str:
    """What pairs of a rule of blocking agree in; a column of somebody's own keeps its name."""
    return ", ".join(_say(_RULE_PARTS, part, language) for part in rule.split(", "))


def signed(weight: float) -> str:
    """A weight in bits with its sign, a true minus."""
    return f"{weight:+.1f}".replace("-", "−")
