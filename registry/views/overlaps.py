"""Overlaps, with their fixes as buttons, at /kerja/penugasan/tumpang-tindih/."""

from collections import Counter

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from core.ui.formats import capped
from core.ui.pages import page_of
from regions.enums import Level
from regions.models import Region
from regions.querysets import RegionQuerySet
from registry import services
from registry.enums import OverlapRule
from registry.forms.overlap import OverlapExceptionForm
from registry.models import OverlapException, Post, Worker
from registry.overlaps.errors import FindingGoneError
from registry.overlaps.rules import Finding
from registry.overlaps.search import MOST, find, open_findings, subject_of
from registry.overlaps.words import finding_rows

PER_PAGE = 25
# The tab of overlaps recorded as official, in the address in place of a rule.
OFFICIAL = "resmi"


@requires(Permission.WORKER_VIEW)
@require_safe
def overlap_list(request: StaffRequest) -> HttpResponse:
    """Overlaps by rule; a separate tab lists those recorded as official."""
    office = _office(request)
    found, accepted = open_findings(request.user, region=office, most=MOST + 1), _exceptions(request)
    has_more = len(found) > MOST
    count, found = len(found), found[:MOST]
    counts = Counter(each.rule for each in found)
    rule = request.GET.get("aturan", "")
    is_official = rule == OFFICIAL
    listed = accepted if is_official else [each for each in found if rule in ("", each.rule)]
    page = page_of(listed, request.GET, PER_PAGE)
    context = {
        "page": page,
        "rows": [] if is_official else finding_rows(list(page.object_list), request.user),
        "rules": [(each, counts[each], each == rule) for each in OverlapRule if counts[each]],
        "count": count,
        "total": capped(count, cap=MOST),
        "most": MOST if has_more else None,
        "offices": _offices(request) if has_more or office else [],
        "office": office,
        "is_filtered": rule != "",
        "is_official": is_official,
        "accepted": accepted.count(),
        "exceptions": page.object_list if is_official else accepted[:PER_PAGE],
        "can_edit": request.user.has_permission(Permission.WORKER_EDIT),
    }
    return TemplateResponse(request, "registry/overlap_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def overlap_settle(request: StaffRequest, key: str) -> HttpResponse:
    """One button: carry out the fix, say what was written, offer to undo it."""
    _subject_or_404(request, key)
    finding = find(key)
    try:
        if finding is None:
            raise FindingGoneError
        (row,) = finding_rows([finding], request.user)
        label = row.batch_label(request.POST.get("perbaikan", ""))
        made = services.settle_overlap(
            finding=finding, fix_key=request.POST.get("perbaikan", ""), label=label, by=request.user
        )
    except DomainError as error:
        messages.error(request, error.message)
    else:
        undo = reverse("certification:batch-undo", args=[made.pk])
        messages.success(request, _("Done: %(what)s.") % {"what": made.label}, extra_tags=undo)
    return _back(request, key)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def overlap_accept(request: StaffRequest, key: str) -> HttpResponse:
    """Record the overlap as official: a reason, a last day, and who is responsible."""
    _subject_or_404(request, key)
    finding = find(key)
    if finding is None:
        messages.error(request, FindingGoneError().message)
        return _back(request, key)
    form = OverlapExceptionForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.accept_overlap(finding=finding, by=request.user, **form.cleaned_data)
            messages.success(request, _("The overlap is recorded as official until that day."))
            return _back(request, key)
    (row,) = finding_rows([finding], request.user)
    context = {"form": form, "row": row, "back": _back_url(request, finding)}
    return TemplateResponse(request, "registry/overlap_accept.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def overlap_reopen(request: StaffRequest, pk: int) -> HttpResponse:
    held = OverlapException.objects.visible_to(request.user, Permission.WORKER_EDIT)
    exception = get_object_or_404(held, pk=pk)
    carried_out(
        request,
        lambda: services.end_exception(exception_id=exception.pk, by=request.user),
        _("The exception is ended. The overlap is listed again."),
    )
    return redirect("registry:overlap-list")


def _offices(request: StaffRequest) -> RegionQuerySet:
    visible = Region.objects.visible_to(request.user, Permission.WORKER_VIEW)
    return visible.level(Level.REGENCY).order_by("code")


def _office(request: StaffRequest) -> str:
    """The kabupaten/kota to which the list is narrowed, or ""."""
    asked = request.GET.get("kantor", "")
    return asked if asked and _offices(request).filter(code=asked).exists() else ""


def _exceptions(request: StaffRequest) -> QuerySet[OverlapException]:
    """Those in force, the first to end first."""
    held = OverlapException.objects.visible_to(request.user, Permission.WORKER_VIEW)
    related = ("worker", "post__programme", "post__place", "owner")
    return held.in_force_on(timezone.localdate()).select_related(*related)


def _subject_or_404(request: StaffRequest, key: str) -> None:
    """The person or post of the key lies in the user's scope."""
    worker, post = subject_of(key)
    if worker:
        people = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT)
        get_object_or_404(people, pk=worker)
    elif post:
        get_object_or_404(Post.objects.visible_to(request.user, Permission.WORKER_EDIT), pk=post)
    else:
        raise Http404


def _back(request: StaffRequest, key: str) -> HttpResponse:
    """To the person the overlap is about, else to the list."""
    worker, _post = subject_of(key)
    people = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
    person = people.filter(pk=worker).first() if worker else None
    return redirect(person or "registry:overlap-list")


def _back_url(request: StaffRequest, finding: Finding) -> str:
    return str(_back(request, finding.key)["Location"])
