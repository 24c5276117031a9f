"""What a person does themselves: the link that is open, the proposal that waits."""

from __future__ import annotations

from dataclasses import dataclass

from certification.person.viewing import Viewing
from registry.models import PersonalLink, Proposal


@dataclass(frozen=True)
class SelfServiceSection:
    link: PersonalLink | None
    proposal: Proposal | None


def self_service(viewing: Viewing) -> SelfServiceSection:
    link = viewing.worker.personal_links.not_closed().first()
    return SelfServiceSection(
        link=link if link and link.is_open else None,
        proposal=viewing.worker.proposals.waiting().first(),
    )
