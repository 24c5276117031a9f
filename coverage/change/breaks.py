"""The days on which a number changes its meaning: a norm begins or ends, a region is split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from core.calendar import ONE_DAY
from core.ui.formats import number
from coverage.enums import NormState
from coverage.models import DeclaredNeed, Norm
from regions.codes import NATION_CODE
from regions.enums import CodeChangeKind
from regions.models import RegionCodeChange


@dataclass(frozen=True)
class Break:
    """From this day on the number means something else. `of_people`: who counts changes too, not only the
    need."""

    on: date
    text: str
    of_people: bool = False


def breaks_between(code: str, category: str, first: date, last: date) -> list[Break]:
    """What begins or ends after the first day and not after the last, in the order of the days."""
    found = [*_of_norms(code, category), *_of_declarations(code, category), *_of_regions(code)]
    return sorted((each for each in found if first < each.on <= last), key=lambda each: (each.on, each.text))


def _of_norms(code: str, category: str) -> Iterator[Break]:
    norms = Norm.objects.reaching(code).filter(state=NormState.ADOPTED, category=category)
    for norm in norms.order_by("code", "version"):
        words = {"norm": norm.code, "version": norm.version}
        if norm.effective_from:
            yield Break(norm.effective_from, _("Norm %(norm)s version %(version)s begins") % words)
        if norm.effective_until and not _is_followed(norm, norms):
            ends = _("Norm %(norm)s version %(version)s ends") % words
            yield Break(norm.effective_until + ONE_DAY, ends)


def _is_followed(norm: Norm, norms: Iterable[Norm]) -> bool:
    """Whether another version begins on the next day. Then its beginning is enough to report."""
    last = norm.effective_until
    return last is not None and any(
        other.code == norm.code and other.effective_from == last + ONE_DAY for other in norms
    )


def _of_declarations(code: str, category: str) -> Iterator[Break]:
    """Only declarations of the region itself: those of offices below are figures, not rules."""
    for need in DeclaredNeed.objects.filter(region=code, category=category).order_by("valid_from"):
        yield Break(
            need.valid_from, _("A need of %(workers)s is declared") % {"workers": number(need.workers)}
        )
        if need.valid_until:
            yield Break(need.valid_until + ONE_DAY, _("The declared need ends"))


def _of_regions(code: str) -> Iterator[Break]:
    here = Q() if code == NATION_CODE else Q(old_code__startswith=code) | Q(new_region__code__startswith=code)
    changes = RegionCodeChange.objects.filter(here).exclude(kind=CodeChangeKind.MOVED)
    for change in changes.select_related("new_region").order_by("effective_on", "new_region"):
        words = {"old": change.old_name, "new": change.new_region.name}
        is_split = change.kind == CodeChangeKind.SPLIT
        text = _("%(new)s is split from %(old)s") if is_split else _("%(old)s is merged into %(new)s")
        yield Break(change.effective_on, text % words, of_people=True)
