"""Names in their normal form, as the search compares them."""

import pytest

from core.spelling import modern_spelling
from registry.names.nearness import nearness


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hotmna sihotang", "hotman sihotang"),
        ("sihotang hotmna", "hotman sihotang"),
        ("lambo ksirait", "lambok sirait"),
        ("hotman sihotag", "hotman parulian sihotang"),
        ("tarsono hati", "tarsono"),
        ("ni mt suketi", "ni made sukerti"),
    ],
)
def test_a_slip_leaves_a_name_near(typed: str, name: str) -> None:
    assert 0.5 < nearness(typed.split(), name.split()) <= 1


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bonipasius ntruru", "bonipasius telaumbanua"),
        ("bambang tuharea", "bambang suharta"),
        ("ratna watimena", "ratna watini"),
        ("ani lestari", "ayu lestari"),
    ],
)
def test_one_other_word_makes_another_name(typed: str, name: str) -> None:
    assert nearness(typed.split(), name.split()) == 0


def test_slips_in_vowels_weigh_half() -> None:
    name = ["iaia", "rokaia"]
    assert nearness(["iaia", "rukaia"], name) > nearness(["iaia", "rokaka"], name) > 0


@pytest.mark.parametrize(
    ("old", "today"),
    [("soemijati", "sumiyati"), ("tjahja", "cahya"), ("djoko", "joko"), ("njoman", "nyoman")],
)
def test_old_spelling_is_read_as_todays(old: str, today: str) -> None:
    assert modern_spelling(old) == today
