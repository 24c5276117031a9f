"""Write the workbooks and their truths: `python -m tests.workbooks.corpus_seventh_hand.build`."""

from __future__ import annotations

from pathlib import Path

from tests.workbooks.corpus_seventh_hand.offices import eastern, java, middle, sumatra

HERE = Path(__file__).parent

if __name__ == "__main__":
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for module in (sumatra, java, middle, eastern):
        for write in module.WORKBOOKS:
            write().save(HERE)
