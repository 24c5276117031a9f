"""What offices say of the records of their monthly samples."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from certification.querysets import SampleAnswerQuerySet


class SampleAnswer(models.Model):
    """A record of an office's monthly sample, compared with the paper: right, or to be corrected.

    Which records are in a sample is computed (`certification.samples`), never stored: only the answers are.
    The record itself is corrected as any other.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="sample_answers")
    office = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("office"),
        help_text=_("That kept the record when the month began."),
    )
    month = models.DateField(_("month"), help_text=_("Its first day."))
    is_right = models.BooleanField(_("right"))
    answered_at = models.DateTimeField(auto_now=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = SampleAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer about a sampled record")
        verbose_name_plural = _("answers about sampled records")
        ordering = ["-month", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_a_month",
                fields=["worker", "month"],
                violation_error_message=_("This record was answered this month already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_month_by_its_first_day",
                condition=Q(month__day=1),
                violation_error_message=_("A month is written by its first day."),
            ),
        ]
        indexes = [models.Index(fields=["office", "-month"], name="certification_sample_office")]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.month:%Y-%m}"
