"""Dates as sources give them: EDTF (ISO 8601-2:2019), levels 0 and 1, as intervals of days.

Takes text; gives :class:`EdtfDate`, which knows the first and the last day it can mean and compares
three-valued. :func:`parse` reads EDTF and nothing else, :func:`read` what lists contain, :func:`say`
prints a date as a person would. Pure: no clock, no framework, no guess.
"""

from byname.register.dates.edtf import (
    UNKNOWN,
    DateError,
    EdtfDate,
    Order,
    between,
    exact,
    parse,
)
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
