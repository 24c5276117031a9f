"""What importing a brought file would do, before it is done; and afterwards what it did.

`page` is what the screen shows, `lines` one row of it, `effect` what becomes of coverage, `missing` whom the
file leaves out, `choosing` what the person at the screen said of the rows.
"""
