"""The letterhead above a report, and the signatures below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _

from accounts.roles import Role
from core.documents.story import Signature, SignOff
from core.ui.formats import long_date
from registry.numbers.nip import group
from workbooks.enums import LetterheadVariant
from workbooks.models import Letterhead

if TYPE_CHECKING:
    from accounts.models import User

UNNAMED = "…" * 18


def sign_off(letterhead: Letterhead, signed_on: date) -> SignOff:
    """Place and day are above the last signature. A chapter's secretary signs to the right of its chair; a
    superior of an office signs for having noted the report, to its left."""
    signatures = [_first(letterhead)]
    if letterhead.cosignatory_name:
        second = _second(letterhead)
        if letterhead.variant == LetterheadVariant.IPSPI:
            signatures.append(second)
        else:
            signatures.insert(0, replace(second, above=_("Acknowledged by,")))
    *others, last = signatures
    return SignOff((*others, replace(last, above=f"{letterhead.city}, {long_date(signed_on)}")))


def _first(letterhead: Letterhead) -> Signature:
    office = f"{letterhead.signatory_prefix} {letterhead.signatory_office}".strip()
    return Signature(
        office=_filled(office, letterhead.signatory_position),
        name=letterhead.signatory_name or UNNAMED,
        is_named=bool(letterhead.signatory_name),
        lines=_filled(letterhead.signatory_rank, _nip(letterhead.signatory_nip)),
    )


def _second(letterhead: Letterhead) -> Signature:
    return Signature(
        office=(letterhead.cosignatory_office,),
        name=letterhead.cosignatory_name,
        is_named=True,
        lines=_filled(letterhead.cosignatory_rank, _nip(letterhead.cosignatory_nip)),
    )


def _nip(digits: str) -> str:
    """`NIP 19730215 199803 1 004`; empty for IPSPI, which has none."""
    return f"NIP {group(digits)}" if digits else ""


def _filled(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def letterhead_of(reader: User | AnonymousUser | None, *, at: datetime | None = None) -> Letterhead | None:
    """The letterhead of the reader's own body: an IPSPI chapter's or an office's; neutral for a visitor.

    `at`: as it was at that time, if its history goes back so far.
    """
    if reader is None or isinstance(reader, AnonymousUser) or reader.home_region is None:
        return None
    is_chapter = Role.CHAPTER_VIEWER in reader.roles()
    variant = LetterheadVariant.IPSPI if is_chapter else LetterheadVariant.DINSOS
    found: Letterhead | None = Letterhead.objects.public().nearest(reader.home_region.code, variant)
    return _as_it_stood(found, at) if found and at else found


def _as_it_stood(letterhead: Letterhead, at: datetime) -> Letterhead:
    history = apps.get_model("workbooks", "LetterheadEvent")._default_manager
    event = history.filter(pgh_obj=letterhead.pk, pgh_created_at__lte=at).order_by("pgh_id").last()
    if event is None:
        return letterhead
    columns = [column.attname for column in Letterhead._meta.concrete_fields]
    return Letterhead(**{name: getattr(event, name) for name in columns})
