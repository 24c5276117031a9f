"""What staff do to norms, needs and reports. Every act is atomic, scoped and on the audit trail."""

from coverage.services.needs import declare_need
from coverage.services.norms import adopt_norm, end_norm, propose_norm, propose_version
from coverage.services.offices import declare_nil, nil_refusal
from coverage.services.periods import close_period, open_period, revise_period
from coverage.services.submissions import (
    accept_submission,
    check_submission,
    return_submission,
    send_submission,
)

__all__ = [
    "accept_submission",
    "adopt_norm",
    "check_submission",
    "close_period",
    "declare_need",
    "declare_nil",
    "end_norm",
    "nil_refusal",
    "open_period",
    "propose_norm",
    "propose_version",
    "return_submission",
    "revise_period",
    "send_submission",
]
