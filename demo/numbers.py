"""Numbers of the synthetic world: well formed, unique, and never a real person's.

A NIK ends in 9000 to 9999: the population register numbers the births of one day in one kecamatan from 0001
and does not reach that. Phones begin with 084, which no operator uses; addresses end in `.example`. A
database can have up to ten worlds; the number of the world keeps them apart.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from registry.enums import EmploymentStatus, Sex

PER_WORLD = 100
NIK_SERIALS_FROM = 9000
# The remainder by this prime is the start of a day's serials: two consecutive days start differently.
SPREAD = 97
WOMEN_DAY_OFFSET = 40
FIRST_PPPK_YEAR = 2021
# Issuers number across all regions: certificates of neighbouring offices do not have consecutive numbers.
# Coprime to the range of numbers, so none occurs twice.
PAPERS, BETWEEN_PAPERS = 10_000_000, 7_654_321


@dataclass
class Serials:
    """Assigns numbers for one world."""

    world: int
    _niks: Counter[str] = field(default_factory=Counter)
    _nips: Counter[str] = field(default_factory=Counter)
    _papers: int = 0
    _phones: int = 0

    def nik(self, district: str, birth_date: date, sex: Sex) -> str:
        """A NIK of the kecamatan and birth date, or "" if a world has used up its serials there.

        The day determines where its serials start, because a masked NIK shows nothing but its serial.
        """
        day = birth_date.day + (WOMEN_DAY_OFFSET if sex == Sex.FEMALE else 0)
        stem = f"{district.replace('.', '')}{day:02}{birth_date:%m%y}"
        count = self._next(self._niks, stem)
        if count is None:
            return ""
        serial = (count + int(stem) % SPREAD) % PER_WORLD
        return f"{stem}{NIK_SERIALS_FROM + self.world * PER_WORLD + serial}"

    def nip(self, birth_date: date, sex: Sex, appointed_on: date, status: EmploymentStatus) -> str:
        """The NIP of a civil servant, or "" if a world has used up its serials. None ends in 000: that is how
        a spreadsheet damages a NIP, and an import would ask about it."""
        is_pns = status == EmploymentStatus.PNS
        appointed = f"{appointed_on:%Y%m}" if is_pns else f"{max(appointed_on.year, FIRST_PPPK_YEAR)}21"
        stem = f"{birth_date:%Y%m%d}{appointed}{1 if sex == Sex.MALE else 2}"
        serial = self._next(self._nips, stem, first=1)
        return "" if serial is None else f"{stem}{self.world * PER_WORLD + serial:03}"

    def phone(self) -> str:
        self._phones += 1
        return f"+6284{self.world}{self._phones:08}"

    def paper(self) -> str:
        """The serial part of a document's number."""
        self._papers += 1
        return f"{self.world}{self._papers * BETWEEN_PAPERS % PAPERS:07}"

    def _next(self, used: Counter[str], stem: str, first: int = 0) -> int | None:
        if first + used[stem] >= PER_WORLD:
            return None
        used[stem] += 1
        return first + used[stem] - 1
