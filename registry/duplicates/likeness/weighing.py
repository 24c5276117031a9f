"""Weighs what two records say, and gives the reasons.

Each fact that both records give is a piece of evidence, and its weight is what it tells, in bits:
log2(m / u), m being how often the finding stands between two records of one person and u how often
between two people (I. Fellegi and A. Sunter, "A Theory for Record Linkage", JASA 64, 1969). A fact that
one side lacks says nothing. m is judged from the slips that offices make; u follows from the number of
days, names and numbers there are. The sum above `PRIOR` gives the odds. Weights are chosen and tested on
the labelled people of tests/registry/duplicates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from math import log2

from django.utils import timezone

from registry.duplicates.likeness.dates import compare_dates
from registry.duplicates.likeness.names import compare_names
from registry.enums import Finding
from registry.names.slips import slips
from registry.numbers.nik import InvalidNikError
from registry.numbers.nik import parse as parse_nik

# Of the pairs that are looked at, so few are one person that the rest must outweigh 15 bits: the figure at
# which the per cents agree with the labelled people.
PRIOR = 15.0
MOST_BITS = 60.0
CERTAIN, UNLIKELY = 99, 1
# From here on, in per cent, a pair is worth a look.
LISTED_FROM = 30
# Digits of a NIK: place, date, serial.
DATE_FROM, SERIAL_FROM = 6, 12
TWIN_SERIALS = 2
NUMBER_SLIPS = 2
# So many bear a full name on average; a name that more bear tells less (W. Winkler, 1989).
USUAL_NAMESAKES = 8
FULL_NAMES = frozenset({Finding.NAME_SAME, Finding.NAME_SPELLED, Finding.NAME_TURNED})

WEIGHTS = {
    # Names: u is one in some thousands for a full name.
    Finding.NAME_SAME: 11.0,
    Finding.NAME_SPELLED: 11.0,
    Finding.NAME_TURNED: 10.5,
    Finding.NAME_NEAR: 8.5,
    Finding.NAME_INITIALS: 7.0,
    Finding.NAME_PARTIAL: 6.0,
    Finding.NAME_SHARED_WORD: -1.0,
    Finding.NAME_DIFFERS: -16.0,
    # Birth dates of 40 years: one in 14,600 (13.8 bits), kept right in two of three second records.
    Finding.BIRTH_SAME: 12.5,
    Finding.BIRTH_SWAPPED: 9.5,
    Finding.BIRTH_DIGIT: 7.0,
    Finding.BIRTH_NEAR: 2.0,
    Finding.BIRTH_YEAR_ONLY: 4.5,
    Finding.BIRTH_DIFFERS: -6.5,
    # A NIK is nobody else's; twins get neighboring serials of one day.
    Finding.NIK_SAME: 40.0,
    Finding.NIK_DIGIT: 12.0,
    Finding.NIK_SERIAL: -13.0,
    Finding.NIK_DIFFERS: -9.0,
    Finding.NIP_SAME: 40.0,
    Finding.NIP_DIGIT: 12.0,
    Finding.NIP_DIFFERS: -8.0,
    Finding.SEX_SAME: 0.9,
    Finding.SEX_DIFFERS: -5.0,
    Finding.BIRTH_PLACE_SAME: 3.0,
    Finding.BIRTH_PLACE_DIFFERS: -3.0,
    # A telephone is sometimes a household's; a new number proves little.
    Finding.PHONE_SAME: 11.0,
    Finding.PHONE_DIFFERS: -1.0,
    Finding.EMAIL_SAME: 10.0,
    Finding.EMAIL_DIFFERS: -1.0,
    Finding.CERTIFICATE_SAME: 12.0,
    Finding.OFFICE_SAME: 1.5,
}


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What of a person is compared. `name` is as typed, `name_form` its normal form; `namesakes` says how
    many records bear the form."""

    name: str
    name_form: str
    namesakes: int = 1
    birth_date: date | None = None
    nik: str = ""
    nip: str = ""
    sex: str = ""
    birth_place: str = ""
    phone: str = ""
    email: str = ""
    office: str = ""
    certificates: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Likeness:
    """`score`: per cent. `findings`: what the score comes from, the names first."""

    score: int
    findings: tuple[Finding, ...]

    @property
    def is_listed(self) -> bool:
        return self.score >= LISTED_FROM


def compare(one: Evidence, other: Evidence) -> Likeness:
    """Weigh everything that both records say."""
    findings = tuple(_findings(one, other))
    bits = sum(WEIGHTS[finding] for finding in findings) - PRIOR
    if findings[0] in FULL_NAMES:
        bits += log2(USUAL_NAMESAKES / max(one.namesakes, other.namesakes, 1))
    per_cent = round(100 / (1 + 2 ** min(-bits, MOST_BITS)))
    return Likeness(min(max(per_cent, UNLIKELY), CERTAIN), findings)


def _findings(one: Evidence, other: Evidence) -> Iterator[Finding]:
    yield compare_names(one.name, one.name_form, other.name, other.name_form)
    birth = _birth(one, other)
    if birth:
        yield birth
    if one.nik and other.nik:
        said = _nik(one, other)
        if said:
            yield said
    if one.nip and other.nip:
        yield _number(one.nip, other.nip, Finding.NIP_SAME, Finding.NIP_DIGIT, Finding.NIP_DIFFERS)
    for name, same, differs in (
        ("sex", Finding.SEX_SAME, Finding.SEX_DIFFERS),
        ("birth_place", Finding.BIRTH_PLACE_SAME, Finding.BIRTH_PLACE_DIFFERS),
        ("phone", Finding.PHONE_SAME, Finding.PHONE_DIFFERS),
        ("email", Finding.EMAIL_SAME, Finding.EMAIL_DIFFERS),
    ):
        mine, theirs = getattr(one, name).casefold(), getattr(other, name).casefold()
        if mine and theirs:
            yield same if mine == theirs else differs
    if one.certificates & other.certificates:
        yield Finding.CERTIFICATE_SAME
    if one.office == other.office:
        yield Finding.OFFICE_SAME


def _birth(one: Evidence, other: Evidence) -> Finding | None:
    """The nearest of what the birth dates say; a NIK, which repeats the date, may know it better."""
    found = [compare_dates(mine, theirs) for mine in _born(one) for theirs in _born(other)]
    return max(found, key=WEIGHTS.__getitem__) if found else None


def _born(person: Evidence) -> set[date]:
    return {day for day in (person.birth_date, _born_by_nik(person)) if day}


def _born_by_nik(person: Evidence) -> date | None:
    try:
        return parse_nik(person.nik, today=timezone.localdate()).birth_date if person.nik else None
    except InvalidNikError:
        return None


def _nik(one: Evidence, other: Evidence) -> Finding | None:
    """Two NIK that repeat two birth dates are of two people, or one date was filled in from a NIK with a
    slip: where the rest agrees nothing can be said."""
    mine, theirs = one.nik, other.nik
    if _fits(one) and _fits(other) and one.birth_date != other.birth_date:
        is_rest_same = mine[:DATE_FROM] + mine[SERIAL_FROM:] == theirs[:DATE_FROM] + theirs[SERIAL_FROM:]
        return None if is_rest_same else Finding.NIK_DIFFERS
    if mine[:SERIAL_FROM] == theirs[:SERIAL_FROM] and mine != theirs and _are_neighbors(mine, theirs):
        return Finding.NIK_SERIAL
    return _number(mine, theirs, Finding.NIK_SAME, Finding.NIK_DIGIT, Finding.NIK_DIFFERS)


def _are_neighbors(one: str, other: str) -> bool:
    """Serials as two people born on one day in one place have them: only the last digit differs, or one
    follows the other."""
    return one[:-1] == other[:-1] or abs(int(one[SERIAL_FROM:]) - int(other[SERIAL_FROM:])) <= TWIN_SERIALS


def _fits(person: Evidence) -> bool:
    """The NIK repeats the birth date."""
    return person.birth_date is not None and _born_by_nik(person) == person.birth_date


def _number(one: str, other: str, same: Finding, digit: Finding, differs: Finding) -> Finding:
    if one == other:
        return same
    return digit if slips(one, other, NUMBER_SLIPS) <= NUMBER_SLIPS else differs
