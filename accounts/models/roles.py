"""Which user holds which role, where, and from when to when."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.querysets import RoleAssignmentQuerySet
from accounts.roles import NATIONAL_ROLES, REGIONAL_ROLES, Role
from core.terms import term


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class RoleAssignment(models.Model):
    """A role given to a user for a region and a time, both days included."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="role_assignments",
        verbose_name=_("account"),
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("region"),
        help_text=_("Empty is the whole country."),
    )
    valid_from = models.DateField(_("from"), default=timezone.localdate)
    valid_until = models.DateField(_("until"), null=True, blank=True)

    objects = RoleAssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("role assignment")
        verbose_name_plural = _("role assignments")
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=Role.values),
                name="%(app_label)s_%(class)s_role_known",
                violation_error_message=_("This role does not exist."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("The end is before the start."),
            ),
            models.CheckConstraint(
                condition=~Q(role__in=sorted(NATIONAL_ROLES)) | Q(region__isnull=True),
                name="%(app_label)s_%(class)s_national_role_without_region",
                violation_error_message=_("This role holds for the whole country."),
            ),
            models.CheckConstraint(
                condition=~Q(role__in=sorted(REGIONAL_ROLES)) | Q(region__isnull=False),
                name="%(app_label)s_%(class)s_regional_role_with_region",
                violation_error_message=_("Choose the region of this role."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (
                        Coalesce("region", Value(""), output_field=models.CharField()),
                        RangeOperators.EQUAL,
                    ),
                    (term("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This account already has this role there at that time."),
            ),
        ]

    def __str__(self) -> str:
        region = str(self.region) if self.region else _("the whole country")
        return f"{Role(self.role).label}, {region}"
