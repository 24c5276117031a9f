"""The queue of a second person and what came back, as pages."""

import pytest
from django.urls import reverse

from certification import services
from certification.models import Certificate, SanctionProposal
from tests.people import certificate
from tests.scans import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data", "kept_files")]
QUEUE = "/kerja/verifikasi-berkas/"
RETURNED = f"{QUEUE}dikembalikan/"
SANCTIONS = f"{QUEUE}sanksi/"


@pytest.fixture
def issue(ours, operator):
    def record(number="LSPS.G.2023.007731", worker=ours):
        facts = certificate(number=number)
        return services.issue_certificate(worker_id=worker.pk, facts=facts, by=operator)

    return record


@pytest.fixture
def second(client_for, verifier):
    return client_for(verifier)


@pytest.fixture
def office(client_for, operator):
    return client_for(operator)


def page(client, path):
    return client.get(path).content.decode()


def test_sheet_shows_the_fields_beside_the_scan(issue, second, operator, ours):
    issued = issue()
    services.attach_scan(
        kind="CERTIFICATE", paper_id=issued.pk, content=picture(), file_name="a.jpg", by=operator
    )
    shown = page(second, f"{QUEUE}{issued.pk}/")
    scan = Certificate.objects.get(pk=issued.pk).scan
    assert f'src="/kerja/berkas/{scan.pk}/halaman/1/"' in shown
    for said in (ours.name, issued.number, "14 November 2023", "14 November 2028", "dicatat Operator"):
        assert said in shown


def test_agreeing_leads_to_the_next_one(issue, second):
    first, following = issue("1"), issue("2")
    response = second.post(f"{QUEUE}{first.pk}/", {"decision": "sesuai"})
    assert response.url == f"{QUEUE}{following.pk}/"
    assert Certificate.objects.get(pk=first.pk).verified_at
    assert second.post(response.url, {"decision": "sesuai"}).url == QUEUE


def test_returning_needs_a_reason(issue, second):
    issued = issue()
    refused = second.post(f"{QUEUE}{issued.pk}/", {"reason": " "}).content.decode()
    assert "Tulis apa yang salah agar dapat diperbaiki." in refused
    second.post(f"{QUEUE}{issued.pk}/", {"reason": "Nomor berbeda."})
    assert Certificate.objects.get(pk=issued.pk).return_reason == "Nomor berbeda."


def test_office_finds_what_came_back_with_its_reason(issue, second, office, ours):
    issued = issue()
    second.post(f"{QUEUE}{issued.pk}/", {"reason": "Nomor berbeda dengan pindaian."})
    assert "Nomor berbeda dengan pindaian." in page(office, RETURNED)
    assert "Nomor berbeda dengan pindaian." in page(office, ours.get_absolute_url())
    office.post(reverse("certification:certificate-resubmit", args=[ours.registry_number, issued.pk]))
    assert "Tidak ada yang dikembalikan" in page(office, RETURNED)
    assert issued.number in page(second, QUEUE)


def test_own_entry_offers_no_decision(ours, second, verifier):
    own = services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=verifier)
    shown = page(second, f"{QUEUE}{own.pk}/")
    assert "Orang lain yang memeriksanya." in shown
    assert 'value="sesuai"' not in shown
    second.post(f"{QUEUE}{own.pk}/", {"decision": "sesuai"})
    assert Certificate.objects.get(pk=own.pk).verified_at is None


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("path", [QUEUE, RETURNED, SANCTIONS])
def test_lists_ask_the_same_number_of_questions(
    issue, second, verifier, operator, rows, path, django_assert_num_queries
):
    for number in range(rows):
        issued = issue(str(number))
        if path == RETURNED:
            services.return_paper(kind="CERTIFICATE", paper_id=issued.pk, reason="Salah.", by=verifier)
        if path == SANCTIONS:
            services.propose_revocation(
                certificate_id=issued.pk, starts_on=issued.issued_on, reason="Surat", by=operator
            )
    with django_assert_num_queries(15):
        shown = page(second, path)
    assert shown.count('<td class="nama">') == rows


class TestSanctionPages:
    @pytest.fixture
    def propose(self, issue, office, ours):
        issued = issue()
        path = reverse("certification:sanction-propose", args=[ours.registry_number, issued.pk])
        facts = {"kind": "SUSPEND", "starts_on": "1/1/2026", "reason": "Rahasia: surat LSPS 12/2025"}
        return lambda **changed: office.post(path, facts | changed)

    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"kind": ""}, "Pilih yang diusulkan."),
            ({"reason": ""}, "Tulis alasannya dan surat penerbitnya."),
            ({"starts_on": ""}, "Isi hari pertama."),
            ({"kind": "LIFT"}, "Isi hari terakhir pembekuan."),
            ({"kind": "REVOKE", "ends_on": "1/2/2026"}, "Pencabutan tidak mempunyai hari terakhir."),
            ({"kind": "LIFT", "ends_on": "1/2/2026"}, "Tidak ada pembekuan"),
        ],
    )
    def test_faulty_proposal_keeps_the_form(self, propose, changed, said):
        assert said in propose(**changed).content.decode()
        assert not SanctionProposal.objects.exists()

    def test_approved_by_another_shows_the_status_and_hides_the_reason(self, propose, second, client, ours):
        propose()
        assert "Bekukan" in page(second, ours.get_absolute_url())
        proposal = SanctionProposal.objects.get()
        decide = f"{SANCTIONS}{proposal.pk}/"
        assert "Rahasia" in page(second, decide)
        second.post(decide, {"decision": "setuju"})
        found = client.post("/verifikasi/", {"number": proposal.certificate.number}, follow=True)
        assert "dibekukan" in found.content.decode()
        assert "Rahasia" not in found.content.decode()

    def test_refused_with_a_reason(self, propose, second):
        propose()
        proposal = SanctionProposal.objects.get()
        second.post(f"{SANCTIONS}{proposal.pk}/", {"reason": "Suratnya tidak ada."})
        proposal.refresh_from_db()
        assert (proposal.state, proposal.refused_because) == ("REFUSED", "Suratnya tidak ada.")

    def test_withdrawn_from_the_page_of_the_person(self, propose, office, ours):
        propose()
        proposal = SanctionProposal.objects.get()
        withdraw = f"{SANCTIONS}{proposal.pk}/tarik/"
        assert withdraw in page(office, ours.get_absolute_url())
        office.post(withdraw)
        proposal.refresh_from_db()
        assert proposal.state == "WITHDRAWN"
