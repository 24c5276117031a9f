"""Checks whether frozen figures still match what was printed with them, by computing the digests again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coverage.enums import FrozenKind
from coverage.frozen.freezing import digest_of
from coverage.models import Attestation, FinalFigures, FrozenFigures


@dataclass(frozen=True)
class Seal:
    """A set of figures: the printed digest, and the digest of the answers stored now."""

    what: str
    printed: str
    found: str

    @property
    def is_intact(self) -> bool:
        return self.printed == self.found


def seals() -> Iterator[Seal]:
    """The seals of every edition of final figures, and of every list that an office signed."""
    for edition in FinalFigures.objects.select_related("period", "figures"):
        yield seal_of(str(edition), edition.figures)
    signed = Attestation.objects.filter(figures__kind=FrozenKind.SIGNED)
    for attestation in signed.select_related("submission__period", "figures"):
        yield seal_of(str(attestation), attestation.figures)


def seal_of(what: str, figures: FrozenFigures) -> Seal:
    return Seal(what, figures.digest, digest_of(figures.answers.all()))


def altered_seals(checked: Iterable[Seal]) -> list[Seal]:
    """The seals whose answers no longer give the printed digest."""
    return [seal for seal in checked if not seal.is_intact]
