"""The yearly evaluation of those appointed by yearly decree."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from core.ui.pages import page_of
from registry.forms.evaluation import EvaluationForm
from registry.models import Assignment, Evaluation
from registry.services import evaluate

EVALUATED_SHOWN = 50
YEARS_BACK = 5


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def evaluation_list(request: StaffRequest) -> HttpResponse:
    year = _year(request)
    mine = Assignment.objects.visible_to(request.user, Permission.WORKER_EDIT)
    waiting = mine.awaiting_evaluation(year).select_related("worker", "programme", "place")
    page = page_of(waiting.order_by("worker__name", "pk"), request.GET)
    form = EvaluationForm(answers_of(request), assignments=page.object_list)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            count = evaluate(year=year, verdicts=list(form.verdicts()), by=request.user)
            done = ngettext("%(count)s evaluation is recorded.", "%(count)s evaluations are recorded.", count)
            messages.success(request, done % {"count": count})
            return redirect(f"{reverse('certification:evaluation-list')}?tahun={year}")
    evaluated = (
        Evaluation.objects.visible_to(request.user, Permission.WORKER_EDIT)
        .filter(year=year)
        .select_related("assignment__worker", "assignment__programme")
    )
    this_year = timezone.localdate().year
    context = {
        "form": form,
        "page": page,
        "year": str(year),  # a template groups the digits of a number
        "years": [str(this_year - back) for back in range(YEARS_BACK)],
        "evaluated": evaluated.order_by("-pk")[:EVALUATED_SHOWN],
        "evaluated_count": evaluated.count(),
    }
    return TemplateResponse(request, "certification/evaluation_list.html", context)


def _year(request: StaffRequest) -> int:
    """The year of the address, else this one."""
    this_year = timezone.localdate().year
    asked = request.GET.get("tahun", "")
    known = range(this_year - YEARS_BACK + 1, this_year + 1)
    return int(asked) if asked.isdecimal() and int(asked) in known else this_year
