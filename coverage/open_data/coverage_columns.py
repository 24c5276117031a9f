"""The columns of coverage: of a region and category, and of its programmes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.text import Text
from coverage.gap import Gap
from coverage.models import FrozenAnswer
from coverage.open_data.columns import Column, Measure
from regions.places import Place

PERSONS: Final = _("persons")


@dataclass(frozen=True)
class Told:
    """One answer with the present names of its codes."""

    answer: FrozenAnswer
    place: Place
    bps_code: str
    programme: str
    on: date

    @property
    def norms(self) -> str:
        """The norms behind the need in the order of their codes, for example `N2 v1; N3 v1`."""
        return "; ".join(sorted({_norm(basis) for basis in self.answer.basis}))

    @property
    def base_on(self) -> str:
        """The newest day of the base figures."""
        return max((basis["base_on"] for basis in self.answer.basis if basis["base_on"]), default="")


def _norm(basis: dict[str, object]) -> str:
    return f"{basis['norm']} v{basis['version']}" if basis["version"] else str(basis["norm"])


def _count(name: str, concept: Text, definition: Text, unit: Text = PERSONS) -> Column[Told]:
    """A column with a number of the answer."""
    field = FIELDS[name]
    return Column(name, concept, definition, Measure.COUNT, lambda row: getattr(row.answer, field), unit)


FIELDS: Final = {
    "ada": "present",
    "bersertifikat": "certified",
    "belum_pasti": "validity_unknown",
    "tidak_berlaku_lagi": "lapsed",
    "belum_pernah": "never_certified",
    "sudah_diperiksa": "verified",
    "kebutuhan": "needed",
    "kekurangan": "shortage",
    "kelebihan": "surplus",
    "pastikan": "confirm",
    "perpanjang": "renew",
    "ujikan": "examine",
    "rekrut": "recruit",
    "unit": "units",
    "unit_dengan_kebutuhan": "with_need",
    "unit_melapor": "reported",
}

WHERE: Final[tuple[Column[Told], ...]] = (
    Column(
        "kode_kemendagri",
        _("Region, Kemendagri code"),
        _("Dotted code of the Ministry of Home Affairs; the nation is ID."),
        Measure.CODE,
        lambda row: row.place.code,
    ),
    Column(
        "kode_bps",
        _("Region, BPS code"),
        _("Code of Statistics Indonesia, which may differ from the other; empty where unknown."),
        Measure.CODE,
        lambda row: row.bps_code,
    ),
    Column("wilayah", _("Region"), _("Name of today."), Measure.TEXT, lambda row: row.place.short_name),
    Column(
        "tingkat",
        _("Level of the region"),
        _("country, province or regency (kabupaten/kota)."),
        Measure.CODE,
        lambda row: str(row.place.level),
    ),
    Column(
        "kode_induk",
        _("Region above"),
        _("Kemendagri code of the region above."),
        Measure.CODE,
        lambda row: row.place.parent_code,
    ),
)
CATEGORY: Final = Column[Told](
    "kategori",
    _("Category"),
    _("PEKSOS social workers, TKS social-welfare workers, RELAWAN volunteers, PENYULUH extension workers."),
    Measure.CODE,
    lambda row: row.answer.category,
)
PROGRAMME: Final[tuple[Column[Told], ...]] = (
    Column(
        "program",
        _("Programme"),
        _("Code of the programme of the main assignment; empty: not placed."),
        Measure.CODE,
        lambda row: row.answer.programme,
    ),
    Column(
        "nama_program",
        _("Name of the programme"),
        _("Name of today."),
        Measure.TEXT,
        lambda row: row.programme,
    ),
)
DAY: Final = Column[Told](
    "tanggal", _("Day"), _("The day that the figures speak of."), Measure.DATE, lambda row: row.on
)
COUNTS: Final[tuple[Column[Told], ...]] = (
    _count(
        "ada", _("At work"), _("People whose state on the day is active, each once, at the main assignment.")
    ),
    _count(
        "bersertifikat",
        _("Certified"),
        _(
            "Of them, those with a certificate of the category that is valid on the day, "
            "neither suspended nor revoked."
        ),
    ),
    _count("belum_pasti", _("Validity unknown"), _("Hold a certificate whose term nobody has confirmed.")),
    _count(
        "tidak_berlaku_lagi", _("Lapsed"), _("Held a certificate that has ended, or is suspended or revoked.")
    ),
    _count("belum_pernah", _("Never certified"), _("All others. The four statuses add up to those at work.")),
    _count(
        "sudah_diperiksa",
        _("Verified"),
        _("Of the certified, those whose certificate a second person compared with the paper."),
    ),
    _count(
        "kebutuhan",
        _("Need"),
        _("Workers needed by the adopted norms, summed over the units that have a need."),
    ),
    _count(
        "kekurangan", _("Shortage"), _("Sum over the units of what they lack; no surplus elsewhere hides it.")
    ),
    _count("kelebihan", _("Surplus"), _("Sum over the units of the certified above their need.")),
    Column(
        "cakupan",
        _("Coverage"),
        _("(need − shortage) ÷ need over the units that have both a need and a report."),
        Measure.SHARE,
        lambda row: _share(row.answer),
    ),
    _count(
        "pastikan",
        _("To confirm"),
        _("Part of the shortage that confirming the term of a certificate closes."),
    ),
    _count("perpanjang", _("To renew"), _("Part of the shortage that renewing lapsed certificates closes.")),
    _count("ujikan", _("To examine"), _("Part of the shortage that testing the never certified closes.")),
    _count("rekrut", _("To recruit"), _("Part of the shortage for which nobody is there yet.")),
    _count("unit", _("Units"), _("Units in which the norms are evaluated, or offices."), _("units")),
    _count(
        "unit_dengan_kebutuhan", _("Units with a need"), _("Of them, those with a known need."), _("units")
    ),
    _count(
        "unit_melapor",
        _("Units that reported"),
        _("Of them, those whose office keeps records or declared that it has nobody."),
        _("units"),
    ),
    Column(
        "norma",
        _("Norms"),
        _("Code and version of the norms the need rests on; see the dataset of norms."),
        Measure.CODE,
        lambda row: row.norms,
    ),
    Column(
        "dasar_per", _("Base of"), _("Newest day of the base figures."), Measure.DATE, lambda row: row.base_on
    ),
    Column(
        "data_per",
        _("Data as of"),
        _("Day of the last accepted change to a counted record."),
        Measure.DATE,
        lambda row: row.answer.touched_at and timezone.localdate(row.answer.touched_at),
    ),
)
BY_REGION: Final = (*WHERE, CATEGORY, DAY, *COUNTS)
BY_PROGRAMME: Final = (*WHERE, CATEGORY, *PROGRAMME, DAY, *COUNTS)


def _share(answer: FrozenAnswer) -> Decimal | None:
    if answer.gap_needed is None or answer.shortage is None:
        return None
    return Gap(needed=answer.gap_needed, shortage=answer.shortage).coverage
