"""Scans of papers: bring one, take it away, look at it, download it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.converters import KINDS
from certification.forms import ScanForm
from certification.person.sections.scans import name_of
from certification.services.scans import PAPERS, Paper
from certification.views.worker import worker_or_404
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.sealed import StoredFileGoneError
from core.ui.acts import carried_out
from registry.enums import DocumentKind
from registry.errors import OutsideRegionError
from registry.models import Document, Worker
from registry.services import download_scan, view_page, view_thumbnail

PICTURE = "image/jpeg"
# Whatever a file holds, a browser that opens it all the same runs nothing and asks for nothing.
SEALED_OFF: Final = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "no-store"}


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def scan_add(request: StaffRequest, number: str, paper: str, pk: int) -> HttpResponse:
    """The form for the scan of one paper, also for one that takes the place of another."""
    proven = _paper_or_404(request, number, paper, pk)
    keep = partial(services.attach_scan, kind=KINDS[paper], paper_id=pk, by=request.user)
    shown = {"name": name_of(proven), "replaced": proven.scan}
    return _form(request, proven.worker, keep, shown | {"is_verified": getattr(proven, "verified_at", None)})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def scan_add_further(request: StaffRequest, number: str, paper: str, pk: int) -> HttpResponse:
    """The form for one more file of a paper."""
    proven = _paper_or_404(request, number, paper, pk)
    keep = partial(services.attach_further_scan, kind=KINDS[paper], paper_id=pk, by=request.user)
    return _form(request, proven.worker, keep, {"name": name_of(proven)})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def diploma_add(request: StaffRequest, number: str) -> HttpResponse:
    """The form for a file of the person's diploma."""
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    keep = partial(services.attach_diploma, worker_id=worker.pk, by=request.user)
    return _form(request, worker, keep, {"name": DocumentKind.DIPLOMA.label})


@requires(Permission.WORKER_EDIT)
@require_POST
def scan_remove(request: StaffRequest, number: str, paper: str, pk: int) -> HttpResponse:
    proven = _paper_or_404(request, number, paper, pk)
    carried_out(
        request,
        lambda: services.detach_scan(kind=KINDS[paper], paper_id=pk, by=request.user),
        _("The scan is taken away. It stays in the history."),
    )
    return redirect(proven.worker)


@requires(Permission.WORKER_EDIT)
@require_POST
def scan_file_remove(request: StaffRequest, pk: int) -> HttpResponse:
    """Take away a further file of a paper, or a diploma."""
    files = Document.objects.visible_to(request.user, Permission.WORKER_EDIT).removable()
    document = get_object_or_404(files.select_related("worker"), pk=pk)
    carried_out(
        request,
        lambda: services.detach_file(document_id=pk, by=request.user),
        _("The scan is taken away. It stays in the history."),
    )
    return redirect(document.worker)


@requires(Permission.WORKER_VIEW)
@require_safe
def scan_detail(request: StaffRequest, pk: int) -> HttpResponse:
    documents = Document.objects.visible_to(request.user, Permission.WORKER_VIEW)
    document = get_object_or_404(documents.select_related("worker", "uploaded_by", "removed_by"), pk=pk)
    return TemplateResponse(request, "certification/scan_detail.html", {"document": document})


@requires(Permission.WORKER_VIEW)
@require_safe
def scan_page(request: StaffRequest, pk: int, page: int) -> HttpResponse:
    """One page as a picture that we drew. The look is recorded."""
    with _unseen_is_404():
        picture = view_page(document_id=pk, page=page, by=request.user)
    return HttpResponse(picture, content_type=PICTURE, headers=SEALED_OFF)


@requires(Permission.WORKER_VIEW)
@require_safe
def scan_thumbnail(request: StaffRequest, pk: int) -> HttpResponse:
    with _unseen_is_404():
        picture = view_thumbnail(document_id=pk, by=request.user)
    return HttpResponse(picture, content_type=PICTURE, headers=SEALED_OFF)


@requires(Permission.WORKER_VIEW)
@require_safe
def scan_download(request: StaffRequest, pk: int) -> HttpResponse:
    """The file as it came. The download is recorded."""
    try:
        with _outside_is_404():
            document, content = download_scan(document_id=pk, by=request.user)
    except StoredFileGoneError as gone:
        messages.error(request, gone.message)
        return redirect("certification:scan-detail", pk=pk)
    name = content_disposition_header(as_attachment=True, filename=document.file_name)
    headers = SEALED_OFF | {"Content-Disposition": name or "attachment"}
    return HttpResponse(content, content_type=document.content_type, headers=headers)


def _form(
    request: StaffRequest, worker: Worker, keep: Callable[..., Document], shown: dict[str, Any]
) -> HttpResponse:
    form = ScanForm(answers_of(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        with refusals_on(form):
            keep(content=file.read(), file_name=file.name)
            messages.success(request, _("The scan is kept."))
            return redirect(worker)
    context = {"form": form, "worker": worker, "replaced": None, "is_verified": False, **shown}
    return TemplateResponse(request, "certification/scan_form.html", context)


def _paper_or_404(request: StaffRequest, number: str, word: str, pk: int) -> Paper:
    papers: QuerySet[Any] = PAPERS[KINDS[word]].objects.visible_to(request.user, Permission.WORKER_EDIT)
    holder = {"worker__registry_number": number}
    paper: Paper = get_object_or_404(papers.select_related("worker", "scan"), pk=pk, **holder)
    return paper


@contextmanager
def _outside_is_404() -> Iterator[None]:
    """To the browser, a file that the user may not reach is none."""
    try:
        yield
    except OutsideRegionError:
        raise Http404 from None


@contextmanager
def _unseen_is_404() -> Iterator[None]:
    """So is a picture of a file that is not in the store; the download says how to get it back."""
    try:
        with _outside_is_404():
            yield
    except StoredFileGoneError:
        raise Http404 from None
