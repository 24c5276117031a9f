"""The status of a person on a day, against the rule written out in plain Python."""

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from certification.enums import SanctionKind, Status, TermBasis
from certification.models import Certificate, Issuer, Sanction, Scheme
from certification.status import with_status_on
from certification.validity import Validity, mark_of, validity_on
from registry.models import Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
FIRST = dt.date(2026, 1, 1)
days = st.integers(0, 9).map(lambda number: FIRST + dt.timedelta(days=number))


@dataclass(frozen=True)
class Paper:
    """A certificate as the rule sees it. `sanctions`: first and last day, None without end."""

    issued: dt.date | None
    until: dt.date | None
    is_read: bool
    is_own_scheme: bool
    sanctions: tuple[tuple[dt.date, dt.date | None], ...]

    def is_sanctioned(self, on):
        return any(first <= on and (last is None or on <= last) for first, last in self.sanctions)

    def exists(self, on):
        return self.issued is None or self.issued <= on

    def counts(self, on):
        return (
            self.issued is not None
            and self.until is not None
            and self.issued <= on <= self.until
            and self.is_read
            and not self.is_sanctioned(on)
        )

    def may_count(self, on):
        return self.exists(on) and (self.until is None or on <= self.until) and not self.is_sanctioned(on)


def status_by_the_rule(papers, on):
    own = [paper for paper in papers if paper.is_own_scheme and paper.exists(on)]
    if any(paper.counts(on) for paper in own):
        return Status.CERTIFIED
    if any(paper.may_count(on) for paper in own):
        return Status.VALIDITY_UNKNOWN
    return Status.LAPSED if own else Status.NEVER_CERTIFIED


@st.composite
def papers(draw):
    issued, until = draw(st.one_of(st.none(), days)), draw(st.one_of(st.none(), days))
    if issued and until and until < issued:
        issued, until = until, issued
    sanctions = []
    for first, last in draw(st.lists(st.tuples(days, st.one_of(st.none(), days)), max_size=2)):
        sanctions.append((first, None if last is None else max(first, last)))
    return Paper(
        issued=issued,
        until=until,
        is_read=draw(st.booleans()),
        is_own_scheme=draw(st.sampled_from([True, True, True, False])),
        sanctions=tuple(sanctions),
    )


@pytest.fixture
def worker(ours):
    return ours


def store(worker: Worker, found: list[Paper]) -> None:
    issuer = Issuer.objects.get(code="LSPS")
    for serial, paper in enumerate(found):
        row = Certificate.objects.create(
            worker=worker,
            issuer=issuer,
            scheme=Scheme.objects.get(code="GENERALIS" if paper.is_own_scheme else "TKS"),
            number=f"N{serial}",
            issued_on=paper.issued,
            valid_until=paper.until,
            term_basis=TermBasis.PAPER if paper.is_read else TermBasis.ESTIMATE,
        )
        for first, last in paper.sanctions:
            Sanction.objects.create(
                certificate=row,
                kind=SanctionKind.SUSPENDED if last else SanctionKind.REVOKED,
                starts_on=first,
                ends_on=last,
                reason="contoh",
            )


def status_of(worker: Worker, on: dt.date) -> str:
    return with_status_on(Worker.objects.filter(pk=worker.pk), on).get().status_on


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=st.lists(papers(), max_size=3), on=days)
def test_status_is_that_of_the_rule(worker, found, on):
    Certificate.objects.filter(worker=worker).delete()
    store(worker, found)
    assert status_of(worker, on) == status_by_the_rule(found, on)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paper=papers(), on=days)
def test_mark_of_one_certificate_agrees_with_the_status(worker, paper, on):
    Certificate.objects.filter(worker=worker).delete()
    store(worker, [Paper(paper.issued, paper.until, paper.is_read, True, paper.sanctions)])
    validity = validity_on(Certificate.objects.get(worker=worker), on)
    assert (
        status_of(worker, on)
        == {
            Validity.VALID: Status.CERTIFIED,
            Validity.UNKNOWN: Status.VALIDITY_UNKNOWN,
            Validity.ENDED: Status.LAPSED,
            Validity.SUSPENDED: Status.LAPSED,
            Validity.REVOKED: Status.LAPSED,
            Validity.FUTURE: Status.NEVER_CERTIFIED,
        }[validity]
    )


DAY = dt.timedelta(days=1)
PLAIN = Paper(FIRST, FIRST + 5 * DAY, is_read=True, is_own_scheme=True, sanctions=())


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (FIRST - DAY, Status.NEVER_CERTIFIED),
        (FIRST, Status.CERTIFIED),
        (FIRST + 5 * DAY, Status.CERTIFIED),
        (FIRST + 6 * DAY, Status.LAPSED),
    ],
    ids=["before the issue", "day of issue", "last day", "day after"],
)
def test_boundary_days(worker, on, status):
    store(worker, [PLAIN])
    assert status_of(worker, on) == status


def test_renewal_closes_the_gap(worker):
    renewal = Paper(FIRST + 6 * DAY, FIRST + 60 * DAY, is_read=True, is_own_scheme=True, sanctions=())
    store(worker, [PLAIN, renewal])
    assert status_of(worker, FIRST + 6 * DAY) == Status.CERTIFIED


def test_suspension_takes_away_and_gives_back(worker):
    suspended = Paper(FIRST, FIRST + 9 * DAY, True, True, ((FIRST + 2 * DAY, FIRST + 3 * DAY),))
    store(worker, [suspended])
    found = [status_of(worker, FIRST + number * DAY) for number in range(1, 5)]
    assert found == [Status.CERTIFIED, Status.LAPSED, Status.LAPSED, Status.CERTIFIED]


def test_volunteer_has_no_status_whatever_the_papers(make_worker):
    volunteer = make_worker("Relawan", "32.77", category="RELAWAN")
    store(volunteer, [PLAIN])
    assert status_of(volunteer, FIRST) is None


@pytest.mark.parametrize(
    ("left", "kind", "word"),
    [
        (91, "valid", "Berlaku"),
        (90, "soon", "90 hari lagi"),
        (1, "soon", "1 hari lagi"),
        (0, "soon", "berakhir hari ini"),
    ],
)
def test_mark_counts_the_days_left(worker, left, kind, word):
    store(worker, [Paper(FIRST, FIRST + left * DAY, True, True, ())])
    mark = mark_of(Certificate.objects.get(worker=worker), FIRST)
    assert (mark.kind, mark.word) == (kind, word)
