"""The tables of kept statements and their constraints; nothing else.

Rows are only ever added: a text is corrected by a new version, and what was published stays as it
was printed, with its figures.
"""

from django.db import models
from django.db.models import Q

from byname.register.append_only import AppendOnly


class Statement(AppendOnly):
    """A text in one or more languages. ``slug``: its name in addresses."""

    slug = models.SlugField(max_length=80, unique=True)
    created = models.DateTimeField()
    created_by = models.CharField(max_length=200)


class Version(AppendOnly):
    """One state of a text in one language. ``text``: the template, its settings included."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="versions")
    language = models.CharField(max_length=8)
    number = models.IntegerField()
    file = models.CharField(max_length=200)
    text = models.TextField()
    recorded = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "language", "number"], name="statements_version_once"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="statements_version_number"),
        ]


class Published(AppendOnly):
    """A version as it was published: its words and figures, and the knowledge they are of.

    ``figures`` and ``named`` are JSON: each figure in the text's order, and how openly each person
    whose name it prints was published then. ``digest``: SHA-256 over all that was printed.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="published")
    as_of = models.DateField()
    known_on = models.DateTimeField()
    kind = models.CharField(max_length=40)
    title = models.TextField()
    author = models.TextField()
    markdown = models.TextField()
    figures = models.TextField()
    named = models.TextField()
    digest = models.CharField(max_length=64)
    recorded = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(known_on__lte=models.F("recorded")),
                name="statements_known_when_published",
            )
        ]
