"""The pack for a meeting in a browser: within its clicks, for everybody, and its stamp typed in."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from accounts.models import User
from registry.models import Worker
from tests.browser.conftest import NARROW, Visit

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_workbook_is_two_clicks_away_and_its_stamp_opens_it_again(
    visit: Visit,
    operator: User,
    three: list[Worker],
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    page = visit(user=operator)
    page.goto("/kerja/")
    page.get_by_role("link", name="Buku kerja", exact=True).click()
    stamp = stamp_of(download(page))

    phone = visit(user=operator, width=NARROW, dark=True)
    phone.goto("/kerja/laporan/")
    reason = phone.get_by_label("Untuk apa daftar nama ini")
    expect(reason).to_be_hidden()
    phone.get_by_role("checkbox", name="Daftar nama").check()
    expect(reason).to_be_visible()
    phone.keyboard.press("End")  # the bar of buttons floats over the form until its end is in view
    assert (accessibility_faults(phone), sideways_scroll(phone)) == ([], 0)

    phone.get_by_label("Buka cap suatu berkas").fill(f"{stamp[:8].upper()} {stamp[8:]}")
    phone.get_by_role("button", name="Buka cap").click()
    expect(phone.get_by_text("Menurut catatan hari ini, angkanya masih sama.")).to_be_visible()
    assert phone.url.endswith(f"/cap/{stamp}/")
    assert (accessibility_faults(phone), sideways_scroll(phone)) == ([], 0)


def download(page: Page) -> bytes:
    """Everything is preset: one click, after the one in the menu."""
    button = page.get_by_role("button", name="Unduh Excel")
    expect(button).to_be_visible()
    with page.expect_download() as waiting:
        button.click()
    return waiting.value.path().read_bytes()


def stamp_of(content: bytes) -> str:
    book = load_workbook(BytesIO(content))
    assert book.sheetnames[0] == "Ringkasan"
    return next(str(row[1].value) for row in book["Catatan"].iter_rows() if row[0].value == "Cap")
