"""Case endings: the nominatives that an inflected Cyrillic word may be a form of.

Takes one word. Gives candidates, the word itself first; which of them is a name, only an index of
names can tell. The endings are those of nouns and adjectives in the school grammars of Belarusian,
Russian and Ukrainian, as names take them (Зализняк А. А., Русское именное словоизменение, 1967;
Беларуская граматыка, 1985; Український правопис, 2019). Never guesses a stress or an alternation.
"""

import re
from functools import lru_cache

# The ending of an oblique case, and those of the nominatives it may come from, likeliest first.
_ENDINGS = """
скага скі ский ський|скаго ский|ского ский|ського ський|цкага цкі цкий|цкого цкий|цького цький
скаму скі|скому ский|ському ський|цкаму цкі|цкому цкий|цькому цький
скім скі|ским ский|ським ський|цкім цкі|цким цкий|цьким цький
ском ский|цком цкий|ськім ський
скай ская|ской ская|ської ська|ській ська|скую ская|ську ська|скою ская|ською ська
цкай цкая|цкой цкая|цької цька|цькій цька|цкую цкая|цьку цька|цкою цкая
овай ова|авай ава|евай ева|ёвай ёва|овой ова|евой ева|ёвой ёва|ової ова|евої ева
иной ина|ынай ына|інай іна|иной ин|ыной ына
овым ов|авым аў|евым ев|ёвым ёў|иным ин|іным ін|еўым еў
ову ова ов|аву ава аў|еву ева ев еў|ёву ёва ёў|ину ина ин|іну іна ін|ыну ына ын
ова ов ова|ава аў ава|ева ев еў ева|ёва ёў ёва|ина ин ина|іна ін іна|ына ын ына
ове ова ов|аве ава аў|еве ева еў|ёве ёва ёў|ине ина ин|іне іна ін
ия ий|ыя ый|ія ій|ию ий ия|ыю ый ыя|ію ій ія|ием ий|ыем ый|ієм ій|ией ия|ыяй ыя|ією ія
ии ий ия|ыі ый ыя|ії ій ія|ие ий
ею ей|еем ей|ее ей|ея ей|ею ея
аю ай|аем ай|ая ай|ем ь|ём ь|ям ь|я ь й|ю ь й я|і ь я а|е ь
енкі енка|енка енко|енку енка енко|енкам енка|енкай енка|енком енко|енкові енко
ом о|ам а|эм|ем|ом|ам|у|у а|ю я|а|ы а|и а я ь|ью ь|і а я|е|е а|э а|ой а|ай а|ою а|аю а|ей я|эй а|яй я
цы ка|цэ ка|зе га|се ха
аўца авец|аўцу авец|аўцом авец|аўцы авец|вца вец|вцу вец|вцом вец|вцем вец|вце вец
ца ец|цу ец|цом ец|цем ец|цам ец
аму ы|ага ы|ому ый ой|ого ый ой|ым ы ый|ую ая|ўла вел|ўлу вел|ўлам вел|вла вел|влу вел|влом вел
"""
_MOST = 14


def _rules() -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, list[str]] = {}
    for rule in re.split(r"[|\n]", _ENDINGS.strip()):
        ending, *nominatives = rule.split(" ")
        found.setdefault(ending, []).extend(nominatives or [""])
    return tuple(sorted(((e, tuple(n)) for e, n in found.items()), key=lambda one: -len(one[0])))


_RULES = _rules()
_CYRILLIC = re.compile("[а-яёіўґєї'ʼ’-]+")


@lru_cache(maxsize=16_384)
def base_forms(word: str) -> tuple[str, ...]:
    """The word itself, then the nominatives it may be a case of, at most 14, in small letters.

    A word that is not in Cyrillic, or of fewer than four letters, has none but itself.
    """
    lower = word.casefold()
    found = [lower]
    if len(lower) < 4 or not _CYRILLIC.fullmatch(lower):
        return (lower,)
    for ending, nominatives in _RULES:
        stem = lower.removesuffix(ending)
        if len(stem) < 2 or stem == lower:
            continue
        found += [stem + nominative for nominative in nominatives]
    return tuple(dict.fromkeys(found))[:_MOST]
