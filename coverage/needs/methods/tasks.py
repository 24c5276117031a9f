"""Job and workload analysis of civil servants, task by task (Kepmenpan KEP/75/M.PAN/7/2004).

Need = sum of (volume x minutes) / effective minutes a year.
"""

from collections.abc import Iterable
from fractions import Fraction

from coverage.needs.methods.activities import Reckoning, Service, staff_for


def tasks(services: Iterable[Service], *, available: Fraction) -> Reckoning:
    """`available`: effective minutes a year of one worker."""
    return Reckoning(staff=staff_for(services, available))
