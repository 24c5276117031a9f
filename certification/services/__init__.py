"""What staff do to certificates. Every act is atomic, locked, scoped and audited."""

from certification.services.candidates import (
    Enrolment,
    invite_candidates,
    register_candidates,
    withdraw_candidate,
)
from certification.services.certificates import (
    confirm_term,
    correct_certificate,
    facts_of_certificate,
    issue_certificate,
    renew_certificate,
    verify_certificate,
)
from certification.services.competency_tests import change_test, facts_of_test, lead_test, plan_test
from certification.services.registration import recorded_with, register_with_documents
from certification.services.results import Recorded, record_results
from certification.services.sanctions import lift_suspension, revoke_certificate, suspend_certificate
from certification.services.training import (
    TrainingFacts,
    correct_training,
    list_attendants,
    record_training,
    set_hours,
)

__all__ = [
    "Enrolment",
    "Recorded",
    "TrainingFacts",
    "change_test",
    "confirm_term",
    "correct_certificate",
    "correct_training",
    "facts_of_certificate",
    "facts_of_test",
    "invite_candidates",
    "issue_certificate",
    "lead_test",
    "lift_suspension",
    "list_attendants",
    "plan_test",
    "record_results",
    "record_training",
    "recorded_with",
    "register_candidates",
    "register_with_documents",
    "renew_certificate",
    "revoke_certificate",
    "set_hours",
    "suspend_certificate",
    "verify_certificate",
    "withdraw_candidate",
]
