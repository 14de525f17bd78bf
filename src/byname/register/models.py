"""The register's tables and their constraints; nothing else.

Only this part opens them: others read through :mod:`byname.register.read` and
:mod:`byname.register.public`, and write through :mod:`byname.register.write`.
"""

from django.db import models
from django.db.models import Q

from byname.register.append_only import AppendOnly, Withdrawable
from byname.register.entries import Kind, Publication, Visibility


def _choices(names: object) -> list[tuple[str, str]]:
    return [(str(name), str(name)) for name in names]  # type: ignore[attr-defined]


def _one_of(field: str, names: object) -> Q:
    return Q(**{f"{field}__in": [str(name) for name in names]})  # type: ignore[attr-defined]


class Source(AppendOnly):
    """Where entries come from: bytes kept as received, or an address cited in such bytes.

    ``sha256`` names the kept file, empty for a source that is only cited; ``cited_in`` then says
    where. ``dated`` is EDTF: the day the source speaks from. ``access`` says who may open the bytes.
    """

    sha256 = models.CharField(max_length=64, default="")
    size = models.BigIntegerField(null=True)
    media_type = models.CharField(max_length=200, default="")
    title = models.TextField(default="")
    publisher = models.TextField(default="")
    url = models.TextField(default="")
    dated = models.CharField(max_length=100, default="..")
    dated_latest = models.DateField(null=True)
    access = models.CharField(max_length=20, choices=_choices(Visibility))
    cited_in = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    received = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(sha256="", url="", title=""), name="register_source_says_something"
            ),
            models.CheckConstraint(
                condition=Q(sha256="", size__isnull=True) | Q(~Q(sha256=""), size__gte=0),
                name="register_source_bytes_pair",
            ),
            models.CheckConstraint(
                condition=_one_of("access", Visibility), name="register_source_access"
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="register_source_sha256")]


class Person(AppendOnly):
    """Somebody the register is about. Only an identity: everything known is an entry."""

    created = models.DateTimeField()
    created_by = models.CharField(max_length=200)


class Entry(Withdrawable):
    """*This source says that this happened to this person on this date.*"""

    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    kind = models.CharField(max_length=20, choices=_choices(Kind))
    date = models.CharField(max_length=100)
    earliest = models.DateField()
    latest = models.DateField()
    details = models.TextField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    state = models.CharField(max_length=2, default="", blank=True)
    visibility = models.CharField(max_length=20, choices=_choices(Visibility))

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=_one_of("kind", Kind), name="register_entry_kind"),
            models.CheckConstraint(
                condition=_one_of("visibility", Visibility), name="register_entry_visibility"
            ),
            models.CheckConstraint(
                condition=Q(earliest__lte=models.F("latest")) & ~Q(date=""),
                name="register_entry_dated",
            ),
        ]
        indexes = [
            models.Index(fields=["recorded"], name="register_entry_recorded"),
            models.Index(fields=["kind", "person"], name="register_entry_kind_person"),
        ]


class Preference(Withdrawable):
    """A caseworker's choice to follow an entry where sources contradict each other."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT)
    reason = models.TextField(default="")

    class Meta(Withdrawable.Meta):
        constraints = [*Withdrawable.Meta.constraints]


class PublicationDecision(AppendOnly):
    """How a person is published from a moment on; the latest decision holds."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    level = models.CharField(max_length=20, choices=_choices(Publication))
    recorded = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_one_of("level", Publication), name="register_publication_level"
            ),
            models.CheckConstraint(
                condition=~Q(recorded_by=""), name="register_publication_by_somebody"
            ),
        ]


class IdentityDecision(Withdrawable):
    """*Same*, *different* or *unsure*: who two persons are to each other."""

    SAME, DIFFERENT, UNSURE = "same", "different", "unsure"

    left = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    right = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10)
    reason = models.TextField(default="")

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(verdict__in=["same", "different", "unsure"]),
                name="register_identity_verdict",
            ),
            models.CheckConstraint(
                condition=Q(left__lt=models.F("right")), name="register_identity_ordered"
            ),
        ]


class ListRecord(AppendOnly):
    """Which person a list means by its own id: decides who is who within that list."""

    list_name = models.CharField(max_length=200)
    list_id = models.CharField(max_length=500)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list_name", "list_id"], name="register_list_record")
        ]


class Import(AppendOnly):
    """One list taken in: which source, of which list, dated when, by which format and profile.

    With these and the kept bytes the next import of the same list can read this one again, and
    tell what changed between the two from what was merely repeated.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    list_name = models.CharField(max_length=200)
    format_name = models.CharField(max_length=100)
    profile = models.TextField(default="")
    dated = models.DateField(null=True)
    counts = models.TextField(default="{}")
    recorded = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["list_name", "dated"], name="register_import_list")]


class ReportedFigure(Withdrawable):
    """A figure as a source reports it, beside those counted from the register."""

    EXACTLY, AT_LEAST, MORE_THAN, ABOUT = "exactly", "at least", "more than", "about"

    measure = models.CharField(max_length=100)
    scope = models.TextField(default="all")
    qualifier = models.CharField(max_length=10)
    value = models.BigIntegerField()
    as_of = models.CharField(max_length=100)
    earliest = models.DateField()
    latest = models.DateField()
    publisher = models.TextField()
    state = models.CharField(max_length=2, default="", blank=True)
    note = models.TextField(default="")
    source = models.ForeignKey(Source, on_delete=models.PROTECT)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(qualifier__in=["exactly", "at least", "more than", "about"]),
                name="register_reported_qualifier",
            ),
            models.CheckConstraint(
                condition=Q(value__gte=0) & ~Q(measure="") & ~Q(publisher=""),
                name="register_reported_says_something",
            ),
        ]


class AuditLine(AppendOnly):
    """What was done and by whom, chained by hash; never personal data.

    ``hash`` is SHA-256 over the line and the hash before it, see :mod:`byname.register.audit`.
    """

    position = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    action = models.CharField(max_length=100)
    subject = models.TextField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)


class Spell(models.Model):
    """A stretch of custody or recognition, derived from the entries and rebuilt at will.

    Days are half-open, ``certain`` within ``possible``; an empty certain stretch has both ends
    null. A row is valid for the knowledge from ``known_from`` until ``known_to`` (null: still),
    so that what was known on any day is answered without folding again. ``internal`` and
    ``public`` say which readers' entries the row was folded from.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    what = models.CharField(max_length=20)
    body = models.TextField(default="")
    state = models.CharField(max_length=2, default="", blank=True)
    certain_from = models.DateField(null=True)
    certain_to = models.DateField(null=True)
    possible_from = models.DateField()
    possible_to = models.DateField()
    attested = models.DateField(null=True)
    known_from = models.DateTimeField()
    known_to = models.DateTimeField(null=True)
    internal = models.BooleanField()
    public = models.BooleanField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=["custody", "recognition"]), name="register_spell_what"
            ),
            models.CheckConstraint(
                condition=Q(certain_from__isnull=True, certain_to__isnull=True)
                | Q(
                    certain_from__gte=models.F("possible_from"),
                    certain_to__lte=models.F("possible_to"),
                ),
                name="register_spell_certain_within_possible",
            ),
        ]
        indexes = [
            models.Index(fields=["known_to", "what"], name="register_spell_known"),
        ]
