"""A person opens the link on a phone, proposes a change, and the office accepts it; no script needed."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from registry.models import Proposal, Worker
from registry.services.self_service import make_personal_link
from tests.browser.conftest import NARROW

Visit = Callable[..., Page]


@pytest.mark.parametrize("script", [True, False])
def test_person_proposes_on_a_phone_and_the_office_accepts(
    script: bool,
    visit: Visit,
    ours: Worker,
    operator: User,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    ours.birth_date = dt.date(1991, 3, 14)
    ours.save()
    token = make_personal_link(worker_id=ours.pk, by=operator)

    phone = visit(width=NARROW, script=script)
    phone.goto(f"/saya/{token}/")
    phone.get_by_label("Tanggal lahir Anda").fill("14 maret 1991")
    phone.get_by_role("button", name="Buka data saya").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(ours.name)
    assert token not in phone.url
    assert sideways_scroll(phone) == 0
    if script:
        assert accessibility_faults(phone) == []
    phone.get_by_label("Surel").fill("sari@mail.example")
    phone.get_by_role("button", name="Kirim ke kantor").click()
    expect(phone.get_by_text("Usulan Anda sudah di kantor.")).to_be_visible()
    ours.refresh_from_db()
    assert ours.email == ""

    office = visit(user=operator, script=script)
    office.goto("/kerja/")
    office.get_by_role("link", name="1 orang mengusulkan perubahan datanya").click()
    office.get_by_role("link", name=ours.name).click()
    if script:
        assert accessibility_faults(office) == []
    office.get_by_role("button", name="Terima yang dicentang").click()
    expect(office.get_by_text("Usulan diterima.")).to_be_visible()
    ours.refresh_from_db()
    assert ours.email == "sari@mail.example"
    assert Proposal.objects.get().answered_by == operator


@pytest.mark.parametrize(
    "path",
    [
        "/kerja/",
        "/kerja/pengingat/",
        "/kerja/pembinaan/",
        "/kerja/evaluasi/",
        "/kerja/ipspi/",
        "/kerja/usulan/",
    ],
)
def test_pages_are_accessible_and_fit_a_phone(
    path: str,
    visit: Visit,
    ours: Worker,
    operator: User,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    phone = visit(width=NARROW, user=operator)
    phone.goto(path)
    assert sideways_scroll(phone) == 0
    assert accessibility_faults(phone) == []
