from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coverage.needs.methods.working_time import CALENDAR

DAYS: dict[str, Any] = {"max_digits": 5, "decimal_places": 1, "validators": [MinValueValidator(Decimal(0))]}


class WorkingTimeFields(models.Model):
    """What a workload norm states about the time that one worker has in a year. Empty: as its method
    assumes."""

    hours_per_year = models.DecimalField(
        _("working hours a year"),
        max_digits=6,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(1)), MaxValueValidator(Decimal(8784))],
    )
    working_days = models.DecimalField(_("working days a year"), null=True, blank=True, **DAYS)
    public_holidays = models.DecimalField(_("public holidays"), null=True, blank=True, **DAYS)
    leave_days = models.DecimalField(_("days of leave"), null=True, blank=True, **DAYS)
    sick_days = models.DecimalField(_("days of sickness"), null=True, blank=True, **DAYS)
    training_days = models.DecimalField(_("days of training"), null=True, blank=True, **DAYS)
    hours_per_day = models.DecimalField(
        _("hours a day"),
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.5")), MaxValueValidator(Decimal(24))],
    )
    effective_percent = models.DecimalField(
        _("effective part of the hours (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(1)), MaxValueValidator(Decimal(100))],
    )

    class Meta:
        abstract = True


TIME_FIELDS = ("hours_per_year", *CALENDAR, "effective_percent")
