"""What was sent before a certificate ran out, so that nothing is sent twice."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from certification.enums import ReminderChannel, ReminderStage
from certification.querysets import ReminderQuerySet


class Reminder(models.Model):
    """One reminder about one person, or the attempt at one.

    It belongs to the day on which the person stops being certified. After a renewal that is another day, and
    reminders begin again. Neither text nor address is stored.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="reminders")
    last_day = models.DateField(_("last certified day"))
    stage = models.PositiveSmallIntegerField(_("days before"), choices=ReminderStage.choices)
    channel = models.CharField(_("sent by"), max_length=8, choices=ReminderChannel.choices)
    error = models.CharField(_("why it failed"), max_length=200, blank=True)
    sent_at = models.DateTimeField(_("time"), auto_now_add=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        help_text=_("Empty where the daily command sent it."),
    )

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-sent_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_stage_known",
                condition=Q(stage__in=ReminderStage.values),
                violation_error_message=_("Reminders are sent 180, 90, 30 and 7 days before."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_channel_known",
                condition=Q(channel__in=ReminderChannel.values),
                violation_error_message=_("Choose one of the listed ways."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_sent_once",
                fields=["worker", "last_day", "stage", "channel"],
                condition=Q(error=""),
                violation_error_message=_("This reminder has already been sent."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.last_day:%Y-%m-%d} {self.stage} {self.channel}"
