"""The one search box, and the search of the list, compared with the search of two of Django's admins
(`benchmarks.people_list`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.test import Client
from django.urls import reverse

from benchmarks.harness import Reading, timed
from benchmarks.people_list import PAGE, BareAdmin, EqualAdmin, OpenSite, admin_page, beside
from benchmarks.world import MeasuredWorld
from certification.search import search
from registry.models import Worker

TITLE = "Pencarian, di samping admin Django: yang polos, dan yang menampilkan hal yang sama"
WORDS = "siti rahayu"
BUDGET = "paling lama 300 ms pada 100.000 orang"
# A spelling that nobody has, a typing error, one common word, an organisation, a region.
QUERIES = ("Moch. Soeparman, S.Sos", "siti rahyau", "siti", "dinsos cimahi", "Kec. Cimahi Utara")


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    client = Client()
    client.force_login(world.officer)
    admins = {"admin polos": BareAdmin(Worker, OpenSite()), "admin setara": EqualAdmin(Worker, OpenSite())}
    peers = [
        timed(f"{name}, cari dua kata", partial(admin_page, admin, world, {"q": WORDS}))
        for name, admin in admins.items()
    ]
    yield from peers
    yield from beside("daftar, cari dua kata", partial(_list_page, client), peers, goal="sedikitnya 40 kali")
    yield from beside("kotak cari, dua kata", partial(_results, client, WORDS), peers, goal=BUDGET)
    for text in QUERIES:
        yield timed(f"kotak cari, “{text}”", partial(search, world.officer, text), goal=BUDGET)


def _list_page(client: Client) -> None:
    response = client.get(reverse("certification:worker-list"), {"size": str(PAGE), "q": WORDS})
    assert response.status_code == 200, response.status_code


def _results(client: Client, text: str) -> None:
    response = client.post(reverse("certification:search"), {"q": text})
    assert response.status_code in (200, 302), response.status_code
