"""The map: regions and their codes, dated figures about them, and the scope through which rows are reached.

`codes` are how they are written, `names` how they are called, `lookup` finds the one that somebody meant;
`places` are regions or the nation. `facts` is the committed map, `shapes` its outlines; `editions` tells
when reference data changed.
"""
