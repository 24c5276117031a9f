"""The lists that can be exported: those of the registers, and the people behind a change."""

from certification.lists import LISTS as LISTS_OF_REGISTERS
from core.lists import Listing
from coverage.change.people import ChangeList

LISTS: dict[str, type[Listing]] = {**LISTS_OF_REGISTERS, ChangeList.name: ChangeList}
