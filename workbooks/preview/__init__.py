"""What importing an uploaded file would do, before it is done; and afterwards what it did.

`page` is what the screen shows, `lines` one row of it, `effect` the change of coverage, `missing` the people
who are not in the file, `choosing` what the user chose about the rows.
"""
