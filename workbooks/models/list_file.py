from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from workbooks.enums import FileKind
from workbooks.querysets import ListFileQuerySet


class ListFile(models.Model):
    """A long list that somebody requested as a file: a worker writes it, and for a day only that user can
    download it.

    `asked` is the list as it was: filter, order, columns and ticked rows, as its page sends them. The file
    names people, so it is encrypted, and is deleted when the day is over.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked for by")
    )
    list_name = models.CharField(_("list"), max_length=40)
    asked = models.TextField(_("the list as it stood"))
    kind = models.CharField(_("kind of file"), max_length=5, choices=FileKind.choices)
    reason = models.CharField(_("what the file is for"), max_length=200, blank=True)
    file = models.FileField(upload_to="ekspor/%Y", blank=True, editable=False)
    rows = models.PositiveIntegerField(_("rows in the file"), null=True, blank=True)
    asked_at = models.DateTimeField(_("asked for at"), auto_now_add=True)
    open_until = models.DateTimeField(_("can be fetched until"), null=True, blank=True)

    objects = ListFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of a list")
        verbose_name_plural = _("files of lists")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=FileKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_written_has_an_end",
                condition=Q(file="", rows__isnull=True, open_until__isnull=True)
                | Q(rows__isnull=False, open_until__isnull=False),
                violation_error_message=_("A written file has its rows counted and a last moment."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list_name} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("workbooks:list-file", args=[self.pk])

    def is_open_at(self, moment: datetime) -> bool:
        """Whether it is written, and its day is not over."""
        return bool(self.file) and self.open_until is not None and moment <= self.open_until
