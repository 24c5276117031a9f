"""How often the first hit is the right one: `pytest -s` prints the shares and what went wrong."""

import pytest

from tests.certification import search_world

pytestmark = pytest.mark.django_db

RIGHT_AT_FIRST_PLACE = 0.95


def told(title: str, verdicts: list[search_world.Verdict]) -> None:
    right = search_world.share(verdicts)
    lines = [f"{title}: {right:.1%} of {len(verdicts)} right at the first place"]
    lines += [
        f"  {verdict.label.kind}: {verdict.label.query!r} → {verdict.first}; {verdict.label.wanted}"
        for verdict in verdicts
        if not verdict.is_right
    ]
    print("", *lines, sep="\n")  # noqa: T201 - `pytest -s` shows it


def test_the_first_hit_is_right_on_the_builders_labels() -> None:
    search_world.build_own_world()
    verdicts = list(search_world.ask(search_world.own_labels(), search_world.officer("32")))
    told("Own labels", verdicts)
    assert len(verdicts) >= 300
    assert search_world.share(verdicts) >= RIGHT_AT_FIRST_PLACE


def test_the_first_hit_is_right_on_labels_of_other_hands() -> None:
    """Who made them, and until when they were held out: tests/registry/search/README.md."""
    search_world.build_held_out_world()
    user = search_world.officer(None)
    for file in search_world.HELD_OUT:
        verdicts = list(search_world.ask(search_world.held_out_labels(file), user))
        told(file, verdicts)
        assert search_world.share(verdicts) >= RIGHT_AT_FIRST_PLACE, file
