"""What a person sees of their own record, and what the office sees of their proposals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import AuditEvent, User
from certification.models import Certificate
from certification.person.profile import with_papers
from certification.validity import Mark, mark_of
from core.ui.formats import MISSING, long_date
from registry.forms.person import PersonForm
from registry.models import Proposal, Worker
from registry.numbers import phones
from registry.services.self_service import PROPOSABLE, typed_changes

TOLD_FOR = timedelta(days=365)
READERS_TOLD = 30


@dataclass(frozen=True)
class Reader:
    """That somebody of an office looked at the record, or changed it."""

    at: datetime
    office: str
    act: str


@dataclass(frozen=True)
class Compared:
    """A field as it is recorded now, and as the person proposes it."""

    name: str
    label: str
    recorded: str
    proposed: str


def own_record(worker_id: int, today: date) -> Worker:
    """The record with all that the person's page shows."""
    return with_papers(Worker.objects.filter(pk=worker_id), today).get()


def marked(worker: Worker, today: date) -> list[tuple[Certificate, Mark]]:
    """The certificates, newest first, each with what it is worth on the day."""
    return [(row, mark_of(row, today)) for row in worker.certificates.all()]


def readers_of(worker: Worker) -> list[Reader]:
    """Who dealt with the record in the last year, newest first: the office, never the person there."""
    events = AuditEvent.objects.about(worker).filter(
        at__gte=timezone.now() - TOLD_FOR, actor_id__isnull=False
    )
    rows = list(events.order_by("-pk")[:READERS_TOLD])
    users = User.objects.in_bulk({row.actor_id for row in rows})
    return [Reader(row.at, _office(users.get(row.actor_id)), row.action_label) for row in rows]


def subjects_of(proposal: Proposal) -> list[str]:
    """What a proposal is about: the fields it would change, then whether it says or shows more."""
    fields = [str(PersonForm.base_fields[name].label) for name in PROPOSABLE if name in proposal.changes]
    more = ((proposal.remark, _("Remark")), (proposal.evidence_id, _("Evidence")))
    return [*fields, *(word for said, word in more if said)]


def compared(proposal: Proposal) -> list[Compared]:
    """What the proposal would change in the record as it is now, in words."""
    changes = typed_changes(proposal)
    return [
        Compared(
            name,
            str(PersonForm.base_fields[name].label),
            _said(name, getattr(proposal.worker, name)),
            _said(name, changes[name]),
        )
        for name in PROPOSABLE
        if name in changes
    ]


def _said(name: str, value: object) -> str:
    """A value as people read it; a phone number masked."""
    if value in (None, ""):
        return MISSING
    if isinstance(value, date):
        return long_date(value)
    if name == "phone":
        return phones.mask(str(value))
    labels = dict(getattr(PersonForm.base_fields[name], "choices", ()))
    return str(labels.get(value, value))


def _office(user: User | None) -> str:
    region = user.home_region if user else None
    return region.label if region else MISSING
