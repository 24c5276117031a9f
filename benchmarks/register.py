"""The public register: a scan of a QR code, a list of 500 numbers, the limits, and files of open data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.request_limits import Limit, count_request
from benchmarks.harness import Reading, timed
from benchmarks.world import MeasuredWorld
from certification.models import Certificate
from certification.register import public_check
from certification.services import print_extract
from coverage.frozen.months import last_complete_month, take_month

TITLE = "Register publik"
NUMBERS = 500
ROUNDS_OF_LIMIT = 200


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    client = Client()
    floor = timed("lantai: /healthz", partial(client.get, reverse("healthz")))
    yield floor
    extract = print_extract(certificate_id=_printable().pk, by=world.officer)
    address = reverse("certification:extract-check", args=[extract.code])
    yield timed("pindai kode QR", partial(client.get, address), against=floor, goal="di bawah 1000 ms")
    forged = reverse("certification:extract-check", args=["A" * len(extract.code)])
    yield timed("pindai kode palsu", partial(client.get, forged), against=floor)
    yield from _numbers()
    limit = Limit("ukur", ROUNDS_OF_LIMIT * 1_000)
    yield timed("hitung satu permintaan", lambda: _count(limit), per=ROUNDS_OF_LIMIT)
    yield from _files(client, floor)


def _printable() -> Certificate:
    """The first valid certificate that a second person has verified."""
    today = timezone.localdate()
    valid = Certificate.objects.filter(
        worker__region__code__startswith="32", valid_until__gte=today, verified_at__isnull=False
    ).filter(term_basis="PAPER", issued_on__lte=today, sanctions=None)
    return valid.earliest("pk")


def _numbers() -> Iterator[Reading]:
    today = timezone.localdate()
    numbers = list(Certificate.objects.order_by("pk").values_list("number", flat=True)[:NUMBERS])
    one = timed("satu nomor", partial(public_check.find, numbers[0], on=today))
    yield one
    many = partial(public_check.find_many, numbers, on=today)
    yield timed(f"{NUMBERS} nomor sekaligus", many, against=one, note="sasaran 500 sekaligus")


def _count(limit: Limit) -> None:
    for _each in range(ROUNDS_OF_LIMIT):
        count_request(limit, "198.51.100.7")


def _files(client: Client, floor: Reading) -> Iterator[Reading]:
    figures = take_month(on=last_complete_month(timezone.localdate()))
    for kind in ("csv", "json", "xlsx"):
        address = reverse("coverage:data-edition-file", args=["cakupan-wilayah", str(figures.on), kind])
        size = len(client.get(address).content) / 1024
        yield timed(f"data terbuka, {kind}", partial(client.get, address), note=f"{size:,.0f} kB")
    etag = client.get(address).headers["ETag"]
    unchanged = partial(client.get, address, headers={"if-none-match": etag})
    yield timed("data terbuka, tidak berubah (304)", unchanged, against=floor)
