"""Records that may be of one person, at /kerja/ganda/."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on, refuse
from core.ui.pages import page_of
from registry import services
from registry.duplicates.errors import RecordsClashError
from registry.duplicates.merging import clashes, moving
from registry.duplicates.pairs import Pair, cases_of, pairs
from registry.enums import DuplicateState, DuplicateVerdict
from registry.forms import EntryPersonForm
from registry.forms.candidate import nik_refusal_of, typed_evidence
from registry.forms.duplicate import AnswerForm, MergeForm, proposed_survivor
from registry.models import DuplicateCase, Worker

PER_PAGE = 20
DECIDED = "diputuskan"


@requires(Permission.WORKER_VIEW)
@require_safe
def duplicate_list(request: StaffRequest) -> HttpResponse:
    chosen = request.GET.get("lihat", "")
    mine = cases_of(request.user)
    tabs = {"": mine.open(), DECIDED: mine.exclude(state=DuplicateState.OPEN)}
    order = ("-decided_at", "-pk") if chosen == DECIDED else ("-score", "pk")
    page = page_of(tabs.get(chosen, tabs[""]).order_by(*order), request.GET, PER_PAGE)
    context = {
        "page": page,
        "pairs": pairs(page.object_list, request.user),
        "open_count": tabs[""].count(),
        "decided_count": tabs[DECIDED].count(),
        "is_decided": chosen == DECIDED,
        "decided": DECIDED,
    }
    return TemplateResponse(request, "registry/duplicate_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def duplicate_answer(request: StaffRequest, pk: int) -> HttpResponse:
    """Say whether it is one person: alone for records of one's own offices, else for one's own office."""
    pair = _pair_or_404(request, pk)
    form = AnswerForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        verdict = DuplicateVerdict(form.cleaned_data["verdict"])
        with refusals_on(form):
            services.answer_case(
                case_id=pk, verdict=verdict, reason=form.cleaned_data["reason"], by=request.user
            )
            return _answered(request, pair, verdict)
    return TemplateResponse(request, "registry/duplicate_answer.html", {"pair": pair, "form": form})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def duplicate_merge(request: StaffRequest, pk: int) -> HttpResponse:
    """The two records side by side, field by field; what would move, and what forbids it."""
    pair = _pair_or_404(request, pk)
    if not pair.can_merge:
        return redirect("registry:duplicate-answer", pk)
    records = {worker.pk: worker for worker in (pair.case.first, pair.case.second)}
    asked = request.POST.get("keep") or request.GET.get("simpan") or ""
    survivor = records.get(int(asked) if asked.isdecimal() else 0) or proposed_survivor(*records.values())
    (absorbed,) = (worker for worker in records.values() if worker != survivor)
    form = MergeForm(answers_of(request), survivor=survivor, absorbed=absorbed)
    moves = moving(absorbed)
    if request.method == "POST" and form.is_valid() and _merge(request, pair.case, survivor.pk, form):
        mine = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
        is_mine = mine.filter(pk=survivor.pk).exists()
        return redirect(survivor if is_mine else "registry:duplicate-list")
    context = {
        "pair": pair,
        "form": form,
        "survivor": survivor,
        "absorbed": absorbed,
        "moves": moves,
        "clashes": clashes(moves, survivor),
    }
    return TemplateResponse(request, "registry/duplicate_merge.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def duplicate_candidates(request: StaffRequest) -> HttpResponse:
    """While somebody is being typed: recorded people who may be the same person."""
    form = EntryPersonForm(request.POST, user=request.user)
    typed = typed_evidence(form)
    context = {
        "candidates": services.possible_duplicates(typed, by=request.user) if typed else [],
        "told_apart": request.POST.getlist("bukan"),
        "nik_refusal": nik_refusal_of(form),
    }
    return TemplateResponse(request, "registry/partials/possible_duplicates.html", context)


def _pair_or_404(request: StaffRequest, pk: int) -> Pair:
    """An open case of which the user may edit a record."""
    mine = DuplicateCase.objects.visible_to(request.user, Permission.WORKER_EDIT).open()
    case = get_object_or_404(cases_of(request.user).filter(pk__in=mine.values("pk")), pk=pk)
    (pair,) = pairs([case], request.user)
    return pair


def _answered(request: StaffRequest, pair: Pair, verdict: DuplicateVerdict) -> HttpResponse:
    if verdict == DuplicateVerdict.SAME and pair.decides_alone:
        return redirect("registry:duplicate-merge", pair.case.pk)
    if pair.decides_alone:
        messages.success(request, _("Remembered: these are two people."))
    else:
        messages.success(request, _("Your office's answer is noted. It holds once the other office agrees."))
    return redirect("registry:duplicate-list")


def _merge(request: StaffRequest, case: DuplicateCase, survivor_id: int, form: MergeForm) -> bool:
    try:
        services.merge_workers(
            case_id=case.pk,
            survivor_id=survivor_id,
            taken=form.taken,
            reason=form.cleaned_data["reason"],
            by=request.user,
        )
    except RecordsClashError as error:
        form.add_error(None, forms.ValidationError(error.message, code=error.code))
    except DomainError as error:
        refuse(form, error)
    else:
        messages.success(request, _("The two records are one now. This can be undone under “Batches”."))
        return True
    return False
