"""Every form that changes a record tells the second of two editors what the first one recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.db.models import Model
from django.forms import BaseForm
from django.test import Client

from accounts.models import User
from certification.enums import TrainingKind
from certification.models import Training
from regions.models import Region
from registry.facts import PostFacts
from registry.models import Note, Organization, Programme, Worker
from registry.services import create_post
from tests.certification.sittings import candidate, sitting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DAY = dt.date(2026, 3, 2)


@dataclass(frozen=True)
class Case:
    """A record, where it is changed, and a text on its form."""

    row: Model
    address: str
    field: str
    by: User

    @property
    def recorded(self) -> str:
        self.row.refresh_from_db()
        return str(getattr(self.row, self.field))


def note(worker: Worker, by: User) -> Case:
    row = Note.objects.create(worker=worker, text="Lama", written_by=by)
    return Case(row, f"{worker.get_absolute_url()}catatan/{row.pk}/", "text", by)


def post(_worker: Worker, by: User) -> Case:
    programme, place = Programme.objects.get(code="PKH"), Region.objects.get(code="32.77")
    row = create_post(facts=PostFacts(programme=programme, place=place, valid_from=DAY, title="Lama"), by=by)
    return Case(row, f"/kerja/penugasan/{row.pk}/ubah/", "title", by)


def organization(_worker: Worker, by: User) -> Case:
    row = Organization.objects.create(name="Lama", kind="LKS", owner_level="SWASTA", location_id="32.77")
    return Case(row, f"/kerja/organisasi/{row.pk}/ubah/", "name", by)


def training(_worker: Worker, by: User) -> Case:
    row = Training.objects.create(
        title="Lama", kind=TrainingKind.PEMBINAAN, region_id="32.77", starts_on=DAY, ends_on=DAY, hours=8
    )
    return Case(row, f"/kerja/pembinaan/{row.pk}/ubah/", "title", by)


def competency_test(_worker: Worker, by: User) -> Case:
    row = sitting(name="Lama")
    return Case(row, f"/kerja/sertifikat/uji/{row.pk}/ubah/", "name", by)


RECORDS = (note, post, organization, training, competency_test)


@pytest.fixture(params=RECORDS, ids=lambda make: make.__name__)
def case(request: pytest.FixtureRequest, reference_data: None, ours: Worker, operator: User) -> Case:
    return request.param(ours, operator)


@pytest.fixture
def client(client_for: Callable[[User], Client], operator: User) -> Client:
    return client_for(operator)


def carried(form: BaseForm) -> Iterator[tuple[str, object]]:
    """What a browser sends back of a form that nobody touched."""
    for bound in form:
        value = bound.value()
        shown = bound.field.widget.format_value(bound.field.prepare_value(value))
        if value not in (None, "", False):
            yield bound.html_name, "on" if value is True else shown
        yield form.opened_with(bound.name)  # type: ignore[attr-defined]


def opened(client: Client, case: Case) -> dict[str, object]:
    return dict(carried(client.get(case.address).context["form"]))


def test_second_editor_overwrites_nothing_and_chooses(client: Client, case: Case) -> None:
    mine = opened(client, case)
    theirs = client.post(case.address, opened(client, case) | {case.field: "Mereka"})
    assert theirs.status_code == 302, theirs.context["form"].errors
    assert case.recorded == "Mereka"
    asked = client.post(case.address, mine | {case.field: "Saya"})
    assert case.recorded == "Mereka"
    assert "Pakai yang tercatat: Mereka" in asked.text
    assert "Saya" in asked.text
    told = dict(carried(asked.context["form"])) | {f"pilih-{case.field}": "isian"}
    assert client.post(case.address, told).status_code == 302
    assert case.recorded == "Saya"


def test_hours_that_a_colleague_wrote_are_not_written_over(
    client: Client, ours: Worker, operator: User
) -> None:
    training(ours, operator)
    record = Training.objects.get()
    record.attendances.create(worker=ours, hours=8)
    mine = f"hours-{ours.pk}"
    page = f"/kerja/pembinaan/{record.pk}/"
    sent = dict(carried(client.get(page).context["hours"]))
    client.post(f"{page}jam/", sent | {mine: "6"})
    asked = client.post(f"{page}jam/", sent | {mine: "4"})
    assert "Pakai yang tercatat: 6" in asked.text
    assert record.attendances.get().hours == 6
    told = dict(carried(asked.context["hours"])) | {f"pilih-{mine}": "isian"}
    client.post(f"{page}jam/", told)
    assert record.attendances.get().hours == 4


def test_result_that_a_colleague_wrote_is_not_written_over(client: Client, ours: Worker) -> None:
    test = sitting(days=-3)
    row = candidate(test, ours)
    page, state = f"/kerja/sertifikat/uji/{test.pk}/", f"c{row.pk}-state"
    grid = client.get(page).context["sitting"].grid
    sent = dict(carried(grid.lines[0])) | {"result_on": test.starts_on.strftime("%d/%m/%Y")}
    client.post(f"{page}hasil/", sent | {state: "PASSED"})
    asked = client.post(f"{page}hasil/", sent | {state: "FAILED"})
    assert "Pakai yang tercatat: Kompeten" in asked.text
    row.refresh_from_db()
    assert row.state == "PASSED"


def test_choice_of_rows_is_told_by_its_label_and_no_row_by_what_was_sent(
    client: Client, ours: Worker, operator: User
) -> None:
    case = post(ours, operator)
    sent = opened(client, case)
    for seen, said in (("LK3", "LK3, "), ("entah", "entah")):
        page = client.post(case.address, sent | {"awal-programme": [seen], "programme": ["DINSOS"]}).text
        assert f"Sebelumnya: {said}" in page
        assert "Pakai yang tercatat: PKH, " in page
