"""The shapes of the API's answers. Counts and needs are in persons; null means not reported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from django.utils.translation import gettext as _
from ninja import Field, Schema
from pydantic import StringConstraints

from certification.enums import CheckOutcome
from certification.models import Certificate
from certification.services import CheckedNumber
from certification.validity import Validity, validity_on
from coverage.answer import Coverage
from coverage.api.parameters import LONGEST, PRINTABLE
from coverage.gap import StatusCounts
from coverage.models import PublishedFigure
from coverage.needs.basis import Basis
from regions.models import Region
from regions.places import Place


class RegionOut(Schema):
    code: str = Field(description="Dotted Kemendagri code; the nation is ID")
    name: str
    level: str
    parent: str | None

    @classmethod
    def of(cls, place: Place) -> RegionOut:
        return cls(
            code=place.code,
            name=place.short_name,
            level=place.level,
            parent=place.parent_code or None,
        )


class RemediesOut(Schema):
    confirm: int
    renew: int
    examine: int
    recruit: int


class BasisOut(Schema):
    norm: str
    version: int | None
    base: int
    unit: str
    norm_unit: str
    unit_note: str
    base_on: date | None
    source: str
    norm_source: str
    is_example: bool

    @classmethod
    def of(cls, basis: Basis) -> BasisOut:
        return cls.model_validate(basis, from_attributes=True)


class CompletenessOut(Schema):
    units: int
    with_need: int
    reported: int


class CountsOut(Schema):
    """Status counts; the four are null for a category that has no scheme."""

    present: int | None
    certified: int | None
    validity_unknown: int | None
    lapsed: int | None
    never_certified: int | None

    @classmethod
    def counting(cls, counts: StatusCounts, *, has_scheme: bool) -> CountsOut:
        return cls(
            present=counts.present,
            certified=counts.certified if has_scheme else None,
            validity_unknown=counts.validity_unknown if has_scheme else None,
            lapsed=counts.lapsed if has_scheme else None,
            never_certified=counts.never_certified if has_scheme else None,
        )


class NumbersOut(CountsOut):
    needed: int | None
    needed_exact: float | None
    shortage: int | None
    surplus: int | None
    coverage: float | None
    remedies: RemediesOut | None
    basis: list[BasisOut]
    completeness: CompletenessOut
    verified_share: float | None
    data_as_of: date | None

    @staticmethod
    def numbers(answer: Coverage) -> dict[str, Any]:
        exact = answer.needed_exact
        return {
            "present": answer.present,
            "certified": answer.certified,
            "validity_unknown": answer.validity_unknown,
            "lapsed": answer.lapsed,
            "never_certified": answer.never_certified,
            "needed": answer.needed,
            "needed_exact": None if exact is None else float(round(exact, 3)),
            "shortage": answer.shortage,
            "surplus": answer.surplus,
            "coverage": _number(answer.share),
            "remedies": answer.gap and RemediesOut.model_validate(answer.gap.remedies, from_attributes=True),
            "basis": [BasisOut.of(basis) for basis in answer.basis],
            "completeness": CompletenessOut.model_validate(answer.completeness, from_attributes=True),
            "verified_share": _number(answer.verified_share),
            "data_as_of": answer.data_as_of,
        }


class ProgrammeNameOut(Schema):
    programme: str | None = Field(description="Code; null for those not placed")
    name: str


class ProgrammeOut(NumbersOut, ProgrammeNameOut):
    @classmethod
    def of(cls, answer: Coverage) -> ProgrammeOut:
        programme = answer.programme
        return cls(
            programme=programme.code if programme else None,
            name=programme.name if programme else str(_("Not placed")),
            **NumbersOut.numbers(answer),
        )


class QuestionOut(Schema):
    region: RegionOut
    category: str
    programme: str | None
    on: date
    period: str | None = Field(default=None, description="A final period; null for live figures")


class CoverageOut(NumbersOut, QuestionOut):
    children: list[CoverageOut] = []
    unallocated: CountsOut | None = None
    by_programme: list[ProgrammeOut] = []

    @classmethod
    def of(cls, answer: Coverage, period: str | None = None) -> CoverageOut:
        """`period`: the code of the final period that the answer was read from; null for live figures."""
        rest = answer.unallocated
        return cls(
            region=RegionOut.of(answer.place),
            category=answer.category,
            programme=answer.programme.code if answer.programme else None,
            on=answer.on,
            period=period,
            children=[cls.of(child, period) for child in answer.children],
            unallocated=CountsOut.counting(rest, has_scheme=answer.has_scheme) if rest else None,
            by_programme=[ProgrammeOut.of(each) for each in answer.by_programme],
            **NumbersOut.numbers(answer),
        )


class RegionListed(RegionOut):
    kind: str
    bps_code: str | None
    population: int | None
    population_year: int | None
    population_source: str | None

    @classmethod
    def listing(cls, region: Region) -> RegionListed:
        return cls(
            code=region.code,
            name=region.short_name,
            level=region.level,
            parent=region.parent_code,
            kind=region.kind,
            bps_code=region.bps_code or None,
            population=region.population,
            population_year=region.population_year,
            population_source=region.population_source or None,
        )


class PublishedFigureOut(Schema):
    code: str
    region: str | None
    area: str
    indicator: str
    dimension: str
    value: float | None
    value_min: float | None
    value_max: float | None
    value_text: str | None
    qualifier: str
    unit: str
    as_of: str | None
    as_of_precision: str | None
    attributed_to: str | None
    source: str
    url: str | None
    quote: str | None
    note: str | None

    @classmethod
    def of(cls, figure: PublishedFigure) -> PublishedFigureOut:
        return cls(
            code=figure.code,
            region="ID" if figure.is_national else figure.region_id,
            area=figure.area,
            indicator=figure.indicator,
            dimension=figure.dimension,
            value=_number(figure.value),
            value_min=_number(figure.value_min),
            value_max=_number(figure.value_max),
            value_text=figure.value_text or None,
            qualifier=figure.qualifier,
            unit=figure.unit,
            as_of=figure.as_of or None,
            as_of_precision=figure.as_of_precision or None,
            attributed_to=figure.attributed_to or None,
            source=figure.outlet,
            url=figure.url or None,
            quote=figure.quote or None,
            note=figure.note or None,
        )


class CertificateStatusOut(Schema):
    """What the public may know of a number: its status, nothing of the person."""

    number: str
    issuer: str
    level: str
    issued_on: date | None
    valid_until: date | None
    status: Validity

    @classmethod
    def of(cls, certificate: Certificate, on: date) -> CertificateStatusOut:
        return cls(
            number=certificate.number,
            issuer=certificate.issuer.code,
            level=certificate.scheme.level,
            issued_on=certificate.issued_on,
            valid_until=certificate.valid_until,
            status=validity_on(certificate, on),
        )


class NumbersIn(Schema):
    numbers: list[Annotated[str, StringConstraints(max_length=LONGEST, pattern=PRINTABLE)]] = Field(
        description="Certificate, STR or registry numbers as printed; 500 at most",
        examples=[["LSPS.G.2021.004512", "RP-3277-0013"]],
    )


class CheckedNumberOut(Schema):
    """One asked number, in the order asked. No certificate: the number is not in the registry."""

    asked: str
    outcome: CheckOutcome = Field(description="not_found, or what the best of the certificates is worth")
    certificates: list[CertificateStatusOut] = Field(
        description="Several where issuers use the same number, or a person holds several papers"
    )

    @classmethod
    def of(cls, checked: CheckedNumber) -> CheckedNumberOut:
        papers = [CertificateStatusOut.of(each, checked.on) for each in checked.certificates]
        return cls(asked=checked.asked, outcome=checked.outcome, certificates=papers)


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
