"""The report on a run: how many proposals at which strength, as a picture, and the hardest.

Takes what waits in the queue. Gives one HTML page that stands alone: no script, no font, nothing
from elsewhere. Writes no file.
"""

from collections.abc import Callable, Sequence
from html import escape
from math import ceil

from byname.linkage.read import Proposed, RunView
from byname.linkage.wording import lines, rule_in_words, signed

_HARDEST = 20
_BANDS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
_WORDS = {
    "title": ("Who may be whom", "Хто можа быць кім", "Кто может быть кем"),
    "none": (
        "No proposal waits for a decision.",
        "Ніводная прапанова не чакае рашэння.",
        "Ни одно предложение не ждёт решения.",
    ),
    "waiting": ("Proposals that wait", "Прапановы, што чакаюць", "Предложения, которые ждут"),
    "strength": (
        "Proposals by probability", "Прапановы паводле імавернасці", "Предложения по вероятности",
    ),
    "probability": ("Probability", "Імавернасць", "Вероятность"),
    "number": ("Proposals", "Прапаноў", "Предложений"),
    "likely": (
        "More likely one person than not", "Хутчэй адзін чалавек, чым не",
        "Скорее один человек, чем нет",
    ),
    "table": ("As a table", "Табліцай", "Таблицей"),
    "weight": ("all evidence", "усе сведчанні", "все свидетельства"),
    "told": (
        "Those nearest to even odds. To decide: byname review",
        "Тыя, дзе шанцы найбліжэй да роўных. Вырашаць: byname review",
        "Те, где шансы ближе всего к равным. Решать: byname review",
    ),
    "hardest": ("The hardest to decide", "Найцяжэйшыя для рашэння", "Самые трудные для решения"),
    "looked": ("What was looked at", "Што было разгледжана", "Что было рассмотрено"),
    "rule": ("Pairs that agree in", "Пары, што супадаюць у", "Пары, совпадающие в"),
    "added": ("Pairs added", "Дададзена пар", "Добавлено пар"),
    "wide": ("left out: too many", "прапушчана: зашмат", "пропущено: слишком много"),
    "people": ("People", "Людзей", "Людей"),
    "pairs": ("Pairs compared", "Параўнана пар", "Сравнено пар"),
    "note": (
        "Nothing is merged by a number: each proposal is decided by somebody, and can be undone.",
        "Нішто не аб’ядноўваецца паводле ліку: кожную прапанову вырашае чалавек, і гэта можна "
        "адмяніць.",
        "Ничто не объединяется по числу: каждое предложение решает человек, и это можно отменить.",
    ),
}  # fmt: skip
_STYLE = """
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;
padding:0 1rem;overflow-wrap:break-word}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{text-align:start;padding:.35rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;max-width:32rem;height:auto}
svg text{fill:currentColor;font:11px system-ui,sans-serif}
summary{cursor:pointer}.hard{list-style:none;padding:0}
.hard>li{border-top:1px solid #8886;padding:.8rem 0;break-inside:avoid}
.hard p{margin:0}.hard strong{font-weight:600}.odds{opacity:.8}
.hard ul{margin:.3rem 0 0;padding-inline-start:1.2rem}
@media print{body{max-width:none;margin:0;font-size:11pt}}
"""


def report(
    queue: Sequence[Proposed], run: RunView | None, name: Callable[[int], str], language: str = "en"
) -> str:
    """The page. `name` gives what a person is called."""
    say = {key: words[("en", "be", "ru").index(language)] for key, words in _WORDS.items()}
    parts = [f"<h1>{say['title']}</h1>", f"<p>{say['note']}</p>"]
    if run:
        parts.append(
            f"<p>{run.made:%Y-%m-%d %H:%M} · {say['people']}: {run.people:,} ·"
            f" {say['pairs']}: {run.pairs:,}</p>"
        )
    if queue:
        likely = sum(one.probability >= 0.5 for one in queue)
        parts.append(
            f"<p>{say['waiting']}: <strong>{len(queue):,}</strong>."
            f" {say['likely']}: <strong>{likely:,}</strong>.</p>"
        )
        parts += [_strength(queue, say), _hardest(queue, name, say, language)]
    else:
        parts.append(f"<p>{say['none']}</p>")
    if run:
        parts.append(_looked(run, say, language))
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{say['title']}</title><style>{_STYLE}</style>{''.join(parts)}</html>\n"
    )


def _strength(queue: Sequence[Proposed], say: dict[str, str]) -> str:
    bands = list(zip(_BANDS, _BANDS[1:], strict=False))
    counts = [
        sum(low <= one.probability < high or (high == 1.0 == one.probability) for one in queue)
        for low, high in bands
    ]
    labels = [f"{low:g}–{high:g}" for low, high in bands]
    rows = "".join(
        f'<tr><td>{label}</td><td class="n">{count:,}</td></tr>'
        for label, count in zip(labels, counts, strict=True)
    )
    return (
        f"<h2>{say['strength']}</h2>{_picture(labels, counts, say)}"
        f"<details><summary>{say['table']}</summary>"
        f'<table><tr><th>{say["probability"]}</th><th class="n">{say["number"]}</th></tr>{rows}</table>'
        "</details>"
    )


def _picture(labels: Sequence[str], counts: Sequence[int], say: dict[str, str]) -> str:
    """The distribution as bars, lying, so that labels stay readable on a phone."""
    width, bar, most, longest = 340, 19, max(counts) or 1, 215
    height = bar * len(counts) + 8
    told = ", ".join(f"{a}: {b}" for a, b in zip(labels, counts, strict=True))
    bars = "".join(
        f'<text x="72" y="{at * bar + 14}" text-anchor="end">{label}</text>'
        f'<rect x="80" y="{at * bar + 3}" width="{ceil(count / most * longest)}" height="{bar - 5}"'
        ' fill="#3465a4"/>'
        f'<text x="{85 + ceil(count / most * longest)}" y="{at * bar + 14}">{count:,}</text>'
        for at, (label, count) in enumerate(zip(labels, counts, strict=True))
    )
    return (
        f'<svg role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' aria-labelledby="t d"><title id="t">{say["strength"]}</title>'
        f'<desc id="d">{told}</desc>{bars}</svg>'
    )


def _hardest(
    queue: Sequence[Proposed], name: Callable[[int], str], say: dict[str, str], language: str
) -> str:
    """Those nearest to even odds."""
    hardest = sorted(queue, key=lambda one: abs(one.probability - 0.5))[:_HARDEST]
    told = "".join(
        f"<li><p>{one.left} <strong>{escape(name(one.left))}</strong></p>"
        f"<p>{one.right} <strong>{escape(name(one.right))}</strong></p>"
        f'<p class="odds">{say["probability"]}: {one.probability:.2f}'
        f" ({say['weight']}: {signed(one.weight)})</p><ul>{_evidence(one, language)}</ul></li>"
        for one in hardest
    )
    return f'<h2>{say["hardest"]}</h2><p>{say["told"]}</p><ol class="hard">{told}</ol>'


def _evidence(one: Proposed, language: str) -> str:
    """A line for each piece of evidence, the weightiest first."""
    return "".join(f"<li>{escape(said)}</li>" for said in lines(one.evidence, language))


def _looked(run: RunView, say: dict[str, str], language: str) -> str:
    rows = "".join(
        f'<tr><td>{escape(rule_in_words(rule, language))}</td><td class="n">'
        f"{say['wide'] if pairs is None else f'{pairs:,}'}</td></tr>"
        for rule, pairs in run.looked
    )
    return (
        f"<h2>{say['looked']}</h2><table><tr><th>{say['rule']}</th>"
        f'<th class="n">{say["added"]}</th></tr>{rows}</table>'
    )
