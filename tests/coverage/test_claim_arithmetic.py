"""Sums, shares, ratios and dates of published figures, reckoned again: each rule where it must bite."""

from decimal import Decimal

import pytest

from coverage import reference
from coverage.claims.checks import Finding, findings, findings_about
from coverage.claims.groups import ClaimGroup, groups
from coverage.claims.stated import stated
from coverage.claims.times import precision_of, span_of
from coverage.models import PublishedFigure

DAY = "2020-01-01"


def figure(code: str, indicator: str, value: int | str | None, **facts: str) -> PublishedFigure:
    number = None if value is None else Decimal(value)
    given = {"qualifier": "exact", "as_of": DAY, "outlet": "koran.example", **facts}
    return PublishedFigure(code=code, indicator=indicator, value=number, **given)


def rules(rows: list[PublishedFigure]) -> list[str]:
    return [finding.rule for finding in findings(rows)]


def of_ledger(area: str) -> list[PublishedFigure]:
    return [each for each in reference._figures() if ("ID" if each.is_national else each.region_id) == area]


def named(found: list[ClaimGroup], *codes: str) -> ClaimGroup:
    (group,) = [each for each in found if {claim.code for claim in each.claims} == set(codes)]
    return group


def test_parts_without_a_printed_sum_are_added_up() -> None:
    parts = [figure(name, "posting_count", 5, dimension=name) for name in ("PKH", "LK3", "dinsos")]
    assert rules([*parts, figure("T", "workers_total", 15)]) == []
    (finding,) = findings([*parts, figure("T", "workers_total", 16)])
    assert finding.rule == "parts_against_total"
    assert "15" in finding.sentence
    assert "16" in finding.sentence
    assert "1" in finding.cure
    assert set(finding.codes) == {"PKH", "LK3", "dinsos", "T"}


def test_volunteers_are_no_parts_of_social_workers() -> None:
    parts = [figure(name, "posting_count", 100, dimension=name) for name in ("psm", "tksk", "tagana")]
    assert rules([*parts, figure("T", "workers_total", 51)]) == []


def test_a_part_is_not_more_than_the_whole() -> None:
    rows = [figure("C", "workers_certified", 21), figure("T", "workers_total", 20)]
    assert rules(rows) == ["certified_against_total"]
    assert rules([rows[0], figure("T", "workers_total", 20, dimension="tks")]) == []


def test_certified_and_not_certified_make_the_total() -> None:
    rows = [figure("C", "workers_certified", 13), figure("U", "workers_uncertified", 23)]
    assert rules([*rows, figure("T", "workers_total", 36)]) == []
    assert rules([*rows, figure("T", "workers_total", 35)]) == ["certified_against_total"]


@pytest.mark.parametrize(("printed", "is_wrong"), [("36,1%", False), ("36 persen", False), ("37 %", True)])
def test_a_printed_share_is_that_of_its_base(printed: str, is_wrong: bool) -> None:
    rows = [figure("C", "workers_certified", 13, quote=f"baru {printed}"), figure("T", "workers_total", 36)]
    assert rules(rows) == (["share_against_base"] if is_wrong else [])


def test_a_need_by_ratio_is_the_base_divided() -> None:
    base = figure("B", "ppks_total", 15_500_000, unit="keluarga")
    ratio = {"dimension": "norm 1:100 keluarga PMKS"}
    assert rules([base, figure("N", "workers_needed", 155_000, **ratio)]) == []
    assert rules([base, figure("N", "workers_needed", 15_500, **ratio)]) == ["need_against_ratio"]


def test_about_agrees_as_loosely_as_it_was_said() -> None:
    rows = [figure("N", "workers_needed", 155_000), figure("T", "workers_total", 15_522)]
    assert rules([*rows, figure("G", "workers_gap", 139_000, qualifier="about")]) == []
    assert rules([*rows, figure("G", "workers_gap", 139_000)]) == ["gap_against_need"]


@pytest.mark.parametrize(
    ("qualifier", "value", "exact", "agrees"),
    [
        ("at_least", 36, 36, True),
        ("at_least", 36, 35, False),
        ("more_than", 200, 201, True),
        ("more_than", 200, 200, False),
        ("about", 15_500, 15_522, True),
        ("about", 15_500, 15_600, False),
        ("exact", 15_500, 15_522, False),
    ],
)
def test_figures_agree_as_their_source_put_it(qualifier: str, value: int, exact: int, agrees: bool) -> None:
    (row,) = stated([figure("A", "workers_total", value, qualifier=qualifier)])
    assert row.agrees_with(Decimal(exact)) is agrees


def test_nothing_is_printed_before_its_time_unless_planned() -> None:
    early = {"as_of": "2020-08", "published": "2020-07-27"}
    assert rules([figure("A", "competency_test_participants", 1600, **early)]) == ["dates_apart"]
    assert rules([figure("A", "competency_test_participants", 1600, qualifier="planned", **early)]) == []
    assert rules([figure("A", "workers_total", 1, as_of="2020-07-30", published="2020-07")]) == []


def test_a_quoted_weekday_is_that_of_its_date() -> None:
    assert (
        rules([figure("A", "workers_total", 36, as_of="2017-12-03", quote="kata dia, Minggu (3/12)")]) == []
    )
    (finding,) = findings([figure("A", "workers_total", 36, as_of="2017", quote="Senin (3/12)")])
    assert finding.rule == "dates_apart"
    assert "Minggu" in finding.sentence


def test_the_ledger_holds_the_findings_it_was_kept_for() -> None:
    """36 against 35, 15 against 17 against 5, families against persons; and no rule cries wolf."""
    found = {
        area: [each.rule for each in findings(of_ledger(area))] for area in ("17", "18", "32.77", "36", "ID")
    }
    assert found == {
        "17": [],
        "18": ["readings_apart", "not_passes"],
        "32.77": ["parts_against_total", "readings_apart", "readings_apart", "persons_and_families"],
        "36": [],
        "ID": ["noted_parts_against_total", "readings_apart"],
    }
    everything: list[Finding] = [each for area in found for each in findings(of_ledger(area))]
    assert all(each.cure for each in everything)


def test_a_new_figure_is_told_only_what_concerns_it() -> None:
    new = figure(
        "", "workers_certified", 40, dimension="peksos", as_of="2017-12-03", outlet="jabarekspres.com"
    )
    found = findings_about(new, of_ledger("32.77"))
    assert {each.rule for each in found} == {"certified_against_total", "readings_apart"}
    assert all("" in each.codes for each in found)


def test_competing_claims_of_lampung_stand_together() -> None:
    group = named(groups(of_ledger("18")), "F21", "S06", "F22", "F23")
    assert (group.is_competing, group.difference) == (True, 35)
    for said in ("5 (2016", "40 (29 Agustus 2018", "35 orang", "8 kali"):
        assert said in group.sentence


def test_families_and_persons_have_no_difference() -> None:
    group = named(groups(of_ledger("32.77")), "F35", "F36", "F37")
    assert (group.is_competing, group.difference) == (True, None)
    assert "tidak dapat dibandingkan" in group.sentence


def test_claims_of_another_time_are_another_matter() -> None:
    rows = [figure("A", "workers_total", 1, as_of="2012"), figure("B", "workers_total", 2, as_of="2019")]
    assert [len(group.claims) for group in groups(rows)] == [1, 1]


def test_every_claim_is_in_exactly_one_group() -> None:
    for area in ("17", "18", "32.77", "36", "ID"):
        codes = [claim.code for group in groups(of_ledger(area)) for claim in group.claims]
        assert sorted(codes) == sorted(each.code for each in of_ledger(area))


def test_words_stand_in_the_group_and_not_in_its_difference() -> None:
    (group,) = groups(
        [figure("A", "workers_total", None, value_text="ratusan"), figure("B", "workers_total", 9)]
    )
    assert (group.is_competing, group.sentence) == (False, "")


def test_a_time_is_as_long_as_it_was_said() -> None:
    assert [str(day) for day in span_of("2012") or ()] == ["2012-01-01", "2012-12-31"]
    assert [str(day) for day in span_of("2016-02") or ()] == ["2016-02-01", "2016-02-29"]
    assert span_of("") is None
    assert [precision_of(text) for text in ("2012", "2016-02", "2016-02-01", "")] == [
        "year",
        "month",
        "day",
        "",
    ]
