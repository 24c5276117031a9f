"""The pages of bulk edits, batches, removal and earlier states."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from accounts.models import User
from certification.services import issue_certificate
from regions.models import Region
from registry.doubts import Answer
from registry.enums import BatchKind, Education
from registry.models import Batch, Worker
from registry.services import batch, register_worker, remove_worker, undo_batch
from tests.people import NIK, certificate, person

pytestmark = pytest.mark.usefixtures("reference_data")
EDIT = "/kerja/tenaga/ubah-banyak/"
KEPT = dict.fromkeys(("category", "employment_status", "functional_level", "state"), "=")
CHOICE = KEPT | {"education": Education.S2, "practice_mode": "add"}


@pytest.fixture
def client(client_for: Callable[[User], Client], operator: User) -> Client:
    return client_for(operator)


def chosen(*workers: Worker, **more: object) -> dict[str, object]:
    return {"pilih": [worker.registry_number for worker in workers], **more}


def edited(worker: Worker, by: User, education: str = Education.S2) -> Batch:
    with batch(kind=BatchKind.BULK_EDIT, label="Pendidikan terakhir: 1 orang", by=by) as made:
        made.count = 1
        worker.education = education
        worker.save()
    return made


# -- bulk edit ---------------------------------------------------------------------------------


def test_a_bulk_edit_goes_from_the_choice_over_the_preview_to_the_list(
    client: Client, ours: Worker, make_worker: Callable[..., Worker]
) -> None:
    other = make_worker("Rina Marlina", "32.77", education=Education.S2)
    people = chosen(ours, other, saring="sort=name")
    assert "Ubah 2 orang" in client.post(EDIT, people).content.decode()
    looked = client.post(EDIT, people | CHOICE | {"langkah": "lihat"})
    page = looked.content.decode()
    assert "1 orang akan diubah" in page
    assert "1 tetap sama" in page
    assert ours.name in page
    sent = people | CHOICE | {"langkah": "terapkan", "dilihat": looked.context["seen"], "reason": "SK 2026"}
    done = client.post(EDIT, sent, follow=True)
    assert done.redirect_chain == [("/kerja/tenaga/?sort=name", 302)]
    ours.refresh_from_db()
    assert ours.education == Education.S2
    undo = reverse("certification:batch-undo", args=[Batch.objects.get().pk])
    assert f'action="{undo}"' in done.content.decode()
    client.post(undo)
    ours.refresh_from_db()
    assert ours.education == ""


def test_all_that_match_are_chosen_by_the_filter(
    client: Client, ours: Worker, make_worker: Callable[..., Worker]
) -> None:
    make_worker("Rina Marlina", "32.77")
    matching = {"semua": "1", "saring": "q=sari"}
    looked = client.post(EDIT, matching | CHOICE | {"langkah": "lihat"})
    assert [row.worker for row in looked.context["preview"].rows] == [ours]


def test_people_of_other_offices_are_no_choice(client: Client, ours: Worker, theirs: Worker) -> None:
    looked = client.post(EDIT, chosen(ours, theirs) | CHOICE | {"langkah": "lihat"})
    assert [row.worker for row in looked.context["preview"].rows] == [ours]
    assert theirs.name not in looked.content.decode()


def test_nobody_chosen_leads_back_to_the_list(client: Client, ours: Worker) -> None:
    back = client.post(EDIT, {}, follow=True)
    assert back.redirect_chain == [("/kerja/tenaga/", 302)]
    assert len(back.context["messages"]) == 1


def test_a_change_needs_a_choice(client: Client, ours: Worker) -> None:
    sent = chosen(ours) | CHOICE | {"education": "=", "langkah": "lihat"}
    assert "Pilih sedikitnya satu perubahan." in client.post(EDIT, sent).content.decode()


def test_a_state_needs_its_day(client: Client, ours: Worker) -> None:
    sent = chosen(ours) | CHOICE | {"state": "RETIRED", "langkah": "lihat"}
    assert "Isi tanggal mulai berlakunya." in client.post(EDIT, sent).content.decode()


def test_nothing_is_applied_without_a_reason(client: Client, ours: Worker) -> None:
    looked = client.post(EDIT, chosen(ours) | CHOICE | {"langkah": "lihat"})
    sent = chosen(ours) | CHOICE | {"langkah": "terapkan", "dilihat": looked.context["seen"], "reason": ""}
    assert "reason" in client.post(EDIT, sent).context["reason"].errors
    assert not Batch.objects.exists()


def test_nothing_is_applied_that_was_not_seen(client: Client, ours: Worker) -> None:
    sent = chosen(ours) | CHOICE | {"langkah": "terapkan", "dilihat": "invented", "reason": "SK"}
    assert "1 orang akan diubah" in client.post(EDIT, sent).content.decode()
    assert not Batch.objects.exists()


def test_a_second_editor_is_not_overwritten(client: Client, ours: Worker) -> None:
    other = Worker.objects.create(
        name="Rina", category="TKS", region=ours.region, registry_number="RP-3277-0777"
    )
    people = chosen(ours, other, saring="state=any", semua="1")
    looked = client.post(EDIT, people | CHOICE | {"langkah": "lihat"})
    Worker.objects.filter(pk=ours.pk).update(education=Education.S3)
    sent = people | CHOICE | {"langkah": "terapkan", "dilihat": looked.context["seen"], "reason": "SK"}
    page = client.post(EDIT, sent, follow=True).content.decode()
    ours.refresh_from_db()
    assert ours.education == Education.S3
    assert f"1 orang dilewati karena datanya diubah orang lain sementara itu: {ours.registry_number}." in page


# -- batches -----------------------------------------------------------------------------------


def test_the_list_holds_the_batches_of_the_office(
    client: Client, ours: Worker, theirs: Worker, operator: User, other_operator: User
) -> None:
    made, foreign = edited(ours, operator), edited(theirs, other_operator)
    page = client.get("/kerja/riwayat-batch/").content.decode()
    assert f"/kerja/riwayat-batch/{made.pk}/" in page
    assert f"/kerja/riwayat-batch/{foreign.pk}/" not in page
    assert client.get(f"/kerja/riwayat-batch/{foreign.pk}/").status_code == 404


def test_the_list_costs_the_same_for_one_and_for_three(
    client: Client, ours: Worker, operator: User, django_assert_num_queries: Callable
) -> None:
    edited(ours, operator)
    client.get("/kerja/riwayat-batch/")
    with django_assert_num_queries(8):
        client.get("/kerja/riwayat-batch/")
    edited(ours, operator, Education.S3)
    edited(ours, operator, Education.D3)
    with django_assert_num_queries(8):
        client.get("/kerja/riwayat-batch/")


def contents_of(batch: Batch) -> str:
    return f"/kerja/riwayat-batch/{batch.pk}/isi/"


def shown(client: Client, batch: Batch) -> dict[str, list[str]]:
    """By name: the sentences about the person, each with the fields it tells."""
    return {
        share.worker.name: [
            " ".join([moment.sentence, *(f"{line.label}: {line.after}" for line in moment.changes)])
            for moment in share.moments
        ]
        for share in client.get(contents_of(batch)).context["shares"]
    }


def test_a_batch_tells_what_it_changed_and_nothing_else(
    client: Client, ours: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    untouched = make_worker("Rina Marlina", "32.77")
    ours.birth_place = "Garut"
    ours.save()
    made = edited(ours, operator)
    edited(ours, operator, Education.S3)
    assert shown(client, made) == {ours.name: ["Diubah pendidikan terakhir: S2"]}
    page = client.get(contents_of(made)).content.decode()
    assert "<ins>S2</ins>" in page
    assert untouched.name not in page


def test_an_import_tells_the_people_and_papers_it_brought(
    client: Client, places: dict[str, Region], operator: User
) -> None:
    with batch(kind=BatchKind.IMPORT, label="peksos.xlsx", by=operator) as made:
        worker = register_worker(
            facts=person(fields_of_practice=("LANSIA",)),
            region=places["32.77"],
            answer=Answer.to_every_doubt("-"),
            by=operator,
        )
        issue_certificate(
            worker_id=worker.pk, facts=certificate(), answer=Answer.to_every_doubt("-"), by=operator
        )
    recorded, state, paper = shown(client, made)[worker.name]
    assert recorded.startswith("Dicatat kategori")
    assert NIK not in recorded
    assert "bidang praktik: Lanjut usia" in recorded
    assert state.startswith("Keadaan dicatat")
    assert paper.startswith("Sertifikat ditambah")
    assert certificate().number in paper
    undo_batch(batch_id=made.pk, by=operator)
    answer = client.get(contents_of(made))
    assert (answer.context["shares"], answer.context["elsewhere"]) == ([], 1)


def test_a_batch_shows_nobody_of_another_office(
    client: Client, ours: Worker, theirs: Worker, operator: User
) -> None:
    with batch(kind=BatchKind.BULK_EDIT, label="Dua kantor", by=operator) as made:
        Worker.objects.all().update(education=Education.S2)
    answer = client.get(contents_of(made))
    assert [share.worker for share in answer.context["shares"]] == [ours]
    assert answer.context["elsewhere"] == 1
    assert theirs.name not in answer.content.decode()


def test_a_removed_person_stays_in_the_batch(client: Client, ours: Worker, operator: User) -> None:
    made = remove_worker(worker_id=ours.pk, reason="Tercatat dua kali", by=operator)
    (sentence,) = shown(client, made)[ours.name]
    assert "Tercatat dua kali" in sentence
    assert f'href="{ours.get_absolute_url()}"' not in client.get(contents_of(made)).content.decode()


def test_the_contents_cost_the_same_for_one_and_for_three(
    client: Client, make_worker: Callable[..., Worker], operator: User, django_assert_num_queries: Callable
) -> None:
    def written(count: int) -> Batch:
        people = [make_worker(f"Asep {number}", "32.77") for number in range(count)]
        with batch(kind=BatchKind.BULK_EDIT, label="-", by=operator) as made:
            Worker.objects.filter(pk__in=[each.pk for each in people]).update(education=Education.S2)
        return made

    one, three = written(1), written(3)
    client.get(contents_of(one))
    with django_assert_num_queries(39):
        client.get(contents_of(one))
    with django_assert_num_queries(39):
        client.get(contents_of(three))


def test_a_batch_shows_what_would_stay_before_it_is_undone(
    client: Client, ours: Worker, operator: User
) -> None:
    made = edited(ours, operator)
    ours.education = Education.S3
    ours.birth_place = "Garut"
    ours.save()
    page = client.get(f"/kerja/riwayat-batch/{made.pk}/").content.decode()
    assert "Diubah sesudahnya; isi yang terakhir tetap." in page
    assert "Tidak ada yang bisa diurungkan" in page
    answer = client.post(f"/kerja/riwayat-batch/{made.pk}/urungkan/", follow=True)
    assert "Tidak ada yang bisa diurungkan" in answer.content.decode()


def test_an_undoing_lists_what_stayed(client: Client, ours: Worker, operator: User) -> None:
    with batch(kind=BatchKind.BULK_EDIT, label="Dua isian", by=operator) as made:
        ours.education, ours.birth_place = Education.S2, "Bandung"
        ours.save()
    ours.education = Education.S3
    ours.save()
    page = client.post(f"/kerja/riwayat-batch/{made.pk}/urungkan/").content.decode()
    assert "1 data kembali seperti semula." in page
    assert "Yang tetap seperti sekarang" in page
    again = client.post(f"/kerja/riwayat-batch/{made.pk}/urungkan/", follow=True)
    assert "sudah diurungkan" in again.content.decode()


# -- removal -----------------------------------------------------------------------------------


def test_a_person_is_removed_with_a_reason_and_brought_back(client: Client, ours: Worker) -> None:
    address = f"/kerja/tenaga/{ours.registry_number}/hapus/"
    assert "reason" in client.post(address, {"reason": ""}).context["form"].errors
    assert client.post(address, {"reason": "Tercatat dua kali"}).headers["Location"] == "/kerja/tenaga/"
    assert client.get(ours.get_absolute_url()).status_code == 404
    page = client.get("/kerja/tenaga/terhapus/").content.decode()
    assert ours.name in page
    assert "Tercatat dua kali" in page
    back = client.post(f"/kerja/tenaga/{ours.registry_number}/pulihkan/")
    assert back.headers["Location"] == ours.get_absolute_url()
    assert client.get(ours.get_absolute_url()).status_code == 200


REMOVE = "/kerja/tenaga/hapus-banyak/"


def test_chosen_people_are_removed_together_and_come_back(
    client: Client, ours: Worker, theirs: Worker, make_worker: Callable[..., Worker]
) -> None:
    other = make_worker("Rina Marlina", "32.77")
    people = chosen(ours, other, theirs, saring="sort=name")
    looked = client.post(REMOVE, people)
    page = looked.content.decode()
    assert "2 orang akan dihapus" in page
    assert theirs.name not in page
    sent = people | {"langkah": "terapkan", "dilihat": looked.context["seen"]}
    assert "reason" in client.post(REMOVE, sent | {"reason": ""}).context["form"].errors
    done = client.post(REMOVE, sent | {"reason": "Data percobaan"}, follow=True)
    assert done.redirect_chain == [("/kerja/tenaga/?sort=name", 302)]
    assert list(Worker.objects.all()) == [theirs]
    undo = reverse("certification:batch-undo", args=[Batch.objects.get().pk])
    assert f'action="{undo}"' in done.content.decode()
    client.post(undo)
    assert Worker.objects.count() == 3


def test_nobody_is_removed_who_was_not_seen(client: Client, ours: Worker) -> None:
    sent = chosen(ours) | {"langkah": "terapkan", "dilihat": "invented", "reason": "Data percobaan"}
    assert "1 orang akan dihapus" in client.post(REMOVE, sent).content.decode()
    assert not Batch.objects.exists()


def test_removing_many_shows_at_one_cost(
    client: Client, ours: Worker, make_worker: Callable[..., Worker], django_assert_num_queries: Callable
) -> None:
    client.post(REMOVE, chosen(ours))
    with django_assert_num_queries(10):
        client.post(REMOVE, chosen(ours))
    others = [make_worker(name, "32.77") for name in ("Rina", "Tuti")]
    with django_assert_num_queries(10):
        client.post(REMOVE, chosen(ours, *others))


def test_removed_people_of_other_offices_are_not_shown(
    client: Client, theirs: Worker, other_operator: User
) -> None:
    remove_worker(worker_id=theirs.pk, reason="x", by=other_operator)
    assert theirs.name not in client.get("/kerja/tenaga/terhapus/").content.decode()
    assert client.post(f"/kerja/tenaga/{theirs.registry_number}/pulihkan/").status_code == 404


def test_a_merged_record_says_how_it_comes_back(
    client: Client, ours: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    other = make_worker("Sari W.", "32.77")
    remove_worker(worker_id=other.pk, reason="Sama", by=operator)
    Worker.everyone.filter(pk=other.pk).update(merged_into=ours)
    assert f"digabungkan ke {ours.registry_number}" in client.get("/kerja/tenaga/terhapus/").content.decode()
    page = client.post(f"/kerja/tenaga/{other.registry_number}/pulihkan/", follow=True).content.decode()
    assert "Urungkan penggabungannya" in page


# -- earlier states ----------------------------------------------------------------------------


def first_event(worker: Worker) -> int:
    return apps.get_model("registry", "WorkerEvent").objects.filter(pgh_obj=worker).earliest("pgh_id").pk


def test_an_earlier_state_is_compared_and_brought_back(client: Client, ours: Worker) -> None:
    ours.education = Education.S3
    ours.phone = "+628123456789"
    ours.save()
    address = f"/kerja/tenaga/{ours.registry_number}/dahulu/{first_event(ours)}/"
    page = client.get(address).content.decode()
    assert "<del>S3</del>" in page.replace("Doktor (S3)", "S3")
    assert "8123456789" not in page
    sent = {"reason": "Salah ketik", "seen_at": ours.updated_at.isoformat()}
    assert client.post(address, sent).headers["Location"] == ours.get_absolute_url()
    ours.refresh_from_db()
    assert (ours.education, ours.phone) == ("", "")
    assert Batch.objects.get().kind == BatchKind.EARLIER_STATE


def test_an_earlier_state_never_overwrites_a_second_editor(client: Client, ours: Worker) -> None:
    seen_at = ours.updated_at.isoformat()
    ours.education = Education.S3
    ours.save()
    address = f"/kerja/tenaga/{ours.registry_number}/dahulu/{first_event(ours)}/"
    page = client.post(address, {"reason": "x", "seen_at": seen_at}).content.decode()
    assert "Orang lain mengubah data ini" in page
    ours.refresh_from_db()
    assert ours.education == Education.S3


def test_the_history_of_somebody_else_opens_nothing(client: Client, ours: Worker, theirs: Worker) -> None:
    address = f"/kerja/tenaga/{ours.registry_number}/dahulu/{first_event(theirs)}/"
    assert client.get(address).status_code == 404
