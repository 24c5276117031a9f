"""Scans by page: bring, replace, take away, look, download. Every look is recorded."""

from io import BytesIO

import pytest
from cryptography.fernet import Fernet
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone
from PIL import Image

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from accounts.roles import Permission
from certification import services
from certification.models import Certificate, Training, TrainingAttendance
from registry.errors import OutsideRegionError
from registry.models import Document
from registry.services import download_scan, rotate_scan_keys, view_page
from registry.services.documents import plain_name
from tests.people import certificate
from tests.scans import pdf, picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data", "kept_files")]


@pytest.fixture
def bring(client_for, operator, ours, issued):
    client = client_for(operator)
    path = f"{ours.get_absolute_url()}sertifikat/{issued.pk}/berkas/"

    def send(content, name="sertifikat.pdf"):
        return client.post(path, {"file": SimpleUploadedFile(name, content)})

    return send


@pytest.fixture
def once_opened(client_for, operator, ours):
    """Send files from one form, as a second press or the way back does."""
    client = client_for(operator)
    path = f"{ours.get_absolute_url()}ijazah/"

    def send(content):
        file = SimpleUploadedFile("ijazah.pdf", content)
        return client.post(path, {"file": file, "csrfmiddlewaretoken": "a" * 64})

    return send


@pytest.fixture
def scan(bring):
    bring(pdf(2))
    return Document.objects.get()


def again(issued):
    return Certificate.objects.select_related("scan").get(pk=issued.pk)


def events(action):
    return AuditEvent.objects.filter(action=action)


class TestBring:
    def test_file_sent_twice_is_kept_once(self, once_opened, ours):
        content = pdf(2)
        first, second = once_opened(content), once_opened(content)
        assert first["Location"] == second["Location"] == ours.get_absolute_url()
        assert Document.objects.count() == 1

    def test_another_file_in_the_same_form_is_meant(self, once_opened):
        once_opened(pdf(2))
        once_opened(pdf(3))
        assert [document.pages for document in Document.objects.order_by("pk")] == [2, 3]

    def test_scan_is_kept_encrypted_with_its_facts(self, scan, issued, operator, kept_files):
        assert again(issued).scan == scan
        assert (scan.content_type, scan.pages, scan.file_name) == ("application/pdf", 2, "sertifikat.pdf")
        assert scan.uploaded_by == operator
        stored = [file.read_bytes() for file in kept_files.rglob("*.bin")]
        assert len(stored) == 2
        assert not any(b"%PDF" in content or b"JFIF" in content for content in stored)
        assert events(AuditAction.SCAN_ADDED).get().target_id == str(issued.worker_id)

    def test_name_does_not_decide(self, bring, issued):
        bring(picture("PNG"), name="sertifikat.pdf")
        assert again(issued).scan.content_type == "image/png"

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "Berkas kosong."),
            (b"PK\x03\x04 dokumen", "Isi berkas bukan PDF, JPG, atau PNG"),
            (pdf(action="/JavaScript"), "PDF memuat skrip atau perintah."),
        ],
    )
    def test_refusal_is_told_at_the_field(self, bring, content, said):
        assert said in bring(content).content.decode()
        assert not Document.objects.exists()

    def test_replaced_scan_stays_in_the_history(self, bring, scan, issued, operator):
        bring(picture(), name="baru.jpg")
        scan.refresh_from_db()
        assert again(issued).scan.file_name == "baru.jpg"
        assert (scan.removed_by, Document.objects.count()) == (operator, 2)

    def test_replaced_scan_takes_the_verification_away(self, bring, scan, issued, verifier):
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        bring(picture())
        assert again(issued).verified_at is None

    def test_first_scan_leaves_the_verification(self, bring, issued, verifier):
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        bring(picture())
        assert again(issued).verified_at

    def test_new_scan_answers_a_return(self, bring, issued, verifier):
        services.return_paper(kind="CERTIFICATE", paper_id=issued.pk, reason="Pindaian buram.", by=verifier)
        bring(picture())
        assert Certificate.objects.waiting_for(verifier).exists()

    def test_taken_away_it_stays_in_the_history(self, client_for, operator, scan, issued, ours):
        client_for(operator).post(f"{ours.get_absolute_url()}sertifikat/{issued.pk}/berkas/hapus/")
        scan.refresh_from_db()
        assert (again(issued).scan, scan.removed_by) == (None, operator)

    def test_not_to_a_paper_of_another_office(self, issued, other_operator):
        with pytest.raises(OutsideRegionError):
            services.attach_scan(
                kind="CERTIFICATE", paper_id=issued.pk, content=picture(), file_name="a", by=other_operator
            )


class TestFurtherFiles:
    """A paper of several files, a diploma, and the paper of a training."""

    @pytest.fixture
    def back(self, client_for, operator, ours, issued, scan):
        path = f"{ours.get_absolute_url()}sertifikat/{issued.pk}/berkas/lanjutan/"
        client_for(operator).post(path, {"file": SimpleUploadedFile("belakang.jpg", picture())})
        return Document.objects.get(file_name="belakang.jpg")

    def test_a_further_file_stands_behind_the_first(self, client_for, operator, ours, issued, scan, back):
        assert (back.continues, back.kind, again(issued).scan) == (scan, "CERTIFICATE", scan)
        page = client_for(operator).get(ours.get_absolute_url()).content.decode()
        assert page.index(f"/kerja/berkas/{scan.pk}/unduh/") < page.index(f"/kerja/berkas/{back.pk}/unduh/")

    def test_the_second_person_sees_every_file(self, client_for, verifier, issued, scan, back):
        page = client_for(verifier).get(f"/kerja/verifikasi-berkas/{issued.pk}/").content.decode()
        assert f"/kerja/berkas/{scan.pk}/halaman/2/" in page
        assert f"/kerja/berkas/{back.pk}/halaman/1/" in page

    def test_a_further_file_leaves_the_verification_and_its_removal_does_not(
        self, client_for, operator, verifier, ours, issued, scan, back
    ):
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        content = {"content": picture(), "file_name": "cap.jpg"}
        services.attach_further_scan(kind="CERTIFICATE", paper_id=issued.pk, by=operator, **content)
        assert again(issued).verified_at
        answer = client_for(operator).post(f"/kerja/berkas/{back.pk}/hapus/")
        back.refresh_from_db()
        assert (answer["Location"], back.removed_by) == (ours.get_absolute_url(), operator)
        assert again(issued).verified_at is None

    def test_a_further_file_answers_a_return(self, operator, verifier, issued, scan):
        services.return_paper(kind="CERTIFICATE", paper_id=issued.pk, reason="Halaman 2?", by=verifier)
        content = {"content": picture(), "file_name": "2.jpg"}
        services.attach_further_scan(kind="CERTIFICATE", paper_id=issued.pk, by=operator, **content)
        assert Certificate.objects.waiting_for(verifier).exists()

    def test_the_first_file_is_replaced_and_the_further_ones_stay(self, bring, issued, back):
        bring(picture(), name="baru.jpg")
        back.refresh_from_db()
        assert back.continues == again(issued).scan

    def test_where_the_first_file_goes_the_next_moves_up(self, operator, issued, scan, back):
        services.detach_scan(kind="CERTIFICATE", paper_id=issued.pk, by=operator)
        back.refresh_from_db()
        assert (again(issued).scan, back.continues) == (back, None)

    def test_the_first_file_of_a_paper_does_not_go_by_itself(self, client_for, operator, scan):
        assert client_for(operator).post(f"/kerja/berkas/{scan.pk}/hapus/").status_code == 404
        with pytest.raises(OutsideRegionError):
            services.detach_file(document_id=scan.pk, by=operator)

    def test_a_person_has_diplomas(self, client_for, operator, other_operator, verifier, ours):
        path = f"{ours.get_absolute_url()}ijazah/"
        for name in ("ijazah.pdf", "transkrip.pdf"):
            client_for(operator).post(path, {"file": SimpleUploadedFile(name, pdf())})
        kept = Document.objects.filter(kind="DIPLOMA", worker=ours)
        assert {document.file_name for document in kept} == {"ijazah.pdf", "transkrip.pdf"}
        one = kept.first()
        assert client_for(verifier).get(f"/kerja/berkas/{one.pk}/unduh/").content == pdf()
        assert events(AuditAction.SCAN_DOWNLOADED).get().actor_id == verifier.pk
        assert client_for(other_operator).get(f"/kerja/berkas/{one.pk}/unduh/").status_code == 404
        client_for(operator).post(f"/kerja/berkas/{one.pk}/hapus/")
        assert Document.objects.in_use().get().pk != one.pk

    def test_an_attendance_has_its_paper(self, client_for, operator, ours):
        day = timezone.localdate()
        training = Training.objects.create(
            title="Manajemen kasus", kind="PELATIHAN", region=ours.region, starts_on=day, ends_on=day, hours=8
        )
        attendance = TrainingAttendance.objects.create(training=training, worker=ours, hours=8)
        path = f"{ours.get_absolute_url()}pelatihan/{attendance.pk}/berkas/"
        assert "Manajemen kasus" in client_for(operator).get(path).content.decode()
        client_for(operator).post(path, {"file": SimpleUploadedFile("piagam.pdf", pdf())})
        attendance.refresh_from_db()
        assert (attendance.scan.kind, attendance.scan.worker) == ("TRAINING", ours)
        assert "Manajemen kasus" in client_for(operator).get(ours.get_absolute_url()).content.decode()


class TestLook:
    def test_pages_are_pictures_made_anew_and_the_look_is_recorded(self, client_for, verifier, scan):
        response = client_for(verifier).get(f"/kerja/berkas/{scan.pk}/halaman/2/")
        assert Image.open(BytesIO(response.content)).format == "JPEG"
        assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert (response["Cache-Control"], response["X-Content-Type-Options"]) == ("no-store", "nosniff")
        seen = events(AuditAction.SCAN_VIEWED).get()
        assert (seen.actor_id, seen.details["page"]) == (verifier.pk, 2)

    def test_page_that_is_not_there(self, client_for, verifier, scan):
        assert client_for(verifier).get(f"/kerja/berkas/{scan.pk}/halaman/3/").status_code == 404
        with pytest.raises(OutsideRegionError):
            view_page(document_id=scan.pk, page=0, by=verifier)

    def test_thumbnail_is_small(self, client_for, verifier, scan):
        response = client_for(verifier).get(f"/kerja/berkas/{scan.pk}/kecil/")
        assert max(Image.open(BytesIO(response.content)).size) == 320

    def test_file_comes_as_a_download_under_its_name_and_is_recorded(self, client_for, verifier, scan):
        response = client_for(verifier).get(f"/kerja/berkas/{scan.pk}/unduh/")
        assert response.content == pdf(2)
        assert response["Content-Disposition"] == 'attachment; filename="sertifikat.pdf"'
        assert response["Content-Type"] == "application/pdf"
        assert "sandbox" in response["Content-Security-Policy"]
        assert events(AuditAction.SCAN_DOWNLOADED).get().actor_id == verifier.pk

    def test_file_that_is_not_in_the_store_says_how_to_get_it_back(self, client_for, verifier, scan):
        scan.file.storage.delete(scan.file.name)
        client, page = client_for(verifier), f"/kerja/berkas/{scan.pk}/"
        assert client.get(f"{page}halaman/1/").status_code == 404
        told = client.get(f"{page}unduh/", follow=True)
        assert told.redirect_chain == [(page, 302)]
        assert "Berkas yang disimpan tidak ada lagi. Unggah lagi berkasnya" in told.text

    def test_person_page_shows_where_one_is_missing(self, client_for, operator, scan, ours):
        services.issue_certificate(worker_id=ours.pk, facts=certificate(number="2"), by=operator)
        shown = client_for(operator).get(ours.get_absolute_url()).content.decode()
        assert f"/kerja/berkas/{scan.pk}/kecil/" in shown
        assert "Belum ada" in shown


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (r"C:\Scan\sertifikat.pdf", "sertifikat.pdf"),
        ("../../etc/passwd", "passwd"),
        ("KTP 3277035403910007.jpg", "KTP ….jpg"),
    ],
)
def test_file_name_keeps_neither_folders_nor_a_nik(given, kept):
    assert plain_name(given) == kept


def test_key_of_scans_changes_and_the_old_one_may_go(scan, settings, operator):
    new = Fernet.generate_key().decode()
    settings.NIK_ENCRYPTION_KEYS = [new, *settings.NIK_ENCRYPTION_KEYS]
    call_command("rotate_scan_keys")
    settings.NIK_ENCRYPTION_KEYS = [new]
    assert download_scan(document_id=scan.pk, by=operator)[1] == pdf(2)
    assert list(rotate_scan_keys(after=scan.pk)) == []


@pytest.mark.parametrize(
    ("spoiled", "name"),
    [
        ({"kind": "KTP"}, "kind_known"),
        ({"content_type": "text/html"}, "content_type_known"),
        ({"size": 0}, "size_within_limit"),
        ({"size": 10 * 1024 * 1024 + 1}, "size_within_limit"),
        ({"removed_at": timezone.now()}, "removal_is_paired"),
    ],
)
def test_row_that_breaks_a_rule(scan, spoiled, name):
    with pytest.raises(IntegrityError, match=f"registry_document_{name}"), transaction.atomic():
        Document.objects.filter(pk=scan.pk).update(**spoiled)


def test_another_region_sees_no_scan(client_for, other_operator, nobody, scan):
    visible = Document.objects.visible_to
    assert not visible(other_operator, Permission.WORKER_VIEW).exists()
    assert not visible(nobody, Permission.WORKER_VIEW).exists()
    assert client_for(other_operator).get(f"/kerja/berkas/{scan.pk}/unduh/").status_code == 404
    assert not events(AuditAction.SCAN_DOWNLOADED).exists()
