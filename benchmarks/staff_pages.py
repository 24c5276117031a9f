"""The pages of a working day: for a province officer, compared with the least that a signed-in request
costs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.test import Client
from django.urls import reverse

from accounts.roles import Permission
from benchmarks.harness import Reading, timed
from benchmarks.world import MeasuredWorld
from registry.models import Worker

TITLE = "Halaman kerja"
GOAL = "tujuan: 300 ms pada 100.000 orang"


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    client = Client()
    client.force_login(world.officer)
    floor = timed("lantai: /healthz", partial(_open, client, reverse("healthz")))
    yield floor
    somebody = Worker.objects.visible_to(world.officer, Permission.WORKER_VIEW).earliest("pk")
    terms, certificates = reverse("certification:expiry"), reverse("certification:certificate-list")
    pages = {
        "beranda": reverse("coverage:staff-home"),
        "mutu data": reverse("coverage:quality"),
        "masa berlaku": terms,
        "masa berlaku, setahun": f"{terms}?akhir=365",
        "masa berlaku, semua, terakhir": f"{terms}?akhir=semua&before=akhir",
        "masa berlaku, yang lewat": f"{terms}?akhir=lewat",
        "masa berlaku, yang lewat, terakhir": f"{terms}?akhir=lewat&before=akhir",
        "sertifikat": certificates,
        "sertifikat, terakhir": f"{certificates}?before=akhir",
        "sertifikat, urut akhir": f"{certificates}?sort=ends",
        "sertifikat, urut akhir, terakhir": f"{certificates}?sort=ends&before=akhir",
        "sertifikat yang berlaku, terakhir": f"{certificates}?validity=valid&before=akhir",
        "tumpang tindih": reverse("registry:overlap-list"),
        "kemungkinan ganda": reverse("registry:duplicate-list"),
        "pemindahan": reverse("registry:transfer-list"),
        "halaman orang": somebody.get_absolute_url(),
    }
    for what, address in pages.items():
        yield timed(what, partial(_open, client, address), against=floor, note=GOAL)


def _open(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, response.status_code
