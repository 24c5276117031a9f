"""Mending what was copied wrongly: a certificate or an assignment of one person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.forms import CorrectionForm
from certification.models import Certificate
from certification.views.answers import answers_of
from certification.views.worker import worker_or_404
from core.errors import DomainError
from registry.doubts import Answer
from registry.errors import StaleDocumentError, UnansweredDoubtsError
from registry.forms import CorrectAssignmentForm, SeenForm, refuse
from registry.models import Assignment, Worker
from registry.services import correct_assignment


@dataclass(frozen=True)
class Correction:
    """What is mended: the form, the row as it was looked at, and the act."""

    title: str
    worker: Worker
    form: forms.Form
    updated_at: datetime
    act: Callable[[datetime, Answer], object]


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@never_cache
def certificate_edit(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    certificate = get_object_or_404(held.select_related("issuer", "scheme"), pk=pk, worker=worker)
    form = CorrectionForm(answers_of(request), user=request.user, certificate=certificate)

    def correct(seen_at: datetime, answer: Answer) -> None:
        services.correct_certificate(
            certificate_id=pk, facts=form.facts(), seen_at=seen_at, answer=answer, by=request.user
        )

    title = _("Correct the certificate")
    return _page(request, Correction(title, worker, form, certificate.updated_at, correct))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@never_cache
def worker_assignment_edit(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    held = Assignment.objects.visible_to(request.user, Permission.WORKER_EDIT)
    assignment = get_object_or_404(held.select_related("programme", "place"), pk=pk, worker=worker)
    form = CorrectAssignmentForm(answers_of(request), user=request.user, assignment=assignment)

    def correct(seen_at: datetime, answer: Answer) -> None:
        correct_assignment(
            assignment_id=pk, facts=form.facts(), seen_at=seen_at, answer=answer, by=request.user
        )

    title = _("Correct the assignment")
    return _page(request, Correction(title, worker, form, assignment.updated_at, correct))


def _page(request: StaffRequest, correction: Correction) -> HttpResponse:
    """The form; after somebody else was quicker, with what is recorded now beside the answers."""
    form = correction.form
    seen = SeenForm(answers_of(request), initial={"seen_at": correction.updated_at.isoformat()})
    context: dict[str, Any] = {"form": form, "doubted": seen, "worker": correction.worker, "doubts": ()}
    context |= {"title": correction.title, "seen_at": seen["seen_at"].value(), "recorded": ()}
    if request.method == "POST" and form.is_valid() and seen.is_valid():
        try:
            correction.act(seen.cleaned_data["seen_at"], seen.answer)
        except StaleDocumentError as error:
            form.add_error(None, error.message)
            context |= {"seen_at": correction.updated_at.isoformat(), "recorded": _recorded(form)}
        except UnansweredDoubtsError as error:
            context["doubts"] = error.doubts
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, _("The correction is recorded."))
            return redirect(correction.worker)
    return TemplateResponse(request, "certification/document_form.html", context)


def _recorded(form: forms.Form) -> list[tuple[str, str]]:
    """Label and recorded value of each answer that differs from the record as it is now."""
    return [(str(form[name].label), _in_words(form, name)) for name in form.changed_data]


def _in_words(form: forms.Form, name: str) -> str:
    """The recorded value as the control would show it."""
    initial = form.get_initial_for_field(form.fields[name], name)
    labels = {str(value): label for value, label in getattr(form.fields[name], "choices", ())}
    shown = labels.get(str(initial), form.fields[name].widget.format_value(initial))
    return str(shown or "–")
