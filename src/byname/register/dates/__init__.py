"""Provisional: being replaced."""
import calendar, enum, re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
class DateError(ValueError): ...
class Order(enum.Enum):
    BEFORE=1; AFTER=2; PERHAPS=3
@dataclass(frozen=True, slots=True)
class EdtfDate:
    text: str
    earliest: date
    latest: date
    @property
    def is_exact(self): return self.earliest==self.latest
    def __str__(self): return self.text
UNKNOWN=EdtfDate("..",date.min,date.max)
@lru_cache(100000)
def parse(text):
    if text=="..": return UNKNOWN
    if "/" in text:
        a,b=text.split("/")
        return EdtfDate(text, date.min if a in("","..") else parse(a).earliest, date.max if b in ("","..") else parse(b).latest)
    m=re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?",text)
    if not m: raise DateError(text)
    y,mo,d=m.groups()
    if d: x=date(int(y),int(mo),int(d)); return EdtfDate(text,x,x)
    if mo: return EdtfDate(text,date(int(y),int(mo),1),date(int(y),int(mo),calendar.monthrange(int(y),int(mo))[1]))
    return EdtfDate(text,date(int(y),1,1),date(int(y),12,31))
def exact(day): return parse(day.isoformat())
def between(a,b): return parse(f"{a}/{b}")
