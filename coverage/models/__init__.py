from coverage.models.frozen import FrozenAnswer, FrozenFigures
from coverage.models.need import DeclaredNeed, NilDeclaration, Norm
from coverage.models.periods import Attestation, FinalFigures, Period, Submission
from coverage.models.published import PublishedFigure
from coverage.models.spans import CountedDay, DirtyWorker, Span, TodayCount

__all__ = [
    "Attestation",
    "CountedDay",
    "DeclaredNeed",
    "DirtyWorker",
    "FinalFigures",
    "FrozenAnswer",
    "FrozenFigures",
    "NilDeclaration",
    "Norm",
    "Period",
    "PublishedFigure",
    "Span",
    "Submission",
    "TodayCount",
]
