"""The one search box by hand: suggestions with the keyboard alone, on a phone, and without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from registry.models import Worker
from tests.browser.conftest import NARROW, WIDE, Visit

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/kerja/tenaga/"
BOX = "#cari-tenaga"
OPTIONS = "#cari-usulan [role=option]"
MARKED = f"{OPTIONS}[aria-selected=true]"


@pytest.fixture
def suparman(make_worker: Callable[..., Worker]) -> Worker:
    make_worker("Suparmin", "32.77")
    return make_worker("Muh Suparman", "32.77")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_slash_letters_arrow_and_enter_open_the_person(
    visit: Visit,
    operator: User,
    suparman: Worker,
    width: int,
    sideways_scroll: Callable[[Page], int],
    accessibility_faults: Callable[[Page], list[str]],
) -> None:
    page = visit(width=width, user=operator)
    page.goto(LIST)
    page.keyboard.press("/")
    page.keyboard.type("soeparman")
    expect(page.locator(OPTIONS).first).to_contain_text("Muh Suparman")
    page.keyboard.press("ArrowDown")
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", "cari-usulan-0")
    assert sideways_scroll(page) == 0
    assert accessibility_faults(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{suparman.get_absolute_url()}")


def test_another_letter_unmarks_and_escape_closes_the_suggestions(
    visit: Visit, operator: User, suparman: Worker
) -> None:
    """A mark that stayed while one types on would let Enter open somebody else."""
    page = visit(user=operator)
    page.goto(LIST)
    page.keyboard.press("/")
    page.keyboard.type("supar")
    expect(page.locator(OPTIONS)).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(page.locator(MARKED)).to_have_count(1)
    page.keyboard.type("m")
    expect(page.locator(MARKED)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#cari-usulan")).to_be_hidden()
    expect(page.locator(BOX)).to_have_value("suparm")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kerja/cari/")
    expect(page.locator("main")).to_contain_text("Muh Suparman")
    expect(page.locator(".calon a").first).to_be_focused()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_without_script_enter_opens_the_page_of_results(
    visit: Visit, operator: User, suparman: Worker, width: int
) -> None:
    page = visit(width=width, script=False, user=operator)
    page.goto(LIST)
    page.fill(BOX, "suparm")
    page.press(BOX, "Enter")
    page.wait_for_url("**/kerja/cari/")
    expect(page.get_by_role("link", name="Muh Suparman")).to_be_visible()
    page.get_by_role("link", name="Muh Suparman").click()
    page.wait_for_url(f"**{suparman.get_absolute_url()}")


def test_the_page_of_results_is_clean_for_every_reader(
    visit: Visit,
    operator: User,
    suparman: Worker,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    page = visit(width=NARROW, user=operator)
    page.goto(LIST)
    page.fill(BOX, "suparm")
    page.press(BOX, "Enter")
    page.wait_for_url("**/kerja/cari/")
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0
