"""A scan is brought, checked, returned, corrected and verified: by keyboard, without script, on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import User
from certification import reference, services
from certification.models import Certificate
from registry.models import Worker
from tests.browser.conftest import NARROW, Visit
from tests.people import certificate
from tests.scans import pdf, picture

pytestmark = pytest.mark.django_db(transaction=True)
QUEUE = "/kerja/verifikasi-berkas/"
RETURNED = f"{QUEUE}dikembalikan/"
SAVE = ".bilah-aksi .utama"


@pytest.fixture
def papers(settings: Settings, tmp_path: Path, operator: User, ours: Worker) -> list[Certificate]:
    """Two certificates that the operator entered."""
    settings.MEDIA_ROOT = tmp_path
    reference.load()
    return [
        services.issue_certificate(worker_id=ours.pk, facts=certificate(number=number), by=operator)
        for number in ("LSPS.1", "LSPS.2")
    ]


def bring(page: Page, worker: Worker, paper: Certificate, content: bytes, name: str) -> None:
    page.goto(f"{worker.get_absolute_url()}sertifikat/{paper.pk}/berkas/")
    page.set_input_files("[name=file]", {"name": name, "mimeType": "image/jpeg", "buffer": content})
    page.click(SAVE)


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_from_the_scan_to_the_verification(
    visit: Visit, operator: User, verifier: User, ours: Worker, papers: list[Certificate], script: bool
) -> None:
    office, second = (visit(user=user, script=script) for user in (operator, verifier))
    bring(office, ours, papers[0], pdf(2), "sertifikat.pdf")
    expect(office.locator(".kabar.baik")).to_contain_text("Pindaian disimpan.")
    second.goto(f"{QUEUE}{papers[0].pk}/")
    expect(second.locator(".pindaian img")).to_have_count(2)
    second.fill("[name=reason]", "Nomor berbeda dengan pindaian.")
    second.click(".kembalikan .bahaya")
    expect(second.locator(".kabar.baik")).to_contain_text("dikembalikan ke kantor")

    office.goto(RETURNED)
    office.click("tbody a")
    expect(office.get_by_text("Nomor berbeda dengan pindaian.").first).to_be_visible()
    office.goto(f"{ours.get_absolute_url()}sertifikat/{papers[0].pk}/ubah/")
    office.fill("[name=number]", "LSPS.1A")
    office.click(SAVE)

    second.goto(f"{QUEUE}{papers[0].pk}/")
    second.click("button[value=sesuai]")
    expect(second.locator(".kabar.baik")).to_contain_text("LSPS.1A terverifikasi.")
    assert Certificate.objects.get(pk=papers[0].pk).verified_by == verifier


def test_one_key_decides_and_leads_to_the_next(
    visit: Visit, verifier: User, papers: list[Certificate]
) -> None:
    page = visit(user=verifier)
    page.goto(QUEUE)
    page.keyboard.press("m")
    page.wait_for_url(f"**{QUEUE}{papers[0].pk}/")
    page.keyboard.press("s")
    page.wait_for_url(f"**{QUEUE}{papers[1].pk}/")
    page.keyboard.press("2")
    page.wait_for_url(f"**{QUEUE}")
    first, second = (Certificate.objects.get(pk=paper.pk) for paper in papers)
    assert (first.verified_by, second.returned_by) == (verifier, verifier)
    assert second.return_reason == "Tanggal berbeda dengan pindaian."


def test_reason_of_ones_own_is_one_key_away(visit: Visit, verifier: User, papers: list[Certificate]) -> None:
    page = visit(user=verifier)
    page.goto(f"{QUEUE}{papers[0].pk}/")
    page.keyboard.press("b")
    expect(page.locator("[name=reason]").first).to_be_focused()
    page.keyboard.type("Nama berbeda.")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{QUEUE}{papers[1].pk}/")
    assert Certificate.objects.get(pk=papers[0].pk).return_reason == "Nama berbeda."


@pytest.mark.parametrize("width", [1366, NARROW])
def test_pages_are_accessible_and_fit(
    visit: Visit,
    operator: User,
    verifier: User,
    ours: Worker,
    papers: list[Certificate],
    accessibility_faults,
    sideways_scroll,
    width: int,
) -> None:
    issued = papers[0]
    services.attach_scan(
        kind="CERTIFICATE", paper_id=issued.pk, content=picture(), file_name="a.jpg", by=operator
    )
    proposal = services.propose_revocation(
        certificate_id=papers[1].pk, starts_on=issued.issued_on, reason="Contoh", by=operator
    )
    scan = Certificate.objects.select_related("scan").get(pk=issued.pk).scan
    person = ours.get_absolute_url()
    paths = {
        verifier: [
            QUEUE,
            f"{QUEUE}{issued.pk}/",
            f"{QUEUE}sanksi/",
            f"{QUEUE}sanksi/{proposal.pk}/",
            RETURNED,
        ],
        operator: [
            person,
            f"{person}sertifikat/{issued.pk}/berkas/",
            f"{person}sertifikat/{issued.pk}/sanksi/",
            f"{person}sipps/baru/",
            f"/kerja/berkas/{scan.pk}/",
        ],
    }
    found = []
    for user, addresses in paths.items():
        page = visit(user=user, width=width)
        for path in addresses:
            page.goto(path)
            assert sideways_scroll(page) == 0, path
            found += accessibility_faults(page)
    assert found == []
