"""The one search box, and the search of the list, against the search of Django's admin on the same table:
the whole of it, without a scope (`benchmarks.people_list`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.test import Client
from django.urls import reverse

from benchmarks.harness import Reading, timed
from benchmarks.people_list import PAGE, OpenSite, WorkerAdmin, admin_page
from benchmarks.world import MeasuredWorld
from certification.search import search
from registry.models import Worker

TITLE = "Pencarian, di samping admin Django tanpa cakupan: seluruh tabel"
WORDS = "siti rahayu"
BUDGET = "paling lama 300 ms pada 100.000 orang"
# A spelling that nobody has, a slip of the hand, one common word, an organisation, a region.
QUERIES = ("Moch. Soeparman, S.Sos", "siti rahyau", "siti", "dinsos cimahi", "Kec. Cimahi Utara")


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    client = Client()
    client.force_login(world.officer)
    peer = timed(
        "admin, cari dua kata", partial(admin_page, WorkerAdmin(Worker, OpenSite()), world, {"q": WORDS})
    )
    yield peer
    listed = partial(_list_page, client)
    yield timed("daftar, cari dua kata", listed, against=peer, goal="sedikitnya 40 kali")
    yield timed("kotak cari, dua kata", partial(_results, client, WORDS), against=peer, goal=BUDGET)
    for text in QUERIES:
        yield timed(f"kotak cari, “{text}”", partial(search, world.officer, text), goal=BUDGET)


def _list_page(client: Client) -> None:
    response = client.get(reverse("certification:worker-list"), {"size": str(PAGE), "q": WORDS})
    assert response.status_code == 200, response.status_code


def _results(client: Client, text: str) -> None:
    response = client.post(reverse("certification:search"), {"q": text})
    assert response.status_code in (200, 302), response.status_code
