"""The columns of further datasets: norms, regions, published figures, and expiring certificates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from coverage.models import PublishedFigure
from coverage.open_data.columns import Column, Measure, Value
from coverage.open_data.endings import Ending
from regions.codes import NATION_CODE
from regions.models import Region


def _of_norm(key: str) -> Callable[[Mapping[str, Any]], Value]:
    return itemgetter(key)


NORMS: Final[tuple[Column[Mapping[str, Any]], ...]] = (
    Column("norma", _("Norm"), _("Code of the norm."), Measure.CODE, _of_norm("code")),
    Column(
        "versi", _("Version"), _("A change of a norm is a new version."), Measure.CODE, _of_norm("version")
    ),
    Column("judul", _("Title"), _("What the norm says in a line."), Measure.TEXT, _of_norm("title")),
    Column("kategori", _("Category"), _("Whom it counts."), Measure.CODE, _of_norm("category")),
    Column(
        "program",
        _("Programme"),
        _("Code; empty: the whole category."),
        Measure.CODE,
        lambda norm: norm["programme"] or "",
    ),
    Column(
        "berlaku_di",
        _("Holds in"),
        _("Kemendagri code; ID is the whole country. The nearest region's norm applies."),
        Measure.CODE,
        lambda norm: norm["region"] or NATION_CODE,
    ),
    Column("cara", _("Method"), _("How the need is reckoned."), Measure.CODE, _of_norm("method")),
    Column("per", _("Evaluated per"), _("Level of the units."), Measure.CODE, _of_norm("unit_level")),
    Column("satuan", _("Unit of the norm"), _("What the base counts."), Measure.TEXT, _of_norm("unit")),
    Column(
        "sumber_hukum",
        _("Source"),
        _("Law, decree or statement."),
        Measure.TEXT,
        _of_norm("legal_source"),
    ),
    Column("sk", _("Decree of adoption"), _("Its number."), Measure.TEXT, _of_norm("decree")),
    Column(
        "berlaku_dari",
        _("In force from"),
        _("First day."),
        Measure.DATE,
        lambda norm: str(norm["effective_from"] or ""),
    ),
    Column(
        "berlaku_sampai",
        _("In force until"),
        _("Last day; empty: open."),
        Measure.DATE,
        lambda norm: str(norm["effective_until"] or ""),
    ),
)
REGIONS: Final[tuple[Column[Region], ...]] = (
    Column(
        "kode_kemendagri", _("Kemendagri code"), _("Dotted; the key."), Measure.CODE, lambda row: row.code
    ),
    Column(
        "kode_bps",
        _("BPS code"),
        _("Empty where it is not known for sure."),
        Measure.CODE,
        lambda row: row.bps_code,
    ),
    Column("wilayah", _("Region"), _("Name of today."), Measure.TEXT, lambda row: row.short_name),
    Column(
        "tingkat",
        _("Level of the region"),
        _("province, regency, district or village."),
        Measure.CODE,
        lambda row: row.level,
    ),
    Column("jenis", _("Kind"), _("For example kabupaten or kota."), Measure.CODE, lambda row: row.kind),
    Column("kode_induk", _("Region above"), _("Kemendagri code."), Measure.CODE, lambda row: row.parent_code),
    Column(
        "berlaku_dari",
        _("Valid from"),
        _("Empty: before the register."),
        Measure.DATE,
        lambda row: row.valid_from,
    ),
    Column(
        "penduduk",
        _("Population"),
        _("Newest figure."),
        Measure.COUNT,
        lambda row: row.population,
        _("persons"),
    ),
    Column(
        "penduduk_tahun",
        _("Year of the population"),
        _("Its year."),
        Measure.CODE,
        lambda row: row.population_year,
    ),
    Column(
        "penduduk_sumber",
        _("Source of the population"),
        _("Who published it."),
        Measure.TEXT,
        lambda row: row.population_source,
    ),
)
PUBLISHED: Final[tuple[Column[PublishedFigure], ...]] = (
    Column("kode", _("Figure"), _("Its code here."), Measure.CODE, lambda row: row.code),
    Column(
        "kode_kemendagri",
        _("Region"),
        _("Kemendagri code; ID for the nation; empty where it names no region."),
        Measure.CODE,
        lambda row: NATION_CODE if row.is_national else row.region_id or "",
    ),
    Column("cakupan_wilayah", _("Area"), _("As the source names it."), Measure.TEXT, lambda row: row.area),
    Column("ukuran", _("Measure"), _("What was measured."), Measure.CODE, lambda row: row.indicator),
    Column("rincian", _("Dimension"), _("Of which part."), Measure.TEXT, lambda row: row.dimension),
    Column(
        "nilai",
        _("Value"),
        _("Empty where only words or bounds were given."),
        Measure.COUNT,
        lambda row: row.value,
    ),
    Column(
        "nilai_terendah", _("Lower bound"), _("Of what was said."), Measure.COUNT, lambda row: row.value_min
    ),
    Column(
        "nilai_tertinggi", _("Upper bound"), _("Of what was said."), Measure.COUNT, lambda row: row.value_max
    ),
    Column("nilai_kata", _("In words"), _("As it was said."), Measure.TEXT, lambda row: row.value_text),
    Column("sifat", _("Qualifier"), _("How firmly it was said."), Measure.CODE, lambda row: row.qualifier),
    Column("satuan", _("Unit"), _("As the source names it."), Measure.TEXT, lambda row: row.unit),
    Column("per", _("As of"), _("As exactly as the source says it."), Measure.DATE, lambda row: row.as_of),
    Column("menurut", _("Said by"), _("Whom the source names."), Measure.TEXT, lambda row: row.attributed_to),
    Column("sumber", _("Source"), _("Who published it."), Measure.TEXT, lambda row: row.outlet),
    Column("alamat", _("Address"), _("Where it stands."), Measure.TEXT, lambda row: row.url),
    Column("kutipan", _("Quote"), _("The words of the source."), Measure.TEXT, lambda row: row.quote),
)
ENDINGS: Final[tuple[Column[Ending], ...]] = (
    Column(
        "kode_kemendagri", _("Province"), _("Kemendagri code."), Measure.CODE, lambda row: row.province.code
    ),
    Column("kode_bps", _("BPS code"), _("Of the province."), Measure.CODE, lambda row: row.province.bps_code),
    Column("wilayah", _("Region"), _("Name of today."), Measure.TEXT, lambda row: row.province.short_name),
    Column("kategori", _("Category"), _("Whom it counts."), Measure.CODE, lambda row: row.category),
    Column(
        "dari_bulan",
        _("From month"),
        _("First month of the span, YYYY-MM."),
        Measure.DATE,
        lambda row: row.first,
    ),
    Column(
        "sampai_bulan",
        _("To month"),
        _("Last month of the span: months with fewer than five people are joined with their neighbours."),
        Measure.DATE,
        lambda row: row.last,
    ),
    Column(
        "orang",
        _("People"),
        _("Who stop being certified in the span if nobody renews; empty: fewer than five in 24 months."),
        Measure.COUNT,
        lambda row: row.persons,
        _("persons"),
    ),
)
