"""What takes the effect from a certificate before its end, and how two people decide on it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.enums import ProposalKind, ProposalState, SanctionKind
from certification.querysets import SanctionProposalQuerySet

DECIDED = [ProposalState.APPROVED, ProposalState.REFUSED]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Sanction(models.Model):
    """A suspension (from a day to a day) or revocation (from a day on) of a certificate.

    Every row is in force: it comes and ends by a `SanctionProposal` that a second person approved. The
    reason is for the entitled; the public sees the status only.
    """

    certificate = models.ForeignKey(
        "certification.Certificate", on_delete=models.CASCADE, related_name="sanctions"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=SanctionKind.choices)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    reason = models.TextField(_("reason"))

    class Meta:
        verbose_name = _("sanction")
        verbose_name_plural = _("sanctions")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=SanctionKind.values),
                violation_error_message=_("A sanction is a suspension or a revocation."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_revocation_is_open_ended",
                condition=~Q(kind=SanctionKind.REVOKED) | Q(ends_on__isnull=True),
                violation_error_message=_("A revocation has no last day."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_on:%Y-%m-%d}"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class SanctionProposal(models.Model):
    """Somebody asks that a certificate be suspended or revoked, or that its suspension end; another decides.

    Until it is approved nothing changes for the holder. A suspension and a revocation have a first day, a
    lifting names the last day of the `sanction` it ends.
    """

    certificate = models.ForeignKey(
        "certification.Certificate", on_delete=models.CASCADE, related_name="sanction_proposals"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=ProposalKind.choices)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    reason = models.TextField(_("reason"))
    state = models.CharField(
        _("state"), max_length=9, choices=ProposalState.choices, default=ProposalState.WAITING
    )
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    refused_because = models.CharField(_("refused because"), max_length=300, blank=True)
    sanction = models.ForeignKey(
        Sanction, on_delete=models.PROTECT, related_name="proposals", null=True, blank=True
    )

    objects = SanctionProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposed sanction")
        verbose_name_plural = _("proposed sanctions")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=ProposalKind.values),
                violation_error_message=_("A proposal suspends, revokes, or lifts a suspension."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_dates_fit_kind",
                condition=Q(kind=ProposalKind.SUSPEND, starts_on__isnull=False)
                | Q(kind=ProposalKind.REVOKE, starts_on__isnull=False, ends_on__isnull=True)
                | Q(
                    kind=ProposalKind.LIFT,
                    starts_on__isnull=True,
                    ends_on__isnull=False,
                    sanction__isnull=False,
                ),
                violation_error_message=_("A sanction has a first day, a lifting a last day."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_reason_given",
                condition=~Q(reason=""),
                violation_error_message=_("Say why."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_decision_is_complete",
                condition=Q(state=ProposalState.WAITING, decided_by__isnull=True, decided_at__isnull=True)
                | Q(
                    state__in=[*DECIDED, ProposalState.WITHDRAWN],
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                ),
                violation_error_message=_("A decision has a person and a time."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_decided_by_another",
                condition=~Q(state__in=DECIDED) | ~Q(decided_by=F("proposed_by")),
                violation_error_message=_("Who proposed a sanction cannot decide on it."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_refused_with_reason",
                condition=Q(state=ProposalState.REFUSED) ^ Q(refused_because=""),
                violation_error_message=_("Say why the proposal is refused."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_waiting",
                fields=["certificate"],
                condition=Q(state=ProposalState.WAITING),
                violation_error_message=_("A proposal about this certificate is already waiting."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_on or self.ends_on:%Y-%m-%d}"

    @property
    def is_waiting(self) -> bool:
        return self.state == ProposalState.WAITING
