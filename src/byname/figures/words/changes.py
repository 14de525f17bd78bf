"""The words for what changed in a figure and why, in English, Belarusian and Russian.

A label stands after a number of people ("342 released by pardon") or, in Belarusian and Russian,
before it ("памілаванне: 342"), where the form of a verb would depend on the number.
"""

from byname.figures.words.words import LANGUAGES

_LABELS: dict[str, tuple[str, str, str]] = {
    "came in": ("came in", "дадаліся", "добавились"),
    "went out": ("went out", "выбылі", "выбыли"),
    "became certain": ("became certain", "сталі пэўнымі", "стали точными"),
    "became possible only": (
        "became possible only",
        "сталі толькі магчымымі",
        "стали лишь возможными",
    ),
    "silence": (
        "whom no source has shown held for longer than the register's window",
        "ніводная крыніца не пацвярджала няволю даўжэй, чым дазваляе рэестр",
        "ни один источник не подтверждал неволю дольше, чем допускает реестр",
    ),
    "time": ("by the passing of time", "праз час, які мінуў", "из-за прошедшего времени"),
    "recorded": ("recorded later", "запісана пазней", "записано позже"),
    "withdrawn": ("withdrawn", "запіс адкліканы", "запись отозвана"),
    "source withdrawn": (
        "because a source was withdrawn",
        "крыніца адкліканая",
        "источник отозван",
    ),
    "corrected": ("corrected", "выпраўлена", "исправлено"),
    "preferred": (
        "because another source is followed",
        "узятая за аснову іншая крыніца",
        "за основу взят другой источник",
    ),
    "merged": (
        "merged with another record of the same person",
        "аб’яднана з іншым запісам пра таго ж чалавека",
        "объединено с другой записью о том же человеке",
    ),
    "parted": (
        "parted from another record: not the same person",
        "раз’яднана з іншым запісам: не той самы чалавек",
        "разъединено с другой записью: не тот же человек",
    ),
    "together": (
        "by several entries together",
        "некалькі запісаў разам",
        "несколько записей вместе",
    ),
    "detained": ("detained", "затрыманне", "задержание"),
    "disappeared": ("disappeared", "знікненне", "исчезновение"),
    "charged": ("charged", "абвінавачанне", "обвинение"),
    "sentenced": ("sentenced", "прысуд", "приговор"),
    "appealed": ("by an appeal", "апеляцыя", "апелляция"),
    "committed": (
        "committed to treatment",
        "прызначэнне прымусовага лячэння",
        "назначение принудительного лечения",
    ),
    "transferred": ("transferred", "перавод у іншае месца", "перевод в другое место"),
    "punished": ("shown held by a punishment", "пакаранне ў няволі", "наказание в неволе"),
    "denied": ("denied something", "забарона", "запрет"),
    "contacted": ("heard from", "вестка", "весть"),
    "attested": (
        "shown held by a source",
        "крыніца пацвердзіла няволю",
        "источник подтвердил неволю",
    ),
    "released": ("released", "вызваленне", "освобождение"),
    "released served": (
        "released at the end of the term",
        "вызваленне пасля тэрміну",
        "освобождение по окончании срока",
    ),
    "released pardon": ("released by pardon", "памілаванне", "помилование"),
    "released amnesty": ("released by amnesty", "амністыя", "амнистия"),
    "released parole": (
        "released on parole",
        "умоўна-датэрміновае вызваленне",
        "условно-досрочное освобождение",
    ),
    "released exchange": ("released in an exchange", "абмен", "обмен"),
    "released acquittal": ("released by acquittal", "апраўданне", "оправдание"),
    "expelled": ("expelled", "высылка", "высылка"),
    "died": ("died", "смерць", "смерть"),
    "recognised": ("recognised", "прызнанне", "признание"),
    "derecognised": ("no longer recognised", "адмена прызнання", "отмена признания"),
    "born": ("date of birth", "дата нараджэння", "дата рождения"),
    "described": ("description", "апісанне", "описание"),
}


def label(key: str, language: str) -> str:
    """The words for a key: a cause, a direction, a kind, or a kind with its ground.

    A kind that no figure turns on is called an entry. Raises ValueError for another language.
    """
    at = LANGUAGES.index(language)
    found = _LABELS.get(key) or _LABELS.get(key.partition(" ")[0])
    return found[at] if found else ("another entry", "іншы запіс", "другая запись")[at]


def group_in_words(n: str, *, cause: str, kind: str, ground: str, language: str) -> str:
    """A group of changes: "342 released by pardon", "памілаванне: 342".

    ``n``: the number as a text prints it. ``kind``, ``ground``: empty where there is none.
    """
    what = label(f"{kind} {ground}".strip(), language) if kind else ""
    why = "" if cause == "happened" else label(cause, language)
    words = f"{why} ({what})" if why and what else why or what
    return f"{n} {words}" if language == "en" else f"{words}: {n}"
