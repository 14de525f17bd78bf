"""Bytes to text, whatever encoding a list was saved in.

UTF-8 and UTF-16 are told by their form. Of the one-byte encodings of the region the one is taken
whose letters make the likeliest words: no word mixes alphabets, no capital stands within a word,
no sign stands where a letter belongs.
"""

import re

from byname.intake.claims import IntakeError

# In order of preference where two read a text equally well.
_ENCODINGS = (
    "cp1251",
    "koi8-u",
    "cp866",
    "cp1250",
    "cp1257",
    "cp1252",
    "iso8859-5",
    "mac-cyrillic",
)
_SAMPLE = 200_000
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ODD = re.compile(
    r"[\u0080-\u00a0\u00a4\u00a6-\u00aa\u00ac-\u00ad\u00af\u00b1-\u00b6\u00b8-\u00ba"
    r"\u00bc-\u00bf\u2500-\u25ff\u0402\u0403\u0409\u040a\u040b\u040f\u0452\u0453"
    r"\u0459\u045a\u045b\u045f]"
)
# The commonest small letters of Russian, Belarusian and Ukrainian text.
_COMMON = set("оеаинтсрвлкмдпуяыьгзбчйхжшюіўєї")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text and its encoding. Raises :class:`IntakeError` for what is not text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16", name), "utf-16"
    if data.startswith(b"\xef\xbb\xbf"):
        return _strictly(data, "utf-8-sig", name), "utf-8"
    if b"\x00" in data[:_SAMPLE]:
        return _without_mark(data, name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.start > _SAMPLE:
            raise IntakeError(
                f"{name}: byte {error.start:,} is not UTF-8 though all before it is; "
                "save the file anew in one encoding"
            ) from error
    encoding = max(_ENCODINGS, key=lambda one: (_likelihood(data, one), -_ENCODINGS.index(one)))
    return _strictly(data, encoding, name), _NAMES.get(encoding, encoding)


_NAMES = {
    "cp1251": "windows-1251",
    "cp1250": "windows-1250",
    "cp1252": "windows-1252",
    "cp1257": "windows-1257",
}


def _without_mark(data: bytes, name: str) -> tuple[str, str]:
    """UTF-16 without a mark has its zero bytes on one side; anything else is not text."""
    sample = data[: _SAMPLE // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) == 0:
        encoding = "utf-16-be" if even else "utf-16-le"
        text = sample.decode(encoding, "replace")
        if sum(letter.isprintable() or letter in "\t\r\n" for letter in text) >= 0.98 * len(text):
            return _strictly(data, encoding, name), encoding
    raise IntakeError(f"{name} is not a list: it holds bytes that no text has")


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise IntakeError(
            f"{name} cannot be read as text: byte {error.start:,} fits no encoding known here; "
            "save it as UTF-8"
        ) from error


def _likelihood(data: bytes, encoding: str) -> float:
    """How much like words the text is in this encoding; minus infinity when it cannot be."""
    try:
        text = data[:_SAMPLE].decode(encoding)
    except UnicodeDecodeError:
        return float("-inf")
    score = -3.0 * len(_ODD.findall(text)) - 20.0 * sum(c < " " and c not in "\t\r\n" for c in text)
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        mixed = _CYRILLIC.search(word) and _LATIN.search(word)
        odd_case = word[1:] != word[1:].lower() and word != word.upper()
        common = sum(letter in _COMMON for letter in word)
        score += (-4 if mixed else 0) + (-3 if odd_case else 0) + common / len(word)
        score += 0.5 if not mixed and _LATIN.search(word) else 0
    return score
