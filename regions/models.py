"""The tables of regions, of changes of their codes, and of the dated figures from which needs are
computed."""

import pghistory
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.ui.formats import long_date
from regions.codes import NATION_CODE, slug_of
from regions.enums import CodeChangeKind, Kind, Level
from regions.querysets import IndicatorValueQuerySet, RegionQuerySet

PREFIXES = {
    Kind.PROVINSI: "Provinsi",
    Kind.KECAMATAN: "Kec.",
    Kind.KELURAHAN: "Kel.",
    Kind.DESA: "Desa",
    Kind.DESA_ADAT: "Desa Adat",
}


class Region(models.Model):
    """A province, regency or city, district, or village, by its dotted Kemendagri code.

    Rows come from `load_regions` and are never deleted: a region that the decree no longer lists gets
    `valid_until`. The nation is not a row but `regions.places.NATION`.
    """

    code = models.CharField(_("code"), max_length=13, primary_key=True)
    name = models.CharField(_("official name"), max_length=100)
    short_name = models.CharField(_("name"), max_length=100)
    match_key = models.CharField(_("key for matching"), max_length=100, editable=False)
    level = models.CharField(_("level"), max_length=8, choices=Level.choices)
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    local_label = models.CharField(
        _("local label"), max_length=30, blank=True, help_text=_("For example pekon, tiyuh.")
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="children",
        verbose_name=_("parent"),
    )
    seat = models.CharField(_("seat"), max_length=100, blank=True)
    bps_code = models.CharField(
        _("BPS code"), max_length=10, blank=True, help_text=_("Blank where it is not known for sure.")
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    decree = models.CharField(_("decree"), max_length=100, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(_("population year"), null=True, blank=True)
    population_source = models.CharField(_("population source"), max_length=200, blank=True)
    area_km2 = models.DecimalField(_("area (km²)"), max_digits=10, decimal_places=3, null=True, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=6, decimal_places=3, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=6, decimal_places=3, null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]
        indexes = [
            models.Index(fields=["parent"], name="regions_region_parent"),
            models.Index(fields=["level", "code"], name="regions_region_level_code"),
            models.Index(
                OpClass(F("match_key"), name="varchar_pattern_ops"), name="regions_region_match_key"
            ),
            GinIndex(OpClass(F("match_key"), name="gin_trgm_ops"), name="regions_region_key_trigram"),
        ]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_code_fits_level",
                condition=Q(level=Level.PROVINCE, code__regex=r"^\d{2}$", parent=None)
                | Q(level=Level.REGENCY, code__regex=r"^\d{2}\.\d{2}$")
                | Q(level=Level.DISTRICT, code__regex=r"^\d{2}\.\d{2}\.\d{2}$")
                | Q(level=Level.VILLAGE, code__regex=r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$"),
                violation_error_message=_("The code does not have the shape of its level."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_code_begins_with_parent",
                condition=Q(level=Level.PROVINCE) | Q(parent__isnull=False, code__startswith=F("parent")),
                violation_error_message=_("The code must begin with the code of its parent."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_fits_level",
                condition=Q(level=Level.PROVINCE, kind=Kind.PROVINSI)
                | Q(level=Level.REGENCY, kind__in=[Kind.KABUPATEN, Kind.KOTA])
                | Q(level=Level.DISTRICT, kind=Kind.KECAMATAN)
                | Q(level=Level.VILLAGE, kind__in=[Kind.KELURAHAN, Kind.DESA, Kind.DESA_ADAT]),
                violation_error_message=_("The kind does not occur at this level."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_valid_period_in_order",
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("The end must not lie before the start."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_population_has_year_and_source",
                condition=Q(population=None) | (Q(population_year__isnull=False) & ~Q(population_source="")),
                violation_error_message=_("A population needs its year and its source."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_lies_in_indonesia",
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(-12, 7), longitude__range=(94, 142)),
                violation_error_message=_("The coordinates lie outside Indonesia."),
            ),
            models.UniqueConstraint(
                fields=["bps_code"],
                condition=~Q(bps_code=""),
                name="%(app_label)s_%(class)s_bps_code_unique",
                violation_error_message=_("Another region has this BPS code."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.code})"

    def get_absolute_url(self) -> str:
        return reverse("coverage:region", args=[self.slug])

    @property
    def label(self) -> str:
        """Name with its type, for use alone on a page: "Kec. Cimahi Selatan", "Pekon Maja"."""
        prefix = self.local_label.capitalize() or PREFIXES.get(Kind(self.kind), "")
        return f"{prefix} {self.short_name}".lstrip()

    @property
    def title(self) -> str:
        """The name in a sentence: a province by its name only, others with their type."""
        return self.short_name if self.level == Level.PROVINCE else self.label

    @property
    def slug(self) -> str:
        """The part of an address that names this region: "32.77-kota-cimahi"."""
        return slug_of(self.code, self.short_name)

    @property
    def parent_code(self) -> str:
        """The code above; a province's is "ID"."""
        return self.parent_id or NATION_CODE


class RegionCodeChange(models.Model):
    """The change of one code by one decree: the region moved, was split, or was merged.

    The old code is plain text: the region that had it may have ended before this registry began.
    """

    old_code = models.CharField(_("old code"), max_length=13)
    old_name = models.CharField(_("old name"), max_length=100)
    new_region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        related_name="code_changes",
        verbose_name=_("new region"),
    )
    kind = models.CharField(_("kind of change"), max_length=6, choices=CodeChangeKind.choices)
    effective_on = models.DateField(_("effective on"))
    decree = models.CharField(_("decree"), max_length=100)

    class Meta:
        verbose_name = _("code change")
        verbose_name_plural = _("code changes")
        ordering = ["old_code", "new_region_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["old_code", "new_region"],
                name="%(app_label)s_%(class)s_once_per_pair",
                violation_error_message=_("This change of code is already recorded."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_codes_differ",
                condition=~Q(old_code=F("new_region")),
                violation_error_message=_("The old and the new code must differ."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=CodeChangeKind.values),
                violation_error_message=_("Choose one of the kinds of change."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_code} → {self.new_region_id}"


class Indicator(models.Model):
    """Something that is counted per region and can be the base of a norm: PPKS, kelurahan, KPM."""

    code = models.SlugField(_("code"), max_length=30, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    unit = models.CharField(_("usual unit"), max_length=50)
    description = models.TextField(_("meaning"), blank=True)
    stale_after_years = models.PositiveSmallIntegerField(
        _("old after (years)"),
        default=3,
        db_default=3,
        help_text=_("A figure older than this is marked as old wherever it is used."),
    )

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class IndicatorValue(models.Model):
    """One dated base figure of one region, as its source printed it.

    `base_on` is the day to which the figure refers: for any earlier day it does not exist. Without a region
    it is a figure of the nation. Two sources may give different values for one day; both are kept.
    """

    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicator_values",
        verbose_name=_("region"),
        help_text=_("Blank for Indonesia as a whole."),
    )
    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="values", verbose_name=_("indicator")
    )
    value = models.PositiveBigIntegerField(_("value"))
    base_on = models.DateField(_("as of"))
    unit = models.CharField(_("unit"), max_length=50)
    source = models.CharField(_("source"), max_length=300)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    is_example = models.BooleanField(
        _("example"), default=False, help_text=_("Invented for the demo world; never a fact.")
    )
    note = models.TextField(_("note"), blank=True)

    objects = IndicatorValueQuerySet.as_manager()

    class Meta:
        verbose_name = _("indicator value")
        verbose_name_plural = _("indicator values")
        ordering = ["indicator_id", "region_id", "-base_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "indicator", "base_on", "source"],
                nulls_distinct=False,
                name="%(app_label)s_%(class)s_once_per_source_and_day",
                violation_error_message=_("This source already gives a value for that day."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_source_and_unit",
                condition=~Q(source="") & ~Q(unit=""),
                violation_error_message=_("A figure needs its source and its unit."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.place_code} {self.base_on}: {self.value}"

    @property
    def audit_label(self) -> str:
        """Its name in the audit trail, beside the region."""
        return f"{self.indicator}, {long_date(self.base_on)}"

    @property
    def place_code(self) -> str:
        """The region's code, or "ID" for a figure of the nation."""
        return self.region_id or NATION_CODE


class FactsLoad(models.Model):
    """One load of the committed fact tables; the newest digest tells whether a load has anything to do."""

    digest = models.CharField(_("digest of the fact tables"), max_length=64)
    decree = models.CharField(_("decree"), max_length=100)
    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("load of region facts")
        verbose_name_plural = _("loads of region facts")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.decree} ({self.digest[:12]})"


class ReferenceEdition(models.Model):
    """The one row with the current edition of the reference data (`regions.editions`).

    Database triggers write it, in the transaction of any change of a region, a programme, an issuer or an
    extra field. It is a unique name and not a number: after a rollback, the same number would be used again
    for other data.
    """

    id = models.PositiveSmallIntegerField(primary_key=True)
    edition = models.UUIDField()

    class Meta:
        verbose_name = _("edition of the reference data")
        verbose_name_plural = _("editions of the reference data")

    def __str__(self) -> str:
        return str(self.edition)
