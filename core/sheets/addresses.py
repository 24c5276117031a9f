"""Names of cells, as spreadsheets write them. Rows and columns count from 1."""


def column_letter(column: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    return f"{column_letter(column)}{row}"


def span(row: int, column: int, last_row: int, last_column: int) -> str:
    return f"{address(row, column)}:{address(last_row, last_column)}"
