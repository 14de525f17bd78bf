"""The words with which lists write dates: months, seasons and the words around them.

Gives tables and the patterns made of them, in English, Belarusian, Russian, Ukrainian and
Polish. Decides nothing: what a word does to a date is ``reading``'s business.

The forms are those of the languages' grammars (Belarusian in the official orthography of 2008,
with the older month names студня and травень beside it), written out by hand.
"""

import re

# One row a month: full names in the cases that stand beside numbers, then abbreviations.
_MONTH_ROWS = (
    "january jan студзень студзеня студзені студзенем студня студз студ "
    "январь января январе январём янв січень січня січні січнем січ styczeń stycznia styczniu sty",
    "february feb люты лютага лютым лютаму лют февраль февраля феврале февралём февр фев "
    "лютий лютого лютому luty lutego lutym lut",
    "march mar сакавік сакавіка сакавіку сакавіком сак март марта марте мартом мар "
    "березень березня березні березнем бер marzec marca marcu",
    "april apr красавік красавіка красавіку красавіком крас апрель апреля апреле апрелем апр "
    "квітень квітня квітні квітнем квіт kwiecień kwietnia kwietniu kwi",
    "may май мая маі маем травень траўня траўні траўнем трав мае маем "
    "травня травні травнем maj maja maju",
    "june jun чэрвень чэрвеня чэрвені чэрвенем чэрв июнь июня июне июнем июн "
    "червень червня червні червнем черв czerwiec czerwca czerwcu cze",
    "july jul ліпень ліпеня ліпені ліпенем ліп июль июля июле июлем июл "
    "липень липня липні липнем лип lipiec lipca lipcu lip",
    "august aug жнівень жніўня жніўні жніўнем жнів жн август августа августе августом авг "
    "серпень серпня серпні серпнем серп sierpień sierpnia sierpniu sie",
    "september sept sep верасень верасня верасні вераснем вер "
    "сентябрь сентября сентябре сентябрём сент сен вересень вересня вересні вереснем "
    "wrzesień września wrześniu wrz",
    "october oct кастрычнік кастрычніка кастрычніку кастрычнікам кастр "
    "октябрь октября октябре октябрём окт жовтень жовтня жовтні жовтнем жовт "
    "październik października październiku paź",
    "november nov лістапад лістапада лістападзе лістападам ліст "
    "ноябрь ноября ноябре ноябрём нояб ноя листопад листопада листопаді листопадом лист "
    "listopad listopada listopadzie lis",
    "december dec снежань снежня снежні снежнем снеж декабрь декабря декабре декабрём дек "
    "грудень грудня грудні груднем груд grudzień grudnia grudniu gru",
)

# One row a season, from the EDTF code 21 on.
_SEASON_ROWS = (
    "spring вясна вясны вясной вясною вясну весна весны весной весною весну весни навесні "
    "wiosna wiosny wiosną",
    "summer лета летам лето летом літо літа влітку lato lata latem",
    "autumn fall восень восені восенню увосень осень осени осенью осінь осені восени "
    "jesień jesieni jesienią",
    "winter зіма зімы зімой зімою зіму зима зимы зимой зимою зиму взимку zima zimy zimą",
)

# Letters that keyboards and habits put for one another: і typed as Latin i, ё as е, ў as у,
# Polish letters without their marks.
_TYPED = (("і", "i"), ("ё", "е"), ("ў", "у"))
_UNMARKED = str.maketrans("ąćęłńóśźż", "acelnoszz")

NOT_A_LETTER_BEFORE = r"(?<![^\W\d_])"
NOT_A_LETTER_AFTER = r"(?![^\W\d_])"


def _spellings(word: str) -> set[str]:
    found = {word, word.translate(_UNMARKED)}
    for letter, typed in _TYPED:
        found |= {one.replace(letter, typed) for one in found}
    return found


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        spelling: number
        for number, row in enumerate(rows, first)
        for word in row.split()
        for spelling in _spellings(word)
    }


def any_of(words: "dict[str, int] | str") -> str:
    """A pattern for any of the words, longest first; a string gives its words between bars."""
    listed = words.split("|") if isinstance(words, str) else list(words)
    spelt = {spelling for word in listed for spelling in _spellings(word.strip())}
    longest_first = sorted(spelt, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def whole(words: "dict[str, int] | str") -> str:
    """A pattern for any of the words, as whole words."""
    return f"{NOT_A_LETTER_BEFORE}(?:{any_of(words)}){NOT_A_LETTER_AFTER}"


MONTHS = _numbered(_MONTH_ROWS, 1)
SEASONS = _numbered(_SEASON_ROWS, 21)

ABOUT = (
    "about|approximately|approx.|approx|around|circa|ca.|ca|c.|roughly|~|≈|"
    "каля|прыкладна|прыблізна|около|примерно|приблизительно|ок.|"
    "близько|приблизно|około|ok.|w przybliżeniu"
)
PERHAPS = (
    "perhaps|possibly|maybe|probably|presumably|"
    "магчыма|мабыць|верагодна|імаверна|меркавана|"
    "возможно|вероятно|предположительно|может быть|"
    "можливо|ймовірно|być może|możliwe|prawdopodobnie"
)
BEFORE = (
    "on or before|in or before|not later than|no later than|up to|before|by|until|till|prior to|"
    "не пазней за|не пазней чым|не пазней|да|не позднее|не позже|до|"
    "не пізніше|nie później niż|przed|do"
)
AFTER = (
    "on or after|in or after|not earlier than|no earlier than|not before|after|"
    "не раней за|не раней чым|не раней|пасля|не ранее|не раньше|после|"
    "не раніше|після|nie wcześniej niż|po"
)
OR_LATER = (
    "or later|or after|onwards|onward|on|або пазней|ці пазней|или позже|или позднее|"
    "або пізніше|lub później"
)
OR_EARLIER = "or earlier|or before|або раней|ці раней|или ранее|или раньше|або раніше|lub wcześniej"
BETWEEN = "between|паміж|між|между|pomiędzy|między"
FROM = "from|з|са|ад|с|со|от|від|od"
AND = "and|&|і|й|ды|и|та|i|oraz"
TO = "to|until|till|through|па|да|по|до|do|po"
OR = "or|або|ці|или|чи|lub"

# Words before a bare four-digit number that make it a year.
IN_YEAR = (
    "in|during|of|since|from|early|mid|late|у|ў|з|на пачатку|у пачатку|у канцы|напрыканцы|"
    "в|во|с|в начале|в середине|в конце|на початку|наприкінці|w"
)
YEAR_WORDS = (
    "г.|г|год|года|году|годзе|годом|годам|гады|гадамі|гадоў|гг.|гг|годы|годами|годов|"
    "рік|року|році|роком|роки|років|р.|р|rok|roku|rokiem|r.|r"
)
UNKNOWN_WORDS = (
    "unknown|date unknown|not known|невядома|дата невядомая|неизвестно|дата неизвестна|"
    "невідомо|дата невідома|nieznana|data nieznana"
)
