"""Names: how they are written, the form that all spellings of a name share, and the search by name.

`slips` measures how far two spellings are apart, `nearness` whether two names may be the same.
"""
