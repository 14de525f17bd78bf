"""The model: what is compared, in which levels of agreement, and what each is worth at first.

One definition for every backend: plain SQL conditions on the columns of :mod:`.features`, handed to
Splink (Fellegi and Sunter, "A theory for record linkage", 1969: the weight of a finding is the
binary logarithm of how much likelier it is between two records of one person, m, than between
records of two people, u). The m here are first values, from how often lists of one person's data
differ; where a table is large enough they are trained on it (:mod:`.training`). Never runs anything.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from byname.linkage.engine.roles import Kind


@dataclass(frozen=True, slots=True)
class Level:
    """One level of agreement: its finding, the SQL condition, and first values of m and u.

    `frequency`: the column by whose frequencies u is adjusted, so that rare values weigh more.
    """

    finding: str
    condition: str
    m: float
    u: float
    frequency: str = ""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that is compared: its levels from the best down; the last is everything else.

    `missing` is the condition under which nothing can be said; `needs` the columns it reads. With
    `alone`, a pair of which nothing is said counts as one that disagrees by chance.
    """

    name: str
    needs: tuple[str, ...]
    missing: str
    levels: tuple[Level, ...]
    alone: bool = False

    @property
    def column(self) -> str:
        """The aspect's name as Splink puts it into the names of columns."""
        return self.name.replace(" ", "_")

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings in the order of Splink's vector values: 0 is the last level."""
        return tuple(level.finding for level in reversed(self.levels))


def _missing(column: str) -> str:
    return f"{column}_l is null or {column}_r is null"


def _edits(column: str, most: int, shortest: int) -> str:
    """At most so many letters changed, left out or put in, in words of at least so many letters.

    One comparison and no more: Splink brings every condition into a normal form, which takes long
    where there are many parts.
    """
    left, right = f"{column}_l", f"{column}_r"
    allowed = f"{most} * floor(least(length({left}), length({right})) / {shortest}.0)"
    return f"levenshtein({left}, {right}) <= least({most}, {allowed})"


# A change of one letter, or the same letters in another order (two swapped).
_ONE_ERROR = (
    f"({_edits('surname_letters', 1, 4)} or {_edits('surname_key', 1, 3)}"
    " or surname_sorted_l = surname_sorted_r)"
)
# An error makes a word that hardly anybody bears; of two common surnames neither is one.
_RARE = "surname_rare_l + surname_rare_r > 0"

_SAME_SOUNDS = "surname_start_l = surname_start_r and surname_skeleton_l = surname_skeleton_r"

SURNAME = Aspect(
    "surname",
    ("surname_key",),
    _missing("surname_key"),
    (
        Level("same", "surname_key_l = surname_key_r", 0.76, 0.0015, "surname_key"),
        Level("typing_error", f"{_ONE_ERROR} and {_RARE}", 0.15, 0.0002, "surname_near"),
        Level("near_surname", _ONE_ERROR, 0.01, 0.0006),
        Level(
            "typing_errors",
            f"{_edits('surname_letters', 2, 6)} or {_edits('surname_key', 2, 6)}",
            0.04, 0.008,
        ),
        Level("alike", _SAME_SOUNDS, 0.01, 0.01),
        Level("different", "else", 0.04, 0.98),
    ),
)  # fmt: skip

# An error makes no known name of another: Valery and Valeria are two names.
_UNKNOWN = "given_known_l + given_known_r < 2"

GIVEN_NAME = Aspect(
    "given_name",
    ("given_start",),
    _missing("given_start"),
    (
        Level(
            "initial_fits",
            "(given_key_l is null or given_key_r is null) and given_start_l = given_start_r",
            0.025, 0.006,
        ),
        Level(
            "initial_does_not_fit", "given_key_l is null or given_key_r is null", 0.003, 0.03
        ),
        Level("same", "given_key_l = given_key_r", 0.82, 0.03, "given_key"),
        Level(
            "typing_error",
            f"({_edits('given_letters', 1, 3)} or {_edits('given_sound', 1, 4)}"
            f" or given_sorted_l = given_sorted_r) and {_UNKNOWN}",
            0.10, 0.002,
        ),
        Level(
            "typing_errors",
            f"({_edits('given_letters', 2, 5)} or {_edits('given_sound', 2, 5)}) and {_UNKNOWN}",
            0.02, 0.003,
        ),
        Level("different", "else", 0.032, 0.92),
    ),
)  # fmt: skip

PATRONYMIC = Aspect(
    "patronymic",
    ("patronymic_key",),
    _missing("patronymic_key"),
    (
        Level("same", "patronymic_key_l = patronymic_key_r", 0.96, 0.03, "patronymic_key"),
        Level(
            "typing_errors",
            f"{_edits('patronymic_letters', 2, 6)} or {_edits('patronymic_sound', 2, 6)}",
            0.03,
            0.01,
        ),
        Level("different", "else", 0.01, 0.96),
    ),
)

BIRTH = Aspect(
    "birth_date",
    ("birth_first",),
    _missing("birth_first"),
    (
        Level("same", "birth_l = birth_r", 0.80, 0.00006, "birth"),
        Level("day_and_month_swapped", "birth_swapped_l = birth_r", 0.02, 0.00002),
        Level("one_digit_off", "levenshtein(birth_l, birth_r) = 1", 0.10, 0.0006),
        Level(
            "agrees_as_far_as_known",
            "(birth_l is null or birth_r is null)"
            " and birth_first_l <= birth_last_r and birth_first_r <= birth_last_l",
            0.03, 0.005,
        ),
        Level(
            "same_month",
            "birth_year_l = birth_year_r and substr(birth_month_day_l, 1, 2)"
            " = substr(birth_month_day_r, 1, 2)",
            0.015, 0.001,
        ),
        Level("other_year", "birth_month_day_l = birth_month_day_r", 0.01, 0.003),
        Level("same_year", "birth_year_l = birth_year_r", 0.01, 0.012),
        Level("different", "else", 0.015, 0.98),
    ),
)  # fmt: skip


def value(name: str, kind: Kind) -> Aspect:
    """A value of somebody's own table, in the levels of its kind (see `roles.Column`)."""
    same = Level("same", f"{name}_l = {name}_r", 0.82, 0.02, name)
    if kind == "exact":
        return Aspect(name, (name,), _missing(name), (same, Level("different", "else", 0.18, 0.98)))
    letters, between = f"{name}_letters", f"{name}_words"
    if kind == "text":
        near = (
            Level("alike", _edits(letters, 2, 6), 0.05, 0.002),
            Level("word_in_common", f"arrays_overlap({between}_l, {between}_r)", 0.04, 0.01),
        )
    else:
        between = f"{name}_start"
        near = (
            Level("one_sign_off", _edits(letters, 1, 4), 0.04, 0.0005),
            Level("same_beginning", f"{between}_l = {between}_r", 0.05, 0.01),
        )
    different = Level("different", "else", 0.09, 0.968)
    return Aspect(name, (name,), _missing(name), (same, *near, different))


def constant(name: str, *, m: float, u: float) -> Aspect:
    """A value that people share by the thousand (sex, state): the same or different."""
    same = Level("same", f"{name}_l = {name}_r", m, u)
    return Aspect(name, (name,), _missing(name), (same, Level("different", "else", 1 - m, 1 - u)))


def listed(name: str, *, m: float, u: float, alone: bool = False) -> Aspect:
    """A list of values, of which one in common is enough.

    With `alone`, nothing in common says nothing: two lists have no address and no id in common.
    """
    common = f"arrays_overlap({name}_l, {name}_r)"
    missing = f"{_missing(name)} or not {common}" if alone else _missing(name)
    shared = Level("in_common", common, m, u)
    none = Level("nothing_in_common", "else", 1 - m, 1 - u)
    return Aspect(name, (name,), missing, (shared, none), alone=alone)


_ASPECTS = (
    SURNAME,
    GIVEN_NAME,
    PATRONYMIC,
    BIRTH,
    constant("sex", m=0.98, u=0.5),
    constant("state", m=0.99, u=0.7),
    listed("detained", m=0.70, u=0.001),
    listed("sentenced", m=0.75, u=0.001),
    listed("articles", m=0.80, u=0.15),
    listed("places", m=0.60, u=0.05),
    listed("urls", m=0.50, u=0.00001, alone=True),
    listed("list_ids", m=0.30, u=0.000001, alone=True),
)


def aspects(columns: Collection[str], kinds: Mapping[str, Kind]) -> list[Aspect]:
    """What can be compared in a table with these columns, those of `kinds` by their kind."""
    known = [aspect for aspect in _ASPECTS if set(aspect.needs) <= set(columns)]
    return known + [value(name, kind) for name, kind in kinds.items()]
