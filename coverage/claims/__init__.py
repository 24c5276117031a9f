"""Claims: figures that others published, kept as they were said, compared with each other and reconciled.

`wording` says a claim in words, `checks` finds what does not fit. A claim is never added to a count.
"""
