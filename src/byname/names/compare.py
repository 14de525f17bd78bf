"""Two names compared: which word stands against which, and what the whole comes to.

Takes two texts. Gives a `Comparison`: a score between 0 and 1 and the evidence for it. The words
are assigned to each other so that the sum of the costs is least; what is left over, missing or in
conflict is added. Never decides that two records are one person.

The features, in the order in which they are weighed:

1. Each word against its counterpart, by `pairs`: the same, the same in another spelling, script or
   romanisation, a masculine and a feminine form, an equivalent given name, a diminutive, an
   initial, a typing error, near in sound (Hangul, kana, Arabic), or different.
2. Patronymics against each other. One that only one name has costs next to nothing; two that
   conflict cost as much as two different given names.
3. The order of the words: next to nothing, since lists put the surname first.
4. A word that one name lacks: little when two others agree, much when it is the given name or the
   surname that is lacking, since then there is too little to tell.
5. Names of a man and of a woman, by patronymic, given name and the form of the surname.
6. Junior and senior.
7. Two words written as one (Abd al-Rahman and Abdulrahman), tried only when nothing else agrees.

The score alone of the commonest names, two words each, is worked out apart (`plain`), to the same
sum; the evidence is gathered when it is asked for.
"""

from functools import lru_cache
from math import exp
from typing import NamedTuple

from byname.names import weights as w
from byname.names.assigning import Chosen, assigned, settled
from byname.names.evidence import Part, Reason
from byname.names.pairs import fathers, pair
from byname.names.plain import plain
from byname.names.scripts import Word
from byname.names.tokens import Name, Token, prepare, token

# What was weighed: a word of each name (None where there is none), why, and at what cost.
Step = tuple[Token | None, Token | None, Reason, float]


class Comparison(NamedTuple):
    """The outcome of a comparison. `score` is 1 for the same name, 0 for nothing in common."""

    score: float
    left: str
    right: str

    @property
    def parts(self) -> tuple[Part, ...]:
        """The evidence, word by word, the weightiest last; gathered each time it is asked for."""
        _, steps = _whole(prepare(self.left), prepare(self.right))
        parts = [
            Part(a.text if a else "", b.text if b else "", reason, weight)
            for a, b, reason, weight in steps
        ]
        return tuple(sorted(parts, key=lambda part: part.weight))

    def explain(self) -> str:
        """The evidence as a sentence: "sergei – siarhei: same in another spelling; …"."""
        return "; ".join(map(_phrase, self.parts)) or "nothing to compare"


def _phrase(part: Part) -> str:
    if part.left and part.right:
        return f"{part.left} – {part.right}: {part.reason.value}"
    word = part.left or part.right
    return f"{word}: {part.reason.value}" if word else part.reason.value


_new = tuple.__new__


def compare(a: str, b: str) -> Comparison:
    """Compare two names, in any script and order. Never raises; an empty name scores 0."""
    left, right = prepare(a), prepare(b)
    if left.two and right.two:
        return _new(Comparison, (exp(-plain(left, right)), a, b))
    if not left.core or not right.core:
        return Comparison(0.0, a, b)
    return Comparison(exp(-_whole(left, right)[0]), a, b)


_WORTH_ANOTHER_LOOK = 0.30
_Weighed = tuple[float, list[Step]]


def _whole(left: Name, right: Name) -> _Weighed:
    """What the whole of two names comes to, and all that was weighed."""
    if not left.core or not right.core:
        return 0.0, []
    total, steps = _weigh(left, right, left.core, right.core)
    if total > _WORTH_ANOTHER_LOOK and left.count != right.count:
        total, steps = _joined(left, right, total, steps)
    return total, steps


def _weigh(left: Name, right: Name, core: tuple[Token, ...], other: tuple[Token, ...]) -> _Weighed:
    """The whole of two names whose words beside patronymics are `core` and `other`."""
    steps: list[Step] = []
    mine, others = left.patronymic, right.patronymic
    total = 0.0
    if mine is not None and others is not None:
        found = fathers(mine, others)
        steps.append((mine, others, found.reason, found.cost))
        total += found.cost
    elif mine is not None:
        core, total = _patronymic_once(mine, core, other, steps, left=True)
    elif others is not None:
        other, total = _patronymic_once(others, other, core, steps, left=False)
    total += _assign(core, other, left, right, steps)
    if _sexes_differ(left, right) and not _other_given(steps):
        total += _add(steps, Reason.SEX, w.SEX)
    if left.generation != right.generation and left.generation and right.generation:
        total += _add(steps, Reason.GENERATION, w.GENERATION)
    if left.particles != right.particles:
        total += _particles(left, right, steps)
    return total, steps


def _sexes_differ(left: Name, right: Name) -> bool:
    """Whether a patronymic shows another sex than the other name does."""
    if left.patronymic is None and right.patronymic is None:
        return False
    return left.sex != right.sex and left.sex != "" and right.sex != ""


def _other_given(steps: list[Step]) -> bool:
    return any(reason is Reason.OTHER_GIVEN for _, _, reason, _ in steps)


def _add(steps: list[Step], reason: Reason, cost: float) -> float:
    steps.append((None, None, reason, cost))
    return cost


def _patronymic_once(
    patronymic: Token,
    core: tuple[Token, ...],
    other: tuple[Token, ...],
    steps: list[Step],
    *,
    left: bool,
) -> tuple[tuple[Token, ...], float]:
    """A patronymic that one name lacks: put among its words when the other has a word to spare."""
    if len(other) > len(core):
        return (*core, patronymic), 0.0
    step = (patronymic, None) if left else (None, patronymic)
    steps.append((*step, Reason.PATRONYMIC_ONCE, w.PATRONYMIC_ONCE))
    return core, w.PATRONYMIC_ONCE


def _assign(
    core: tuple[Token, ...], other: tuple[Token, ...], left: Name, right: Name, steps: list[Step]
) -> float:
    """Set the words against each other at the least cost, and add what is left over."""
    chosen = assigned(core, other)
    if len(core) == len(other) == 2 and chosen[0][1] is not other[0]:
        steps.append((None, None, Reason.ORDER, 0.0))
    total = 0.0
    for a, b, found in chosen:
        cost, reason = (
            settled(found, a, b, left, right) if found.open else (found.cost, found.reason)
        )
        steps.append((a, b, reason, cost))
        total += cost
    if len(core) != len(other) or len(core) == 1:
        total += _left_over(core, other, chosen, steps)
    return total


def _left_over(
    core: tuple[Token, ...], other: tuple[Token, ...], chosen: Chosen, steps: list[Step]
) -> float:
    """The words that only one name has, and whether what remains says enough."""
    mine, others = [a for a, _, _ in chosen], [b for _, b, _ in chosen]
    extra_left = [t for t in core if t not in mine] if len(core) > len(mine) else []
    extra_right = [t for t in other if t not in others] if len(other) > len(others) else []
    total = 0.0
    agreeing = len(chosen)
    extra = extra_left or extra_right
    if agreeing >= 2 and extra and (core[0] in extra or other[0] in extra):
        total += _add(steps, Reason.MISSING, w.MISSING_IN_FRONT) if _may_be_given(extra[0]) else 0.0
    if extra and any(found.reason is Reason.INITIAL for _, _, found in chosen):
        total += _add(steps, Reason.LITTLE, w.MISSING_BESIDE_INITIAL)
    for place, (a, b) in enumerate(
        [(t, None) for t in extra_left] + [(None, t) for t in extra_right]
    ):
        if agreeing >= 2:
            cost = w.MISSING_FIRST if place == 0 else w.MISSING_NEXT
            reason = Reason.MISSING
        else:
            cost = _missing_of_two(chosen) if place == 0 else w.MISSING_NEXT
            reason = Reason.LITTLE
        steps.append((a, b, reason, cost))
        total += cost
    if not extra:
        steps.append((None, None, Reason.LITTLE, w.LITTLE))
        total += w.LITTLE
    return total


def _may_be_given(t: Token) -> bool:
    return t.given or t.initial


def _missing_of_two(chosen: Chosen) -> float:
    """A single word in common: a surname says more than a given name."""
    return w.MISSING_SURNAME if any(a.given and b.given for a, b, _ in chosen) else w.MISSING_GIVEN


def _particles(left: Name, right: Name, steps: list[Step]) -> float:
    total = 0.0
    for t in left.particles:
        if t not in right.particles:
            steps.append((t, None, Reason.PARTICLE, w.PARTICLE))
            total += w.PARTICLE
    for t in right.particles:
        if t not in left.particles:
            steps.append((None, t, Reason.PARTICLE, w.PARTICLE))
            total += w.PARTICLE
    return total


def _joined(left: Name, right: Name, total: float, steps: list[Step]) -> _Weighed:
    """Try two or three neighbouring words of the longer name as one word of the other."""
    best = (total, steps)
    longer = left.count > right.count
    name, others = (left, right.tokens) if longer else (right, left.tokens)
    for at, end in _runs(len(name.tokens)):
        run = name.tokens[at:end]
        one = None if run[-1] in name.particles else _as_one(run, others)
        if one is None:
            continue
        words = (*name.tokens[:at], one, *name.tokens[end:])
        again, found = _with_words(name, words, left, right)
        if again + w.JOINED < best[0]:
            found.append((run[0], run[-1], Reason.JOINED, w.JOINED))
            best = (again + w.JOINED, found)
    return best


def _runs(count: int) -> list[tuple[int, int]]:
    """The beginnings and ends of runs of two and of three words."""
    return [(at, at + size) for size in (2, 3) for at in range(count - size + 1)]


def _as_one(run: tuple[Token, ...], others: tuple[Token, ...]) -> Token | None:
    """The words written together, when that is much like a word of the other name."""
    word = _together(run)
    if word is None:
        return None
    length = len(word.text)
    for t in others:
        if (t.far or -3 < len(t.text) - length < 3) and _much_alike(token(word), t):
            return token(word)
    return None


@lru_cache(maxsize=16_384)
def _together(run: tuple[Token, ...]) -> Word | None:
    """The words as one; initials are never written so."""
    if any(t.initial for t in run):
        return None
    return Word("".join(t.text for t in run), run[0].script, False)


def _much_alike(one: Token, other: Token) -> bool:
    return not other.initial and pair(one, other).cost < w.JOINED_AT_MOST


def _with_words(name: Name, words: tuple[Token, ...], left: Name, right: Name) -> _Weighed:
    """The whole again with other words for one of the names, particles and all."""
    core = tuple(t for t in words if t not in name.particles and t is not name.patronymic)
    if name is left:
        return _weigh(left, right, core or words, right.core)
    return _weigh(left, right, left.core, core or words)
