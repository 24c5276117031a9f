"""The list of people compared with two of Django's admins, all rendered completely, with pages of the same
size.

The bare admin is Django's default: a change list of the whole table with the person's own columns. It has no
scope, no state and no certificate, and its view is called without sessions and permissions.

The equal admin shows what our list shows, built with the admin's own means: the people in scope who are at
work, each with duty, status and end of the certificate, filtered by them, by our rules and on our indexes.
Our page serves the same officer with sessions, permissions and the rest of a request.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from django.contrib.admin import AdminSite, ModelAdmin, SimpleListFilter, display
from django.db.models import F, OuterRef, Subquery
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from accounts.roles import Permission
from benchmarks.harness import Reading, timed
from benchmarks.world import REGENCY, MeasuredWorld
from certification.enums import Status
from certification.lists.worker_rows import known_on
from certification.status import holding
from regions.models import Region
from registry.enums import State
from registry.models import Programme, Worker
from registry.querysets import WorkerQuerySet

TITLE = "Daftar tenaga, di samping admin Django: yang polos, dan yang menampilkan hal yang sama"
PAGE = 50
Query = dict[str, str | int]


class OpenSite(AdminSite):
    """Django's own site without its access check: our accounts have no `is_staff`."""

    def has_permission(self, request: HttpRequest) -> bool:
        return True


class BareAdmin(ModelAdmin):
    """The columns, filters and order of our list, as far as the person's own row has them."""

    list_display: ClassVar[Any] = ("name", "registry_number", "category", "region", "updated_at")
    list_display_links = None
    list_filter: ClassVar[Any] = ("category", "sex", "employment_status")
    list_select_related = ("region",)
    search_fields = ("name", "registry_number")
    ordering = ("name", "pk")
    list_per_page = PAGE

    def has_view_permission(self, request: HttpRequest, obj: Worker | None = None) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Worker | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Worker | None = None) -> bool:
        return False


class StatusFilter(SimpleListFilter):
    title = "sertifikat"
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [(status.value, str(status.label)) for status in Status]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        chosen = self.value()
        return queryset.filter(holding(Status(chosen), timezone.localdate())) if chosen else queryset


class ProgrammeFilter(SimpleListFilter):
    title = "program"
    parameter_name = "programme"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [(str(programme.pk), programme.short_name) for programme in Programme.objects.active()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(programme_on=self.value()) if self.value() else queryset


class EqualAdmin(BareAdmin):
    """The same as our list, except for the numbers on its tabs: Django's facets run every count over
    everybody, and took two minutes for 20,000 people."""

    list_display: ClassVar[Any] = (
        "name_with_titles", "masked_nik", "registry_number", "category", "programme", "place", "status",
        "until", "updated_at",
    )  # fmt: skip
    list_filter: ClassVar[Any] = ("category", "employment_status", StatusFilter, ProgrammeFilter)

    def get_queryset(self, request: HttpRequest) -> WorkerQuerySet:
        visible = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
        place = Region.objects.filter(code=OuterRef("place_on"))
        return (
            known_on(visible, timezone.localdate())
            .filter(state_on=State.ACTIVE)
            .annotate(
                programme_name=F("main_assignment__programme__name"),
                place_name=Subquery(place.values("name")),
            )
        )

    @display(ordering="name")
    def name_with_titles(self, worker: Worker) -> str:
        return worker.name_with_titles

    def masked_nik(self, worker: Worker) -> str:
        return worker.masked_nik

    def programme(self, worker: Any) -> str:
        return worker.programme_name

    def place(self, worker: Any) -> str:
        return worker.place_name

    def status(self, worker: Any) -> str:
        return str(Status(worker.status_on).label) if worker.status_on else ""

    @display(ordering="certified_until")
    def until(self, worker: Any) -> Any:
        return worker.certified_until or worker.latest_until


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    """Each of our pages beside the same of both admins. What an admin cannot do (a status, a place, an end)
    is compared with its first page."""
    admins = {"admin polos": BareAdmin(Worker, OpenSite()), "admin setara": EqualAdmin(Worker, OpenSite())}
    bare, equal = admins.values()
    pages: tuple[tuple[str, Query, Query | None, Query | None], ...] = (
        ("halaman pertama", {}, {}, {}),
        ("halaman terakhir", {"before": "akhir"}, _last_page(bare, world), _last_page(equal, world)),
        ("urut nomor registri", {"sort": "number"}, {"o": "2"}, {"o": "3"}),
        ("urut perubahan terakhir", {"sort": "changed"}, {"o": "-5"}, {"o": "-9"}),
        ("urut akhir masa berlaku", {"sort": "ends"}, None, {"o": "8"}),
        ("saringan kategori", {"category": "TKS"}, {"category": "TKS"}, {"category": "TKS"}),
        ("saringan sertifikat", {"status": "lapsed"}, None, {"status": "lapsed"}),
        ("saringan program", {"programme": "PKH"}, None, {"programme": str(_key_of("PKH"))}),
        ("saringan tempat", {"place": REGENCY}, None, None),
        ("berakhir dalam 90 hari", {"expiring": "90"}, None, None),
        ("saringan kota dan sertifikat", {"place": REGENCY, "status": "certified"}, None, None),
    )
    client = Client()
    client.force_login(world.officer)
    peers: dict[str, Reading] = {}
    for what, ours, *theirs in pages:
        here = dict(peers)
        for (name, admin), query in zip(admins.items(), theirs, strict=True):
            if query is not None:
                here[name] = timed(f"{name}, {what}", partial(admin_page, admin, world, query))
                yield here[name]
        peers = peers or here
        yield from beside(what, partial(_our_page, client, ours), here.values(), goal="sedikitnya 10 kali")


def beside(what: str, act: Callable[[], object], peers: Iterable[Reading], *, goal: str) -> Iterator[Reading]:
    """One measurement, a line for each peer that it is compared with."""
    measured = timed(what, act, goal=goal)
    for peer in peers:
        yield replace(measured, against=peer)


def _last_page(admin: BareAdmin, world: MeasuredWorld) -> Query:
    request = RequestFactory().get("/")
    request.user = world.officer
    return {"p": (admin.get_queryset(request).count() - 1) // PAGE + 1}


def _key_of(programme: str) -> int:
    return Programme.objects.get(code=programme).pk


def _our_page(client: Client, query: Query) -> None:
    response = client.get(reverse("certification:worker-list"), {"size": PAGE, **query})
    assert response.status_code == 200, response.status_code


def admin_page(admin: BareAdmin, world: MeasuredWorld, query: Query) -> None:
    request = RequestFactory().get("/", query)
    request.user = world.officer
    response = admin.changelist_view(request)
    response.render()  # type: ignore[attr-defined]
