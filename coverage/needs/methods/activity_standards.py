"""Workload analysis by activity standards, as health offices do it (ABK-Kes, Permenkes 33/2015).

Need = sum of (volume / standard) x 1 / (1 - share of support duties), where the standard is what one
worker does in the available time.
"""

from collections.abc import Iterable
from fractions import Fraction

from coverage.needs.methods.activities import Reckoning, Service, factor_for, staff_for


def activity_standards(
    services: Iterable[Service], *, available: Fraction, support_share: Fraction = Fraction(0)
) -> Reckoning:
    """`available`: minutes a year of one worker. `support_share`: the share of it for support duties."""
    return Reckoning(staff=staff_for(services, available), factor=factor_for(support_share))
