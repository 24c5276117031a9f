"""What staff do to a file that was read: confirm its columns, correct its cells, leave rows out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from regions.names import squeezed
from workbooks.errors import ColumnTwiceError
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.corrections import Corrections
from workbooks.imports.reader.days import Order
from workbooks.models import Arrangement
from workbooks.repairs.kept import corrections_of, keep
from workbooks.scope import run_of

if TYPE_CHECKING:
    from accounts.models import User

Key = TypeVar("Key")


@dataclass(frozen=True)
class Repairs:
    """The corrections of one submission. `cells`: new texts by sheet, row and field; None restores the
    text of the file. `words`: new texts by field and old text; None as above. `left_out`, `taken_in`: rows
    by sheet and number. `verdicts`: decisions about rows to review; None withdraws one."""

    cells: Mapping[tuple[str, int, str], str | None] = field(default_factory=dict)
    words: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    left_out: Iterable[tuple[str, int]] = ()
    taken_in: Iterable[tuple[str, int]] = ()
    verdicts: Mapping[tuple[str, int], str | None] = field(default_factory=dict)


@transaction.atomic
def confirm_columns(
    *,
    run_id: int,
    choices: Mapping[str, Mapping[str, str]],
    orders: Mapping[str, Mapping[str, Order]] = MappingProxyType({}),
    by: User,
) -> None:
    """Store for the office the fields of each shape, by column letter ("" if the column is ignored); and for
    this file only, the order of day and month where somebody stated it.

    The file itself is read again by `examine_again`. Raises ColumnTwiceError, OutsideImportScopeError.
    """
    run = run_of(run_id, by, locked=True)
    for shape, columns in choices.items():
        twice = [name for name, count in Counter(columns.values()).items() if name and count > 1]
        if twice:
            raise ColumnTwiceError(BY_FIELD[twice[0]].title if twice[0] in BY_FIELD else twice[0])
        Arrangement.objects.update_or_create(
            region=run.region, shape=shape, defaults={"columns": dict(columns), "confirmed_by": by}
        )
    said = corrections_of(run, by=by)
    said.orders = {shape: dict(letters) for shape, letters in orders.items() if letters}
    keep(run, said)
    audit.record(AuditAction.IMPORT_COLUMNS_CONFIRMED, target=run, by=by, region_code=run.region_id)


@transaction.atomic
def save_repairs(*, run_id: int, repairs: Repairs, by: User) -> None:
    """Store the corrections of cells and rows; the next reading of the file applies them.

    Raises OutsideImportScopeError.
    """
    run = run_of(run_id, by, locked=True)
    said = corrections_of(run, by=by)
    merge(repairs, said)
    keep(run, said)
    audit.record(
        AuditAction.IMPORT_REPAIRED,
        target=run,
        by=by,
        region_code=run.region_id,
        cells=len(repairs.cells),
        words=len(repairs.words),
    )


def merge(repairs: Repairs, said: Corrections) -> None:
    """Put the corrections of one submission into those of the file."""
    for (sheet, row, name), text in repairs.cells.items():
        texts = said.cells.setdefault((sheet, row), {})
        _put(texts, name, text)
    for (name, old), text in repairs.words.items():
        _put(said.words, (name, squeezed(old)), text)
    said.left_out = (said.left_out | set(repairs.left_out)) - set(repairs.taken_in)
    for place, verdict in repairs.verdicts.items():
        _put(said.verdicts, place, verdict)


def _put(kept: dict[Key, str], key: Key, text: str | None) -> None:
    if text is None:
        kept.pop(key, None)
    else:
        kept[key] = text
