"""Addresses of imports and exports."""

from django.urls import path

from workbooks.views import downloads, imports, list_files, repairs, reports

app_name = "workbooks"

urlpatterns = [
    path("wilayah/<str:slug>/laporan.<slug:kind>", reports.report, name="report"),
    path("cap/", reports.stamp_search, name="stamp-search"),
    path("cap/<slug:code>/", reports.report_stamp, name="report-stamp"),
    path("cap/<slug:code>/laporan.<slug:kind>", reports.stamped_report, name="stamped-report"),
    path("kerja/laporan/", reports.pack, name="pack"),
    path("kerja/ekspor/<slug:name>/", list_files.list_export, name="list-export"),
    path("kerja/ekspor/berkas/<int:pk>/", list_files.list_file, name="list-file"),
    path("kerja/ekspor/berkas/<int:pk>/unduh/", list_files.list_file_download, name="list-file-download"),
    path("kerja/ekspor/berkas/<int:pk>/berhenti/", list_files.list_file_stop, name="list-file-stop"),
    path("kerja/impor/", imports.import_list, name="import-list"),
    path("kerja/impor/baru/", imports.import_create, name="import-create"),
    path("kerja/impor/templat.xlsx", downloads.template, name="template"),
    path("kerja/impor/<int:pk>/", imports.import_detail, name="import-detail"),
    path("kerja/impor/<int:pk>/kolom/", repairs.import_columns, name="import-columns"),
    path("kerja/impor/<int:pk>/perbaiki/", repairs.import_repairs, name="import-repairs"),
    path("kerja/impor/<int:pk>/periksa/", imports.import_examine, name="import-examine"),
    path("kerja/impor/<int:pk>/pilihan/", imports.import_choose, name="import-choose"),
    path("kerja/impor/<int:pk>/masukkan/", imports.import_apply, name="import-apply"),
    path("kerja/impor/<int:pk>/hapus/", imports.import_forget, name="import-forget"),
    path("kerja/impor/<int:pk>/berhenti/", imports.import_stop, name="import-stop"),
    path("kerja/impor/<int:pk>/perbaikan.xlsx", imports.import_bad_rows, name="import-bad-rows"),
]
