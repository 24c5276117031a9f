"""The reporting periods of the demo world: two that are final, one of them revised, and a current one, with
offices in every state. It changes no count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import cycle

from django.db.models import F
from django.utils import timezone

from accounts.models import User
from core.calendar import ONE_DAY, last_of_month
from coverage.answer import Coverage, coverage
from coverage.enums import FrozenKind, SubmissionAnswer, SubmissionState
from coverage.frozen.freezing import computed, keep
from coverage.models import Attestation, FinalFigures, Period, Submission
from coverage.services import open_period
from coverage.services.periods import computed_for
from demo import accounts
from demo.duplicates import BANDAR_LAMPUNG, PROVINCE_OFFICER
from demo.needs import PPKS
from demo.places import CIMAHI
from demo.store import Clerks
from regions.codes import NATION_CODE, ancestor_codes
from regions.models import IndicatorValue, Region
from registry.enums import Category

LAMPUNG = "18"
# They owe their list of the last final half-year: pages show them in grey.
OVERDUE = ("17.04", "18.05")
# A base figure that was corrected after the first of the two periods was final, by so many families.
MENDED_AT, MENDED_BY = "18.09", 25
REVISION = "Angka dasar PPKS Kabupaten Pesawaran dibetulkan sesuai berita acara (contoh)."
RETURNED = "Penugasan TKSK tahun ini belum ber-SK. Lengkapi nomornya, lalu kirim lagi."
# The states of the offices in the current half-year, in turn; `FIXED` has those of the demo accounts.
TURNS = (
    SubmissionState.ACCEPTED,
    SubmissionState.SENT,
    SubmissionState.OPEN,
    SubmissionState.CHECKED,
    SubmissionState.RETURNED,
)
FIXED = {CIMAHI: SubmissionState.OPEN, BANDAR_LAMPUNG: SubmissionState.RETURNED}
ANSWERS = {
    SubmissionState.SENT: SubmissionAnswer.WAITING,
    SubmissionState.ACCEPTED: SubmissionAnswer.ACCEPTED,
    SubmissionState.RETURNED: SubmissionAnswer.RETURNED,
}


@dataclass(frozen=True)
class HalfYear:
    """The days of a period: sent in the month after the day of the figures, published a month later."""

    on: date

    @property
    def code(self) -> str:
        return f"{self.on.year}-S{1 if self.on.month <= 6 else 2}"

    @property
    def opens_on(self) -> date:
        return self.on + ONE_DAY

    @property
    def due_on(self) -> date:
        return last_of_month(self.opens_on)

    @property
    def publishes_on(self) -> date:
        return last_of_month(self.due_on + ONE_DAY)

    @property
    def before(self) -> HalfYear:
        """The half-year that ended before this one began."""
        return HalfYear(date(self.on.year, 6, 30) if self.on.month > 6 else date(self.on.year - 1, 12, 31))


def leave_half_years(day: date, offices: Sequence[str], administrator: User) -> None:
    """Call after everything else: the figures of these days must not change any more."""
    running = HalfYear(day.replace(day=1) - ONE_DAY)
    last, first = running.before, running.before.before
    _revise(_Desk(_opened(first, administrator), offices).finish((), administrator))
    _Desk(_opened(last, administrator), offices).finish(OVERDUE, administrator)
    _Desk(_opened(running, administrator), offices).receive(day)


def _opened(half_year: HalfYear, administrator: User) -> Period:
    return open_period(
        code=half_year.code,
        on=half_year.on,
        opens_on=half_year.opens_on,
        due_on=half_year.due_on,
        publishes_on=half_year.publishes_on,
        by=administrator,
    )


class _Desk:
    """Receives the lists of the offices for one period, on days that have passed."""

    def __init__(self, period: Period, offices: Sequence[str]) -> None:
        self.period, self.offices = period, offices
        self.clerks: Clerks = accounts.clerks()
        self.operator = User.objects.get(username=accounts.OPERATOR)
        self.officer = User.objects.get(username=PROVINCE_OFFICER)
        self.names = Region.objects.in_bulk(offices)

    def finish(self, late: Iterable[str], administrator: User) -> tuple[FinalFigures, list[Coverage]]:
        """Accept every office but the late ones, and close the period before its publication; returns what
        was frozen."""
        period = self.period
        told = computed_for(period)
        by_office = _by_place(told)
        for office in self.offices:
            if office not in late:
                self._sign(office, by_office[office], period.due_on - ONE_DAY, SubmissionState.ACCEPTED)
        period.closed_at, period.closed_by = _noon(period.publishes_on - ONE_DAY), administrator
        period.save(update_fields=["closed_at", "closed_by"])
        figures = keep(told, kind=FrozenKind.PERIOD, region=NATION_CODE, on=period.on)
        final = FinalFigures.objects.create(
            period=period, figures=figures, made_at=period.closed_at, made_by=administrator
        )
        return final, told

    def receive(self, day: date) -> None:
        """Each office is as far as its turn says, and took that step on an earlier day of its own."""
        turns, days = cycle(TURNS), cycle(range(1, max(2, (day - self.period.on).days)))
        by_office = _by_place(computed(NATION_CODE, self.period.on))
        for office in self.offices:
            state, on = FIXED.get(office) or next(turns), self.period.on + next(days) * ONE_DAY
            if state in ANSWERS:
                self._sign(office, by_office[office], on, state)
            elif state == SubmissionState.CHECKED:
                self._move(office, state, on)

    def _sign(self, office: str, told: list[Coverage], on: date, state: SubmissionState) -> None:
        answer = ANSWERS[state]
        answered = answer != SubmissionAnswer.WAITING
        Attestation.objects.create(
            submission=self._move(office, state, on),
            figures=keep(told, kind=FrozenKind.SIGNED, region=office, on=self.period.on),
            signatory_name="Dra. Contoh Nama, M.Si.",
            signatory_position=f"Kepala Dinas Sosial {self.names[office].label}",
            signatory_rank="Pembina Tingkat I (IV/b)",
            signed_on=on,
            sent_at=_noon(on),
            sent_by_id=self._sender(office),
            answer=answer,
            answered_at=_noon(on) + timedelta(hours=2) if answered else None,
            answered_by_id=self._answerer(office) if answered else None,
            note=RETURNED if answer == SubmissionAnswer.RETURNED else "",
        )

    def _move(self, office: str, state: SubmissionState, on: date) -> Submission:
        submission: Submission = self.period.submissions.get(region=office)
        submission.state = state
        if state != SubmissionState.RETURNED:
            submission.checked_at, submission.checked_by_id = _noon(on), self._sender(office)
        submission.save()
        return submission

    def _sender(self, office: str) -> int:
        return self.operator.pk if office == CIMAHI else self.clerks.entered_by

    def _answerer(self, office: str) -> int:
        return self.officer.pk if office.startswith(LAMPUNG) else self.clerks.verified_by


def _revise(closed: tuple[FinalFigures, list[Coverage]]) -> None:
    """Correct the base figure, and freeze the half-year again. Only the region and those above it change."""
    first, told = closed
    period = first.period
    values = IndicatorValue.objects.filter(region=MENDED_AT, indicator=PPKS, base_on__lte=period.on)
    newest = values.latest("base_on")
    IndicatorValue.objects.filter(pk=newest.pk).update(value=F("value") + MENDED_BY)
    mended = [*ancestor_codes(MENDED_AT), MENDED_AT, NATION_CODE]
    kept = [answer for answer in told if answer.place.code not in mended]
    anew = [
        coverage(code, category, period.on, with_programmes=True)
        for code in mended
        for category in Category.values
    ]
    FinalFigures.objects.create(
        period=period,
        number=2,
        figures=keep([*kept, *anew], kind=FrozenKind.PERIOD, region=NATION_CODE, on=period.on),
        revises=first,
        note=REVISION,
        made_at=_noon(period.publishes_on + 14 * ONE_DAY),
        made_by=first.made_by,
    )


def _by_place(told: Iterable[Coverage]) -> dict[str, list[Coverage]]:
    by_place: dict[str, list[Coverage]] = {}
    for answer in told:
        by_place.setdefault(answer.place.code, []).append(answer)
    return by_place


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))
