"""Keys with which other programs call the API in the name of an account."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.enums import TokenScope
from accounts.querysets import ApiTokenQuerySet


class ApiToken(models.Model):
    """A key that an account made for a program: its scopes, and its end.

    The key itself is shown once, when it is made; its SHA-256 is stored, which is enough because a key is 256
    random bits. It gives access to no more than the account has, and ends with it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="api_tokens",
        verbose_name=_("account"),
    )
    label = models.CharField(
        _("what for"),
        max_length=60,
        help_text=_("The program that will use it, for example “SIKS office server”."),
    )
    scopes = ArrayField(
        models.CharField(max_length=20, choices=TokenScope.choices), verbose_name=_("may ask for")
    )
    hint = models.CharField(_("begins with"), max_length=12)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_on = models.DateField(_("last day"))
    last_used_on = models.DateField(_("last used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_scopes_given_and_known",
                condition=~Q(scopes=[]) & Q(scopes__contained_by=TokenScope.values),
                violation_error_message=_("Choose what the key may ask for."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_label_given",
                condition=~Q(label=""),
                violation_error_message=_("Say which program will use the key."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.hint}…)"
