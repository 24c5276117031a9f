"""The coverage pages in a real browser: wide, narrow, dark, without script, by keyboard, on paper."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from certification.enums import Status
from certification.models import Certificate
from coverage.models import PublishedFigure
from coverage.services.reconciliation import start_reconciliation
from regions.models import IndicatorValue, Region
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.coverage.worlds import base, person, ratio_norm, scheme

Look = Callable[[Page], list[str]]
Measure = Callable[[Page], int]

CIMAHI = "/wilayah/32.77-kota-cimahi/"
PAGES = [
    "/",
    "/wilayah/18-lampung/",
    "/wilayah/17-bengkulu/",
    CIMAHI,
    f"{CIMAHI}?tanggal=2017-12-31",
    f"{CIMAHI}?tanggal=kemarin&kategori=RELAWAN",
    "/wilayah/32.77.01-cimahi-selatan/",
    "/wilayah/32.77.01.1001-melong/",
    "/wilayah/34-di-yogyakarta/",
    "/wilayah/18-lampung/?peta=bentuk",
    "/wilayah/18-lampung/tabel/",
    "/wilayah/18-lampung/perubahan/",
    "/wilayah/18-lampung/program/PKH/",
    "/program/?wilayah=18",
    "/bandingkan/?w=18.71,18.01,32.77",
    f"{CIMAHI}angka-terbitan/",
    "/wilayah/?cari=sukamaju",
    "/metode/",
    "/en/wilayah/18-lampung/",
]
WORK_PAGES = [
    "/kerja/",
    "/kerja/kekurangan/?wilayah=32.77",
    "/kerja/tenaga/?hitung=1&wilayah=32.77",
    "/kerja/perubahan/orang/?sebab=baru&wilayah=32.77&kategori=PEKSOS&dari=2025-01-01&sampai=2026-01-01",
    "/kerja/angka-terbitan/",
    "/kerja/angka-terbitan/X1/",
    "/kerja/angka-terbitan/X1/nama/",
]


@pytest.fixture
def world(transactional_db: None, administrator: User, verifier: User) -> Iterator[None]:
    """Needs, people of every status and a published figure: every part of a page has something to show.

    The bases are taken away again: emptying the database leaves the tables of the map alone.
    """
    scheme()
    ratio_norm(administrator, is_example=True)
    today = timezone.localdate()
    for office in ["32.77", *Region.objects.filter(parent="18").values_list("code", flat=True)[:9], "17.71"]:
        base(office, 900 + 100 * int(office[-2:]))
        for status in Status:
            person(office, place=office, status=status, verified_by=verifier)
    person("32.77", place="32.77.01.1001", status=Status.CERTIFIED)
    Certificate.objects.filter(valid_until__isnull=False).update(valid_until=today.replace(year=2099))
    for code, value in (("X1", 36), ("X2", 40)):
        PublishedFigure.objects.create(
            code=code,
            region_id="32.77",
            area="Kota Cimahi",
            indicator="workers_total",
            dimension="peksos",
            value=value,
            qualifier="about",
            unit="orang",
            as_of="2017-12-03",
            outlet="koran.test",
            url="https://koran.test/1",
            quote="Ada sekitar segitu",
        )
    yield
    IndicatorValue.objects.filter(source__startswith="sumber ").delete()


def faults_of(page: Page, faults: Look, overflow: Measure) -> list[str]:
    found = []
    for path in PAGES:
        page.goto(path)
        found += [f"{path}: {fault}" for fault in faults(page)]
        if overflow(page):
            found.append(f"{path}: {overflow(page)} px wider than the window")
    return found


@pytest.mark.parametrize(("width", "dark"), [(WIDE, False), (NARROW, True)], ids=["wide", "narrow-dark"])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(
    world: None, visit: Visit, accessibility_faults: Look, sideways_scroll: Measure, width: int, dark: bool
) -> None:
    page = visit(width=width, dark=dark)

    assert faults_of(page, accessibility_faults, sideways_scroll) == []


def test_a_page_reflows_at_320_pixels(world: None, visit: Visit, sideways_scroll: Measure) -> None:
    page = visit(width=320)
    for path in PAGES:
        page.goto(path)
        assert sideways_scroll(page) == 0, path


def test_three_letters_and_enter_lead_to_the_answer(world: None, page: Page) -> None:
    page.goto("/")
    search = page.get_by_role("combobox", name="Cari wilayah")
    search.fill("cim")
    search.press("Enter")

    expect(page).to_have_url(re.compile(CIMAHI))
    headline = page.get_by_role("heading", level=1)
    expect(headline).to_contain_text("Kota Cimahi membutuhkan")
    expect(headline).to_be_in_viewport()
    expect(page.locator(".anatomi")).to_be_in_viewport()


def test_the_keyboard_alone_reaches_and_opens_everything(world: None, page: Page) -> None:
    page.goto("/wilayah/18-lampung/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Indonesia", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="Cari wilayah")).to_be_focused()
    for _step in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.petak') !== null"):
            break
    name = page.evaluate("document.activeElement.title")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_category_and_day_are_chosen_on_the_page(world: None, visit: Visit, script: bool) -> None:
    page = visit(script=script)
    page.goto(CIMAHI)
    page.get_by_role("combobox", name="Kategori").select_option("Relawan sosial")
    page.get_by_label("Pada tanggal").fill("31-12-2017")
    page.get_by_role("button", name="Tampilkan").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Sampai 31 Desember 2017, Kota Cimahi belum melapor."
    )
    expect(page.get_by_role("combobox", name="Kategori")).to_have_value("RELAWAN")
    expect(page.get_by_label("Pada tanggal")).to_have_value("31/12/2017")


def test_without_script_everything_can_be_read(world: None, visit: Visit) -> None:
    page = visit(width=NARROW, script=False)
    page.goto("/")
    expect(page.locator(".petak-kecil")).to_be_visible()
    expect(page.locator(".petak")).to_be_hidden()
    page.goto("/wilayah/18-lampung/")
    page.get_by_role("link", name="Kab. Lampung Selatan").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kab. Lampung Selatan")
    expect(page.get_by_role("button", name="Cetak")).to_be_hidden()

    page.goto(CIMAHI)
    page.get_by_text("2 angka terbitan tentang Kota Cimahi").click()
    expect(page.get_by_text("Ada sekitar segitu").first).to_be_visible()


def test_the_table_is_sorted_by_what_is_missing(world: None, page: Page) -> None:
    page.goto("/wilayah/18-lampung/")
    table = page.locator("#tabel table")
    table.get_by_role("link", name="Kurang").click()

    expect(table.get_by_role("columnheader", name="Kurang")).to_have_attribute("aria-sort", "descending")
    shown = table.locator("tbody tr td:nth-of-type(5)").all_inner_texts()
    counts = [int(text.split()[0]) for text in shown if text[0].isdigit()]
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) > 1


def test_the_page_prints_without_its_controls(world: None, page: Page) -> None:
    page.goto(CIMAHI)
    page.emulate_media(media="print")

    expect(page.locator(".kepala-cetak")).to_contain_text("Kota Cimahi (32.77)")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".anatomi")).to_be_visible()
    for control in (".kepala", ".tanya", ".cari", ".kaki", "[data-cetak]"):
        expect(page.locator(control)).to_be_hidden()
    pdf = page.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 4


def test_english_is_one_click_away_and_says_the_same(world: None, page: Page) -> None:
    page.goto(CIMAHI)
    headline = page.get_by_role("heading", level=1).inner_text()
    numbers = re.findall(r"\d+", headline)
    page.get_by_role("link", name="EN", exact=True).click()

    expect(page).to_have_url(re.compile(f"/en{CIMAHI}"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    english = page.get_by_role("heading", level=1).inner_text()
    assert "certified social workers" in english
    assert re.findall(r"\d+", english) == numbers


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_numbers_of_an_office_and_the_people_behind_them_are_accessible(
    world: None,
    operator: User,
    visit: Visit,
    accessibility_faults: Look,
    sideways_scroll: Measure,
    width: int,
) -> None:
    figure = PublishedFigure.objects.get(code="X1")
    start_reconciliation(figure_id=figure.pk, by=operator)
    page = visit(width=width, user=operator)
    for path in WORK_PAGES:
        answer = page.goto(path)
        assert answer is not None
        assert answer.ok, path
        assert accessibility_faults(page) == [], path
        assert sideways_scroll(page) == 0, path


def test_a_number_of_the_work_home_opens_its_rows(world: None, operator: User, visit: Visit) -> None:
    page = visit(user=operator)
    page.goto("/kerja/")
    number = page.get_by_role("listitem").filter(has_text="Belum bersertifikat").get_by_role("link")
    count = number.inner_text()
    number.click()

    expect(page).to_have_url(re.compile(r"/kerja/tenaga/\?hitung=1"))
    expect(page.locator("table tbody tr")).to_have_count(int(count))
