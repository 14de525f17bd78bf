"""What the check keeps of a register between texts, forgotten: a test has a register of its own."""

from byname.statements.check import checking, detention


def forget() -> None:
    """Keep nothing of another test's register, which its last line tells from this one's no more."""
    for kept in (
        checking._people, checking._towns, checking._awards, checking._states, detention._all,
        detention.called,
    ):  # fmt: skip
        kept.cache_clear()
