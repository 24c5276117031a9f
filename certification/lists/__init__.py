"""The lists of the workspace, one module each, built with `core.lists`.

`LISTS` names those that can be exported; `coverage.lists` adds its own.
"""

from certification.lists.assignments import AssignmentList
from certification.lists.certificates import CertificateList
from certification.lists.competency_tests import CompetencyTestList
from certification.lists.expiry import ExpiryList
from certification.lists.organizations import OrganizationList
from certification.lists.workers import WorkerList
from core.lists import Listing

LISTS: dict[str, type[Listing]] = {
    kind.name: kind
    for kind in (
        WorkerList,
        CertificateList,
        AssignmentList,
        OrganizationList,
        ExpiryList,
        CompetencyTestList,
    )
}

__all__ = [
    "LISTS",
    "AssignmentList",
    "CertificateList",
    "CompetencyTestList",
    "ExpiryList",
    "OrganizationList",
    "WorkerList",
]
