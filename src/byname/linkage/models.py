"""The queue's tables and their constraints; nothing else.

Proposals are worked out, not recorded: a new run replaces those of the run before. What somebody
decides of them is a decision of the register and stays.
"""

from django.db import models
from django.db.models import F, Q


class Run(models.Model):
    """One run of linkage: what was looked at. ``looked`` is JSON: rules and pairs."""

    made = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    as_of = models.DateField()
    people = models.IntegerField()
    pairs = models.BigIntegerField()
    looked = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(people__gte=0, pairs__gte=0), name="linkage_run_counts"
            )
        ]


class Proposal(models.Model):
    """Two records that may be one person. ``stake``: what a decision is worth if they are."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE)
    left = models.ForeignKey("register.Person", on_delete=models.PROTECT, related_name="+")
    right = models.ForeignKey("register.Person", on_delete=models.PROTECT, related_name="+")
    probability = models.FloatField()
    weight = models.FloatField()
    stake = models.IntegerField()
    evidence = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(left__lt=F("right")), name="linkage_pair_ordered"),
            models.CheckConstraint(
                condition=Q(probability__gte=0, probability__lte=1), name="linkage_probability"
            ),
            models.UniqueConstraint(fields=["left", "right"], name="linkage_pair_once"),
        ]
