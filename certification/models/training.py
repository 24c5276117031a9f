"""Training and coaching, and the hours that count when a registration is renewed."""

import pghistory
from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.enums import TrainingKind
from certification.querysets import AttendanceQuerySet, ReferenceQuerySet, TrainingQuerySet
from registry.enums import Category


class Training(models.Model):
    """A course, a coaching (pembinaan) or a supervision that people of the workforce took part in.

    Who took part is never certified by that. Hours are of 60 minutes, as the organiser announced them.
    """

    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=TrainingKind.choices)
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("office that keeps the record"),
    )
    organizer = models.ForeignKey(
        "registry.Organization",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("organiser"),
    )
    partners = models.ManyToManyField(
        "registry.Organization", related_name="+", blank=True, verbose_name=_("partner organisations")
    )
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    hours = models.PositiveSmallIntegerField(_("hours"), validators=[MinValueValidator(1)])
    is_credited = models.BooleanField(_("counts for the renewal of the registration"), default=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = TrainingQuerySet.as_manager()

    class Meta:
        verbose_name = _("training")
        verbose_name_plural = _("trainings")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_hours",
                condition=Q(hours__gte=1),
                violation_error_message=_("Enter how many hours the training lasted."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=TrainingKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class TrainingAttendance(models.Model):
    """A person took part in a training, for so many of its hours."""

    training = models.ForeignKey(
        Training, on_delete=models.CASCADE, related_name="attendances", verbose_name=_("training")
    )
    worker = models.ForeignKey(
        "registry.Worker", on_delete=models.CASCADE, related_name="training_attendances"
    )
    hours = models.PositiveSmallIntegerField(_("hours attended"))
    scan = models.ForeignKey(
        "registry.Document",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("scan"),
    )

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendance of a training")
        verbose_name_plural = _("attendances of trainings")
        ordering = ["-training__starts_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_each",
                fields=["training", "worker"],
                violation_error_message=_("This person is already listed in the training."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_hours",
                condition=Q(hours__gte=1),
                violation_error_message=_("Who attended no hour did not take part: take the person off."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.training_id} {self.worker_id}"

    @property
    def plain_label(self) -> str:
        """The row in words, for a page that shows few of them."""
        return self.training.title


class CreditRule(models.Model):
    """How many credited hours a category needs for the renewal of its registration, and in what time.

    The figures of the association are not known to us: an administrator enters them with their source.
    Without a rule hours are counted and no shortfall is claimed.
    """

    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    hours = models.PositiveSmallIntegerField(_("hours needed"), validators=[MinValueValidator(1)])
    years = models.PositiveSmallIntegerField(_("in so many years"), validators=[MinValueValidator(1)])
    effective_from = models.DateField(_("in force from"))
    source = models.CharField(_("source"), max_length=300)

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule of training hours")
        verbose_name_plural = _("rules of training hours")
        ordering = ["category", "-effective_from"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_per_day",
                fields=["category", "effective_from"],
                violation_error_message=_("A rule of this category from this day is already recorded."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.hours}/{self.years}"
