"""Words of places: in which order the regions stand in one text."""

from __future__ import annotations

import pytest

from workbooks.imports.reader.places import PLACE_BEHIND, narrow_first, readings, ways_to_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Melong Kec. Cimahi Selatan", "Melong, Kec. Cimahi Selatan"),
        ("Natar (Lampung Selatan)", "Natar, Lampung Selatan"),
        ("Kec. Maja/Kab. Lebak", "Kec. Maja, Kab. Lebak"),
        ("Kab. Lebak - Kec. Maja", "Kec. Maja, Kab. Lebak"),
        ("Kec. Selebar Kel. Pagar Dewa", "Kel. Pagar Dewa, Kec. Selebar"),
        ("Kab. Bengkulu Utara (Lais)", "Lais, Kab. Bengkulu Utara"),
        ("Kec. Curup, Rejang Lebong", "Kec. Curup, Rejang Lebong"),
        ("Kota Agung, Tanggamus", "Kota Agung, Tanggamus"),
        ("Kec. Maja / Kec. Sajira", "Kec. Maja, Kec. Sajira"),
        ("Labuan, Carita", "Labuan, Carita"),
        ("Melong RW 05", "Melong"),
        ("RT 01/RW 05 Kelurahan Melong", "Kelurahan Melong"),
        ("Kel. Melong (RW 03)", "Kel. Melong"),
        ("Kantor Kecamatan Lais", "Kecamatan Lais"),
        ("Wilayah Sungai", "Wilayah Sungai"),
        ("Seluruh Kecamatan Lais", "Kecamatan Lais"),
        ("2. Lais", "Lais"),
        ("Kel./Desa Melong", "Desa Melong"),
        ("Kel/Desa Melong, Kec. Lais", "Desa Melong, Kec. Lais"),
    ],
)
def test_the_narrowest_region_comes_first(text: str, read: str) -> None:
    assert narrow_first(text) == read


@pytest.mark.parametrize(
    ("text", "place"),
    [("PKH Kec. Curup", "Kec. Curup"), ("Pendamping PKH - Kota Serang", "Kota Serang"), ("Kelurahan", None)],
)
def test_a_place_may_stand_behind_a_programme(text: str, place: str | None) -> None:
    found = PLACE_BEHIND.search(text)

    assert (found["place"] if found else None) == place


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "KECAMATAN TEMBALANG KOTA SEMARANG",
            ["KECAMATAN TEMBALANG KOTA SEMARANG", "KECAMATAN TEMBALANG, KOTA SEMARANG"],
        ),
        ("Kec. Kota Agung", ["Kec. Kota Agung"]),
        ("Kec. Maja, Kab. Lebak", ["Kec. Maja, Kab. Lebak"]),
    ],
)
def test_a_kota_may_stand_behind_without_a_comma(text: str, read: list[str]) -> None:
    assert list(readings(text)) == read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Melong", ["Melong"]),
        ("Cimahi Selatan / Melong", ["Cimahi Selatan, Melong", "Melong, Cimahi Selatan"]),
        ("Cimahi Selatan-Melong", ["Cimahi Selatan, Melong", "Melong, Cimahi Selatan"]),
        ("Cimahi Selatan, Melong", ["Cimahi Selatan, Melong", "Melong, Cimahi Selatan"]),
        ("Tembalang Kota Semarang", ["Tembalang, Kota Semarang"]),
        ("Natar (Kec)", ["Kec Natar"]),
        ("Sukoharjo 1", ["Sukoharjo I"]),
        ("Jl. Melati 5, RT 1, RW 2, Melong, Cimahi", []),
    ],
)
def test_what_no_region_answers_to_may_be_two_regions(text: str, meant: list[str]) -> None:
    first, *others = ways_to_read(text)

    assert first == text
    assert [each for each in others if each != text] == [each for each in meant if each != text]
