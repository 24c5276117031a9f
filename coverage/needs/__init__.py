"""Need: how many workers a norm asks for, on what figures it rests, and where nobody is.

`methods` are the formulas, `need` the norms in force and the need of each unit, `bases` the figures that they
use.
"""
