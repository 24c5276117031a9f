"""Correcting an uploaded file on the screen: the fields of its columns, the values of its cells.

`kept` stores the corrections, `saving` has the services, `causes` groups the problems by what would correct
them, `answering` checks and suggests answers, `columns_page` and `page` hold what the screens show, `steps`
gives the next of them. `bad_rows` writes the waiting rows to a workbook, as another way to correct them.
"""
