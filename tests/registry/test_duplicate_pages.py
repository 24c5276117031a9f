"""The pages of possible duplicates: what they show, and what they keep from the other office."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from core.crypto import encrypt, keyed_hash
from registry.enums import DuplicateState, DuplicateVerdict
from registry.models import Assignment, DuplicateCase, Programme, Worker
from registry.services import answer_case, find_duplicates
from tests.people import NIK

BORN = dt.date(1988, 5, 4)
LIST = "/kerja/ganda/"
TYPED = "/kerja/ganda/mungkin/"
QUERIES = 11


@pytest.fixture
def kept(make_worker: Callable[..., Worker]) -> Worker:
    return make_worker("Muhammad Suparman", "32.77", birth_date=BORN)


@pytest.fixture
def far(make_worker: Callable[..., Worker]) -> Worker:
    """The same person at Bandar Lampung, with everything that must not be told."""
    return make_worker(
        "Moch. Soeparman",
        "18.71",
        birth_date=BORN,
        birth_place="Kotabumi",
        phone="+628123456789",
        nik_ciphertext=encrypt(NIK),
        nik_digest=keyed_hash(NIK),
    )


@pytest.fixture
def case(kept: Worker, make_worker: Callable[..., Worker]) -> DuplicateCase:
    make_worker("Moch. Soeparman", "32.77", birth_date=BORN, phone="+628123456789")
    find_duplicates()
    return DuplicateCase.objects.get()


@pytest.fixture
def far_case(kept: Worker, far: Worker) -> DuplicateCase:
    find_duplicates()
    return DuplicateCase.objects.get()


@pytest.fixture
def at_work(client_for: Callable[[User | None], Client], operator: User) -> Client:
    return client_for(operator)


def told(browser: Client, address: str) -> str:
    return " ".join(browser.get(address).content.decode().split())


class TestList:
    def test_says_why_two_records_may_be_one_person(self, at_work: Client, case: DuplicateCase) -> None:
        page = told(at_work, LIST)

        assert "Nama sama ejaan lain, tanggal lahir sama, kantor sama." in page
        assert "Hampir pasti satu orang" in page
        assert case.first.registry_number in page
        assert reverse("registry:duplicate-merge", args=[case.pk]) in page

    def test_of_other_offices_nothing_is_listed(
        self, client_for: Callable[[User | None], Client], other_operator: User, case: DuplicateCase
    ) -> None:
        page = told(client_for(other_operator), LIST)

        assert "Suparman" not in page
        assert "Tidak ada kemungkinan ganda" in page

    def test_record_of_another_office_is_masked(
        self, at_work: Client, far_case: DuplicateCase, far: Worker
    ) -> None:
        page = told(at_work, LIST)

        assert "M. S." in page
        assert "Dicatat oleh Kota Bandar Lampung" in page
        for secret in ("Soeparman", far.registry_number, "Kotabumi", NIK[-4:], "8123456789", "tanggal lahir"):
            assert secret not in page

    def test_answer_and_merge_pages_mask_as_well(
        self, at_work: Client, far_case: DuplicateCase, far: Worker
    ) -> None:
        for name in ("registry:duplicate-answer", "registry:duplicate-merge"):
            page = at_work.get(reverse(name, args=[far_case.pk]), follow=True).content.decode()
            for secret in ("Soeparman", far.registry_number, "Kotabumi", NIK[-4:], "8123456789"):
                assert secret not in page

    def test_both_records_are_open_once_both_offices_agree(
        self, at_work: Client, far_case: DuplicateCase, far: Worker, operator: User, other_operator: User
    ) -> None:
        for user in (operator, other_operator):
            answer_case(case_id=far_case.pk, verdict=DuplicateVerdict.SAME, reason="Pindah", by=user)

        page = told(at_work, LIST)

        assert "Soeparman" in page
        assert reverse("registry:duplicate-merge", args=[far_case.pk]) in page

    def test_decided_pairs_stand_apart(self, at_work: Client, case: DuplicateCase, operator: User) -> None:
        answer_case(case_id=case.pk, verdict=DuplicateVerdict.NOT_SAME, reason="Kakak beradik", by=operator)

        assert "Suparman" not in told(at_work, LIST)
        assert "Kakak beradik" in told(at_work, f"{LIST}?lihat=diputuskan")

    @pytest.mark.parametrize("count", [1, 3])
    def test_queries_do_not_grow_with_the_rows(
        self,
        at_work: Client,
        make_worker: Callable[..., Worker],
        django_assert_num_queries: DjangoAssertNumQueries,
        count: int,
    ) -> None:
        for number, name in enumerate(["Muhammad Suparman", "Sari Wulandari", "Dedi Kurnia"][:count]):
            born = dt.date(1960 + 7 * number, 1 + 3 * number, 5 + 8 * number)
            make_worker(name, "32.77", birth_date=born)
            make_worker(name.replace("u", "oe"), "32.77", birth_date=born)
        find_duplicates()
        assert DuplicateCase.objects.count() == count

        with django_assert_num_queries(QUERIES):
            at_work.get(LIST)


class TestAnswer:
    def test_not_the_same_is_remembered(self, at_work: Client, case: DuplicateCase) -> None:
        address = reverse("registry:duplicate-answer", args=[case.pk])
        answer = at_work.post(address, {"verdict": "NOT_SAME", "reason": "Kakak beradik"}, follow=True)

        assert "Diingat: ini dua orang." in answer.content.decode()
        case.refresh_from_db()
        assert case.state == DuplicateState.NOT_SAME

    def test_answer_without_a_reason_is_kept_on_the_form(self, at_work: Client, case: DuplicateCase) -> None:
        address = reverse("registry:duplicate-answer", args=[case.pk])
        answer = at_work.post(address, {"verdict": "NOT_SAME", "reason": ""})

        assert "alasannya" in answer.content.decode()
        case.refresh_from_db()
        assert case.state == DuplicateState.OPEN

    def test_the_same_leads_to_the_merge(self, at_work: Client, case: DuplicateCase) -> None:
        address = reverse("registry:duplicate-answer", args=[case.pk])
        answer = at_work.post(address, {"verdict": "SAME", "reason": "KTP sama"})

        assert answer["Location"] == reverse("registry:duplicate-merge", args=[case.pk])

    def test_answer_of_one_office_is_noted(self, at_work: Client, far_case: DuplicateCase) -> None:
        address = reverse("registry:duplicate-answer", args=[far_case.pk])
        answer = at_work.post(address, {"verdict": "SAME", "reason": "KTP sama"}, follow=True)

        assert "Jawaban kantor Anda dicatat" in answer.content.decode()
        assert far_case.opinions.get().region_id == "32.77"


class TestMerge:
    def test_better_facts_are_proposed_and_the_chosen_ones_kept(
        self, at_work: Client, case: DuplicateCase, kept: Worker
    ) -> None:
        address = reverse("registry:duplicate-merge", args=[case.pk])
        page = told(at_work, f"{address}?simpan={kept.pk}")
        assert 'name="phone" value="gabung" checked' in page
        assert 'name="name" value="simpan" checked' in page

        sent = {"keep": kept.pk, "phone": "gabung", "name": "simpan", "reason": "KTP sama"}
        answer = at_work.post(address, sent)

        assert answer["Location"] == kept.get_absolute_url()
        kept.refresh_from_db()
        assert (kept.name, kept.phone) == ("Muhammad Suparman", "+628123456789")

    def test_what_moves_is_told_in_words(
        self,
        at_work: Client,
        case: DuplicateCase,
        kept: Worker,
    ) -> None:
        merged = next(worker for worker in (case.first, case.second) if worker != kept)
        pkh = Programme.objects.create(code="PKH", name="PKH")
        Assignment.objects.create(
            worker=merged, programme=pkh, place_id="32.77", starts_on=dt.date(2020, 1, 2)
        )

        page = told(at_work, f"{reverse('registry:duplicate-merge', args=[case.pk])}?simpan={kept.pk}")

        assert "Penugasan (1)" in page
        assert "<dd>PKH, Kota Cimahi</dd>" in page

    def test_old_number_leads_to_the_kept_record(
        self, at_work: Client, case: DuplicateCase, kept: Worker
    ) -> None:
        old = case.second.get_absolute_url()
        address = reverse("registry:duplicate-merge", args=[case.pk])
        at_work.post(address, {"keep": kept.pk, "reason": "KTP sama"})

        assert at_work.get(old)["Location"] == kept.get_absolute_url()

    def test_merge_without_a_reason_is_kept_on_the_form(
        self, at_work: Client, case: DuplicateCase, kept: Worker
    ) -> None:
        answer = at_work.post(reverse("registry:duplicate-merge", args=[case.pk]), {"keep": kept.pk})

        assert "alasannya" in answer.content.decode()
        assert Worker.objects.filter(pk=case.second_id).exists()


class TestWhileTyping:
    def test_near_name_of_the_own_office_is_shown_with_reasons(self, at_work: Client, kept: Worker) -> None:
        answer = at_work.post(TYPED, {"name": "Moh. Soeparman, S.Sos", "birth_date": "04/05/1988"})
        page = answer.content.decode()

        assert "Mungkin orang yang sama" in page
        assert "Muhammad Suparman" in page
        assert "nama sama ejaan lain, tanggal lahir sama" in page
        assert kept.get_absolute_url() in page
        assert f'value="{kept.registry_number}"' in page

    def test_person_of_another_office_is_masked_and_the_look_recorded(
        self, at_work: Client, far: Worker, operator: User
    ) -> None:
        answer = at_work.post(TYPED, {"name": "Muh Suparman", "birth_date": "04/05/1988"})
        page = answer.content.decode()

        assert "M. S." in page
        assert "Dicatat oleh Kota Bandar Lampung" in page
        for secret in ("Soeparman", far.registry_number, "1988", "Kotabumi", NIK[-4:], "8123456789"):
            assert secret not in page
        look = AuditEvent.objects.get(action=AuditAction.MASKED_PERSON_SHOWN)
        assert (look.actor_label, look.region_code) == (operator.get_username(), "18.71")

    def test_another_office_is_not_told_by_a_likely_name_alone(self, at_work: Client, far: Worker) -> None:
        answer = at_work.post(TYPED, {"name": "Muh Suparman", "phone": "08123456789"})

        assert "M. S." not in answer.content.decode()
        assert not AuditEvent.objects.filter(action=AuditAction.MASKED_PERSON_SHOWN).exists()

    def test_nik_of_another_office_is_told_without_who_and_where(self, at_work: Client, far: Worker) -> None:
        page = at_work.post(TYPED, {"name": "Siti", "nik": NIK}).content.decode()

        assert "sudah dicatat" in page
        assert "Lampung" not in page
        assert "Soeparman" not in page

    def test_somebody_new_shows_nothing(self, at_work: Client, kept: Worker) -> None:
        page = at_work.post(TYPED, {"name": "Sari Wulandari", "birth_date": "01/02/1990"}).content.decode()

        assert page.strip() == ""
