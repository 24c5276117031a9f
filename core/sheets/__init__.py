"""Workbooks in and out: the only place that knows openpyxl and calamine.

`reading.open_sheets` gives rows of plain values (`rows`), or refuses with a sentence. `writing.Book` writes
workbooks that are looked at and printed. No domain words here.
"""
