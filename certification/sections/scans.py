"""The scans that prove a person's papers, and where one is still to be brought."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from certification.sections.look import Look
from certification.services.scans import Paper
from registry.models import Document


@dataclass(frozen=True)
class Proof:
    """A paper with its scan, if one is kept. Addresses are "" for who may not change it."""

    name: str
    scan: Document | None
    add_url: str
    remove_url: str


def proofs(look: Look) -> list[Proof]:
    worker = look.worker
    decreed = [row for row in worker.assignments.all() if row.decree_number or row.scan]
    return [
        *(
            _proof(look, "sertifikat", f"{_('Certificate')} {row.number}", row)
            for row in worker.certificates.all()
        ),
        *(_proof(look, "str", f"STR {row.number}", row) for row in worker.registration_letters.all()),
        *(_proof(look, "sipps", f"SIPPS {row.number}", row) for row in worker.practice_licenses.all()),
        *(_proof(look, "sk", f"SK {row.decree_number}".strip(), row) for row in decreed),
    ]


def _proof(look: Look, word: str, name: str, row: Paper) -> Proof:
    address = [look.worker.registry_number, word, row.pk]
    add = reverse("certification:scan-add", args=address) if look.can_edit else ""
    remove = reverse("certification:scan-remove", args=address) if look.can_edit and row.scan else ""
    return Proof(name, row.scan, add, remove)
