from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class EntryReceipt(models.Model):
    """One entry form, sent. The same form sent twice leads to the same person, never to a second.

    The token is made when the form is shown, the digest from what was typed into it: other answers under
    an old token are another sending. `worker` is empty only inside the transaction that records the
    person, so that a second sender waits for the first.
    """

    token = models.UUIDField(_("token of the form"))
    digest = models.CharField(_("digest of the answers"), max_length=64, blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="+", null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("receipt of an entry form")
        verbose_name_plural = _("receipts of entry forms")
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_per_form",
                fields=["entered_by", "token", "digest"],
                violation_error_message=_("This form was sent before."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.token)
