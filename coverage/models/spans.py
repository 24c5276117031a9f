"""The read model of coverage: derived from the registry, never edited, rebuilt by `manage.py rebuild_spans`.

Rows refer to people and programmes by id without a foreign key: derived rows must neither wait for somebody
who edits a record nor prevent that a record is deleted or its creation undone.
"""

from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.status import Standing
from coverage.querysets import SpanQuerySet


class Span(models.Model):
    """A range of days in which a worker is counted in the same way.

    The spans of a worker follow each other without a gap from the day of their first state. `office` keeps
    the record. `place` is where the person counts, NULL while they are not present. `standing` is a
    `certification.status.Standing`, without meaning for a category that has no scheme.

    `certified_until` is the last certified day without further renewals, for certified people, present or
    not. `lapsed_on` is the last end of the certificates, for lapsed people who are present; NULL if no end is
    known.
    """

    pk = models.CompositePrimaryKey("worker_id", "valid_from")
    worker = models.ForeignKey(
        "registry.Worker",
        on_delete=models.DO_NOTHING,
        related_name="spans",
        db_constraint=False,
        db_index=False,
    )
    category = models.CharField(max_length=10)
    office = models.CharField(max_length=13)
    place = models.CharField(max_length=13, null=True)  # noqa: DJ001 - nowhere is not a place
    programme_id = models.BigIntegerField(null=True)
    standing = models.PositiveSmallIntegerField(null=True)
    certified_until = models.DateField(null=True)
    lapsed_on = models.DateField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    touched_at = models.DateTimeField(
        help_text=_("The last write to the worker, their assignments or their certificates.")
    )

    objects = SpanQuerySet.as_manager()

    class Meta:
        verbose_name = _("span")
        verbose_name_plural = _("spans")
        indexes = [
            models.Index(
                F("category"),
                OpClass("place", name="varchar_pattern_ops"),
                F("valid_from"),
                name="coverage_span_place",
                condition=Q(place__isnull=False),
            ),
            models.Index(
                OpClass("office", name="varchar_pattern_ops"), F("valid_from"), name="coverage_span_office"
            ),
            # Certified people by their last certified day; counted for a province.
            models.Index(
                fields=["certified_until", "worker"],
                include=["office", "place", "programme_id", "valid_from", "valid_until"],
                name="coverage_span_certified",
                condition=Q(certified_until__isnull=False),
            ),
            models.Index(
                OpClass("office", name="varchar_pattern_ops"),
                F("certified_until"),
                include=["worker", "category", "place", "valid_from", "valid_until"],
                name="coverage_span_certified_at",
                condition=Q(certified_until__isnull=False),
            ),
            # People without a valid certificate, and people without a programme.
            models.Index(
                OpClass("office", name="varchar_pattern_ops"),
                include=["worker", "place", "programme_id", "standing", "valid_from", "valid_until"],
                name="coverage_span_to_mend",
                condition=Q(standing__in=[Standing.UNKNOWN.value, Standing.LAPSED.value])
                | Q(place__isnull=False, programme_id__isnull=True),
            ),
            models.Index(
                fields=["lapsed_on", "worker"],
                include=["office", "place", "programme_id", "standing", "valid_from", "valid_until"],
                name="coverage_span_lapsed",
                condition=Q(standing=Standing.LAPSED.value),
            ),
            models.Index(fields=["valid_from"], name="coverage_span_begins"),
            models.Index(fields=["valid_until"], name="coverage_span_ends"),
        ]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_present_has_standing",
                condition=Q(place__isnull=True, standing__isnull=True, programme_id__isnull=True)
                | Q(place__isnull=False, standing__in=[each.value for each in Standing]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.valid_from:%Y-%m-%d}"


class TodayCount(models.Model):
    """The number of persons of a category and programme at or below a region, on the day of `CountedDay`.

    One column per `Standing`. `depth` is the length of the code, 0 for the nation.
    """

    region = models.CharField(max_length=13)
    parent = models.CharField(max_length=13)
    depth = models.PositiveSmallIntegerField()
    category = models.CharField(max_length=10)
    programme_id = models.BigIntegerField(null=True)
    verified = models.PositiveIntegerField()
    counting = models.PositiveIntegerField()
    unknown = models.PositiveIntegerField()
    lapsed = models.PositiveIntegerField()
    without = models.PositiveIntegerField()
    touched_at = models.DateTimeField()

    class Meta:
        verbose_name = _("count of today")
        verbose_name_plural = _("counts of today")
        indexes = [
            models.Index(
                F("category"),
                F("depth"),
                OpClass("region", name="varchar_pattern_ops"),
                name="coverage_count_depth",
            ),
            models.Index(fields=["parent"], name="coverage_count_parent"),
        ]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once",
                fields=["region", "category", "programme_id"],
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region} {self.category}"


class CountedDay(models.Model):
    """The day of the current counts. One row, or none before the first count."""

    on = models.DateField(primary_key=True)

    class Meta:
        verbose_name = _("counted day")
        verbose_name_plural = _("counted days")

    def __str__(self) -> str:
        return f"{self.on:%Y-%m-%d}"


class DirtyWorker(models.Model):
    """A write that concerns a worker and is not in the spans yet. Database triggers insert it.

    One row per write, not per worker: a process that empties the queue must not remove the mark of a write
    that it has not seen.
    """

    worker_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("worker to derive anew")
        verbose_name_plural = _("workers to derive anew")

    def __str__(self) -> str:
        return str(self.worker_id)
