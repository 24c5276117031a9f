"""Correcting what was copied wrongly: a certificate or an assignment of one person."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.facts import CertificateFacts
from certification.forms import CorrectionForm, LetterForm, LicenseForm
from certification.models import Certificate
from certification.models.letters import Letter
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.refusals import refuse
from registry.doubts import Answer, UnansweredDoubtsError
from registry.errors import StaleRecordError
from registry.facts import AssignmentFacts
from registry.forms import CorrectAssignmentForm, SeenForm, compared
from registry.models import Assignment, Worker
from registry.services import correct_assignment


@dataclass(frozen=True)
class Correction:
    """What is mended: the form, the row as it was looked at, and the act on the facts that remain."""

    title: str
    worker: Worker
    form: CorrectionForm | CorrectAssignmentForm | LetterForm | LicenseForm
    row: Certificate | Assignment | Letter
    act: Callable[[Any, datetime, Answer], object]

    def facts(self, taken: Collection[str]) -> Any:
        """What was typed; for the fields in `taken`, what somebody else recorded meanwhile."""
        return replace(self.form.facts(), **{name: getattr(self.row, name) for name in taken})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def certificate_edit(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    certificate = get_object_or_404(held.select_related("issuer", "scheme", "worker"), pk=pk, worker=worker)
    form = CorrectionForm(answers_of(request), user=request.user, certificate=certificate)

    def correct(facts: CertificateFacts, seen_at: datetime, answer: Answer) -> None:
        services.correct_certificate(
            certificate_id=pk, facts=facts, seen_at=seen_at, answer=answer, by=request.user
        )

    return correction_page(
        request, Correction(_("Correct the certificate"), worker, form, certificate, correct)
    )


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_assignment_edit(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    held = Assignment.objects.visible_to(request.user, Permission.WORKER_EDIT)
    assignment = get_object_or_404(held.select_related("programme", "place"), pk=pk, worker=worker)
    form = CorrectAssignmentForm(answers_of(request), user=request.user, assignment=assignment)

    def correct(facts: AssignmentFacts, seen_at: datetime, answer: Answer) -> None:
        correct_assignment(assignment_id=pk, facts=facts, seen_at=seen_at, answer=answer, by=request.user)

    return correction_page(
        request, Correction(_("Correct the assignment"), worker, form, assignment, correct)
    )


def correction_page(request: StaffRequest, correction: Correction) -> HttpResponse:
    """The form; after somebody else was quicker, with a choice for each field that differs."""
    form, row = correction.form, correction.row
    seen = SeenForm(answers_of(request), initial={"seen_at": row.updated_at.isoformat()})
    context: dict[str, Any] = {"form": form, "doubted": seen, "worker": correction.worker, "doubts": ()}
    context |= {"title": correction.title, "stale": None, "differences": ()}
    if request.method == "POST" and form.is_valid() and seen.is_valid():
        try:
            correction.act(correction.facts(seen.taken), seen.cleaned_data["seen_at"], seen.answer)
        except StaleRecordError as error:
            context |= {"stale": error, "differences": compared(error, form=form, model=type(row))}
        except UnansweredDoubtsError as error:
            context["doubts"] = error.doubts
            seen.ask_reason(error.doubts)
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, _("The correction is recorded."))
            return redirect(correction.worker)
    return TemplateResponse(request, "certification/document_form.html", context)
