"""How a norm turns figures into workers: one pure function per method, exact until the last step.

All values are fractions and nothing is rounded here. `needs.need` rounds up the need of each unit, once.
"""
