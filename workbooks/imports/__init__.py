"""Uploaded workbooks: read the sheets, compare each row with the registry, apply the rows.

`examine` writes nothing; `workbooks.services.apply_run` writes the valid rows through the services of the
screen.
"""
