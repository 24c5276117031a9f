"""Workbooks that come in: understand the sheet, read each row, compare with the registry, apply.

`examine` writes nothing; `apply_run` writes the good rows through the services of the screen.
"""
