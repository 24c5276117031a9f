"""The list of people at /kerja/tenaga/."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.lists import WorkerList
from certification.views.lists import list_page
from registry.models import Worker
from registry.numbers.nik import LENGTH, clean


@requires(Permission.WORKER_VIEW)
@require_safe
def worker_list(request: StaffRequest) -> HttpResponse:
    if _is_nik(request.GET.get("q", "")):
        return _jump(request, request.GET["q"])
    return list_page(request, WorkerList, "certification/worker_list.html")


def _jump(request: StaffRequest, text: str) -> HttpResponse:
    people = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
    found = list(people.numbered(text)[:2]) if text else []
    if len(found) == 1:
        return redirect(found[0])
    if _is_nik(text):
        messages.warning(request, _("Nobody in your region has this NIK. Add the person, or search by name."))
        return redirect("certification:worker-list")
    query = QueryDict(mutable=True)
    query["q"] = text
    return redirect(f"{reverse('certification:worker-list')}?{query.urlencode()}")


def _is_nik(text: str) -> bool:
    digits = clean(text)
    return digits.isdecimal() and len(digits) == LENGTH
