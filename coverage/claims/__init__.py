"""Claims: figures that others published, kept as they were said, compared with each other and reconciled.

`wording` puts a claim into words; `stated` is a claim as the rules read it; `checks` and `arithmetic` find
what does not agree; `groups` brings claims about the same thing together. A claim is never added to a count.
"""
