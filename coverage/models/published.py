from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coverage.claims.querysets import PublishedFigureQuerySet
from coverage.enums import Qualifier

# Units that only say how exact a date is.
DATES = ("tanggal", "bulan")


class PublishedFigure(models.Model):
    """A figure that somebody published, stored as it was said, with who, where and when.

    It is shown beside the registry's own counts, never added to them, and never corrected. Contradictory
    figures are all kept. Without `entered_by` it belongs to the ledger in the product.
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
    title = models.CharField(_("title of the page or document"), max_length=200, blank=True)
    url = models.URLField(_("address"), max_length=300, blank=True)
    quote = models.TextField(_("quote"), blank=True)
    note = models.TextField(_("note"), blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("entered by"),
    )
    entered_at = models.DateTimeField(_("entered at"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("withdrawn by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawn_because = models.CharField(_("withdrawn because"), max_length=300, blank=True)

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
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_one_place",
                condition=Q(is_national=False) | Q(region=None),
                violation_error_message=_("A figure is about a region or about the nation, not both."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_says_something",
                condition=Q(value__isnull=False)
                | Q(value_min__isnull=False)
                | Q(value_max__isnull=False)
                | ~Q(value_text=""),
                violation_error_message=_("Give the value as a number, a range, or in words."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_range_in_order",
                condition=Q(value_max__isnull=True)
                | Q(value_min__isnull=True)
                | Q(value_max__gte=models.F("value_min")),
                violation_error_message=_("The upper bound is not below the lower one."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_as_of_is_a_time",
                condition=Q(as_of="") | Q(as_of__regex=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
                violation_error_message=_("Write a day, a month or a year."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_entered_with_quote",
                condition=Q(entered_by=None, entered_at=None)
                | (Q(entered_by__isnull=False, entered_at__isnull=False) & ~Q(quote="")),
                violation_error_message=_("Copy the sentence that says it, word for word."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_withdrawn_with_reason",
                condition=Q(withdrawn_by=None, withdrawn_at=None, withdrawn_because="")
                | (Q(withdrawn_by__isnull=False, withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
                violation_error_message=_("Say why the figure is withdrawn."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.indicator}"

    def get_absolute_url(self) -> str:
        return reverse("coverage:claim-detail", args=[self.code])

    @property
    def shown_unit(self) -> str:
        """The unit to show beside the value; "" if it only gives the precision of a date."""
        return "" if self.value is None and self.unit in DATES else self.unit

    @property
    def audit_label(self) -> str:
        """Its name in the audit trail: its code, and the place in the words of the source."""
        return f"{self.code}, {self.area}"

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def is_of_ledger(self) -> bool:
        """Whether it came with the product, with its source. Nobody changes it here."""
        return self.entered_by_id is None
