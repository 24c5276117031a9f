"""Need: how many workers a norm requires, its base figures, and the units without anybody.

`methods` are the formulas, `need` the norms in force and the need of each unit, `bases` their figures.
"""
