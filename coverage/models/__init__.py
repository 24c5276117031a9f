from coverage.models.frozen import FrozenAnswer, FrozenFigures
from coverage.models.need import DeclaredNeed, NilDeclaration, Norm
from coverage.models.published import PublishedFigure
from coverage.models.spans import CountedDay, DirtyWorker, Span, TodayCount

__all__ = [
    "CountedDay",
    "DeclaredNeed",
    "DirtyWorker",
    "FrozenAnswer",
    "FrozenFigures",
    "NilDeclaration",
    "Norm",
    "PublishedFigure",
    "Span",
    "TodayCount",
]
