"""Finds the region that a person wrote in a cell or a form: a code, a name, or "name, region above"."""

import re
from collections.abc import Collection

from regions.codes import NATION_CODE, PROVINCE_LENGTH, dotted, is_region_code, level_of
from regions.enums import Kind, Level
from regions.errors import (
    AmbiguousRegionCodeError,
    AmbiguousRegionError,
    LostZeroError,
    RegionOutsideScopeError,
    UnknownRegionError,
)
from regions.models import Region
from regions.names import TYPED_PREFIXES, abbreviates, readings, squeezed
from regions.places import find_region, resolve_code

LOOKS_LIKE_CODE = re.compile(r"[0-9][0-9. ]*")
# Levels whose names people abbreviate, by the level of the region in which they are searched.
SHORTENED: dict[Level, tuple[Level, ...]] = {
    Level.COUNTRY: (Level.REGENCY,),
    Level.PROVINCE: (Level.REGENCY,),
    Level.REGENCY: (Level.REGENCY, Level.DISTRICT),
    Level.DISTRICT: (Level.VILLAGE,),
}
CODE_WITHOUT_LAST_ZERO = re.compile(r"[0-9]{2}\.[0-9]")


def find_by_text(text: str, within: str = NATION_CODE) -> Region:
    """The region that `text` names, searched in the region `within` and below it: `RegionFinder.find`."""
    return RegionFinder().find(text, within)


def find_by_code(text: str) -> Region:
    """The region of a typed code: with dots, or digits only where the two code systems agree."""
    code = text.replace(" ", "")
    if is_region_code(code):
        return resolve_code(code)
    if CODE_WITHOUT_LAST_ZERO.fullmatch(code):
        meant = Region.objects.filter(code=f"{code}0").first()
        if meant is not None:
            raise LostZeroError(code, str(meant))
    if not is_region_code(dotted(code)) or not code.isdigit():
        raise UnknownRegionError(code)
    # Six digits are a Kemendagri district only; BPS writes districts with seven.
    if len(code) != 6:
        _refuse_where_systems_differ(code)
    return resolve_code(dotted(code))


def _refuse_where_systems_differ(digits: str) -> None:
    regency = digits[:4]
    kemendagri = Region.objects.filter(code=dotted(regency)).first()
    bps = Region.objects.filter(bps_code=regency).first()
    if kemendagri is None:
        raise UnknownRegionError(digits)
    if bps != kemendagri:
        raise AmbiguousRegionCodeError(
            digits,
            dotted=dotted(digits),
            kemendagri=kemendagri.label,
            bps=bps.label if bps else "",
        )


class RegionFinder:
    """Finds regions and remembers what it has read: one finder for a file or a request, never for longer."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, str], list[Region]] = {}
        self._by_level: dict[tuple[str, Level], list[tuple[str, str, str]]] = {}

    def find(self, text: str, within: str = NATION_CODE) -> Region:
        """The region that `text` names, searched in the region `within` and below it.

        Reads dotted codes (old ones lead to today's), digits where Kemendagri and BPS agree, and names as
        people write them: "Kab. Lampung Selatan", "Muko Muko", "Cibabat, Cimahi Utara". Raises
        UnknownRegionError, RegionOutsideScopeError, AmbiguousRegionError or AmbiguousRegionCodeError, never
        guesses.
        """
        typed = " ".join(text.split())
        if not LOOKS_LIKE_CODE.fullmatch(typed):
            return self._find_by_name(typed, within)
        region = find_by_code(typed)
        if not _is_under(region, within):
            raise RegionOutsideScopeError(typed, find_region(within).label)
        return region

    def shortened(self, typed: str, within: str = NATION_CODE) -> list[Region]:
        """Regions with names that people abbreviate like this: regencies and cities, and those directly
        below a known region.

        A province has too many districts and villages for a reliable match.
        """
        text, kinds = typed, frozenset[Kind]()
        for prefix, meant in TYPED_PREFIXES:
            rest = re.fullmatch(rf"(?i){prefix}\b[\s.:]*(.+)", typed)
            if rest:
                text, kinds = rest[1], meant
                break
        for level in SHORTENED.get(level_of(within), ()):
            found = [
                code
                for code, name, kind in self._names(within, level)
                if (not kinds or kind in kinds) and abbreviates(text, name)
            ]
            if found:
                return list(Region.objects.filter(code__in=found).select_related("parent").order_by("code"))
        return []

    def _find_by_name(self, typed: str, within: str) -> Region:
        found = self._read(typed, within)
        if found:
            return _only(typed, found)
        name, comma, outer = typed.rpartition(",")
        if comma and name.strip():
            return self._find_by_name(name.strip(), self._narrower(outer.strip(), within))
        found = self.shortened(typed, within) or self._before_its_province(typed, within)
        if found:
            return _only(typed, found)
        if within != NATION_CODE and self._read(typed, NATION_CODE):
            raise RegionOutsideScopeError(typed, find_region(within).label)
        raise UnknownRegionError(typed)

    def _narrower(self, outer: str, within: str) -> str:
        """The code of `outer`, or `within` itself if that is inside it: "…, Kota Cimahi, Jawa Barat".

        Nothing is inside a village: of several regions of that name, it is the only wider one.
        """
        try:
            return self._find_by_name(outer, within).code
        except AmbiguousRegionError:
            named = (region for key, kinds in readings(outer) for region in self._named(key, kinds, within))
            wider = {region.code for region in named if region.level != Level.VILLAGE}
            if len(wider) != 1:
                raise
            return wider.pop()
        except RegionOutsideScopeError:
            if within.startswith(self._find_by_name(outer, NATION_CODE).code):
                return within
            raise

    def _before_its_province(self, typed: str, within: str) -> list[Region]:
        """ "Mesuji Lampung": a region and its province without a comma."""
        words = typed.split()
        for length in (1, 2):
            name, outer = " ".join(words[:-length]), squeezed("".join(words[-length:]))
            for code, province, _kind in self._names(NATION_CODE, Level.PROVINCE) if name else ():
                if squeezed(province) == outer:
                    inside = code if within == NATION_CODE else within
                    found = [region for region in self._read(name, inside) if region.code.startswith(code)]
                    if found:
                        return found
        return []

    def _read(self, typed: str, within: str) -> list[Region]:
        """The regions of the first reading of the text that finds any."""
        read = readings(typed)
        self._learn({key for key, _kinds in read}, _root(within))
        return next(filter(None, (self._named(key, kinds, within) for key, kinds in read)), [])

    def _named(self, key: str, kinds: frozenset[Kind], within: str) -> list[Region]:
        self._learn({key}, _root(within))
        return [
            region
            for region in self._by_key[key, _root(within)]
            if _is_under(region, within) and (not kinds or region.kind in kinds)
        ]

    def _learn(self, keys: Collection[str], root: str) -> None:
        """Read the regions of these names, in order of their codes, unless they are read already."""
        wanted = [key for key in keys if (key, root) not in self._by_key]
        if not wanted:
            return
        self._by_key.update({(key, root): [] for key in wanted})
        named = Region.objects.public().under(root).filter(match_key__in=wanted)
        for region in named.select_related("parent").order_by("code"):
            self._by_key[region.match_key, root].append(region)

    def _names(self, within: str, level: Level) -> list[tuple[str, str, str]]:
        """Code, name and kind of the regions of this level inside `within`."""
        if (within, level) not in self._by_level:
            near = Region.objects.public().under(within).level(level)
            self._by_level[within, level] = list(near.values_list("code", "name", "kind"))
        return self._by_level[within, level]


def _root(within: str) -> str:
    """The province: what is read of it serves all searches inside it."""
    return within if within == NATION_CODE else within[:PROVINCE_LENGTH]


def _is_under(region: Region, within: str) -> bool:
    return within == NATION_CODE or region.code.startswith(within)


def _only(typed: str, found: list[Region]) -> Region:
    """The region that a name means if several have it.

    A province, regency or city takes precedence over districts and villages with its name; among those, one
    that contains all the others. Anything else is refused.
    """
    best = [region for region in found if Level(region.level) in (Level.PROVINCE, Level.REGENCY)] or found
    if len(best) == 1 or (best is found and _contains_all(found[0], found)):
        return best[0]
    raise AmbiguousRegionError(typed, [_with_parent(region) for region in best])


def _contains_all(outer: Region, regions: list[Region]) -> bool:
    return all(region.code.startswith(outer.code) for region in regions)


def _with_parent(region: Region) -> str:
    if region.parent is None or level_of(region.code) == Level.REGENCY:
        return str(region)
    return f"{region.label}, {region.parent.label} ({region.code})"
