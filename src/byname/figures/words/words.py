"""What the words of one measure are in one language."""

from dataclasses import dataclass

LANGUAGES = ("en", "be", "ru")


@dataclass(frozen=True, slots=True)
class Words:
    """A measure in the words of one language."""

    title: str
    definition: str


def in_three(*pairs: tuple[str, str]) -> dict[str, Words]:
    """Title and definition in English, Belarusian and Russian, in this order."""
    return {language: Words(*pair) for language, pair in zip(LANGUAGES, pairs, strict=True)}
