import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from registry.enums import TransferState
from registry.querysets import TransferQuerySet


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Transfer(models.Model):
    """A worker's record moves to another office, which accepts it from a day on.

    Before that day the person counts at the old office, from that day at the new one: never twice. Only an
    accepted transfer moves anything; a request or a proposal waits.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="transfers")
    from_region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("from office")
    )
    to_region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("to office")
    )
    effective_on = models.DateField(_("takes effect on"))
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=TransferState.choices,
        default=TransferState.PROPOSED,
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    answer_reason = models.CharField(_("reason of the answer"), max_length=200, blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = TransferQuerySet.as_manager()

    class Meta:
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        ordering = ["-effective_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_goes_elsewhere",
                condition=~Q(from_region=F("to_region")),
                violation_error_message=_("A transfer leads to another office."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=TransferState.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_open",
                fields=["worker"],
                condition=Q(state__in=[TransferState.REQUESTED, TransferState.PROPOSED]),
                violation_error_message=_("A transfer of this worker is already waiting."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_region_id} → {self.to_region_id} {self.effective_on:%Y-%m-%d}"
