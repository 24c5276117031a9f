"""Competency tests: the list, one test, registering chosen people, and the grid of results."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from certification.enums import CandidateState, CompetencyTestState
from certification.models import Candidate, Certificate, CompetencyTest
from registry.models import Worker
from tests.certification.sittings import DAY, candidate, sitting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]

LIST = "/kerja/sertifikat/uji/"
REGISTER = f"{LIST}daftarkan/"
MakeWorker = Callable[..., Worker]


@pytest.fixture
def client(client_for: Callable[[User], Client], operator: User) -> Client:
    return client_for(operator)


def text_of(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def answers(**changed: object) -> dict[str, object]:
    starts_on = timezone.localdate() + 30 * DAY
    return {
        "name": "Uji angkatan 7",
        "organizer": "LSPS",
        "schemes": ["GENERALIS"],
        "starts_on": f"{starts_on:%d/%m/%Y}",
        "seats": "12",
        "place": "32.77",
        **changed,
    }


class TestList:
    def test_tests_of_the_province_are_listed_and_no_others(self, client: Client) -> None:
        for region in ("32.77", "32.73", "18.71"):
            sitting(region, name=f"Uji di {region}")
        page = text_of(client, LIST)
        assert [f"Uji di {code}" in page for code in ("32.77", "32.73", "18.71")] == [True, True, False]

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("show=kursi", ["Buka"]),
            ("show=hasil", ["Lewat"]),
            ("state=PLANNED", ["Rencana"]),
            ("scheme=TKS", []),
            ("q=lew", ["Lewat"]),
            ("place=32.73", ["Rencana"]),
        ],
    )
    def test_filters(self, client: Client, ours: Worker, query: str, expected: list[str]) -> None:
        sitting(name="Buka")
        sitting(name="Rencana", state="PLANNED", place_id="32.73")
        candidate(sitting(name="Lewat", days=-2), ours)
        page = text_of(client, f"{LIST}?{query}")
        assert [name for name in ("Buka", "Rencana", "Lewat") if f">{name}</a>" in page] == expected

    @pytest.mark.parametrize("tests", [1, 3])
    def test_queries_do_not_grow_with_the_list(
        self, client: Client, django_assert_num_queries: Any, tests: int
    ) -> None:
        for _number in range(tests):
            sitting()
        client.get(LIST)
        with django_assert_num_queries(26):
            client.get(LIST)


class TestPlanning:
    def test_office_records_a_test_and_opens_it(self, client: Client) -> None:
        response = client.post(f"{LIST}baru/", answers(), follow=True)
        test = CompetencyTest.objects.get()
        assert (test.region_id, test.ends_on, test.seats) == ("32.77", test.starts_on, 12)
        assert "Uji kompetensi tercatat" in response.content.decode()
        client.post(f"{LIST}{test.pk}/keadaan/", {"state": "OPEN"})
        assert CompetencyTest.objects.get().state == CompetencyTestState.OPEN

    @pytest.mark.parametrize(
        ("wrong", "sentence"),
        [
            ({"name": ""}, "Isi nama angkatan."),
            ({"schemes": []}, "Centang sedikitnya satu skema."),
            ({"ends_on": "01/01/2020"}, "Hari terakhir"),
            ({"registration_until": "01/01/2099"}, "Pendaftaran berakhir sebelum uji dimulai"),
        ],
    )
    def test_wrong_answer_is_said_and_nothing_is_lost(
        self, client: Client, wrong: dict[str, object], sentence: str
    ) -> None:
        page = client.post(f"{LIST}baru/", answers(**wrong)).content.decode()
        assert sentence in page
        assert 'value="12"' in page
        assert not CompetencyTest.objects.exists()

    def test_province_chooses_for_which_office(
        self, client_for: Callable[[User], Client], province_officer: User
    ) -> None:
        client_for(province_officer).post(f"{LIST}baru/", answers(region="18.71"))
        assert CompetencyTest.objects.get().region_id == "18.71"

    def test_change_shows_what_is_recorded_and_saves(self, client: Client) -> None:
        test = sitting(name="Lama", seats=5)
        page = client.get(f"{LIST}{test.pk}/ubah/")
        assert 'value="Lama"' in page.content.decode()
        client.post(f"{LIST}{test.pk}/ubah/", answers(name="Baru"))
        assert CompetencyTest.objects.get().name == "Baru"

    def test_test_of_another_office_is_shown_and_not_changed(self, client: Client) -> None:
        test = sitting("32.73")
        assert f"{LIST}{test.pk}/ubah/" not in text_of(client, f"{LIST}{test.pk}/")
        assert client.get(f"{LIST}{test.pk}/ubah/").status_code == 404

    def test_cancelling_needs_a_reason(self, client: Client) -> None:
        test = sitting()
        page = client.post(f"{LIST}{test.pk}/keadaan/", {"state": "CANCELLED"}, follow=True)
        assert "Isi alasan uji dibatalkan." in page.content.decode()
        client.post(f"{LIST}{test.pk}/keadaan/", {"state": "CANCELLED", "reason": "Banjir"})
        assert CompetencyTest.objects.get().cancelled_because == "Banjir"


class TestRegistering:
    def test_ticked_people_are_registered_with_one_press(self, client: Client, ours: Worker) -> None:
        test = sitting("32.73")
        page = client.post(f"{REGISTER}?uji={test.pk}", {"pilih": ours.registry_number}, follow=True)
        assert Candidate.objects.get().state == CandidateState.REGISTERED
        assert "1 orang terdaftar di Uji angkatan 1" in page.content.decode()

    def test_all_that_match_are_chosen_by_the_filter(
        self, client: Client, ours: Worker, make_worker: MakeWorker
    ) -> None:
        make_worker("Rudi", "32.77")
        chosen = {"semua": "1", "saring": "q=Sari", "uji": sitting().pk}
        client.post(REGISTER, chosen)
        assert [row.worker for row in Candidate.objects.select_related("worker")] == [ours]

    def test_link_leads_to_the_question_with_the_nearest_test_preset(
        self, client: Client, ours: Worker
    ) -> None:
        sitting(days=20, name="Jauh")
        near = sitting(days=5, name="Dekat")
        page = text_of(client, f"{REGISTER}?semua=1&saring=")
        assert f'value="{near.pk}" checked' in page
        assert f'name="pilih" value="{ours.registry_number}" checked' in page
        assert not Candidate.objects.exists()

    def test_too_few_seats_are_said_and_inviting_is_offered(
        self, client: Client, ours: Worker, make_worker: MakeWorker
    ) -> None:
        test = sitting(seats=1)
        chosen = {"pilih": [ours.registry_number, make_worker("Rudi", "32.77").registry_number]}
        page = client.post(REGISTER, chosen | {"uji": test.pk}).content.decode()
        assert "Hanya tersisa 1 kursi untuk 2 orang" in page
        client.post(REGISTER, chosen | {"uji": test.pk, "undang": "1"})
        assert set(Candidate.objects.values_list("state", flat=True)) == {CandidateState.INVITED}

    def test_people_of_others_are_never_registered(self, client: Client, neighbour: Worker) -> None:
        client.post(REGISTER, {"pilih": neighbour.registry_number, "uji": sitting().pk})
        assert not Candidate.objects.exists()

    def test_test_of_another_province_is_not_found(self, client: Client, ours: Worker) -> None:
        response = client.post(REGISTER, {"pilih": ours.registry_number, "uji": sitting("18.71").pk})
        assert response.status_code == 404

    def test_nobody_chosen_is_said(self, client: Client) -> None:
        page = client.post(REGISTER, {"uji": sitting().pk}).content.decode()
        assert "Belum ada yang dipilih" in page

    def test_invited_are_registered_from_the_page_of_the_test(self, client: Client, ours: Worker) -> None:
        test = sitting()
        candidate(test, ours, CandidateState.INVITED)
        response = client.post(f"{REGISTER}?uji={test.pk}&kembali=uji", {"pilih": ours.registry_number})
        assert response["Location"] == test.get_absolute_url()
        assert Candidate.objects.get().state == CandidateState.REGISTERED

    def test_withdrawing_is_said(self, client: Client, ours: Worker) -> None:
        row = candidate(sitting(), ours)
        page = client.post(f"{LIST}calon/{row.pk}/mundur/", {"reason": "Sakit"}, follow=True)
        assert "dikeluarkan dari uji" in page.content.decode()


class TestDetail:
    def test_others_are_counted_and_not_named(self, client: Client, ours: Worker, neighbour: Worker) -> None:
        test = sitting("32.73")
        candidate(test, ours)
        candidate(test, neighbour)
        page = text_of(client, test.get_absolute_url())
        assert ours.name in page
        assert neighbour.name not in page
        assert "1 calon lain dicatat kantor lain" in page

    def test_test_of_another_province_is_not_found(self, client: Client) -> None:
        assert client.get(sitting("18.71").get_absolute_url()).status_code == 404

    @pytest.mark.parametrize(("days", "is_offered"), [(7, True), (-1, False)])
    def test_registration_is_led_until_the_first_day(
        self, client: Client, days: int, *, is_offered: bool
    ) -> None:
        page = text_of(client, sitting(days=days).get_absolute_url())
        assert ("Tutup pendaftaran" in page) is is_offered
        assert ("Sertifikat yang segera berakhir" in page) is is_offered

    def test_passes_without_a_certificate_are_said(self, client: Client, ours: Worker) -> None:
        test = sitting(days=-2)
        candidate(test, ours, CandidateState.PASSED, result_on=test.starts_on)
        assert "1 orang lulus, dan sertifikatnya belum dicatat" in text_of(client, test.get_absolute_url())

    @pytest.mark.parametrize("people", [1, 3])
    def test_queries_do_not_grow_with_the_candidates(
        self, client: Client, make_worker: MakeWorker, django_assert_num_queries: Any, people: int
    ) -> None:
        test = sitting(days=-2, seats=9)
        for number in range(people):
            candidate(test, make_worker(f"Orang {number}", "32.77"))
        client.get(test.get_absolute_url())
        with django_assert_num_queries(12):
            client.get(test.get_absolute_url())


class TestGrid:
    @pytest.fixture
    def test_(self) -> CompetencyTest:
        return sitting(days=-2, seats=9)

    def sent(self, test: CompetencyTest, *rows: tuple[Candidate, str, str], **more: str) -> dict[str, str]:
        day = f"{test.starts_on:%d/%m/%Y}"
        cells = {f"c{row.pk}-state": state for row, state, _number in rows}
        cells |= {f"c{row.pk}-number": number for row, _state, number in rows}
        return {"result_on": day, "issued_on": day, "valid_until": "", **cells, **more}

    def test_results_and_numbers_are_saved_together(
        self, client: Client, test_: CompetencyTest, ours: Worker, make_worker: MakeWorker
    ) -> None:
        one, two = candidate(test_, ours), candidate(test_, make_worker("Rudi", "32.77"))
        sent = self.sent(test_, (one, "PASSED", "LSP/1/2026"), (two, "ABSENT", ""))
        page = client.post(f"{test_.get_absolute_url()}hasil/", sent, follow=True).content.decode()
        assert "2 hasil tercatat" in page
        assert "1 sertifikat tercatat" in page
        assert Certificate.objects.get().worker == ours
        assert CompetencyTest.objects.get().state == CompetencyTestState.REPORTED

    def test_pasted_cells_are_shown_and_nothing_is_saved(
        self, client: Client, test_: CompetencyTest, ours: Worker, make_worker: MakeWorker
    ) -> None:
        one, two = candidate(test_, ours), candidate(test_, make_worker("Rudi", "32.77"))
        sent = self.sent(test_, (one, "REGISTERED", ""), (two, "ATTENDED", ""), baca="1")
        sent["tempelan"] = "Sari Wulandari\tK\tLSP/1/2026\nOrang Lain\tBK\t"
        page = client.post(f"{test_.get_absolute_url()}hasil/", sent).content.decode()
        assert "1 baris terbaca" in page
        assert "Baris 2 bukan milik siapa pun" in page
        assert 'value="LSP/1/2026"' in page
        assert '<option value="PASSED" selected>' in page
        assert '<option value="ATTENDED" selected>' in page
        assert set(Candidate.objects.values_list("state", flat=True)) == {"REGISTERED"}

    def test_refused_line_keeps_its_answer_and_the_others_are_saved(
        self, client: Client, test_: CompetencyTest, ours: Worker, make_worker: MakeWorker
    ) -> None:
        one, two = candidate(test_, ours), candidate(test_, make_worker("Rudi", "32.77"))
        sent = self.sent(test_, (one, "FAILED", "LSP/1/2026"), (two, "PASSED", ""))
        page = client.post(f"{test_.get_absolute_url()}hasil/", sent).content.decode()
        assert "Nomor sertifikat perlu hasil “Kompeten”" in page
        assert 'value="LSP/1/2026"' in page
        assert sorted(Candidate.objects.values_list("state", flat=True)) == ["PASSED", "REGISTERED"]

    @pytest.mark.parametrize(
        ("wrong", "sentence"),
        [
            ({"result_on": ""}, "Isi tanggal hasil."),
            ({"result_on": "01/01/2020"}, "Tanggal hasil harus antara"),
            ({"issued_on": "01/01/2099"}, "Tanggal terbit"),
            ({"valid_until": "01/01/2020"}, "berakhir sebelum"),
        ],
    )
    def test_wrong_day_of_the_batch_is_said(
        self, client: Client, test_: CompetencyTest, ours: Worker, wrong: dict[str, str], sentence: str
    ) -> None:
        row = candidate(test_, ours)
        sent = self.sent(test_, (row, "PASSED", "")) | wrong
        page = client.post(f"{test_.get_absolute_url()}hasil/", sent).content.decode()
        assert sentence in page
        assert Candidate.objects.get().state == "REGISTERED"

    def test_proposed_end_is_that_of_the_organizer(
        self, client: Client, test_: CompetencyTest, ours: Worker
    ) -> None:
        candidate(test_, ours)
        ends = dt.date(test_.ends_on.year + 3, test_.ends_on.month, test_.ends_on.day)
        assert f'value="{ends:%d/%m/%Y}"' in text_of(client, test_.get_absolute_url())

    def test_grid_holds_only_whom_the_user_may_edit(
        self, client: Client, ours: Worker, neighbour: Worker
    ) -> None:
        test = sitting("32.73", days=-2)
        mine, theirs = candidate(test, ours), candidate(test, neighbour)
        page = text_of(client, test.get_absolute_url())
        assert f"c{mine.pk}-state" in page
        assert f"c{theirs.pk}-state" not in page
        sent = self.sent(test, (mine, "PASSED", ""), (theirs, "PASSED", ""))
        client.post(f"{test.get_absolute_url()}hasil/", sent)
        theirs.refresh_from_db()
        assert theirs.state == "REGISTERED"
