"""Recording a person in a real browser: by keyboard alone, without script, on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from certification import reference
from certification.enums import TermBasis
from regions.models import Region
from registry.models import Worker
from registry.services import register_worker
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.journeys import BY_KEYBOARD, ENTRY, NUMBER, record_by_keyboard
from tests.browser.recorder import Keyboard
from tests.people import BORN, NIK, person

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/kerja/tenaga/"
MakeUser = Callable[..., User]
SAVE = ".bilah-aksi .utama"


@pytest.fixture
def clerk(operator: User) -> User:
    reference.load()
    return operator


def test_journey_by_keyboard_alone_stays_within_its_budget(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto("/kerja/")
    keys = Keyboard(page)
    record_by_keyboard(keys)
    page.wait_for_url("**/RP-3277-0001/")
    worker = Worker.objects.get()
    assert (worker.name, worker.nik, worker.birth_date, worker.sex, worker.category) == (
        "Nurul Aini",
        NIK,
        BORN,
        "P",
        "PEKSOS",
    )
    issued = worker.certificates.get()
    assert (issued.issuer.code, issued.scheme.code, issued.number) == ("LSPS", "GENERALIS", NUMBER)
    assert (issued.valid_until.isoformat(), issued.term_basis) == ("2028-11-14", TermBasis.PAPER)
    post = worker.assignments.get()
    assert post.programme.code == "PKH"
    assert post.place_id.startswith("32.77")
    assert keys.count <= BY_KEYBOARD


CLICKS = 6


def test_journey_by_mouse_stays_within_its_clicks(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(LIST)
    clicked: list[str] = []

    def click(selector: str) -> None:
        page.click(selector)
        clicked.append(selector)

    click(f"main a[href='{ENTRY}']")
    page.wait_for_url(f"**{ENTRY}")
    page.keyboard.type(NIK)
    page.keyboard.press("Tab")
    page.keyboard.type("Nurul Aini")
    click("label:has(input[name=category][value=PEKSOS])")
    click("label:has(input[name=has_certificate][value=ya])")
    click("label:has(input[name='certificate-issuer'][value=LSPS])")
    page.keyboard.press("Tab")
    page.keyboard.type(NUMBER)
    click("label:has(input[name='certificate-scheme'][value=GENERALIS])")
    page.keyboard.press("Tab")
    page.keyboard.type("14112023")
    for _step in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("pk")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("ci")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("h")
    click(SAVE)
    page.wait_for_url("**/RP-3277-0001/")
    assert Worker.objects.get().certificates.get().scheme.code == "GENERALIS"
    assert len(clicked) <= CLICKS


def test_levels_follow_the_category(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    page.check("input[name=has_certificate][value=ya]")
    welfare = page.locator("input[name='certificate-scheme'][value=TKS]")
    social = page.locator("input[name='certificate-scheme'][value=GENERALIS]")
    page.check("input[name=category][value=PEKSOS]")
    expect(welfare).to_be_hidden()
    expect(social).to_be_visible()
    page.check("input[name=category][value=TKS]")
    expect(welfare).to_be_visible()
    expect(social).to_be_hidden()


def test_proposed_end_is_said_to_be_an_estimate(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    page.check("input[name=has_certificate][value=ya]")
    page.check("input[name='certificate-issuer'][value=LSPS]")
    page.fill("#id_certificate-issued_on", "14112023")
    page.press("#id_certificate-issued_on", "Tab")
    line = page.locator("#id_certificate-valid_until_dibaca")
    expect(line).to_contain_text("14 November 2028, perkiraan")
    page.fill("#id_certificate-valid_until", "1/2/2027")
    page.press("#id_certificate-valid_until", "Tab")
    expect(line).to_have_text("1 Februari 2027")


HIDDEN_BY_THE_BAR = """() => {
  const bar = document.querySelector(".bilah-aksi").getBoundingClientRect();
  const at = document.activeElement;
  if (at.closest(".bilah-aksi") || !at.closest("form.formulir")) return null;
  return at.getBoundingClientRect().bottom > bar.top ? at.name || at.id : null;
}"""


def test_bar_hides_nothing_that_has_the_focus(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk, width=NARROW)
    page.set_viewport_size({"width": NARROW, "height": 640})
    page.goto(ENTRY)
    page.check("input[name=has_certificate][value=ya]")
    page.focus("#id_nik")
    hidden = []
    for _step in range(25):
        hidden.append(page.evaluate(HIDDEN_BY_THE_BAR))
        page.keyboard.press("Tab")
    assert [name for name in hidden if name] == []


def test_place_of_a_large_office_is_found_by_typing(visit: Visit, clerk: User, make_user: MakeUser) -> None:
    page = visit(user=make_user("jabar", "PROVINCE_OFFICER", "32"))
    page.goto(ENTRY)
    page.fill("#id_assignment-place", "mel cimahi")
    option = page.locator("#id_assignment-place_pilihan li")
    expect(option).to_have_text("Kel. Melong, Kec. Cimahi Selatan")
    page.press("#id_assignment-place", "Enter")
    assert page.locator("select[name='assignment-place']").input_value() == "32.77.01.1001"


def test_place_of_a_large_office_without_script(visit: Visit, clerk: User, make_user: MakeUser) -> None:
    page = visit(user=make_user("jabar", "PROVINCE_OFFICER", "32"), script=False)
    page.goto(ENTRY)
    page.select_option("#kantor", "32.77")
    page.click("noscript button")
    page.select_option("select[name='assignment-place']", "32.77.01.1001")
    assert page.locator("select[name=office]").last.input_value() == "32.77"


def fill(page: Page) -> None:
    """The whole form by its labels, as anybody does it."""
    page.fill("#id_nik", NIK)
    page.fill("#id_name", "Nurul Aini")
    page.check("input[name=category][value=PEKSOS]")
    page.check("input[name=has_certificate][value=ya]")
    page.check("input[name='certificate-issuer'][value=LSPS]")
    page.fill("#id_certificate-number", NUMBER)
    page.check("input[name='certificate-scheme'][value=GENERALIS]")
    page.fill("#id_certificate-issued_on", "14-11-23")
    page.fill("#id_certificate-valid_until", "14-11-28")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_without_script(visit: Visit, clerk: User, width: int) -> None:
    page = visit(user=clerk, script=False, width=width)
    page.goto(ENTRY)
    fill(page)
    page.select_option("select[name='assignment-programme']", "PKH")
    page.select_option("select[name='assignment-place']", "32.77.01")
    page.fill("#id_assignment-starts_on", "h")
    page.click(SAVE)
    expect(page.locator("h1")).to_have_text("Nurul Aini")
    worker = Worker.objects.get()
    assert (worker.birth_date, worker.sex) == (BORN, "P")
    assert worker.assignments.get().place_id == "32.77.01"


def test_faults_without_script_keep_the_answers(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk, script=False, width=NARROW)
    page.goto(ENTRY)
    fill(page)
    page.fill("#id_nik", "327703540391000")
    page.click(SAVE)
    summary = page.locator(".ringkasan-galat")
    expect(summary).to_contain_text("NIK harus 16 angka, kurang 1.")
    assert page.input_value("#id_certificate-number") == NUMBER
    assert page.is_checked("input[name='certificate-scheme'][value=GENERALIS]")


def test_nik_fills_birth_date_and_sex_and_leaves_what_was_typed(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    page.fill("#id_nik", NIK)
    assert page.input_value("#id_birth_date") == "14/03/1991"
    assert page.is_checked("input[name=sex][value=P]")
    page.fill("#id_birth_date", "15/03/1991")
    page.fill("#id_nik", NIK[:-1] + "8")
    assert page.input_value("#id_birth_date") == "15/03/1991"


def test_end_of_the_term_is_proposed_until_somebody_types_it(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    page.check("input[name=has_certificate][value=ya]")
    page.check("input[name='certificate-issuer'][value=LSP_KEMENSOS]")
    page.fill("#id_certificate-issued_on", "14112023")
    page.press("#id_certificate-issued_on", "Tab")
    assert page.input_value("#id_certificate-valid_until") == "14/11/2026"
    assert not page.is_checked("#id_certificate-is_read")
    page.check("input[name='certificate-issuer'][value=LSPS]")
    assert page.input_value("#id_certificate-valid_until") == "14/11/2028"
    page.fill("#id_certificate-valid_until", "1/2/2027")
    assert page.is_checked("#id_certificate-is_read")
    page.check("input[name='certificate-issuer'][value=LSP_KEMENSOS]")
    assert page.input_value("#id_certificate-valid_until").endswith("2027")


def test_end_of_a_term_from_29_february_is_a_day_that_exists(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    page.check("input[name=has_certificate][value=ya]")
    page.check("input[name='certificate-issuer'][value=LSPS]")
    page.fill("#id_certificate-issued_on", "29022024")
    page.press("#id_certificate-issued_on", "Tab")
    assert page.input_value("#id_certificate-valid_until") == "28/02/2029"


def test_capitals_are_offered_in_proper_case_and_not_forced(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    page.fill("#id_name", "SITI NURJANAH")
    page.click("text=Tulis sebagai Siti Nurjanah")
    assert page.input_value("#id_name") == "Siti Nurjanah"
    expect(page.locator("text=Tulis sebagai")).to_be_hidden()


def test_certificate_fields_stand_aside_until_there_is_one(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    number = page.locator("#id_certificate-number")
    expect(number).to_be_hidden()
    page.check("input[name=has_certificate][value=ya]")
    expect(number).to_be_visible()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_draft_comes_back_after_the_page_was_left(width: int, visit: Visit, clerk: User) -> None:
    page = visit(user=clerk, width=width)
    page.goto(ENTRY)
    page.fill("#id_name", "Nurul Aini")
    page.goto(LIST)
    page.goto(ENTRY)
    page.click("text=Pulihkan")
    assert page.input_value("#id_name") == "Nurul Aini"
    page.get_by_role("link", name="Buang draf").click()
    page.goto(ENTRY)
    expect(page.locator("text=Pulihkan")).to_have_count(0)


SEND_TWICE = """async () => {
  const form = document.querySelector("form.formulir");
  const send = () => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  const answers = await Promise.all([send(), send()]);
  return answers.map((answer) => new URL(answer.url).pathname);
}"""


def test_form_sent_twice_at_once_records_one_person(visit: Visit, clerk: User) -> None:
    page = visit(user=clerk)
    page.goto(ENTRY)
    fill(page)
    addresses = page.evaluate(SEND_TWICE)
    assert addresses == ["/kerja/tenaga/RP-3277-0001/"] * 2
    assert Worker.objects.count() == 1


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_form_is_open_to_everybody(
    visit: Visit,
    clerk: User,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
) -> None:
    region = Region.objects.get(code="32.77")
    register_worker(facts=person(nik=NIK[:-1] + "8"), region=region, by=clerk)
    page = visit(user=clerk, width=width)
    page.goto(ENTRY)
    assert accessibility_faults(page) == []
    fill(page)
    page.check("input[name=sex][value=L]")
    page.fill("#id_certificate-number", "")
    with page.expect_navigation():
        page.click(SAVE)
    expect(page.locator(".ringkasan-galat")).to_be_focused()
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0
    page.fill("#id_certificate-number", NUMBER)
    with page.expect_navigation():
        page.click(SAVE)
    expect(page.locator(".kabar.awas")).to_contain_text("NIK menunjukkan perempuan")
    expect(page.locator("main aside")).to_contain_text("Mungkin orang yang sama")
    assert accessibility_faults(page) == []
    page.fill("#id_reason", "sesuai KTP")
    page.click(SAVE)
    page.wait_for_url("**/RP-3277-0002/")
