"""Certificates, STR and SIPPS as lines of one table, each with its possible acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from certification.checking import Sheet
from certification.enums import ProposalState
from certification.models import Certificate, PracticeLicense, RegistrationLetter, SanctionProposal
from certification.person.viewing import Viewing
from certification.services.checking import CheckedPaper
from certification.validity import Mark, Validity, letter_mark, mark_of, validity_on
from core.ui.formats import short_date
from registry.models import Document


@dataclass(frozen=True)
class Action:
    """A link, or with `is_act` a button that does it at once. `about` is read out behind the label."""

    label: str
    url: str
    about: str = ""
    is_act: bool = False


@dataclass(frozen=True)
class Paper:
    """A certificate, STR or SIPPS as one line of the table."""

    kind: str
    number: str
    valid_until: str
    mark: Mark
    scan: Document | None
    is_verified: bool = False
    estimate_source: str = ""
    returned: str = ""
    proposal: SanctionProposal | None = None
    actions: list[Action] = field(default_factory=list)


def papers(viewing: Viewing) -> list[Paper]:
    worker = viewing.worker
    return [
        *(_certificate(row, viewing) for row in worker.certificates.all()),
        *(_letter(row, viewing) for row in worker.registration_letters.all()),
        *(_letter(row, viewing) for row in worker.practice_licenses.all()),
    ]


def _certificate(row: Certificate, viewing: Viewing) -> Paper:
    is_estimate = row.is_estimate and row.valid_until is not None
    waiting = (each for each in row.sanction_proposals.all() if each.state == ProposalState.WAITING)
    proposal = next(waiting, None)
    return Paper(
        kind=Sheet(row, viewing.by).title,
        number=row.number,
        valid_until=short_date(row.valid_until),
        mark=mark_of(row, viewing.today),
        scan=row.scan,
        is_verified=row.verified_at is not None,
        estimate_source=_estimate_source(row) if is_estimate else "",
        returned=_returned(row),
        proposal=proposal,
        actions=_certificate_actions(row, viewing, proposal, is_estimate=is_estimate),
    )


def _estimate_source(row: Certificate) -> str:
    """From what the end was worked out that nobody has read on the paper."""
    if not row.issuer.default_years:
        return _("The end is an estimate.")
    return _("Estimate: the usual term of %(issuer)s is %(years)s years. %(source)s") % {
        "issuer": row.issuer,
        "years": row.issuer.default_years,
        "source": row.issuer.default_years_source,
    }


def _returned(row: CheckedPaper) -> str:
    if row.returned_at is None:
        return ""
    return _("Returned by %(name)s, %(day)s: %(reason)s") % {
        "name": row.returned_by,
        "day": short_date(row.returned_at),
        "reason": row.return_reason,
    }


def _certificate_actions(
    row: Certificate, viewing: Viewing, proposal: SanctionProposal | None, *, is_estimate: bool
) -> list[Action]:
    number = viewing.worker.registry_number
    is_revoked = validity_on(row, viewing.today) == Validity.REVOKED

    def to(name: str) -> str:
        return reverse(f"certification:{name}", args=[number, row.pk])

    actions = []
    if viewing.can_edit and is_estimate:
        said = _("I read %(day)s on the certificate") % {"day": short_date(row.valid_until)}
        actions.append(Action(said, to("certificate-confirm"), is_act=True))
    actions += _usual_actions(row, viewing, lambda name: to(f"certificate-{name}"), is_revoked=is_revoked)
    if viewing.can_edit and not is_revoked and proposal is None:
        actions.append(Action(_("Propose a sanction"), to("sanction-propose"), row.number))
    if proposal:
        actions += _proposal_actions(proposal, viewing)
    return [*actions, Action(_("Extracts"), to("extract-list"), row.number)]


def _usual_actions(
    row: CheckedPaper, viewing: Viewing, to: Callable[[str], str], *, is_revoked: bool = False
) -> list[Action]:
    """What may be done about a paper of any kind; `to` gives the address of its page for that."""
    sheet, actions = Sheet(row, viewing.by), []
    if viewing.can_verify and sheet.may_decide:
        actions.append(Action(_("Check against the paper"), sheet.url, row.number))
    if viewing.can_edit:
        actions.append(Action(_("Correct"), to("edit"), row.number))
        if row.returned_at:
            actions.append(Action(_("It is right as it is"), to("resubmit"), row.number, is_act=True))
        if not is_revoked and not hasattr(row, "renewed_by"):
            actions.append(Action(_("Renew"), to("renew"), row.number))
    return actions


def _proposal_actions(proposal: SanctionProposal, viewing: Viewing) -> list[Action]:
    if proposal.proposed_by_id == viewing.by.pk:
        withdraw = reverse("certification:sanction-withdraw", args=[proposal.pk])
        return [Action(_("Withdraw the proposal"), withdraw, is_act=True)] if viewing.can_edit else []
    decide = reverse("certification:sanction-decide", args=[proposal.pk])
    return [Action(_("Decide on the proposal"), decide)] if viewing.can_verify else []


def _letter(row: RegistrationLetter | PracticeLicense, viewing: Viewing) -> Paper:
    sheet = Sheet(row, viewing.by)
    place = row.place_of_practice if isinstance(row, PracticeLicense) else ""
    address = [viewing.worker.registry_number, sheet.word, row.pk]
    return Paper(
        kind=f"{sheet.title}: {place}" if place else sheet.title,
        number=row.number,
        valid_until=short_date(row.valid_until),
        mark=letter_mark(row, viewing.today),
        scan=row.scan,
        is_verified=row.verified_at is not None,
        returned=_returned(row),
        actions=_usual_actions(
            row, viewing, lambda name: reverse(f"certification:letter-{name}", args=address)
        ),
    )
