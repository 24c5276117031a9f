from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.querysets import OfPersonQuerySet


class Note(models.Model):
    """What a colleague wants the next one to know about a person. For the office only: never public, in no
    exported file.

    It has no history: what should not have been written can be removed for good. The audit trail keeps who
    wrote, changed or removed a note.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("note"), max_length=2000)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"), null=True, blank=True)

    objects = OfPersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["-written_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_text_given",
                condition=~Q(text=""),
                violation_error_message=_("Write the note."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.written_at:%Y-%m-%d}"
