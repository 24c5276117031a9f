from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coverage.querysets import ScenarioQuerySet
from registry.enums import Category


def _percent_or_empty(field: str) -> Q:
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__lte": 100})


class Scenario(models.Model):
    """A plan that somebody tried on a forecast and saved: seats, recruits and shares.

    It stores the inputs, not the result: the years are computed again from the records of the day. Empty
    inputs are taken from the records. A shared plan is visible to everybody who sees the coverage of the
    region.
    """

    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="scenarios",
        null=True,
        blank=True,
        verbose_name=_("region"),
        help_text=_("Empty for the nation."),
    )
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    name = models.CharField(_("name of the plan"), max_length=80)
    seats = models.PositiveIntegerField(_("seats per year"), null=True, blank=True)
    passing = models.PositiveSmallIntegerField(_("percent who pass"), null=True, blank=True)
    renewal = models.PositiveSmallIntegerField(_("percent of terms renewed"), null=True, blank=True)
    recruits = models.PositiveIntegerField(_("new people per year"), null=True, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="scenarios")
    is_shared = models.BooleanField(_("shared with who sees the region"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ScenarioQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan of a forecast")
        verbose_name_plural = _("plans of forecasts")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_name_once",
                fields=["owner", "region", "category", "name"],
                nulls_distinct=False,
                violation_error_message=_("You already have a plan of this name here. Choose another name."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_name_given",
                condition=~Q(name=""),
                violation_error_message=_("Give the plan a name."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_category_known",
                condition=Q(category__in=Category.values),
                violation_error_message=_("Choose one of the four categories."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_shares_are_percents",
                condition=_percent_or_empty("passing") & _percent_or_empty("renewal"),
                violation_error_message=_("A percentage lies between 0 and 100."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_sets_something",
                condition=Q(seats__isnull=False)
                | Q(passing__isnull=False)
                | Q(renewal__isnull=False)
                | Q(recruits__isnull=False),
                violation_error_message=_("Set at least one of the numbers of the plan."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("coverage:scenario-detail", args=[self.pk])
