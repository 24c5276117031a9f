"""Counts what a piece of work costs its user: clicks, keys, seconds, and bytes over the wire."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Locator, Page


class Mouse:
    """Clicks, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def click(self, target: Locator) -> None:
        target.click()
        self.count += 1


class Keyboard:
    """Presses keys and counts them; a chord such as Control+Enter counts its keys.

    A key that a script answers counts on a page whose scripts have run: nobody is as quick as a parser.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.count += len(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.wait_for_load_state("domcontentloaded")
            self.page.keyboard.press(key)
            self.count += key.count("+") + 1


@dataclass
class Reading:
    """What one step cost. The seconds are the machine's: no person thinks or looks for anything in them."""

    step: str
    way: str
    clicks: int = 0
    keys: int = 0
    seconds: float = 0.0
    bytes: int = 0

    def __str__(self) -> str:
        size = f"{self.bytes / 1024:.0f}"
        return f"{self.step:<26}{self.way:<14}{self.clicks:>6}{self.keys:>7}{self.seconds:>8.1f}{size:>8}"


class Recorder:
    """Keeps the readings of a day, in the order of its steps."""

    HEAD = f"{'step':<26}{'way':<14}{'clicks':>6}{'keys':>7}{'s':>8}{'kB':>8}"

    def __init__(self, way: str) -> None:
        self.way = way
        self.readings: dict[str, Reading] = {}
        self._received = 0

    def listen(self, page: Page) -> None:
        """Count the bytes that the page receives, as they were sent: compressed, with their headers."""
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", self._count)

    @contextmanager
    def step(self, name: str, mouse: Mouse, keyboard: Keyboard) -> Iterator[Reading]:
        reading = self.readings[name] = Reading(name, self.way)
        clicks, keys, received, start = mouse.count, keyboard.count, self._received, time.monotonic()
        yield reading
        reading.clicks, reading.keys = mouse.count - clicks, keyboard.count - keys
        reading.bytes, reading.seconds = self._received - received, time.monotonic() - start

    def show(self) -> None:
        """Print the table; pytest keeps it to itself unless asked with `-s`."""
        sys.stdout.write("\n".join(["", self.HEAD, *map(str, self.readings.values()), ""]))

    def _count(self, event: dict[str, float]) -> None:
        self._received += int(event["encodedDataLength"])
