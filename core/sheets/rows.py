"""The contents of a file once it is read: numbers as numbers, dates as dates, text as text, nothing as None.

What a cell means is decided by the caller. The first cell of a row is column A.
"""

import datetime as dt

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
Row = list[Cell]
