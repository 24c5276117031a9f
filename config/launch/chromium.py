"""Finds a browser for tests, measurements and pictures, if there is one, and says how it is started."""

import shutil
from typing import Final

# The first is the engine without windows (Debian: chromium-headless-shell): the same pages for less than half
# of the processor time.
NAMES: Final = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")

# What a whole Chromium keeps beside each page, which nobody sees here: two pages of its own below the address
# line cost it more than one of ours.
UNSEEN: Final = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
# Chromium obeys the last list it is given, so this one repeats what Playwright turns off: calls to the
# outside, and what treats a plain address as a mistake.
TURNED_OFF_BY_PLAYWRIGHT: Final = (
    "AimEnabled",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
)
FLAGS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    f"--disable-features={','.join(UNSEEN + TURNED_OFF_BY_PLAYWRIGHT)}",
]


def chromium() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)
