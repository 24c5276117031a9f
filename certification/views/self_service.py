"""A person's own page at /saya/, opened by a personal link and the birth date, without an account."""

from collections.abc import Sequence
from typing import Final

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import public
from certification.person.own_record import marked, own_record, readers_of, subjects_of
from core.errors import DomainError
from core.forms.answers import answers_of
from core.scans.errors import ScanRefusedError
from core.scans.kinds import Refusal
from core.scans.reading import LARGEST, Scan, read_scan
from core.text import Text
from registry.enums import ProposalState
from registry.forms.self_service import BirthDateForm, ProposalForm, typed_answers
from registry.models import PersonalLink, Worker
from registry.services.self_service import link_of, link_opened, open_personal_link, propose_changes

OPENED: Final = "own_record"
SECONDS_OPEN: Final = 30 * 60


@public
@require_http_methods(["GET", "POST"])
@never_cache
def own_link(request: HttpRequest, token: str) -> HttpResponse:
    """The door: the token leads here, the birth date opens. Afterwards no address holds the token."""
    link = link_of(token)
    if link is None:
        return _closed(request, status=404)
    form = BirthDateForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        if open_personal_link(link_id=link.pk, birth_date=form.cleaned_data["birth_date"]):
            request.session.cycle_key()
            request.session[OPENED] = link.pk
            request.session.set_expiry(SECONDS_OPEN)
            return redirect("certification:own-record")
        form.add_error(
            "birth_date", _("This is not the recorded birth date. Five wrong ones close the link.")
        )
    return _page(request, "certification/own_door.html", {"form": form})


@public
@require_safe
@never_cache
def own_record_page(request: HttpRequest) -> HttpResponse:
    link = _opened(request)
    if link is None:
        return _closed(request)
    return _record_page(request, link, ProposalForm(worker=link.worker))


@public
@require_POST
@never_cache
def own_propose(request: HttpRequest) -> HttpResponse:
    link = _opened(request)
    if link is None:
        return _closed(request, typed=typed_answers(request.POST))
    form = ProposalForm(request.POST, request.FILES, worker=link.worker)
    if form.is_valid():
        try:
            _propose(link, form)
        except ScanRefusedError as error:
            form.add_error("evidence", error.message)
        except DomainError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Your proposal is with the office. The answer will stand here."))
            return redirect("certification:own-record")
    return _record_page(request, link, form)


@public
@require_POST
def own_leave(request: HttpRequest) -> HttpResponse:
    """Forgets the link in this browser, for instance on a borrowed phone."""
    request.session.flush()
    return redirect("coverage:national")


def _propose(link: PersonalLink, form: ProposalForm) -> None:
    file = form.cleaned_data["evidence"]
    propose_changes(
        link=link,
        changes=form.changes(),
        remark=form.cleaned_data["remark"],
        evidence=_scan(file) if file else None,
        file_name=file.name if file else "",
    )


def _scan(file: UploadedFile) -> Scan:
    """Raises ScanRefusedError, for a large file before it is read."""
    if (file.size or 0) > LARGEST:
        raise ScanRefusedError(Refusal.TOO_LARGE)
    return read_scan(file.read())


def _opened(request: HttpRequest) -> PersonalLink | None:
    link_id = request.session.get(OPENED)
    return link_opened(link_id) if link_id else None


def _closed(
    request: HttpRequest, *, typed: Sequence[tuple[Text, str]] = (), status: int = 200
) -> HttpResponse:
    """A proposal typed after the half hour stands here to be copied: nobody is sure to be its sender."""
    return _page(request, "certification/own_closed.html", {"typed": typed}, status)


def _record_page(request: HttpRequest, link: PersonalLink, form: ProposalForm) -> HttpResponse:
    today = timezone.localdate()
    worker: Worker = own_record(link.worker_id, today)
    proposals = worker.proposals.order_by("-pk")
    context = {
        "worker": worker,
        "certificates": marked(worker, today),
        "readers": readers_of(worker),
        "proposals": [(row, subjects_of(row)) for row in proposals],
        "has_waiting": any(row.state == ProposalState.OPEN for row in proposals),
        "form": form,
        "link": link,
    }
    return _page(request, "certification/own_record.html", context)


def _page(request: HttpRequest, template: str, context: dict[str, object], status: int = 200) -> HttpResponse:
    response = TemplateResponse(request, template, context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
