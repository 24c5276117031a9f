"""What an undoing says that it did."""

import pytest
from django.utils import translation

from certification.batches.undoing import UndoPage
from registry.models import Batch
from registry.services.undo import Undoing


@pytest.mark.parametrize(
    ("put_back", "withdrawn", "said"),
    [
        (1204, 0, "1.204 data kembali seperti semula."),
        (0, 1204, "1.204 permintaan pemindahan ditarik."),
        (2, 1, "2 data kembali seperti semula. 1 permintaan pemindahan ditarik."),
    ],
)
def test_undoing_says_what_it_did_with_grouped_numbers(put_back: int, withdrawn: int, said: str) -> None:
    done = Undoing(
        batch=Batch(),
        undo=Batch(),
        put_back=put_back,
        removed=0,
        returned=0,
        withdrawn=withdrawn,
        people=0,
        conflicts=(),
    )
    assert UndoPage(done, []).done == said


def undoing_of(rows: int, people: int) -> UndoPage:
    done = Undoing(
        batch=Batch(),
        undo=Batch(),
        put_back=0,
        removed=rows,
        returned=0,
        withdrawn=0,
        people=people,
        conflicts=(),
    )
    return UndoPage(done, [])


def test_more_records_than_people_are_explained() -> None:
    with translation.override("en"):
        page = undoing_of(rows=1198, people=362)
        assert page.counts == [("People concerned", 362), ("Entered by it, would be removed", 1198)]
        assert page.done.startswith("1,198 records are as before. They are of 362 people:")


def test_one_record_of_each_person_needs_no_explanation() -> None:
    with translation.override("en"):
        assert undoing_of(rows=12, people=12).done == "12 records are as before."
