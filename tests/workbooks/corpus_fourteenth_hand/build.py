"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_fourteenth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_fourteenth_hand.book import HERE
from tests.workbooks.corpus_fourteenth_hand.offices import (
    companions,
    institutions,
    members,
    mixed,
    professionals,
    spoilt,
    subdistricts,
    volunteers,
)

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in (
        *(subdistricts, volunteers, professionals, members),
        *(companions, institutions, mixed, spoilt),
    ):
        for write in module.WORKBOOKS:
            write().save()
