"""Addresses of people and their papers, and of the public check of a certificate."""

from django.urls import path

from certification.views import (
    chapters,
    corrections,
    documents,
    entry,
    evaluations,
    notes,
    places,
    reminders,
    training,
    verification,
    worker,
    workers,
)

app_name = "certification"

urlpatterns = [
    path("verifikasi/", verification.verify, name="verify"),
    path("verifikasi/<str:token>/", verification.verification_result, name="verification"),
    path("kerja/tenaga/", workers.worker_list, name="worker-list"),
    path("kerja/tenaga/cari/", workers.worker_search, name="worker-search"),
    path("kerja/tenaga/baru/", entry.worker_create, name="worker-create"),
    path("kerja/tempat/", places.place_search, name="place-search"),
    path("kerja/tenaga/<str:number>/", worker.worker_detail, name="worker-detail"),
    path("kerja/tenaga/<str:number>/ubah/", worker.worker_edit, name="worker-edit"),
    path("kerja/tenaga/<str:number>/keadaan/", worker.worker_state, name="worker-state"),
    path("kerja/tenaga/<str:number>/nik/", worker.worker_nik, name="worker-nik"),
    path("kerja/tenaga/<str:number>/telepon/", worker.worker_phone, name="worker-phone"),
    path("kerja/tenaga/<str:number>/catatan/baru/", notes.note_create, name="note-create"),
    path("kerja/tenaga/<str:number>/catatan/<int:pk>/", notes.note_edit, name="note-edit"),
    path("kerja/tenaga/<str:number>/catatan/<int:pk>/hapus/", notes.note_remove, name="note-remove"),
    path(
        "kerja/tenaga/<str:number>/sertifikat/baru/",
        documents.certificate_create,
        name="certificate-create",
    ),
    path(
        "kerja/tenaga/<str:number>/sertifikat/<int:pk>/ubah/",
        corrections.certificate_edit,
        name="certificate-edit",
    ),
    path(
        "kerja/tenaga/<str:number>/sertifikat/<int:pk>/perpanjang/",
        documents.certificate_renew,
        name="certificate-renew",
    ),
    path(
        "kerja/tenaga/<str:number>/sertifikat/<int:pk>/pastikan/",
        documents.certificate_confirm,
        name="certificate-confirm",
    ),
    path(
        "kerja/tenaga/<str:number>/sertifikat/<int:pk>/verifikasi/",
        documents.certificate_verify,
        name="certificate-verify",
    ),
    path("kerja/tenaga/<str:number>/penugasan/baru/", documents.worker_assign, name="worker-assign"),
    path(
        "kerja/tenaga/<str:number>/penugasan/<int:pk>/ubah/",
        corrections.worker_assignment_edit,
        name="worker-assignment-edit",
    ),
    path(
        "kerja/tenaga/<str:number>/penugasan/<int:pk>/akhiri/",
        documents.worker_assignment_end,
        name="worker-assignment-end",
    ),
    path("kerja/pembinaan/", training.training_list, name="training-list"),
    path("kerja/pembinaan/baru/", training.training_create, name="training-create"),
    path("kerja/pembinaan/<int:pk>/", training.training_detail, name="training-detail"),
    path("kerja/pembinaan/<int:pk>/ubah/", training.training_edit, name="training-edit"),
    path("kerja/pembinaan/<int:pk>/peserta/", training.training_attend, name="training-attend"),
    path("kerja/pembinaan/<int:pk>/jam/", training.training_hours, name="training-hours"),
    path("kerja/evaluasi/", evaluations.evaluation_list, name="evaluation-list"),
    path("kerja/pengingat/", reminders.reminder_list, name="reminder-list"),
    path("kerja/pengingat/surel/", reminders.reminder_letters, name="reminder-letters"),
    path("kerja/tenaga/<str:number>/whatsapp/", reminders.reminder_whatsapp, name="reminder-whatsapp"),
    path("kerja/ipspi/", chapters.chapter_list, name="chapter-list"),
]
