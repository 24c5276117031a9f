"""Notes about a person, and that reading a record is written down."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from registry.errors import NoteOfAnotherError, OutsideRegionError
from registry.models import Note
from registry.services import change_note, note_reading, remove_note, write_note

pytestmark = pytest.mark.django_db
TEXT = "Sudah ditelepon, menunggu berkas."


def actions():
    return [*AuditEvent.objects.order_by("pk").values_list("action", flat=True)]


class TestNotes:
    def test_is_kept_with_its_author_and_the_trail_does_not_say_what_it_says(self, operator, ours):
        note = write_note(worker_id=ours.pk, text=TEXT, by=operator)
        assert (note.worker, note.text, note.written_by) == (ours, TEXT, operator)
        event = AuditEvent.objects.get()
        assert event.action == AuditAction.NOTE_WRITTEN
        assert TEXT not in str(event.details)

    def test_outside_the_region_nobody_writes(self, operator, neighbour):
        with pytest.raises(OutsideRegionError):
            write_note(worker_id=neighbour.pk, text=TEXT, by=operator)

    def test_author_changes_and_removes(self, operator, ours):
        note = write_note(worker_id=ours.pk, text=TEXT, by=operator)
        changed = change_note(note_id=note.pk, text="Berkas sudah ada.", by=operator)
        assert (changed.text, changed.changed_at is not None) == ("Berkas sudah ada.", True)
        remove_note(note_id=note.pk, by=operator)
        assert not Note.objects.exists()
        assert actions() == [AuditAction.NOTE_WRITTEN, AuditAction.NOTE_CHANGED, AuditAction.NOTE_REMOVED]

    def test_colleague_of_the_same_office_cannot(self, operator, verifier, ours):
        note = write_note(worker_id=ours.pk, text=TEXT, by=operator)
        with pytest.raises(NoteOfAnotherError):
            change_note(note_id=note.pk, text="lain", by=verifier)
        with pytest.raises(NoteOfAnotherError):
            remove_note(note_id=note.pk, by=verifier)
        assert Note.objects.get().text == TEXT

    def test_empty_note_is_refused_by_the_database(self, operator, ours):
        with pytest.raises(IntegrityError, match="registry_note_text_given"), transaction.atomic():
            Note.objects.create(worker=ours, text="", written_by=operator)


class TestReading:
    def test_once_a_day_for_each_account(self, operator, verifier, ours):
        for reader in (operator, operator, verifier, verifier):
            note_reading(ours, by=reader)
        read = AuditEvent.objects.filter(action=AuditAction.PERSON_READ)
        assert [event.actor_id for event in read.order_by("pk")] == [operator.pk, verifier.pk]

    def test_again_after_the_record_changed(self, operator, verifier, ours):
        note_reading(ours, by=operator)
        write_note(worker_id=ours.pk, text=TEXT, by=verifier)
        note_reading(ours, by=operator)
        assert actions().count(AuditAction.PERSON_READ) == 2

    def test_again_on_the_next_day(self, operator, ours, monkeypatch):
        note_reading(ours, by=operator)
        tomorrow = timezone.now() + dt.timedelta(days=1)
        monkeypatch.setattr(timezone, "now", lambda: tomorrow)
        note_reading(ours, by=operator)
        assert actions().count(AuditAction.PERSON_READ) == 2

    def test_own_reading_counts_though_others_read_after_it(self, operator, verifier, ours):
        note_reading(ours, by=operator)
        note_reading(ours, by=verifier)
        note_reading(ours, by=operator)
        assert actions().count(AuditAction.PERSON_READ) == 2
