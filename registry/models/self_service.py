"""Self-service: a link to one's own record, and what one proposes to change."""

import pghistory
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from registry.enums import ProposalState
from registry.querysets import PersonalLinkQuerySet, ProposalQuerySet

MOST_ATTEMPTS = 5


class PersonalLink(models.Model):
    """Lets one person see their own record for some days, without an account.

    Only a keyed hash of the token is kept. Who opens it must know the birth date; five wrong ones close it.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="personal_links")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    expires_at = models.DateTimeField(_("valid until"))
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    opened_at = models.DateTimeField(_("last opened at"), null=True, blank=True)
    failed_attempts = models.PositiveSmallIntegerField(_("wrong birth dates"), default=0)

    objects = PersonalLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal link")
        verbose_name_plural = _("personal links")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_open",
                fields=["worker"],
                condition=Q(closed_at__isnull=True),
                violation_error_message=_("This person has an open link already. Close it first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.made_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and self.expires_at > timezone.now()


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Proposal(models.Model):
    """What a person asks the office to change in their own record. Nothing changes before the answer."""

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="proposals")
    changes = models.JSONField(
        _("proposed"),
        default=dict,
        encoder=DjangoJSONEncoder,
        help_text=_("By field, as the record would keep them; dates as ISO."),
    )
    remark = models.CharField(_("remark"), max_length=500, blank=True)
    evidence = models.ForeignKey(
        "registry.Document",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("evidence"),
    )
    state = models.CharField(
        _("state"), max_length=8, choices=ProposalState.choices, default=ProposalState.OPEN
    )
    made_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=300, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal of a person")
        verbose_name_plural = _("proposals of people")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=ProposalState.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_open",
                fields=["worker"],
                condition=Q(state=ProposalState.OPEN),
                violation_error_message=_("A proposal already waits for the office's answer."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_answer_is_paired",
                condition=Q(state=ProposalState.OPEN, answered_at__isnull=True)
                | (~Q(state=ProposalState.OPEN) & Q(answered_at__isnull=False)),
                violation_error_message=_("An answer has a person and a time."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_return_is_explained",
                condition=~Q(state=ProposalState.RETURNED) | ~Q(answer=""),
                violation_error_message=_("Say why the proposal is returned."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.made_at:%Y-%m-%d}"
