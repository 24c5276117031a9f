"""The acts of staff on norms, needs and reports. Every act is atomic, scoped and in the audit trail."""

from coverage.services.bases import BaseChange, BaseFacts, correct_base, record_base, remove_base, store_bases
from coverage.services.needs import declare_need, end_need
from coverage.services.norms import (
    adopt_norm,
    change_draft,
    end_norm,
    propose_norm,
    propose_version,
    set_activities,
    withdraw_draft,
)
from coverage.services.offices import declare_nil, nil_refusal
from coverage.services.periods import close_period, open_period, revise_period
from coverage.services.scenarios import remove_scenario, save_scenario, share_scenario
from coverage.services.submissions import (
    accept_submission,
    check_submission,
    return_submission,
    send_submission,
)

__all__ = [
    "BaseChange",
    "BaseFacts",
    "accept_submission",
    "adopt_norm",
    "change_draft",
    "check_submission",
    "close_period",
    "correct_base",
    "declare_need",
    "declare_nil",
    "end_need",
    "end_norm",
    "nil_refusal",
    "open_period",
    "propose_norm",
    "propose_version",
    "record_base",
    "remove_base",
    "remove_scenario",
    "return_submission",
    "revise_period",
    "save_scenario",
    "send_submission",
    "set_activities",
    "share_scenario",
    "store_bases",
    "withdraw_draft",
]
