"""Indonesian words as they were spelled before 1972, read as they are spelled today."""

import re

# Soewandi's oe and Van Ophuijsen's dj, tj, nj, sj, ch; a j without a d is today's y.
TODAY = {"oe": "u", "dj": "j", "tj": "c", "nj": "ny", "sj": "sy", "ch": "kh", "j": "y"}
OLD = re.compile("|".join(TODAY))


def modern_spelling(text: str) -> str:
    """ "soemijati" as "sumiyati".

    In a text of today's spelling every j becomes a y: use it as a second reading, never as the only one.
    """
    return OLD.sub(lambda found: TODAY[found[0]], text)
