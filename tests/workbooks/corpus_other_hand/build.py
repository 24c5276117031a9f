"""Write every workbook and its truth: `python -m tests.workbooks.corpus_other_hand.build`."""

from __future__ import annotations

from tests.workbooks.corpus_other_hand.book import HERE, save
from tests.workbooks.corpus_other_hand.offices import damaged, listed, national, places, texts, training

WORKBOOKS = (*training.BOOKS, *places.BOOKS, *national.BOOKS, *listed.BOOKS, *damaged.BOOKS)


def main() -> None:
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for make in WORKBOOKS:
        save(make)
    for make, delimiter, encoding in texts.BOOKS:
        save(make, delimiter=delimiter, encoding=encoding)


if __name__ == "__main__":
    main()
