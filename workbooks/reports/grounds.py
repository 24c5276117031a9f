"""The basis of a report's figures, in one line beside them: who has reported, how many certificates a second
person has checked, which norm was applied to which base. The notes give each again, with its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from core.ui.formats import long_date, number, percent
from coverage.answer import Completeness, Coverage
from coverage.needs.basis import Basis
from coverage.sentences import kinds_of_unit

# At most so many norms are named in the line; the notes name all.
NAMED: Final = 2


def grounds(answer: Coverage) -> str:
    """The line. Regions below the units of a need do not report separately: there it does not mention
    reporting."""
    return " ".join(f"{part.rstrip('.')}." for part in _parts(answer))


def _parts(answer: Coverage) -> Iterator[str]:
    if answer.completeness.units:
        yield _reported(answer.completeness)
    if answer.unverified_share is not None:
        yield _("%(share)s not yet checked by a second person") % {"share": percent(answer.unverified_share)}
    if answer.basis:
        yield _need(answer)


def _reported(known: Completeness) -> str:
    if known.units == known.reported == 1:
        return _("The office that keeps the records has reported.")
    return _("%(reported)s of %(units)s %(kinds)s have reported") % {
        "reported": number(known.reported),
        "units": number(known.units),
        "kinds": kinds_of_unit(known.level),
    }


def _need(answer: Coverage) -> str:
    said = "; ".join(_applied(basis) for basis in answer.basis[:NAMED])
    others = len(answer.basis) - NAMED
    if others > 0:
        said = _("%(named)s; %(count)s others in the notes") % {"named": said, "count": number(others)}
    return _("Need by %(norms)s") % {"norms": said}


def _applied(basis: Basis) -> str:
    """One norm and its base: "N1 v1 atas 75.686 PPKS (orang), 31 Desember 2023"."""
    day = f", {long_date(basis.base_on)}" if basis.base_on else ""
    doubts = [basis.unit_note, _("example") if basis.is_example else ""]
    aside = ", ".join(doubt for doubt in doubts if doubt)
    said = _("%(norm)s on %(base)s %(unit)s%(day)s") % {
        "norm": basis.name,
        "base": number(basis.base),
        "unit": basis.unit,
        "day": day,
    }
    return f"{said} ({aside})" if aside else said
