from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.enums import OrganizationKind, OwnerLevel
from registry.querysets import OrganizationQuerySet


class Organization(models.Model):
    """A body in which the workforce works: an office, a service unit, an institution.

    Three region facts are kept apart: whose it is (`owner_level`), where it stands (`location`), and
    whom it serves (`area_served`). A central unit may stand in a town and serve nine provinces.
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
        ]

    def __str__(self) -> str:
        return self.short_name or self.name

    def get_absolute_url(self) -> str:
        return reverse("certification:organization-detail", args=[self.pk])
