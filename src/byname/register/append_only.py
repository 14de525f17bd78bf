"""Rows that are only ever added.

Gives the model base and the query set of every append-only table. What may still be set, once, is
who withdrew a row and when; everything else raises :class:`AppendOnlyError`. The database's own
triggers (:mod:`byname.register.triggers`) refuse the same to whoever comes by another door.
"""

from datetime import datetime
from typing import Any, NoReturn

from django.db import models


class AppendOnlyError(Exception):
    """A recorded row was to be changed or deleted."""


def _refuse(what: str) -> NoReturn:
    raise AppendOnlyError(
        f"{what}: recorded rows are never changed or deleted; withdraw the row and record anew"
    )


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Adds and reads. ``withdraw`` marks rows that stand; it is the only change there is."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused."""
        _refuse("update")

    def delete(self) -> NoReturn:
        """Refused."""
        _refuse("delete")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        _refuse("bulk_update")

    def withdraw(self, *, at: datetime, by: str, reason: str = "") -> int:
        """Mark the rows here that stand as withdrawn; gives how many there were.

        The one update that the triggers let pass.
        """
        standing = self.filter(withdrawn__isnull=True)
        return models.QuerySet.update(
            standing, withdrawn=at, withdrawn_by=by, withdrawn_because=reason
        )


class AppendOnly(models.Model):
    """Base of tables whose rows are only ever added."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; a second save of the same row raises :class:`AppendOnlyError`."""
        if not self._state.adding:
            _refuse("save")
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        _refuse("delete")


class Withdrawable(AppendOnly):
    """An append-only row that may be withdrawn, once: ``withdrawn`` and by whom, together."""

    recorded = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)
    withdrawn = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=200, default="")
    withdrawn_because = models.TextField(default="")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(withdrawn__isnull=True, withdrawn_by="")
                | (models.Q(withdrawn__isnull=False) & ~models.Q(withdrawn_by="")),
                name="%(app_label)s_%(class)s_withdrawn_pair",
            ),
            models.CheckConstraint(
                condition=~models.Q(recorded_by=""),
                name="%(app_label)s_%(class)s_recorded_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn__isnull=True)
                | models.Q(withdrawn__gte=models.F("recorded")),
                name="%(app_label)s_%(class)s_withdrawn_after_recorded",
            ),
        ]

    @property
    def stands(self) -> bool:
        """Whether the row has not been withdrawn."""
        return self.withdrawn is None

    @classmethod
    def standing(cls) -> AppendOnlyQuerySet:
        """The rows that have not been withdrawn."""
        return cls.objects.filter(withdrawn__isnull=True)
