from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workbooks.enums import RowState, RunState
from workbooks.querysets import A_LOOK, DAYS_KEPT, ImportRunQuerySet

# Bytes. A workbook of this size has some 3,000 rows and takes a few seconds: the user waits for it.
SMALL = 200 * 1024


class ImportRun(models.Model):
    """A workbook that an office uploaded: the original file, what its rows were found to be, and whether they
    were applied.

    The files contain NIK, so all of them are encrypted. The region is that of the office that uploaded it.
    """

    FILES = ("file", "outcome", "reading")

    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("office")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("brought by")
    )
    file_name = models.CharField(_("file"), max_length=200)
    sha256 = models.CharField(_("fingerprint of the file"), max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    file = models.FileField(upload_to="impor/%Y", editable=False)
    outcome = models.FileField(upload_to="impor/%Y", blank=True, editable=False)
    reading = models.FileField(
        upload_to="impor/%Y",
        blank=True,
        editable=False,
        help_text=_("What the preview read, until its rows are written: `workbooks.imports.readings`."),
    )
    repairs = models.TextField(
        _("repairs"),
        blank=True,
        editable=False,
        help_text=_("What people said of its cells, encrypted: `workbooks.repairs.kept`."),
    )
    answers = models.JSONField(_("answers for the whole file"), default=dict)
    counts = models.JSONField(_("rows per state"), default=dict)
    state = models.CharField(_("state"), max_length=8, choices=RunState.choices, default=RunState.BROUGHT)
    created_at = models.DateTimeField(_("brought at"), auto_now_add=True)
    worked_at = models.DateTimeField(
        _("worked on at"),
        null=True,
        blank=True,
        help_text=_("When somebody last confirmed, mended or chose something; empty of a mere look."),
    )
    applied_at = models.DateTimeField(_("applied at"), null=True, blank=True)
    applied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    forgotten_at = models.DateTimeField(
        _("forgotten at"),
        null=True,
        blank=True,
        help_text=_("Since when its file and rows are gone; what it wrote stays."),
    )
    batch = models.ForeignKey(
        "registry.Batch",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("batch"),
        help_text=_("What was written when it was applied last; it can be undone as one."),
    )

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=RunState.values),
                violation_error_message=_("An import is brought, read or applied."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_application_is_complete",
                condition=Q(
                    state__in=[RunState.BROUGHT, RunState.READ],
                    applied_at__isnull=True,
                    applied_by__isnull=True,
                )
                | Q(state=RunState.APPLIED, applied_at__isnull=False, applied_by__isnull=False),
                violation_error_message=_("An applied import has a person and a time."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_outcome_once_read",
                condition=Q(forgotten_at__isnull=False, file="", outcome="", reading="", repairs="")
                | Q(forgotten_at__isnull=True, state=RunState.BROUGHT, outcome="")
                | (Q(forgotten_at__isnull=True) & ~Q(state=RunState.BROUGHT) & ~Q(outcome="")),
                violation_error_message=_(
                    "What was found in a file is kept once it was read, and nothing once it is forgotten."
                ),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_file_once_per_office",
                fields=["region", "sha256"],
                condition=Q(forgotten_at__isnull=True),
                violation_error_message=_("This file was brought before."),
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("workbooks:import-detail", args=[self.pk])

    @property
    def is_small(self) -> bool:
        """Handled within the request; anything larger is left to a worker."""
        return self.size <= SMALL

    @property
    def is_read(self) -> bool:
        return self.state != RunState.BROUGHT

    @property
    def is_forgotten(self) -> bool:
        return self.forgotten_at is not None

    @property
    def is_applied(self) -> bool:
        return self.state == RunState.APPLIED

    @property
    def ready(self) -> int:
        """Rows that applying writes, or has written."""
        return int(self.counts.get(RowState.NEW, 0)) + int(self.counts.get(RowState.CHANGED, 0))

    @property
    def to_mend(self) -> int:
        return int(self.counts.get(RowState.INVALID, 0))

    @property
    def to_review(self) -> int:
        return int(self.counts.get(RowState.REVIEW, 0))

    @property
    def parked(self) -> int:
        """Rows that wait for correction."""
        return self.to_mend + self.to_review

    @property
    def is_a_mere_look(self) -> bool:
        """Nobody has worked on it yet: it is deleted a day after the upload."""
        return self.worked_at is None and self.applied_at is None and self.batch_id is None

    @property
    def abandoned_at(self) -> datetime:
        return self.created_at + A_LOOK

    @property
    def kept_until(self) -> date:
        """The last day on which its file and rows are stored, unless somebody works on it before."""
        last = max(filter(None, (self.created_at, self.worked_at, self.applied_at)))
        return timezone.localdate(last) + timedelta(days=DAYS_KEPT)
