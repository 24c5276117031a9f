"""Which regions are nearest to one."""

from math import cos, radians

from regions.models import Region
from regions.places import Place


def distance(here: Place, there: Place) -> tuple[bool, float, str]:
    """A sort key: the distance of the centroids in degrees; if one is unknown, the similarity of the
    codes."""
    ends = (here, there)
    if not all(isinstance(end, Region) and end.latitude is not None for end in ends):
        return True, float(abs(_last_number(here.code) - _last_number(there.code))), there.code
    north = float(there.latitude - here.latitude)  # type: ignore[attr-defined]
    east = float(there.longitude - here.longitude) * cos(radians(float(here.latitude)))  # type: ignore[attr-defined]
    return False, north**2 + east**2, there.code


def _last_number(code: str) -> int:
    return int(code.rpartition(".")[2])
