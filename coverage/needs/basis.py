"""The basis of a need in lines that can be printed: norm, base, date, source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from coverage.models import DeclaredNeed, Norm
from coverage.needs.bases import Base
from coverage.needs.need import UnitNeed


@dataclass(frozen=True)
class Basis:
    """The basis of a need: the norm, its dated base, and the source.

    `stale`: how many of the figures summed in the base are older than their indicator allows.
    """

    norm: str
    version: int | None
    base: int
    unit: str
    norm_unit: str
    base_on: date | None
    source: str
    norm_source: str = ""
    is_example: bool = False
    stale: int = 0

    @property
    def name(self) -> str:
        """The norm with its version; a declared need has none."""
        return f"{self.norm} v{self.version}" if self.version else self.norm

    @property
    def unit_note(self) -> str:
        return "" if self.unit == self.norm_unit else _("different unit")


def basis_of(units: Iterable[UnitNeed], on: date) -> tuple[Basis, ...]:
    """One line per norm and unit of base, with the sum of the bases, the newest date, and each source
    once."""
    groups: dict[tuple[Norm, str], list[Base]] = defaultdict(list)
    for unit in units:
        if unit.norm:
            for base in unit.bases:
                groups[unit.norm, base.unit].append(base)
    lines = [_norm_basis(norm, bases, on) for (norm, _unit), bases in groups.items()]
    return (*lines, *(_declared_basis(unit.declared) for unit in units if unit.declared))


def _norm_basis(norm: Norm, bases: list[Base], on: date) -> Basis:
    dates = [base.base_on for base in bases if base.base_on]
    return Basis(
        norm=norm.code,
        version=norm.version,
        base=sum(base.value for base in bases),
        unit=bases[0].unit,
        norm_unit=bases[0].norm_unit,
        base_on=max(dates) if dates else None,
        source="; ".join(sorted({base.source for base in bases})),
        norm_source=norm.legal_source,
        is_example=norm.is_example or any(base.is_example for base in bases),
        stale=sum(base.is_stale_on(on) for base in bases),
    )


def _declared_basis(declared: DeclaredNeed) -> Basis:
    return Basis(
        norm=_("declared"),
        version=None,
        base=declared.workers,
        unit=_("workers"),
        norm_unit=_("workers"),
        base_on=declared.valid_from,
        source=declared.source,
    )
