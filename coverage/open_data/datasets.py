"""The datasets: their content, the source of their rows, and whether their editions are stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from core.text import Text
from coverage.models import FrozenAnswer, PublishedFigure
from coverage.open_data.columns import Column
from coverage.open_data.coverage_columns import BY_PROGRAMME, BY_REGION, Told
from coverage.open_data.editions import Edition
from coverage.open_data.endings import endings
from coverage.open_data.reference_columns import ENDINGS, NORMS, PUBLISHED, REGIONS
from regions.enums import Level
from regions.models import Region
from regions.places import NATION, Place
from registry.models import Programme


@dataclass(frozen=True)
class Dataset:
    """A table that anybody may download. `is_kept`: its editions stay at their address. The others show
    the records of today and change with them."""

    name: str
    title: Text
    about: Text
    columns: tuple[Column[Any], ...]
    rows: Callable[[Edition], Iterable[Any]]
    is_kept: bool = True


def _told(edition: Edition, answers: Iterable[FrozenAnswer]) -> Iterator[Told]:
    """Answers with the names of their codes."""
    kept = list(answers)
    regions = Region.objects.in_bulk({answer.region for answer in kept})
    programmes = dict(Programme.objects.public().values_list("code", "name"))
    for answer in kept:
        region = regions.get(answer.region)
        place: Place = region or NATION
        name = programmes.get(answer.programme, "")
        yield Told(answer, place, region.bps_code if region else "", name, edition.on)


def _by_region(edition: Edition) -> Iterator[Told]:
    whole = (answer for answer in edition.answers() if not answer.programme and not answer.is_unplaced)
    return _told(edition, whole)


def _by_programme(edition: Edition) -> Iterator[Told]:
    """Programmes, and people not placed, of the nation, provinces and kabupaten/kota; no lower levels."""
    parts = (answer for answer in edition.answers() if answer.programme or answer.is_unplaced)
    return _told(edition, parts)


DATASETS: Final = (
    Dataset(
        "cakupan-wilayah",
        _("Coverage by kabupaten/kota"),
        _("Nation, provinces, kabupaten/kota: people at work by status, need, shortage and what closes it."),
        BY_REGION,
        _by_region,
    ),
    Dataset(
        "cakupan-program",
        _("Coverage by programme"),
        _("The same by programme of the main assignment, with those not placed, down to kabupaten/kota."),
        BY_PROGRAMME,
        _by_programme,
    ),
    Dataset(
        "norma-kebutuhan",
        _("Norms of need"),
        _("The norms in force on the day, with version, unit and source."),
        NORMS,
        lambda edition: edition.norms,
    ),
    Dataset(
        "sertifikat-berakhir",
        _("Certificates that run out"),
        _(
            "People per province and month who stop being certified if nobody renews, 24 months ahead. "
            "Months with fewer than five are joined."
        ),
        ENDINGS,
        lambda edition: endings(edition.on),
        is_kept=False,
    ),
    Dataset(
        "angka-terbitan",
        _("Published figures"),
        _("What press and offices said about the workforce, with source. Never added to our counts."),
        PUBLISHED,
        lambda edition: PublishedFigure.objects.public().order_by("code"),
        is_kept=False,
    ),
    Dataset(
        "wilayah",
        _("Regions and codes"),
        _(
            "Provinces, kabupaten/kota and kecamatan with Kemendagri and BPS codes and population. "
            "Desa and kelurahan: by the API."
        ),
        REGIONS,
        lambda edition: Region.objects.public().exclude(level=Level.VILLAGE).order_by("code"),
        is_kept=False,
    ),
)
BY_NAME: Final = {dataset.name: dataset for dataset in DATASETS}
