"""STR and SIPPS of one person: record, renew, correct."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.facts import LetterFacts, LicenseFacts
from certification.forms import LetterForm, LicenseForm
from certification.models import PracticeLicense, RegistrationLetter
from certification.models.letters import Letter
from certification.views.corrections import Correction, correction_page
from certification.views.documents import document_page
from certification.views.worker import worker_or_404
from core.forms.answers import answers_of
from core.forms.once import once
from registry.doubts import Answer


@dataclass(frozen=True)
class Subject:
    """Which of the two letters an address is about."""

    form: type[LetterForm] | type[LicenseForm]
    model: type[RegistrationLetter] | type[PracticeLicense]
    add: str | Promise
    renew: str | Promise
    correct: str | Promise


SUBJECTS: Final = {
    "str": Subject(LetterForm, RegistrationLetter, _("Add an STR"), _("Renew the STR"), _("Correct the STR")),
    "sipps": Subject(
        LicenseForm, PracticeLicense, _("Add an SIPPS"), _("Renew the SIPPS"), _("Correct the SIPPS")
    ),
}


# The fields that differ from term to term.
TERM = frozenset({"issued_on", "valid_until"})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def letter_create(request: StaffRequest, number: str, letter: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    subject = SUBJECTS[letter]
    initial = {"issued_by": worker.region_id}
    form = subject.form(answers_of(request), initial=initial)

    def record(answer: Answer) -> None:
        services.record_letter(worker_id=worker.pk, facts=form.facts(), answer=answer, by=request.user)

    return document_page(request, worker, form, record, str(subject.add), str(_("The document is recorded.")))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def letter_renew(request: StaffRequest, number: str, letter: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    subject = SUBJECTS[letter]
    held = subject.model.objects.visible_to(request.user, Permission.WORKER_EDIT)
    renewed = get_object_or_404(held, pk=pk, worker=worker)
    form = subject.form(answers_of(request), initial=_recorded(subject, renewed, but=TERM))

    def renew(answer: Answer) -> None:
        services.renew_letter(letter_id=pk, facts=form.facts(), answer=answer, by=request.user)

    return document_page(request, worker, form, renew, str(subject.renew), str(_("The renewal is recorded.")))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def letter_edit(request: StaffRequest, number: str, letter: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    subject = SUBJECTS[letter]
    held = subject.model.objects.visible_to(request.user, Permission.WORKER_EDIT)
    row = get_object_or_404(held, pk=pk, worker=worker)
    form = subject.form(answers_of(request), initial=_recorded(subject, row))

    def correct(facts: LetterFacts | LicenseFacts, seen_at: datetime, answer: Answer) -> None:
        services.correct_letter(letter_id=pk, facts=facts, seen_at=seen_at, answer=answer, by=request.user)

    return correction_page(request, Correction(str(subject.correct), worker, form, row, correct))


def _recorded(subject: Subject, letter: Letter, but: frozenset[str] = frozenset()) -> dict[str, Any]:
    return {name: getattr(letter, name) for name in subject.form.base_fields if name not in but}
