"""Workload indicators of staffing need (WISN), as the World Health Organization published it in 2010.

Need = sum of (volume / standard workload) x category allowance + individual allowance, where the standard
workload is what one worker does in the available time.
"""

from collections.abc import Iterable
from fractions import Fraction

from coverage.needs.methods.activities import Reckoning, Service, factor_for, staff_for


def wisn(
    services: Iterable[Service],
    *,
    available: Fraction,
    support_share: Fraction = Fraction(0),
    individual_minutes: Fraction = Fraction(0),
) -> Reckoning:
    """`available`: minutes a year of one worker. `support_share`: the share of it for everybody's support
    duties. `individual_minutes`: minutes a year for the duties of certain workers, together."""
    return Reckoning(
        staff=staff_for(services, available),
        factor=factor_for(support_share),
        added=individual_minutes / available,
    )
