"""Places below a head that says their level: misspelt, several in one cell, or lying elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from accounts.models import User
from regions.models import Region
from tests.workbooks.conftest import codes, save_lines
from workbooks.imports.abbreviated import abbreviation_of
from workbooks.imports.deciding import Decision
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers

pytestmark = pytest.mark.django_db

Read = Callable[..., Decision]


@pytest.fixture
def read(tmp_path: Path, references: None, make_user: Callable[..., User], places: dict[str, Region]) -> Read:
    """Read one person with these places by their heads, as the operator of the region."""

    def decision(by: str, **cells: str) -> Decision:
        places[by] = Region.objects.get(code=by)
        lines = [["NAMA", "NIK", *cells], ["Siti Ani", "3277015404799101", *cells.values()]]
        path = save_lines(tmp_path / "a.xlsx", lines)
        operator = make_user(f"u{by}", "OPERATOR", by)
        (found,) = examine(path, by=operator, answers=Answers("PEKSOS", "", "")).decisions
        return found

    return decision


@pytest.mark.parametrize(
    ("by", "cells", "place"),
    [
        # The kecamatan is Gerogol; Grogol is a kelurahan in it.
        ("36.72", {"KECAMATAN": "Grogol"}, "36.72.06"),
        ("73.13", {"KECAMATAN": "Sabbangparu"}, "73.13.01"),
        ("73.13", {"DESA": "Liu", "KECAMATAN": "Sabbangparu"}, "73.13.01.2004"),
        ("32.77", {"KELURAHAN": "Melonk", "KECAMATAN": "Cimahi Slatan"}, "32.77.01.1001"),
        ("32.05", {"KECAMATAN": "BL. LIMBANGAN"}, "32.05.38"),
        ("32", {"KECAMATAN": "Bl Limbangan"}, "32.05.38"),
        ("32.05", {"TEMPAT TUGAS": "Kec. Bl Limbangan"}, "32.05.38"),
        ("32", {"KECAMATAN": "Pd. Gede"}, "32.75.08"),
        ("17", {"KECAMATAN": "Sei Serut"}, "17.71.08"),
        ("12.18", {"KECAMATAN": "Sungai Rampah"}, "12.18.04"),
        ("17", {"TEMPAT TUGAS": "Kec. Kp Melayu"}, "17.71.05"),
        ("18", {"KECAMATAN": "Rj. Basa", "KAB/KOTA": "Bandar Lampung"}, "18.71.10"),
        ("32.71", {"KELURAHAN": "Bt. Tulis"}, "32.71.01.1001"),
        ("32.77", {"TEMPAT TUGAS": "Kel. Melonk, Kec. Cimahi Selatan"}, "32.77.01.1001"),
        ("32.77", {"KELURAHAN": "Cigugr Tengah", "KECAMATAN": "Cimahi Tengah"}, "32.77.02.1002"),
    ],
)
def test_the_only_name_near_to_a_misspelt_one_is_read_with_a_note(
    read: Read, by: str, cells: dict[str, str], place: str
) -> None:
    found = read(by, **cells)

    assert found.entry.printed_values()["place"] == place
    assert "place_misspelt" in codes(found)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"KECAMATAN": "Cimahi"}, None),
        ({"KECAMATAN": "Cimahi Barat"}, "unknown_region"),
        ({"KELURAHAN": "Melonk"}, "unknown_region"),
        ({"KECAMATAN": "C. S."}, "unknown_region"),
        ({"KELURAHAN": "Jatimulya", "KECAMATAN": "Cimahi Selatan"}, "unknown_region"),
    ],
)
def test_what_is_near_to_nothing_is_not_guessed(read: Read, cells: dict[str, str], code: str | None) -> None:
    found = codes(read("32.77", **cells))

    assert "place_misspelt" not in found
    assert code is None or code in found


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"KELURAHAN": "Melong, Cibeureum", "KECAMATAN": "Cimahi Selatan"}, "32.77.01"),
        ({"KELURAHAN": "Melong dan Utama", "KECAMATAN": "Cimahi Selatan"}, "32.77.01"),
        ({"KELURAHAN": "Melong / Cibeureum / Kel. Utama"}, "32.77.01"),
        ({"KELURAHAN": "Melong, Cibabat"}, None),
        ({"KELURAHAN": "Melong, Cimahi Selatan"}, "32.77.01.1001"),
    ],
)
def test_of_several_desa_in_one_cell_the_kecamatan_is_told(
    read: Read, cells: dict[str, str], place: str | None
) -> None:
    found = read("32.77", **cells)

    assert found.entry.printed_values()["place"] == place
    assert ("places_several" in codes(found)) == (place == "32.77.01")


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"KECAMATAN": "Sindang Kelingi"}, "region_outside_scope"),
        ({"TEMPAT TUGAS": "Kota Bandung"}, "region_outside_scope"),
        # Many bear this name, and nobody can say which is meant.
        ({"DESA": "Sukamaju"}, "unknown_region"),
    ],
)
def test_a_region_lies_elsewhere_only_if_one_region_is_meant(
    read: Read, cells: dict[str, str], code: str
) -> None:
    assert code in codes(read("32.77", **cells))


@pytest.mark.parametrize(
    ("text", "name", "is_meant"),
    [
        ("Pd. Gede", "pondokgede", True),
        ("Kec. Tlk Betung", "telukbetung", True),
        ("Sungai Rampah", "seirampah", True),
        ("Bl. Limbangan", "limbangan", False),
        ("Pondok Gede", "pondokgede", False),
        ("Pd. Gd.", "pondokgede", False),
        ("Lb. Linggau 2", "lubuklinggauii", False),
    ],
)
def test_an_abbreviated_name_has_the_letters_of_the_whole_one(
    text: str, name: str, *, is_meant: bool
) -> None:
    assert bool(re.fullmatch(abbreviation_of(text)[0], name)) == is_meant


def test_an_abbreviation_that_some_region_has_is_not_left_out(read: Read) -> None:
    found = read("18.04", PEKON="Bdr. Kejadian", KECAMATAN="Belalau")

    assert found.entry.printed_values()["place"] is None
    assert "unknown_region" in codes(found)
