"""The answer for a region, in worlds small enough to count by hand."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from accounts.models import User
from certification.enums import Status
from coverage.answer import UnknownCategoryError, UnknownProgrammeError, coverage
from coverage.models import DeclaredNeed, NilDeclaration
from coverage.spans.upkeep import bring_up_to_date
from regions.places import UnknownRegionError
from registry.enums import Category, State, TransferState
from registry.models import Assignment, Transfer, WorkerState
from tests.coverage.worlds import (
    BEFORE,
    DAY,
    base,
    certificate,
    estimate,
    fixed_norm,
    person,
    programme,
    ratio_norm,
    scheme,
    suspend,
)

CIMAHI, BANDUNG, JABAR, LAMPUNG = "32.77", "32.73", "32", "18"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def peksos_scheme(places: object) -> None:
    scheme()


def peksos(code: str, on: date = DAY, **kwargs: object):  # type: ignore[no-untyped-def]
    return coverage(code, Category.PEKSOS, on, **kwargs)


def test_every_status_is_counted_once() -> None:
    for status in Status:
        person(CIMAHI, place=CIMAHI, status=status)

    answer = peksos(CIMAHI)

    assert (answer.present, answer.uncertified) == (4, 3)
    assert [answer.certified, answer.validity_unknown, answer.lapsed, answer.never_certified] == [1] * 4


def test_a_region_whose_office_has_not_reported_is_unknown_and_not_zero() -> None:
    person(CIMAHI, place=CIMAHI)

    silent, spoken = peksos(BANDUNG), peksos(CIMAHI)

    assert silent.present is None
    assert silent.certified is None
    assert silent.data_as_of is None
    assert spoken.present == 1


def test_an_office_that_declares_nobody_counts_zero(administrator: User) -> None:
    NilDeclaration.objects.create(region_id=BANDUNG, declared_on=DAY, declared_by=administrator)

    assert peksos(BANDUNG).present == 0
    assert peksos(BANDUNG, DAY - timedelta(days=1)).present is None


def test_the_main_assignment_says_where_a_person_counts() -> None:
    person(CIMAHI, place="32.77.01")
    person(CIMAHI)

    answer = peksos(CIMAHI, with_children=True, with_programmes=True)

    assert answer.present == 2
    assert {child.place.code: child.present for child in answer.children}["32.77.01"] == 1
    assert answer.unallocated is not None
    assert answer.unallocated.present == 1
    assert [(each.programme and each.programme.code, each.present) for each in answer.by_programme] == [
        ("PKH", 1),
        (None, 1),
    ]


def test_other_assignments_are_postings_and_never_counted() -> None:
    worker = person(CIMAHI, place=CIMAHI)
    Assignment.objects.create(
        worker=worker, programme=programme("LK3"), place_id=BANDUNG, starts_on=BEFORE, is_primary=False
    )

    assert peksos(JABAR).present == 1
    assert peksos(CIMAHI, programme="LK3").present == 0
    assert peksos(CIMAHI, programme="PKH").present == 1


@pytest.mark.parametrize(
    ("state", "present"),
    [(State.ACTIVE, 1), (State.RETIRED, 0), (State.DECEASED, 0), (State.MOVED_AWAY, 0), (State.INACTIVE, 0)],
)
def test_only_the_active_are_present(state: str, present: int) -> None:
    worker = person(CIMAHI)
    person(CIMAHI, category=Category.TKS)
    if state != State.ACTIVE:
        WorkerState.objects.create(worker=worker, state=state, valid_from=DAY)

    assert peksos(CIMAHI).present == present
    assert peksos(CIMAHI, DAY - timedelta(days=1)).present == 1


def test_a_transferred_person_counts_where_they_were_until_the_day(operator: User) -> None:
    worker = person(BANDUNG)
    person(CIMAHI)
    Transfer.objects.create(
        worker=worker,
        from_region_id=CIMAHI,
        to_region_id=BANDUNG,
        effective_on=DAY,
        state=TransferState.ACCEPTED,
        proposed_by=operator,
    )
    eve = DAY - timedelta(days=1)

    assert (peksos(CIMAHI, eve).present, peksos(CIMAHI).present) == (2, 1)
    assert (peksos(JABAR, eve).present, peksos(JABAR).present) == (2, 2)


def test_validity_is_a_matter_of_days() -> None:
    worker = person(CIMAHI, status=Status.CERTIFIED)
    after = DAY + timedelta(days=1)

    assert (peksos(CIMAHI).certified, peksos(CIMAHI, after).lapsed) == (1, 1)
    estimate(worker.certificates.get())
    assert (peksos(CIMAHI).validity_unknown, peksos(CIMAHI, after).lapsed) == (1, 1)


def test_a_suspended_certificate_does_not_count_until_it_is_lifted() -> None:
    held = person(CIMAHI, status=Status.CERTIFIED).certificates.get()
    suspend(held, DAY - timedelta(days=20), DAY - timedelta(days=10))

    certified = [peksos(CIMAHI, DAY - timedelta(days=days)).certified for days in (21, 20, 10, 9)]

    assert certified == [1, 0, 0, 1]


def test_a_later_certificate_does_not_exist_yet() -> None:
    worker = person(CIMAHI)
    late = certificate(worker, Status.CERTIFIED)

    assert peksos(CIMAHI, late.issued_on - timedelta(days=1)).certified is None
    WorkerState.objects.filter(worker=worker).update(valid_from=BEFORE - timedelta(days=9))
    assert peksos(CIMAHI, late.issued_on - timedelta(days=1)).never_certified == 1


def test_a_category_without_scheme_has_people_and_nothing_else() -> None:
    person(CIMAHI, category=Category.RELAWAN)

    answer = coverage(CIMAHI, Category.RELAWAN, DAY)

    assert answer.present == 1
    assert answer.certified is answer.never_certified is answer.shortage is answer.share is None


def test_need_is_the_ceiling_of_the_exact_quotient(administrator: User) -> None:
    ratio_norm(administrator)
    base(CIMAHI, 17_722)
    for status in [Status.CERTIFIED] * 13 + [Status.NEVER_CERTIFIED] * 23:
        person(CIMAHI, place=CIMAHI, status=status)

    answer = peksos(CIMAHI)

    assert (answer.needed, answer.needed_exact) == (178, Fraction(17_722, 100))
    assert (answer.shortage, answer.surplus, answer.share) == (165, 0, Decimal("0.073"))
    assert answer.gap is not None
    assert (answer.gap.remedies.examine, answer.gap.remedies.recruit) == (23, 142)
    assert (answer.completeness.units, answer.completeness.with_need) == (1, 1)
    assert peksos("32.77.01").needed is None


def test_no_norm_or_no_base_is_no_need(administrator: User) -> None:
    person(CIMAHI, place=CIMAHI)
    assert peksos(CIMAHI).needed is None
    ratio_norm(administrator)
    assert peksos(CIMAHI).needed is None
    base(CIMAHI, 250, on=DAY)
    assert peksos(CIMAHI).needed == 3
    assert peksos(CIMAHI, DAY - timedelta(days=1)).needed is None


def test_a_base_in_another_unit_needs_a_reason(administrator: User) -> None:
    norm = ratio_norm(administrator)
    base(CIMAHI, 250, unit="PPKS (orang)")
    assert peksos(CIMAHI).needed is None
    norm.other_unit_reason = "hanya jiwa yang diterbitkan"
    norm.save()
    answer = peksos(CIMAHI)
    assert answer.needed == 3
    assert answer.basis[0].unit_note


def test_a_surplus_in_one_city_does_not_fill_another(administrator: User) -> None:
    ratio_norm(administrator)
    base(CIMAHI, 100)
    base(BANDUNG, 300)
    for _each in range(5):
        person(CIMAHI, place=CIMAHI, status=Status.CERTIFIED)
    person(BANDUNG, place=BANDUNG, status=Status.LAPSED)
    person(JABAR, status=Status.CERTIFIED)

    answer = peksos(JABAR)

    assert (answer.needed, answer.certified, answer.shortage, answer.surplus) == (4, 6, 3, 4)
    assert answer.gap is not None
    assert (answer.gap.remedies.renew, answer.gap.remedies.recruit) == (1, 2)


def test_a_unit_that_has_not_reported_adds_its_need_and_no_shortage(administrator: User) -> None:
    ratio_norm(administrator)
    base(CIMAHI, 100)
    base(BANDUNG, 300)
    person(CIMAHI, place=CIMAHI, status=Status.CERTIFIED)

    answer = peksos(JABAR)

    assert (answer.needed, answer.shortage, answer.share) == (4, 0, Decimal(1))
    assert (answer.completeness.with_need, answer.completeness.reported) == (2, 1)
    assert peksos(BANDUNG).shortage is None


def test_the_nearest_regions_norm_applies(administrator: User) -> None:
    ratio_norm(administrator)
    ratio_norm(administrator, per=10, region_id=CIMAHI)
    base(CIMAHI, 100)
    base(BANDUNG, 100)
    person(CIMAHI)
    person(BANDUNG)

    assert [peksos(code).needed for code in (CIMAHI, BANDUNG, JABAR)] == [10, 1, 11]


def test_without_a_category_norm_the_programmes_sum(administrator: User) -> None:
    for code in ("PKH", "LK3"):
        fixed_norm(administrator, posts=2, programme=programme(code), unit="kota")
    for _each in range(3):
        person(CIMAHI, place=CIMAHI, programme_code="PKH", status=Status.CERTIFIED)
    answer = peksos(CIMAHI, with_programmes=True)

    assert (answer.needed, answer.shortage, answer.surplus) == (4, 2, 1)
    assert [(each.needed, each.shortage) for each in answer.by_programme] == [(2, 2), (2, 0), (None, None)]
    ratio_norm(administrator)
    base(CIMAHI, 100)
    assert peksos(CIMAHI).needed == 1


def test_a_fixed_post_norm_is_rounded_per_unit_and_below_it_is_no_need(administrator: User) -> None:
    fixed_norm(administrator, unit_level="district", region_id=CIMAHI, unit="kecamatan")
    person(CIMAHI, place="32.77.01.1001", status=Status.CERTIFIED)
    person(CIMAHI, place=CIMAHI, status=Status.CERTIFIED)

    answer = peksos(CIMAHI, with_children=True)

    assert (answer.needed, answer.shortage, answer.certified) == (3, 2, 2)
    assert [child.shortage for child in answer.children] == [0, 1, 1]
    assert answer.unallocated is not None
    assert answer.unallocated.certified == 1
    assert peksos("32.77.01.1001").needed is None


def test_a_declared_need_counts_only_where_nothing_below_has_one(administrator: User) -> None:
    for region, workers in ((JABAR, 500), (CIMAHI, 40)):
        DeclaredNeed.objects.create(
            region_id=region, category=Category.PEKSOS, workers=workers, valid_from=BEFORE, source="surat"
        )
    person(CIMAHI, place=CIMAHI, status=Status.CERTIFIED)

    cimahi, jabar = peksos(CIMAHI), peksos(JABAR)

    assert (cimahi.needed, cimahi.shortage) == (40, 39)
    assert jabar.needed == 40
    assert [each.workers for each in jabar.competing] == [500]
    ratio_norm(administrator)
    base(CIMAHI, 100)
    again = peksos(CIMAHI)
    assert (again.needed, [each.workers for each in again.competing]) == (1, [40])


def test_somebody_placed_where_nobody_has_reported_is_not_lost() -> None:
    person(CIMAHI, place=BANDUNG)

    answer = peksos(JABAR, with_children=True)

    assert answer.present == 1
    assert answer.unallocated is not None
    assert answer.unallocated.present == 1


def test_verified_share_is_of_the_certified(verifier: User) -> None:
    person(CIMAHI, status=Status.CERTIFIED, verified_by=verifier)
    person(CIMAHI, status=Status.CERTIFIED)
    person(CIMAHI, status=Status.LAPSED, verified_by=verifier)

    assert peksos(CIMAHI).verified_share == Decimal("0.50")
    assert coverage(CIMAHI, Category.TKS, DAY).verified_share is None


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("99.99", "PEKSOS", DAY), UnknownRegionError),
        ((CIMAHI, "", DAY), UnknownCategoryError),
        ((CIMAHI, "peksos", DAY), UnknownCategoryError),
    ],
)
def test_what_is_unknown_is_refused_with_a_sentence(arguments: tuple, error: type) -> None:
    with pytest.raises(error) as refused:
        coverage(*arguments)
    assert refused.value.message.endswith(".")


def test_an_unknown_programme_is_refused() -> None:
    with pytest.raises(UnknownProgrammeError):
        coverage(CIMAHI, "PEKSOS", DAY, programme="PKX")


def test_the_number_of_queries_does_not_grow_with_the_people(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    for _each in range(3):
        person(CIMAHI, place="32.77.01", status=Status.CERTIFIED)
    bring_up_to_date()
    with django_assert_num_queries(11) as few:
        peksos(CIMAHI, with_children=True)
    for _each in range(6):
        person(CIMAHI, place="32.77.02", status=Status.LAPSED)
    bring_up_to_date()
    with django_assert_num_queries(len(few)):
        peksos(CIMAHI, with_children=True)
