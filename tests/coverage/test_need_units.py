"""Units of every kind: the country, organisations, and units whose need follows from workload."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.models import User
from coverage import services
from coverage.answer import Picture, coverage
from coverage.enums import ActivityKind, Method, NormState
from coverage.models import Norm, NormActivity
from coverage.needs.bases import Base, is_older
from coverage.needs.fields import needs_by_field
from coverage.needs.need import UnitNeed
from coverage.needs.preview import Preview
from coverage.needs.standings import Standings
from coverage.needs.unmanned import Unmanned, units_without_anyone
from coverage.needs.worksheet import worksheet
from coverage.question import Question
from regions.enums import Level
from regions.models import Indicator, Region
from regions.places import NATION, find_region
from registry.enums import FieldOfPractice
from registry.models import Organization
from tests.coverage.worlds import DAY, base, fixed_norm, person, programme, ratio_norm

CIMAHI, BANDUNG = "32.77", "32.73"


def draft(**facts: object) -> Norm:
    values = {
        "code": "D",
        "title": "Usul",
        "category": "PEKSOS",
        "method": Method.FIXED_POST,
        "posts_per_unit": 1,
        "unit_level": "regency",
        "unit": "kantor",
        "legal_source": "uji",
    }
    return Norm.objects.create(**values | facts)


def workload(*, method: str = Method.ABK_KES, **facts: object) -> Norm:
    """600 assessments for 6,000 PPKS, 18 % of the time bound, in 1,200 hours a year."""
    base("32.77", 6000)
    norm = draft(method=method, posts_per_unit=None, other_unit_reason="uji", **facts)
    NormActivity.objects.create(
        norm=norm,
        position=1,
        name="Asesmen",
        kind=ActivityKind.SERVICE,
        minutes=180,
        times=Decimal("0.1"),
        indicator=Indicator.objects.get(code="ppks"),
    )
    NormActivity.objects.create(
        norm=norm, position=2, name="Rapat", kind=ActivityKind.SUPPORT, share_percent=18
    )
    return norm


def adopt(norm: Norm, by: User) -> Norm:
    return services.adopt_norm(
        norm_id=norm.pk, effective_from=dt.date(2013, 4, 5), decree_number="SK uji", by=by
    )


# -- the country as a unit -----------------------------------------------------------------------------


def test_the_country_can_be_one_unit(administrator: User) -> None:
    person(CIMAHI, place=CIMAHI, status="certified")
    fixed_norm(administrator, unit_level=Level.COUNTRY, posts=5, unit="negara")
    nation = coverage("ID", "PEKSOS", DAY)
    assert (nation.needed, nation.shortage, nation.completeness.units) == (5, 4, 1)
    for below in ("32", CIMAHI):
        answer = coverage(below, "PEKSOS", DAY)
        assert (answer.needed, answer.completeness.units) == (None, 0)


# -- organisations as units ----------------------------------------------------------------------------


def institution(name: str, place: str, **facts: object) -> Organization:
    return Organization.objects.create(name=name, kind="LKS", location_id=place, **facts)


def test_each_organisation_is_rounded_up_by_itself_and_adds_up_where_it_stands(administrator: User) -> None:
    person(CIMAHI, place=CIMAHI, status="certified")
    institution("A", CIMAHI)
    institution("B", "32.77.01")
    institution("C", "32.77.01.1001", is_active=False)
    institution("Provinsi", "32")
    fixed_norm(administrator, posts=Decimal("0.5"), organization_kind="LKS", unit="LKS")
    answer = coverage(CIMAHI, "PEKSOS", DAY)
    assert (answer.needed, answer.needed_exact) == (2, Fraction(1))
    assert (answer.basis[0].base, answer.basis[0].base_on) == (2, None)
    above = coverage("32", "PEKSOS", DAY)
    assert (above.needed, above.completeness.with_need) == (2, 1)


def test_organisations_are_counted_for_the_day_that_is_asked(administrator: User) -> None:
    """From their first day to their last, both included; one out of use without a last day is left out."""
    first, last = DAY - dt.timedelta(days=30), DAY + dt.timedelta(days=30)
    institution("Lama", CIMAHI)
    institution("Tutup", CIMAHI, valid_from=first, valid_until=last, is_active=False)
    institution("Entah", CIMAHI, is_active=False)
    fixed_norm(administrator, organization_kind="LKS", unit="LKS")
    days = [first - dt.timedelta(days=1), first, last, last + dt.timedelta(days=1)]
    assert [coverage(CIMAHI, "PEKSOS", on).needed for on in days] == [1, 2, 2, 1]


def test_need_by_field_of_practice_sums_to_the_need(administrator: User) -> None:
    """One per LKS for children, one per LKSA for older people, one per kecamatan without a field."""
    for name, kind in (("A", "LKS"), ("B", "LKS"), ("C", "LKSA")):
        Organization.objects.create(name=name, kind=kind, location_id=CIMAHI)
    children, older = FieldOfPractice.ANAK, FieldOfPractice.LANSIA
    for kind, code, field in (("LKS", "PKH", children), ("LKSA", "TKSK", older)):
        found = fixed_norm(administrator, organization_kind=kind, unit=kind, programme=programme(code))
        Norm.objects.filter(pk=found.pk).update(field_of_practice=field)
    fixed_norm(administrator, unit_level="district", unit="kecamatan", programme=programme("LK3"))
    known = Picture(Region.objects.get(code=CIMAHI), "PEKSOS", DAY).needs(None)
    rows = needs_by_field(known.needs_in(CIMAHI))
    assert [(row.field, row.units, row.needed) for row in rows] == [
        (children, 2, 2),
        (older, 1, 1),
        (None, 3, 3),
    ]
    assert sum(row.needed for row in rows) == coverage(CIMAHI, "PEKSOS", DAY).needed


def test_without_a_norm_for_a_field_there_is_no_such_table(administrator: User) -> None:
    fixed_norm(administrator, unit_level="district", unit="kecamatan")
    known = Picture(Region.objects.get(code=CIMAHI), "PEKSOS", DAY).needs(None)
    assert needs_by_field(known.needs_in(CIMAHI)) == []


def test_where_no_organisation_is_recorded_nothing_is_known(administrator: User) -> None:
    fixed_norm(administrator, organization_kind="LKSA", unit="LKSA")
    assert coverage(CIMAHI, "PEKSOS", DAY).needed is None


@settings(max_examples=30)
@given(st.integers(1, 50), st.fractions(0, 3, max_denominator=20))
def test_alike_units_need_as_much_as_each_by_itself(count: int, posts: Fraction) -> None:
    each = UnitNeed("32.77", None, posts)
    together = UnitNeed("32.77", None, posts * count, alike=count)
    assert together.needed == count * each.needed


# -- workload ------------------------------------------------------------------------------------------


def test_need_by_workload_is_rounded_once(administrator: User) -> None:
    person(CIMAHI, place=CIMAHI, status="certified")
    adopt(workload(), administrator)
    answer = coverage(CIMAHI, "PEKSOS", DAY)
    assert answer.needed_exact == Fraction(600 * 180, 72_000) / Fraction(82, 100)
    assert (answer.needed, answer.shortage) == (2, 1)
    (basis,) = answer.basis
    assert (basis.base, basis.unit, basis.norm_unit) == (6000, "keluarga PPKS", "PPKS (orang)")
    assert coverage(BANDUNG, "PEKSOS", DAY).needed is None


def test_the_worksheet_shows_every_step(administrator: User) -> None:
    sheet = worksheet(workload(), Region.objects.get(code=CIMAHI), DAY)
    assert sheet is not None
    (line,) = sheet.lines
    assert (line.volume, line.staff, sheet.support_share) == (600, Decimal("1.5"), Decimal("0.18"))
    assert (round(sheet.exact, 4), sheet.needed) == (Decimal("1.8293"), 2)
    assert worksheet(Norm.objects.get(code="D"), Region.objects.get(code=BANDUNG), DAY) is None


def test_a_stated_volume_holds_for_every_unit(administrator: User) -> None:
    norm = draft(method=Method.ABK_TASKS, posts_per_unit=None, region_id="32")
    NormActivity.objects.create(
        norm=norm, position=1, name="Konferensi", kind=ActivityKind.SERVICE, minutes=150, volume=120
    )
    adopt(norm, administrator)
    answer = coverage(CIMAHI, "PEKSOS", DAY)
    assert (answer.needed, answer.needed_exact) == (1, Fraction(18_000, 75_000))


# -- how old a figure is ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base_on", "day", "is_old"),
    [
        (dt.date(2023, 6, 30), dt.date(2026, 6, 30), False),
        (dt.date(2023, 6, 29), dt.date(2026, 6, 30), True),
        (dt.date(2024, 2, 29), dt.date(2027, 2, 28), False),
        (dt.date(2024, 2, 29), dt.date(2027, 3, 1), True),
    ],
)
def test_a_figure_is_old_after_its_years(base_on: dt.date, day: dt.date, is_old: bool) -> None:
    assert is_older(base_on, 3, day) is is_old
    assert Base(1, "orang", base_on, "uji", stale_after_years=3).is_stale_on(day) is is_old


def test_the_answer_says_which_bases_are_old(administrator: User) -> None:
    ratio_norm(administrator)
    base(CIMAHI, 300, on=DAY - dt.timedelta(days=365 * 4))
    base(BANDUNG, 300)
    answer = coverage("32", "PEKSOS", DAY)
    assert answer.basis[0].stale == 1
    Indicator.objects.filter(code="ppks").update(stale_after_years=5)
    assert coverage("32", "PEKSOS", DAY).basis[0].stale == 0


# -- what if ---------------------------------------------------------------------------------------------


def world(by: User) -> None:
    ratio_norm(by, unit="keluarga PPKS")
    base(CIMAHI, 300)
    base(BANDUNG, 1000)
    for place in (CIMAHI, CIMAHI, BANDUNG):
        person(place, place=place, status="certified")


def test_a_preview_is_what_adoption_makes(administrator: User) -> None:
    world(administrator)
    proposal = draft(posts_per_unit=4, region_id="32")
    preview = Preview(proposal, DAY)
    before = {code: coverage(code, "PEKSOS", DAY) for code in ("32", CIMAHI, BANDUNG, "32.04")}
    adopt(proposal, administrator)
    after = {code: coverage(code, "PEKSOS", DAY) for code in before}
    effects = {effect.place.code: effect for effect in [preview.total, *preview.effects]}
    for code in before:
        effect = effects[code]
        assert (effect.before.needed, effect.before.gap) == (before[code].needed, before[code].gap), code
        assert (effect.after.needed, effect.after.gap) == (after[code].needed, after[code].gap), code


def test_a_preview_lists_the_largest_change_first(administrator: User) -> None:
    world(administrator)
    preview = Preview(draft(posts_per_unit=4, region_id="32"), DAY)
    changed = [(effect.place.code, effect.change_of_shortage) for effect in preview.effects[:2]]
    assert changed == [(BANDUNG, -6), (CIMAHI, 1)]
    assert [norm.code for norm in preview.outranked] == [preview.picture.rules.norms[0].code]
    assert preview.replaced == []


def test_a_preview_of_a_programme_leaves_the_category_alone(administrator: User) -> None:
    world(administrator)
    preview = Preview(draft(programme=programme("PKH"), unit_level="village", region_id=CIMAHI), DAY)
    assert (preview.total.before.needed, preview.total.after.needed) == (None, 15)
    assert preview.category is not None
    assert not preview.category.is_changed


def test_norms_stand_side_by_side(administrator: User) -> None:
    world(administrator)
    draft(code="D1", posts_per_unit=4)
    draft(code="D2", posts_per_unit=None)
    draft(code="D3", region_id="18")
    rows = Standings(Region.objects.get(code=CIMAHI), Question("PEKSOS", DAY, DAY)).rows
    shown = [(row.norm.code[:2], row.is_in_force, row.answer and row.answer.needed) for row in rows]
    assert shown == [(rows[0].norm.code[:2], True, 3), ("D1", False, 4), ("D2", False, None)]


# -- units without anyone --------------------------------------------------------------------------------


def unmanned(code: str) -> list[Unmanned]:
    return units_without_anyone(Picture(find_region(code), "PEKSOS", DAY))


def test_units_without_anyone_stand_beside_the_sum(administrator: User) -> None:
    person(CIMAHI, place="32.77.01")
    person(CIMAHI, place="32.77.01")
    fixed_norm(administrator, unit_level="district", region_id=CIMAHI, unit="kecamatan")
    (found,) = unmanned(CIMAHI)
    assert (found.units, found.empty, found.unreported) == (3, 2, 0)
    assert [(region.code, count) for region, count in found.places] == [("32.77.02", 1), ("32.77.03", 1)]
    (above,) = unmanned("32")
    assert [(region.code, count) for region, count in above.places] == [(CIMAHI, 2)]


def test_nobody_says_that_an_office_without_a_report_is_empty(administrator: User) -> None:
    fixed_norm(administrator, unit_level="district", region_id=CIMAHI, unit="kecamatan")
    (found,) = unmanned(CIMAHI)
    assert (found.units, found.empty, found.unreported) == (0, 0, 3)


def test_people_of_another_programme_do_not_fill_a_unit(administrator: User) -> None:
    person(CIMAHI, place="32.77.01", programme_code="PKH")
    norm = fixed_norm(administrator, unit_level="district", region_id=CIMAHI, programme=programme("LK3"))
    (found,) = unmanned(CIMAHI)
    assert (found.norm, found.empty) == (norm, 3)


def test_one_unit_alone_is_no_list(administrator: User) -> None:
    person(CIMAHI, place=CIMAHI)
    fixed_norm(administrator, region_id=CIMAHI)
    assert unmanned(CIMAHI) == []


def test_a_preview_of_the_nation_stands_on_the_nation(administrator: User) -> None:
    preview = Preview(draft(state=NormState.DRAFT), DAY)
    assert (preview.place, preview.total.after.needed) == (NATION, 514)
