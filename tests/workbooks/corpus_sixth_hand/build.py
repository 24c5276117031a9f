"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_sixth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_sixth_hand.book import HERE
from tests.workbooks.corpus_sixth_hand.offices import companions, later, others, staff, volunteers

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in (volunteers, staff, companions, others, later):
        for write in module.WORKBOOKS:
            write().save()
