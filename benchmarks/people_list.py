"""The list of people against Django's admin on the same table, both rendered whole.

The peer is what Django gives for nothing: a change list of the whole table, with our columns and our page
size. It knows no scope, no state and no certificate. Our page answers a province officer, within their scope,
and through sessions, rights and all the rest of a request; the admin's view is called without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from django.contrib.admin import AdminSite, ModelAdmin
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from benchmarks.harness import Reading, timed
from benchmarks.world import REGENCY, MeasuredWorld
from registry.models import Worker

TITLE = "Daftar tenaga, di samping admin Django tanpa cakupan: seluruh tabel, halaman yang sama besar"
PAGE = 50


class OpenSite(AdminSite):
    """Django's own site, without its door: accounts of ours have no `is_staff`."""

    def has_permission(self, request: HttpRequest) -> bool:
        return True


class WorkerAdmin(ModelAdmin):
    """The columns, filters and order of our list, as far as the admin can."""

    list_display: ClassVar = ("name", "registry_number", "category", "region", "updated_at")
    list_display_links = None
    list_filter: ClassVar = ("category", "sex", "employment_status")
    list_select_related: ClassVar = ("region",)
    search_fields: ClassVar = ("name", "registry_number")
    ordering: ClassVar = ("name", "pk")
    list_per_page = PAGE

    def has_view_permission(self, request: HttpRequest, obj: Worker | None = None) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Worker | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Worker | None = None) -> bool:
        return False


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    """What the admin cannot do at all (a status, a place, an end) is held against its first page."""
    last = (world.workers - 1) // PAGE + 1
    pairs = (
        ("halaman pertama", {}, {}),
        ("halaman terakhir", {"before": "akhir"}, {"p": last}),
        ("urut nomor registri", {"sort": "number"}, {"o": "2"}),
        ("urut perubahan terakhir", {"sort": "changed"}, {"o": "-5"}),
        ("urut akhir masa berlaku", {"sort": "ends"}, None),
        ("saringan kategori", {"category": "TKS"}, {"category": "TKS"}),
        ("saringan sertifikat", {"status": "lapsed"}, None),
        ("saringan program", {"programme": "PKH"}, None),
        ("saringan tempat", {"place": REGENCY}, None),
        ("berakhir dalam 90 hari", {"expiring": "90"}, None),
        ("saringan kota dan sertifikat", {"place": REGENCY, "status": "certified"}, None),
    )
    client = Client()
    client.force_login(world.officer)
    admin = WorkerAdmin(Worker, OpenSite())
    first: Reading | None = None
    for what, ours, theirs in pairs:
        peer = first
        if theirs is not None:
            peer = timed(f"admin, {what}", partial(admin_page, admin, world, theirs))
            first = first or peer
            yield peer
        yield timed(what, partial(_our_page, client, ours), against=peer, goal="sedikitnya 10 kali")


def _our_page(client: Client, query: dict[str, object]) -> None:
    response = client.get(reverse("certification:worker-list"), {"size": PAGE, **query})
    assert response.status_code == 200, response.status_code


def admin_page(admin: WorkerAdmin, world: MeasuredWorld, query: dict[str, object]) -> None:
    request = RequestFactory().get("/", query)
    request.user = world.officer
    response = admin.changelist_view(request)
    response.render()  # type: ignore[attr-defined]
