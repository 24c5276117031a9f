"""Registering chosen people for a competency test, and withdrawing them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.lists.expiry import ExpiryList
from certification.lists.workers import WorkerList
from certification.models import Candidate, CompetencyTest
from core.errors import DomainError
from core.lists import Listing, chosen_rows
from core.ui.acts import carried_out
from core.ui.formats import long_date

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import Worker

# Lists that people are chosen from, by the name that stands in the address of their act.
LISTS: dict[str, type[Listing]] = {WorkerList.name: WorkerList, ExpiryList.name: ExpiryList}
INVITE = "undang"
MOST_NAMES = 60


@dataclass(frozen=True)
class ChosenForTest:
    """Who was chosen, from which list, and for which test: as a list's form, or a link, sends it."""

    sent: QueryDict
    list_name: str
    test: str

    @classmethod
    def of(cls, request: StaffRequest) -> ChosenForTest:
        sent = request.POST if request.method == "POST" else request.GET
        name = request.GET.get("daftar", WorkerList.name)
        test = sent.get("uji") or request.GET.get("uji", "")
        return cls(sent, name if name in LISTS else WorkerList.name, test if test.isdecimal() else "")

    def workers(self, user: User) -> list[Worker]:
        """The chosen people whom the user may see."""
        return list(chosen_rows(LISTS[self.list_name], self.sent, user=user))

    @property
    def keys(self) -> list[str]:
        return self.sent.getlist("pilih")

    @property
    def is_all(self) -> bool:
        return bool(self.sent.get("semua"))

    @property
    def query(self) -> str:
        return self.sent.get("saring", "")

    @property
    def list_url(self) -> str:
        """The list as it stood."""
        address = reverse(LISTS[self.list_name].url_name)
        return f"{address}?{self.query}" if self.query else address


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def candidate_register(request: StaffRequest) -> HttpResponse:
    """Register the chosen people for the test that is named, else ask which: the nearest is preset.

    A link may bring the same choice, and leads to the question.
    """
    chosen = ChosenForTest.of(request)
    workers = chosen.workers(request.user)
    tests = CompetencyTest.objects.visible_to(request.user, Permission.WORKER_VIEW)
    if request.method == "POST" and chosen.test:
        test = get_object_or_404(tests, pk=chosen.test)
        act = services.invite_candidates if INVITE in request.POST else services.register_candidates
        try:
            enrolment = act(test_id=test.pk, worker_ids=[worker.pk for worker in workers], by=request.user)
        except DomainError as error:
            messages.error(request, error.message)
        else:
            _say(request, test, enrolment)
            return redirect(test if "kembali" in request.GET else chosen.list_url)
    today = timezone.localdate()
    nearest = tests.with_free_seats(today).first()
    context = {
        "chosen": chosen,
        "workers": workers[:MOST_NAMES],
        "people": len(workers),
        "more": max(0, len(workers) - MOST_NAMES),
        "tests": tests.coming(today).with_seats().select_related("place").order_by("starts_on", "pk"),
        "chosen_test": int(chosen.test) if chosen.test else nearest and nearest.pk,
    }
    return TemplateResponse(request, "certification/candidate_register.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def candidate_withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    scope = Candidate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    candidate = get_object_or_404(scope.select_related("test", "worker"), pk=pk)
    reason = request.POST.get("reason", "")
    carried_out(
        request,
        lambda: services.withdraw_candidate(candidate_id=pk, reason=reason, by=request.user),
        _("%(name)s is withdrawn from the test.") % {"name": candidate.worker.name},
    )
    return redirect(candidate.test)


def _say(request: StaffRequest, test: CompetencyTest, enrolment: services.Enrolment) -> None:
    """Who is in, and who is not and why."""
    count = len(enrolment.enrolled)
    if count:
        is_invited = INVITE in request.POST
        said = (
            ngettext(
                "%(count)s person is invited to %(test)s, %(day)s.",
                "%(count)s people are invited to %(test)s, %(day)s.",
                count,
            )
            if is_invited
            else ngettext(
                "%(count)s person is registered for %(test)s, %(day)s.",
                "%(count)s people are registered for %(test)s, %(day)s.",
                count,
            )
        )
        messages.success(
            request, said % {"count": count, "test": test.name, "day": long_date(test.starts_on)}
        )
    for workers, said in (
        (enrolment.listed, _("Listed in this test already: %(names)s.")),
        (enrolment.unfit, _("This test does not test their category: %(names)s.")),
    ):
        if workers:
            messages.warning(request, said % {"names": ", ".join(worker.name for worker in workers)})
