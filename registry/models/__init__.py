from registry.models.assignment import Assignment, Programme
from registry.models.evaluation import Evaluation
from registry.models.organization import Organization
from registry.models.transfer import Transfer
from registry.models.worker import RegistrySequence, Worker, WorkerState

__all__ = [
    "Assignment",
    "Evaluation",
    "Organization",
    "Programme",
    "RegistrySequence",
    "Transfer",
    "Worker",
    "WorkerState",
]
