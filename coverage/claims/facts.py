"""The facts of a claim, as screen and services pass them on."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from core.crypto import keyed_hash
from coverage.claims.times import precision_of
from coverage.models import PublishedFigure
from regions.places import NATION

if TYPE_CHECKING:
    from regions.models import Region


@dataclass(frozen=True)
class ClaimFacts:
    """One published figure as its source has it. Without a region it is about the nation."""

    region: Region | None
    indicator: str
    dimension: str
    qualifier: str
    value: Decimal | None
    value_min: Decimal | None
    value_max: Decimal | None
    value_text: str
    unit: str
    as_of: str
    attributed_to: str
    role: str
    outlet: str
    title: str
    published: str
    url: str
    quote: str
    note: str

    def written_to(self, figure: PublishedFigure) -> PublishedFigure:
        """The figure with these facts, not yet saved."""
        for name, value in self.columns().items():
            setattr(figure, name, value)
        figure.region = self.region
        return figure

    def columns(self) -> dict[str, Any]:
        """The facts by the names of the model's columns."""
        own = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "region"}
        return {
            **own,
            "region_id": self.region.code if self.region else None,
            "area": self.region.short_name if self.region else NATION.short_name,
            "is_national": self.region is None,
            "as_of_precision": precision_of(self.as_of),
        }


def facts_of(figure: PublishedFigure) -> ClaimFacts:
    """The facts of a stored figure, as a form shows them."""
    return ClaimFacts(**{field.name: getattr(figure, field.name) for field in fields(ClaimFacts)})


def fingerprint(figure: PublishedFigure) -> str:
    """A fingerprint of the figure that a form showed, to notice that somebody has changed it since."""
    return keyed_hash(repr([(name, _plain(value)) for name, value in facts_of(figure).columns().items()]))


def _plain(value: object) -> str:
    """A plain number, because 36 and 36.000 are equal."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
