"""EDTF dates: intervals of days, read from lists, compared and said in words.

Takes EDTF text or what lists contain; gives frozen ``EdtfDate`` values. Never reads the clock,
never pads a date, never guesses between two readings, imports no framework.
"""

from byname.register.dates.edtf import UNKNOWN, EdtfDate, Order, between, exact, parse
from byname.register.dates.grammar import DateError
from byname.register.dates.reading import ReadDate, read
from byname.register.dates.saying import say

__all__ = [
    "UNKNOWN",
    "DateError",
    "EdtfDate",
    "Order",
    "ReadDate",
    "between",
    "exact",
    "parse",
    "read",
    "say",
]
