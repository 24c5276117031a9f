"""The guide speaks of the product as it is: its pictures, addresses, words and accounts."""

import re

import pytest
from django.urls import Resolver404, resolve

from demo import accounts
from tests.house.source import ROOT

GUIDE = ROOT / "docs" / "panduan"
PICTURES = GUIDE / "gambar"
CHAPTERS = sorted(GUIDE.glob("*.md"))
LARGEST, LARGEST_TOGETHER = 400 * 1024, 3 * 1024 * 1024

IMAGE = re.compile(r"!\[[^\]]+\]\(gambar/([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
ADDRESS = re.compile(r"`(/(?:[a-z][^` ]*)?)`")
TRANSLATION = re.compile(r'^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\n?)+)', re.MULTILINE)
# A key, not the page at this address.
SEARCH_KEY = "/"


def text_of_all() -> str:
    return "\n".join(chapter.read_text() for chapter in CHAPTERS)


def words_on_screen() -> set[str]:
    catalog = (ROOT / "locale" / "id" / "LC_MESSAGES" / "django.po").read_text()
    return {
        re.sub(r'"\n?"', "", found.strip())[1:-1].replace("%%", "%") for found in TRANSLATION.findall(catalog)
    }


def test_every_picture_exists_and_is_shown() -> None:
    shown = set(IMAGE.findall(text_of_all()))
    assert shown == {picture.name for picture in PICTURES.iterdir()}


def test_pictures_stay_small() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in PICTURES.iterdir()}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert sum(sizes.values()) < LARGEST_TOGETHER


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_chapter_names_addresses_that_exist(chapter) -> None:  # type: ignore[no-untyped-def]
    missing = []
    for address in set(ADDRESS.findall(chapter.read_text())) - {SEARCH_KEY}:
        try:
            resolve(address)
        except Resolver404:
            missing.append(address)
    assert missing == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_chapter_quotes_words_that_are_on_the_screen(chapter) -> None:  # type: ignore[no-untyped-def]
    quoted = {" ".join(word.split()) for word in BOLD.findall(chapter.read_text())}
    explained_there = {"tebal"}  # the sentence that explains bold type
    assert sorted(quoted - words_on_screen() - explained_there) == []


def test_links_lead_to_files() -> None:
    missing = [
        f"{chapter.name}: {link}"
        for chapter in CHAPTERS
        for link in LINK.findall(chapter.read_text())
        if not (GUIDE / link).exists()
    ]
    assert missing == []


def test_accounts_of_the_demo_world_are_those_of_the_guide() -> None:
    chapter = (GUIDE / "01-mulai.md").read_text()
    table = re.findall(r"^\| `([^`]+)` \|", chapter, re.MULTILINE)
    assert sorted(table) == sorted(account.username for account in accounts.ACCOUNTS)
    assert {account.password for account in accounts.ACCOUNTS} == {accounts.PASSWORD}
    assert f"`{accounts.PASSWORD}`" in chapter
