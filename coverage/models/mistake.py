from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.ui.formats import long_date
from coverage.claims.querysets import DAYS_TO_ANSWER, MistakeReportQuerySet
from coverage.enums import MistakeOutcome


class MistakeReport(models.Model):
    """What a visitor says is wrong on a public page, and the office's answer.

    The visitor follows it by a ticket, of which only a keyed hash is stored. Without a region it is about the
    whole country. The contact is only for the answer and is deleted afterwards.
    """

    digest = models.CharField(max_length=64, unique=True, editable=False)
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="mistake_reports",
        null=True,
        blank=True,
        verbose_name=_("region"),
    )
    page = models.CharField(_("page"), max_length=300, blank=True)
    figure = models.CharField(_("which figure"), max_length=120, blank=True)
    words = models.TextField(_("what is wrong"), max_length=2000)
    contact = models.CharField(_("e-mail or phone"), max_length=150, blank=True)
    received_at = models.DateTimeField(_("received at"), default=timezone.now)
    outcome = models.CharField(_("outcome"), max_length=14, choices=MistakeOutcome.choices, blank=True)
    answer = models.TextField(_("answer"), max_length=2000, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    told_at = models.DateTimeField(_("answer sent at"), null=True, blank=True)

    objects = MistakeReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a mistake")
        verbose_name_plural = _("reports of mistakes")
        ordering = ["received_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_words_given",
                condition=~Q(words=""),
                violation_error_message=_("Say what is wrong."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_outcome_known",
                condition=Q(outcome__in=["", *MistakeOutcome.values]),
                violation_error_message=_("Choose one of the listed outcomes."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_answer_is_whole",
                condition=Q(outcome="", answer="", answered_by=None, answered_at=None)
                | (~Q(outcome="") & ~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False)),
                violation_error_message=_("An answer has an outcome, words, a person and a time."),
            ),
        ]

    def __str__(self) -> str:
        return _("Report %(number)s of %(day)s") % {
            "number": self.pk,
            "day": long_date(timezone.localdate(self.received_at)),
        }

    def get_absolute_url(self) -> str:
        return reverse("coverage:mistake-detail", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.outcome == ""

    @property
    def due_on(self) -> date:
        """The last day on which an answer is in time."""
        return timezone.localdate(self.received_at) + timedelta(days=DAYS_TO_ANSWER)

    @property
    def is_overdue(self) -> bool:
        return self.is_open and timezone.localdate() > self.due_on
