"""What staff do to certificates. Every act is atomic, locked, scoped and audited."""

from certification.services.certificates import (
    confirm_term,
    correct_certificate,
    facts_of_certificate,
    issue_certificate,
    renew_certificate,
    verify_certificate,
)
from certification.services.registration import recorded_with, register_with_documents
from certification.services.sanctions import lift_suspension, revoke_certificate, suspend_certificate

__all__ = [
    "confirm_term",
    "correct_certificate",
    "facts_of_certificate",
    "issue_certificate",
    "lift_suspension",
    "recorded_with",
    "register_with_documents",
    "renew_certificate",
    "revoke_certificate",
    "suspend_certificate",
    "verify_certificate",
]
