"""A name in a text and whom it means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text and whom it means.

    ``people``: the one meant, several namesakes, or nobody. ``slip``: the part of the name that is
    misspelt, and ``right`` how a source spells it. ``nearest``: of somebody not in the register.
    ``doubtful``: too far from a name to be a slip of it, unless what is said fits its bearer.
    """

    start: int
    end: int
    text: str
    people: tuple[int, ...]
    name: str = ""
    slip: str = ""
    right: str = ""
    nearest: str = ""
    whole: bool = True
    doubtful: bool = False

    @property
    def person(self) -> int | None:
        """The person meant, where there is only one."""
        return self.people[0] if len(self.people) == 1 else None
