"""The pages for certificates and assignments of one person."""

import datetime as dt

import pytest

from certification import services
from certification.enums import TermBasis
from registry.models import Assignment
from registry.services import assign_worker
from tests.people import assignment, certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
PAPER = {
    "issuer": "LSPS",
    "number": "LSPS.G.2023.007731",
    "scheme": "GENERALIS",
    "issued_on": "14/11/2023",
    "valid_until": "14/11/2028",
    "is_read": "on",
}
POST = {"programme": "PKH", "place": "32.77.01", "starts_on": "3/1/2024", "share": "100", "is_primary": "1"}


@pytest.fixture
def send(client_for, operator, ours):
    client = client_for(operator)
    return lambda path, data=None: client.post(ours.get_absolute_url() + path, data or {})


@pytest.fixture
def issued(ours, operator):
    facts = certificate(term_basis=TermBasis.ESTIMATE)
    return services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)


def test_add_a_certificate(send, ours):
    assert send("sertifikat/baru/", PAPER).url == ours.get_absolute_url()
    assert ours.certificates.get().term_basis == TermBasis.PAPER


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"number": ""}, "Isi nomor sertifikat."),
        ({"issuer": "IPSPI"}, "Penerbit"),
        ({"valid_until": "1/1/2023"}, "berakhir sebelum terbit"),
        ({"issued_on": "kapan"}, "tidak terbaca"),
    ],
)
def test_faulty_certificate_keeps_the_form(send, ours, changed, said):
    response = send("sertifikat/baru/", PAPER | changed)
    assert said in response.content.decode()
    assert not ours.certificates.exists()


def test_certificate_of_another_category_asks_why(send, ours):
    shown = send("sertifikat/baru/", PAPER | {"scheme": "TKS"}).content.decode()
    assert "Skema ini bukan untuk kategori yang dipilih" in shown
    answered = {"scheme": "TKS", "seen": "scheme_of_other_category", "reason": "pindah jabatan"}
    assert send("sertifikat/baru/", PAPER | answered).status_code == 302


def test_renewal_begins_with_what_is_known_and_adds_a_term(client_for, operator, send, ours, issued):
    path = f"sertifikat/{issued.pk}/perpanjang/"
    form = client_for(operator).get(ours.get_absolute_url() + path).context["form"]
    assert form["number"].value() == issued.number
    data = PAPER | {"issued_on": "15/11/2028", "valid_until": "14/11/2033"}
    send(path, data | {"seen": "issued_in_future", "reason": "sudah terbit"})
    assert ours.certificates.count() == 2


def test_overlapping_renewal_is_told(send, ours, issued):
    data = PAPER | {"issued_on": "14/11/2026", "valid_until": "14/11/2031", "seen": "issued_in_future"}
    shown = send(f"sertifikat/{issued.pk}/perpanjang/", data | {"reason": "x"}).content.decode()
    assert "bertumpuk" in shown
    assert ours.certificates.count() == 1


def test_one_press_confirms_the_estimate(send, issued):
    send(f"sertifikat/{issued.pk}/pastikan/")
    issued.refresh_from_db()
    assert issued.term_basis == TermBasis.PAPER


def test_second_press_is_told_kindly(client_for, operator, ours, issued):
    client = client_for(operator)
    address = f"{ours.get_absolute_url()}sertifikat/{issued.pk}/pastikan/"
    client.post(address)
    shown = client.post(address, follow=True).content.decode()
    assert "tidak punya tanggal perkiraan untuk dipastikan" in shown


def test_who_entered_is_offered_no_check(client_for, verifier, operator, ours):
    services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=verifier)
    for user in (verifier, operator):
        shown = client_for(user).get(ours.get_absolute_url()).content.decode()
        assert "Periksa dengan dokumennya" not in shown


def test_second_person_is_led_to_the_check(client_for, verifier, ours, issued):
    shown = client_for(verifier).get(ours.get_absolute_url()).content.decode()
    assert f'href="/kerja/verifikasi-berkas/{issued.pk}/"' in shown


def test_add_an_assignment(send, ours):
    assert send("penugasan/baru/", POST).url == ours.get_absolute_url()
    row = ours.assignments.get()
    assert (row.place_id, row.starts_on, row.is_primary) == ("32.77.01", dt.date(2024, 1, 3), True)


def test_second_main_assignment_is_told(send, ours, operator):
    assign_worker(worker_id=ours.pk, facts=assignment(share=50), by=operator)
    shown = send("penugasan/baru/", POST | {"programme": "LK3", "share": "50"}).content.decode()
    assert "Ada penugasan utama lain pada waktu yang sama." in shown


def test_place_of_another_office_is_no_choice(send, ours):
    assert send("penugasan/baru/", POST | {"place": "32.73"}).status_code == 200
    assert not ours.assignments.exists()


def test_end_an_assignment(send, ours, operator):
    row = assign_worker(worker_id=ours.pk, facts=assignment(), by=operator)
    path = f"penugasan/{row.pk}/akhiri/"
    assert "Isi hari terakhir." in send(path).content.decode()
    assert "Hari terakhir mendahului" in send(path, {"ends_on": "1/1/2023"}).content.decode()
    send(path, {"ends_on": "31-5-2026"})
    assert Assignment.objects.get(pk=row.pk).ends_on == dt.date(2026, 5, 31)


@pytest.mark.parametrize("path", ["sertifikat/{}/perpanjang/", "sertifikat/{}/pastikan/"])
def test_paper_under_another_persons_address(client_for, operator, make_worker, issued, path):
    other = make_worker("Lain", "32.77")
    response = client_for(operator).post(other.get_absolute_url() + path.format(issued.pk), PAPER)
    assert response.status_code == 404
