"""The pack for a meeting in a browser: journey 4 within its clicks, for everybody, and its stamp typed in."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from accounts.models import User
from registry.models import Worker
from tests.browser.conftest import NARROW, Visit
from workbooks.models import IssuedReport

pytestmark = pytest.mark.django_db(transaction=True)
# Of journey 4: the menu, and the button. The file is there within so many seconds.
SECONDS = 5


def test_the_workbook_is_two_clicks_away_and_its_stamp_opens_it_again(
    visit: Visit, operator: User, three: list[Worker]
) -> None:
    page = visit(user=operator)
    page.goto("/kerja/")
    page.get_by_role("link", name="Buku kerja", exact=True).click()
    button = page.get_by_role("button", name="Unduh Excel")
    expect(button).to_be_visible()

    began = time.monotonic()
    with page.expect_download() as waiting:
        button.click()
    assert time.monotonic() - began < SECONDS
    book = load_workbook(BytesIO(waiting.value.path().read_bytes()))
    assert book.sheetnames[0] == "Ringkasan"
    stamp = next(row[1].value for row in book["Catatan"].iter_rows() if row[0].value == "Cap")

    page.get_by_label("Buka cap suatu berkas").fill(f"{stamp[:8].upper()} {stamp[8:]}")
    page.get_by_role("button", name="Buka cap").click()
    expect(page.get_by_text("Menurut catatan hari ini, angkanya masih sama.")).to_be_visible()
    assert page.url.endswith(f"/cap/{stamp}/")


def test_the_pages_are_for_everybody(
    visit: Visit,
    operator: User,
    three: list[Worker],
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    page = visit(user=operator, width=NARROW, dark=True)
    page.goto("/kerja/laporan/")
    reason = page.get_by_label("Untuk apa daftar nama ini")
    expect(reason).to_be_hidden()
    names = page.get_by_role("checkbox", name="Daftar nama")
    names.check()
    expect(reason).to_be_visible()
    page.keyboard.press("End")  # the bar of buttons floats over the form until its end is in view
    assert (accessibility_faults(page), sideways_scroll(page)) == ([], 0)

    with page.expect_download():
        names.uncheck()
        page.get_by_role("button", name="PDF untuk ponsel").click()
    page.goto(f"/cap/{newest_stamp()}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert (accessibility_faults(page), sideways_scroll(page)) == ([], 0)


def newest_stamp() -> str:
    return IssuedReport.objects.latest("pk").code
