"""Printing extracts of certificates, taking them back, and the keys that sign their codes."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.enums import ExtractEnd
from certification.models import Extract, SigningKey
from certification.register.errors import (
    ExtractEndedError,
    NotValidForExtractError,
    UncheckedForExtractError,
)
from certification.register.extract_check import facts_digest
from certification.register.extract_codes import make_code, new_key_pair
from certification.services.certificates import locked_certificate
from certification.validity import Validity, validity_on
from core.crypto import decrypt, encrypt
from registry.services.scope import locked
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def print_extract(*, certificate_id: int, by: User) -> Extract:
    """Print an extract of a certificate; the one before is replaced by it.

    Raises OutsideRegionError, NotValidForExtractError, UncheckedForExtractError.
    """
    certificate = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    today = timezone.localdate()
    if validity_on(certificate, today) != Validity.VALID:
        raise NotValidForExtractError
    if certificate.verified_at is None:
        raise UncheckedForExtractError
    earlier = Extract.objects.in_force().filter(certificate=certificate)
    earlier.update(end=ExtractEnd.SUPERSEDED, ended_at=timezone.now(), ended_by=by)
    key = _signing_key()
    private_key = base64.b64decode(decrypt(key.private_ciphertext))
    extract = Extract.objects.create(
        certificate=certificate,
        code=make_code(private_key, key.number, today),
        facts_digest=facts_digest(certificate),
        printed_by=by,
    )
    _note(AuditAction.EXTRACT_PRINTED, extract, by=by)
    return extract


@transaction.atomic
def revoke_extract(*, extract_id: int, reason: str, by: User) -> Extract:
    """Take a print back: it was lost, given to the wrong hands, or printed by mistake.

    A print that was replaced can be taken back as well. Raises OutsideRegionError, ExtractEndedError.
    """
    scope = Extract.objects.visible_to(by, Permission.WORKER_EDIT)
    extract = locked(scope.select_related("certificate__worker"), extract_id)
    if extract.end == ExtractEnd.REVOKED:
        raise ExtractEndedError
    extract.end, extract.reason = ExtractEnd.REVOKED, reason
    extract.ended_at, extract.ended_by = timezone.now(), by
    extract.save()
    _note(AuditAction.EXTRACT_REVOKED, extract, by=by, reason=reason)
    return extract


@transaction.atomic
def change_signing_key(*, is_known_to_others: bool) -> SigningKey:
    """Sign with a new key from now on; what the old one signed stays genuine.

    `is_known_to_others`: the old key leaked, so its signature alone proves nothing any more. For the command
    line: it checks no permission.
    """
    now = timezone.now()
    old = SigningKey.objects.select_for_update().filter(retired_at__isnull=True)
    retired = old.update(
        retired_at=now, private_ciphertext="", withdrawn_at=now if is_known_to_others else None
    )
    key = _new_key()
    audit.record(
        AuditAction.SIGNING_KEY_CHANGED,
        target=key,
        by=None,
        retired=retired,
        is_known_to_others=is_known_to_others,
    )
    return key


def _signing_key() -> SigningKey:
    """The key that signs today; the first print makes the first key."""
    current = SigningKey.objects.filter(retired_at__isnull=True).order_by("-number").first()
    return current or _new_key()


def _new_key() -> SigningKey:
    newest = SigningKey.objects.order_by("-number").values_list("number", flat=True).first() or 0
    private_key, public_key = new_key_pair()
    ciphertext = encrypt(base64.b64encode(private_key).decode())
    return SigningKey.objects.create(number=newest + 1, public_key=public_key, private_ciphertext=ciphertext)


def _note(action: AuditAction, extract: Extract, *, by: User, **details: Any) -> None:
    certificate = extract.certificate
    about = {"extract": extract.pk, "certificate": certificate.pk, "number": certificate.number}
    note_about(action, certificate.worker, by=by, **about, **details)
