"""Write every workbook and its truth: `python -m tests.workbooks.corpus_fourth_hand.build`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.workbooks.corpus_fourth_hand.clerks import (
    doubts,
    files,
    forms,
    habits,
    masters,
    places,
    word_and_pdf,
)

HERE = Path(__file__).parent
CLERKS = (word_and_pdf, forms, masters, habits, files, places, doubts)
BOOKS = [make for clerk in CLERKS for make in clerk.BOOKS]


def main() -> None:
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for make in BOOKS:
        book = make()
        book.write(HERE / "files")
        truth = HERE / "truths" / f"{book.file.rpartition('.')[0]}.json"
        truth.write_text(json.dumps(book.truth(), indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
