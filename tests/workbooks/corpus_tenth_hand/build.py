"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_tenth_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_tenth_hand.book import HERE
from tests.workbooks.corpus_tenth_hand.offices import (
    certificates,
    civil_servants,
    companions,
    institutions,
    mixed,
    subdistricts,
    volunteers,
)

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in (subdistricts, volunteers, companions, institutions, certificates, civil_servants, mixed):
        for write in module.WORKBOOKS:
            write().save()
