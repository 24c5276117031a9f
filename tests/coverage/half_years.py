"""Periods in any state, for the tests of what shows them."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from accounts.models import User
from coverage import services
from coverage.enums import FrozenKind
from coverage.frozen.freezing import computed, digest_of, freeze, rows_of
from coverage.models import Attestation, FinalFigures, Period, Submission
from regions.enums import Level
from tests.coverage.worlds import DAY

ONE = timedelta(days=1)


def open_half_year(by: User, *, code: str = "2026-S1", on: date = DAY, due_on: date | None = None) -> Period:
    """A period whose lists may be sent from the day after `on`, by default for some days still."""
    due_on = due_on or timezone.localdate() + 10 * ONE
    return services.open_period(
        code=code, on=on, opens_on=on + ONE, due_on=due_on, publishes_on=due_on + ONE, by=by
    )


def list_of(period: Period, office: str = "32.77") -> Submission:
    return period.submissions.get(region=office)


def digest_now(submission: Submission) -> str:
    """The digest of the figures as they are read now."""
    return digest_of(rows_of(computed(submission.region_id, submission.period.on)))


def sign(submission: Submission, by: User, **changes: object) -> Attestation:
    """Check and send the list, signed today by the head of the office."""
    services.check_submission(submission_id=submission.pk, by=by)
    return send(submission, by, **changes)


def send(submission: Submission, by: User, **changes: object) -> Attestation:
    facts = {
        "digest": digest_now(submission),
        "signatory_name": "Dra. Contoh Nama, M.Si.",
        "signatory_position": "Kepala Dinas Sosial",
        "signatory_rank": "Pembina (IV/a)",
        "signed_on": timezone.localdate(),
    }
    return services.send_submission(submission_id=submission.pk, by=by, **(facts | changes))  # type: ignore[arg-type]


def end_of_sending(period: Period) -> None:
    """As if the last day to send was yesterday, and the day of publication has come."""
    today = timezone.localdate()
    Period.objects.filter(pk=period.pk).update(due_on=today - ONE, publishes_on=today)


def close(period: Period, by: User) -> FinalFigures:
    end_of_sending(period)
    return services.close_period(period_id=period.pk, by=by)


def make_final(period: Period, by: User, region: str = "32.77") -> FinalFigures:
    """A closed period whose final figures hold one region alone: the nation takes seconds to freeze."""
    end_of_sending(period)
    Period.objects.filter(pk=period.pk).update(closed_at=timezone.now(), closed_by=by)
    figures = freeze(kind=FrozenKind.PERIOD, region=region, on=period.on, down_to=Level.DISTRICT)
    return FinalFigures.objects.create(period=period, figures=figures, made_by=by)
