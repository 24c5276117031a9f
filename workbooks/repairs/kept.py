"""What people said of a file, as its import keeps it: encrypted, for it holds NIK."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.utils import timezone

from accounts.roles import Permission
from core.crypto import decrypt, encrypt
from workbooks.imports.corrections import Corrections
from workbooks.imports.reader.days import Order
from workbooks.models import Arrangement, ImportRun

if TYPE_CHECKING:
    from accounts.models import User


def corrections_of(run: ImportRun, *, by: User) -> Corrections:
    """What was said of this file, and the columns that its office has confirmed."""
    confirmed = Arrangement.objects.visible_to(by, Permission.IMPORT_RUN).filter(region=run.region_id)
    said = Corrections(arrangements=dict(confirmed.values_list("shape", "columns")))
    if run.repairs:
        kept = json.loads(decrypt(run.repairs))
        said.cells = {(sheet, row): texts for sheet, row, texts in kept["cells"]}
        said.words = {(field, old): text for field, old, text in kept["words"]}
        said.left_out = {(sheet, row) for sheet, row in kept["left_out"]}
        said.orders = {
            shape: {letter: Order(order) for letter, order in orders.items()}
            for shape, orders in kept.get("orders", {}).items()
        }
        said.verdicts = {(sheet, row): verdict for sheet, row, verdict in kept.get("verdicts", [])}
    return said


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
