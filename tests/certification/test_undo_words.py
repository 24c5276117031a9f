"""What an undoing says that it did."""

import pytest

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
