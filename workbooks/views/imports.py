"""Uploading a workbook, looking at what was found in it, applying it: /kerja/impor/."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import audit
from accounts.access import StaffRequest, requires
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.display import problems
from core.ui.acts import carried_out
from core.ui.pages import page_of
from workbooks.downloads import file_response
from workbooks.errors import AlreadyBroughtError
from workbooks.forgetting import forget_run
from workbooks.forms.imports import AnswersForm, UploadForm
from workbooks.imports.storage import is_stored
from workbooks.imports.understanding import Answers
from workbooks.jobs.page import WorkPage
from workbooks.jobs.requests import cancel_job, start_applying, start_bringing, start_looking_again
from workbooks.models import ImportRun
from workbooks.preview.choosing import SHOWN, chosen, needs_reading
from workbooks.preview.page import WAITING, PreviewPage
from workbooks.repairs.bad_rows import bad_rows_workbook
from workbooks.repairs.columns_page import ColumnsPage
from workbooks.repairs.saving import save_repairs
from workbooks.repairs.steps import open_step

RUNS_SHOWN = 25


@requires(Permission.IMPORT_RUN)
@require_safe
def import_list(request: StaffRequest) -> HttpResponse:
    return _list(request, UploadForm())


@requires(Permission.IMPORT_RUN)
@require_POST
def import_create(request: StaffRequest) -> HttpResponse:
    """Read an uploaded workbook. Uploading the same file again leads to the first result."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _list(request, form)
    upload = form.cleaned_data["file"]
    try:
        run = start_bringing(
            content=upload.read(), file_name=upload.name, answers=form.answers(), by=request.user
        )
    except AlreadyBroughtError as error:
        messages.info(request, error.message)
        return redirect(error.run)
    except DomainError as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return _list(request, form)
    return redirect(open_step(run, by=request.user))


@requires(Permission.IMPORT_RUN)
@require_safe
def import_detail(request: StaffRequest, pk: int) -> HttpResponse:
    runs = ImportRun.objects.visible_to(request.user, Permission.IMPORT_RUN)
    run = get_object_or_404(runs.select_related("region", "owner", "applied_by", "batch"), pk=pk)
    if run.is_forgotten:
        return TemplateResponse(request, "workbooks/import_forgotten.html", {"run": run})
    work = WorkPage(run)
    if not work.is_open and not is_stored(run):
        return TemplateResponse(request, "workbooks/import_gone.html", {"run": run})
    if not run.is_read or work.is_open:
        return TemplateResponse(request, "workbooks/import_work.html", {"run": run, "work": work})
    page = _preview(request, run, request.GET)
    if not run.is_applied and not ColumnsPage(run, page.outcome, by=request.user).is_settled:
        return redirect("workbooks:import-columns", pk)
    form = AnswersForm(initial=run.answers)
    context = {"page": page, "run": run, "form": form, "work": work}
    return TemplateResponse(request, "workbooks/import_detail.html", context)


@requires(Permission.IMPORT_RUN)
@require_POST
def import_choose(request: StaffRequest, pk: int) -> HttpResponse:
    """Store which rows are to be imported, and the decisions about rows to review."""
    run = _run(request, pk)
    page = _preview(request, run, request.POST)
    try:
        repairs = chosen(request.POST, page)
        save_repairs(run_id=run.pk, repairs=repairs, by=request.user)
        if needs_reading(repairs, page):
            start_looking_again(run_id=run.pk, answers=Answers(**run.answers), by=request.user)
    except DomainError as error:
        messages.warning(request, error.message)
    return redirect(f"{run.get_absolute_url()}?{urlencode(page.asked)}")


@requires(Permission.IMPORT_RUN)
@require_POST
def import_examine(request: StaffRequest, pk: int) -> HttpResponse:
    """Examine the stored file again, with the answers given for the whole file."""
    run = _run(request, pk)
    form = AnswersForm(request.POST)
    if form.is_valid():
        carried_out(
            request, lambda: start_looking_again(run_id=run.pk, answers=form.answers(), by=request.user)
        )
    for problem in problems(form):
        messages.error(request, problem.message)
    return redirect(run)


@requires(Permission.IMPORT_RUN)
@require_POST
def import_apply(request: StaffRequest, pk: int) -> HttpResponse:
    """Write the ticked rows, as the page that sent this shows them; the others wait. The page of the import
    then says what was written, and how to undo it."""
    run = _run(request, pk)
    try:
        if SHOWN in request.POST:
            repairs = chosen(request.POST, _preview(request, run, request.POST))
            save_repairs(run_id=run.pk, repairs=repairs, by=request.user)
        run = start_applying(run_id=run.pk, by=request.user)
    except DomainError as error:
        messages.warning(request, error.message)
        return redirect(run)
    return redirect(run)


@requires(Permission.IMPORT_RUN)
@require_POST
def import_stop(request: StaffRequest, pk: int) -> HttpResponse:
    """Stop the job of an import; nothing of it is written."""
    run = _run(request, pk)
    carried_out(request, lambda: cancel_job(run_id=run.pk, by=request.user))
    return redirect(run)


@requires(Permission.IMPORT_RUN)
@require_POST
def import_forget(request: StaffRequest, pk: int) -> HttpResponse:
    """Delete the file and the waiting rows."""
    run = _run(request, pk)
    said = _("%(name)s was deleted.") % {"name": run.file_name}
    if carried_out(request, lambda: forget_run(run_id=run.pk, by=request.user), said):
        return redirect("workbooks:import-list")
    return redirect(run)


@requires(Permission.IMPORT_RUN)
@require_safe
def import_bad_rows(request: StaffRequest, pk: int) -> HttpResponse:
    """The waiting rows, in the columns of the file, with their reasons."""
    run = _run(request, pk)
    if not run.parked:
        return redirect(run)
    try:
        content = bad_rows_workbook(run, by=request.user)
    except DomainError as error:
        messages.warning(request, error.message)
        return redirect(run)
    audit.record(
        AuditAction.WORKERS_EXPORTED,
        target=run,
        by=request.user,
        region_code=run.region_id,
        people=run.parked,
    )
    return file_response(content, _("rows-to-mend-%(number)s.xlsx") % {"number": run.pk})


def _run(request: StaffRequest, pk: int) -> ImportRun:
    runs = ImportRun.objects.visible_to(request.user, Permission.IMPORT_RUN).kept()
    return get_object_or_404(runs, pk=pk)


def _preview(request: StaffRequest, run: ImportRun, asked: QueryDict) -> PreviewPage:
    return PreviewPage(
        run,
        by=request.user,
        tab=asked.get("keadaan", ""),
        code=asked.get("masalah", ""),
        number=asked.get("halaman", ""),
    )


def _list(request: StaffRequest, form: UploadForm) -> HttpResponse:
    runs = ImportRun.objects.visible_to(request.user, Permission.IMPORT_RUN)
    is_parked = request.GET.get("keadaan") == WAITING
    rows = (runs.parked() if is_parked else runs).select_related("owner", "region", "batch").with_open_jobs()
    context = {
        "form": form,
        "page": page_of(rows.order_by("-pk"), request.GET, RUNS_SHOWN),
        "is_parked": is_parked,
        "parked": sum(run.parked for run in runs.parked().only("counts")),
    }
    return TemplateResponse(request, "workbooks/import_list.html", context)
