"""What people type, and the region it names or the sentence that refuses it."""

import pytest
from django.utils import translation

from core.errors import DomainError
from regions.errors import (
    AmbiguousRegionCodeError,
    AmbiguousRegionError,
    LostZeroError,
    RegionOutsideScopeError,
    UnknownRegionError,
)
from regions.lookup import find_by_text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "within", "code"),
    [
        ("Kab. Lampung Selatan", "ID", "18.01"),
        ("Lampung Selatan", "18", "18.01"),
        ("Kec. Cimahi Selatan, Kota Cimahi, Jawa Barat", "32.77", "32.77.01"),
        ("lampung  selatan", "18", "18.01"),
        ("Muko Muko", "17", "17.06"),
        ("Mukomuko", "17", "17.06"),
        ("Tulangbawang", "18", "18.05"),
        ("Bandarlampung", "ID", "18.71"),
        ("Kota Cimahi", "32", "32.77"),
        ("cimahi", "32", "32.77"),
        ("Kec. Cimahi Selatan", "32.77", "32.77.01"),
        ("Distrik Abepura", "91.71", "91.71.03"),
        ("Kapanewon Mlati", "34.04", "34.04.06"),
        ("Ds. Melong", "32.77", "32.77.01.1001"),
        ("Kel. Nafri", "91.71", "91.71.03.2001"),
        ("Kec. Tj. Karang Barat", "18.71", "18.71.03"),
        ("Cimahi Selatan", "32.77", "32.77.01"),
        ("Kel. Cibabat", "32.77", "32.77.03.1002"),
        ("Cibabat, Cimahi Utara", "32", "32.77.03.1002"),
        ("Lamsel", "18", "18.01"),
        ("Kab. Lamp. Selatan", "18", "18.01"),
        ("Tubaba", "18", "18.12"),
        ("Kota B. Lampung", "18", "18.71"),
        ("Kodya Bengkulu", "17", "17.71"),
        ("Ps. Liwa, Balik Bukit", "18.04", "18.04.04.1001"),
        ("Bdr. Negeri Suoh", "18.04", "18.04.23"),
        ("Lampura", "18", "18.03"),
        ("Mesuji Lampung", "18", "18.11"),
        ("Margo Mulyo, Jati Agung", "18", "18.01.13.2003"),
        ("Kota Bengkulu", "ID", "17.71"),
        ("Prov. Bengkulu", "ID", "17"),
        ("Bengkulu", "17.71", "17.71"),
        ("DKI Jakarta", "ID", "31"),
        ("DIY", "ID", "34"),
        ("Kota Baru", "63", "63.02"),
        ("Lubuk Pakam I,II", "12", "12.07.28.1007"),
        ("Lubuk Pakam III", "12", "12.07.28.1008"),
        ("32.77", "32", "32.77"),
        ("32.77.01.1001", "ID", "32.77.01.1001"),
        ("3277", "ID", "32.77"),
        ("1771", "ID", "17.71"),
        ("1809", "ID", "18.09"),
        ("1871", "18", "18.71"),
        ("327701", "ID", "32.77.01"),
        ("3277011001", "ID", "32.77.01.1001"),
        ("91.01", "ID", "93.01"),
    ],
)
def test_what_people_write_is_found(typed: str, within: str, code: str) -> None:
    assert find_by_text(typed, within).code == code


@pytest.mark.parametrize(
    ("digits", "dotted", "kemendagri", "bps"),
    [
        ("1801", "18.01", "Kab. Lampung Selatan", "Kab. Lampung Barat"),
        ("1802", "18.02", "Kab. Lampung Tengah", "Kab. Tanggamus"),
        ("1803", "18.03", "Kab. Lampung Utara", "Kab. Lampung Selatan"),
        ("1804", "18.04", "Kab. Lampung Barat", "Kab. Lampung Timur"),
        ("1805", "18.05", "Kab. Tulang Bawang", "Kab. Lampung Tengah"),
        ("1806", "18.06", "Kab. Tanggamus", "Kab. Lampung Utara"),
        ("1807", "18.07", "Kab. Lampung Timur", "Kab. Way Kanan"),
        ("1808", "18.08", "Kab. Way Kanan", "Kab. Tulang Bawang"),
        ("1801041001", "18.01.04.1001", "Kab. Lampung Selatan", "Kab. Lampung Barat"),
    ],
)
def test_digits_that_two_systems_read_differently_are_refused_with_both_readings(
    digits: str, dotted: str, kemendagri: str, bps: str
) -> None:
    with translation.override("en"), pytest.raises(AmbiguousRegionCodeError) as refusal:
        find_by_text(digits)
    assert refusal.value.code == "ambiguous_region_code"
    assert refusal.value.message == (
        f"{digits} may mean {kemendagri} (Kemendagri) or {bps} (BPS). Write {dotted} or the name."
    )


def test_the_refusal_speaks_indonesian() -> None:
    with translation.override("id"), pytest.raises(AmbiguousRegionCodeError) as refusal:
        find_by_text("1801")
    assert refusal.value.message == (
        "1801 bisa berarti Kab. Lampung Selatan (Kemendagri) atau Kab. Lampung Barat (BPS). "
        "Tulis 18.01 atau namanya."
    )


def test_digits_whose_bps_reading_is_not_known_are_refused() -> None:
    with pytest.raises(AmbiguousRegionCodeError, match=r"32\.73"):
        find_by_text("3273")
    assert find_by_text("32.73").short_name == "Kota Bandung"


def test_a_code_that_lost_its_zero_is_recognised() -> None:
    with pytest.raises(LostZeroError, match=r"Kab\. Pringsewu \(18\.10\)"):
        find_by_text("18.1")


@pytest.mark.parametrize(
    ("typed", "within", "error"),
    [
        ("Atlantis", "ID", UnknownRegionError),
        ("", "ID", UnknownRegionError),
        ("-", "ID", UnknownRegionError),
        ("99.99", "ID", UnknownRegionError),
        ("9999", "ID", UnknownRegionError),
        ("32.7", "ID", UnknownRegionError),
        ("32.77.1", "ID", UnknownRegionError),
        ("12345", "ID", UnknownRegionError),
        ("Serang", "36", AmbiguousRegionError),
        ("Bengkulu", "17", AmbiguousRegionError),
        ("Suka Maju", "ID", AmbiguousRegionError),
        ("Kota Agung", "18", AmbiguousRegionError),
        ("Kota Bandung", "32.77", RegionOutsideScopeError),
        ("32.73", "32.77", RegionOutsideScopeError),
    ],
)
def test_what_names_no_single_region_is_refused(typed: str, within: str, error: type[DomainError]) -> None:
    with pytest.raises(error) as refusal:
        find_by_text(typed, within)
    assert type(refusal.value) is error


def test_an_ambiguity_lists_three_and_counts_the_rest() -> None:
    with translation.override("en"), pytest.raises(AmbiguousRegionError) as refusal:
        find_by_text("Suka Maju")
    assert refusal.value.message.count("Desa Suka Maju") == 3
    assert "117 others" in refusal.value.message


def test_the_district_goes_before_its_own_village_of_the_same_name() -> None:
    assert find_by_text("Kedaton", "18.71").code == "18.71.01"
    assert find_by_text("Kel. Kedaton", "18.71").code == "18.71.01.1003"
