"""An office is told what other offices changed in its records, until it has read them."""

import pytest

from accounts.models import AuditEvent
from registry.outside_changes import changed_by_others, count_changed_by_others
from registry.services import note_reading, reveal_nik, update_worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(make_user):
    return make_user("jabar", "PROVINCE_OFFICER", "32")


def rename(worker, by, name="Sari W."):
    worker.refresh_from_db()
    update_worker(worker_id=worker.pk, changes={"name": name}, seen_at=worker.updated_at, by=by)


def test_change_by_the_province_is_told(operator, officer, ours):
    rename(ours, officer)
    (change,) = changed_by_others(operator)
    assert (change.worker, change.act) == (ours, "Data tenaga diubah")
    assert change.author == "Jabar, Provinsi Jawa Barat"
    assert count_changed_by_others(operator) == 1


def test_own_office_tells_nothing(operator, verifier, ours):
    rename(ours, verifier)
    assert changed_by_others(operator) == []


def test_province_is_not_told_of_its_own_offices(operator, officer, ours):
    rename(ours, operator)
    assert changed_by_others(officer) == []


def test_other_office_is_not_told(other_operator, officer, ours):
    rename(ours, officer)
    assert changed_by_others(other_operator) == []


def test_read_by_a_colleague_it_is_no_news(operator, verifier, officer, ours):
    rename(ours, officer)
    note_reading(ours, by=verifier)
    assert changed_by_others(operator) == []


def test_changed_after_it_was_read_it_is_news_again(operator, officer, ours):
    note_reading(ours, by=operator)
    rename(ours, officer)
    assert len(changed_by_others(operator)) == 1
    note_reading(ours, by=operator)
    assert changed_by_others(operator) == []


def test_reading_by_the_province_is_no_change(operator, officer, ours):
    note_reading(ours, by=officer)
    reveal_nik(worker_id=ours.pk, by=officer)
    assert AuditEvent.objects.count() == 2
    assert changed_by_others(operator) == []


@pytest.mark.parametrize("times", [1, 3])
def test_queries_do_not_grow(operator, officer, ours, times, django_assert_num_queries):
    for serial in range(times):
        rename(ours, officer, name=f"Sari {serial}")
    assert operator.assignments_today
    with django_assert_num_queries(4):
        assert len(changed_by_others(operator)) == times


def test_page_lists_them(client_for, operator, officer, ours):
    rename(ours, officer)
    page = client_for(operator).get("/kerja/tenaga/diubah-kantor-lain/").content.decode()
    assert "Jabar, Provinsi Jawa Barat" in page
    assert ours.get_absolute_url() in page
