"""Frozen figures beside the live ones: monthly snapshots, final periods, and the data of printed files.

`freezing` computes and stores a set of answers, `reading` returns them as the same `Coverage` that pages,
files and the API print (docs/adr/0016).
"""
