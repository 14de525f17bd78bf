"""One person, whatever the spelling: personal names compared and indexed across scripts.

Takes names as texts, in any script, order and spelling. Gives evidence (`compare`), search
(`Index`), keys for columns (`fold`, `keys`) and the table of given names (`given_names`). Never
says that two records are one person: two people may share a full name. Imports no framework and
reads nothing but the tables shipped beside it.

>>> round(compare("Сяргей Ціханоўскі", "TIKHANOVSKY SERGEY").score, 2)
0.99
>>> compare("Саша Ковалёв", "Alexander Kovalev").explain()
'ковалёв – kovalev: same in another spelling; саша – alexander: a diminutive'
>>> fold("Ціханоўскі Сяргей") == fold("Tikhanovsky Sergey")
True
"""

from byname.names.compare import Comparison, compare
from byname.names.evidence import Part, Reason
from byname.names.folding import fold, keys
from byname.names.given import GivenName, given_names
from byname.names.index import Hit, Index
from byname.names.inflection import base_forms
from byname.names.tokens import is_patronymic

__all__ = [
    "Comparison",
    "GivenName",
    "Hit",
    "Index",
    "Part",
    "Reason",
    "base_forms",
    "compare",
    "fold",
    "given_names",
    "is_patronymic",
    "keys",
]
