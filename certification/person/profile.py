"""What the page of a person shows, gathered in a fixed number of queries.

An assembly only: each section is a module of `sections` with a partial template of its own. A new section
adds one field here and one line in `worker_detail.html`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.utils.safestring import SafeString

from certification.chain import Chain, chain_on
from certification.enums import Status
from certification.models import Candidate, Certificate, PracticeLicense, RegistrationLetter
from certification.person.history import Moment, history
from certification.person.sections.candidacies import candidacies
from certification.person.sections.identity import Fact, facts
from certification.person.sections.notes import ShownNote, notes
from certification.person.sections.overlaps import overlaps
from certification.person.sections.papers import Paper, papers
from certification.person.sections.postings import Posting, postings
from certification.person.sections.public_view import PublicView, public_view
from certification.person.sections.scans import Proof, proofs
from certification.person.sections.self_service import SelfServiceSection, self_service
from certification.person.sections.timeline import timeline_of
from certification.person.sections.training import TrainingSection, training
from certification.person.sections.transfers import TransferSection, transfers
from certification.person.viewing import Viewing
from certification.status import with_status_on
from certification.validity import Mark
from core.ui.formats import MISSING
from registry.enums import State
from registry.models import Assignment, Worker, WorkerState
from registry.numbers.phones import mask as mask_phone
from registry.overlaps.words import FindingRow

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import WorkerQuerySet

MOMENTS_SHOWN = 8
# Read together with each paper, and with each assignment.
OF_A_PAPER = ("renewed_by", "returned_by", "scan")
OF_AN_ASSIGNMENT = ("programme", "place__parent", "organization", "post__programme", "post__place", "scan")
STATUS_MARKS = {
    Status.CERTIFIED: "valid",
    Status.VALIDITY_UNKNOWN: "unknown",
    Status.LAPSED: "ended",
    Status.NEVER_CERTIFIED: "none",
}


@dataclass(frozen=True)
class Profile:
    viewing: Viewing
    status: Mark | None
    facts: list[Fact]
    papers: list[Paper]
    proofs: list[Proof]
    postings: list[Posting]
    overlaps: list[FindingRow]
    transfers: TransferSection
    candidacies: list[Candidate]
    training: TrainingSection
    self_service: SelfServiceSection
    timeline: SafeString
    chain: Chain | None
    public_view: PublicView
    notes: list[ShownNote]
    moments: list[Moment]
    all_moments: int

    @property
    def worker(self) -> Worker:
        return self.viewing.worker

    @property
    def can_edit(self) -> bool:
        return self.viewing.can_edit

    @property
    def can_reveal(self) -> bool:
        return self.viewing.can_reveal

    @property
    def main_posting(self) -> Posting | None:
        return next((row for row in self.postings if row.is_running and row.assignment.is_primary), None)

    @property
    def state(self) -> str:
        """The state in force today, in a word."""
        return self._state.get_state_display() if self._state else MISSING

    @property
    def is_at_work(self) -> bool:
        """Whoever is not at work needs no place of work."""
        return self._state is not None and self._state.state == State.ACTIVE

    @cached_property
    def _state(self) -> WorkerState | None:
        return next((row for row in self.worker.states.all() if row.valid_from <= self.viewing.today), None)

    @property
    def known_facts(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.is_known]

    @property
    def unknown_facts(self) -> list[Fact]:
        return [fact for fact in self.facts if not fact.is_known]

    @property
    def scanned(self) -> list[Proof]:
        return [proof for proof in self.proofs if proof.files]

    @property
    def unscanned(self) -> list[Proof]:
        return [proof for proof in self.proofs if not proof.files]

    @property
    def masked_phone(self) -> str:
        return mask_phone(self.worker.phone)


def profile(worker: Worker, *, today: date, by: User, all_moments: bool = False) -> Profile:
    """Everything that `by` may see about a worker. The worker comes from `with_papers`."""
    viewing = Viewing(worker, today, by)
    found = overlaps(viewing)
    rows = postings(viewing, found)
    moments = history(worker)
    return Profile(
        viewing=viewing,
        status=_status(worker),
        facts=facts(viewing),
        papers=papers(viewing),
        proofs=proofs(viewing),
        postings=rows,
        overlaps=found,
        transfers=transfers(viewing),
        candidacies=candidacies(viewing),
        training=training(viewing),
        self_service=self_service(viewing),
        timeline=timeline_of(viewing, rows),
        chain=chain_on(worker, today),
        public_view=public_view(viewing),
        notes=notes(viewing),
        moments=moments if all_moments else moments[:MOMENTS_SHOWN],
        all_moments=len(moments),
    )


def with_papers(workers: WorkerQuerySet, today: date) -> WorkerQuerySet:
    """Workers with all that a profile reads."""
    return (
        with_status_on(workers, today)
        .select_related("region", "domicile")
        .prefetch_related(
            "states",
            Prefetch("assignments", Assignment.objects.select_related(*OF_AN_ASSIGNMENT)),
            Prefetch("certificates", Certificate.objects.select_related("issuer", "scheme", *OF_A_PAPER)),
            "certificates__sanctions",
            "certificates__sanction_proposals",
            Prefetch(
                "registration_letters", RegistrationLetter.objects.select_related("issuer", *OF_A_PAPER)
            ),
            Prefetch("practice_licenses", PracticeLicense.objects.select_related("issued_by", *OF_A_PAPER)),
        )
    )


def _status(worker: Worker) -> Mark | None:
    """The person's status today; None for a category that nothing certifies."""
    status = worker.status_on  # type: ignore[attr-defined]
    return Mark(STATUS_MARKS[status], str(Status(status).label)) if status else None
