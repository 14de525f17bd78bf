"""What findings say, in English, Belarusian and Russian. Takes facts; gives lines for a reader."""

from datetime import date

from byname.figures.measures import MEASURES
from byname.register.dates import exact, say
from byname.statements.check.answers import Answer
from byname.statements.check.findings import Subject, Verdict
from byname.statements.check.reports import Report

VERDICTS: dict[str, dict[Verdict, str]] = {
    "en": {
        Verdict.SUPPORTED: "supported",
        Verdict.DIFFERS: "differs",
        Verdict.OTHER_DAY: "true on another day",
        Verdict.CONTRADICTS_ITSELF: "contradicts itself",
        Verdict.MISSPELT: "name misspelt",
        Verdict.UNKNOWN: "not in the register",
        Verdict.CANNOT_CHECK: "cannot be checked",
    },
    "be": {
        Verdict.SUPPORTED: "пацверджана",
        Verdict.DIFFERS: "разыходзіцца",
        Verdict.OTHER_DAY: "праўда на іншы дзень",
        Verdict.CONTRADICTS_ITSELF: "супярэчыць сабе",
        Verdict.MISSPELT: "памылка ў імені",
        Verdict.UNKNOWN: "няма ў рэестры",
        Verdict.CANNOT_CHECK: "нельга праверыць",
    },
    "ru": {
        Verdict.SUPPORTED: "подтверждено",
        Verdict.DIFFERS: "расходится",
        Verdict.OTHER_DAY: "верно на другой день",
        Verdict.CONTRADICTS_ITSELF: "противоречит себе",
        Verdict.MISSPELT: "ошибка в имени",
        Verdict.UNKNOWN: "нет в реестре",
        Verdict.CANNOT_CHECK: "нельзя проверить",
    },
}
_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "reported": "{publisher} reported {figure} as of {day}: {source}",
        "counted": "The register counts {counted} by name ({measure}, as of {day}).",
        "named": "The register has this of {count} people by name.",
        "partial": "The register names a part of those reported only: not held against the text.",
        "since": "That is reported of the time since {day}.",
        "then": "It was so on {day}.",
        "nothing": "The register has nothing that could tell.",
        "has": "The register has {told}.",
        "spelt": "{name}: {right}, not {slip}.",
        "unknown": "No such name is in the register.",
        "nearest": "No such name is in the register; the nearest is {name}.",
        "several": "{count} people in the register have this name.",
        "sum": "{comes_to}, and the text says {said}.",
        "earlier": "The text says {other} elsewhere.",
        "other_text": "{document} says {other}.",
        "place": "{right}, not {slip}.",
        "standing": "The register shows otherwise as of {day}.",
        "exactly": "{value}", "at least": "at least {value}", "more than": "more than {value}",
        "about": "about {value}",
    },
    "be": {
        "reported": "{publisher} паведамляе: {figure} на {day}: {source}",
        "counted": "У рэестры паіменна {counted} ({measure}, на {day}).",
        "named": "У рэестры гэта вядома паіменна пра {count} чал.",
        "partial": "Рэестр называе толькі частку тых, пра каго паведамлялі: гэта не супраць "
        "тэксту.",
        "since": "Так паведамляюць пра час, пачынаючы з {day}.",
        "then": "Так было {day}.",
        "nothing": "У рэестры няма нічога, што адказвала б на гэта.",
        "has": "У рэестры: {told}.",
        "spelt": "{name}: {right}, а не {slip}.",
        "unknown": "Такога імені ў рэестры няма.",
        "nearest": "Такога імені ў рэестры няма; найбліжэйшае — {name}.",
        "several": "Гэтае імя ў рэестры маюць некалькі чалавек: {count}.",
        "sum": "{comes_to}, а ў тэксце {said}.",
        "earlier": "У іншым месцы тэксту: {other}.",
        "other_text": "У {document}: {other}.",
        "place": "{right}, а не {slip}.",
        "standing": "Паводле рэестра на {day} гэта не так.",
        "exactly": "{value}", "at least": "не менш за {value}", "more than": "больш за {value}",
        "about": "каля {value}",
    },
    "ru": {
        "reported": "{publisher} сообщает: {figure} на {day}: {source}",
        "counted": "В реестре поимённо {counted} ({measure}, на {day}).",
        "named": "В реестре это известно поимённо о {count} чел.",
        "partial": "Реестр называет лишь часть тех, о ком сообщали, поэтому это не против текста.",
        "since": "Так сообщают о времени, начиная с {day}.",
        "then": "Так было {day}.",
        "nothing": "В реестре нет ничего, что отвечало бы на это.",
        "has": "В реестре: {told}.",
        "spelt": "{name}: {right}, а не {slip}.",
        "unknown": "Такого имени в реестре нет.",
        "nearest": "Такого имени в реестре нет; ближайшее — {name}.",
        "several": "Это имя в реестре носят несколько человек: {count}.",
        "sum": "{comes_to}, а в тексте {said}.",
        "earlier": "В другом месте текста: {other}.",
        "other_text": "В {document}: {other}.",
        "place": "{right}, а не {slip}.",
        "standing": "По данным реестра на {day} это не так.",
        "exactly": "{value}", "at least": "не менее {value}", "more than": "более {value}",
        "about": "около {value}",
    },
}  # fmt: skip
_SUBJECTS: dict[Subject, tuple[str, str, str]] = {
    Subject.FIGURE: ("figure", "лічба", "число"),
    Subject.NAME: ("name", "імя", "имя"),
    Subject.PLACE_NAME: ("place", "назва месца", "название места"),
    Subject.AGE: ("age", "узрост", "возраст"),
    Subject.SENTENCE: ("sentence", "прысуд", "приговор"),
    Subject.DATE: ("date", "дата", "дата"),
    Subject.DAYS: ("days", "дні", "дни"),
    Subject.STANDING: ("standing", "становішча", "положение"),
    Subject.PRIZE: ("prize", "прэмія", "премия"),
    Subject.CONFINEMENT: ("place of detention", "месца зняволення", "место заключения"),
    Subject.ARTICLE: ("article", "артыкул", "статья"),
    Subject.OCCUPATION: ("occupation", "занятак", "занятие"),
    Subject.SUM: ("sum", "сума", "сумма"),
    Subject.SPAN: ("days between", "дні паміж", "дни между"),
}
_LANGUAGES = ("en", "be", "ru")


def subject_word(subject: Subject, language: str) -> str:
    """What a claim is about, in one word."""
    return _SUBJECTS[subject][_LANGUAGES.index(language)]


def line(key: str, language: str, **values: object) -> str:
    """One line of a finding."""
    return _WORDS[language][key].format(**values)


def day_in_words(day: date, language: str) -> str:
    """A day in words."""
    return say(exact(day), language)


def number(value: int, language: str) -> str:
    """A whole number as texts of the language print it."""
    return f"{value:,}".replace(",", "," if language == "en" else "\u00a0")


def qualified(qualifier: str, value: int, language: str) -> str:
    """A number with its qualifier."""
    return line(qualifier, language, value=number(value, language))


def of_answer(answer: Answer, language: str) -> tuple[str, ...]:
    """What the register says of a figure: reports, then the count, then the other day."""
    lines = [_reported(one, language) for one in answer.reports[:3]]
    figure = answer.counted
    if figure is not None and figure.measure.name in MEASURES and figure.high:
        counted = _range(figure.low, figure.high, language)
        lines.append(
            line(
                "counted",
                language,
                counted=counted,
                measure=figure.measure.title(language).lower(),
                day=day_in_words(figure.as_of, language),
            )
        )
    elif answer.named is not None:
        lines.append(line("named", language, count=_range(*answer.named, language)))
    began = answer.reports[0].since if answer.since and answer.reports else None
    if began is not None:
        lines.append(line("since", language, day=day_in_words(began, language)))
    if answer.partial:
        lines.append(line("partial", language))
    if answer.day is not None:
        lines.append(line("then", language, day=day_in_words(answer.day, language)))
    return tuple(lines) or (line("nothing", language),)


def _range(low: int, high: int, language: str) -> str:
    if low == high:
        return number(low, language)
    return f"{number(low, language)}–{number(high, language)}"


def _reported(report: Report, language: str) -> str:
    view = report.view
    return line(
        "reported",
        language,
        publisher=view.publisher,
        figure=qualified(view.qualifier, view.value, language),
        day=day_in_words(report.day, language),
        source=view.source,
    )
