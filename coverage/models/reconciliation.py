import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coverage.claims.querysets import ReconciledPersonQuerySet, ReconciliationQuerySet
from coverage.enums import ClaimVerdict
from registry.enums import Category


class Reconciliation(models.Model):
    """The work of finding out whom a published figure counted: person by person, among the registry's people
    of that day. The number without a name is the remainder; it is not distributed.

    It may be interrupted and continued. It never changes the figure itself.
    """

    figure = models.OneToOneField(
        "coverage.PublishedFigure",
        on_delete=models.PROTECT,
        related_name="reconciliation",
        verbose_name=_("published figure"),
    )
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    programme = models.ForeignKey(
        "registry.Programme",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("programme"),
    )
    is_of_certified = models.BooleanField(_("of the certified only"), default=False)
    counted_on = models.DateField(_("day of the count"))
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    conclusion = models.CharField(_("what explains the remainder"), max_length=300, blank=True)

    objects = ReconciliationQuerySet.as_manager()

    class Meta:
        verbose_name = _("reconciliation with names")
        verbose_name_plural = _("reconciliations with names")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_category_known",
                condition=Q(category__in=Category.values),
                violation_error_message=_("Choose one of the listed categories."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_finish_is_paired",
                condition=Q(finished_by=None, finished_at=None)
                | Q(finished_by__isnull=False, finished_at__isnull=False),
                violation_error_message=_("A finished reconciliation has a person and a time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.figure_id} {self.counted_on:%Y-%m-%d}"

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class ReconciledPerson(models.Model):
    """The judgement of the staff whether a published figure counted this person."""

    reconciliation = models.ForeignKey(Reconciliation, on_delete=models.CASCADE, related_name="people")
    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="reconciled")
    verdict = models.CharField(_("judgement"), max_length=8, choices=ClaimVerdict.choices)
    note = models.CharField(_("note"), max_length=200, blank=True)
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField(_("judged at"), auto_now=True)

    objects = ReconciledPersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person compared with a published figure")
        verbose_name_plural = _("people compared with a published figure")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once",
                fields=["reconciliation", "worker"],
                violation_error_message=_("Both records were compared with the same published figure."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_verdict_known",
                condition=Q(verdict__in=ClaimVerdict.values),
                violation_error_message=_("Choose one of the listed judgements."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reconciliation_id} {self.worker_id} {self.verdict}"

    @property
    def plain_label(self) -> str:
        """The row in words, for a page that shows few of them."""
        return f"{self.reconciliation.figure.code}: {self.get_verdict_display()}"
