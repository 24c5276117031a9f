"""The page of one office's list: the checklist, its figures beside the last final ones, and its history."""

from __future__ import annotations

from functools import cached_property

from django.utils import timezone

from accounts.models import User
from accounts.roles import Permission
from coverage.answer import Coverage
from coverage.enums import SubmissionAnswer, SubmissionState
from coverage.frozen.freezing import computed, digest_of, rows_of
from coverage.frozen.reading import read
from coverage.models import Attestation, Submission
from coverage.periods.checklist import Checklist
from coverage.periods.differences import CategoryDifferences, differences_since
from coverage.periods.final import Final, final_before
from coverage.periods.period_page import MARKS
from coverage.services.submissions import CAN_BE_CHECKED
from registry.enums import Category

SIGNATORY = ("signatory_name", "signatory_position", "signatory_rank")


class SubmissionPage:
    """The content of the page. Each part is computed when the template asks for it."""

    def __init__(self, submission: Submission, *, user: User) -> None:
        self.submission, self.user = submission, user
        self.period, self.office = submission.period, submission.region
        self.today = timezone.localdate()

    @property
    def mark(self) -> str:
        return MARKS[SubmissionState(self.submission.state)]

    # -- what may be done -------------------------------------------------------------------------

    @property
    def is_begun(self) -> bool:
        return self.period.opens_on <= self.today

    @property
    def can_check(self) -> bool:
        return self._may(Permission.PERIOD_SEND) and self.submission.state in CAN_BE_CHECKED and self.is_begun

    @property
    def can_send(self) -> bool:
        return self._may(Permission.PERIOD_SEND) and self.submission.state == SubmissionState.CHECKED

    @property
    def can_answer(self) -> bool:
        """A person who checked or sent the list is not offered to accept it."""
        is_waiting = self._may(Permission.PERIOD_ACCEPT) and self.submission.state == SubmissionState.SENT
        return is_waiting and self.standing is not None and not self.is_own

    @property
    def is_own(self) -> bool:
        standing = self.standing
        return standing is not None and self.user.pk in (standing.sent_by_id, self.submission.checked_by_id)

    @cached_property
    def sees_letters(self) -> bool:
        """Whether the account works on this list, and so sees the names below it and the notes."""
        works = (Permission.PERIOD_SEND, Permission.PERIOD_ACCEPT, Permission.WORKER_VIEW)
        return any(self._reaches(permission) for permission in works)

    def _may(self, permission: Permission) -> bool:
        return not self.period.is_final and self._reaches(permission)

    def _reaches(self, permission: Permission) -> bool:
        return self.user.may(permission, at=self.office.code)

    # -- the list ---------------------------------------------------------------------------------

    @cached_property
    def checklist(self) -> Checklist:
        return Checklist(self.submission, user=self.user)

    @cached_property
    def attestations(self) -> list[Attestation]:
        """Every sending, the newest first."""
        rows = self.submission.attestations.select_related("figures", "sent_by", "answered_by")
        return list(rows.order_by("-sent_at", "-pk"))

    @property
    def standing(self) -> Attestation | None:
        """The signature that is valid, that is not returned."""
        return next((each for each in self.attestations if each.answer != SubmissionAnswer.RETURNED), None)

    @property
    def returned(self) -> Attestation | None:
        """What the province wants corrected, until the list is sent again."""
        newest = next(iter(self.attestations), None)
        return newest if newest and newest.answer == SubmissionAnswer.RETURNED else None

    @property
    def days_late(self) -> int:
        """Days since the last day to send, if no valid list was sent."""
        late = (self.today - self.period.due_on).days
        return max(0, late) if self.submission.is_waiting_for_office else 0

    @property
    def signing(self) -> dict[str, object]:
        """The form for signing, filled in with the last signer, today and these figures."""
        known: dict[str, object] = {"signed_on": self.today, "digest": self.live_digest}
        before = Attestation.objects.filter(submission__region=self.office).order_by("-sent_at", "-pk")
        return known | (before.values(*SIGNATORY).first() or {})

    # -- the figures ------------------------------------------------------------------------------

    @cached_property
    def live(self) -> list[Coverage]:
        """The figures of today's records for the day of the period, by category."""
        return computed(self.office.code, self.period.on)

    @cached_property
    def live_digest(self) -> str:
        return digest_of(rows_of(self.live))

    @property
    def figures(self) -> list[Coverage]:
        """The signed figures; before signing, the figures that would be signed now."""
        if self.standing is None:
            return self.live
        signed = (read(self.standing.figures, self.office.code, category) for category in Category.values)
        return [answer for answer in signed if answer]

    @property
    def has_moved(self) -> bool:
        """Whether the records have changed since the list was signed."""
        return self.standing is not None and self.standing.figures.digest != self.live_digest

    @cached_property
    def last_final(self) -> Final | None:
        return final_before(self.period)

    @cached_property
    def differences(self) -> list[CategoryDifferences]:
        return differences_since(self.last_final, self.figures)
