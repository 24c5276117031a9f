"""The periods of the demo world: two final, one of them revised, and one that runs with every state."""

from datetime import timedelta

import pytest

from coverage.answer import coverage
from coverage.enums import SubmissionState
from coverage.models import Period
from coverage.periods.attestation import attestation_of
from coverage.periods.final import Final, editions_of
from coverage.periods.revisions import revisions
from coverage.periods.seals import altered_seals, seals
from demo import services
from demo.periods import MENDED_AT, OVERDUE, HalfYear
from tests.demo.made_once import TODAY

pytestmark = pytest.mark.django_db


def test_every_state_of_a_list_is_there(demo_world: services.Made) -> None:
    running = Period.objects.running().get()
    sent = running.submissions.exclude(state=SubmissionState.OPEN)
    assert (running.code, running.opens_on <= TODAY <= running.due_on) == ("2026-S2", True)
    assert set(running.submissions.values_list("state", flat=True)) == set(SubmissionState)
    assert max(each.attestations.count() for each in sent) == 1
    assert running.submissions.get(region="32.77").state == SubmissionState.OPEN
    assert running.submissions.get(region="18.71").state == SubmissionState.RETURNED


def test_final_periods_are_published_and_the_first_is_revised(demo_world: services.Made) -> None:
    final = {period.code: editions_of(period) for period in Period.objects.public()}
    assert {code: len(editions) for code, editions in final.items()} == {"2026-S1": 1, "2025-S2": 2}

    (revision,) = revisions(final["2025-S2"])
    assert [place.code for place in revision.regions] == ["ID", MENDED_AT[:2], MENDED_AT]


@pytest.mark.parametrize("code", ["ID", "18", MENDED_AT, "32.77"])
def test_final_figures_are_what_the_records_say(demo_world: services.Made, code: str) -> None:
    """The world stood when they were frozen: final and live agree until somebody writes."""
    for period in Period.objects.public():
        frozen, live = (
            Final(editions_of(period)[0]).answer(code, "PEKSOS"),
            coverage(code, "PEKSOS", period.on),
        )
        assert frozen is not None
        assert (frozen.counts, frozen.gap, frozen.needed) == (live.counts, live.gap, live.needed)


def test_some_offices_are_overdue_and_keep_their_earlier_day(demo_world: services.Made) -> None:
    for office in OVERDUE:
        own = attestation_of(office, TODAY).own
        assert own is not None
        assert (own.is_overdue, own.signed_on is not None) == (True, True)
    assert not attestation_of("32.77", TODAY).is_overdue


def test_nothing_was_altered_since_it_was_frozen(demo_world: services.Made) -> None:
    checked = list(seals())
    assert len(checked) > 60
    assert altered_seals(checked) == []


@pytest.mark.parametrize("day", ["2026-01-05", "2026-07-01", "2026-08-31", "2028-02-29"])
def test_days_of_a_half_year_are_in_order(day: str) -> None:
    on = TODAY.fromisoformat(day).replace(day=1) - timedelta(days=1)
    half_year = HalfYear(on)
    assert half_year.before.on < half_year.on < half_year.opens_on < half_year.due_on < half_year.publishes_on
    assert half_year.before.code != half_year.code
