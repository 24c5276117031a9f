"""The person who signs in."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.querysets import UserQuerySet
from accounts.roles import GRANTS, WRITING, Permission, Role

if TYPE_CHECKING:
    from regions.models import Region

UserManager = BaseUserManager.from_queryset(UserQuerySet)

# The code of a whole-country assignment: every region code begins with it.
WHOLE_COUNTRY = ""


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    exclude=["password", "last_login"],
)
class User(AbstractBaseUser):
    """A member of staff, of an IPSPI chapter, or an auditor, who signs in.

    There is no superuser and there are no Django groups: what a user may do follows from the role
    assignments in force today, and from nothing else.
    """

    username = models.CharField(
        _("username"),
        max_length=60,
        unique=True,
        validators=[ASCIIUsernameValidator()],
        error_messages={"unique": _("This username is taken.")},
        help_text=_("Small letters, digits and @ . + - _ only."),
    )
    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail"), blank=True)
    is_active = models.BooleanField(
        _("active"), default=True, help_text=_("A closed account cannot sign in and sees nothing.")
    )
    is_read_only = models.BooleanField(
        _("reads only"),
        default=False,
        help_text=_("For a head of office: sees what the role sees, changes nothing."),
    )
    has_shortcuts = models.BooleanField(
        _("keyboard shortcuts"),
        default=True,
        help_text=_(
            "Single letters that open pages. Off for who speaks to the device or presses keys by mistake."
        ),
    )
    wants_reminders = models.BooleanField(
        _("reminders by e-mail"),
        default=True,
        help_text=_("A letter when certificates of the own office run out."),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    objects = UserManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(username=Lower("username")),
                name="%(app_label)s_%(class)s_username_in_small_letters",
                violation_error_message=_("Write the username in small letters."),
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="%(app_label)s_%(class)s_email_once",
                violation_error_message=_("Another account uses this e-mail address."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.username

    def get_absolute_url(self) -> str:
        return reverse("accounts:user-detail", kwargs={"pk": self.pk})

    @cached_property
    def assignments_today(self) -> tuple[tuple[Role, Region | None], ...]:
        """Role and region of each assignment in force today, oldest first; read once per instance.

        A closed account has none.
        """
        if not self.is_active or self.pk is None:
            return ()
        rows = self.role_assignments.in_force().select_related("region")
        return tuple((Role(row.role), row.region) for row in rows.order_by("valid_from", "pk"))

    def region_codes(self, permission: Permission) -> frozenset[str]:
        """Codes of the regions in which this permission applies today; "" is the whole country, none is
        nothing."""
        if self.is_read_only and permission in WRITING:
            return frozenset()
        return frozenset(
            region.pk if region else WHOLE_COUNTRY
            for role, region in self.assignments_today
            if permission in GRANTS[role]
        )

    def has_permission(self, permission: Permission) -> bool:
        """Whether the user has this permission anywhere. Which rows it opens is decided by `visible_to`."""
        return bool(self.region_codes(permission))

    def may(self, permission: Permission, *, at: str) -> bool:
        """Whether the permission applies in the region of this code, or in one above it. "" is the whole
        country."""
        return at.startswith(tuple(self.region_codes(permission)))

    def roles(self) -> frozenset[Role]:
        return frozenset(role for role, _region in self.assignments_today)

    @property
    def home_region(self) -> Region | None:
        """The region in the title of the workspace: that of the oldest assignment in force."""
        return next((region for _role, region in self.assignments_today), None)
