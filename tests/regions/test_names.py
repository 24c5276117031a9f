import pytest

from regions.enums import Kind
from regions.names import abbreviates, match_key, readings, short_name


@pytest.mark.parametrize(
    ("official", "short"),
    [
        ("Kabupaten Lampung Selatan", "Kab. Lampung Selatan"),
        ("Kabupaten Administrasi Kepulauan Seribu", "Kab. Kepulauan Seribu"),
        ("Kota Administrasi Jakarta Pusat", "Kota Jakarta Pusat"),
        ("Kota Cimahi", "Kota Cimahi"),
        ("Bengkulu", "Bengkulu"),
        ("Daerah Istimewa Yogyakarta", "DI Yogyakarta"),
        ("Cimahi Selatan", "Cimahi Selatan"),
    ],
)
def test_short_name_keeps_what_tells_places_apart(official: str, short: str) -> None:
    assert short_name(official) == short


def test_match_key_drops_the_kind_of_a_regency_and_nothing_of_a_village() -> None:
    assert match_key("Kota Serang", Kind.KOTA) == match_key("Kabupaten Serang", Kind.KABUPATEN) == "serang"
    assert match_key("Kota Baru", Kind.DESA) == "kotabaru"
    assert match_key("Regapu\N{RIGHT SINGLE QUOTATION MARK}u", Kind.DESA) == "regapuu"


@pytest.mark.parametrize(
    "typed",
    ["Kab. Lampung Selatan", "KABUPATEN  LAMPUNG SELATAN", "kab lampung-selatan", "Kab.Lampung Selatan"],
)
def test_spellings_of_a_regency_read_alike(typed: str) -> None:
    assert readings(typed)[0] == ("lampungselatan", frozenset({Kind.KABUPATEN}))


def test_what_some_regions_call_their_villages_is_no_kind_where_the_whole_is_a_name() -> None:
    villages = frozenset({Kind.KELURAHAN, Kind.DESA, Kind.DESA_ADAT})

    assert readings("Negeri Batu Merah") == [("negeribatumerah", frozenset()), ("batumerah", villages)]


def test_a_name_that_begins_like_a_kind_keeps_its_whole_reading() -> None:
    assert readings("Kota Agung") == [("agung", frozenset({Kind.KOTA})), ("kotaagung", frozenset())]


def test_nothing_to_read_gives_no_reading() -> None:
    assert readings(" . ") == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Lamsel", "Kabupaten Lampung Selatan"),
        ("Tubaba", "Kabupaten Tulang Bawang Barat"),
        ("B. Lampung", "Kota Bandar Lampung"),
        ("Lamp. Sel.", "Kabupaten Lampung Selatan"),
        ("Pesibar", "Kabupaten Pesisir Barat"),
    ],
)
def test_people_shorten_names_so(typed: str, name: str) -> None:
    assert abbreviates(typed, name)


@pytest.mark.parametrize("typed", ["Lam", "Lamse Lampung Sel", "Selatan", "Lampung", "Metro", "Lamtim"])
def test_other_words_are_no_abbreviation(typed: str) -> None:
    assert not abbreviates(typed, "Kabupaten Lampung Selatan")


def test_a_numeral_shortens_no_other_numeral() -> None:
    assert abbreviates("Lb. Linggau Timur I", "Lubuk Linggau Timur I")
    assert not abbreviates("Lb. Linggau Timur I", "Lubuk Linggau Timur II")
