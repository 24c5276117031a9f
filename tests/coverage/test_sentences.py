"""The first sentence of every page, case by case, in both languages."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from core.ui.formats import number
from coverage.answer import Completeness, Coverage
from coverage.gap import Gap, StatusCounts, unit_gap
from coverage.sentences import sentence, workers_of
from regions.enums import Level
from registry.enums import Category

TODAY = date(2026, 6, 30)
PAST = date(2017, 12, 31)
AHEAD = date(2027, 1, 1)
CITY = Completeness(units=1, with_need=1, reported=1, measured=1, level=Level.REGENCY)


@dataclass(frozen=True)
class Somewhere:
    """A place without a database."""

    title: str = "Kota Cimahi"
    level: str = Level.REGENCY
    code: str = "32.77"


def answer(gap: Gap | None = None, **facts: object) -> Coverage:
    values: dict[str, object] = {
        "place": Somewhere(),
        "category": Category.PEKSOS,
        "on": TODAY,
        "counts": StatusCounts(certified=13, never_certified=23),
        "needed": gap.needed if gap else None,
        "needed_exact": None,
        "gap": gap,
        "completeness": CITY if gap else replace(CITY, with_need=0, measured=0),
        "has_scheme": True,
    }
    return Coverage(**(values | facts))  # type: ignore[arg-type]


def gap_of(needed: int, certified: int, never: int = 0) -> Gap:
    return unit_gap(needed, StatusCounts(certified=certified, never_certified=never))


CIMAHI = answer(gap_of(178, 13, 23))
CASES = {
    "shortage": (
        CIMAHI,
        "Kota Cimahi membutuhkan 178 pekerja sosial bersertifikat. Baru ada 13, jadi kurang 165.",
        "Kota Cimahi needs 178 certified social workers. There are only 13, so 165 are missing.",
    ),
    "shortage in the past": (
        replace(CIMAHI, on=PAST),
        "Pada 31 Desember 2017, Kota Cimahi membutuhkan 178 pekerja sosial bersertifikat. "
        "Saat itu ada 13, jadi kurang 165.",
        "On 31 December 2017, Kota Cimahi needed 178 certified social workers. "
        "There were 13, so 165 were missing.",
    ),
    "shortage ahead": (
        replace(CIMAHI, on=AHEAD),
        "Pada 1 Januari 2027, menurut catatan hari ini: Kota Cimahi membutuhkan 178 pekerja sosial "
        "bersertifikat. Baru ada 13, jadi kurang 165.",
        "On 1 January 2027, by what is known today: Kota Cimahi needs 178 certified social workers. "
        "There are only 13, so 165 are missing.",
    ),
    "nobody certified": (
        answer(gap_of(178, 0, 36), counts=StatusCounts(never_certified=36)),
        "Kota Cimahi membutuhkan 178 pekerja sosial bersertifikat. Belum ada satu pun, jadi kurang 178.",
        "Kota Cimahi needs 178 certified social workers. There are none yet, so all 178 are missing.",
    ),
    "met": (
        answer(gap_of(13, 13)),
        "Kota Cimahi membutuhkan 13 pekerja sosial bersertifikat. Semuanya sudah ada.",
        "Kota Cimahi needs 13 certified social workers. All of them are there.",
    ),
    "surplus": (
        answer(gap_of(10, 13)),
        "Kota Cimahi membutuhkan 10 pekerja sosial bersertifikat. Ada 13, lebih 3 dari kebutuhan.",
        "Kota Cimahi needs 10 certified social workers. There are 13, 3 more than needed.",
    ),
    "surplus here, shortage there": (
        answer(gap_of(10, 13) + gap_of(20, 5)),
        "Kota Cimahi membutuhkan 30 pekerja sosial bersertifikat. "
        "Ada 18, tetapi tidak merata: kurang 15, lebih 3 di tempat lain.",
        "Kota Cimahi needs 30 certified social workers. "
        "There are 18, but unevenly: 15 are missing, 3 too many elsewhere.",
    ),
    "part of the units": (
        answer(
            gap_of(1113, 147, 383),
            place=Somewhere("Lampung", Level.PROVINCE, "18"),
            completeness=Completeness(15, 13, 14, 12, Level.REGENCY),
        ),
        "12 dari 15 kabupaten/kota di Lampung membutuhkan 1.113 pekerja sosial bersertifikat. "
        "Baru ada 147, jadi kurang 966.",
        "12 of 15 regencies and cities in Lampung need 1,113 certified social workers. "
        "There are only 147, so 966 are missing.",
    ),
    "no need known": (
        answer(),
        "Kota Cimahi memiliki 13 pekerja sosial bersertifikat. Belum ada data kebutuhan.",
        "Kota Cimahi has 13 certified social workers. How many it needs is not known.",
    ),
    "no need known, nobody certified": (
        answer(counts=StatusCounts()),
        "Kota Cimahi belum memiliki pekerja sosial bersertifikat. Belum ada data kebutuhan.",
        "Kota Cimahi has no certified social workers. How many it needs is not known.",
    ),
    "below the unit": (
        answer(
            place=Somewhere("Kec. Cimahi Selatan", Level.DISTRICT, "32.77.01"),
            counts=StatusCounts(certified=1),
            completeness=Completeness(0, 0, 0),
        ),
        "Kec. Cimahi Selatan memiliki 1 pekerja sosial bersertifikat.",
        "Kec. Cimahi Selatan has 1 certified social worker.",
    ),
    "office not reported": (
        answer(counts=None),
        "Kota Cimahi belum melapor.",
        "Kota Cimahi has not reported yet.",
    ),
    "office not reported by a day": (
        answer(counts=None, on=PAST),
        "Sampai 31 Desember 2017, Kota Cimahi belum melapor.",
        "Kota Cimahi had not reported by 31 December 2017.",
    ),
    "province not reported": (
        answer(counts=None, place=Somewhere("DI Yogyakarta", Level.PROVINCE, "34")),
        "Belum ada laporan dari DI Yogyakarta.",
        "No report has come from DI Yogyakarta yet.",
    ),
    "nobody in the nation reported": (
        answer(counts=None, place=Somewhere("Indonesia", Level.COUNTRY, "ID")),
        "Belum ada kabupaten/kota yang melapor.",
        "No regency or city has reported yet.",
    ),
    "no scheme": (
        answer(category=Category.RELAWAN, has_scheme=False, counts=StatusCounts(without_status=163)),
        "Kota Cimahi memiliki 163 relawan sosial.",
        "Kota Cimahi has 163 social volunteers.",
    ),
    "no scheme, nobody": (
        answer(category=Category.PENYULUH, has_scheme=False, counts=StatusCounts()),
        "Belum ada penyuluh sosial yang tercatat di Kota Cimahi.",
        "No social extension workers are recorded in Kota Cimahi.",
    ),
    "another category": (
        answer(gap_of(64, 44, 20), category=Category.TKS),
        "Kota Cimahi membutuhkan 64 tenaga kesejahteraan sosial bersertifikat. Baru ada 44, jadi kurang 20.",
        "Kota Cimahi needs 64 certified social welfare workers. There are only 44, so 20 are missing.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_headline_says_the_case(case: str) -> None:
    given_answer, indonesian, english = CASES[case]

    with override("id"):
        assert sentence(given_answer, TODAY).headline == indonesian
    with override("en"):
        assert sentence(given_answer, TODAY).headline == english


def test_the_lead_says_what_closes_the_shortage() -> None:
    with override("id"):
        lead = sentence(CIMAHI, TODAY).lead
        nobody = sentence(answer(gap_of(5, 0), counts=StatusCounts()), TODAY).lead
        all_certified = sentence(answer(counts=StatusCounts(certified=2)), TODAY).lead
        closable = sentence(answer(gap_of(5, 0, 9)), TODAY).lead

    assert lead == (
        "36 pekerja sosial bertugas, 23 di antaranya belum bersertifikat. "
        "Jika 23 di antaranya menuntaskan sertifikasi, kekurangan turun menjadi 142."
    )
    assert all_certified.startswith("2 pekerja sosial bertugas, semuanya bersertifikat.")
    assert nobody == "Semua yang kurang belum ada orangnya."
    assert "kekurangan tertutup" in closable


def test_the_lead_names_a_need_that_is_known_before_the_office_reports() -> None:
    with override("id"):
        lead = sentence(answer(counts=None, needed=178), TODAY).lead

    assert lead.endswith("Kebutuhannya sudah diketahui: 178 pekerja sosial bersertifikat.")


def test_the_lead_says_who_is_left_out_of_a_partial_sum() -> None:
    with override("id"):
        lead = sentence(CASES["part of the units"][0], TODAY).lead

    assert "1 belum melapor dan 2 belum diketahui kebutuhannya" in lead


@given(
    needs=st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=4),
    days=st.integers(-3000, 3000),
)
def test_every_headline_is_whole_sentences_with_the_numbers_of_the_gap(
    needs: list[tuple[int, int]], days: int
) -> None:
    gap = Gap()
    for needed, certified in needs:
        gap += gap_of(needed, certified)
    with override("id"):
        headline = sentence(answer(gap, on=TODAY + timedelta(days=days)), TODAY).headline

    assert headline.endswith(".")
    assert "%" not in headline
    assert number(gap.needed) in headline
    if gap.shortage:
        assert f"kurang {number(gap.shortage, language='id')}" in headline
    if gap.surplus:
        assert f"lebih {number(gap.surplus, language='id')}" in headline


@pytest.mark.parametrize("category", Category.values)
def test_each_category_has_a_name_for_one_and_for_many(category: str) -> None:
    with override("en"):
        assert workers_of(category, 2) == workers_of(category, 1) + "s"
