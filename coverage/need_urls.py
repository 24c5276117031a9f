"""Addresses below /kerja/kebutuhan/: needs, norms and the figures that they are applied to."""

from django.urls import path

from coverage.views import bases, needs, norms

urlpatterns = [
    path("", needs.need_home, name="need-home"),
    path("pernyataan/baru/", needs.need_declare, name="need-declare"),
    path("pernyataan/<int:pk>/akhiri/", needs.need_end, name="need-end"),
    path("norma/", norms.norm_list, name="norm-list"),
    path("norma/baru/", norms.norm_create, name="norm-create"),
    path("norma/<int:pk>/", norms.norm_detail, name="norm-detail"),
    path("norma/<int:pk>/ubah/", norms.norm_edit, name="norm-edit"),
    path("norma/<int:pk>/kegiatan/", norms.norm_activities, name="norm-activities"),
    path("norma/<int:pk>/dampak/", norms.norm_preview, name="norm-preview"),
    path("norma/<int:pk>/tetapkan/", norms.norm_adopt, name="norm-adopt"),
    path("norma/<int:pk>/akhiri/", norms.norm_end, name="norm-end"),
    path("norma/<int:pk>/versi/", norms.norm_revise, name="norm-revise"),
    path("norma/<int:pk>/cabut/", norms.norm_withdraw, name="norm-withdraw"),
    path("angka/", bases.base_list, name="base-list"),
    path("angka/baru/", bases.base_create, name="base-create"),
    path("angka/berkas/", bases.base_import, name="base-import"),
    path("angka/berkas/simpan/", bases.base_apply, name="base-apply"),
    path("angka/unduh.csv", bases.base_file, name="base-file"),
    path("angka/<int:pk>/", bases.base_detail, name="base-detail"),
    path("angka/<int:pk>/ubah/", bases.base_edit, name="base-edit"),
    path("angka/<int:pk>/hapus/", bases.base_remove, name="base-remove"),
]
