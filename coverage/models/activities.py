from decimal import Decimal

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coverage.enums import ActivityKind


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class NormActivity(models.Model):
    """Something that workers do, and how much of their time it takes by a workload norm.

    A service is counted: minutes per unit, and units a year, from a base figure or stated in the norm.
    Support takes a part of everybody's time: a share, or minutes a year per worker. Individual duties take
    minutes a year of some workers, together.
    """

    norm = models.ForeignKey("coverage.Norm", on_delete=models.CASCADE, related_name="activities")
    position = models.PositiveSmallIntegerField(_("position"))
    name = models.CharField(_("activity"), max_length=150)
    kind = models.CharField(_("kind"), max_length=10, choices=ActivityKind.choices)
    minutes = models.DecimalField(
        _("minutes"),
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
        help_text=_("Of a service: per piece. Of other activities: per year."),
    )
    share_percent = models.DecimalField(
        _("share of the time (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01")), MaxValueValidator(Decimal("99.99"))],
    )
    indicator = models.ForeignKey(
        "regions.Indicator",
        on_delete=models.PROTECT,
        related_name="norm_activities",
        null=True,
        blank=True,
        verbose_name=_("base figure"),
    )
    times = models.DecimalField(
        _("times a year for each"),
        max_digits=9,
        decimal_places=3,
        default=Decimal(1),
        validators=[MinValueValidator(Decimal("0.001"))],
    )
    volume = models.PositiveBigIntegerField(_("volume a year"), null=True, blank=True)

    class Meta:
        verbose_name = _("activity of a norm")
        verbose_name_plural = _("activities of norms")
        ordering = ["norm", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_says_its_time",
                condition=Q(
                    Q(indicator__isnull=False, volume__isnull=True)
                    | Q(indicator__isnull=True, volume__isnull=False),
                    kind=ActivityKind.SERVICE,
                    minutes__isnull=False,
                    minutes__gt=0,
                    share_percent__isnull=True,
                )
                | Q(
                    Q(minutes__isnull=False, minutes__gt=0, share_percent__isnull=True)
                    | Q(
                        minutes__isnull=True,
                        share_percent__isnull=False,
                        share_percent__gt=0,
                        share_percent__lt=100,
                    ),
                    kind=ActivityKind.SUPPORT,
                    indicator__isnull=True,
                    volume__isnull=True,
                )
                | Q(
                    kind=ActivityKind.INDIVIDUAL,
                    minutes__isnull=False,
                    minutes__gt=0,
                    share_percent__isnull=True,
                    indicator__isnull=True,
                    volume__isnull=True,
                ),
                violation_error_message=_(
                    "A service needs minutes and one volume; support either minutes or a share; "
                    "an individual duty minutes."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_times_positive",
                condition=Q(times__gt=0),
                violation_error_message=_("How many times a year must be more than 0."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
