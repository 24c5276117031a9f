"""Addresses of the dashboards: public coverage and method, and the home of the workspace."""

from django.urls import path

from coverage.views import charts, public, staff, tables

app_name = "coverage"

urlpatterns = [
    path("", public.national, name="national"),
    path("wilayah/", public.region_search, name="region-search"),
    path("wilayah/<str:slug>/", public.region, name="region"),
    path("wilayah/<str:slug>/tabel/", tables.region_table, name="region-table"),
    path("wilayah/<str:slug>/tabel.<str:kind>", tables.region_table_file, name="region-table-file"),
    path("wilayah/<str:slug>/program/<str:programme>/", tables.programme, name="programme"),
    path("program/", tables.matrix, name="matrix"),
    path("bandingkan/", tables.comparison, name="comparison"),
    path("gambar/<slug:name>.svg", charts.chart_picture, name="chart-picture"),
    path("gambar/<slug:name>.csv", charts.chart_table, name="chart-table"),
    path("metode/", public.method, name="method"),
    path("kerja/", staff.staff_home, name="staff-home"),
    path("kerja/penugasan/beban/", staff.workload, name="workload"),
]
