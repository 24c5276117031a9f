"""Lists that are paged, filtered, sorted, chosen from and taken away, each declared in one place.

A list is a subclass of `Listing` (`listing.py`): its `columns`, `sorts`, `views` (tabs) and filter, the
rows that the user may see (`visible`), and how a page of found records becomes rows (`rows_of`). The
page, the file and its header all follow from that; docs/howto/add-a-list.md takes it step by step.

The address holds every choice: the filter's own names, `sort` (`-` in front turns it round), `size`,
`after` / `before` (a row's key, never a name), `n` (the place of the page's first row in the list) and
`kolom` (columns, with commas). Nothing in it identifies a person.

**Choosing rows.** The table stands in a form that posts to the address of an `Act` of the list, the
first of which is `listing.bulk_url`:

    pilih    the key of a chosen row (`Listing.key_field`), once per row; or
    semua=1  all rows that match, on this page or not, and
    saring   the query string of the list as it stood

The view of the act calls `chosen_rows(WorkerList, request.POST, user=request.user)`, which gives the
rows that the user may see among them, and nothing where nothing was chosen.

**No list counts its whole table.** Counts stop at `CAP` rows and read "10.000+" beyond, and at
`paging.PATIENCE`. What matches is looked for once (`ListedRows.found`): where the rows are few, `rows.FEW`,
page, tabs and choices of a filter (`facets.py`) ask of their keys alone; past that, tabs and choices carry no
numbers.
"""

from core.lists.choosing import chosen_listing, chosen_rows
from core.lists.columns import Column
from core.lists.filters import ListFilter
from core.lists.listing import Listing
from core.lists.paging import CAP, KeyPage, capped_count, key_page, patient_counts
from core.lists.parts import Act, Memory, View

__all__ = [
    "CAP",
    "Act",
    "Column",
    "KeyPage",
    "ListFilter",
    "Listing",
    "Memory",
    "View",
    "capped_count",
    "chosen_listing",
    "chosen_rows",
    "key_page",
    "patient_counts",
]
