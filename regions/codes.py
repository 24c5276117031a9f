"""Region codes: dotted Kemendagri codes of fixed width, and what can be derived from them.

`32` is a province, `32.77` a regency or city, `32.77.01` a district, `32.77.01.1001` a village. The first
digit of the last group tells the kind of village. The nation is the virtual code `ID`, which has no row.
Nothing here asks the database; `regions.lookup` does.
"""

import re

from django.utils.text import slugify

from regions.enums import Kind, Level

NATION_CODE = "ID"
REGION_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?")
PROVINCE_LENGTH, REGENCY_LENGTH = 2, 5
LENGTHS = {
    PROVINCE_LENGTH: Level.PROVINCE,
    REGENCY_LENGTH: Level.REGENCY,
    8: Level.DISTRICT,
    13: Level.VILLAGE,
}
VILLAGE_KINDS = {"1": Kind.KELURAHAN, "2": Kind.DESA, "3": Kind.DESA_ADAT}


def is_region_code(text: str) -> bool:
    """Whether `text` has the shape of a region's dotted code. It need not exist."""
    return REGION_CODE.fullmatch(text) is not None


def level_of(code: str) -> Level:
    """The level by the length of the code. Raises ValueError if it is not a code."""
    if code == NATION_CODE:
        return Level.COUNTRY
    if not is_region_code(code):
        raise ValueError(code)
    return LENGTHS[len(code)]


def parent_code(code: str) -> str:
    """The code one level up; a province's is the nation, the nation's is "" ."""
    if code == NATION_CODE:
        return ""
    return code.rpartition(".")[0] or NATION_CODE


def ancestor_codes(code: str) -> list[str]:
    """The codes of the regions above, province first; neither the region itself nor the nation."""
    return [code[:length] for length in LENGTHS if length < len(code)]


def dotted(digits: str) -> str:
    """The dotted form of an undotted Kemendagri code: `3277011001` is `32.77.01.1001`."""
    groups = (digits[:2], digits[2:4], digits[4:6], digits[6:])
    return ".".join(group for group in groups if group)


def slug_of(code: str, name: str) -> str:
    """The region in an address: `32.77-kota-cimahi`."""
    return f"{code}-{slugify(name)}"


def code_in_slug(slug: str) -> str:
    """The code at the start of an address part; a name may follow and is ignored."""
    return slug.partition("-")[0]
