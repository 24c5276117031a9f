"""Forecasts in a browser: a plan tried, kept and shared without script, and pages open to everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from certification.models import Certificate, Issuer
from core.calendar import months_earlier
from coverage.models import Scenario
from regions.models import IndicatorValue
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.coverage.worlds import base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db(transaction=True)

CIMAHI = "/wilayah/32.77-kota-cimahi/perkiraan/"


@pytest.fixture
def world(administrator: User) -> Iterator[None]:
    """Twenty people for six years; ten whose terms ran out in the last three, seven of them renewed."""
    ratio_norm(administrator)
    base("32.77", 4000)
    issuer = Issuer.objects.create(code="LSPS", name="LSPS")
    today = timezone.localdate()
    terms = [(months_earlier(today, 58), months_earlier(today, 22)), (months_earlier(today, 22), None)]
    for number in range(20):
        worker = person("32.77", since=months_earlier(today, 72))
        for issued_on, ended_on in terms[: (number < 10) + (number < 7)]:
            Certificate.objects.create(
                worker=worker,
                issuer=issuer,
                scheme=scheme(),
                number=f"P-{number}-{issued_on}",
                issued_on=issued_on,
                valid_until=(ended_on or months_earlier(today, -14)) - timedelta(days=1),
            )
    yield
    IndicatorValue.objects.filter(source__startswith="sumber ").delete()


def test_a_plan_is_tried_kept_and_shared_without_script(world: None, visit: Visit, operator: User) -> None:
    page = visit(user=operator, script=False)
    page.goto("/kerja/perkiraan/")
    for name, value in {"kursi": "20", "lulus": "90", "orang": "5"}.items():
        page.fill(f"#rencana input[name={name}]", value)
    page.click("#rencana button")
    expect(page.locator("#anggapan")).to_contain_text("18 per tahun (20 kursi per tahun)")

    page.click("a:has-text('Simpan rencana')")
    expect(page.locator("input[name=kursi]")).to_have_value("20")
    page.fill("input[name=name]", "Rapat Maret")
    page.click("button:has-text('Simpan rencana ini')")
    page.click("button:has-text('Bagikan di wilayah ini')")

    expect(page.locator(".kabar.baik").first).to_contain_text("sekarang menemukan rencana ini")
    assert Scenario.objects.get().is_shared


@pytest.mark.parametrize(("width", "dark"), [(WIDE, False), (NARROW, True)], ids=["wide", "narrow-dark"])
def test_pages_are_open_to_everybody(
    world: None,
    visit: Visit,
    operator: User,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
    dark: bool,
) -> None:
    reader, staff = visit(width=width, dark=dark), visit(user=operator, width=width, dark=dark)
    found = []
    for page, address in (
        (reader, CIMAHI),
        (reader, f"{CIMAHI}?kursi=20&lulus=90&orang=x"),
        (reader, "/wilayah/18.71-kota-bandar-lampung/perkiraan/"),
        (staff, "/kerja/perkiraan/"),
        (staff, "/kerja/perkiraan/baru/"),
        (staff, "/kerja/perkiraan/kursi/"),
    ):
        page.goto(address)
        found += [f"{address}: {fault}" for fault in accessibility_faults(page)]
        if sideways_scroll(page):
            found.append(f"{address} is wider than the window")
    expect(reader.locator(".garis-tahun")).to_have_count(0)
    assert found == []
