"""One worker for a number of units of the base."""

from fractions import Fraction


def ratio(base: int | Fraction, per_worker: Fraction) -> Fraction:
    """Workers needed, unrounded. Raises ValueError unless one worker serves more than zero."""
    if per_worker <= 0:
        raise ValueError(per_worker)
    return Fraction(base) / per_worker
