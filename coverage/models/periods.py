"""The life of a period: offices check, sign and send; the province answers; final figures are frozen."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coverage.enums import SubmissionAnswer, SubmissionState
from coverage.querysets import (
    AttestationQuerySet,
    FinalFiguresQuerySet,
    PeriodQuerySet,
    SubmissionQuerySet,
)

CODE_SHAPE = r"^20\d\d-S[12]$"
UNCHECKED = (SubmissionState.OPEN, SubmissionState.RETURNED)
SIGNED_FIELDS = [
    "submission",
    "figures",
    "signatory_name",
    "signatory_position",
    "signatory_rank",
    "signed_on",
    "sent_at",
    "sent_by",
]


def half_year_label(code: str) -> str:
    """The name of the half year 2026-S1 for people: "Semester I 2026"."""
    year, _dash, semester = code.partition("-S")
    words = _("Semester I %(year)s") if semester == "1" else _("Semester II %(year)s")
    return words % {"year": year}


class Period(models.Model):
    """A half year for which offices report. 2026-S1 is about the day `on`.

    Offices send from `opens_on` to `due_on`, both included. The final figures are public from `publishes_on`,
    a day that is fixed when the period is opened. Closing makes it final, permanently.
    """

    code = models.CharField(_("reporting period"), max_length=7, unique=True)
    on = models.DateField(_("day of the figures"), unique=True)
    opens_on = models.DateField(_("offices send from"))
    due_on = models.DateField(_("last day to send"))
    publishes_on = models.DateField(_("final figures are published on"))
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("reporting period")
        verbose_name_plural = _("reporting periods")
        ordering = ["-on"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_code_is_a_semester",
                condition=Q(code__regex=CODE_SHAPE),
                violation_error_message=_("Write the period as a year and a semester, for example 2026-S1."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_days_in_order",
                condition=Q(opens_on__gte=F("on"), due_on__gte=F("opens_on"), publishes_on__gt=F("due_on")),
                violation_error_message=_(
                    "Put the days in order: the figures, the first and the last day to send, then "
                    "publication."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_closing_has_a_person",
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                violation_error_message=_("A period is closed by somebody, at a time."),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("coverage:period-detail", args=[self.code])

    @property
    def label(self) -> str:
        return half_year_label(self.code)

    @property
    def is_final(self) -> bool:
        return self.closed_at is not None


class Submission(models.Model):
    """The list that the office of a kabupaten/kota owes for a period, and its progress.

    Created for every office when the period is opened. Each sending is an `Attestation`. A list that the
    province returned can be checked and sent again.
    """

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="submissions")
    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="submissions", verbose_name=_("office")
    )
    state = models.CharField(
        _("state"), max_length=8, choices=SubmissionState.choices, default=SubmissionState.OPEN
    )
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["-period__on", "region"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_a_period",
                fields=["period", "region"],
                violation_error_message=_("This office has a submission for the period already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=SubmissionState.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_checked_before_sent",
                condition=Q(state__in=UNCHECKED, checked_at__isnull=True, checked_by__isnull=True)
                | (~Q(state__in=UNCHECKED) & Q(checked_at__isnull=False, checked_by__isnull=False)),
                violation_error_message=_("A list is checked by somebody before it is sent."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period} {self.region_id}"

    def get_absolute_url(self) -> str:
        return reverse("coverage:submission-detail", args=[self.period.code, self.region_id])

    @property
    def audit_label(self) -> str:
        """Its name in the audit trail; the office stands beside it."""
        return str(self.period)

    @property
    def is_waiting_for_office(self) -> bool:
        """Not sent, or returned: the office has the next step."""
        return self.state in (SubmissionState.OPEN, SubmissionState.CHECKED, SubmissionState.RETURNED)


class Attestation(models.Model):
    """An office signs its list and sends it: who signed, in which rank, on which day, and which figures.

    The signature can never be changed. The province answers it: accepted, or returned with a note, and then
    it is no longer valid. The person who sent it may not answer it.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="attestations")
    figures = models.OneToOneField(
        "coverage.FrozenFigures", on_delete=models.PROTECT, related_name="attestation"
    )
    signatory_name = models.CharField(_("name of who signs"), max_length=150)
    signatory_position = models.CharField(_("position"), max_length=150)
    signatory_rank = models.CharField(_("rank"), max_length=80, blank=True)
    signed_on = models.DateField(_("signed on"))
    sent_at = models.DateTimeField(_("sent at"), default=timezone.now)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(
        _("answer"),
        max_length=8,
        choices=SubmissionAnswer.choices,
        default=SubmissionAnswer.WAITING,
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    note = models.TextField(_("note"), blank=True)

    objects = AttestationQuerySet.as_manager()

    class Meta:
        verbose_name = _("attestation")
        verbose_name_plural = _("attestations")
        ordering = ["-sent_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_stands",
                fields=["submission"],
                condition=~Q(answer=SubmissionAnswer.RETURNED),
                violation_error_message=_("This list is signed and sent already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_answer_is_complete",
                condition=Q(
                    answer=SubmissionAnswer.WAITING,
                    answered_at__isnull=True,
                    answered_by__isnull=True,
                    note="",
                )
                | (
                    Q(answer__in=[SubmissionAnswer.ACCEPTED, SubmissionAnswer.RETURNED])
                    & Q(answered_at__isnull=False, answered_by__isnull=False)
                ),
                violation_error_message=_("An answer has a person and a time."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_return_has_a_note",
                condition=~Q(answer=SubmissionAnswer.RETURNED, note=""),
                violation_error_message=_("Say what the office has to mend."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_answered_by_another",
                condition=Q(answered_by__isnull=True) | ~Q(answered_by=F("sent_by")),
                violation_error_message=_("Who sent a list does not accept or return it. Ask a colleague."),
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="signature_stays", fields=SIGNED_FIELDS),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.submission} {self.signed_on:%Y-%m-%d}"


class FinalFigures(models.Model):
    """The figures of a closed period or a revision of them; a revision names the earlier figures and the
    reason.

    They stand beside the live figures and never replace them. Every edition stays readable.
    """

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField(_("edition"), default=1)
    figures = models.OneToOneField("coverage.FrozenFigures", on_delete=models.PROTECT, related_name="final")
    revises = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="revised_by", null=True, blank=True
    )
    note = models.TextField(_("what was corrected, and why"), blank=True)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = FinalFiguresQuerySet.as_manager()

    class Meta:
        verbose_name = _("final figures")
        verbose_name_plural = _("final figures")
        ordering = ["-period__on", "-number"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_number_once",
                fields=["period", "number"],
                violation_error_message=_("This edition exists already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_revision_has_a_note",
                condition=Q(number=1, revises__isnull=True, note="")
                | (Q(number__gt=1, revises__isnull=False) & ~Q(note="")),
                violation_error_message=_("Say what was corrected, and why."),
            ),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.period}/{self.number}"
