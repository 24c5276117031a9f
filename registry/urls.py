"""Addresses of posts, overlaps, transfers and possible duplicates."""

from django.urls import path

from registry.views import duplicates, overlaps, posts, transfers

app_name = "registry"

OVERLAPS = "kerja/penugasan/tumpang-tindih/"

urlpatterns = [
    path("kerja/ganda/", duplicates.duplicate_list, name="duplicate-list"),
    path("kerja/ganda/mungkin/", duplicates.duplicate_candidates, name="duplicate-candidates"),
    path("kerja/ganda/<int:pk>/jawab/", duplicates.duplicate_answer, name="duplicate-answer"),
    path("kerja/ganda/<int:pk>/gabung/", duplicates.duplicate_merge, name="duplicate-merge"),
    path("kerja/penugasan/", posts.post_list, name="post-list"),
    path("kerja/penugasan/baru/", posts.post_create, name="post-create"),
    path("kerja/penugasan/<int:pk>/ubah/", posts.post_edit, name="post-edit"),
    path("kerja/penugasan/<int:pk>/tutup/", posts.post_close, name="post-close"),
    path("kerja/penugasan/<int:pk>/isi/", posts.post_fill, name="post-fill"),
    path(OVERLAPS, overlaps.overlap_list, name="overlap-list"),
    path(f"{OVERLAPS}rangkap/<int:pk>/akhiri/", overlaps.overlap_reopen, name="overlap-reopen"),
    path(f"{OVERLAPS}<str:key>/selesaikan/", overlaps.overlap_settle, name="overlap-settle"),
    path(f"{OVERLAPS}<str:key>/rangkap/", overlaps.overlap_accept, name="overlap-accept"),
    path("kerja/pindah/", transfers.transfer_list, name="transfer-list"),
    path("kerja/pindah/minta/", transfers.transfer_request, name="transfer-request"),
    path("kerja/pindah/<int:pk>/", transfers.transfer_detail, name="transfer-detail"),
    path("kerja/pindah/<int:pk>/terima/", transfers.transfer_accept, name="transfer-accept"),
    path("kerja/pindah/<int:pk>/kembalikan/", transfers.transfer_return, name="transfer-return"),
    path("kerja/pindah/<int:pk>/setujui/", transfers.transfer_agree, name="transfer-agree"),
    path("kerja/pindah/<int:pk>/tolak/", transfers.transfer_decline, name="transfer-decline"),
    path("kerja/pindah/<int:pk>/tarik/", transfers.transfer_withdraw, name="transfer-withdraw"),
    path("kerja/tenaga/<str:number>/pindah/", transfers.transfer_propose, name="transfer-propose"),
]
