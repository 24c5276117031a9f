"""Reads of the registry, by what they read.

`people` says who may see whom and where a person stands on a day, `work` reads programmes, organizations,
assignments and posts, `records` what goes with a person's record. `scope` holds the conditions they share.
"""

from registry.querysets.people import OfPersonQuerySet, WorkerManager, WorkerQuerySet
from registry.querysets.records import (
    DocumentQuerySet,
    ExtraFieldQuerySet,
    PersonalLinkQuerySet,
    ProposalQuerySet,
    TransferQuerySet,
)
from registry.querysets.scope import in_force, is_wide, posted_away, scope_in_parts
from registry.querysets.work import (
    AssignmentQuerySet,
    EvaluationQuerySet,
    OrganizationQuerySet,
    OverlapExceptionQuerySet,
    PostQuerySet,
    ProgrammeQuerySet,
)

__all__ = [
    "AssignmentQuerySet",
    "DocumentQuerySet",
    "EvaluationQuerySet",
    "ExtraFieldQuerySet",
    "OfPersonQuerySet",
    "OrganizationQuerySet",
    "OverlapExceptionQuerySet",
    "PersonalLinkQuerySet",
    "PostQuerySet",
    "ProgrammeQuerySet",
    "ProposalQuerySet",
    "TransferQuerySet",
    "WorkerManager",
    "WorkerQuerySet",
    "in_force",
    "is_wide",
    "posted_away",
    "scope_in_parts",
]
