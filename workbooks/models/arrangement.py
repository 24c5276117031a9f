from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from workbooks.querysets import ArrangementQuerySet


class Arrangement(models.Model):
    """The fields of the columns of a sheet, as an office confirmed them once: the next sheet with the same
    headers is read in the same way without asking.

    `shape` is the fingerprint of the headers (`workbooks.imports.arrangements.shape_of`); neither their words
    nor the cells below are stored.
    """

    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("office")
    )
    shape = models.CharField(_("fingerprint of the heads"), max_length=64)
    columns = models.JSONField(
        _("field of each column"),
        default=dict,
        help_text=_("By the letter of the column; empty where the column is ignored."),
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), auto_now=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("confirmed by")
    )

    objects = ArrangementQuerySet.as_manager()

    class Meta:
        verbose_name = _("arrangement of columns")
        verbose_name_plural = _("arrangements of columns")
        ordering = ["region", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_shape_once_per_office",
                fields=["region", "shape"],
                violation_error_message=_("This arrangement of columns is known already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_shape_is_a_fingerprint",
                condition=Q(shape__regex=r"^[0-9a-f]{64}$"),
                violation_error_message=_("A fingerprint has 64 hexadecimal digits."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region}, {self.shape[:8]}"
