import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.enums import EvaluationOutcome
from registry.querysets import EvaluationQuerySet


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Evaluation(models.Model):
    """What an office decided, at the end of a year, about somebody appointed by yearly decree.

    A word about the assignment, not about the person's competence; it never touches a certificate.
    """

    assignment = models.ForeignKey(
        "registry.Assignment",
        on_delete=models.CASCADE,
        related_name="evaluations",
        verbose_name=_("assignment"),
    )
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    outcome = models.CharField(_("outcome"), max_length=12, choices=EvaluationOutcome.choices)
    note = models.CharField(_("note"), max_length=300, blank=True)
    evaluated_on = models.DateField(_("evaluated on"))
    evaluated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        verbose_name = _("yearly evaluation")
        verbose_name_plural = _("yearly evaluations")
        ordering = ["-year", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_per_year",
                fields=["assignment", "year"],
                violation_error_message=_("This assignment is already evaluated for this year."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_outcome_known",
                condition=Q(outcome__in=EvaluationOutcome.values),
                violation_error_message=_("Choose one of the listed outcomes."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_refusal_is_explained",
                condition=~Q(outcome=EvaluationOutcome.NOT_EXTENDED) | ~Q(note=""),
                violation_error_message=_("Say in the note why the assignment is not extended."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.year}"
