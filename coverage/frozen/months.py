"""Monthly snapshots: the stored figures of the last day of a month, compared with today's computation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit
from accounts.enums import AuditAction
from core.errors import DomainError
from core.ui.formats import long_date
from coverage.enums import FrozenKind
from coverage.frozen.freezing import (
    KEPT_LATER,
    RowKey,
    as_json,
    computed,
    freeze,
    key_of,
    norms_in_force,
    rows_by_key,
    values_of,
)
from coverage.frozen.reading import basis_of_line
from coverage.models import FrozenAnswer, FrozenFigures
from coverage.models.frozen import PARTS
from regions.codes import NATION_CODE

COUNTS = frozenset(
    {
        "present",
        "certified",
        "validity_unknown",
        "lapsed",
        "never_certified",
        "verified",
        "has_scheme",
        *PARTS,
    }
)
NEEDS = frozenset({"needed", "needed_exact", "basis", "competing"})


class MonthNotOverError(DomainError):
    """The last day of the month is not over: its figures may still change."""

    code = "month_not_over"

    def __init__(self, on: date) -> None:
        super().__init__(_("The month ends on %(day)s. Take it from the day after.") % {"day": long_date(on)})


@dataclass(frozen=True)
class Difference:
    """A row with a different result today: the stored and the computed values, by name."""

    row: RowKey
    kept: dict[str, object]
    told: dict[str, object]
    reasons: tuple[str, ...]


def last_complete_month(today: date) -> date:
    """The last day of the month before this one."""
    return today.replace(day=1) - timedelta(days=1)


def kept_month(on: date, region: str = NATION_CODE) -> FrozenFigures | None:
    """The snapshot of a region (by default the nation) for this last day of a month, if there is one."""
    return FrozenFigures.objects.public().filter(region=region, on=on).first()


@transaction.atomic
def take_month(*, on: date, region: str = NATION_CODE) -> FrozenFigures:
    """Store the figures of a month's last day, down to the kabupaten/kota, all categories and programmes.

    An existing snapshot is not changed. Raises MonthNotOverError.
    """
    if on >= timezone.localdate():
        raise MonthNotOverError(on)
    kept = kept_month(on, region)
    if kept:
        return kept
    figures = freeze(kind=FrozenKind.MONTH, region=region, on=on)
    audit.record(AuditAction.SNAPSHOT_TAKEN, target=figures, by=None, on=on, digest=figures.digest)
    return figures


def differences(figures: FrozenFigures) -> Iterator[Difference]:
    """Each stored row that differs from today's computation for the same day, with the possible reason."""
    told = rows_by_key(computed(figures.region, figures.on))
    kept = {key_of(row): row for row in figures.answers.all()}
    norms_changed = norms_as_kept(figures) != figures.norms
    for key in sorted(kept.keys() | told.keys()):
        then, now = kept.get(key), told.get(key)
        before, after = _values(then), _values(now)
        names = [
            name
            for name in (after or before)
            if before.get(name) != after.get(name) and (name in before or name not in KEPT_LATER)
        ]
        if names:
            yield Difference(
                row=key,
                kept={name: before.get(name) for name in names},
                told={name: after.get(name) for name in names},
                reasons=tuple(_reasons(figures, now, set(names), norms_changed=norms_changed)),
            )


def norms_as_kept(figures: FrozenFigures) -> list[object]:
    """The norms of the day as they are today, in the form in which a set stores them."""
    norms = norms_in_force(figures.region, figures.on)
    return [{name: as_json(value) for name, value in norm.items()} for norm in norms]


def _values(row: FrozenAnswer | None) -> dict[str, object]:
    if row is None:
        return {}
    return values_of(row) | {"basis": [basis_of_line(line) for line in row.basis]}


def _reasons(
    figures: FrozenFigures, now: FrozenAnswer | None, names: set[str], *, norms_changed: bool
) -> Iterator[str]:
    if now is None:
        yield _("the region or programme is no longer there")
        return
    if names & COUNTS and now.touched_at and now.touched_at > figures.taken_at:
        day = long_date(timezone.localdate(now.touched_at))
        yield _("records were entered or corrected since, last on %(day)s") % {"day": day}
    elif names & COUNTS:
        yield _("records were removed or moved elsewhere since, or an office reported")
    if names & NEEDS and norms_changed:
        yield _("norms of that day were adopted or ended since")
    elif names & NEEDS:
        yield _("base figures or declared needs of that day were entered or corrected since")
