"""What the user chose about the rows: ticks, and verdicts on rows to review."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict

from workbooks.preview.page import PreviewPage
from workbooks.preview.rows import Row
from workbooks.repairs.saving import Repairs

# Form fields: rows shown, rows ticked, the verdict on a row, one tick for every row of the tab.
SHOWN, TICKED, VERDICT, ALL = "di", "pilih", "putusan", "semua"
TAKE_ALL, LEAVE_ALL = "pilih", "lewati"


def chosen(data: QueryDict, page: PreviewPage) -> Repairs:
    """The choices of one submission; rows that the page did not show keep theirs."""
    shown = [page.rows_by_address[each] for each in data.getlist(SHOWN) if each in page.rows_by_address]
    ticked = {
        page.rows_by_address[each].place for each in data.getlist(TICKED) if each in page.rows_by_address
    }
    able: Sequence[Row] = [row for row in shown if row.can_be_ticked]
    if data.get(ALL) in (TAKE_ALL, LEAVE_ALL):
        able = [row for row in page.rows_in_view if row.can_be_ticked]
        ticked = {row.place for row in able} if data[ALL] == TAKE_ALL else set()
    return Repairs(
        left_out=[row.place for row in able if row.place not in ticked],
        taken_in=[row.place for row in able if row.place in ticked],
        verdicts={row.place: _verdict(data, row, page) for row in shown if row.asks},
    )


def _verdict(data: QueryDict, row: Row, page: PreviewPage) -> str | None:
    said = data.get(f"{VERDICT}-{page.address(row)}", "")
    return said if said in row.asks else None


def needs_reading(repairs: Repairs, page: PreviewPage) -> bool:
    """Whether the file must be read again to apply what was chosen: a verdict on a row, or the choice of a
    row that was left out when the file was read last."""
    return any(repairs.verdicts.values()) or not page.left_out_before.isdisjoint(repairs.taken_in)
