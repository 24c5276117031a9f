"""Names: how they are written, the form under which their spellings meet, and the search by them.

`slips` of the hand tell how far apart two spellings are, `nearness` whether two names may be one.
"""
