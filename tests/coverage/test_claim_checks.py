"""The checks that published figures invite: each rule found where it must be, and nowhere else."""

from decimal import Decimal

from coverage import reference
from coverage.claims.checks import Finding, findings
from coverage.models import PublishedFigure


def about(area: str) -> list[Finding]:
    """The findings on a region of the committed ledger; no database is asked."""
    return findings(
        figure
        for figure in reference._figures()
        if ("ID" if figure.is_national else figure.region_id) == area
    )


def one(found: list[Finding], rule: str) -> Finding:
    (finding,) = [each for each in found if each.rule == rule]
    return finding


def figure(code: str, indicator: str, value: int, **facts: str) -> PublishedFigure:
    return PublishedFigure(code=code, indicator=indicator, value=Decimal(value), **facts)


def test_cimahi_parts_make_35_and_the_total_says_36() -> None:
    finding = one(about("32.77"), "parts_against_total")
    assert "35" in finding.sentence
    assert "36" in finding.sentence
    assert {"S13", "S17", "S18", "S19", "S20", "S21", "S22"} <= set(finding.codes)


def test_the_reading_that_makes_them_agree_is_named() -> None:
    finding = one(about("32.77"), "parts_against_total")
    assert "LK3 = 3 (fbeta.republika.co.id)" in finding.sentence


def test_parts_that_agree_are_no_finding() -> None:
    day = {"as_of": "2020-01-01"}
    rows = [
        figure("A", "posting_count", 3, dimension="PKH", **day),
        figure("B", "posting_count_sum", 3, **day),
        figure("C", "workers_total", 3, **day),
    ]
    assert findings(rows) == []


def test_a_sum_of_another_day_is_not_compared() -> None:
    rows = [
        figure("B", "posting_count_sum", 3, as_of="2020-01-01"),
        figure("C", "workers_total", 4, as_of="2021-01-01"),
    ]
    assert findings(rows) == []


def test_lampung_is_given_as_5_15_17_and_40() -> None:
    finding = one(about("18"), "readings_apart")
    assert set(finding.codes) == {"F21", "S06", "F22", "F23"}
    for value in ("5 (2016", "15 (29 Juli 2017", "17 (29 Agustus 2018"):
        assert value in finding.sentence


def test_participants_are_not_passes() -> None:
    assert set(one(about("18"), "not_passes").codes) == {"S07", "F23"}


def test_persons_are_not_families() -> None:
    assert set(one(about("32.77"), "persons_and_families").codes) == {"F35", "F36", "F37"}


def test_the_national_stock_is_printed_in_three_spellings() -> None:
    finding = one(about("ID"), "readings_apart")
    for value in ("15.522", "15.222", "15.552"):
        assert value in finding.sentence


def test_the_recruitment_parts_do_not_make_the_total() -> None:
    finding = one(about("ID"), "noted_parts_against_total")
    assert finding.codes == ("F18",)
    assert "15.960" in finding.sentence
    assert "16.092" in finding.sentence


def test_growth_is_no_contradiction() -> None:
    rows = [
        figure("A", "workers_certified", 13, dimension="peksos", as_of="2017"),
        figure("B", "workers_certified", 21, dimension="peksos", as_of="2019"),
    ]
    assert findings(rows) == []


def test_categories_are_not_compared_with_each_other() -> None:
    rows = [
        figure("A", "workers_total", 25, dimension="peksos", as_of="2019"),
        figure("B", "workers_total", 64, dimension="tks", as_of="2019"),
    ]
    assert findings(rows) == []
