"""What the database says after an act, or instead of it."""

from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from accounts.enums import AuditAction
from accounts.models import AuditEvent


def noted(action: AuditAction) -> AuditEvent:
    """The newest line of the trail about such an act."""
    return AuditEvent.objects.filter(action=action).latest("pk")


def refused(model: type[models.Model], *rows: dict[str, Any]) -> str:
    """The name of the constraint that refuses the last of the rows."""
    for values in rows[:-1]:
        model._default_manager.create(**values)
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        model._default_manager.create(**rows[-1])
    cause: Any = error.value.__cause__
    return cause.diag.constraint_name
