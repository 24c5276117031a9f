"""The place of work in a row: the region that its cells name, alone or after the name of a body."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from core.errors import DomainError
from regions.enums import Level
from regions.errors import AmbiguousRegionError, RegionOutsideScopeError, UnknownRegionError
from regions.models import Region
from regions.names import readings, squeezed
from workbooks.imports.lookups import Lookups
from workbooks.imports.problems import Problem, refused, warning
from workbooks.imports.reader.bodies import BODY
from workbooks.imports.reader.entries import Entry
from workbooks.imports.reader.places import KOTA_BEHIND, PLACE_OF_TITLE, SAYS_WIDTH, SEVERAL, WIDTHS

# This many letters of a name may be wrong if no other region has that name.
MOST_SLIPS = 2


def place_of(entry: Entry, lookups: Lookups) -> Region | None:
    """The region in which the person works; None if the row names none. A text that is no region becomes a
    problem of the row.

    A body in a column of places ("UPT PMKS, Kota Pasuruan") becomes the organization.
    """
    texts = [entry.text(name) for name in ("place", "place_district", "place_regency")]
    if not any(texts):
        return None
    place: Region | DomainError | None = _region(texts, entry, lookups)
    if isinstance(place, UnknownRegionError) and BODY.match(texts[0]):
        place = _of_body(texts, entry, lookups)
    if isinstance(place, DomainError):
        entry.distrust(refused(place, "place", ", ".join(filter(None, texts))))
        return None
    entry.values["place"] = place.code if place else None
    return place


def _region(texts: Sequence[str], entry: Entry, lookups: Lookups) -> Region | DomainError:
    """The levels in the headers are binding: a misspelt kecamatan is preferred to a desa of exactly that
    name."""
    place = lookups.place(_at_their_levels(texts, entry))
    if isinstance(place, (UnknownRegionError, RegionOutsideScopeError)):
        place = (
            _misspelt(_by_level(texts), place, entry, lookups) or _of_several(texts, entry, lookups) or place
        )
    if not isinstance(place, Region):
        place = lookups.place(texts)
    if isinstance(place, AmbiguousRegionError):
        place = _of_title(texts, entry, lookups) or place
    return place


def _misspelt(texts: Sequence[str], why_not: DomainError, entry: Entry, lookups: Lookups) -> Region | None:
    """The place, if its kecamatan, and its desa in that, are the only ones with a similar or longer name.

    If another region has the name as it is written ("Grogol" elsewhere), at most one letter may be wrong.
    """
    village, district, regency = texts
    if not district:
        is_unknown = isinstance(why_not, UnknownRegionError)
        return _abbreviated(village, regency, entry, lookups) if is_unknown else None
    if district[0].isdigit():
        return None
    most = MOST_SLIPS if isinstance(why_not, UnknownRegionError) else 1
    outer = lookups.place((f"Kecamatan {district}", regency))
    wider = lookups.place((regency,)) if regency else None
    if isinstance(outer, DomainError) and isinstance(wider, DomainError):
        return None
    within = wider.code if isinstance(wider, Region) else ""
    meant = outer if isinstance(outer, Region) else _near(district, within, Level.DISTRICT, most, lookups)
    if meant is None:
        return None
    place: Region | DomainError | None = meant
    if village:
        place = lookups.place(_at_their_levels((village, meant.name, regency), entry))
        if not isinstance(place, Region):
            place = _near(village, meant.code, Level.VILLAGE, most, lookups)
    if isinstance(place, Region):
        entry.problems += _read_as(district, meant) + _read_as(village, place)
        return place
    return None


def _near(text: str, outer: str, level: Level, most: int, lookups: Lookups) -> Region | None:
    """The only region that the text abbreviates or misspells. If one elsewhere has its name, nothing is taken
    for an abbreviation."""
    meant = lookups.abbreviated(text, outer, level) if most == MOST_SLIPS else None
    return meant or lookups.nearest(text, outer, most)


def _abbreviated(village: str, regency: str, entry: Entry, lookups: Lookups) -> Region | None:
    """The only desa in the user's regions with this abbreviated name, below a header of desa."""
    wider = lookups.place((regency,)) if regency else None
    if isinstance(wider, DomainError) or not (entry.header.names_villages or SAYS_WIDTH.match(village)):
        return None
    place = lookups.abbreviated(village, wider.code if wider else "", Level.VILLAGE)
    if place:
        entry.problems += _read_as(village, place)
    return place


def _by_level(texts: Sequence[str]) -> Sequence[str]:
    """The texts with the parts of the first one in the columns whose level they say: "Melong, Kec. Cimahi".
    Unchanged if a part says no level or that column has a text of its own."""
    village, *wider = texts
    found = ["", *wider]
    for part in map(str.strip, village.split(",")):
        width = next((width for width, word in enumerate(WIDTHS[:3]) if word.match(part)), None)
        if width is None or found[width]:
            return texts
        found[width] = WIDTHS[width].sub("", part, count=1).strip(" .:") if width else part
    return found


def _read_as(text: str, place: Region) -> list[Problem]:
    """A note that the text was read as this place; empty if it is the name of the place."""
    if not text or any(key == squeezed(place.name) for key, _kinds in readings(text)):
        return []
    sentence = _("“%(text)s” was read as %(place)s, the only name near to it. Compare it.")
    told = {"text": text[:60], "place": place.label}
    return [warning("place_misspelt", sentence % told, "place", text)]


def _of_several(texts: Sequence[str], entry: Entry, lookups: Lookups) -> Region | None:
    """The kecamatan that contains all the desa in one cell; None if there is no such kecamatan."""
    village, *beside = texts
    names = [name for name in SEVERAL.split(village) if name]
    if len(names) == 1:
        return None
    found = [lookups.place((name if SAYS_WIDTH.match(name) else f"Desa {name}", *beside)) for name in names]
    regions = [each for each in found if isinstance(each, Region) and each.level == Level.VILLAGE]
    outer = {each.parent_id for each in regions}
    if len(regions) < len(names) or len(outer) != 1:
        return None
    place = lookups.place(filter(None, outer))
    if not isinstance(place, Region):
        return None
    sentence = _("“%(text)s” are several places; %(place)s was read, in which they all lie.")
    told = {"text": village[:60], "place": place.label}
    entry.problems.append(warning("places_several", sentence % told, "place", village))
    return place


def _at_their_levels(texts: Sequence[str], entry: Entry) -> Sequence[str]:
    """The texts with the levels of their columns: a kelurahan may have the name of its kecamatan, a
    kecamatan that of its kabupaten."""
    village, district, regency = texts
    if village and entry.header.names_villages and not village[0].isdigit():
        village = f"Desa {village}"
    if district and not district[0].isdigit():
        district = f"Kecamatan {district}"
    return village, district, regency


def _of_title(texts: Sequence[str], entry: Entry, lookups: Lookups) -> Region | None:
    """The place of this name within the place in the title; without a name, the place in the title."""
    title = entry.text(PLACE_OF_TITLE)
    place = lookups.place((*texts, title)) if title else None
    return place if isinstance(place, Region) else None


def _of_body(texts: Sequence[str], entry: Entry, lookups: Lookups) -> Region | DomainError | None:
    """The place of a row with a body in the column of places: after the name, in the other columns, or in the
    title.

    A text after the name that says that it is a region must be one; other words may be an address.
    """
    body, _comma, behind = (part.strip() for part in KOTA_BEHIND.sub(", ", texts[0]).partition(","))
    _employ(entry, texts[0], body, lookups)
    beside = list(filter(None, texts[1:]))
    if behind:
        place = lookups.place((behind, *beside))
        if isinstance(place, Region) or SAYS_WIDTH.match(behind):
            return place
    if beside:
        return _region(("", *texts[1:]), entry, lookups)
    of_title = _of_title((), entry, lookups)
    if of_title:
        sentence = _("“%(text)s” stands in the title; it was read for this row.")
        title = entry.text(PLACE_OF_TITLE)[:60]
        entry.problems.append(warning("place_carried", sentence % {"text": title}, "place"))
    return of_title


def _employ(entry: Entry, text: str, body: str, lookups: Lookups) -> None:
    """Make the body the organization of the row: by the whole text if the registry knows that name."""
    whole = text.replace(",", "")
    name = whole if lookups.organization(whole, None) else body
    if squeezed(entry.text("organization")) not in ("", squeezed(name)):
        sentence = _(
            "“%(text)s” is no place but an organisation, and the row names another one. It was left out."
        )
        entry.problems.append(warning("organization_twice", sentence % {"text": text[:60]}, "place", text))
        return
    entry.values["organization"] = name
