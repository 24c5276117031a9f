"""Pages of periods: what each role reads and may press, in the words of the page."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from accounts.roles import Role
from certification.enums import Status
from coverage.enums import SubmissionState
from coverage.forms.periods import usual_days
from coverage.models import Period, Submission
from coverage.spans.upkeep import bring_up_to_date
from regions.models import Region
from tests.coverage.half_years import (
    digest_now,
    end_of_sending,
    list_of,
    make_final,
    open_half_year,
    sign,
)
from tests.coverage.worlds import DAY, base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db

ClientFor = Callable[[User | None], Client]
PERIODS = "/kerja/periode/"
LIST = "/kerja/periode/2026-S1/32.77/"
SIGNED = {
    "signatory_name": "Dra. Contoh Nama, M.Si.",
    "signatory_position": "Kepala Dinas Sosial",
    "signatory_rank": "Pembina (IV/a)",
    "signed_on": "h",
}


@pytest.fixture
def period(places: dict[str, Region], administrator: User) -> Period:
    """2026-S1 runs; Kota Cimahi has three certified of four, needs eight, and one not placed."""
    scheme()
    ratio_norm(administrator)
    base("32.77", 800)
    for _number in range(3):
        person("32.77", place="32.77.01", status=Status.CERTIFIED)
    person("32.77")
    return open_half_year(administrator)


@pytest.fixture
def submission(period: Period) -> Submission:
    return list_of(period)


@pytest.fixture
def province(make_user: Callable[..., User]) -> User:
    return make_user("jabar", Role.PROVINCE_OFFICER, "32")


def read(client: Client, path: str, **parameters: str) -> str:
    response = client.get(path, parameters)
    assert response.status_code == 200
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def state_of(submission: Submission) -> str:
    submission.refresh_from_db()
    return submission.state


class TestTheOffice:
    def test_it_checks_signs_and_sends_what_it_has_read(
        self, client_for: ClientFor, operator: User, submission: Submission
    ) -> None:
        office = client_for(operator)
        assert "Daftar sudah kami periksa" in read(office, LIST)
        office.post(f"{LIST}periksa/")
        assert state_of(submission) == SubmissionState.CHECKED

        digest = re.findall(r'name="digest" value="(\w{64})"', read(office, LIST))[0]
        assert digest == digest_now(submission)
        office.post(f"{LIST}kirim/", SIGNED | {"digest": digest})

        assert state_of(submission) == SubmissionState.SENT
        told = words(read(office, LIST))
        assert "Dra. Contoh Nama, M.Si." in told
        assert digest in told

    def test_figures_that_moved_are_read_again_and_what_was_typed_stays(
        self, client_for: ClientFor, operator: User, submission: Submission
    ) -> None:
        office = client_for(operator)
        office.post(f"{LIST}periksa/")
        digest = digest_now(submission)
        person("32.77")

        refused = office.post(f"{LIST}kirim/", SIGNED | {"digest": digest}).content.decode()

        assert state_of(submission) == SubmissionState.CHECKED
        assert "Angka berubah sejak halaman ini dibuka" in refused
        assert "Dra. Contoh Nama, M.Si." in refused
        assert digest_now(submission) in refused
        assert digest not in refused

    def test_an_empty_signature_says_what_is_missing(
        self, client_for: ClientFor, operator: User, submission: Submission
    ) -> None:
        office = client_for(operator)
        office.post(f"{LIST}periksa/")
        refused = office.post(f"{LIST}kirim/", {"digest": digest_now(submission)}).content.decode()
        assert "Isi nama penanda tangan." in refused
        assert "Isi hari tanda tangan." in refused

    def test_the_note_of_the_province_stands_on_top_until_it_is_sent_again(
        self, client_for: ClientFor, operator: User, province: User, submission: Submission
    ) -> None:
        sign(submission, operator)
        client_for(province).post(f"{LIST}kembalikan/", {"note": "Periksa SK TKSK."})
        office = client_for(operator)
        assert "Periksa SK TKSK." in read(office, LIST)
        assert "Daftar sudah kami periksa" in read(office, LIST)

    def test_each_point_counts_the_rows_of_its_list(
        self, client_for: ClientFor, operator: User, period: Period
    ) -> None:
        office = client_for(operator)
        points = re.findall(
            r'<a href="(/kerja/tenaga/\?[^"]+)">([^<]+)</a>\s*<span\s+class="sr">[^<]*</span>\s*</span>'
            r"\s*<span>(\d+) dari (\d+)</span>",
            read(office, LIST),
        )
        told = {
            label: (int(total) - int(done), path.replace("&amp;", "&")) for path, label, done, total in points
        }
        assert {label: count for label, (count, _path) in told.items()} == {
            "Semua ditempatkan": 1,
            "Sertifikat diperiksa": 3,
        }
        for count, path in told.values():
            assert read(office, path).count('<td class="nama">') == count

    def test_the_home_shows_the_points_while_the_period_runs(
        self, client_for: ClientFor, operator: User, administrator: User, period: Period
    ) -> None:
        office = client_for(operator)
        assert "Periksa lalu kirim" in read(office, "/kerja/")
        make_final(period, administrator)
        assert "Periksa lalu kirim" not in read(office, "/kerja/")

    def test_one_list_is_one_click_from_the_periods(
        self, client_for: ClientFor, operator: User, period: Period
    ) -> None:
        assert f'href="{LIST}"' in read(client_for(operator), PERIODS)


class TestTheProvince:
    def test_it_reads_the_differences_and_accepts(
        self,
        client_for: ClientFor,
        operator: User,
        province: User,
        administrator: User,
        submission: Submission,
    ) -> None:
        earlier = open_half_year(
            administrator, code="2025-S2", on=DAY - timedelta(days=181), due_on=DAY - timedelta(days=150)
        )
        make_final(earlier, administrator)
        person("32.77", since=DAY - timedelta(days=10))
        sign(submission, operator)
        desk = client_for(province)

        assert "Kota Cimahi" in read(desk, "/kerja/periode/2026-S1/", lihat="jawab")
        row = re.search(r'<th scope="row">Bertugas</th>(.*?)</tr>', read(desk, LIST), re.DOTALL)
        assert row is not None
        assert words(row[1]) == "4 5 +1"
        answer = desk.post(f"{LIST}terima/", follow=True)

        assert state_of(submission) == SubmissionState.ACCEPTED
        assert "Daftar Kota Cimahi diterima." in answer.content.decode()

    def test_a_return_without_a_note_is_refused_on_the_page(
        self, client_for: ClientFor, operator: User, province: User, submission: Submission
    ) -> None:
        sign(submission, operator)
        refused = client_for(province).post(f"{LIST}kembalikan/", {"note": ""})
        assert "Tulis apa yang harus diperbaiki kantor." in refused.content.decode()
        assert state_of(submission) == SubmissionState.SENT

    def test_it_is_told_that_the_records_moved_after_the_signature(
        self, client_for: ClientFor, operator: User, province: User, submission: Submission
    ) -> None:
        sign(submission, operator)
        desk = client_for(province)
        assert "Data berubah sejak daftar ditandatangani" not in read(desk, LIST)
        person("32.77")
        assert "Data berubah sejak daftar ditandatangani" in read(desk, LIST)

    def test_who_looks_without_working_here_sees_no_names_and_no_notes(
        self,
        client_for: ClientFor,
        operator: User,
        province: User,
        make_user: Callable[..., User],
        submission: Submission,
    ) -> None:
        sign(submission, operator)
        client_for(province).post(f"{LIST}kembalikan/", {"note": "Periksa SK TKSK."})
        html = read(client_for(make_user("ipspi", Role.CHAPTER_VIEWER, "32")), LIST)
        assert "Dra. Contoh Nama" not in html
        assert "Periksa SK TKSK." not in html
        assert '<form method="post" action="/kerja/periode' not in html

    def test_the_tabs_count_the_lists_of_its_own_offices(
        self, client_for: ClientFor, operator: User, province: User, submission: Submission
    ) -> None:
        sign(submission, operator)
        html = read(client_for(province), "/kerja/periode/2026-S1/")
        assert re.findall(r'<ul class="tab">(.*?)</ul>', html, re.DOTALL)
        assert "Semua kantor 27" in words(html)
        assert "Menunggu jawaban 1" in words(html)
        assert "Belum kirim 26" in words(html)

    def test_the_home_says_how_many_wait_for_an_answer(
        self, client_for: ClientFor, operator: User, province: User, submission: Submission
    ) -> None:
        sign(submission, operator)
        assert "Dikirim ke provinsi 1 dari 27" in words(read(client_for(province), "/kerja/"))


class TestTheAdministrator:
    def test_a_period_is_opened_with_its_days(
        self, client_for: ClientFor, administrator: User, places: dict[str, Region]
    ) -> None:
        desk = client_for(administrator)
        typed = {
            "code": "2026-S1",
            "on": "30/6/2026",
            "opens_on": "1/7/2026",
            "due_on": "31/7/2026",
            "publishes_on": "31/8/2026",
        }
        desk.post("/kerja/periode/baru/", typed)
        assert Period.objects.get().submissions.count() > 500

        again = desk.post("/kerja/periode/baru/", typed).content.decode()
        assert "Periode ini sudah dibuka atau sudah final." in again

    @pytest.mark.parametrize(
        ("today", "taken", "days"),
        [
            (date(2026, 11, 22), set(), ("2026-S1", date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31))),
            (
                date(2026, 11, 22),
                {"2026-S1", "2025-S2"},
                ("2026-S2", date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28)),
            ),
            (
                date(2027, 1, 2),
                {"2026-S2"},
                ("2027-S1", date(2027, 6, 30), date(2027, 7, 31), date(2027, 8, 31)),
            ),
        ],
    )
    def test_the_first_half_year_that_nobody_opened_is_proposed(
        self, today: date, taken: set[str], days: tuple[object, ...]
    ) -> None:
        proposed = usual_days(today, taken)
        assert tuple(proposed[name] for name in ("code", "on", "due_on", "publishes_on")) == days
        assert proposed["opens_on"] == proposed["on"] + timedelta(days=1)

    def test_a_semester_is_asked_for(self, client_for: ClientFor, administrator: User) -> None:
        refused = client_for(administrator).post("/kerja/periode/baru/", {"code": "2026"}).content.decode()
        assert "Tulis periode sebagai tahun dan semester" in refused
        assert "Isi hari terbit." in refused

    def test_what_is_due_is_closed_and_shows_its_digest(
        self, client_for: ClientFor, administrator: User, period: Period
    ) -> None:
        desk = client_for(administrator)
        assert "Tutup periode" not in read(desk, "/kerja/periode/2026-S1/")
        end_of_sending(period)
        assert "Tutup periode" in read(desk, "/kerja/periode/2026-S1/")

        desk.post("/kerja/periode/2026-S1/tutup/")
        edition = period.editions.get()
        assert edition.figures.digest in read(desk, "/kerja/periode/2026-S1/")

    def test_a_revision_names_the_regions_that_changed(
        self, client_for: ClientFor, administrator: User, period: Period
    ) -> None:
        make_final(period, administrator, region="ID")
        person("32.77", status=Status.CERTIFIED)
        desk = client_for(administrator)
        assert "Tulis apa yang dibetulkan" in words(
            desk.post("/kerja/periode/2026-S1/revisi/", {"note": ""}).content.decode()
        )
        desk.post("/kerja/periode/2026-S1/revisi/", {"note": "Satu orang tertinggal."})
        told = words(read(desk, "/kerja/periode/2026-S1/"))
        assert "Satu orang tertinggal. Indonesia, Jawa Barat, Kota Cimahi" in told


class TestThePublic:
    def test_final_figures_stand_beside_the_live_ones(self, period: Period, administrator: User) -> None:
        make_final(period, administrator)
        person("32.77", status=Status.CERTIFIED)
        html = read(Client(), "/wilayah/32.77-kota-cimahi/", periode="2026-S1", tanggal=DAY.isoformat())

        rows = re.findall(r'<th scope="row">Bersertifikat</th>(.*?)</tr>', html, re.DOTALL)
        assert "3 4 +1" in words(rows[0])
        assert "angka final" in words(html)
        headline = re.findall(r"<h1[^>]*>(.*?)</h1>", html)[0]
        assert " 4" in headline

    def test_figures_are_final_down_to_the_kecamatan_of_which_something_is_known(
        self, period: Period, administrator: User
    ) -> None:
        make_final(period, administrator)
        kept = Client().get("/wilayah/32.77.01-cimahi-selatan/", {"periode": "2026-S1"}).content.decode()
        assert "Selisih" in words(kept[kept.index('id="angka-final"') :])
        for silent in ("/wilayah/32.73.01-sukasari/", "/wilayah/32.77.01.1001-melong/"):
            html = read(Client(), silent, periode="2026-S1")
            assert "Angka final disimpan sampai kecamatan" in words(html)

    @pytest.mark.parametrize("code", ["2026-S1", "1999-S1"])
    def test_what_is_not_final_says_so(self, period: Period, code: str) -> None:
        html = read(Client(), "/wilayah/32.77-kota-cimahi/", periode=code)
        assert f"Periode “{code}” belum punya angka final." in words(html)

    def test_what_is_final_is_not_public_before_its_day(self, period: Period, administrator: User) -> None:
        make_final(period, administrator)
        Period.objects.update(publishes_on=timezone.localdate() + timedelta(days=1))
        html = read(Client(), "/wilayah/32.77-kota-cimahi/", periode="2026-S1")
        assert "belum punya angka final" in words(html)

    def test_an_overdue_office_is_greyed_and_its_day_is_shown(
        self, period: Period, administrator: User, operator: User
    ) -> None:
        sign(list_of(period), operator)
        end_of_sending(period)
        signed = words(read(Client(), "/wilayah/32.77-kota-cimahi/"))
        overdue = read(Client(), "/wilayah/32.73-kota-bandung/")
        parent = read(Client(), "/wilayah/32-jawa-barat/")

        assert "Daftar ditandatangani kantor" in signed
        assert '<h1 class="kalimat terlambat">' in overdue
        assert "terlambat 1 hari. Belum pernah menandatangani." in words(overdue)
        assert "1 dari 27 kantor sudah menandatangani" in words(parent)
        assert parent.count('<a class="terlambat"') == 26  # nothing is known of them: they share a line
        table = read(Client(), "/wilayah/32-jawa-barat/tabel/")
        assert table.count('<tr class="terlambat">') == 26


@pytest.mark.parametrize("lists", [1, 3])
def test_the_list_of_periods_asks_as_often_for_one_as_for_three(
    lists: int,
    client_for: ClientFor,
    province_officer: User,
    administrator: User,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for year in range(lists):
        on = DAY.replace(year=2024 + year)
        open_half_year(administrator, code=f"{on.year}-S1", on=on)
    desk = client_for(province_officer)
    desk.get(PERIODS)
    with django_assert_num_queries(9):
        desk.get(PERIODS)


def test_the_lists_of_a_period_ask_as_often_for_one_as_for_three(
    client_for: ClientFor,
    province: User,
    operator: User,
    submission: Submission,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    sign(submission, operator)
    desk = client_for(province)
    for shown in ("jawab", "belum"):
        bring_up_to_date()
        with django_assert_num_queries(12):
            desk.get("/kerja/periode/2026-S1/", {"lihat": shown})
