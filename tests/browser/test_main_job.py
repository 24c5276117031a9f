"""The main job, end to end: record a worker, see the gap change, carry the workbook to the meeting."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from accounts.models import User
from certification import reference
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.test_entry import fill
from tests.coverage.worlds import person, ratio_norm

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "sandi-uji-yang-panjang"
REGION = "/wilayah/32.77-kota-cimahi/"
# The PPKS of 2019 that the product knows, 17,188, at one for a hundred.
NEEDED = 172


@pytest.fixture
def office(administrator: User, operator: User) -> User:
    """Kota Cimahi with a norm, one uncertified worker, and an operator who has a password."""
    reference.load()
    ratio_norm(administrator, other_unit_reason="hanya jiwa yang diterbitkan")
    person("32.77", place="32.77")
    operator.set_password(PASSWORD)
    operator.save()
    return operator


def sign_in(page: Page, user: User) -> None:
    page.goto("/masuk/")
    page.get_by_label(re.compile("Nama pengguna")).fill(user.username)
    page.get_by_label(re.compile("^Sandi|Kata sandi")).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/kerja/")


def numbers_of(path: Path) -> set[float]:
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_name("Ringkasan")
    return {cell for row in sheet.to_python() for cell in row if isinstance(cell, float)}


@pytest.mark.parametrize(("width", "script"), [(WIDE, True), (NARROW, False)])
def test_record_a_worker_see_the_gap_change_download_the_workbook(
    visit: Visit, office: User, tmp_path: Path, width: int, script: bool
) -> None:
    public = visit(width=width, script=script)
    public.goto(REGION)
    expect(public.locator("h1")).to_contain_text(f"membutuhkan {NEEDED}")
    expect(public.locator("h1")).to_contain_text(f"kurang {NEEDED}")

    desk = visit(width=width, script=script)
    sign_in(desk, office)
    desk.goto("/kerja/tenaga/baru/")
    fill(desk)
    desk.check("#id_certificate-is_read")
    desk.locator(".bilah-aksi .utama").click()
    desk.wait_for_url(re.compile(r"/kerja/tenaga/RP-3277-0001/"))

    public.reload()
    expect(public.locator("h1")).to_contain_text(f"Baru ada 1, jadi kurang {NEEDED - 1}")
    answer = public.request.get("/api/v1/coverage?region=32.77&category=PEKSOS").json()
    assert (answer["present"], answer["certified"], answer["shortage"]) == (2, 1, NEEDED - 1)
    with public.expect_download() as download:
        public.get_by_role("link", name="Unduh Excel").click()
    assert download.value.suggested_filename.startswith("peksos-kota-cimahi-")
    download.value.save_as(tmp_path / "buku.xlsx")
    assert {float(NEEDED), 1.0, float(NEEDED - 1)} <= numbers_of(tmp_path / "buku.xlsx")
