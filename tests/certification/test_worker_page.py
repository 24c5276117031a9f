"""The page of a person, what is opened on request, and the edit of the facts."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from certification import services
from certification.enums import TermBasis
from certification.person.history import history
from registry.doubts import Answer
from registry.enums import State
from registry.models import Worker
from registry.services import (
    assign_worker,
    change_state,
    register_worker,
    reveal_nik,
    update_worker,
    write_note,
)
from tests.people import NIK, assignment, certificate, nik_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def rina(operator, places):
    return register_worker(
        facts=person(name="Rina Marlina", phone="+6285712342093"), region=places["32.77"], by=operator
    )


@pytest.fixture
def page(client_for, operator, rina):
    client = client_for(operator)
    return lambda query="": " ".join(client.get(rina.get_absolute_url() + query).text.split())


class TestPage:
    def test_outside_the_region_there_is_no_such_person(self, client_for, other_operator, rina):
        assert client_for(other_operator).get(rina.get_absolute_url()).status_code == 404

    def test_numbers_are_masked(self, page):
        shown = page()
        assert "3277••••••••0007" in shown
        assert "0857••••2093" in shown
        assert NIK not in shown
        assert "85712342093" not in shown

    def test_certificate_with_its_status_and_estimate(self, page, rina, operator):
        facts = certificate(term_basis=TermBasis.ESTIMATE)
        services.issue_certificate(worker_id=rina.pk, facts=facts, by=operator)
        shown = page()
        assert "LSPS.G.2023.007731" in shown
        assert "perkiraan" in shown
        assert "Saya membaca 14 Nov 2028 pada sertifikat" in shown

    def test_overlap_offers_to_end_either(self, page, rina, operator):
        assign_worker(worker_id=rina.pk, facts=assignment("32.77.01"), by=operator)
        extra = assignment("32.77.02", programme="LK3", is_primary=False)
        assign_worker(worker_id=rina.pk, facts=extra, answer=Answer.to_every_doubt("rangkap"), by=operator)
        shown = page()
        assert "2 penugasan purnawaktu bertumpuk sejak 3 Januari 2024" in shown
        assert "Akhiri LK3 pada" in shown

    def test_drawing_says_in_words_what_it_shows(self, page, rina, operator):
        services.issue_certificate(worker_id=rina.pk, facts=certificate(), by=operator)
        assign_worker(worker_id=rina.pk, facts=assignment("32.77.01"), by=operator)
        shown = page()
        assert "Sertifikat Generalis: 14 Nov 2023 – 14 Nov 2028" in shown
        assert "PKH, Kec. Cimahi Selatan: sejak 3 Jan 2024" in shown

    def test_not_placed(self, page):
        assert "Belum ditempatkan" in page()

    def test_who_has_left_needs_no_place(self, page, rina, operator):
        change_state(worker_id=rina.pk, state=State.RETIRED, valid_from=timezone.localdate(), by=operator)
        shown = page()
        assert '<span class="pil">Pensiun</span>' in shown
        assert "Belum ditempatkan" not in shown

    def test_reader_gets_no_buttons(self, client_for, make_user, rina):
        head = make_user("head", "OPERATOR", "32.77", is_read_only=True)
        shown = client_for(head).get(rina.get_absolute_url()).content.decode()
        assert "Rina Marlina" in shown
        assert f"{rina.get_absolute_url()}ubah/" not in shown
        assert "/penugasan/baru/" not in shown

    def test_posted_here_is_seen_but_not_edited(self, client_for, operator, neighbour):
        neighbour.assignments.create(
            programme=assignment().programme, place=assignment("32.77.01").place, is_primary=False
        )
        shown = client_for(operator).get(neighbour.get_absolute_url()).content.decode()
        assert "Dedi Kurnia" in shown
        assert f"{neighbour.get_absolute_url()}ubah/" not in shown
        assert client_for(operator).get(f"{neighbour.get_absolute_url()}ubah/").status_code == 404

    def test_queries_do_not_grow_with_the_papers(
        self, client_for, operator, rina, django_assert_max_num_queries
    ):
        for serial in range(3):
            facts = certificate(number=f"N{serial}")
            services.issue_certificate(worker_id=rina.pk, facts=facts, by=operator)
        client = client_for(operator)
        with django_assert_max_num_queries(70):
            client.get(rina.get_absolute_url())


class TestSections:
    def test_weakest_link_is_one_sentence(self, page, rina, operator):
        services.issue_certificate(worker_id=rina.pk, facts=certificate(), by=operator)
        assert "Utuh sampai 14 November 2028, saat sertifikat dari Lembaga Sertifikasi" in page()

    def test_what_the_public_sees_is_what_the_check_answers(self, page, client, rina, operator):
        services.issue_certificate(worker_id=rina.pk, facts=certificate(), by=operator)
        shown = page()
        address = re.search(r"/verifikasi/(?!banyak/)[^/\"]+/", shown).group(0)
        assert facts_in(shown) == facts_in(client.get(address).content.decode())

    def test_without_a_certificate_the_public_sees_nothing(self, page):
        assert "tanpa sertifikat, pemeriksaan tidak menemukan orang ini" in page()

    def test_notes_with_their_author_and_own_ones_to_change(self, page, rina, operator, verifier):
        own = write_note(worker_id=rina.pk, text="Berkas menyusul.", by=operator)
        other = write_note(worker_id=rina.pk, text="Sudah ditelepon.", by=verifier)
        shown = page()
        assert "Berkas menyusul." in shown
        assert "Sudah ditelepon." in shown
        assert f"/catatan/{own.pk}/" in shown
        assert f"/catatan/{other.pk}/" not in shown

    def test_notes_leave_the_house_in_no_file(self, client_for, operator, rina):
        write_note(worker_id=rina.pk, text="Berkas menyusul.", by=operator)
        assert "Berkas menyusul" not in client_for(operator).get("/kerja/tenaga/").content.decode()

    def test_earlier_state_is_led_back_to(self, page, rina, operator):
        update_worker(worker_id=rina.pk, changes={"name": "Rina M."}, seen_at=rina.updated_at, by=operator)
        shown = page()
        assert shown.count("Kembalikan ke keadaan ini") == 1
        first = rina.events.order_by("pgh_id").first()
        assert f"{rina.get_absolute_url()}dahulu/{first.pgh_id}/" in shown

    def test_reading_is_written_down_once(self, page, rina):
        page()
        page()
        assert AuditEvent.objects.filter(action=AuditAction.PERSON_READ).count() == 1

    def test_overlap_is_drawn_with_its_days(self, page, rina, operator):
        assign_worker(worker_id=rina.pk, facts=assignment("32.77.01"), by=operator)
        extra = assignment("32.77.02", programme="LK3", is_primary=False)
        assign_worker(worker_id=rina.pk, facts=extra, answer=Answer.to_every_doubt("rangkap"), by=operator)
        shown = page()
        days = (timezone.localdate() - dt.date(2024, 1, 3)).days + 1
        assert f"bertumpuk {days:,} hari".replace(",", ".") in shown
        assert shown.count('class="tumpuk"') == 2  # wide and narrow


def facts_in(page):
    """Names and values of the public's answer, wherever it stands."""
    part = page[page.index("Wilayah tugas") - 4000 : page.index("Wilayah tugas") + 200]
    part = part[
        part.rindex('<dl class="rincian">') : part.index("</dl>", part.rindex('<dl class="rincian">'))
    ]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", part))


class TestOpening:
    @pytest.mark.parametrize(
        ("what", "shown", "action"),
        [
            ("nik", "3277 0354 0391 0007", AuditAction.NIK_REVEALED),
            ("telepon", "085712342093", AuditAction.PHONE_REVEALED),
        ],
    )
    def test_number_is_shown_for_half_a_minute_and_noted(
        self, client_for, operator, rina, what, shown, action
    ):
        response = client_for(operator).post(f"{rina.get_absolute_url()}{what}/")
        assert shown in response.content.decode()
        assert response["Refresh"] == f"30;url={rina.get_absolute_url()}"
        assert "no-store" in response["Cache-Control"]
        assert AuditEvent.objects.filter(action=action, target_id=str(rina.pk)).count() == 1

    def test_by_a_link_nothing_opens(self, client_for, operator, rina):
        assert client_for(operator).get(f"{rina.get_absolute_url()}nik/").status_code == 405


class TestHistory:
    def test_tells_who_and_before_and_after(self, client_for, page, rina, operator):
        client = client_for(operator)
        form = client.get(f"{rina.get_absolute_url()}ubah/").context["form"]
        data = edited(form, rina, birth_place="Cimahi")
        client.post(f"{rina.get_absolute_url()}ubah/", data)
        data = edited(form, Worker.objects.get(pk=rina.pk), birth_place="Bandung")
        client.post(f"{rina.get_absolute_url()}ubah/", data)
        shown = page()
        assert "<del>Cimahi</del> <ins>Bandung</ins>" in shown
        assert "Operator, Kota Cimahi" in shown

    def test_never_holds_a_nik(self, page, rina, operator):
        update_worker(worker_id=rina.pk, changes={"nik": nik_of(8)}, seen_at=rina.updated_at, by=operator)
        said = str(history(rina))
        assert "NIK" in said
        assert NIK not in said
        assert nik_of(8) not in said
        assert rina.nik_digest not in said

    def test_holds_a_phone_only_masked(self, rina):
        said = str(history(rina))
        assert "0857••••2093" in said
        assert "85712342093" not in said

    def test_tells_who_opened_the_nik(self, page, rina, operator):
        reveal_nik(worker_id=rina.pk, by=operator)
        assert str(AuditAction.NIK_REVEALED.label) in page()

    def test_verification_is_one_sentence(self, page, rina, operator, verifier):
        issued = services.issue_certificate(worker_id=rina.pk, facts=certificate(), by=operator)
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        assert "Sertifikat LSPS.G.2023.007731 diverifikasi" in page()

    def test_bulk_writes_do_not_pass_by(self, rina):
        Worker.objects.filter(pk=rina.pk).update(birth_place="Garut")
        assert "Garut" in str(history(rina))

    def test_long_history_is_folded(self, page, rina, operator):
        for serial in range(9):
            update_worker(
                worker_id=rina.pk,
                changes={"birth_place": f"Tempat {serial}"},
                seen_at=Worker.objects.get(pk=rina.pk).updated_at,
                by=operator,
            )
        assert "Tempat 0</ins>" not in page()
        assert "Tempat 0</ins>" in page("?riwayat=semua")


def edited(form, worker, **changed):
    """What a browser sends back when only some fields were touched."""
    data = {name: form[name].value() or "" for name in form.fields if not name.startswith("remove")}
    data["fields_of_practice"] = worker.fields_of_practice
    born = data["birth_date"]
    data["birth_date"] = f"{born:%d/%m/%Y}" if isinstance(born, dt.date) else born
    return data | {"seen_at": worker.updated_at.isoformat()} | changed


class TestEdit:
    @pytest.fixture
    def edit(self, client_for, operator, rina):
        client = client_for(operator)
        address = f"{rina.get_absolute_url()}ubah/"
        form = client.get(address).context["form"]

        def act(**changed):
            return client.post(address, edited(form, rina, **changed))

        return act

    def test_form_shows_no_masked_number(self, client_for, operator, rina):
        shown = client_for(operator).get(f"{rina.get_absolute_url()}ubah/").content.decode()
        assert "Tercatat: 3277••••••••0007" in shown
        assert NIK not in shown
        assert "85712342093" not in shown

    def test_removal_stands_under_what_it_removes(self, client_for, operator, rina):
        names = list(client_for(operator).get(f"{rina.get_absolute_url()}ubah/").context["form"].fields)
        for name in ("nik", "phone"):
            assert names[names.index(name) + 1] == f"remove_{name}"

    def test_empty_number_is_kept(self, edit, rina):
        assert edit(name="Rina M.").status_code == 302
        worker = Worker.objects.get(pk=rina.pk)
        assert (worker.name, worker.nik, worker.phone) == ("Rina M.", NIK, "+6285712342093")

    def test_ticked_number_is_removed(self, edit, rina):
        edit(remove_nik="on", remove_phone="on")
        worker = Worker.objects.get(pk=rina.pk)
        assert (worker.nik, worker.phone) == ("", "")

    def test_number_is_replaced(self, edit, rina):
        edit(nik=nik_of(9))
        assert Worker.objects.get(pk=rina.pk).nik == nik_of(9)

    def test_fault_keeps_what_was_typed(self, edit):
        shown = edit(name="", birth_place="Cimahi").content.decode()
        assert "Isi nama seperti pada KTP." in shown
        assert 'value="Cimahi"' in shown

    def test_doubt_asks(self, edit, rina):
        assert "NIK menunjukkan perempuan" in edit(sex="L").content.decode()
        assert edit(sex="L", seen="nik_sex_differs", reason="sesuai KTP").status_code == 302

    def test_each_line_opens_the_form_at_its_field(self, client_for, operator, rina):
        page = client_for(operator).get(rina.get_absolute_url()).content.decode()
        assert f'href="{rina.get_absolute_url()}ubah/?isian=email"' in page
        form = client_for(operator).get(f"{rina.get_absolute_url()}ubah/?isian=email").content.decode()
        assert form.count("autofocus") == 1
        assert re.search(r'<input type="email"[^>]* autofocus', form)

    def test_stale_save_shows_both_and_lets_choose(self, edit, rina, verifier):
        update_worker(
            worker_id=rina.pk,
            changes={"name": "Rina Dua", "birth_place": "Garut"},
            seen_at=rina.updated_at,
            by=verifier,
        )
        response = edit(name="Rina Satu")
        shown = response.content.decode()
        differences = {row.name: row for row in response.context["differences"]}
        assert (differences["name"].recorded, differences["name"].typed) == ("Rina Dua", "Rina Satu")
        assert differences["name"].before == "Rina Marlina"
        assert not differences["name"].is_untouched
        assert differences["birth_place"].is_untouched
        assert 'value="Rina Satu"' in shown
        newest = Worker.objects.get(pk=rina.pk).updated_at.isoformat()
        assert newest in shown
        edit(**{"name": "Rina Satu", "seen_at": newest, "pilih-birth_place": "tercatat"})
        worker = Worker.objects.get(pk=rina.pk)
        assert (worker.name, worker.birth_place) == ("Rina Satu", "Garut")

    def test_state_is_changed(self, client_for, operator, rina):
        client = client_for(operator)
        address = f"{rina.get_absolute_url()}keadaan/"
        assert "Isi tanggal mulai berlakunya." in client.post(address, {"state": "RETIRED"}).content.decode()
        client.post(address, {"state": "RETIRED", "valid_from": "h", "reason": "BUP"})
        state = rina.states.get(valid_from=timezone.localdate())
        assert (state.state, state.reason) == (State.RETIRED, "BUP")


def test_what_is_seldom_needed_is_folded_away(page, operator, rina):
    """Known facts and changes of few fields stay open; each fold says how much is in it."""
    update_worker(
        worker_id=rina.pk, changes={"birth_place": "Sumedang"}, seen_at=rina.updated_at, by=operator
    )
    identity = page()[page().index('id="identitas"') :]
    known, unknown = identity[: identity.index("<details")], identity[identity.index("<details") :]
    assert "Sumedang" in known
    assert "Nomor anggota IPSPI" not in known
    assert "Nomor anggota IPSPI" in unknown[: unknown.index("</details>")]

    history = page()[page().index('id="riwayat"') :]
    assert "<ins>Sumedang</ins>" in history[: history.index("<details")]
    assert re.search(r'<details class="lipat">\s*<summary>\s*Dicatat: \d+ isian\s*</summary>', history)
