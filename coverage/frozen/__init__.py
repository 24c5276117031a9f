"""Figures frozen beside the live ones: monthly snapshots, final periods, and what a file was printed from.

`freezing` computes and keeps a set of answers, `reading` gives them back as the same `Coverage` that pages,
files and the API print (docs/adr/0016).
"""
