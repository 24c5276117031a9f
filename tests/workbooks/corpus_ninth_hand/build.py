"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_ninth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.offices import (
    companions,
    institutions,
    mixed,
    professionals,
    spoilt,
    subdistricts,
    volunteers,
)

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (Book.home / folder).mkdir(exist_ok=True)
    for module in (subdistricts, volunteers, professionals, companions, institutions, mixed, spoilt):
        for write in module.WORKBOOKS:
            write().save()
