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
)
from certification.services.checking import resubmit_paper, return_paper, verify_paper
from certification.services.checks import CheckedNumber, check_many
from certification.services.competency_tests import change_test, facts_of_test, lead_test, plan_test
from certification.services.extracts import change_signing_key, print_extract, revoke_extract
from certification.services.letters import correct_letter, record_letter, renew_letter
from certification.services.registration import recorded_with, register_with_documents
from certification.services.results import Recorded, record_results
from certification.services.sanctions import (
    approve_proposal,
    propose_lifting,
    propose_revocation,
    propose_suspension,
    refuse_proposal,
    withdraw_proposal,
)
from certification.services.scans import (
    attach_diploma,
    attach_further_scan,
    attach_scan,
    detach_file,
    detach_scan,
)
from certification.services.training import (
    TrainingFacts,
    correct_training,
    list_attendants,
    record_training,
    set_hours,
)

__all__ = [
    "CheckedNumber",
    "Enrolment",
    "Recorded",
    "TrainingFacts",
    "approve_proposal",
    "attach_diploma",
    "attach_further_scan",
    "attach_scan",
    "change_signing_key",
    "change_test",
    "check_many",
    "confirm_term",
    "correct_certificate",
    "correct_letter",
    "correct_training",
    "detach_file",
    "detach_scan",
    "facts_of_certificate",
    "facts_of_test",
    "invite_candidates",
    "issue_certificate",
    "lead_test",
    "list_attendants",
    "plan_test",
    "print_extract",
    "propose_lifting",
    "propose_revocation",
    "propose_suspension",
    "record_letter",
    "record_results",
    "record_training",
    "recorded_with",
    "refuse_proposal",
    "register_candidates",
    "register_with_documents",
    "renew_certificate",
    "renew_letter",
    "resubmit_paper",
    "return_paper",
    "revoke_extract",
    "set_hours",
    "verify_paper",
    "withdraw_candidate",
    "withdraw_proposal",
]
