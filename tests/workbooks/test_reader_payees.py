"""Lists by which workers are paid, and those by which social aid is."""

from __future__ import annotations

import pytest

from workbooks.imports.reader.headers import Header
from workbooks.imports.reader.mapping import mapped
from workbooks.imports.reader.payees import with_payees
from workbooks.imports.reader.tables import Line, Table


def table(title: str, *heads: str) -> Table:
    columns = mapped((index, (head,)) for index, head in enumerate(heads))
    return Table(Header(3, columns, 3), [Line(1, [title])])


def owner(found: Table) -> str | None:
    return next((column.header for column in found.header.columns if column.field == "name"), None)


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("DAFTAR PEMBAYARAN TALI ASIH TKSK", ("NAMA PENERIMA", "NIK", "JUMLAH")),
        ("DAFTAR TKSK", ("NAMA PENERIMA", "NIK", "PPh 21")),
    ],
)
def test_workers_who_are_paid_are_people(title: str, heads: tuple[str, ...]) -> None:
    assert owner(with_payees(table(title, *heads), are_workers=True)) == heads[0]
    assert owner(with_payees(table(title, *heads), are_workers=False)) is None


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("DATA DAMPINGAN TKSK", ("NAMA PENERIMA", "NIK", "JUMLAH")),
        ("INSENTIF TKSK", ("NAMA PENERIMA", "NIK", "NO KK")),
        ("HONOR PENYALURAN SEMBAKO TKSK", ("NAMA PENERIMA", "NIK")),
        ("HONOR TKSK", ("NAMA PENERIMA MANFAAT", "NIK")),
        ("HONOR TKSK", ("NAMA PENERIMA", "ALAMAT")),
    ],
)
def test_who_receives_help_is_none_of_ours(title: str, heads: tuple[str, ...]) -> None:
    assert owner(with_payees(table(title, *heads), are_workers=True)) is None
