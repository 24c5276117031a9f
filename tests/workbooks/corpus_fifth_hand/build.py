"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_fifth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_fifth_hand.book import HERE
from tests.workbooks.corpus_fifth_hand.offices import (
    chats,
    doubts,
    exports,
    fourth,
    last,
    later,
    lists,
    nobody,
    payrolls,
    shapes,
    staff,
)

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in (staff, lists, payrolls, shapes, chats, exports, doubts, nobody, later, last, fourth):
        for write in module.WORKBOOKS:
            write().save()
    for write in nobody.LATER:
        write().save()
