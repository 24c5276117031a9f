"""What staff do to norms, needs and reports. Every act is atomic, scoped and on the audit trail."""

from coverage.services.needs import declare_need
from coverage.services.norms import adopt_norm, end_norm, propose_norm, propose_version
from coverage.services.offices import declare_nil, nil_refusal

__all__ = [
    "adopt_norm",
    "declare_need",
    "declare_nil",
    "end_norm",
    "nil_refusal",
    "propose_norm",
    "propose_version",
]
