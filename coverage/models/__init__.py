from coverage.models.need import DeclaredNeed, NilDeclaration, Norm
from coverage.models.published import PublishedFigure

__all__ = ["DeclaredNeed", "NilDeclaration", "Norm", "PublishedFigure"]
