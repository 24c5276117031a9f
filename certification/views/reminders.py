"""Who must be reminded, what was sent, and the text for WhatsApp."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from accounts.services import set_wants_reminders
from certification.models import Reminder
from certification.reminders import due_on
from certification.services.reminders import can_send, prepare_whatsapp
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.ui.pages import page_of
from registry.models import Worker
from registry.numbers.phones import mask

LOG_SHOWN = 30


@requires(Permission.WORKER_VIEW)
@require_safe
def reminder_list(request: StaffRequest) -> HttpResponse:
    today = timezone.localdate()
    people = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
    page = page_of(due_on(people, today), request.GET)
    log = Reminder.objects.visible_to(request.user, Permission.WORKER_VIEW)
    context = {
        "page": page,
        "lines": [(row, row.days_left(today), mask(row.worker.phone)) for row in page],
        "log": log.select_related("worker", "sent_by").order_by("-sent_at", "-pk")[:LOG_SHOWN],
        "can_send": can_send(),
        "can_reveal": request.user.has_permission(Permission.NIK_REVEAL),
    }
    return TemplateResponse(request, "certification/reminder_list.html", context)


@requires(Permission.NIK_REVEAL)
@require_POST
def reminder_whatsapp(request: StaffRequest, number: str) -> HttpResponse:
    """The prepared text and the link; the number of the phone stands in the link only."""
    worker = worker_or_404(request, number, Permission.NIK_REVEAL)
    try:
        address = prepare_whatsapp(worker_id=worker.pk, by=request.user)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect("certification:reminder-list")
    context = {"worker": worker, "address": address}
    return TemplateResponse(request, "certification/reminder_whatsapp.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def reminder_letters(request: StaffRequest) -> HttpResponse:
    """Letters to one's own account, on or off."""
    wanted = request.POST.get("surel") == "1"
    set_wants_reminders(wanted=wanted, by=request.user)
    done = _("You will get these letters.") if wanted else _("You will get these letters no more.")
    messages.success(request, done)
    return redirect("certification:reminder-list")
