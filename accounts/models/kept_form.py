from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.querysets import KeptFormQuerySet


class KeptForm(models.Model):
    """A form that was sent after the session had ended: stored until its sender has signed in again.

    One per account and page, encrypted, shown to nobody else, and deleted after an hour
    (`accounts.kept_forms`).
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    path = models.CharField(_("page"), max_length=300)
    ciphertext = models.TextField(_("answers, encrypted"))
    kept_at = models.DateTimeField(_("kept at"), auto_now=True)

    objects = KeptFormQuerySet.as_manager()

    class Meta:
        verbose_name = _("kept form")
        verbose_name_plural = _("kept forms")
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_per_page",
                fields=["user", "path"],
                violation_error_message=_("Answers to this page are already kept."),
            ),
        ]

    def __str__(self) -> str:
        return self.path
