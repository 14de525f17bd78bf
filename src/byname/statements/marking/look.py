"""How a marked page looks and what it says of itself: style, signs, words in three languages."""

from typing import Final

SIGNS: Final = {
    "differs": "✗",
    "contradicts-itself": "!",
    "misspelt": "✎",
    "other-day": "◷",
    "unknown": "?",
    "cannot-check": "–",
    "supported": "✓",
}
WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "nothing": "Nothing in this text was found that can be checked.",
        "finding": "finding {n}: {verdict}",
        "back": "{n}: back to these words in the text",
        "beside": "Findings on paragraph {where}",
        "opened": "Source",
    },
    "be": {
        "nothing": "У гэтым тэксце не знойдзена нічога, што можна праверыць.",
        "finding": "вынік {n}: {verdict}",
        "back": "{n}: назад да гэтых слоў у тэксце",
        "beside": "Вынікі праверкі абзаца {where}",
        "opened": "Крыніца",
    },
    "ru": {
        "nothing": "В этом тексте не найдено ничего, что можно проверить.",
        "finding": "результат {n}: {verdict}",
        "back": "{n}: назад к этим словам в тексте",
        "beside": "Результаты проверки абзаца {where}",
        "opened": "Источник",
    },
}
STYLE: Final = """
:root { color-scheme: light dark; --ink: #1d1b18; --paper: #fff; --soft: #55504a; --line: #b9b3a7;
  --differs: #a3182b; --differs-back: #fbe3e6; --other: #7a4b00; --other-back: #fdf0d5;
  --unknown: #4a3f8a; --unknown-back: #eae8f8; --supported: #1d6336; --supported-back: #e6f4ea;
  --link: #7a1f2b; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --paper: #17161a;
  --soft: #b5afa5; --line: #55504a; --differs: #ff9aa6; --differs-back: #481620; --other: #ffc978;
  --other-back: #402c0b; --unknown: #c3bcff; --unknown-back: #2b2653; --supported: #8fdba7;
  --supported-back: #133420; --link: #ffa8b2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink);
  background: var(--paper); font: 1.0625rem/1.55 "Noto Serif", "Liberation Serif", Georgia, serif;
  overflow-wrap: anywhere; }
h1, h2, .findings, .legend, .call { font-family: "Noto Sans", "Liberation Sans", system-ui,
  sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 1.5rem 0 .5rem; break-after: avoid; }
p { margin: 0 0 .75rem; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.legend { list-style: none; margin: 0 0 1.5rem; padding: 0 0 1rem; display: flex; flex-wrap: wrap;
  gap: .5rem 1.25rem; font-size: .9375rem; border-bottom: 2px solid var(--line); }
p.item { padding-left: 1.25rem; position: relative; margin-bottom: .375rem; }
p.item::before { content: "•"; position: absolute; left: .25rem; }
p.cell { border-left: 3px solid var(--line); padding-left: .75rem; margin-bottom: .375rem; }
p.note { font-size: .9375rem; color: var(--soft); }
mark { color: inherit; text-decoration-thickness: 2px;
  text-underline-offset: .2em; text-decoration-skip-ink: none; }
mark.differs, mark.contradicts-itself { background: var(--differs-back);
  text-decoration: underline double var(--differs); }
mark.misspelt { background: var(--differs-back); text-decoration: underline wavy var(--differs); }
mark.other-day { background: var(--other-back); text-decoration: underline dashed var(--other); }
mark.unknown, mark.cannot-check { background: var(--unknown-back);
  text-decoration: underline dotted var(--unknown); }
mark.supported { background: var(--supported-back);
  text-decoration: underline solid var(--supported); }
.call { line-height: 0; font-size: .75em; white-space: nowrap; }
.call a { padding: .35em .1em; text-decoration: none; }
.findings { list-style: none; margin: 0 0 1rem; padding: 0; font-size: .875rem; line-height: 1.45; }
.findings li { border-left: 4px solid var(--line); padding: .25rem 0 .25rem .75rem;
  margin-bottom: .75rem; break-inside: avoid; }
.findings p { margin: 0 0 .25rem; }
.findings .number { display: inline-block; min-width: 1.6em; text-align: center;
  border: 1px solid currentColor; border-radius: .8em; text-decoration: none; font-weight: bold; }
.findings q { color: var(--soft); quotes: "“" "”"; }
li.differs, li.contradicts-itself, li.misspelt { border-left-color: var(--differs); }
li.other-day { border-left-color: var(--other); }
li.unknown, li.cannot-check { border-left-color: var(--unknown); }
li.supported { border-left-color: var(--supported); }
:target { outline: 3px solid var(--link); outline-offset: 2px; }
@media (min-width: 52rem), print {
  .row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 2rem;
    align-items: start; }
  .row > h2, .row > p { grid-column: 1; }
  .findings { grid-column: 2; }
}
@media print {
  @page { margin: 16mm; }
  :root { color-scheme: light; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  mark { print-color-adjust: exact; }
  .findings a[href^="http"]::after { content: " " attr(href); }
}
"""
PAGE: Final = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{legend}
{body}
</main>
</body>
</html>
"""
