"""Refusals of the registry, each with a sentence for the person at the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.errors import DomainError, Link
from core.ui.formats import short_date

if TYPE_CHECKING:
    from registry.models import Post, Worker


class OutsideRegionError(DomainError):
    """The record, or the result of the change, lies outside what the user may edit."""

    code = "outside_region"

    def __init__(self, *, field: str | None = None) -> None:
        super().__init__(_("This lies outside your region. Choose a place inside it."), field=field)


class NikKnownError(DomainError):
    """The person is recorded already, and the user may see the record."""

    code = "nik_known"
    field = "nik"

    def __init__(self, known: Worker) -> None:
        super().__init__(
            _("This NIK is already recorded for %(name)s (%(number)s).")
            % {"name": known.name, "number": known.registry_number}
        )
        self.known = known
        self.link = Link(_("See the record"), known.get_absolute_url())


class NikOfOtherOfficeError(DomainError):
    """Recorded, but outside the user's scope: the message tells neither who nor where."""

    code = "nik_other_office"
    field = "nik"

    def __init__(self) -> None:
        super().__init__(_("This NIK is already recorded by another office. Ask that office for it."))
        self.link = Link(_("Ask for a transfer"), reverse("registry:transfer-request"))


class NipKnownError(DomainError):
    code = "nip_known"
    field = "nip"

    def __init__(self) -> None:
        super().__init__(_("This NIP is already recorded. Check the decree."))


class BirthDateInFutureError(DomainError):
    code = "birth_date_in_future"
    field = "birth_date"

    def __init__(self) -> None:
        super().__init__(_("The birth date lies in the future. Copy it from the KTP."))


class StartsBeforeBirthError(DomainError):
    code = "starts_before_birth"
    field = "starts_on"

    def __init__(self) -> None:
        super().__init__(_("The assignment starts before its holder was born. Correct one of the dates."))


class EndsBeforeStartError(DomainError):
    code = "ends_before_start"
    field = "ends_on"

    def __init__(self) -> None:
        super().__init__(_("The last day lies before the first. Correct one of them."))


class SecondMainAssignmentError(DomainError):
    code = "second_main_assignment"
    field = "starts_on"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Another main assignment runs at the same time. End it first, or record this one "
                "as an additional assignment."
            )
        )


class NoteOfAnotherError(DomainError):
    code = "note_of_another"

    def __init__(self) -> None:
        super().__init__(_("Only who wrote a note can change or remove it."))


class AssignmentEndedError(DomainError):
    code = "assignment_ended"

    def __init__(self) -> None:
        super().__init__(_("This assignment already has a last day."))


class AlreadyMainError(DomainError):
    code = "already_main"
    field = "from_on"

    def __init__(self) -> None:
        super().__init__(_("This is the main assignment already."))


class NotRunningError(DomainError):
    """A change from a day on which the assignment does not run."""

    code = "not_running"
    field = "from_on"

    def __init__(self, starts_on: date | None, ends_on: date | None) -> None:
        super().__init__(
            _("The assignment runs from %(start)s to %(end)s. Choose a day between them.")
            % {"start": short_date(starts_on), "end": short_date(ends_on)}
        )


class PostElsewhereError(DomainError):
    """The assignment and its post differ in programme, place or time."""

    code = "post_elsewhere"
    field = "post"

    def __init__(self, post: Post) -> None:
        super().__init__(
            _("This post is for %(programme)s in %(place)s, from %(start)s. Choose the same, or no post.")
            % {
                "programme": post.programme.short_name,
                "place": post.place.label,
                "start": short_date(post.valid_from),
            }
        )


class PostHeldError(DomainError):
    """More people hold a post than it is to have seats, or somebody holds it after its last day."""

    code = "post_held"

    def __init__(self, holders: int, *, field: str) -> None:
        super().__init__(
            ngettext(
                "%(count)d person holds this post then. End the assignment first.",
                "%(count)d persons hold this post then. End assignments first.",
                holders,
            )
            % {"count": holders},
            field=field,
        )


class LinkWithoutBirthDateError(DomainError):
    """The person's birth date opens the link; without one nothing would."""

    code = "link_without_birth_date"

    def __init__(self) -> None:
        super().__init__(_("Record the birth date first: the person opens the link with it."))


class EmptyProposalError(DomainError):
    code = "proposal_empty"

    def __init__(self) -> None:
        super().__init__(
            _("Nothing differs from the record. Change an answer, write a remark or add a file.")
        )


class ProposalWaitsError(DomainError):
    code = "proposal_waits"

    def __init__(self) -> None:
        super().__init__(_("A proposal already waits for the office's answer. Send the next one after it."))


class ReturnUnexplainedError(DomainError):
    code = "return_unexplained"
    field = "word"

    def __init__(self) -> None:
        super().__init__(_("Say why the proposal is returned."))


class ProposalAnsweredError(DomainError):
    code = "proposal_answered"

    def __init__(self) -> None:
        super().__init__(_("This proposal has been answered already. Open the list again."))


class EvaluationUnexplainedError(DomainError):
    """Somebody is not extended, and nobody said why."""

    code = "evaluation_unexplained"
    field = "note"

    def __init__(self, name: str) -> None:
        super().__init__(_("Say in the note why %(name)s is not extended.") % {"name": name})


@dataclass(frozen=True)
class Difference:
    """A field that somebody else changed meanwhile: as the user saw it, as it is recorded now, as typed.

    `is_untouched`: the user left the field as it was, so only the other person changed it.
    """

    field: str
    before: object
    recorded: object
    typed: object
    is_untouched: bool


class StaleRecordError(DomainError):
    """Somebody saved the record after this form was opened. Nothing was overwritten."""

    code = "stale_record"

    def __init__(
        self,
        differences: Iterable[Difference] = (),
        *,
        changed_by: str = "",
        changed_at: datetime | None = None,
    ) -> None:
        self.differences = tuple(differences)
        self.changed_by = changed_by
        self.changed_at = changed_at
        super().__init__(_("Somebody else changed this meanwhile. Compare, choose, then save again."))
