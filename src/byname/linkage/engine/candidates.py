"""Which pairs are looked at: rules of blocking that keep recall across scripts and typing errors.

Takes the columns there are. Gives SQL for the pairs (portable between DuckDB and Spark). Every rule
joins on equality of keys that do not depend on the script, and some join a word with the words a
typing error from it. Never weighs a pair.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

FEATURES = "byname_features"
NEAR = "byname_near"
NEAR_ROWS = "byname_near_rows"
_ITEM = "item"


@dataclass(frozen=True, slots=True)
class Rule:
    """Pairs that agree on `keys` (columns or SQL with {side}) and pass `further` conditions.

    With `near`, the left surname is replaced by each of the words a typing error from it; only
    rare words are, since an error makes a rare word. `items` names a column of lists whose single
    values are the first key. With `initials`, the left side is only the rows whose given name is an
    initial. A `narrow` rule is only for keys that few rows share (a postcode, not a region).
    """

    name: str
    keys: tuple[str, ...]
    further: tuple[str, ...] = ()
    near: bool = False
    items: str = ""
    initials: bool = False
    narrow: bool = False

    def columns(self) -> set[str]:
        """The columns that the keys are made of."""
        plain = {key.split("(")[-1].split(",")[0].replace("{side}.", "") for key in self.keys}
        return (plain - {_ITEM}) | ({self.items} if self.items else set())


def _side(key: str, side: str) -> str:
    return key.format(side=side) if "{side}" in key else f'{side}."{key}"'


_START = "substr({side}.surname_skeleton, 1, 2)"
_GIVEN_START = "l.given_start = r.given_start"
_ANY_START = "(l.given_start = r.given_start or l.surname_start = r.surname_start)"
_GIVEN_OR_FATHER = "(l.given_start = r.given_start or l.patronymic_key = r.patronymic_key)"


def _birth_near(plain: Collection[str]) -> str:
    """Birth dates that may be one date, or are not known; or another value in common instead."""
    ways = [
        "l.birth_first is null",
        "r.birth_first is null",
        "l.birth = r.birth",
        "l.birth_swapped = r.birth",
        "l.birth_month_day = r.birth_month_day",
        "(l.birth_year = r.birth_year and (substr(l.birth_month_day, 1, 2)"
        " = substr(r.birth_month_day, 1, 2) or substr(l.birth_month_day, 4, 2)"
        " = substr(r.birth_month_day, 4, 2)"
        " or l.birth_month_day = '01-01' or r.birth_month_day = '01-01'))",
        "((l.birth is null or r.birth is null)"
        " and l.birth_first <= r.birth_last and r.birth_first <= l.birth_last)",
        *(f'l."{name}" = r."{name}"' for name in plain),
    ]
    return f"({' or '.join(ways)})"


_FATHER_FITS = (
    "(l.patronymic_key is null or r.patronymic_key is null"
    " or l.patronymic_skeleton = r.patronymic_skeleton or l.birth = r.birth)"
)


def _some_of(columns: Collection[str], plain: Collection[str]) -> str:
    """Something in common beside a birth date and a given name."""
    ways = [
        f'l."{name}" = r."{name}"'
        for name in ("surname_start", "patronymic_key", *plain)
        if name in columns
    ]
    return f"({' or '.join(ways)})" if ways else "true"


def rules(columns: Collection[str], plain: Collection[str]) -> list[Rule]:
    """The rules that a table with these columns allows, `plain` of them somebody's own.

    A list that knows a birth date by its year only may write the first of January.
    """
    there = set(columns)
    near_birth = (_birth_near(()),) if "birth" in there else ()
    near_any = (_birth_near(plain),) if "birth" in there else ()
    father = (_FATHER_FITS,) if {"patronymic_key", "birth"} <= there else ()
    given = (_GIVEN_START,) if "given_start" in there else ()
    either = (_GIVEN_OR_FATHER,) if {"given_start", "patronymic_key"} <= there else given
    some = (_some_of(there, plain),)
    found = [
        Rule("birth, given name", ("birth", "given_key"), some),
        Rule("birth, surname", ("birth", _START), either),
        Rule("birth, patronymic", ("birth", "patronymic_key"), (_ANY_START,)),
        Rule("day and month swapped, surname", ("birth_swapped", "surname_key")),
        Rule("surname, given name", ("surname_key", "given_key"), near_any + father),
        Rule("surname, patronymic", ("surname_key", "patronymic_key"), given + near_any),
        Rule("surname, initial", ("surname_key", "given_start"), near_any, initials=True),
        Rule("near surname, given name", ("surname_key", "given_key"), near_any + father, True),
        Rule("near surname, patronymic", ("surname_key", "patronymic_key"), near_any, True),
        Rule(
            "near sound, given name, patronymic",
            ("surname_skeleton", "given_key", "patronymic_key"),
            near_any,
        ),
        Rule("surname", ("surname_key",), narrow=True),
        Rule("day of detention, surname", (_ITEM, "surname_start"), items="detained"),
        Rule("address", (_ITEM,), items="urls"),
        Rule("place on a list", (_ITEM,), items="list_ids"),
    ]
    for name in plain:
        found += [
            Rule(f"{name}, birth", ("birth", name), narrow=True),
            Rule(f"{name}, given name", ("given_key", name), narrow=True),
            Rule(f"{name}, sound of the surname", ("surname_skeleton", name), given, narrow=True),
            Rule(f"{name}, surname", ("surname_key", name), given + near_birth),
            Rule(f"{name}, near surname", ("surname_key", name), given + near_birth, True),
            Rule(
                f"{name}, given name, patronymic",
                ("given_key", "patronymic_key", name, "surname_start"),
                near_birth,
            ),
        ]  # fmt: skip
        if f"{name}_start" in there:
            found += _by_start(name, given)
    return [rule for rule in found if rule.columns() <= there]


def _by_start(name: str, given: tuple[str, ...]) -> list[Rule]:
    """Rules over the beginning of a code, which a district has in common."""
    start, said = f"{name}_start", f"beginning of {name}"
    return [
        Rule(f"{said}, birth", ("birth", start), narrow=True),
        Rule(f"{said}, given name", ("given_key", start), narrow=True),
        Rule(f"{said}, sound of the surname", ("surname_skeleton", start), given, narrow=True),
        Rule(f"{said}, surname", ("surname_key", start), narrow=True),
    ]


def sql(rule: Rule, *, apart: str, alone: bool) -> str:
    """The pairs of one rule; `apart` is the condition under which two rows may be paired.

    With `alone`, the keys alone decide, without the further conditions.
    """
    joins = [f"{_side(key, 'l')} = {_side(key, 'r')}" for key in rule.keys]
    if rule.near:
        joins[rule.keys.index("surname_key")] = "l.near = r.surname_key"
    if rule.keys[0] == "birth_swapped":
        joins[0] = "l.birth_swapped = r.birth"
    one_way = rule.near or rule.initials or rule.keys[0] == "birth_swapped"
    order = "l.row <> r.row" if one_way else "l.row < r.row"
    where = " and ".join((order, apart) if alone else (order, apart, *rule.further))
    left, right = _rows(rule, left=True), _rows(rule, left=False)
    return (
        "select least(l.row, r.row) as join_key_l, greatest(l.row, r.row) as join_key_r"
        f" from {left} l join {right} r on {' and '.join(joins)} where {where}"
    )


def near_rows(rules_: Collection[Rule], columns: Collection[str], *, apart: str) -> str:
    """SQL for the rows of rare surnames, once for each word a typing error from theirs.

    Kept as a table, of the `columns` that the rules ask for alone: a planner that unfolds this join
    may begin with the given names.
    """
    asked = " ".join(sql(rule, apart=apart, alone=False) for rule in rules_)
    words = set(re.findall(r"\w+", asked))
    needed = ", ".join(f'f."{name}"' for name in columns if name in words)
    return f"select {needed}, n.near from {FEATURES} f join {NEAR} n on f.surname_key = n.word"


def _rows(rule: Rule, *, left: bool) -> str:
    """The rows of one side: as they are, one for each near word, or one for each item of a list."""
    if left and rule.near:
        return NEAR_ROWS
    if left and rule.initials:
        return f"(select * from {FEATURES} f where given_key is null)"
    if rule.items:
        return f"(select f.*, unnest(f.{rule.items}) as {_ITEM} from {FEATURES} f)"
    return FEATURES


def group_sizes(rules_: list[Rule]) -> str:
    """SQL for the pairs that the keys of each rule alone would give, by the rule's place."""
    return " union all ".join(_group_size(at, rule) for at, rule in enumerate(rules_))


def _group_size(at: int, rule: Rule) -> str:
    keys = ", ".join(_side(key, "f") for key in rule.keys)
    there = " and ".join(f"{_side(key, 'f')} is not null" for key in rule.keys)
    groups = f"select count(*) as c from {_rows(rule, left=False)} f where {there} group by {keys}"
    pairs = "cast(coalesce(sum(c * (c - 1) / 2), 0) as double)"
    return f"select {at} as rule, {pairs} as pairs from ({groups}) g"
