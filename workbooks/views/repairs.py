"""Between reading a file and importing it: the fields of its columns, the values of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from itertools import zip_longest

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.answers import answers_of
from workbooks.imports.reader.days import Order
from workbooks.imports.storage import is_stored, read_outcome
from workbooks.imports.understanding import Answers
from workbooks.jobs.requests import start_looking_again
from workbooks.models import ImportRun
from workbooks.repairs.answering import EMPTY
from workbooks.repairs.causes import Cause
from workbooks.repairs.columns_page import ColumnsPage
from workbooks.repairs.page import RepairPage
from workbooks.repairs.saving import Repairs, confirm_columns, merge, save_repairs
from workbooks.repairs.steps import open_step


@requires(Permission.IMPORT_RUN)
@require_http_methods(["GET", "HEAD", "POST"])
def import_columns(request: StaffRequest, pk: int) -> HttpResponse:
    """The fields of the columns. Once they are confirmed, the office is not asked again for sheets of this
    shape."""
    run = _read(request, pk)
    if not is_stored(run):
        return redirect(run)
    page = ColumnsPage(run, read_outcome(run), by=request.user, said=answers_of(request))
    if request.method == "POST":
        try:
            choices, orders = _chosen(request.POST, page), _orders(request.POST, page)
            confirm_columns(run_id=run.pk, choices=choices, orders=orders, by=request.user)
            run = start_looking_again(run_id=run.pk, answers=Answers(**run.answers), by=request.user)
        except DomainError as error:
            messages.error(request, error.message)
        else:
            return redirect(open_step(run, by=request.user))
    return TemplateResponse(request, "workbooks/import_columns.html", {"page": page, "run": run})


@requires(Permission.IMPORT_RUN)
@require_http_methods(["GET", "HEAD", "POST"])
def import_repairs(request: StaffRequest, pk: int) -> HttpResponse:
    """What prevents rows from being imported, one cause at a time; work can be interrupted and continued."""
    run = _read(request, pk)
    if not is_stored(run):
        return redirect(run)
    said = answers_of(request)
    key, number = ((said or request.GET).get(name, "") for name in ("masalah", "halaman"))
    page = RepairPage(run, by=request.user, key=key, number=number)
    status = HTTPStatus.OK
    if said is not None:
        repairs = _repairs(said, page)
        if repairs is None:
            messages.warning(request, _("The file was read again meanwhile. Look at its rows anew."))
            status = HTTPStatus.CONFLICT
        elif request.method == "POST":
            save_repairs(run_id=run.pk, repairs=repairs, by=request.user)
            return redirect(f"{request.path}?{urlencode({'masalah': key, 'halaman': number})}")
        else:
            merge(repairs, page.said)
    context = {"page": page, "run": run}
    return TemplateResponse(request, "workbooks/import_repairs.html", context, status=status)


def _read(request: StaffRequest, pk: int) -> ImportRun:
    """An uploaded file that was read."""
    runs = ImportRun.objects.visible_to(request.user, Permission.IMPORT_RUN).kept().exclude(outcome="")
    return get_object_or_404(runs, pk=pk)


def _chosen(data: QueryDict, page: ColumnsPage) -> dict[str, dict[str, str]]:
    """The posted fields per shape and letter; unknown fields are ignored."""
    known = {name for name, _title in page.choices}
    found = {}
    for shape in page.shapes:
        posted = {column.letter: data.get(f"{shape.key}-{column.letter}", "") for column in shape.columns}
        found[shape.key] = {letter: name if name in known else "" for letter, name in posted.items()}
    return found


def _orders(data: QueryDict, page: ColumnsPage) -> dict[str, dict[str, Order]]:
    """The stated order of day and month, by shape and letter."""
    known = {order.value: order for order in (Order.DAY_FIRST, Order.MONTH_FIRST)}
    return {
        shape.key: {
            column.letter: known[said]
            for column in shape.columns
            if (said := data.get(f"{shape.key}-{column.letter}-hari", "")) in known
        }
        for shape in page.shapes
    }


def _repairs(data: QueryDict, page: RepairPage) -> Repairs | None:
    """The answers to the cause that the form was about; None if the file was read anew since it was shown,
    and that cause, or one of its rows, is gone: its answers would go to other cells."""
    cause = page.cause
    if cause is None or cause.key != page.key:
        return None
    if cause.is_word:
        return Repairs(words=_words(data, page, cause))
    faults = page.faults_by_address
    shown = data.getlist("di")
    if not faults.keys() >= set(shown):
        return None
    left_out, were_out = (
        {faults[address].place for address in data.getlist(name) if address in faults}
        for name in ("lewati", "terlewat")
    )
    cells = {
        (*faults[address].place, cause.name): None if text == faults[address].old else text
        for address, text in _changed(data, shown)
    }
    return Repairs(cells=cells, left_out=left_out - were_out, taken_in=were_out - left_out)


def _changed(data: QueryDict, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The rows or words whose answer is another than the form was shown with. What somebody else answered to
    the others meanwhile stays."""
    for name, text, before in zip_longest(names, data.getlist("isi"), data.getlist("semula")):
        if name is not None and text is not None and text.strip() != (before and before.strip()):
            yield name, text.strip()


def _words(data: QueryDict, page: RepairPage, cause: Cause) -> dict[tuple[str, str], str | None]:
    """The answers per word: typed or chosen, or offered by a button for one word or for all."""
    taken = data.getlist("usul")
    likely = {word.answered.old: word.likely[0] for word in page.words if word.likely}
    words = data.getlist("kata")
    found: dict[tuple[str, str], str | None] = {
        (cause.name, old): text or None for old, text in _changed(data, words)
    }
    for old in words:
        if old in likely and (old in taken or EMPTY in taken):
            found[cause.name, old] = likely[old]
    return found
