from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.enums import OrganizationKind, OwnerLevel
from registry.querysets import OrganizationQuerySet


class Organization(models.Model):
    """A body in which the workforce works: an office, a service unit, an institution.

    Three facts about regions are kept apart: who runs it (`owner_level`), where it is (`location`), and whom
    it serves (`area_served`): a central unit may be in one town and serve nine provinces. It exists from
    `valid_from` to `valid_until`; an empty day is unknown, or has not come.
    """

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=OrganizationKind.choices)
    owner_level = models.CharField(
        _("level of its owner"), max_length=10, choices=OwnerLevel.choices, blank=True
    )
    location = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="organizations",
        verbose_name=_("where it stands"),
    )
    area_served = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("area it serves"),
        help_text=_("Empty where it serves more than one province."),
    )
    is_active = models.BooleanField(_("in use"), default=True)
    valid_from = models.DateField(
        _("exists since"), null=True, blank=True, help_text=_("Empty where the day is not known.")
    )
    valid_until = models.DateField(
        _("existed until"), null=True, blank=True, help_text=_("Its last day; empty while it exists.")
    )

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=OrganizationKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_name_unique_in_place",
                fields=["name", "location"],
                violation_error_message=_("An organisation of this name is already recorded here."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_(
                    "The organisation ends before it begins. Correct one of the dates."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.short_name or self.name

    def get_absolute_url(self) -> str:
        return reverse("certification:organization-detail", args=[self.pk])
