"""Boards of the association: what is known, and that an unknown one is not said to be missing."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from certification.chapters import boards_of
from certification.enums import ChapterLevel
from certification.models import Chapter
from core.constraints import ConstraintError, refused_as
from regions.models import Region

ON = dt.date(2026, 11, 21)


def board(level: str, region: Region | None, **fields: object) -> Chapter:
    told = {"known_on": dt.date(2020, 3, 9), "source": "Berita contoh"}
    return Chapter.objects.create(level=level, region=region, **told | fields)


def test_only_the_users_regions_are_told(chapter_viewer: User, places: dict[str, Region]) -> None:
    Chapter.objects.public().delete()
    board(ChapterLevel.DPD, places["18"])
    branch = board(ChapterLevel.DPC, places["18.71"])
    board(ChapterLevel.DPC, places["32.77"])
    (province,) = boards_of(chapter_viewer, ON).provinces
    assert province.province.code == "18"
    assert [each.board for each in province.branches if each.board] == [branch]
    assert province.branches_known == 1
    assert len(province.branches) == 15


def test_dissolved_board_is_known_no_more(chapter_viewer: User, places: dict[str, Region]) -> None:
    Chapter.objects.public().delete()
    board(ChapterLevel.DPD, places["18"], dissolved_on=dt.date(2024, 1, 1))
    assert boards_of(chapter_viewer, ON).provinces[0].board is None
    assert boards_of(chapter_viewer, dt.date(2023, 12, 31)).provinces[0].board is not None


@pytest.mark.parametrize(
    ("level", "code"), [(ChapterLevel.DPD, "32.77"), (ChapterLevel.DPC, "32"), (ChapterLevel.DPP, "32")]
)
def test_level_fits_the_region(level: str, code: str, places: dict[str, Region]) -> None:
    with pytest.raises(ConstraintError), refused_as():
        board(level, places[code])


def test_one_living_board_per_region(places: dict[str, Region]) -> None:
    Chapter.objects.public().delete()
    board(ChapterLevel.DPC, places["32.77"])
    with pytest.raises(ConstraintError), refused_as():
        board(ChapterLevel.DPC, places["32.77"])


def test_page_says_not_reported(
    chapter_viewer: User, places: dict[str, Region], client_for: Callable[[User], Client]
) -> None:
    page = client_for(chapter_viewer).get(reverse("certification:chapter-list")).content.decode()
    assert "0 dari 15 kabupaten/kota" in page
    assert page.count("belum lapor") == 15
