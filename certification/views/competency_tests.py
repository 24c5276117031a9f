"""Competency tests: the list, one test with its candidates, and the grid of its results."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.enums import CandidateState, CompetencyTestState
from certification.forms.competency_tests import CompetencyTestForm, ReasonForm, ResultsGrid
from certification.lists.competency_tests import CompetencyTestList
from certification.models import Candidate, CompetencyTest
from certification.querysets import CompetencyTestQuerySet
from certification.services.competency_tests import STEPS
from certification.views.lists import list_page
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out

READ_PASTED = "baca"


@requires(Permission.WORKER_VIEW)
@require_safe
def competency_test_list(request: StaffRequest) -> HttpResponse:
    return list_page(request, CompetencyTestList, "certification/competency_test_list.html")


@dataclass
class Sitting:
    """A test as its page shows it to one user."""

    test: CompetencyTest
    request: StaffRequest
    grid: ResultsGrid | None = None
    read: int = 0
    problems: list[str] = field(default_factory=list)

    @cached_property
    def candidates(self) -> list[Candidate]:
        """The candidates whom the user may see by name."""
        visible = Candidate.objects.visible_to(self.request.user, Permission.WORKER_VIEW)
        return list(visible.filter(test=self.test).select_related("worker", "scheme", "certificate"))

    @cached_property
    def elsewhere(self) -> int:
        """Candidates of other offices: only counted."""
        return self.test.candidates.count() - len(self.candidates)

    @cached_property
    def may_edit(self) -> bool:
        scope = CompetencyTest.objects.visible_to(self.request.user, Permission.WORKER_EDIT)
        return scope.filter(pk=self.test.pk).exists()

    @property
    def may_enrol(self) -> bool:
        return self.request.user.has_permission(Permission.WORKER_EDIT) and not self.has_begun

    @property
    def has_begun(self) -> bool:
        is_over = self.test.state == CompetencyTestState.CANCELLED
        return is_over or self.test.starts_on <= timezone.localdate()

    @property
    def takes_results(self) -> bool:
        return bool(self.grid and self.grid.lines)

    @property
    def steps(self) -> list[tuple[str, str]]:
        """States that the test may be led to, each with the words of its button."""
        words = {
            CompetencyTestState.OPEN: _("Open the registration"),
            CompetencyTestState.CLOSED: _("Close the registration"),
        }
        may_step = self.may_edit and not self.has_begun
        allowed = STEPS.get(CompetencyTestState(self.test.state), ()) if may_step else ()
        return [(state.value, words[state]) for state in allowed if state in words]

    @property
    def can_cancel(self) -> bool:
        return self.may_edit and CompetencyTestState(self.test.state) in STEPS

    @property
    def invited(self) -> list[Candidate]:
        return [row for row in self.candidates if row.state == CandidateState.INVITED]

    @property
    def without_line(self) -> list[Candidate]:
        """Those who are not in the grid."""
        if not self.grid or self.test.starts_on > timezone.localdate():
            return self.candidates
        in_grid = {line.candidate.pk for line in self.grid.lines}
        return [row for row in self.candidates if row.pk not in in_grid]

    @property
    def without_certificate(self) -> int:
        return sum(row.state == CandidateState.PASSED and row.certificate is None for row in self.candidates)


@requires(Permission.WORKER_VIEW)
@require_safe
def competency_test_detail(request: StaffRequest, pk: int) -> HttpResponse:
    test = get_object_or_404(_tests(request), pk=pk)
    return _page(Sitting(test, request, grid=ResultsGrid(test, _gradable(request, test))))


@requires(Permission.WORKER_EDIT)
@require_POST
def competency_test_results(request: StaffRequest, pk: int) -> HttpResponse:
    """Read pasted cells into the grid, or save it. What is refused comes back beside its line."""
    test = get_object_or_404(_tests(request), pk=pk)
    candidates = list(_gradable(request, test))
    if READ_PASTED in request.POST:
        grid, reading = ResultsGrid.with_pasted(test, candidates, request.POST)
        return _page(Sitting(test, request, grid, len(reading.answers), reading.problems))
    grid = ResultsGrid(test, candidates, request.POST)
    if grid.is_valid():
        batch = grid.batch.cleaned_data
        with refusals_on(grid.batch):
            recorded = services.record_results(
                test_id=test.pk,
                results=grid.results(),
                result_on=batch["result_on"],
                papers=grid.batch.papers(),
                by=request.user,
            )
            _say(request, recorded)
            if not recorded.refused:
                return redirect(test)
            grid.refuse(recorded.refused)
    return _page(Sitting(get_object_or_404(_tests(request), pk=pk), request, grid))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def competency_test_create(request: StaffRequest) -> HttpResponse:
    form = CompetencyTestForm(answers_of(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            test = services.plan_test(facts=form.facts(), by=request.user)
            messages.success(request, _("The test is recorded. Open the registration when it may begin."))
            return redirect(test)
    context = {"form": form, "title": _("Record a competency test"), "test": None}
    return TemplateResponse(request, "certification/competency_test_form.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def competency_test_edit(request: StaffRequest, pk: int) -> HttpResponse:
    scope = CompetencyTest.objects.visible_to(request.user, Permission.WORKER_EDIT)
    test = get_object_or_404(scope.select_related("organizer", "region", "place"), pk=pk)
    form = CompetencyTestForm(answers_of(request), user=request.user, test=test)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.change_test(test_id=pk, facts=form.facts(), by=request.user)
            messages.success(request, _("The test was changed."))
            return redirect(test)
    context = {"form": form, "title": _("Change the test"), "test": test}
    return TemplateResponse(request, "certification/competency_test_form.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def competency_test_state(request: StaffRequest, pk: int) -> HttpResponse:
    """Open or close the registration, or cancel with a reason."""
    scope = CompetencyTest.objects.visible_to(request.user, Permission.WORKER_EDIT)
    test = get_object_or_404(scope, pk=pk)
    state = request.POST.get("state", "")
    reason = request.POST.get("reason", "")
    carried_out(
        request,
        lambda: services.lead_test(test_id=pk, state=state, reason=reason, by=request.user),
        _("The state of the test was changed."),
    )
    return redirect(test)


def _tests(request: StaffRequest) -> CompetencyTestQuerySet:
    tests = CompetencyTest.objects.visible_to(request.user, Permission.WORKER_VIEW)
    return tests.with_seats().select_related("organizer", "region", "place").prefetch_related("schemes")


def _gradable(request: StaffRequest, test: CompetencyTest) -> list[Candidate]:
    """Candidates with a seat whose result the user may write, once the test has begun."""
    if test.starts_on > timezone.localdate() or test.state == CompetencyTestState.CANCELLED:
        return []
    seated = Candidate.objects.visible_to(request.user, Permission.WORKER_EDIT).filter(test=test).seated()
    return list(seated.select_related("worker", "scheme", "certificate"))


def _say(request: StaffRequest, recorded: services.Recorded) -> None:
    if recorded.changed:
        said = ngettext(
            "%(changed)s result is recorded.", "%(changed)s results are recorded.", recorded.changed
        )
        messages.success(request, said % {"changed": recorded.changed})
    elif not recorded.refused:
        messages.info(request, _("Nothing was changed."))
    if recorded.certificates:
        said = ngettext(
            "%(count)s certificate is recorded.",
            "%(count)s certificates are recorded.",
            recorded.certificates,
        )
        messages.success(request, said % {"count": recorded.certificates})


def _page(sitting: Sitting) -> HttpResponse:
    context = {"sitting": sitting, "test": sitting.test, "reason": ReasonForm()}
    return TemplateResponse(sitting.request, "certification/competency_test_detail.html", context)
