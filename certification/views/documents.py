"""Certificates and assignments of one person: add, renew, confirm, end."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.forms import CertificateForm, RenewalForm
from certification.models import Certificate
from certification.querysets import CertificateQuerySet
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refuse
from core.ui.acts import carried_out
from registry.doubts import Answer, UnansweredDoubtsError
from registry.forms import AssignmentForm, DoubtForm, EndAssignmentForm
from registry.models import Assignment, Post, Worker
from registry.services import assign_worker, end_assignment


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def certificate_create(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    form = CertificateForm(answers_of(request), user=request.user, category=worker.category)

    def issue(answer: Answer) -> None:
        services.issue_certificate(worker_id=worker.pk, facts=form.facts(), answer=answer, by=request.user)

    return document_page(
        request, worker, form, issue, _("Add a certificate"), _("The certificate is recorded.")
    )


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def certificate_renew(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    renewed = get_object_or_404(_certificates(request, Permission.WORKER_EDIT), pk=pk, worker=worker)
    form = RenewalForm(answers_of(request), user=request.user, renewed=renewed)

    def renew(answer: Answer) -> None:
        services.renew_certificate(
            certificate_id=renewed.pk, facts=form.facts(), answer=answer, by=request.user
        )

    return document_page(
        request, worker, form, renew, _("Renew the certificate"), _("The renewal is recorded.")
    )


@requires(Permission.WORKER_EDIT)
@require_POST
def certificate_confirm(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    """The tick beside an estimated end: it was read on the paper."""
    held = _certificates(request, Permission.WORKER_EDIT)
    certificate = get_object_or_404(held, pk=pk, worker__registry_number=number)
    carried_out(
        request,
        lambda: services.confirm_term(certificate_id=certificate.pk, by=request.user),
        _("The end of the term is confirmed."),
    )
    return redirect(certificate.worker)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def worker_assign(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    post = _post_to_fill(request)
    form = AssignmentForm(answers_of(request), user=request.user, post=post)

    def assign(answer: Answer) -> None:
        assign_worker(worker_id=worker.pk, facts=form.facts(), answer=answer, by=request.user)

    return document_page(
        request, worker, form, assign, _("Add an assignment"), _("The assignment is recorded.")
    )


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def worker_assignment_end(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    assignments = Assignment.objects.visible_to(request.user, Permission.WORKER_EDIT)
    assignment = get_object_or_404(assignments.select_related("programme", "place"), pk=pk, worker=worker)
    form = EndAssignmentForm(answers_of(request))

    def end(answer: Answer) -> None:
        end_assignment(assignment_id=assignment.pk, by=request.user, **form.cleaned_data)

    title = _("End the assignment %(programme)s, %(place)s") % {
        "programme": assignment.programme.short_name,
        "place": assignment.place.label,
    }
    return document_page(request, worker, form, end, title, _("The last day is recorded."))


def _post_to_fill(request: StaffRequest) -> Post | None:
    """The seat that the address names, when one comes from the list of posts."""
    number = request.GET.get("formasi", "")
    posts = Post.objects.visible_to(request.user, Permission.WORKER_EDIT).select_related("programme")
    return posts.filter(pk=number).first() if number.isdecimal() else None


def document_page(
    request: StaffRequest,
    worker: Worker,
    form: forms.Form,
    act: Callable[[Answer], None],
    title: str,
    done: str,
) -> HttpResponse:
    """A form about one document: send it to the service, come back to the person."""
    doubted = DoubtForm(answers_of(request))
    context: dict[str, Any] = {
        "form": form,
        "doubted": doubted,
        "worker": worker,
        "title": title,
        "doubts": (),
        "stale": None,
        "differences": (),
    }
    if request.method == "POST" and form.is_valid() and doubted.is_valid():
        try:
            act(doubted.answer)
        except UnansweredDoubtsError as error:
            context["doubts"] = error.doubts
            doubted.ask_reason(error.doubts)
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, done)
            return redirect(worker)
    return TemplateResponse(request, "certification/document_form.html", context)


def _certificates(request: StaffRequest, permission: Permission) -> CertificateQuerySet:
    people = Certificate.objects.visible_to(request.user, permission)
    return people.select_related("worker", "issuer", "scheme")
