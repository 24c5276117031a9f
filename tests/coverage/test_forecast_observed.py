"""What the records say of a region: hand-counted, and equal to what other functions count."""

from datetime import date, timedelta

import pytest

from certification.enums import CandidateState
from certification.expiry import certified_at_work
from certification.models import Candidate, Certificate, CompetencyTest, Issuer
from coverage.answer import coverage
from coverage.counts import counted
from coverage.forecast.observed import NEVER, Cell, Turn, observed
from coverage.forecast.rates import rates_of
from coverage.spans.upkeep import bring_up_to_date
from registry.enums import Category, EmploymentStatus, FunctionalLevel, State
from registry.models import Worker, WorkerState
from tests.coverage.worlds import person, scheme

HERE, THERE = "32.77", "32.73"
DAY = date(2026, 6, 30)
LONG_AGO = date(2020, 1, 1)

pytestmark = pytest.mark.django_db


def paper(worker: Worker, issued_on: date, valid_until: date) -> Certificate:
    return Certificate.objects.create(
        worker=worker,
        issuer=Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSPS"})[0],
        scheme=scheme(),
        number=f"N-{Certificate.objects.count()}",
        issued_on=issued_on,
        valid_until=valid_until,
    )


def leave(worker: Worker, on: date, state: str = State.INACTIVE) -> None:
    WorkerState.objects.create(worker=worker, state=state, valid_from=on)


def test_turns_are_told_apart_and_explain_the_change(places) -> None:
    first = person(HERE, since=LONG_AGO)
    paper(first, date(2025, 1, 10), date(2028, 1, 9))
    lapsed = person(HERE, since=LONG_AGO)
    paper(lapsed, date(2022, 3, 1), date(2025, 2, 28))
    late = person(HERE, since=LONG_AGO)
    paper(late, date(2021, 5, 1), date(2024, 4, 30))
    paper(late, date(2024, 7, 1), date(2027, 6, 30))
    anew = person(HERE, since=LONG_AGO)
    paper(anew, date(2020, 5, 1), date(2023, 8, 30))
    paper(anew, date(2025, 7, 1), date(2028, 6, 30))
    renewed = person(HERE, since=LONG_AGO)
    paper(renewed, date(2021, 1, 1), date(2024, 12, 31))
    paper(renewed, date(2025, 1, 1), date(2027, 12, 31))
    leave(person(HERE, since=LONG_AGO), date(2025, 5, 5))
    person(HERE, since=date(2025, 9, 1))
    person(THERE, since=date(2025, 9, 1))

    seen = observed(HERE, Category.PEKSOS, DAY)

    counts = {turn: seen.count(turn) for turn in Turn if seen.count(turn)}
    assert counts == {
        Turn.FIRST: 2,  # one for the first time, one after almost two years
        Turn.LAPSED: 3,  # one for good, one for two months, one before it came anew
        Turn.REGAINED: 1,
        Turn.WENT: 1,
        Turn.CAME: 1,
    }
    assert seen.continued == 1
    before = coverage(HERE, Category.PEKSOS, seen.first_day).certified
    now = coverage(HERE, Category.PEKSOS, DAY).certified
    assert now == before + seen.count(Turn.FIRST, Turn.REGAINED) - seen.count(Turn.LAPSED)
    assert (seen.certified, seen.present) == (now, 6)
    assert rates_of(seen).pace.value == pytest.approx(2 / 3)


def test_who_moves_out_has_gone_and_retirement_by_law_is_apart(places) -> None:
    civil = {"employment_status": EmploymentStatus.PNS, "birth_date": date(1968, 4, 1)}
    retired, early = person(HERE, since=LONG_AGO), person(HERE, since=LONG_AGO)
    Worker.objects.filter(pk=retired.pk).update(**civil)
    leave(retired, date(2026, 4, 1), State.RETIRED)
    leave(early, date(2026, 4, 1), State.RETIRED)
    person(HERE, since=LONG_AGO)

    seen = observed(HERE, Category.PEKSOS, DAY)

    assert (seen.count(Turn.RETIRED), seen.count(Turn.WENT)) == (1, 1)


def test_cells_hold_what_is_known_of_the_years_ahead(places) -> None:
    certified = person(HERE, since=LONG_AGO)
    paper(certified, date(2024, 7, 1), date(2027, 6, 29))
    senior = person(HERE, since=LONG_AGO)
    Worker.objects.filter(pk=senior.pk).update(
        employment_status=EmploymentStatus.PNS,
        functional_level=FunctionalLevel.AHLI_MADYA,
        birth_date=date(1970, 6, 1),  # 60 on 1 June 2030
    )
    junior = person(HERE, since=LONG_AGO)
    Worker.objects.filter(pk=junior.pk).update(
        employment_status=EmploymentStatus.PNS, birth_date=date(1968, 7, 1)
    )
    contract = person(HERE, since=LONG_AGO)
    Worker.objects.filter(pk=contract.pk).update(
        employment_status=EmploymentStatus.KONTRAK, birth_date=date(1968, 7, 1)
    )

    cells = observed(HERE, Category.PEKSOS, DAY).cells

    assert set(cells) == {
        Cell(0, NEVER, 3, 1),
        Cell(None, 3, None, 1),
        Cell(None, 0, None, 1),
        Cell(None, NEVER, None, 1),
    }


def test_ends_are_those_of_the_page_of_terms(places) -> None:
    for days in (10, 200, 400, 800, 1500):
        somebody = person(HERE, since=LONG_AGO)
        paper(somebody, date(2026, 1, 1), DAY + timedelta(days=days))
        paper(somebody, date(2020, 1, 1), DAY + timedelta(days=5))
    known = certified_at_work(counted(HERE, Category.PEKSOS, DAY), DAY)

    ends = sorted(
        cell.ends for cell in observed(HERE, Category.PEKSOS, DAY).cells for _ in range(cell.persons)
    )

    assert ends == sorted((day - DAY).days // 365 for day in known.values_list("last_day", flat=True))


def test_a_past_day_knows_no_later_paper(places) -> None:
    somebody = person(HERE, since=LONG_AGO)
    paper(somebody, date(2021, 1, 1), date(2023, 12, 31))
    paper(somebody, date(2024, 1, 1), date(2026, 12, 31))

    (cell,) = observed(HERE, Category.PEKSOS, date(2023, 6, 30)).cells

    assert cell.ends == 0


def test_short_history_has_no_rate(places) -> None:
    person(HERE, since=DAY - timedelta(days=300))

    seen = observed(HERE, Category.PEKSOS, DAY)

    assert not seen.is_long_enough
    assert rates_of(seen).passes is None


def test_results_come_from_above_where_there_are_few(places) -> None:
    test = CompetencyTest.objects.create(
        name="uji",
        organizer=Issuer.objects.create(code="L", name="L"),
        region_id="32",
        place_id=HERE,
        starts_on=DAY - timedelta(days=100),
        ends_on=DAY - timedelta(days=100),
        seats=40,
    )
    outcomes = [CandidateState.PASSED] * 15 + [CandidateState.FAILED] * 5
    for place, state in [*((THERE, each) for each in outcomes), (HERE, CandidateState.FAILED)]:
        Candidate.objects.create(
            test=test,
            worker=person(place, since=LONG_AGO),
            scheme=scheme(),
            state=state,
            result_on=DAY - timedelta(days=90),
        )

    seen = observed(HERE, Category.PEKSOS, DAY)

    assert (seen.seated, seen.tested_in, seen.passed, seen.failed) == (1, "32", 15, 6)
    assert rates_of(seen).passing.value == pytest.approx(15 / 21)


def test_a_region_of_many_is_read_once_a_day(places, monkeypatch: pytest.MonkeyPatch) -> None:
    person(HERE, since=LONG_AGO)
    assert observed("32", Category.PEKSOS, DAY).present == 1
    person(HERE, since=LONG_AGO)
    bring_up_to_date()
    monkeypatch.setattr("coverage.large_regions.LARGE_FROM", 2)
    seen = observed("32", Category.PEKSOS, DAY)
    person(HERE, since=LONG_AGO)

    assert observed("32", Category.PEKSOS, DAY) == seen
    assert observed("ID", Category.PEKSOS, DAY).present == 3
    assert observed(HERE, Category.PEKSOS, DAY).present == 3
