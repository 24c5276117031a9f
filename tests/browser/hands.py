"""Three ways to work the same pages: by mouse, by touch, and by keyboard alone.

A hand does what a person does and nothing else: what cannot be seen cannot be pressed, and what Tab does
not reach cannot be used by keyboard. Choosing in a list costs two clicks: one opens it, one chooses.
"""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Locator, Page

from tests.browser.recorder import Keyboard, Mouse

# Tab presses after which something counts as out of reach.
PATIENCE: Final = 120
HAS_FOCUS = "element => element === document.activeElement"
IS_BEHIND = """element => {
  const here = document.activeElement;
  return here !== document.body && Boolean(here.compareDocumentPosition(element) & 2);
}"""
IS_PAST_THE_RAIL = """element => {
  const main = document.querySelector("main");
  return document.activeElement === document.body && Boolean(main && main.contains(element));
}"""


class Hand:
    """By mouse; the keyboard is there for typing."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.mouse = Mouse()
        self.keyboard = Keyboard(page)

    def follow(self, target: Locator) -> None:
        """Press a link or a button."""
        self.mouse.click(target)

    def tick(self, box: Locator) -> None:
        """Choose one box or one of several answers."""
        self.follow(box)

    def tick_rows(self, count: int) -> None:
        """Choose the first rows of a list."""
        for row in range(count):
            self.tick(self.page.locator("input[name=pilih]").nth(row))

    def write(self, field: Locator, text: str) -> None:
        """Put the text in the place of what stands there."""
        self.follow(field)
        self.keyboard.press("Control+a")
        self.keyboard.type(text)

    def choose(self, select: Locator, value: str) -> None:
        """Choose from a list of the browser."""
        select.select_option(value)
        self.mouse.count += 2

    def pick(self, field_id: str, value: str, *, typed: str) -> None:
        """Choose from a list that can be searched by typing; without script it is one of the browser."""
        field = self.page.locator(f"#{field_id}")
        if field.evaluate("element => element.tagName") == "SELECT":
            self.choose(field, value)
            return
        self.write(field, typed)
        self.follow(self.page.locator(f"#{field_id}_pilihan li").first)

    def visit(self, key: str, path: str) -> None:
        """Go to a place of the rail; on a narrow screen some stand behind its last entry."""
        direct = self.page.locator(f".rel > ul > li:not(.lainnya) > a[href='{path}']")
        if not direct.is_visible():
            self.follow(self.page.locator(".rel .lainnya > details > summary"))
            direct = self.page.locator(f".rel .lainnya a[href='{path}']")
        self.follow(direct)

    def search(self, text: str) -> None:
        self.write(self.page.locator("#cari-tenaga"), text)
        self.keyboard.press("Enter")

    def save(self) -> None:
        self.follow(self.page.locator(".bilah-aksi .utama"))


class Finger(Hand):
    """By touch."""

    def follow(self, target: Locator) -> None:
        target.tap()
        self.mouse.count += 1


class Keys(Hand):
    """By keyboard alone: shortcuts where there are any, else Tab."""

    def follow(self, target: Locator) -> None:
        self._reach(target)
        self.keyboard.press("Enter")

    def tick(self, box: Locator) -> None:
        self._reach(box)
        self.keyboard.press("Space")

    def tick_rows(self, count: int) -> None:
        for _row in range(count):
            self.keyboard.press("j", "x")

    def write(self, field: Locator, text: str) -> None:
        self._reach(field)
        self.keyboard.press("Control+a")
        self.keyboard.type(text)

    def choose(self, select: Locator, value: str) -> None:
        """Typing the beginning of the words chooses in a closed list."""
        self._reach(select)
        words = select.locator(f"option[value='{value}']").inner_text().strip()
        for letter in words:
            self.keyboard.type(letter)
            if select.input_value() == value:
                return

    def visit(self, key: str, path: str) -> None:
        self.keyboard.press("g", key)
        self.page.wait_for_url(f"**{path}")

    def search(self, text: str) -> None:
        self.keyboard.press("/")
        self.keyboard.type(text)
        self.keyboard.press("Enter")

    def save(self) -> None:
        self.keyboard.press("Control+Enter")

    def _reach(self, target: Locator) -> None:
        """Tab there, past the rail by the link that skips it, and back where it is behind."""
        target.wait_for()
        if target.evaluate(IS_PAST_THE_RAIL) and self.page.evaluate(
            "document.activeElement === document.body"
        ):
            self.keyboard.press("Tab", "Enter")
        key = "Shift+Tab" if target.evaluate(IS_BEHIND) else "Tab"
        for _press in range(PATIENCE):
            if target.evaluate(HAS_FOCUS):
                return
            self.keyboard.press(key)
        raise AssertionError(f"Tab does not reach {target}")
