"""The chapters in order, by the name in their address."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString

from core.guide.markdown import as_html

FOLDER = Path(settings.BASE_DIR, "docs", "panduan")
CONTENTS = FOLDER / "README.md"
# Where `STATICFILES_DIRS` puts the pictures, and where the chapters look for them.
STATIC_PICTURES, PICTURES = "panduan/", "gambar/"


@dataclass(frozen=True)
class Chapter:
    """`name` is the word in its address. The title is the first line of the file."""

    name: str
    path: Path

    @property
    def title(self) -> str:
        with self.path.open(encoding="utf-8") as lines:
            return next(lines).removeprefix("# ").strip()

    @property
    def url(self) -> str:
        return reverse("guide-chapter", args=[self.name])

    @property
    def html(self) -> SafeString:
        return read(self.path)


@cache
def chapters() -> dict[str, Chapter]:
    """By name, in the order of the guide: a file is called `15-impor-excel.md`."""
    paths = sorted(FOLDER.glob("[0-9]*.md"))
    return {name: Chapter(name, path) for path in paths if (name := _name(path.name))}


def read(path: Path) -> SafeString:
    """A file of the guide as HTML, its links in the language of the request."""
    return as_html(path.read_text(encoding="utf-8"), link_to=_address, picture_at=_picture)


def _name(file_name: str) -> str:
    return file_name.removesuffix(".md").partition("-")[2]


def _address(target: str) -> str:
    """Of another chapter; "" for a paper that is not part of the guide."""
    chapter = chapters().get(_name(target))
    return chapter.url if chapter else ""


def _picture(target: str) -> str:
    return static(STATIC_PICTURES + target.removeprefix(PICTURES))
