"""Claims: figures that others published, kept as they were said, compared with each other and reconciled.

`wording` says a claim in words; `stated` is a claim as the rules read it; `checks` and `arithmetic` find what
does not fit; `groups` brings together what was said of one thing. A claim is never added to a count.
"""
