"""What the ways of a day's work may cost; and the first of them, as several tests walk it: from any page to a
person recorded."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import expect

from tests.browser.hands import Hand
from tests.browser.recorder import Keyboard
from tests.people import NIK

ENTRY: Final = "/kerja/tenaga/baru/"
NUMBER: Final = "LSPS.G.2023.007731"
# Keystrokes with the data.
BY_KEYBOARD: Final = 95
# Clicks from the work home: those whose certificates end soon, as a file; all of them put down for the
# nearest test; an overlap settled. From the list of tests: the results of one pasted.
EXPORT: Final = 2
REGISTER: Final = 2
SETTLE: Final = 3
RESULTS: Final = 3


def record_by_keyboard(keys: Keyboard) -> None:
    """The shortest way: what the NIK tells is passed over, lists are chosen by their first letters."""
    keys.press("n")
    expect(keys.page.locator("#id_nik")).to_be_focused()
    keys.type(NIK)
    keys.press("Tab")
    keys.type("Nurul Aini")
    keys.press("Tab", "Tab", "Tab", "Tab", "Space")  # past title, birth date and sex to the category
    keys.press("Tab", "Tab", "Tab", "Space")  # past phone and the folded part: there is a certificate
    keys.press("Tab", "Space", "Tab")  # the first issuer
    keys.type(NUMBER)
    keys.press("Tab", "ArrowRight", "Tab")  # the second level
    keys.type("14112023")
    keys.press("Tab", "Tab", "Space", "Tab")  # past the end, which is proposed, to the tick that it was read
    keys.type("pk")
    keys.press("Enter", "Tab")
    keys.type("ci")
    keys.press("ArrowDown", "Enter", "Tab")
    keys.type("h")
    keys.press("Control+Enter")


def fill_entry(hand: Hand) -> None:
    """Field by field, as whoever points at each of them does it."""
    page = hand.page
    hand.write(page.locator("#id_nik"), NIK)
    hand.write(page.locator("#id_name"), "Nurul Aini")
    for name, value in (
        ("category", "PEKSOS"),
        ("has_certificate", "ya"),
        ("certificate-issuer", "LSPS"),
        ("certificate-scheme", "GENERALIS"),
    ):
        hand.tick(page.locator(f"label:has(input[name='{name}'][value={value}])"))
    hand.write(page.locator("#id_certificate-number"), NUMBER)
    hand.write(page.locator("#id_certificate-issued_on"), "14112023")
    hand.write(page.locator("#id_certificate-valid_until"), "14112028")
    hand.pick("id_assignment-programme", "PKH", typed="pk")
    hand.pick("id_assignment-place", "32.77.01", typed="cimahi sel")
    hand.write(page.locator("#id_assignment-starts_on"), "h")
