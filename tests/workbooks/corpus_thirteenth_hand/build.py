"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_thirteenth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_thirteenth_hand.book import HERE
from tests.workbooks.corpus_thirteenth_hand.offices import (
    banten,
    bengkulu,
    cimahi,
    islands,
    java,
    lampung,
    provinces,
)

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in (bengkulu, lampung, provinces, banten, cimahi, java, islands):
        for write in module.WORKBOOKS:
            write().save()
