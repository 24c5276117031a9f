"""A number of posts for each counted unit: a kecamatan, a kelurahan, an institution."""

from fractions import Fraction


def fixed_posts(counted: int | Fraction, posts: Fraction) -> Fraction:
    """Workers needed, unrounded."""
    return Fraction(counted) * posts
