"""Notes about a person: write one, change or remove one's own."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.worker import worker_or_404
from core.forms.answers import answers_of
from core.forms.once import once
from core.ui.acts import carried_out
from registry.forms import NoteForm
from registry.models import Note, Worker
from registry.services import change_note, remove_note, write_note


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def note_create(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    form = NoteForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        was_kept = carried_out(
            request,
            lambda: write_note(worker_id=worker.pk, **form.cleaned_data, by=request.user),
            _("The note is kept."),
        )
        if was_kept:
            return _to_notes(worker)
    return _page(request, worker, form, _("Write a note"))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def note_edit(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    note = _note(request, number, pk)
    form = NoteForm(answers_of(request), initial={"text": note.text})
    if request.method == "POST" and form.is_valid():
        carried_out(
            request,
            lambda: change_note(note_id=note.pk, **form.cleaned_data, by=request.user),
            _("The note was changed."),
        )
        return _to_notes(note.worker)
    return _page(request, note.worker, form, _("Change the note"))


@requires(Permission.WORKER_EDIT)
@require_POST
def note_remove(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    note = _note(request, number, pk)
    carried_out(request, lambda: remove_note(note_id=note.pk, by=request.user), _("The note was removed."))
    return _to_notes(note.worker)


def _note(request: StaffRequest, number: str, pk: int) -> Note:
    notes = Note.objects.visible_to(request.user, Permission.WORKER_EDIT).select_related("worker")
    return get_object_or_404(notes, pk=pk, worker__registry_number=number)


def _to_notes(worker: Worker) -> HttpResponse:
    return redirect(f"{worker.get_absolute_url()}#catatan")


def _page(request: StaffRequest, worker: Worker, form: NoteForm, title: str) -> HttpResponse:
    context = {"worker": worker, "form": form, "title": title}
    return TemplateResponse(request, "certification/note_form.html", context)
