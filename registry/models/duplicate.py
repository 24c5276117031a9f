import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from registry.duplicates.querysets import DuplicateCaseQuerySet
from registry.enums import DuplicateState, DuplicateVerdict, Finding


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class DuplicateCase(models.Model):
    """Two records that may be of one person, and what the offices said about it.

    Records are never merged automatically. "Not the same" is remembered for good: a later comparison opens
    the case again only if the records have become more alike since.
    """

    first = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField(
        _("likeness"), help_text=_("Per cent: how likely the two are one person.")
    )
    findings = ArrayField(
        models.CharField(max_length=24, choices=Finding.choices), verbose_name=_("findings"), default=list
    )
    state = models.CharField(
        _("state"), max_length=8, choices=DuplicateState.choices, default=DuplicateState.OPEN
    )
    found_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    objects = DuplicateCaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("possible duplicate")
        verbose_name_plural = _("possible duplicates")
        ordering = ["-score", "pk"]
        indexes = [models.Index(fields=["state", "-score"], name="registry_duplicatecase_open")]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_pair_once",
                fields=["first", "second"],
                violation_error_message=_("These two records are compared already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_lower_first",
                condition=Q(first__lt=F("second")),
                violation_error_message=_("A pair is written once: the older record first."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=DuplicateState.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_decision_has_a_reason",
                condition=Q(state=DuplicateState.OPEN, decided_at__isnull=True)
                | (~Q(state=DuplicateState.OPEN) & Q(decided_at__isnull=False) & ~Q(reason="")),
                violation_error_message=_("Say why."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id}/{self.second_id}"

    @property
    def audit_label(self) -> str:
        """What the audit trail calls the pair: no name stands in a log."""
        return f"{self.first.registry_number}, {self.second.registry_number}"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class DuplicateOpinion(models.Model):
    """What one office says about a case of two offices, before the other has agreed."""

    case = models.ForeignKey(DuplicateCase, on_delete=models.CASCADE, related_name="opinions")
    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("office")
    )
    verdict = models.CharField(_("answer"), max_length=8, choices=DuplicateVerdict.choices)
    reason = models.CharField(_("reason"), max_length=200)
    given_at = models.DateTimeField(auto_now=True)
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("answer of an office")
        verbose_name_plural = _("answers of offices")
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_office_once",
                fields=["case", "region"],
                violation_error_message=_("The office has answered already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_verdict_known",
                condition=Q(verdict__in=DuplicateVerdict.values),
                violation_error_message=_("Say whether it is the same person."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.region_id} {self.verdict}"
