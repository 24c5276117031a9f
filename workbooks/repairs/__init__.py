"""Correcting an uploaded file on the screen: the fields of its columns, the values of its cells.

`kept` stores the corrections, `saving` is what staff do, `causes` groups the problems by what would correct
them, `answering` checks and suggests answers, `columns_page` and `page` are what the screens show, `steps`
says which of them comes next. `bad_rows` is the other way: the waiting rows in a workbook, to be corrected
there.
"""
