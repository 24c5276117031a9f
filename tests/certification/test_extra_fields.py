"""A field that an administrator added appears in form, page, history, list, import and export."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from accounts.models import User
from certification.lists.workers import WorkerList
from registry.enums import ExtraAudience, ExtraKind
from registry.extra_fields import fields_seen_by
from registry.facts import WorkerFacts
from registry.forms import EditPersonForm, EntryPersonForm
from registry.models import ExtraField, Worker
from registry.services import register_worker, update_worker
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers
from workbooks.lists.people import people_workbook

ON = dt.date(2026, 11, 21)


@pytest.fixture
def size(db: None) -> ExtraField:
    return ExtraField.objects.create(
        code="ukuran", label="Ukuran seragam", kind=ExtraKind.CHOICE, choices="S\nM\nL", is_required=True
    )


@pytest.fixture
def secret(db: None) -> ExtraField:
    return ExtraField.objects.create(
        code="kendaraan", label="Kendaraan dinas", kind=ExtraKind.TEXT, audience=ExtraAudience.EDITORS
    )


def entry(user: User, **answers: str) -> EntryPersonForm:
    return EntryPersonForm({"name": "Tuti Alawiyah", "category": "PEKSOS", **answers}, user=user)


def facts_of_entry(user: User) -> WorkerFacts:
    form = entry(user, extra_ukuran="M")
    assert form.is_valid(), form.errors
    return form.facts()


def test_required_field_is_asked_for_at_entry(size: ExtraField, operator: User) -> None:
    form = entry(operator)
    assert "extra_ukuran" in form.errors
    assert facts_of_entry(operator).extra == {"ukuran": "M"}


def test_recorded_answer_stands_in_the_form_and_unseen_answers_stay(
    size: ExtraField, secret: ExtraField, ours: Worker, operator: User
) -> None:
    ours.extra = {"ukuran": "S", "kendaraan": "D 1 AA"}
    ours.save()
    secret.is_active = False
    secret.save()
    form = EditPersonForm(
        {"name": ours.name, "category": "PEKSOS", "extra_ukuran": "L"}, worker=ours, user=operator
    )
    assert form["extra_ukuran"].initial == "S"
    assert form.is_valid()
    update_worker(worker_id=ours.pk, changes=form.changes(), seen_at=ours.updated_at, by=operator)
    ours.refresh_from_db()
    assert ours.extra == {"ukuran": "L", "kendaraan": "D 1 AA"}


def test_page_and_history_say_it_in_words(
    size: ExtraField, ours: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    update_worker(worker_id=ours.pk, changes={"extra": {"ukuran": "M"}}, seen_at=ours.updated_at, by=operator)
    page = client_for(operator).get(ours.get_absolute_url()).content.decode()
    assert page.count("Ukuran seragam") >= 2
    assert "ukuran&#x27;" not in page


def test_who_may_only_look_does_not_see_what_is_for_editors(
    secret: ExtraField, ours: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    ours.extra = {"kendaraan": "D 1 AA"}
    ours.save()
    operator.is_read_only = True
    operator.save()
    page = client_for(operator).get(ours.get_absolute_url()).content.decode()
    assert "D 1 AA" not in page
    assert "Kendaraan dinas" not in page


def test_list_narrows_and_shows_the_column(
    size: ExtraField, ours: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    make_worker("Asep Hidayat", "32.77", extra={"ukuran": "L"})
    ours.extra = {"ukuran": "M"}
    ours.save()
    rows = WorkerList(QueryDict("extra_ukuran=M&kolom=name,extra_ukuran"), user=operator)
    assert [row.worker for row in rows.rows] == [ours]
    assert [str(column.label) for column in rows.shown_columns][-1] == "Ukuran seragam"
    assert rows.values_of(rows.rows[0])[-1] == "M"


def test_export_comes_back_without_a_change_and_a_change_is_read(
    size: ExtraField, operator: User, reference_data: None, tmp_path: Path
) -> None:
    worker = register_worker(facts=facts_of_entry(operator), region=operator.home_region, by=operator)
    content = people_workbook(
        Worker.objects.filter(pk=worker.pk), on=ON, with_nik=False, extra=fields_seen_by(operator)
    )
    book = load_workbook(BytesIO(content))
    sheet = book.active
    column = [cell.value for cell in sheet[1]].index("Ukuran seragam") + 1
    assert sheet.cell(2, column).value == "M"
    assert states(content, operator, tmp_path) == ["unchanged"]
    sheet.cell(2, column).value = "l"
    changed = BytesIO()
    book.save(changed)
    assert states(changed.getvalue(), operator, tmp_path) == ["changed"]
    sheet.cell(2, column).value = "XXL"
    wrong = BytesIO()
    book.save(wrong)
    assert states(wrong.getvalue(), operator, tmp_path) == ["invalid"]


def states(content: bytes, user: User, folder: Path) -> list[str]:
    path = folder / "orang.xlsx"
    path.write_bytes(content)
    return [decision.entry.state.value for decision in examine(path, by=user, answers=Answers()).decisions]


def test_administrator_adds_a_field(administrator: User, client_for: Callable[[User], Client]) -> None:
    browser = client_for(administrator)
    answers = {"code": "bahasa", "label": "Bahasa daerah", "kind": "TEXT", "audience": "VIEWERS"}
    browser.post(reverse("admin:registry_extrafield_add"), answers | {"position": "10", "is_active": "on"})
    assert ExtraField.objects.get().label == "Bahasa daerah"
