"""The pages of posts, overlaps and transfers: what they say, what leads where, in how many queries."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from regions.models import Region
from registry.doubts import Answer
from registry.facts import PostFacts
from registry.models import Assignment, OverlapException, Post, Transfer, Worker
from registry.overlaps.search import findings_of_worker
from registry.services import assign_worker, create_post, propose_transfer, request_transfer
from tests.people import NIK, assignment
from tests.registry.test_transfers import give_nik

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ClientFor = Callable[[User], Client]
Make = Callable[..., Worker]
ANYWAY = Answer.to_every_doubt("SK menyusul")
OVERLAPS = "/kerja/penugasan/tumpang-tindih/"


def doubled(worker: Worker, by: User, post: Post | None = None) -> None:
    assign_worker(worker_id=worker.pk, facts=assignment(post=post), by=by)
    extra = assignment(programme="LK3", starts_on=dt.date(2026, 6, 1), is_primary=False)
    assign_worker(worker_id=worker.pk, facts=extra, answer=ANYWAY, by=by)


def seat(by: User) -> Post:
    told = assignment()
    facts = PostFacts(programme=told.programme, place=told.place, valid_from=dt.date(2024, 1, 1))
    return create_post(facts=facts, by=by)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"), [("/kerja/penugasan/", 18), (OVERLAPS, 16), ("/kerja/pindah/?lihat=keluar", 13)]
)
def test_queries_do_not_grow_with_the_rows(
    operator: User,
    make_worker: Make,
    places: dict[str, Region],
    client_for: ClientFor,
    django_assert_num_queries: Callable[[int], object],
    address: str,
    queries: int,
    rows: int,
) -> None:
    for number in range(rows):
        worker = make_worker(f"Orang {number}", "32.77")
        doubled(worker, operator, seat(operator))
        propose_transfer(
            worker_id=worker.pk,
            to_region=places["18.71"],
            effective_on=dt.date(2026, 11, 1),
            reason="",
            by=operator,
        )
    browser = client_for(operator)
    browser.get(address)
    with django_assert_num_queries(queries):  # type: ignore[attr-defined]
        page = browser.get(address).content.decode()
    assert page.count("Orang ") >= rows


def test_more_people_than_seats_are_said_beside_the_sums(
    operator: User, make_worker: Make, client_for: ClientFor
) -> None:
    post = seat(operator)
    for name in ("Orang satu", "Orang dua"):
        worker = make_worker(name, "32.77")
        assign_worker(worker_id=worker.pk, facts=assignment(post=post), by=operator)
    page = " ".join(client_for(operator).get("/kerja/penugasan/").text.split())
    assert "1 kursi, 2 terisi, 0 kosong <span>1 berlebih </span>" in page


def test_a_seat_is_filled_through_the_usual_form(operator: User, ours: Worker, client_for: ClientFor) -> None:
    post = seat(operator)
    browser = client_for(operator)
    offered = browser.get(f"/kerja/penugasan/{post.pk}/isi/").content.decode()
    link = f"{ours.get_absolute_url()}penugasan/baru/?formasi={post.pk}"
    assert link in offered
    form = browser.get(link).context["form"]
    assert (form["programme"].value(), form["place"].value(), form["post"].value()) == (
        "PKH",
        "32.77",
        post.pk,
    )


def test_who_could_take_a_seat_is_searched_for_outside_the_address(
    operator: User, ours: Worker, theirs: Worker, client_for: ClientFor
) -> None:
    page = client_for(operator).post(f"/kerja/penugasan/{seat(operator).pk}/isi/", {"q": "wulandari"})
    assert [worker.pk for worker in page.context["people"]] == [ours.pk]
    nobody = client_for(operator).post(f"/kerja/penugasan/{seat(operator).pk}/isi/", {"q": theirs.name})
    assert not nobody.context["people"]


def test_a_post_of_another_office_is_not_proposed(
    operator: User, other_operator: User, theirs: Worker, client_for: ClientFor
) -> None:
    link = f"{theirs.get_absolute_url()}penugasan/baru/?formasi={seat(operator).pk}"
    assert client_for(other_operator).get(link).context["form"]["post"].value() is None


def test_a_fix_leads_back_to_the_person_with_a_way_to_undo(
    operator: User, ours: Worker, client_for: ClientFor
) -> None:
    doubled(ours, operator)
    (finding,) = findings_of_worker(ours.pk)
    pkh = ours.assignments.get(programme__code="PKH")
    browser = client_for(operator)
    page = browser.post(
        f"{OVERLAPS}{finding.key}/selesaikan/", {"perbaikan": f"end-{pkh.pk}-20260531"}, follow=True
    )
    assert page.redirect_chain[-1][0] == ours.get_absolute_url()
    assert "Urungkan" in page.content.decode()
    again = browser.post(
        f"{OVERLAPS}{finding.key}/selesaikan/", {"perbaikan": f"end-{pkh.pk}-20260531"}, follow=True
    )
    assert "Tumpang tindih ini sudah selesai atau berubah." in again.content.decode()


def test_an_exception_is_recorded_listed_and_ended(
    operator: User, ours: Worker, client_for: ClientFor
) -> None:
    doubled(ours, operator)
    (finding,) = findings_of_worker(ours.pk)
    browser = client_for(operator)
    sent = {"reason": "SK rangkap", "valid_until": "31/12/2099"}
    browser.post(f"{OVERLAPS}{finding.key}/rangkap/", sent)
    exception = OverlapException.objects.get()
    assert "SK rangkap" in browser.get(OVERLAPS).content.decode()
    browser.post(f"{OVERLAPS}rangkap/{exception.pk}/akhiri/")
    assert [each.key for each in findings_of_worker(ours.pk)] == [finding.key]


def test_no_overlap_of_another_office_is_settled(
    operator: User, other_operator: User, ours: Worker, client_for: ClientFor
) -> None:
    doubled(ours, operator)
    (finding,) = findings_of_worker(ours.pk)
    stranger = client_for(other_operator)
    assert stranger.post(f"{OVERLAPS}{finding.key}/selesaikan/").status_code == 404
    assert stranger.get(f"{OVERLAPS}{finding.key}/rangkap/").status_code == 404
    assert stranger.get(f"{OVERLAPS}nonsense/rangkap/").status_code == 404
    assert Assignment.objects.filter(ends_on__isnull=True).count() == 2


def test_the_page_of_a_request_tells_the_asking_office_nothing(
    other_operator: User, ours: Worker, places: dict[str, Region], client_for: ClientFor
) -> None:
    give_nik(ours)
    asked = request_transfer(
        nik=NIK,
        to_region=places["18.71"],
        effective_on=dt.date(2026, 11, 1),
        reason="bekerja di sini",
        by=other_operator,
    )
    page = client_for(other_operator).get(f"/kerja/pindah/{asked.pk}/").content.decode()
    for secret in (ours.name, ours.registry_number, NIK, "Cimahi"):
        assert secret not in page


def test_a_transfer_is_proposed_and_accepted_with_a_place(
    operator: User, ours: Worker, make_user: Callable[..., User], client_for: ClientFor
) -> None:
    receiver = make_user("receiver", Role.VERIFIER, "18.71")
    sent = {"to_region": "18.71", "effective_on": "1/11/2026", "reason": "SK mutasi"}
    client_for(operator).post(f"{ours.get_absolute_url()}pindah/", sent)
    transfer = Transfer.objects.get()
    browser = client_for(receiver)
    half = browser.post(f"/kerja/pindah/{transfer.pk}/terima/", {"programme": "PKH"}).content.decode()
    assert "Pilih program dan tempat, atau kosongkan keduanya." in half
    browser.post(f"/kerja/pindah/{transfer.pk}/terima/", {"programme": "PKH", "place": "18.71"})
    ours.refresh_from_db()
    assert ours.region_id == "18.71"
    assert ours.assignments.get().place_id == "18.71"
