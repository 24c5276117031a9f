"""Assigns people to a published figure: which people of the registry it counted."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from coverage.claims.pages import ClaimSheet, NamesPage
from coverage.enums import ClaimVerdict
from coverage.forms.reconciliation import ConclusionForm, FurtherPersonForm, JudgementsForm
from coverage.models import PublishedFigure, Reconciliation
from coverage.services.reconciliation import (
    Judgement,
    finish_reconciliation,
    judge_people,
    reopen_reconciliation,
    start_reconciliation,
)
from registry.models import Worker

ADD, REOPEN = "tambah", "buka"


@requires(Permission.WORKER_VIEW)
@require_safe
def reconciliation(request: StaffRequest, code: str) -> HttpResponse:
    """The people of one claim with the judgements; before it starts, what would be compared."""
    figure = _figure(request, code)
    if not hasattr(figure, "reconciliation"):
        context = {"sheet": ClaimSheet(figure, request.user), "can_judge": _can_judge(request, figure)}
        return TemplateResponse(request, "coverage/reconciliation_start.html", context)
    return _page(request, figure)


@requires(Permission.WORKER_EDIT)
@require_POST
def reconciliation_start(request: StaffRequest, code: str) -> HttpResponse:
    figure = _figure(request, code, Permission.WORKER_EDIT)
    carried_out(
        request,
        lambda: start_reconciliation(figure_id=figure.pk, by=request.user),
        _("Say of each person whether the claim counted them. You can leave and come back."),
    )
    return redirect("coverage:reconciliation", code=figure.code)


@requires(Permission.WORKER_EDIT)
@require_POST
def reconciliation_judge(request: StaffRequest, code: str) -> HttpResponse:
    """Save the judgements of the page, or add a person whom the registry does not count."""
    figure = _figure(request, code, Permission.WORKER_EDIT)
    work = _work(request, figure)
    if ADD in request.POST:
        return _add(request, figure, work)
    form = NamesPage(work, request.user, request.GET).form(request.POST)
    if not form.is_valid():
        return _page(request, figure, judgements=form)
    try:
        changed = judge_people(reconciliation_id=work.pk, judgements=form.judgements(), by=request.user)
    except DomainError as error:
        messages.error(request, error.message)
    else:
        said = ngettext("%(count)s judgement was saved.", "%(count)s judgements were saved.", changed)
        messages.success(request, said % {"count": changed})
    return redirect(_here(request, figure))


@requires(Permission.WORKER_EDIT)
@require_POST
def reconciliation_finish(request: StaffRequest, code: str) -> HttpResponse:
    figure = _figure(request, code, Permission.WORKER_EDIT)
    work = _work(request, figure)
    if REOPEN in request.POST:
        carried_out(
            request,
            lambda: reopen_reconciliation(reconciliation_id=work.pk, by=request.user),
            _("The reconciliation is open again."),
        )
        return redirect(_here(request, figure))
    form = ConclusionForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            finish_reconciliation(reconciliation_id=work.pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("The reconciliation is finished; its remainder is public."))
            return redirect(_here(request, figure))
    return _page(request, figure, conclusion=form)


def _add(request: StaffRequest, figure: PublishedFigure, work: Reconciliation) -> HttpResponse:
    form = FurtherPersonForm(request.POST)
    if form.is_valid():
        seen = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
        worker = seen.filter(registry_number__iexact=form.cleaned_data["number"].strip()).first()
        if worker is None:
            form.add_error("number", _("Nobody whom you may see has this registry number."))
        else:
            judgements = {worker.pk: Judgement(ClaimVerdict.INCLUDED)}
            carried_out(
                request,
                lambda: judge_people(reconciliation_id=work.pk, judgements=judgements, by=request.user),
                _("%(name)s stands behind the claim.") % {"name": worker.name},
            )
            return redirect(_here(request, figure))
    return _page(request, figure, further=form)


def _page(
    request: StaffRequest,
    figure: PublishedFigure,
    *,
    judgements: JudgementsForm | None = None,
    further: FurtherPersonForm | None = None,
    conclusion: ConclusionForm | None = None,
) -> HttpResponse:
    names = NamesPage(_work(request, figure), request.user, request.GET)
    form = judgements or names.form()
    context = {
        "sheet": ClaimSheet(figure, request.user),
        "names": names,
        "work": names.work,
        "form": form,
        "rows": names.rows(form),
        "further": further or FurtherPersonForm(),
        "conclusion": conclusion or ConclusionForm(initial={"conclusion": names.work.conclusion}),
        "can_judge": _can_judge(request, figure),
    }
    return TemplateResponse(request, "coverage/reconciliation.html", context)


def _figure(
    request: StaffRequest, code: str, permission: Permission = Permission.WORKER_VIEW
) -> PublishedFigure:
    standing = PublishedFigure.objects.public().visible_to(request.user, permission)
    with_all = standing.select_related("region", "reconciliation", "reconciliation__programme")
    return get_object_or_404(with_all, code=code)


def _work(request: StaffRequest, figure: PublishedFigure) -> Reconciliation:
    works = Reconciliation.objects.visible_to(request.user, Permission.WORKER_VIEW)
    with_all = works.select_related("figure__region", "programme", "started_by", "finished_by")
    return get_object_or_404(with_all, figure=figure)


def _can_judge(request: StaffRequest, figure: PublishedFigure) -> bool:
    return request.user.may(Permission.WORKER_EDIT, at=figure.region_id or "")


def _here(request: StaffRequest, figure: PublishedFigure) -> str:
    """The page of people that was shown."""
    asked = request.GET.urlencode()
    return reverse("coverage:reconciliation", args=[figure.code]) + (f"?{asked}" if asked else "")
