"""So many posts for each of the things counted: a kecamatan, a kelurahan, an institution."""

from fractions import Fraction


def fixed_posts(counted: int | Fraction, posts: Fraction) -> Fraction:
    """Workers needed, unrounded."""
    return Fraction(counted) * posts
