"""Which changes of a table are kept, and how: for `pghistory.track`."""

import pghistory
import pgtrigger

KINDS = (pghistory.InsertEvent, pghistory.UpdateEvent, pghistory.DeleteEvent)


def every_change() -> list[pghistory.RowEvent]:
    """Rows that come, change and go; one statement keeps all that a statement touched.

    For tables that are written by the thousand: row by row, history is a third of the work of an import.
    """
    return [kind(level=pgtrigger.Statement) for kind in KINDS]
