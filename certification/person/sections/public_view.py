"""What anybody sees of a person: the answers of the public check, by the check's own function."""

from __future__ import annotations

from dataclasses import dataclass

from certification.person.viewing import Viewing
from certification.register import public_check


@dataclass(frozen=True)
class PublicView:
    """The answers to a check of the registry number. Without a certificate the check finds nobody."""

    results: list[public_check.Result]
    token: str


def public_view(viewing: Viewing) -> PublicView:
    found = public_check.find(viewing.worker.registry_number, on=viewing.today)
    results = public_check.results([certificate.pk for certificate in found], on=viewing.today)
    return PublicView(results, public_check.token_for(found) if found else "")
