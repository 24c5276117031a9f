"""The entry form at /kerja/tenaga/baru/."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.forms import Entry
from certification.services import recorded_with, register_with_documents
from core.errors import DomainError
from core.forms.answers import answers_of
from registry.doubts import UnansweredDoubtsError
from registry.duplicates.pairs import cases_of
from registry.models import Worker
from registry.services import tell_apart

ANOTHER = "lagi"
KEPT = ("office", "programme", "place")
# A search without result opens a form with the name: by POST, because names must not be in addresses.
SEARCHED = "dicari"


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_create(request: StaffRequest) -> HttpResponse:
    kept = {name: request.GET[name] for name in KEPT if request.GET.get(name)}
    is_begun = SEARCHED in request.POST
    if is_begun:
        kept["name"] = request.POST[SEARCHED]
    entry = Entry(None if is_begun else answers_of(request), user=request.user, kept=kept)
    if request.method == "POST" and not is_begun:
        is_valid = entry.is_valid()
        # Not earlier: the form may be invalid because of the person whom its first submission recorded.
        worker = recorded_with(entry.sending, by=request.user) or (is_valid and _recorded(entry, request))
        if worker:
            return redirect(_another(entry) if ANOTHER in request.POST else worker)
        entry.look_for_same_people()
    return TemplateResponse(request, "certification/worker_create.html", {"entry": entry})


def _recorded(entry: Entry, request: StaffRequest) -> Worker | None:
    """The person now recorded, or None with the refusal shown on the form."""
    try:
        worker = register_with_documents(**entry.facts(), by=request.user)
    except UnansweredDoubtsError as error:
        entry.ask(error.doubts)
    except DomainError as error:
        entry.refuse(error)
    else:
        reason = _("Said to be another person when recorded")
        tell_apart(worker_id=worker.pk, numbers=entry.told_apart, reason=reason, by=request.user)
        messages.success(
            request,
            _("%(name)s is recorded under %(number)s.")
            % {"name": worker.name, "number": worker.registry_number},
        )
        if cases_of(request.user).open().about(worker.pk).exists():
            messages.warning(
                request, _("This person may be recorded already. Compare under “Possible duplicates”.")
            )
        return worker
    return None


def _another(entry: Entry) -> str:
    """An empty form that keeps the office, the programme and the place."""
    kept = {name: value for name in KEPT if (value := entry.answer_to(name))}
    address = reverse("certification:worker-create")
    return f"{address}?{urlencode(kept)}" if kept else address
