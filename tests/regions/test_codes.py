import pytest

from regions.codes import (
    ancestor_codes,
    code_in_slug,
    dotted,
    is_region_code,
    level_of,
    parent_code,
    slug_of,
)
from regions.enums import Level


@pytest.mark.parametrize(
    ("code", "level", "parent"),
    [
        ("ID", Level.COUNTRY, ""),
        ("32", Level.PROVINCE, "ID"),
        ("32.77", Level.REGENCY, "32"),
        ("32.77.01", Level.DISTRICT, "32.77"),
        ("32.77.01.1001", Level.VILLAGE, "32.77.01"),
    ],
)
def test_code_tells_level_and_parent(code: str, level: Level, parent: str) -> None:
    assert level_of(code) == level
    assert parent_code(code) == parent


@pytest.mark.parametrize(
    "text", ["", "3", "32.7", "3277", "32.77.", "32.77.1", "32.77.01.101", "32.77\n", "٣٢"]
)
def test_what_is_not_a_code_has_no_level(text: str) -> None:
    assert not is_region_code(text)
    with pytest.raises(ValueError, match=r".*"):
        level_of(text)


def test_ancestors_stop_below_the_nation() -> None:
    assert ancestor_codes("32.77.01.1001") == ["32", "32.77", "32.77.01"]
    assert ancestor_codes("32") == []


def test_digits_gain_their_dots() -> None:
    assert dotted("3277011001") == "32.77.01.1001"
    assert dotted("32") == "32"


def test_slug_carries_a_name_that_is_not_read_back() -> None:
    assert slug_of("32.77", "Kota Cimahi") == "32.77-kota-cimahi"
    assert code_in_slug("32.77-kota-cimahi") == "32.77"
    assert code_in_slug("32.77-any-other-name") == "32.77"
    assert code_in_slug("32.77") == "32.77"
