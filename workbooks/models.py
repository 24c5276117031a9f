"""What is kept of files: imports that were brought, letterheads that reports bear."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.sheets.paper import Paper
from registry.nip import group
from workbooks.enums import LetterheadVariant, PaperSize, RowState, RunState
from workbooks.querysets import ImportRunQuerySet, LetterheadQuerySet


class ImportRun(models.Model):
    """A workbook that an office brought: the file as it came, what its rows were found to be, and
    whether they were applied.

    File and outcome hold NIK, so both lie encrypted. The region is that of the office that brought it.
    """

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
    outcome = models.FileField(upload_to="impor/%Y", editable=False)
    answers = models.JSONField(_("answers for the whole file"), default=dict)
    counts = models.JSONField(_("rows per state"), default=dict)
    state = models.CharField(_("state"), max_length=8, choices=RunState.choices, default=RunState.READ)
    created_at = models.DateTimeField(_("brought at"), auto_now_add=True)
    applied_at = models.DateTimeField(_("applied at"), null=True, blank=True)
    applied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
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
                violation_error_message=_("An import is read or applied."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_application_is_complete",
                condition=Q(state=RunState.READ, applied_at__isnull=True, applied_by__isnull=True)
                | Q(state=RunState.APPLIED, applied_at__isnull=False, applied_by__isnull=False),
                violation_error_message=_("An applied import has a person and a time."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_file_once_per_office",
                fields=["region", "sha256"],
                violation_error_message=_("This file was brought before."),
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("workbooks:import-detail", args=[self.pk])

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


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Letterhead(models.Model):
    """What stands above a report and below it: the body's name and address, and who signs."""

    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="letterheads", verbose_name=_("region")
    )
    variant = models.CharField(_("whose"), max_length=6, choices=LetterheadVariant.choices)
    first_line = models.CharField(
        _("first line"), max_length=120, help_text=_("For example PEMERINTAH DAERAH KOTA CIMAHI.")
    )
    second_line = models.CharField(
        _("second line"), max_length=120, help_text=_("The body, for example DINAS SOSIAL.")
    )
    address = models.CharField(_("address, phone, e-mail"), max_length=200, blank=True)
    city = models.CharField(_("city where it is signed"), max_length=60)
    signatory_prefix = models.CharField(
        _("before the office"), max_length=20, blank=True, help_text=_("Plt., Plh., a.n.")
    )
    signatory_office = models.CharField(
        _("office of the signatory"), max_length=120, help_text=_("For example Kepala Dinas Sosial.")
    )
    signatory_name = models.CharField(_("name of the signatory"), max_length=120, blank=True)
    signatory_rank = models.CharField(_("rank"), max_length=80, blank=True)
    signatory_nip = models.CharField(_("NIP"), max_length=18, blank=True)
    paper = models.CharField(_("paper"), max_length=2, choices=PaperSize.choices, default=PaperSize.F4)
    is_example = models.BooleanField(_("example"), default=False, editable=False)

    objects = LetterheadQuerySet.as_manager()

    class Meta:
        verbose_name = _("letterhead")
        verbose_name_plural = _("letterheads")
        ordering = ["region", "variant"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_per_region",
                fields=["region", "variant"],
                violation_error_message=_("This region already has such a letterhead."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_variant_known",
                condition=Q(variant__in=LetterheadVariant.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_paper_known",
                condition=Q(paper__in=PaperSize.values),
                violation_error_message=_("Choose F4 or A4."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_nip_has_18_digits",
                condition=Q(signatory_nip__regex=r"^(\d{18})?$"),
                violation_error_message=_("A NIP has 18 digits."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_variant_display()}, {self.region}"

    @property
    def sheet_paper(self) -> Paper:
        return Paper[self.paper]

    @property
    def grouped_nip(self) -> str:
        """`19730215 199803 1 004`, as it is printed; empty for IPSPI, which has none."""
        return group(self.signatory_nip)
