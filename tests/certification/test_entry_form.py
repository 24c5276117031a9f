"""The entry form over HTTP, as a browser without script sends it."""

import re
import uuid

import pytest
from django.contrib.messages import get_messages

from certification import services
from certification.enums import TermBasis
from registry.enums import DuplicateState, Sex
from registry.models import DuplicateCase, Worker
from registry.services import register_worker
from tests.people import BORN, NIK, certificate, nik_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ADDRESS = "/kerja/tenaga/baru/"


def answers(**changed):
    """The whole form: a person with a certificate and an assignment."""
    values = {
        "token": str(uuid.uuid4()),
        "nik": "3277 0354 0391 0007",
        "name": "Nurul Aini",
        "back_title": "S.Sos.",
        "category": "PEKSOS",
        "has_certificate": "ya",
        "certificate-issuer": "LSPS",
        "certificate-number": "LSPS.G.2023.007731",
        "certificate-scheme": "GENERALIS",
        "certificate-issued_on": "14112023",
        "certificate-valid_until": "14/11/2028",
        "assignment-programme": "PKH",
        "assignment-place": "32.77.01",
        "assignment-starts_on": "3-1-24",
        "assignment-share": "100",
    }
    return {name: value for name, value in (values | changed).items() if value is not None}


WITHOUT_CERTIFICATE = {
    "has_certificate": "belum",
    "certificate-issuer": None,
    "certificate-number": None,
    "certificate-scheme": None,
    "certificate-issued_on": None,
    "certificate-valid_until": None,
}
UNPLACED = {"assignment-programme": None, "assignment-place": None, "assignment-starts_on": None}


@pytest.fixture
def send(client_for, operator):
    client = client_for(operator)

    def act(**changed):
        return client.post(ADDRESS, answers(**changed))

    return act


def faults(response):
    """Field and sentence of everything that was refused."""
    return {
        (form.prefix or "") + name: " ".join(messages)
        for form in response.context["entry"].parts
        for name, messages in form.errors.items()
    }


def test_everything_in_one_go(send):
    response = send()
    worker = Worker.objects.get()
    assert response.url == worker.get_absolute_url()
    assert (worker.nik, worker.birth_date, worker.sex) == (NIK, BORN, Sex.FEMALE)
    issued = worker.certificates.get()
    assert (issued.issued_on.isoformat(), issued.term_basis) == ("2023-11-14", TermBasis.ESTIMATE)
    assert worker.assignments.get().place_id == "32.77.01"


def test_word_of_success_names_the_registry_number(send, client_for, operator):
    response = send()
    page = client_for(operator).get(response.url)
    assert "RP-3277-0001" in page.content.decode()


def test_tick_makes_the_end_a_fact(send):
    send(**{"certificate-is_read": "on"})
    assert Worker.objects.get().certificates.get().term_basis == TermBasis.PAPER


def test_end_left_empty_stays_unknown(send):
    send(**{"certificate-valid_until": ""})
    assert Worker.objects.get().certificates.get().valid_until is None


def test_what_is_typed_wins_over_the_nik(send):
    send(birth_date="15/3/1991", sex="P")
    assert not Worker.objects.exists()
    send(birth_date="15/3/1991", seen="nik_birth_date_differs", reason="sesuai KTP")
    assert Worker.objects.get().birth_date.day == 15


def test_without_nik_nothing_is_invented(send):
    send(nik="")
    worker = Worker.objects.get()
    assert (worker.birth_date, worker.sex, worker.nik) == (None, "", "")


@pytest.mark.parametrize(
    ("typed", "front", "name", "back"),
    [
        ({"name": "SITI NURJANAH, S.Sos", "back_title": ""}, "", "SITI NURJANAH", "S.Sos"),
        ({"name": "Dra. Ai Rohaeti", "back_title": ""}, "Dra.", "Ai Rohaeti", ""),
        ({"name": "Ai Rohaeti, M.Si", "back_title": "S.Sos."}, "", "Ai Rohaeti, M.Si", "S.Sos."),
    ],
)
def test_titles_typed_with_the_name_get_their_own_field(send, typed, front, name, back):
    send(**typed)
    worker = Worker.objects.get()
    assert (worker.front_title, worker.name, worker.back_title) == (front, name, back)


def test_person_alone(send):
    send(**WITHOUT_CERTIFICATE, **UNPLACED)
    worker = Worker.objects.get()
    assert not worker.certificates.exists()
    assert not worker.assignments.exists()


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"nik": "327703540391000"}, "nik", "NIK harus 16 angka, kurang 1."),
        ({"nik": "32770354039100AB"}, "nik", "bukan angka pada posisi 15"),
        ({"name": ""}, "name", "Isi nama seperti pada KTP."),
        ({"category": None}, "category", "Pilih kategori."),
        ({"birth_date": "1/1/2090"}, "birth_date", "Tanggal lahir masih di depan"),
        ({"birth_date": "besok"}, "birth_date", "Tanggal “besok” tidak terbaca."),
        ({"name": "1.234 –"}, "name", "“1.234 –” bukan nama: tidak ada hurufnya."),
        ({"phone": "123"}, "phone", "bukan nomor telepon Indonesia"),
        ({"nip": "199103142019032001"}, "nip", "NIP hanya untuk ASN"),
        ({"has_certificate": None}, "has_certificate", "Pilih ada sertifikat"),
        ({"has_certificate": "belum"}, "has_certificate", "Isian sertifikat ada yang terisi"),
        ({"certificate-number": ""}, "certificatenumber", "Isi nomor sertifikat."),
        ({"certificate-issued_on": "32/1/2023"}, "certificateissued_on", "tidak terbaca"),
        ({"certificate-valid_until": "1/1/2020"}, "certificatevalid_until", "berakhir sebelum terbit"),
        ({"certificate-valid_until": "2028"}, "certificatevalid_until", "31/12/2028"),
        ({"certificate-issued_on": "1/1/2001"}, "certificateissued_on", "belum 17 tahun"),
        ({"certificate-issued_on": "1/1/1990"}, "certificateissued_on", "sebelum pemegangnya lahir"),
        ({"assignment-starts_on": ""}, "assignmentstarts_on", "Isi tanggal mulai tugas."),
        ({"assignment-place": "32.73"}, "assignmentplace", ""),
        ({"assignment-ends_on": "1/1/2023"}, "assignmentends_on", "Hari terakhir mendahului"),
        ({"assignment-share": "120"}, "assignmentshare", "100"),
    ],
)
def test_fault_is_told_at_its_field_and_nothing_typed_is_lost(send, changed, field, said):
    response = send(**changed)
    assert said in faults(response)[field]
    assert not Worker.objects.exists()
    page = response.content.decode()
    assert 'value="S.Sos."' in page
    assert "<title>Galat: " in page


def test_all_faults_at_once(send):
    found = faults(send(nik="123", name="", **{"certificate-number": "", "assignment-starts_on": ""}))
    assert set(found) == {"nik", "name", "certificatenumber", "assignmentstarts_on"}


def test_faults_are_listed_in_the_order_of_the_page_and_counted_on_their_sheet(send):
    response = send(name="", has_certificate="")

    summary = response.text.split('class="ringkasan-galat"')[1].split("</ul>")[0]
    links = re.findall(r'href="#([^"]+)"', summary)
    assert links == ["id_name", "id_has_certificate_0"]
    marks = [section.mark.kind for section in response.context["entry"].sections]
    assert marks == ["ended", "ended", "valid"]


def test_known_nik_links_to_the_person(send, operator, places):
    known = register_worker(facts=person(name="Rina"), region=places["32.77"], by=operator)
    page = send().content.decode()
    assert "NIK ini sudah tercatat untuk Rina (RP-3277-0001)." in page
    assert f'href="{known.get_absolute_url()}"' in page


def test_nik_of_another_office_betrays_nothing(send, other_operator, places):
    register_worker(facts=person(name="Made Astuti"), region=places["18.71"], by=other_operator)
    page = send().content.decode()
    assert "NIK ini sudah dicatat kantor lain. Minta data itu dari kantornya." in page
    assert "Made" not in page
    assert "RP-1871" not in page


def test_certificate_number_of_a_colleague_links_to_them(send, ours, operator):
    services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=operator)
    page = send().content.decode()
    assert "Nomor sertifikat LSPS.G.2023.007731 sudah dipakai Sari Wulandari." in page
    assert f'href="{ours.get_absolute_url()}"' in page


def test_possible_same_person_is_shown_masked(send, operator, places):
    register_worker(facts=person(nik=nik_of(8)), region=places["32.77"], by=operator)
    page = send().content.decode()
    assert "Mungkin orang yang sama" in page
    assert nik_of(8) not in page
    assert "3277••••••••0008" in page


def test_possible_same_person_of_another_office_is_not_shown(send, other_operator, places):
    register_worker(facts=person(nik=nik_of(8)), region=places["18.71"], by=other_operator)
    assert send().status_code == 302


def test_not_this_person_answers_the_doubt_and_is_remembered(send, operator, places):
    known = register_worker(facts=person(nik="", name="Noeroel Aeni"), region=places["32.77"], by=operator)

    send(**WITHOUT_CERTIFICATE, **UNPLACED, bukan=known.registry_number)

    case = DuplicateCase.objects.get()
    assert case.state == DuplicateState.NOT_SAME
    assert case.reason == "Dinyatakan orang lain saat dicatat"


def test_near_name_with_another_date_is_recorded_and_told(send, operator, places):
    born = BORN.replace(day=15)
    register_worker(
        facts=person(nik="", name="Nurul Aini", birth_date=born), region=places["32.77"], by=operator
    )

    sent = send(**WITHOUT_CERTIFICATE, **UNPLACED)

    assert DuplicateCase.objects.get().state == DuplicateState.OPEN
    said = [str(message) for message in get_messages(sent.wsgi_request)]
    assert any("Orang ini mungkin sudah tercatat" in sentence for sentence in said)


def test_doubt_asks_for_a_reason_and_then_lets_pass(send):
    response = send(sex="L")
    page = response.content.decode()
    assert "NIK menunjukkan perempuan" in page
    assert "Mengapa tetap benar" in page
    assert not Worker.objects.exists()
    assert send(sex="L", seen="nik_sex_differs", reason="sesuai KTP").status_code == 302


def test_doubt_saved_without_a_reason_says_what_is_lacking(send):
    response = send(sex="L", seen="nik_sex_differs", reason=" ")
    page = response.content.decode()
    assert "Tulis mengapa isian ini benar." in page
    assert 'href="#id_reason"' in page
    assert not Worker.objects.exists()


def test_reason_is_not_asked_for_a_doubt_that_is_gone(send):
    assert send(seen="nik_sex_differs").status_code == 302


def test_reading_of_the_nik_is_shown(send):
    page = send(name="").content.decode()
    assert "Terbaca: perempuan, lahir 14 Maret 1991, NIK terbit di Kota Cimahi" in page


def test_same_form_twice_is_one_person(send):
    token = str(uuid.uuid4())
    assert send(token=token).url == send(token=token).url
    assert Worker.objects.count() == 1


def test_other_person_under_an_old_token_is_recorded_too(send):
    token = str(uuid.uuid4())
    first = send(token=token)
    second = send(token=token, name="Dewi Lestari", nik=nik_of(9), **WITHOUT_CERTIFICATE, **UNPLACED)
    assert second.url != first.url
    assert {worker.name for worker in Worker.objects.all()} == {"Nurul Aini", "Dewi Lestari"}


def test_add_another_keeps_programme_and_place(send, client_for, operator):
    response = send(lagi="1")
    assert response.url == f"{ADDRESS}?programme=PKH&place=32.77.01"
    entry = client_for(operator).get(response.url).context["entry"]
    assert entry.assignment["programme"].value() == "PKH"
    assert entry.assignment["place"].value() == "32.77.01"


def test_places_offered_are_those_of_the_scope(client_for, operator):
    entry = client_for(operator).get(ADDRESS).context["entry"]
    offered = {value.value for value, _label in entry.assignment["place"].field.choices if value}
    assert {"32.77", "32.77.01", "32.77.01.1001"} <= offered
    assert all(code.startswith("32.77") for code in offered)
    assert len(offered) == 1 + 3 + 15


# Jawa Barat has 627 kecamatan and 5,957 villages: as options they were 256 kB.
MOST_BYTES = 60_000


class TestManyPlaces:
    @pytest.fixture
    def officer(self, make_user, places):
        return make_user("jabar", "PROVINCE_OFFICER", "32")

    def test_page_stays_small(self, client_for, officer):
        page = client_for(officer).get(ADDRESS).content
        assert len(page) <= MOST_BYTES
        assert b'data-cari="/kerja/tempat/"' in page

    def test_villages_are_found_by_any_words(self, client_for, officer):
        melong = {"code": "32.77.01.1001", "label": "Kel. Melong, Kec. Cimahi Selatan"}
        for words in ("mel cimahi", "kel melong"):
            found = client_for(officer).get("/kerja/tempat/", {"q": words}).json()["places"]
            assert melong in found, words
        assert client_for(officer).get("/kerja/tempat/", {"q": "elong"}).json()["places"] == []

    def test_one_letter_finds_nothing(self, client_for, officer):
        assert client_for(officer).get("/kerja/tempat/", {"q": "m"}).json()["places"] == []

    def test_search_stays_inside_the_scope(self, client_for, other_operator):
        assert client_for(other_operator).get("/kerja/tempat/", {"q": "cimahi"}).json()["places"] == []

    def test_office_chosen_first_offers_its_villages(self, client_for, officer):
        entry = client_for(officer).get(f"{ADDRESS}?office=32.77").context["entry"]
        assert entry.frame["office"].value() == "32.77"
        assert len(entry.assignment["place"].field.offered) == 1 + 3 + 15

    def test_village_that_was_not_offered_is_accepted_and_stays_chosen(self, client_for, officer):
        data = answers(**WITHOUT_CERTIFICATE, office="32.77") | {"assignment-place": "32.77.01.1001"}
        refused = client_for(officer).post(ADDRESS, data | {"name": ""}).content.decode()
        assert '<option value="32.77.01.1001" selected>Kel. Melong, Kec. Cimahi Selatan</option>' in refused
        client_for(officer).post(ADDRESS, data)
        assert Worker.objects.get().assignments.get().place_id == "32.77.01.1001"


def test_who_keeps_several_offices_says_which(client_for, province_officer):
    client = client_for(province_officer)
    data = answers(**WITHOUT_CERTIFICATE, **UNPLACED)
    assert "Pilih kantor yang mencatat." in faults(client.post(ADDRESS, data))["office"]
    client.post(ADDRESS, data | {"office": "18.71"})
    assert Worker.objects.get().registry_number == "RP-1871-0001"


def test_office_outside_the_scope_is_no_choice(client_for, province_officer):
    data = answers(**WITHOUT_CERTIFICATE, **UNPLACED) | {"office": "32.77"}
    client_for(province_officer).post(ADDRESS, data)
    assert not Worker.objects.exists()


def test_english(client_for, operator):
    page = client_for(operator).get(f"/en{ADDRESS}").content.decode()
    assert "Full name without titles" in page
    assert "Save, add another" in page
