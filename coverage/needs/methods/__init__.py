"""How a norm turns figures into workers: one pure function per method, exact until the last step.

Fractions go in and come out; nothing is rounded here. `needs.need` rounds the need of a unit up, once.
"""
