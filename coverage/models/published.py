from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coverage.enums import Qualifier
from coverage.querysets import PublishedFigureQuerySet


class PublishedFigure(models.Model):
    """A figure that somebody published, kept as it was said, with who, where and when.

    It stands beside the registry's own counts and is never added to them, never mended. Figures that
    contradict each other are all kept.
    """

    code = models.CharField(_("code"), max_length=10, unique=True)
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="published_figures",
        null=True,
        blank=True,
        help_text=_("Empty for the nation or an area that is no region."),
    )
    area = models.CharField(_("area as named"), max_length=80)
    is_national = models.BooleanField(_("for the whole nation"), default=False)
    indicator = models.CharField(_("measure"), max_length=60)
    dimension = models.CharField(_("of what"), max_length=120, blank=True)
    value = models.DecimalField(_("value"), max_digits=16, decimal_places=3, null=True, blank=True)
    value_min = models.DecimalField(_("at least"), max_digits=16, decimal_places=3, null=True, blank=True)
    value_max = models.DecimalField(_("at most"), max_digits=16, decimal_places=3, null=True, blank=True)
    value_text = models.CharField(_("in words"), max_length=200, blank=True)
    qualifier = models.CharField(_("how stated"), max_length=16, choices=Qualifier.choices)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    as_of = models.CharField(
        _("as of"), max_length=10, blank=True, help_text=_("A day, month or year, as far as known.")
    )
    as_of_precision = models.CharField(_("precision"), max_length=20, blank=True)
    published = models.CharField(_("published"), max_length=10, blank=True)
    attributed_to = models.CharField(_("said by"), max_length=120, blank=True)
    role = models.CharField(_("office of the speaker"), max_length=150, blank=True)
    outlet = models.CharField(_("outlet"), max_length=120, blank=True)
    url = models.URLField(_("address"), max_length=300, blank=True)
    quote = models.TextField(_("quote"), blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = PublishedFigureQuerySet.as_manager()

    class Meta:
        verbose_name = _("published figure")
        verbose_name_plural = _("published figures")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_qualifier_known",
                condition=Q(qualifier__in=Qualifier.values),
                violation_error_message=_("Choose one of the listed qualifiers."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.indicator}"
