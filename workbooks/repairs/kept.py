"""The corrections of a file, as its import stores them: encrypted, because they contain NIK."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from accounts.roles import Permission
from core.crypto import decrypt, encrypt
from registry.extra_fields import fields_seen_by, name_of
from workbooks.imports.corrections import Corrections
from workbooks.imports.reader.cells import READERS
from workbooks.imports.reader.days import Order
from workbooks.models import Arrangement, ImportRun

if TYPE_CHECKING:
    from accounts.models import User


def corrections_of(run: ImportRun, *, by: User) -> Corrections:
    """The corrections of this file, and the columns that its office has confirmed."""
    confirmed = Arrangement.objects.visible_to(by, Permission.IMPORT_RUN).filter(region=run.region_id)
    said = Corrections(arrangements=dict(confirmed.values_list("shape", "columns")))
    if run.repairs:
        kept = json.loads(decrypt(run.repairs))
        gone = _asked_no_longer(kept, by)
        said.cells = {
            (sheet, row): {field: text for field, text in texts.items() if field not in gone}
            for sheet, row, texts in kept["cells"]
        }
        said.words = {(field, old): text for field, old, text in kept["words"] if field not in gone}
        said.left_out = {(sheet, row) for sheet, row in kept["left_out"]}
        said.orders = {
            shape: {letter: Order(order) for letter, order in orders.items()}
            for shape, orders in kept.get("orders", {}).items()
        }
        said.verdicts = {(sheet, row): verdict for sheet, row, verdict in kept.get("verdicts", [])}
    return said


def _asked_no_longer(kept: Mapping[str, Any], by: User) -> set[str]:
    """The extra fields that were answered but are out of use now."""
    answered = {field for _sheet, _row, texts in kept["cells"] for field in texts}
    added = (answered | {field for field, _old, _text in kept["words"]}) - READERS.keys()
    return added - {name_of(field) for field in fields_seen_by(by)} if added else added


def keep(run: ImportRun, said: Corrections) -> None:
    kept = {
        "cells": [[sheet, row, texts] for (sheet, row), texts in said.cells.items()],
        "words": [[field, old, text] for (field, old), text in said.words.items()],
        "left_out": sorted(said.left_out),
        "orders": said.orders,
        "verdicts": [[sheet, row, verdict] for (sheet, row), verdict in said.verdicts.items()],
    }
    run.repairs, run.worked_at = encrypt(json.dumps(kept)), timezone.now()
    run.save(update_fields=["repairs", "worked_at"])
