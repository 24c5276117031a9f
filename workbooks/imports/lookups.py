"""What the words of a file mean: programmes, issuers, organizations, places.

Reference data is read once per file, and places once per distinct text, whatever the number of rows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from django.utils.translation import gettext as _

from accounts.roles import Permission
from certification.models import Issuer, Scheme
from core.errors import DomainError
from regions.codes import NATION_CODE, is_region_code
from regions.enums import Kind, Level
from regions.errors import RegionOutsideScopeError, UnknownRegionError
from regions.lookup import RegionFinder
from regions.models import Region, RegionCodeChange
from regions.names import readings, squeezed
from registry.enums import Category
from registry.errors import OutsideRegionError
from registry.models import Organization, Programme
from registry.names.slips import slips
from workbooks.imports.abbreviated import abbreviation_of
from workbooks.imports.programme_words import BRACKETS, NOT_OF_IT, WORD, programme_phrases, without_rank
from workbooks.imports.reader.places import narrow_first, ways_to_read

if TYPE_CHECKING:
    from accounts.models import User

Reference = TypeVar("Reference", bound=Programme | Issuer)
REGENCY_LENGTH = len("32.77")
# Between several kinds of people.
SEVERAL: Final = re.compile(r"\s*[/&,+()]\s*|\s+dan\s+")
# A longer text does not consist of two names of regions.
MOST_WORDS: Final = 6
# Shorter names are similar to too many others; long names may have a second typing error.
SHORTEST_NEAR: Final = 4
LONG_NAME: Final = 8
# Between several names of an issuer; and the words after the name of a ministry.
PARTED = re.compile(r"\s*[/()]\s*|\s+-\s+")
NATION = re.compile(r"(?i)\s+(?:r\.?\s?i\.?|republik indonesia)\s*$")

FIELD_OF_LEVEL = {
    Level.REGENCY: "place_regency",
    Level.DISTRICT: "place_district",
    Level.VILLAGE: "place",
}
CATEGORY_WORDS = {
    **{squeezed(category.value): category.value for category in Category},
    "pekerjasosial": Category.PEKSOS.value,
    "pekerjasosialprofesional": Category.PEKSOS.value,
    "tenagakesejahteraansosial": Category.TKS.value,
    "tenagakesos": Category.TKS.value,
    "relawansosial": Category.RELAWAN.value,
    "penyuluhsosial": Category.PENYULUH.value,
}


class _Named(NamedTuple):
    """The columns of a region that a search by name needs."""

    code: str
    kind: Kind
    level: Level


class Lookups:
    """Finds what the words of one file mean, for the user who imports it."""

    def __init__(self, by: User) -> None:
        self.by = by
        self.scope = sorted(by.region_codes(Permission.IMPORT_RUN))
        self._finder = RegionFinder()
        self._places: dict[str, Region | DomainError] = {}
        self._nearest: dict[tuple[str, str, int], Region | None] = {}
        self._abbreviated: dict[tuple[str, str, Level], Region | None] = {}
        self._offices: dict[str, Region] = {}
        self._programmes: dict[str, Programme | None] = {}
        self._issuers: dict[str, Issuer | None] = {}

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        return _by_spelling(Programme.objects.public().active())

    @cached_property
    def issuers(self) -> dict[str, Issuer]:
        return _by_spelling(Issuer.objects.public().certifiers())

    def issuer(self, text: str) -> Issuer | None:
        """The issuer with this name; else the only issuer named by parts of the text or by their first
        words."""
        if text not in self._issuers:
            self._issuers[text] = self._issuer(text)
        return self._issuers[text]

    def _issuer(self, text: str) -> Issuer | None:
        parts = [NATION.sub("", part) for part in (text, BRACKETS.sub(" ", text), *PARTED.split(text))]
        parts += [part.split()[0] for part in parts if part.strip()]
        named = [found for part in parts if (found := self.issuers.get(squeezed(part)))]
        return named[0] if len(set(named)) == 1 else None

    def is_issuer(self, text: str) -> bool:
        return self.issuer(text) is not None

    @cached_property
    def schemes(self) -> dict[tuple[str, str], Scheme]:
        return {(scheme.category, scheme.level): scheme for scheme in Scheme.objects.public().active()}

    @cached_property
    def organizations(self) -> dict[str, list[Organization]]:
        """By name and short name. Of several with one name, those in the user's region come first."""
        found: dict[str, list[Organization]] = defaultdict(list)
        active = Organization.objects.active().order_by("pk")
        for organization in sorted(active, key=lambda each: not self.reaches(each.location_id)):
            for name in {squeezed(organization.name), squeezed(organization.short_name)} - {""}:
                found[name].append(organization)
        return found

    def organization(self, text: str, place: Region | None) -> Organization | None:
        """The organization with this name; of several, the one in the kabupaten/kota of the place."""
        named = self.organizations.get(squeezed(text), [])
        office = place.code[:REGENCY_LENGTH] if place else ""
        return next((each for each in named if each.location_id.startswith(office)), next(iter(named), None))

    def is_organization(self, text: str) -> bool:
        return squeezed(text) in self.organizations

    @cached_property
    def regencies(self) -> frozenset[str]:
        """Codes of present and former kabupaten/kota, because a NIK keeps the code of its first issue."""
        today = Region.objects.level(Level.REGENCY).values_list("code", flat=True)
        former = RegionCodeChange.objects.values_list("old_code", flat=True)
        return frozenset([*today, *former])

    def is_regency(self, code: str) -> bool:
        return code in self.regencies

    def reaches(self, code: str) -> bool:
        """Whether the user may import people of this region."""
        return any(code.startswith(each) for each in self.scope)

    def place(self, parts: Iterable[str]) -> Region | DomainError:
        """The region that the cells name, from the narrowest to the widest; else the error of
        `regions.lookup`."""
        texts = [part for part in parts if part]
        text = texts[0] if _is_code(texts[0]) else ", ".join(texts)
        if text not in self._places:
            found = map(self._find, chain(ways_to_read(text), self._parted(text)))
            first = next(found)
            regions = (each for each in chain([first], found) if isinstance(each, Region))
            self._places[text] = next(regions, first)
        return self._places[text]

    def _parted(self, text: str) -> Iterator[str]:
        """Two regions without a separator, of which the wider one is known: "Natar Lampung Selatan"."""
        words = text.split()
        if "," in text or len(words) > MOST_WORDS:
            return
        for place in range(1, len(words)):
            one, other = " ".join(words[:place]), " ".join(words[place:])
            for name, outer in ((one, other), (other, one)):
                if any(key in self._wider for key, _kinds in readings(outer)):
                    yield f"{name}, {outer}"

    @cached_property
    def _wider(self) -> frozenset[str]:
        """The names of all kabupaten, kota and kecamatan whose people the user may import."""
        reached = Region.objects.visible_to(self.by, Permission.IMPORT_RUN)
        wider = reached.filter(level__in=(Level.REGENCY, Level.DISTRICT))
        return frozenset(wider.values_list("match_key", flat=True))

    def programme(self, text: str) -> Programme | None:
        """The programme that the text names, alone or among the words of a title or a job."""
        if text not in self._programmes:
            named = (self.programmes.get(squeezed(phrase)) for phrase in programme_phrases(text))
            self._programmes[text] = next(filter(None, named), None)
        return self._programmes[text]

    def programme_among(self, text: str) -> Programme | None:
        """The programme, or else the only one whose code is among the words: "PKH Graduasi"."""
        return self.programme(text) or self._only_code_in(text)

    def _only_code_in(self, text: str) -> Programme | None:
        words = set(map(squeezed, WORD.findall(text)))
        coded = [self._programme_codes[word] for word in words & self._programme_codes.keys()]
        return coded[0] if len(coded) == 1 and NOT_OF_IT.isdisjoint(words) else None

    @cached_property
    def _programme_codes(self) -> dict[str, Programme]:
        return {squeezed(programme.code): programme for programme in self.programmes.values()}

    def is_programme(self, text: str) -> bool:
        return self.programme(text) is not None

    def is_programme_name(self, text: str) -> bool:
        return squeezed(text) in self.programmes

    def names_several_kinds(self, text: str) -> bool:
        """Whether the parts of a text name different kinds of people: "Peksos/Penyuluh"."""
        parts = SEVERAL.split(text)
        return len(parts) > 1 and len(set(map(self._kind, parts)) - {""}) > 1

    def _kind(self, text: str) -> str:
        role = self.programme(text)
        return category_named(text) or (role.default_category if role else "")

    def is_category(self, text: str) -> bool:
        """Whether the text names one kind of people, by its own words or by a role that has a category."""
        return bool(self._kind(text)) and not self.names_several_kinds(text)

    def place_field(self, text: str, within: Sequence[str]) -> str | None:
        """The field for a region of this level. None if the text is no region, or is the whole region of the
        user.

        A region that contains everybody whom the user may import says nothing about one person.
        """
        if not squeezed(text):
            return None
        region = self.place([text, *within])
        if isinstance(region, DomainError) or region.code in self.scope:
            return None
        return FIELD_OF_LEVEL.get(Level(region.level))

    def region_fields(self, text: str) -> frozenset[str]:
        """By the words before the first comma, in any form of the name but without typing errors."""
        part, *_wider = narrow_first(text).split(",")
        for key, kinds in readings(part):
            named = [each for each in self._names.get(key, ()) if not kinds or each.kind in kinds]
            if named:
                return frozenset(FIELD_OF_LEVEL[each.level] for each in named)
        return frozenset()

    def abbreviated(self, text: str, outer: str, level: Level) -> Region | None:
        """The only region of this level in `outer` and in the user's regions that the text abbreviates.

        An abbreviation may be left out if no region of the nation has it. "Bdr. Kejadian" is not Kejadian.
        """
        asked = text, outer, level
        if asked not in self._abbreviated:
            pattern, rest = abbreviation_of(text)
            codes = self._like(pattern, outer, level)
            if rest and not codes and not Region.objects.filter(match_key__regex=f"^{pattern}$").exists():
                codes = self._like(rest, outer, level)
            found = self.place(codes) if len(codes) == 1 else None
            self._abbreviated[asked] = found if isinstance(found, Region) else None
        return self._abbreviated[asked]

    def _like(self, pattern: str, outer: str, level: Level) -> list[str]:
        names = filter(re.compile(pattern).fullmatch, self._names) if pattern else ()
        regions = chain.from_iterable(self._names[name] for name in names)
        return [each.code for each in regions if each.level == level and each.code.startswith(outer)]

    def nearest(self, text: str, outer: str, most: int) -> Region | None:
        """The region directly below `outer` with the most similar name; all kecamatan are searched if `outer`
        is "". None if there is none, or more than one.

        It begins with the same letter and has at most `most` typing errors, a short name at most one.
        """
        asked = text, outer, most
        if asked not in self._nearest:
            codes = self._nearest_codes(*asked)
            found = self.place(codes) if len(codes) == 1 else None
            self._nearest[asked] = found if isinstance(found, Region) else None
        return self._nearest[asked]

    def _nearest_codes(self, text: str, outer: str, most: int) -> set[str]:
        key, _kinds = readings(text)[0]
        if len(key) < SHORTEST_NEAR:
            return set()
        near: dict[int, set[str]] = defaultdict(set)
        for name, code in self._names_within[outer]:
            if name[0] == key[0]:
                near[slips(key, name, most)].add(code)
        return near[min(near)] if near and min(near) <= (most if len(key) >= LONG_NAME else 1) else set()

    @cached_property
    def _names_within(self) -> dict[str, list[tuple[str, str]]]:
        """Names and codes of regions, by the code of the region that contains them; all kecamatan under
        ""."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, regions in self._names.items():
            for each in regions:
                found[each.code.rpartition(".")[0]].append((name, each.code))
                if each.level == Level.DISTRICT:
                    found[""].append((name, each.code))
        return found

    @cached_property
    def _names(self) -> dict[str, list[_Named]]:
        """The user's regions by name. In memory, because whole columns of words are looked up."""
        found: dict[str, list[_Named]] = defaultdict(list)
        within = (Region.objects.public().under(code or NATION_CODE) for code in self.scope)
        columns = ("match_key", "code", "kind", "level")
        for key, code, kind, level in chain.from_iterable(rows.values_list(*columns) for rows in within):
            if level in FIELD_OF_LEVEL:
                found[key].append(_Named(code, Kind(kind), Level(level)))
        return found

    def _find(self, text: str) -> Region | DomainError:
        """The region, or the error for every row with this text."""
        refusals: list[DomainError] = []
        for code in self.scope:
            try:
                return self._finder.find(text, within=code or NATION_CODE)
            except DomainError as error:
                refusals.append(error.with_traceback(None))  # a traceback would keep every row in memory
        why = refusals[0] if refusals else OutsideRegionError(field="place")
        return (
            why
            if not isinstance(why, RegionOutsideScopeError) or self._means_one(text)
            else UnknownRegionError(text)
        )

    def _means_one(self, text: str) -> bool:
        """Whether exactly one region of the nation is meant. A misspelt desa often has the name of many
        others."""
        try:
            self._finder.find(text)
        except DomainError:
            return False
        return True

    def office(self, place: Region | None) -> Region | None:
        """The office that will keep a new record: the user's own, or that of the kabupaten/kota of the place.

        None if a user of several offices names no place.
        """
        code = self._office_code(place)
        if code and code not in self._offices:
            self._offices[code] = Region.objects.get(code=code)
        return self._offices.get(code)

    def _office_code(self, place: Region | None) -> str:
        if place is not None:
            for code in self.scope:
                if place.code.startswith(code):
                    return code if len(code) >= REGENCY_LENGTH else place.code[:REGENCY_LENGTH]
        own = [code for code in self.scope if code]
        return own[0] if len(own) == 1 and len(own[0]) >= REGENCY_LENGTH else ""


@lru_cache(maxsize=1_024)
def category_named(text: str) -> str:
    """The kind of people that the text names, with or without a rank; "" if it names none or several."""
    phrases = (text, BRACKETS.sub(" ", text), *BRACKETS.findall(text))
    keys = [squeezed(each) for phrase in phrases for each in (phrase, without_rank(phrase))]
    found = {CATEGORY_WORDS[key] for key in keys if key in CATEGORY_WORDS}
    return found.pop() if len(found) == 1 else ""


def unknown(kind: str, text: str) -> str:
    """The message for a word that the reference data does not have."""
    sentences = {
        "programme": _("Programme “%(text)s” is unknown. Write its code, for example PKH."),
        "issuer": _("Issuer “%(text)s” is unknown. Write for example LSPS or LSP Kemensos."),
        "organization": _("Organisation “%(text)s” is unknown and was left empty."),
        "category": _("Category “%(text)s” is unknown. Write PEKSOS, TKS, RELAWAN or PENYULUH."),
    }
    return sentences[kind] % {"text": text[:60]}


def _by_spelling(rows: Iterable[Reference]) -> dict[str, Reference]:
    found: dict[str, Reference] = {}
    for row in rows:
        for text in (row.code, row.name, *row.aliases.splitlines()):
            found.setdefault(squeezed(text), row)
    return found


def _is_code(text: str) -> bool:
    return is_region_code(text) or text.replace(".", "").isdigit()
