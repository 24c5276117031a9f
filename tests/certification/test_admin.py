"""The administration: reference data to change, people only with a reason."""

import pytest
from django.contrib import admin
from django.urls import reverse

from accounts.admin_site import ReferenceAdmin
from accounts.models import AuditEvent
from certification import services
from certification.models import Chapter, Issuer
from coverage.models import PublishedFigure
from regions.models import FactsLoad, IndicatorValue, Region, RegionCodeChange
from registry.models import ExtraField
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def desk(client_for, administrator, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    return client_for(administrator)


REFERENCE = [
    model for model, registered in admin.site._registry.items() if isinstance(registered, ReferenceAdmin)
]
# Brought by a load, or written at a page of their own.
NOT_BY_HAND = {Region, RegionCodeChange, FactsLoad, IndicatorValue, PublishedFigure}


@pytest.mark.parametrize("model", REFERENCE, ids=lambda model: model._meta.label_lower)
def test_reference_data_can_be_looked_at_and_added(desk, model):
    names = f"{model._meta.app_label}_{model._meta.model_name}"
    assert desk.get(reverse(f"admin:{names}_changelist")).status_code == 200
    assert desk.get(reverse(f"admin:{names}_add")).status_code == (403 if model in NOT_BY_HAND else 200)


def test_chapter_is_recorded_with_its_assembly(desk, places):
    chapter = {"level": "DPD", "region": "18", "known_on": "2026-01-02", "source": "SK"}
    rows = {
        "TOTAL_FORMS": "1",
        "INITIAL_FORMS": "0",
        "0-kind": "MUSDA",
        "0-held_on": "2026-01-02",
        "0-source": "SK",
    }
    sent = chapter | {f"assemblies-{name}": value for name, value in rows.items()}
    desk.post("/admin/certification/chapter/add/", sent)
    board = Chapter.objects.get()
    assert board.assemblies.count() == 1
    assert "Musda" in desk.get(f"/admin/certification/chapter/{board.pk}/change/").text


def test_second_administrator_is_told_what_the_first_one_wrote(desk):
    field = ExtraField.objects.create(code="tinggi", label="Tinggi", kind="NUMBER")
    address = f"/admin/registry/extrafield/{field.pk}/change/"
    page = desk.get(address).context["adminform"].form
    sent = {
        "label": "Tinggi",
        "audience": field.audience,
        "position": "100",
        "opened": page["opened"].value(),
    }
    desk.post(address, sent | {"label": "Tinggi badan"})
    told = desk.post(address, sent | {"label": "Tinggi (cm)"})
    assert "Orang lain mengubah ini setelah Anda membukanya." in told.text
    assert "Tinggi badan" in told.text
    field.refresh_from_db()
    assert field.label == "Tinggi badan"
    again = told.context["adminform"].form["opened"].value()
    desk.post(address, sent | {"label": "Tinggi (cm)", "opened": again})
    field.refresh_from_db()
    assert field.label == "Tinggi (cm)"


def test_what_the_first_administrator_wrote_is_told_as_its_form_shows_it(desk):
    field = ExtraField.objects.create(code="tinggi", label="Tinggi", kind="NUMBER", audience="VIEWERS")
    address = f"/admin/registry/extrafield/{field.pk}/change/"
    form = desk.get(address).context["adminform"].form
    sent = {"label": "Tinggi", "position": "100", "is_active": "on", "opened": form["opened"].value()}
    desk.post(address, sent | {"audience": "EDITORS", "is_required": "on"})
    told = desk.post(address, sent | {"audience": "VIEWERS"}).text
    assert "Kini tertulis: Wajib: ya; Siapa yang melihat: Hanya yang boleh mengubah data." in told


def test_same_answer_of_two_administrators_is_taken(desk):
    field = ExtraField.objects.create(code="tinggi", label="Tinggi", kind="NUMBER")
    address = f"/admin/registry/extrafield/{field.pk}/change/"
    form = desk.get(address).context["adminform"].form
    sent = {"label": "Tinggi badan", "audience": field.audience, "position": "100", "is_active": "on"}
    for _each in range(2):
        taken = desk.post(address, sent | {"opened": form["opened"].value()})
        assert taken.status_code == 302


def test_choice_keeps_its_choices(desk):
    field = ExtraField.objects.create(code="seragam", label="Ukuran seragam", kind="CHOICE", choices="S\nM")
    sent = {"label": field.label, "audience": field.audience, "position": "100", "choices": ""}
    page = desk.post(f"/admin/registry/extrafield/{field.pk}/change/", sent)
    assert "Tulis pilihannya, satu per baris" in page.text
    field.refresh_from_db()
    assert field.choices == "S\nM"


def test_change_of_a_usual_term_is_noted(desk):
    issuer = Issuer.objects.get(code="LSPS")
    data = {"code": "LSPS", "name": issuer.name, "aliases": "", "default_years": "4", "is_certifier": "on"}
    data |= {"is_active": "on", "default_years_source": "Sertifikat tahun 2026"}
    desk.post(f"/admin/certification/issuer/{issuer.pk}/change/", data)
    assert Issuer.objects.get(pk=issuer.pk).default_years == 4
    assert AuditEvent.objects.get(action="REFERENCE_CHANGED").details["after"]["default_years"] == 4


def test_usual_term_without_a_source_is_refused(desk):
    issuer = Issuer.objects.get(code="LSPS")
    data = {
        "code": "LSPS",
        "name": issuer.name,
        "default_years": "4",
        "is_certifier": "on",
        "is_active": "on",
    }
    shown = desk.post(f"/admin/certification/issuer/{issuer.pk}/change/", data).content.decode()
    assert "Tulis sumber masa lazim" in shown
    assert Issuer.objects.get(pk=issuer.pk).default_years == 5


@pytest.mark.parametrize("path", ["registry/worker", "registry/assignment", "certification/certificate"])
def test_lists_of_people_name_nobody_and_change_nothing(desk, ours, operator, path):
    services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=operator)
    page = desk.get(f"/admin/{path}/").content.decode()
    assert ours.name not in page
    assert desk.get(f"/admin/{path}/add/").status_code == 403


def test_record_opens_with_a_reason_without_nik(desk, ours):
    address = f"/admin/registry/worker/{ours.pk}/change/"
    assert "Sari" not in desk.get(address).content.decode()
    page = desk.post(address, {"reason": "permintaan pengadilan"}, follow=True).content.decode()
    assert "Sari Wulandari" in page
    assert "nik_ciphertext" not in page
    assert AuditEvent.objects.get(action="PERSON_OPENED").target_id == str(ours.pk)


def test_operator_stays_outside(client_for, operator):
    assert client_for(operator).get("/admin/registry/worker/").status_code in {302, 403}
