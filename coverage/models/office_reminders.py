"""What a province wrote to its offices."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.ui.formats import long_date
from coverage.enums import LateReason
from coverage.querysets import OfficeReminderQuerySet


class OfficeReminder(models.Model):
    """A reminder from a province to the office of a kabupaten/kota: at most one a day.

    It is shown on the home of the office until somebody there has read it. If a mail server is set up, a
    letter is sent too. Neither its text nor its address is stored.
    """

    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("office")
    )
    reasons = ArrayField(
        models.CharField(max_length=12, choices=LateReason.choices),
        verbose_name=_("why"),
        default=list,
        help_text=_("What was late when it was sent; empty where nothing was."),
    )
    note = models.CharField(_("in the province's own words"), max_length=300, blank=True)
    sent_on = models.DateField(_("day"))
    sent_at = models.DateTimeField(auto_now_add=True)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    letters = models.PositiveSmallIntegerField(_("letters by e-mail"), default=0)
    error = models.CharField(_("why no letter went"), max_length=200, blank=True)
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = OfficeReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder to an office")
        verbose_name_plural = _("reminders to offices")
        ordering = ["-sent_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_a_day",
                fields=["region", "sent_on"],
                violation_error_message=_("This office was reminded today already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_reasons_known",
                condition=Q(reasons__contained_by=LateReason.values),
                violation_error_message=_("Choose one of the listed reasons."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_reader_is_paired",
                condition=Q(read_at__isnull=True, read_by__isnull=True)
                | Q(read_at__isnull=False, read_by__isnull=False),
                violation_error_message=_("Who has read it is recorded with the time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region_id} {self.sent_on:%Y-%m-%d}"

    @property
    def audit_label(self) -> str:
        return f"{self.region.label}, {long_date(self.sent_on)}"

    @property
    def reasons_in_words(self) -> list[str]:
        return [str(LateReason(reason).label) for reason in self.reasons]
