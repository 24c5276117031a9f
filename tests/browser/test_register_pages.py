"""The register in a real browser: an extract is printed and scanned, open data is downloaded."""

import csv
import io
from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from accounts.models import User
from certification.models import Certificate, Extract
from registry.models import Worker
from tests.browser.conftest import NARROW, Visit

Look = Callable[[Page], list[str]]
Measure = Callable[[Page], int]


@pytest.fixture
def paper(three: list[Worker], verifier: User) -> Certificate:
    """A valid certificate that a second person looked at."""
    paper: Certificate = three[0].certificates.get()
    paper.verified_at, paper.verified_by = timezone.now(), verifier
    paper.save()
    return paper


def test_office_prints_an_extract_and_a_scan_opens_the_status_of_the_day(
    transactional_db: None, paper: Certificate, operator: User, visit: Visit
) -> None:
    office = visit(user=operator, script=False)
    office.goto(f"/kerja/tenaga/{paper.worker.registry_number}/")
    office.get_by_role("link", name=f"Kutipan {paper.number}").click()
    office.get_by_role("button", name="Cetak kutipan baru").click()
    expect(office.get_by_role("heading", level=1)).to_have_text("Kutipan registri sertifikat")
    assert len(PdfDocument(office.pdf(prefer_css_page_size=True))) == 1

    phone = visit(width=NARROW)
    phone.goto(f"/v/{Extract.objects.get().code}/")
    expect(phone.get_by_role("heading", name="Sertifikat ini berlaku")).to_be_in_viewport()
    expect(phone.get_by_text(paper.worker.name)).to_be_in_viewport()


def test_journalist_downloads_open_data_in_two_clicks(transactional_db: None, page: Page) -> None:
    page.goto("/")
    page.get_by_role("navigation", name="Utama").get_by_role("link", name="Data terbuka").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="CSV Wilayah dan kode").click()
    rows = list(csv.DictReader(io.StringIO(started.value.path().read_text())))
    assert rows[0]["kode_kemendagri"] == "11"
    assert len(rows) > 7_000


def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(
    transactional_db: None,
    paper: Certificate,
    operator: User,
    visit: Visit,
    accessibility_faults: Look,
    sideways_scroll: Measure,
) -> None:
    page = visit(user=operator, width=NARROW, dark=True)
    address = f"/kerja/tenaga/{paper.worker.registry_number}/sertifikat/{paper.pk}/kutipan/"
    page.goto(address)
    page.get_by_role("button", name="Cetak kutipan baru").click()
    extract = Extract.objects.get()
    found = []
    for path in (
        address,
        f"/kerja/kutipan/{extract.pk}/",
        f"/kerja/kutipan/{extract.pk}/batalkan/",
        f"/v/{extract.code}/",
        "/v/palsu/",
        "/verifikasi/banyak/",
        "/kerja/kunci/",
        "/data/",
        "/data/wilayah/kamus/",
    ):
        page.goto(path)
        found += [f"{path}: {fault}" for fault in accessibility_faults(page)]
        if sideways_scroll(page):
            found.append(f"{path}: {sideways_scroll(page)} px wider than the window")
    assert found == []
