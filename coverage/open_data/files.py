"""A dataset as a file: CSV, JSON or a workbook; and its metadata (Satu Data)."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.sheets.flat import FlatTable, flat_workbook
from core.sheets.text import neutralize
from core.ui.formats import long_date
from coverage.open_data.columns import values_of
from coverage.open_data.datasets import DATASETS, Dataset
from coverage.open_data.editions import Edition

TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_of(dataset: Dataset, edition: Edition, kind: str) -> bytes:
    """The whole dataset in one of TYPES."""
    return WRITERS[kind](dataset, edition)


def file_name(dataset: Dataset, edition: Edition, kind: str) -> str:
    return f"{dataset.name}-{edition.on if edition.is_live else edition.name}.{kind}"


def all_files(edition: Edition) -> bytes:
    """A zip file with every dataset as CSV and its metadata."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for dataset in DATASETS:
            told = metadata(dataset, edition)
            archive.writestr(f"{dataset.name}.csv", _csv(dataset, edition))
            archive.writestr(f"{dataset.name}.metadata.json", _json(told))
    return packed.getvalue()


def metadata(dataset: Dataset, edition: Edition) -> dict[str, Any]:
    """The metadata of the file in the terms of Satu Data Indonesia: the dataset first, then each variable."""
    address = settings.SITE_ADDRESS
    return {
        "judul": str(dataset.title),
        "deskripsi": str(dataset.about),
        "nama": dataset.name,
        "produsen_data": _("Registri Peksos, kept by the social affairs offices together with IPSPI"),
        "tanggal_data": edition.on,
        "edisi": edition.name,
        "dibekukan": edition.taken_at,
        "frekuensi": _("monthly, and final figures each half year")
        if dataset.is_kept
        else _("as records change"),
        "cakupan_wilayah": _("Indonesia"),
        "sistem_kode_wilayah": ["Kemendagri", "BPS"],
        "lisensi": settings.DATA_LICENSE,
        "alamat_lisensi": settings.DATA_LICENSE_URL,
        "kamus": address + reverse("coverage:data-dictionary", args=[dataset.name]),
        "metode": address + reverse("coverage:method"),
        "kosong": _("An empty cell is not known or not reported, never zero."),
        "variabel": [
            {
                "nama": column.name,
                "konsep": str(column.concept),
                "definisi": str(column.definition),
                "ukuran": str(column.measure.label),
                "satuan": str(column.unit) or None,
            }
            for column in dataset.columns
        ],
    }


def _csv(dataset: Dataset, edition: Edition) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in dataset.columns)
    for row in dataset.rows(edition):
        writer.writerow(neutralize(value) for value in values_of(dataset.columns, row))
    return out.getvalue().encode()


def _json_file(dataset: Dataset, edition: Edition) -> bytes:
    names = [column.name for column in dataset.columns]
    rows = [
        {name: _plain(value) for name, value in zip(names, values_of(dataset.columns, row), strict=True)}
        for row in dataset.rows(edition)
    ]
    return _json({"metadata": metadata(dataset, edition), "data": rows})


def _plain(value: object) -> object:
    """A value for JSON: an empty text is null, a share is a number."""
    return None if value == "" else float(value) if isinstance(value, Decimal) else value


def _json(told: object) -> bytes:
    return json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False).encode()


def _xlsx(dataset: Dataset, edition: Edition) -> bytes:
    told = metadata(dataset, edition)
    notes = [
        (str(dataset.title), ""),
        (_("Day"), str(edition.on)),
        (_("Edition of the data"), edition.label),
        (_("License"), f"{settings.DATA_LICENSE}, {settings.DATA_LICENSE_URL}"),
        (_("Downloaded"), str(timezone.localdate())),
        (told["kosong"], ""),
        *((column.name, f"{column.concept}. {column.definition}") for column in dataset.columns),
    ]
    rows = (values_of(dataset.columns, row) for row in dataset.rows(edition))
    heads = [column.name for column in dataset.columns]
    return flat_workbook(FlatTable(dataset.name, heads, rows), (_("Dictionary"), notes))


def citation(dataset: Dataset, edition: Edition, on: date) -> str:
    """How to cite the file."""
    return _("Registri Peksos, %(title)s, data of %(day)s, downloaded %(today)s.") % {
        "title": dataset.title,
        "day": long_date(edition.on),
        "today": long_date(on),
    }


WRITERS: Final = {"csv": _csv, "json": _json_file, "xlsx": _xlsx}
