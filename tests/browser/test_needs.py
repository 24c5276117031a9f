"""A norm from its proposal to its adoption in a real browser, without script; and how its pages look."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import User
from coverage.enums import ActivityKind, Method, NormState
from coverage.models import Norm, NormActivity
from regions.models import IndicatorValue
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.coverage.worlds import base

pytestmark = pytest.mark.django_db(transaction=True)
NEEDS = "/kerja/kebutuhan/"


@pytest.fixture
def figure() -> Iterator[None]:
    """A base figure. The tables of the map outlive a test, so it is taken away again."""
    base("32.77", 6000, unit="PPKS (orang)")
    yield
    IndicatorValue.objects.filter(source="sumber 32.77").delete()


@pytest.fixture
def draft(administrator: User, settings: Settings, figure: None) -> Norm:
    """Home visits of the people in need of Kota Cimahi, by activity standards."""
    settings.SECOND_FACTOR_REQUIRED = False
    norm = Norm.objects.create(
        code="B1",
        title="Beban kerja kunjungan",
        category="PEKSOS",
        method=Method.ABK_KES,
        region_id="32.77",
        unit_level="regency",
        unit="kegiatan",
        legal_source="Usul rapat",
    )
    NormActivity.objects.create(
        norm=norm,
        position=1,
        name="Kunjungan",
        kind=ActivityKind.SERVICE,
        minutes=90,
        indicator_id="ppks",
    )
    return norm


def test_a_norm_is_proposed_previewed_and_adopted_without_script(
    visit: Visit, administrator: User, draft: Norm
) -> None:
    page = visit(user=administrator, script=False)
    page.goto(NEEDS)
    page.click("text=Usulkan norma")
    page.get_by_label("Kode").fill("B2")
    page.get_by_label("Judul").fill("Satu untuk 75,5 orang")
    page.get_by_label("Pekerja sosial", exact=True).check()
    page.get_by_label("Berlaku di").select_option("32.77")
    page.get_by_label("Rasio: satu orang").check()
    page.get_by_label("Kabupaten/kota").check()
    page.locator("#id_indicator").select_option("ppks")
    page.get_by_label("Angka dasar per satu tenaga").fill("75,5")
    page.get_by_label("Satuan norma").fill("PPKS (orang)")
    page.get_by_label("Sumber").fill("Usul rapat 3 November 2026")
    page.click("text=Simpan rancangan")
    page.click("text=Lihat dampak")
    expect(page.locator("main")).to_contain_text("menjadi 80 tenaga")
    page.click("text=Tetapkan dengan SK")
    page.get_by_label("SK penetapan").fill("SK 12/2026")
    page.get_by_label("Berlaku sejak").fill("1/1/2026")
    page.click("button.utama")
    expect(page.locator("main")).to_contain_text("SK 12/2026")
    assert Norm.objects.get(code="B2").state == NormState.ADOPTED


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_pages_hold_on_both_widths_and_in_the_dark(
    visit: Visit,
    administrator: User,
    draft: Norm,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
) -> None:
    page = visit(user=administrator, width=width, dark=width == NARROW)
    home = draft.get_absolute_url()
    figures = f"{NEEDS}angka/"
    pages = [NEEDS, home, f"{home}ubah/", f"{home}kegiatan/", f"{home}dampak/", figures, f"{figures}baru/"]
    for address in pages:
        page.goto(address)
        assert accessibility_faults(page) == [], address
        assert sideways_scroll(page) == 0, address
