"""The province's view of its offices, and the reminders that it sends them."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.authors import names_of
from accounts.roles import Permission
from certification.services.reminders import can_send
from core.errors import DomainError
from core.ui.pages import page_of
from coverage.forms import QuestionForm
from coverage.forms.office_reminders import ReminderForm
from coverage.models import OfficeReminder
from coverage.monitors.offices import Offices
from coverage.monitors.offices_page import SHOWN, OfficesPage
from coverage.question import PLACE, Question
from coverage.services.office_reminders import Reminded, mark_reminder_read, remind_offices
from coverage.views.places import chosen_place
from regions.enums import Level
from regions.models import Region
from regions.places import Place


@requires(Permission.OFFICE_WATCH)
@require_safe
def office_list(request: StaffRequest) -> HttpResponse:
    form = QuestionForm(request.GET)
    provinces = _provinces(request)
    place = _province(provinces, request)
    if place is None:
        choice = {"title": _("Offices of the province"), "provinces": provinces}
        return TemplateResponse(request, "coverage/choose_province.html", choice)
    page = OfficesPage(Offices(place, form.question()), request.GET)
    context = {
        "page": page,
        "form": form,
        "reminder": ReminderForm(),
        "can_remind": request.user.has_permission(Permission.OFFICE_REMIND),
        "can_send": can_send(),
    }
    return TemplateResponse(request, "coverage/office_list.html", context)


@requires(Permission.OFFICE_REMIND)
@require_POST
def office_remind(request: StaffRequest) -> HttpResponse:
    """Remind the ticked offices. What is late at each one is read again."""
    place = chosen_place(_provinces(request), request.POST.get(PLACE, ""))
    form = ReminderForm(request.POST)
    shown = {PLACE: place.code, SHOWN: request.POST.get(SHOWN, "")}
    back = redirect(f"{reverse('coverage:office-list')}?{urlencode(shown)}")
    if not form.is_valid():
        messages.error(request, " ".join(map(str, form.errors["catatan"])))
        return back
    chosen = set(request.POST.getlist("kantor"))
    offices = [row for row in Offices(place, Question.usual()).rows if row.place.code in chosen]
    try:
        done = remind_offices(offices=offices, note=form.cleaned_data["catatan"], by=request.user)
    except DomainError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _said(done))
    return back


@requires(Permission.WORKER_EDIT)
@require_safe
def office_reminder_list(request: StaffRequest) -> HttpResponse:
    """The province's reminders to one's own office, the newest first."""
    reminders = OfficeReminder.objects.visible_to(request.user, Permission.WORKER_EDIT).addressed_to(
        request.user
    )
    page = page_of(reminders.select_related("region", "read_by").order_by("-sent_at", "-pk"), request.GET)
    authors = names_of(reminder.sent_by_id for reminder in page)
    context = {"page": page, "reminders": [(each, authors[each.sent_by_id]) for each in page]}
    return TemplateResponse(request, "coverage/office_reminder_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def office_reminder_read(request: StaffRequest, pk: int) -> HttpResponse:
    reminder = OfficeReminder.objects.visible_to(request.user, Permission.WORKER_EDIT).addressed_to(
        request.user
    )
    mark_reminder_read(reminder_id=get_object_or_404(reminder, pk=pk).pk, by=request.user)
    messages.success(request, _("The reminder is taken off your work home."))
    return redirect("coverage:office-reminder-list")


def _provinces(request: StaffRequest) -> list[Place]:
    """The provinces whose offices the user supervises; 404 if there are none."""
    found = Region.objects.visible_to(request.user, Permission.OFFICE_WATCH).level(Level.PROVINCE)
    provinces: list[Place] = list(found.order_by("code"))
    if not provinces:
        raise Http404
    return provinces


def _province(provinces: list[Place], request: StaffRequest) -> Place | None:
    """The requested province, or the only one. A user with several chooses first. 404 outside the scope."""
    code = request.GET.get(PLACE, "")
    if not code and len(provinces) > 1:
        return None
    return chosen_place(provinces, code)


def _said(done: Reminded) -> str:
    said = ngettext("%(count)s office is reminded.", "%(count)s offices are reminded.", done.offices)
    words = [said % {"count": done.offices}]
    if done.already:
        again = ngettext(
            "%(count)s was reminded today already.", "%(count)s were reminded today already.", done.already
        )
        words.append(again % {"count": done.already})
    if done.letters:
        sent = ngettext("%(count)s letter went by e-mail.", "%(count)s letters went by e-mail.", done.letters)
        words.append(sent % {"count": done.letters})
    if done.failed:
        lost = ngettext(
            "%(count)s letter could not be sent.", "%(count)s letters could not be sent.", done.failed
        )
        words.append(lost % {"count": done.failed})
    return " ".join(words)
