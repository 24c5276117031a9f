"""What is said of a file in which no sheet is a list of people."""

from django.utils import translation

from workbooks.errors import NoListError


def said(reasons: dict[str, str]) -> str:
    with translation.override("en"):
        return str(NoListError(reasons))


def test_every_sheet_of_a_small_file_is_named() -> None:
    told = said({"Rekap": "Only totals.", "Sampul": "Empty.", "Isi": "Only totals."})

    assert told == "This file holds no list of people. Sheet Rekap, Isi: Only totals. Sheet Sampul: Empty."


def test_sheets_beyond_the_first_five_are_counted() -> None:
    told = said({f"Bulan {number}": "Only totals." for number in range(1, 13)})

    assert told.endswith("Sheet Bulan 1, Bulan 2, Bulan 3, Bulan 4, Bulan 5 and 7 other sheets: Only totals.")


def test_reasons_beyond_the_first_five_are_counted_by_their_sheets() -> None:
    told = said({f"Lembar {number}": f"Reason {number}." for number in range(1, 9)})

    assert "Reason 5." in told
    assert "Reason 6." not in told
    assert told.endswith("3 other sheets hold no list of people either.")
