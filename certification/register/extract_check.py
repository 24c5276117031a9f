"""What the QR code of an extract says today: genuine or not, newest print or not, and the live status."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from certification.enums import CheckOutcome, ExtractEnd
from certification.models import Certificate, Extract, SigningKey
from certification.register import public_check
from certification.register.extract_codes import ExtractCode, read_code
from certification.validity import Validity
from core.crypto import keyed_hash

ENDS = {ExtractEnd.SUPERSEDED: CheckOutcome.SUPERSEDED, ExtractEnd.REVOKED: CheckOutcome.WITHDRAWN}


@dataclass(frozen=True)
class ExtractAnswer:
    """The answer to one scan. `result` is what the public may see of the certificate, where it may."""

    outcome: CheckOutcome
    extract: Extract | None = None
    result: public_check.Result | None = None


def facts_digest(certificate: Certificate) -> str:
    """The keyed hash of what an extract prints: another digest is another print."""
    facts = [
        certificate.worker.name_with_titles,
        certificate.number,
        certificate.issuer.code,
        certificate.scheme.code,
        str(certificate.issued_on),
        str(certificate.valid_until),
    ]
    return keyed_hash(json.dumps(facts, ensure_ascii=False))


def check_extract(text: str, *, on: date) -> ExtractAnswer:
    """What a scanned code is worth on the day.

    A signature alone proves nothing here: the extract must be in the registry. A code signed with a key
    that others came to know, and that we never printed, is forged.
    """
    code = read_code(text)
    key = _key_of(code) if code else None
    if key is None:
        return ExtractAnswer(CheckOutcome.FORGED)
    extract = Extract.objects.public().filter(code=text).select_related("certificate").first()
    if extract is None:
        return ExtractAnswer(CheckOutcome.FORGED if key.withdrawn_at else CheckOutcome.NOT_FOUND)
    if extract.end == ExtractEnd.REVOKED:
        return ExtractAnswer(CheckOutcome.WITHDRAWN, extract)
    results = public_check.results([extract.certificate_id], on=on)
    if not results:
        return ExtractAnswer(CheckOutcome.NOT_FOUND)
    return ExtractAnswer(_outcome(extract, results[0]), extract, results[0])


def _key_of(code: ExtractCode) -> SigningKey | None:
    """Which of our keys signed it; None if none did."""
    key = SigningKey.objects.filter(number=code.key_number).first()
    return key if key and code.is_signed_by(key.public_key) else None


def _outcome(extract: Extract, result: public_check.Result) -> CheckOutcome:
    """The state of the certificate first: that a valid one was printed anew is the smaller news."""
    if result.validity != Validity.VALID:
        return CheckOutcome(result.validity.value)
    if extract.end:
        return ENDS[ExtractEnd(extract.end)]
    is_as_printed = extract.facts_digest == facts_digest(result.certificate)
    return CheckOutcome.VALID if is_as_printed else CheckOutcome.CHANGED
