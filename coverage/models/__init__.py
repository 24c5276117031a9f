from coverage.models.need import DeclaredNeed, NilDeclaration, Norm
from coverage.models.published import PublishedFigure
from coverage.models.spans import CountedDay, DirtyWorker, Span, TodayCount

__all__ = [
    "CountedDay",
    "DeclaredNeed",
    "DirtyWorker",
    "NilDeclaration",
    "Norm",
    "PublishedFigure",
    "Span",
    "TodayCount",
]
