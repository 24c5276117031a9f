"""The reference data of coverage: complete, as published, loaded twice without harm."""

import csv
from decimal import Decimal

import pytest

from coverage import reference
from coverage.claims.wording import MEASURES, as_of_label, measure_label, value_label
from coverage.enums import NormState, Qualifier
from coverage.models import Norm, PublishedFigure
from regions.enums import Kind, Level
from regions.models import Indicator, Region
from registry.models import Programme

LEDGER_PLACES = ["17.01", "17.06", "18.10", "31", "32.17", "32.77", "34", "35.75", "36"]


@pytest.fixture
def loaded(db: None) -> reference.Loaded:
    for code in sorted({code[:2] for code in LEDGER_PLACES} | set(LEDGER_PLACES)):
        is_province = len(code) == 2
        Region.objects.get_or_create(
            code=code,
            defaults={
                "name": code,
                "short_name": code,
                "match_key": code,
                "level": Level.PROVINCE if is_province else Level.REGENCY,
                "kind": Kind.PROVINSI if is_province else Kind.KABUPATEN,
                "parent_id": None if is_province else code[:2],
            },
        )
    for code in ("PKH", "TKSK", "KELURAHAN", "LKSA", "UPT"):
        Programme.objects.get_or_create(code=code, defaults={"name": code})
    for code in ("ppks", "lks", "kpm", "clients"):
        Indicator.objects.get_or_create(code=code, defaults={"name": code, "unit": code})
    return reference.load()


def test_every_published_figure_is_loaded(loaded: reference.Loaded) -> None:
    assert loaded.figures == 79
    codes = set(PublishedFigure.objects.values_list("code", flat=True))
    assert codes == {f"S{n:02}" for n in range(1, 30)} | {f"F{n:02}" for n in range(1, 51)}


def test_every_qualifier_and_measure_is_known(loaded: reference.Loaded) -> None:
    figures = PublishedFigure.objects.all()
    assert {figure.qualifier for figure in figures} <= set(Qualifier.values)
    assert {figure.indicator for figure in figures} == set(MEASURES)


def test_a_figure_is_kept_as_it_was_said(loaded: reference.Loaded) -> None:
    total = PublishedFigure.objects.get(code="S13")
    assert (total.region_id, total.value, total.qualifier) == ("32.77", 36, "exact")
    assert total.quote == "Total Peksos di kota Cimahi 36 orang"
    assert total.attributed_to == "Agustus Fajar"
    assert total.url == "http://jabarekspres.com/2017/jumlah-pekerja-sosial-masih-minim/"


def test_a_word_or_date_is_no_number(loaded: reference.Loaded) -> None:
    month = PublishedFigure.objects.get(code="S08")
    assert (month.value, month.value_text, month.as_of) == (None, "Desember 2016", "2016-12")
    hundreds = PublishedFigure.objects.get(code="S16")
    assert (hundreds.value, hundreds.value_text) == (None, "ratusan")
    assert (hundreds.value_min, hundreds.value_max) == (100, 999)
    worded = PublishedFigure.objects.filter(value=None, value_min=None)
    assert {figure.code for figure in worded if not figure.value_text} == set()


def test_an_area_that_is_no_region_stays_without_one(loaded: reference.Loaded) -> None:
    sumatra = PublishedFigure.objects.get(code="S04")
    assert (sumatra.region_id, sumatra.is_national, sumatra.area) == (None, False, "Sumatera")
    nation = PublishedFigure.objects.get(code="F01")
    assert (nation.region_id, nation.is_national) == (None, True)


def test_no_shortened_address_is_shown(loaded: reference.Loaded) -> None:
    for figure in PublishedFigure.objects.exclude(url=""):
        figure.full_clean()
        assert "..." not in figure.url


def test_a_second_load_adds_nothing_and_restores_what_was_published(loaded: reference.Loaded) -> None:
    PublishedFigure.objects.filter(code="S13").update(value=Decimal(35))
    again = reference.load()
    assert again.norms_added == 0
    assert PublishedFigure.objects.count() == 79
    assert PublishedFigure.objects.get(code="S13").value == 36


def test_the_norm_library_is_all_drafts_with_their_source(loaded: reference.Loaded) -> None:
    norms = {norm.code: norm for norm in Norm.objects.all()}
    assert set(norms) == {"N1", "N2", "N3", "N4", "N5", "N8", "N9", "N10"}
    assert {norm.state for norm in norms.values()} == {NormState.DRAFT}
    assert all(norm.legal_source for norm in norms.values())
    assert (norms["N1"].per_worker, norms["N1"].indicator_id) == (100, "ppks")


def test_a_norm_printed_in_two_ways_has_no_number(loaded: reference.Loaded) -> None:
    companions = Norm.objects.get(code="N5")
    assert companions.per_worker is None
    assert "45 KPM" in companions.legal_source
    assert "450 KPM" in companions.legal_source


def test_a_second_load_leaves_a_draft_that_was_worked_on(loaded: reference.Loaded) -> None:
    Norm.objects.filter(code="N5").update(per_worker=250)
    reference.load()
    assert Norm.objects.get(code="N5").per_worker == 250


@pytest.mark.parametrize(
    ("as_of", "said"),
    [("2017-12-03", "3 Desember 2017"), ("2016-12", "Desember 2016"), ("2012", "2012"), ("", "")],
)
def test_a_day_is_said_as_far_as_it_is_known(as_of: str, said: str) -> None:
    assert as_of_label(as_of) == said


def test_a_value_is_said_as_number_words_or_bounds() -> None:
    assert value_label(PublishedFigure(value=Decimal("15522"))) == "15.522"
    assert value_label(PublishedFigure(value_text="ratusan", value_min=100)) == "ratusan"
    assert PublishedFigure(value_text="ratusan", unit="orang").shown_unit == "orang"
    assert PublishedFigure(value_text="Desember 2016", unit="bulan").shown_unit == ""
    assert value_label(PublishedFigure(value_min=100, value_max=999)) == "100–999"
    assert value_label(PublishedFigure()) == "–"
    assert measure_label("a_new_measure") == "a_new_measure"


def test_the_ledger_holds_no_line_break_and_one_width() -> None:
    with (reference.FACTS / "published-figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert {len(row) for row in rows} == {20}
