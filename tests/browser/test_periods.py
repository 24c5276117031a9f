"""A half year in a browser: an office signs, the province accepts in two clicks, nobody is shut out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from accounts.roles import Role
from coverage.enums import SubmissionState
from coverage.models import Period
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.coverage.half_years import end_of_sending, make_final, open_half_year, sign
from tests.coverage.worlds import DAY, person, scheme

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def period(operator: User, administrator: User) -> Period:
    scheme()
    person("32.77", place="32.77.01")
    person("32.77")
    make_final(open_half_year(administrator, code="2025-S2", on=DAY.replace(month=1)), administrator)
    return open_half_year(administrator)


@pytest.fixture
def province(make_user: Callable[..., User]) -> User:
    return make_user("jabar", Role.PROVINCE_OFFICER, "32")


def test_an_office_signs_what_it_has_read_without_script(
    visit: Visit, operator: User, period: Period
) -> None:
    page = visit(user=operator, width=NARROW, script=False)
    page.goto("/kerja/")
    page.click("text=Periksa lalu kirim")
    page.click("text=Daftar sudah kami periksa")
    page.get_by_label("Nama penanda tangan").fill("Dra. Contoh Nama, M.Si.")
    page.get_by_label("Jabatan").fill("Kepala Dinas Sosial")
    page.get_by_role("button", name="Tanda tangani dan kirim").click()
    expect(page.locator(".kabar.baik")).to_contain_text("Daftar ditandatangani dan dikirim.")
    assert period.submissions.get(region="32.77").state == SubmissionState.SENT


def test_the_province_accepts_in_two_clicks(
    visit: Visit, operator: User, province: User, period: Period
) -> None:
    sign(period.submissions.get(region="32.77"), operator)
    page = visit(user=province, script=False)
    page.goto("/kerja/periode/2026-S1/?lihat=jawab")
    page.click("td.nama a:has-text('Kota Cimahi')")
    expect(page.locator("#beda")).to_have_text("Perubahan sejak Semester II 2025")
    page.get_by_role("button", name="Terima").click()
    expect(page.locator(".kabar.baik")).to_contain_text("Daftar Kota Cimahi diterima.")
    assert period.submissions.get(region="32.77").state == SubmissionState.ACCEPTED


def test_pages_are_open_to_everybody(
    visit: Visit,
    operator: User,
    province: User,
    administrator: User,
    period: Period,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    sign(period.submissions.get(region="32.77"), operator)
    end_of_sending(period)
    office, desk = visit(user=operator, width=NARROW), visit(user=province, width=NARROW, dark=True)
    nation, reader = visit(user=administrator, width=WIDE), visit(width=NARROW)
    for page, address in (
        (office, "/kerja/"),
        (desk, "/kerja/periode/2026-S1/"),
        (desk, "/kerja/periode/2026-S1/32.77/"),
        (nation, "/kerja/periode/baru/"),
        (nation, "/kerja/periode/2025-S2/"),
        (reader, "/wilayah/32.77-kota-cimahi/?periode=2025-S2"),
        (reader, "/wilayah/32.73-kota-bandung/"),
    ):
        page.goto(address)
        assert accessibility_faults(page) == [], address
        assert sideways_scroll(page) == 0, address
