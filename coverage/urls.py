"""Addresses of the dashboards: public coverage and method, and the home of the workspace."""

from django.urls import path

from coverage.views import public, staff

app_name = "coverage"

urlpatterns = [
    path("", public.national, name="national"),
    path("wilayah/", public.region_search, name="region-search"),
    path("wilayah/<str:slug>/", public.region, name="region"),
    path("metode/", public.method, name="method"),
    path("kerja/", staff.staff_home, name="staff-home"),
    path("kerja/penugasan/beban/", staff.workload, name="workload"),
]
