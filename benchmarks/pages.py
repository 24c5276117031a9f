"""The public pages: how long one takes, unchanged and rendered again, its size in transfer, when it is
visible."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import partial

from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from benchmarks.first_paint import first_paints
from benchmarks.harness import Reading, timed
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld

TITLE = "Halaman publik"
GOAL_KB = 30
STYLE = re.compile(r'<link rel="stylesheet" href="/static/([^"]+)"')
HASHED = re.compile(r"\.[0-9a-f]{12}(?=\.css$)")


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    client = Client()
    floor = timed("lantai: /healthz", partial(client.get, reverse("healthz")))
    yield floor
    pages = {
        "nasional": reverse("coverage:national"),
        "provinsi": reverse("coverage:region", args=[PROVINCE]),
        "kab/kota": reverse("coverage:region", args=[REGENCY]),
        "metode": reverse("coverage:method"),
        "verifikasi": reverse("certification:public-check"),
    }
    pages = {what: _last_address(client, address) for what, address in pages.items()}
    for what, address in pages.items():
        yield _page(client, what, address, floor)
    yield _unchanged(client, "nasional, tidak berubah (304)", pages["nasional"], floor)
    yield from first_paints(pages)


def _page(client: Client, what: str, address: str, floor: Reading) -> Reading:
    html = client.get(address).content
    styles = STYLE.findall(html.decode())
    kilobytes = (_packed(html) + sum(_packed(_style(name)) for name in styles)) / 1024
    note = f"{kilobytes:.1f} kB HTML + CSS (sasaran {GOAL_KB}), {1 + len(styles)} permintaan sebelum tampil"
    return timed(what, partial(client.get, address), against=floor, note=note)


def _last_address(client: Client, address: str) -> str:
    """The address after redirects: a region's page contains its name."""
    chain = client.get(address, follow=True).redirect_chain
    return chain[-1][0] if chain else address


def _unchanged(client: Client, what: str, address: str, floor: Reading) -> Reading:
    etag = client.get(address).headers["ETag"]
    return timed(what, partial(client.get, address, headers={"if-none-match": etag}), against=floor)


def _style(name: str) -> bytes:
    found = finders.find(HASHED.sub("", name))
    with open(found, "rb") as file:  # noqa: PTH123 - finders give a string
        return file.read()


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, compresslevel=6, mtime=0))
