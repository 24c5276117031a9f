"""The map: regions and their codes, dated figures about them, and the scope through which rows are reached.

`codes` parse the written form, `names` the spoken one, `lookup` finds the region that somebody meant;
`places` are regions or the nation. `facts` is the committed map, `shapes` its outlines; `editions` tells when
reference data changed.
"""
