"""The scans that prove a person's papers, and which are missing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from certification.models import Certificate, PracticeLicense, RegistrationLetter, TrainingAttendance
from certification.person.viewing import Viewing
from certification.services.scans import Paper
from registry.enums import DocumentKind
from registry.models import Assignment, Document


@dataclass(frozen=True)
class File:
    """One file of a paper. `remove_url` is "" for who may not take it away."""

    name: str
    scan: Document
    remove_url: str


@dataclass(frozen=True)
class Proof:
    """A paper with its scans, if any is kept. Addresses are "" for who may not change it."""

    name: str
    files: list[File] = field(default_factory=list)
    add_url: str = ""
    replace_url: str = ""


def proofs(viewing: Viewing) -> list[Proof]:
    worker = viewing.worker
    further: dict[int | None, list[Document]] = defaultdict(list)
    diplomas = []
    for document in worker.documents.in_use().order_by("pk"):
        further[document.continues_id].append(document)
        if document.kind == DocumentKind.DIPLOMA:
            diplomas.append(document)
    rows: list[tuple[str, Paper]] = [
        *(("sertifikat", row) for row in worker.certificates.all()),
        *(("str", row) for row in worker.registration_letters.all()),
        *(("sipps", row) for row in worker.practice_licenses.all()),
        *(("sk", row) for row in worker.assignments.all() if row.decree_number or row.scan),
        *(("pelatihan", row) for row in viewing.attendances),
    ]
    found = [_proof(viewing, word, row, further[row.scan_id] if row.scan_id else []) for word, row in rows]
    return [*found, *_diplomas(viewing, diplomas)]


def name_of(paper: Paper) -> str:
    """The name of the paper where its scan is asked for."""
    match paper:
        case Certificate():
            return f"{_('Certificate')} {paper.number}"
        case RegistrationLetter():
            return f"STR {paper.number}"
        case PracticeLicense():
            return f"SIPPS {paper.number}"
        case Assignment():
            return f"SK {paper.decree_number}".strip()
        case TrainingAttendance():
            return str(paper.training)


def _proof(viewing: Viewing, word: str, row: Paper, further: list[Document]) -> Proof:
    address = [viewing.worker.registry_number, word, row.pk]
    name, files = name_of(row), []
    if row.scan:
        remove = reverse("certification:scan-remove", args=address) if viewing.can_edit else ""
        files = [File(name, row.scan, remove), *(_file(viewing, name, document) for document in further)]
    if not viewing.can_edit:
        return Proof(name, files)
    first = reverse("certification:scan-add", args=address)
    if not files:
        return Proof(name, files, add_url=first)
    return Proof(name, files, reverse("certification:scan-add-further", args=address), first)


def _diplomas(viewing: Viewing, documents: list[Document]) -> list[Proof]:
    add = (
        reverse("certification:diploma-add", args=[viewing.worker.registry_number])
        if viewing.can_edit
        else ""
    )
    files = [_file(viewing, _("Diploma"), document) for document in documents]
    return [Proof(_("Diploma"), files, add)] if files or add else []


def _file(viewing: Viewing, name: str, document: Document) -> File:
    remove = reverse("certification:scan-file-remove", args=[document.pk]) if viewing.can_edit else ""
    return File(f"{name}, {document.file_name}", document, remove)
