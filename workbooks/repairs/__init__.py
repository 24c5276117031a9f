"""Mending a brought file on the screen: where its columns go, what its cells should say.

`kept` holds what was said, `saving` is what staff do, `causes` groups what is wrong by what would mend it,
`answering` judges and offers answers, `columns_page` and `page` are what the screens show, `steps` says which
of them comes next. `bad_rows` is the other way: the rows that wait, to be mended in a workbook.
"""
