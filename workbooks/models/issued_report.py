import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.enums import Category
from workbooks.querysets import IssuedReportQuerySet


class IssuedReport(models.Model):
    """What a file for the meeting says, stored under the stamp of the file
    (docs/adr/0027-the-meeting-pack.md).

    Region, day and time are on `figures`, with need, people and shortage; `beside` contains the expiry and
    the forecast. Files with the same content have the same stamp and are stored once. The database refuses to
    change or delete it.
    """

    code = models.CharField(_("stamp"), max_length=16)
    figures = models.OneToOneField(
        "coverage.FrozenFigures",
        on_delete=models.PROTECT,
        related_name="issued_report",
        verbose_name=_("figures"),
    )
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    period = models.CharField(_("period"), max_length=7, blank=True)
    edition = models.PositiveSmallIntegerField(_("edition"), default=0)
    beside = models.JSONField(_("validity and forecast"))

    objects = IssuedReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("issued report")
        verbose_name_plural = _("issued reports")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_code_once",
                fields=["code"],
                violation_error_message=_("This stamp is kept already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_edition_of_a_period",
                condition=Q(period="", edition=0) | (~Q(period="") & Q(edition__gt=0)),
                violation_error_message=_("An edition belongs to a period."),
            ),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("workbooks:report-stamp", args=[self.code])
