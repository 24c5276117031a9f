"""The administration: reference data to change, people only with a reason."""

import pytest

from accounts.models import AuditEvent
from certification import services
from certification.models import Issuer
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def desk(client_for, administrator, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    return client_for(administrator)


@pytest.mark.parametrize(
    "path", ["registry/programme", "registry/organization", "certification/issuer", "certification/scheme"]
)
def test_reference_data_can_be_added(desk, path):
    assert desk.get(f"/admin/{path}/add/").status_code == 200
    assert desk.get(f"/admin/{path}/").status_code == 200


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
