from registry.models.assignment import Assignment, Programme
from registry.models.away_posting import AwayPosting
from registry.models.batch import Batch
from registry.models.document import Document
from registry.models.duplicate import DuplicateCase, DuplicateOpinion
from registry.models.evaluation import Evaluation
from registry.models.exception import OverlapException
from registry.models.extra_field import ExtraField
from registry.models.note import Note
from registry.models.number_check import NumberCheck
from registry.models.organization import Organization
from registry.models.post import Post
from registry.models.self_service import PersonalLink, Proposal
from registry.models.transfer import Transfer
from registry.models.worker import RegistrySequence, Worker, WorkerState

__all__ = [
    "Assignment",
    "AwayPosting",
    "Batch",
    "Document",
    "DuplicateCase",
    "DuplicateOpinion",
    "Evaluation",
    "ExtraField",
    "Note",
    "NumberCheck",
    "Organization",
    "OverlapException",
    "PersonalLink",
    "Post",
    "Programme",
    "Proposal",
    "RegistrySequence",
    "Transfer",
    "Worker",
    "WorkerState",
]
