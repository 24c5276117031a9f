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
from workbooks.imports.reader.places import KOTA_BEHIND, PLACE_OF_TITLE, SAYS_WIDTH, SEVERAL

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
        place = _misspelt(texts, place, entry, lookups) or _of_several(texts, entry, lookups) or place
    if not isinstance(place, Region):
        place = lookups.place(texts)
    if isinstance(place, AmbiguousRegionError):
        place = _of_title(texts, entry, lookups) or place
    return place


def _misspelt(texts: Sequence[str], why_not: DomainError, entry: Entry, lookups: Lookups) -> Region | None:
    """The place, if its kecamatan, and its desa in that, are the only ones with a similar name.

    If another region has the name as it is written ("Grogol" elsewhere), at most one letter may be wrong.
    """
    village, district, regency = texts
    if not district or district[0].isdigit():
        return None
    most = MOST_SLIPS if isinstance(why_not, UnknownRegionError) else 1
    outer = lookups.place((f"Kecamatan {district}", regency))
    wider = lookups.place((regency,)) if regency else None
    if isinstance(outer, DomainError) and isinstance(wider, DomainError):
        return None
    within = wider.code if isinstance(wider, Region) else ""
    meant = outer if isinstance(outer, Region) else lookups.nearest(district, within, most)
    if meant is None:
        return None
    place: Region | DomainError | None = meant
    if village:
        place = lookups.place(_at_their_levels((village, meant.name, regency), entry))
        place = place if isinstance(place, Region) else lookups.nearest(village, meant.code, most)
    if isinstance(place, Region):
        entry.problems += _read_as(district, meant) + _read_as(village, place)
        return place
    return None


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
