"""Writes the audit trail. Call it inside the transaction of the action: both are committed, or neither."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.functional import Promise

from accounts import request_facts
from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from core.bulk import create_from_values

# Fields whose value is never recorded, only that they were filled, changed or emptied. Search words (`q`) are
# mostly somebody's name.
NEVER_RECORDED = frozenset({"nik", "nik_ciphertext", "nik_digest", "phone", "password", "q"})
HIDDEN = "•••"
NIK_LENGTH = 16
_held: ContextVar[list[dict[str, Any]] | None] = ContextVar("held_audit_lines", default=None)
_SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d{16}(?!\d)")
# SHA-256 in hexadecimal. Sixteen of its digits may be in a row by chance; half of it would prove nothing.
_DIGEST = re.compile(r"[0-9a-f]{64}")


def record(
    action: AuditAction,
    *,
    target: models.Model | None = None,
    by: User | AnonymousUser | None,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    region_code: str = "",
    **details: object,
) -> AuditEvent | None:
    """Record one action. `by` is None for a visitor and for the system itself.

    `before` and `after` contain the fields of the action; only those that differ are stored. A NIK is never
    stored, neither under its own name nor as sixteen digits inside another value. A model whose `str()`
    reveals too much has an `audit_label`. Returns None inside `gathered`.
    """
    facts = request_facts.current()
    line: dict[str, Any] = {
        "actor_id": by.pk if by else None,
        "actor_label": by.get_username()[:150] if by else "",
        "action": AuditAction(action),
        "region_code": region_code,
        "details": {**_changes(before, after), **{k: _plain(k, v) for k, v in details.items()}},
        "ip": facts.ip,
        "url": facts.url,
        "request_id": facts.request_id,
    }
    if target is not None:
        label = getattr(target, "audit_label", "") or str(target)
        line["target_type"] = target._meta.label_lower
        line["target_id"] = str(target.pk)
        line["target_label"] = _SIXTEEN_DIGITS.sub(HIDDEN, label)[:200]
    held = _held.get()
    if held is not None:
        held.append(line)
        return None
    event = AuditEvent(**line)
    event.save(force_insert=True)
    return event


@contextmanager
def gathered() -> Iterator[None]:
    """Write the audit lines noted inside together at the end; none of them if the work inside fails."""
    held: list[dict[str, Any]] = []
    token = _held.set(held)
    try:
        yield
    finally:
        _held.reset(token)
    create_from_values(AuditEvent, held)


def _changes(
    before: Mapping[str, object] | None, after: Mapping[str, object] | None
) -> dict[str, dict[str, object]]:
    if not before and not after:
        return {}
    before, after = before or {}, after or {}
    changed = [
        name
        for name in {**before, **after}
        if name not in before or name not in after or before[name] != after[name]
    ]
    sides = {"before": before, "after": after}
    return {
        side: {name: _plain(name, values[name]) for name in changed if name in values}
        for side, values in sides.items()
        if values
    }


def _plain(name: str, value: object) -> object:
    """The value as JSON can store it, without what must not be recorded."""
    if name in NEVER_RECORDED:
        return HIDDEN if value else value
    match value:
        case str() | Promise():
            text = str(value)
            is_short = len(text) < NIK_LENGTH
            return text if is_short or _DIGEST.fullmatch(text) else _SIXTEEN_DIGITS.sub(HIDDEN, text)
        case None | bool() | float() | Decimal() | dt.date() | dt.time() | dt.timedelta():
            return value
        case int():
            return HIDDEN if len(str(value)) == NIK_LENGTH else value
        case models.Model():
            return _plain("", str(value))
        case Mapping():
            return {str(key): _plain(str(key), item) for key, item in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_plain("", item) for item in value]
        case _:
            return _plain("", str(value))
