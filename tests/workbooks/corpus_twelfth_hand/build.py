"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_twelfth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand.book import HERE
from tests.workbooks.corpus_twelfth_hand.offices import (
    chapters,
    companions,
    institutions,
    mixed,
    professionals,
    spoilt,
    subdistricts,
    volunteers,
)

MODULES = (subdistricts, volunteers, professionals, chapters, companions, institutions, mixed, spoilt)

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in MODULES:
        for write in module.WORKBOOKS:
            write().save()
