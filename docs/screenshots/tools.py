"""The programs that make pictures, and what is said where one is missing."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from config.launch.chromium import chromium

COLORS = 64
# What differs from run to run though the picture does not.
CHUNKS = "png:exclude-chunks=date,time,tEXt"


class ToolMissingError(Exception):
    """A program is not installed; the message, in Indonesian, says which package brings it."""


@dataclass(frozen=True)
class Tools:
    chromium: str
    magick: str
    soffice: str
    pdftoppm: str

    def shrink(self, picture: Path) -> None:
        """Reduce to a palette: a page has few colors, and the guide is read over slow lines."""
        subprocess.run(
            [
                self.magick,
                picture,
                "-strip",
                "+dither",
                "-colors",
                str(COLORS),
                "-define",
                CHUNKS,
                f"PNG8:{picture}",
            ],
            check=True,
        )

    def draw_first_page(self, book: Path, picture: Path) -> None:
        """The first printed page of a workbook, as LibreOffice lays it out."""
        folder = book.parent
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            [self.soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, book],
            check=True,
            capture_output=True,
        )
        subprocess.run(
            [
                self.pdftoppm,
                "-png",
                "-singlefile",
                "-r",
                "90",
                book.with_suffix(".pdf"),
                picture.with_suffix(""),
            ],
            check=True,
        )


def found_tools() -> Tools:
    """Raises ToolMissingError."""
    return Tools(
        chromium=_needed(chromium(), "Chromium", "chromium"),
        magick=_needed(shutil.which("magick") or shutil.which("convert"), "ImageMagick", "imagemagick"),
        soffice=_needed(shutil.which("soffice"), "LibreOffice Calc", "libreoffice-calc-nogui"),
        pdftoppm=_needed(shutil.which("pdftoppm"), "pdftoppm", "poppler-utils"),
    )


def _needed(path: str | None, name: str, package: str) -> str:
    if path is None:
        raise ToolMissingError(
            f"{name} tidak ada, padahal diperlukan untuk gambar panduan. Pasang: apt install {package}"
        )
    return path
