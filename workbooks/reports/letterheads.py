"""Whose head stands above a report, and who signs below it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser

from accounts.roles import Role
from core.ui.formats import long_date
from workbooks.enums import LetterheadVariant
from workbooks.models import Letterhead

if TYPE_CHECKING:
    from accounts.models import User

UNNAMED = "…" * 18


@dataclass(frozen=True)
class SignedBy:
    """The block under which somebody signs. `office`: it, and the position of who signs on its behalf;
    `lines`: rank and NIP, as far as there are any."""

    place_and_day: str
    office: tuple[str, ...]
    name: str
    lines: tuple[str, ...]
    is_named: bool


def sign_off(letterhead: Letterhead, signed_on: date) -> SignedBy:
    office = f"{letterhead.signatory_prefix} {letterhead.signatory_office}".strip()
    nip = f"NIP {letterhead.grouped_nip}" if letterhead.grouped_nip else ""
    return SignedBy(
        place_and_day=f"{letterhead.city}, {long_date(signed_on)}",
        office=tuple(line for line in (office, letterhead.signatory_position) if line),
        name=letterhead.signatory_name or UNNAMED,
        lines=tuple(line for line in (letterhead.signatory_rank, nip) if line),
        is_named=bool(letterhead.signatory_name),
    )


def letterhead_of(reader: User | AnonymousUser | None) -> Letterhead | None:
    """The head of the reader's own house: an IPSPI chapter's or an office's; neutral for a visitor."""
    if reader is None or isinstance(reader, AnonymousUser) or reader.home_region is None:
        return None
    is_chapter = Role.CHAPTER_VIEWER in reader.roles()
    variant = LetterheadVariant.IPSPI if is_chapter else LetterheadVariant.DINSOS
    found: Letterhead | None = Letterhead.objects.public().nearest(reader.home_region.code, variant)
    return found
