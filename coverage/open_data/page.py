"""The content of the pages of open data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from coverage.counts import reported_regencies
from coverage.enums import NormState
from coverage.models import Norm
from coverage.open_data.datasets import DATASETS, Dataset
from coverage.open_data.editions import Edition, editions, newest, today
from coverage.open_data.files import TYPES, citation
from regions.codes import NATION_CODE
from regions.enums import Level
from regions.models import Region

SHOWN_EDITIONS: Final = 36


@dataclass(frozen=True)
class File:
    """One link to a file."""

    kind: str
    url: str


@dataclass(frozen=True)
class Offer:
    """A dataset in one edition, with its files and its citation."""

    dataset: Dataset
    edition: Edition

    @property
    def files(self) -> list[File]:
        return [File(kind.upper(), file_url(self.dataset, self.edition, kind)) for kind in TYPES]

    @property
    def dictionary_url(self) -> str:
        return reverse("coverage:data-dictionary", args=[self.dataset.name])

    @property
    def citation(self) -> str:
        on = timezone.localdate()
        return citation(self.dataset, self.edition, on) + f" {settings.SITE_ADDRESS}{self.files[0].url}"


def file_url(dataset: Dataset, edition: Edition, kind: str) -> str:
    if not dataset.is_kept:
        return reverse("coverage:data-file", args=[dataset.name, kind])
    return reverse("coverage:data-edition-file", args=[dataset.name, edition.name, kind])


class OpenDataPage:
    """All datasets in the newest edition, and what to know before writing about them."""

    def __init__(self) -> None:
        self.edition = newest()

    @property
    def offers(self) -> list[Offer]:
        return [Offer(dataset, self.edition if dataset.is_kept else today()) for dataset in DATASETS]

    @property
    def zip_url(self) -> str:
        return reverse("coverage:data-all")

    @property
    def not_reported(self) -> int:
        """The number of kabupaten/kota without a report on the day of the edition."""
        offices = Region.objects.valid_on(self.edition.on).level(Level.REGENCY).count()
        return offices - len(reported_regencies(NATION_CODE, self.edition.on))

    @property
    def norm_changed_on(self) -> date | None:
        """The last day on which a norm came into force. Older figures use older norms."""
        adopted = Norm.objects.public().filter(state=NormState.ADOPTED, effective_from__lte=self.edition.on)
        return adopted.order_by("-effective_from").values_list("effective_from", flat=True).first()


class DatasetPage:
    """One dataset with its dictionary and every stored edition."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        kept = editions()[:SHOWN_EDITIONS] if dataset.is_kept else []
        self.offers = [Offer(dataset, edition) for edition in (*kept, today())]
        self.offer = self.offers[0]
