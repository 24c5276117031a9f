from coverage.models.activities import NormActivity
from coverage.models.frozen import FrozenAnswer, FrozenFigures
from coverage.models.mistake import MistakeReport
from coverage.models.need import DeclaredNeed, NilDeclaration, Norm
from coverage.models.office_reminders import OfficeReminder
from coverage.models.periods import Attestation, FinalFigures, Period, Submission
from coverage.models.published import PublishedFigure
from coverage.models.reconciliation import ReconciledPerson, Reconciliation
from coverage.models.scenario import Scenario
from coverage.models.spans import CountedDay, DirtyWorker, Span, TodayCount

__all__ = [
    "Attestation",
    "CountedDay",
    "DeclaredNeed",
    "DirtyWorker",
    "FinalFigures",
    "FrozenAnswer",
    "FrozenFigures",
    "MistakeReport",
    "NilDeclaration",
    "Norm",
    "NormActivity",
    "OfficeReminder",
    "Period",
    "PublishedFigure",
    "ReconciledPerson",
    "Reconciliation",
    "Scenario",
    "Span",
    "Submission",
    "TodayCount",
]
