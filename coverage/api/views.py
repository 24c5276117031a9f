"""The addresses of the read API. Aggregates are public; `/certificates` answers one number's status."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page
from ninja import NinjaAPI, Query
from ninja.decorators import decorate_view
from ninja.errors import ValidationError

from certification import verification
from certification.check_limit import is_over_the_limit
from certification.validity import validity_on
from core.errors import DomainError
from coverage.answer import coverage
from coverage.api.csv import csv_response, wants_csv
from coverage.api.schemas import (
    CertificateStatusOut,
    CoverageOut,
    ErrorOut,
    PublishedFigureOut,
    RegionListed,
)
from coverage.models import PublishedFigure
from regions.enums import Level
from regions.models import Region
from regions.places import UnknownRegionError, find_region

api = NinjaAPI(
    title="Registri Peksos",
    version="1",
    description=(
        "Coverage of Indonesia's social-welfare workforce: certified workers against the number "
        "needed, per region, category, programme and day. null means not reported, never zero."
    ),
    docs_url=None,
    urls_namespace="api",
)


class TooManyChecksError(DomainError):
    code = "too_many_checks"


class NumberMissingError(DomainError):
    code = "number_missing"
    field = "number"


class PeriodUnknownError(DomainError):
    code = "period_unknown"
    field = "period"


STATUS_OF_REFUSAL: dict[type[DomainError], int] = {
    UnknownRegionError: 404,
    PeriodUnknownError: 404,
    TooManyChecksError: 429,
}


@api.exception_handler(DomainError)
def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    body = {"code": error.code, "detail": error.message}
    return api.create_response(request, body, status=STATUS_OF_REFUSAL.get(type(error), 400))


@api.exception_handler(ValidationError)
def refuse_parameter(request: HttpRequest, error: ValidationError) -> HttpResponse:
    names = ", ".join(str(fault["loc"][-1]) for fault in error.errors)
    detail = _("Parameter %(names)s cannot be read. Dates are written 2026-11-21.") % {"names": names}
    return api.create_response(request, {"code": "parameter_invalid", "detail": detail}, status=400)


REFUSALS = {400: ErrorOut, 404: ErrorOut}


@api.get("/coverage", response={200: CoverageOut, **REFUSALS}, url_name="coverage")
@api.get("/coverage.csv", include_in_schema=False, url_name="coverage-csv")
@decorate_view(conditional_page)
def read_coverage(
    request: HttpRequest,
    region: Annotated[str, Query(description="Dotted code, or ID for the nation")] = "ID",
    category: Annotated[str, Query(description="PEKSOS, TKS, RELAWAN or PENYULUH; required")] = "",
    on: Annotated[date | None, Query(description="The day; today if left out")] = None,
    programme: Annotated[str, Query(description="Code of a programme")] = "",
    children: Annotated[bool, Query(description="Also answer for the direct children")] = False,
    by: Annotated[Literal["", "programme"], Query(description="Break down")] = "",
    period: Annotated[str, Query(description="A final period, for example 2026-S1")] = "",
) -> CoverageOut | HttpResponse:
    """Certified workers against the number needed, with the gap split by what would close it."""
    if period:
        raise PeriodUnknownError(
            _("Period %(period)s has no final figures. Leave `period` out for live figures.")
            % {"period": period}
        )
    answer = coverage(
        region,
        category,
        on or timezone.localdate(),
        programme=programme,
        with_children=children,
        with_programmes=by == "programme",
    )
    out = CoverageOut.of(answer)
    if wants_csv(request):
        return csv_response([out, *out.children], name=f"coverage-{region}-{answer.on}")
    return out


@api.get("/regions", response={200: list[RegionListed], **REFUSALS}, url_name="regions")
@api.get("/regions.csv", include_in_schema=False, url_name="regions-csv")
@decorate_view(conditional_page)
def list_regions(
    request: HttpRequest,
    parent: Annotated[str, Query(description="Direct children of this code")] = "ID",
    level: Annotated[Level | None, Query(description="Everything of this level below")] = None,
) -> list[RegionListed] | HttpResponse:
    """Regions with both code systems, population and its source."""
    place = find_region(parent)
    regions = Region.objects.public().order_by("code")
    regions = regions.under(place.code).level(level) if level else regions.children_of(place.code)
    out = [
        RegionListed(
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
        for region in regions
    ]
    return csv_response(out, name=f"regions-{parent}") if wants_csv(request) else out


@api.get(
    "/published-figures",
    response={200: list[PublishedFigureOut], **REFUSALS},
    url_name="published-figures",
)
@api.get("/published-figures.csv", include_in_schema=False, url_name="published-figures-csv")
@decorate_view(conditional_page)
def list_published_figures(
    request: HttpRequest,
    region: Annotated[str, Query(description="Dotted code or ID; all if left out")] = "",
) -> list[PublishedFigureOut] | HttpResponse:
    """What was published about the workforce, as it was said. Never added to the registry's counts."""
    figures = PublishedFigure.objects.public()
    if region:
        figures = figures.about(find_region(region).code)
    out = [PublishedFigureOut.of(figure) for figure in figures]
    return csv_response(out, name="published-figures") if wants_csv(request) else out


@api.get(
    "/certificates",
    response={200: list[CertificateStatusOut], **REFUSALS, 429: ErrorOut},
    url_name="certificates",
)
def check_certificate(
    request: HttpRequest,
    number: Annotated[str, Query(description="The number as printed; required")] = "",
    issuer: Annotated[str, Query(description="Code of the issuer, where several match")] = "",
) -> list[CertificateStatusOut]:
    """Status of one certificate number today; a list, because issuers may use the same number."""
    if not number.strip():
        raise NumberMissingError(_("Give the certificate number in the parameter `number`."))
    if is_over_the_limit(request):
        raise TooManyChecksError(
            _("At most %(limit)s checks an hour. Sign in or wait an hour.")
            % {"limit": settings.VERIFICATIONS_PER_HOUR}
        )
    today = timezone.localdate()
    found = verification.find(number, on=today)
    return [
        CertificateStatusOut(
            number=certificate.number,
            issuer=certificate.issuer.code,
            level=certificate.scheme.level,
            issued_on=certificate.issued_on,
            valid_until=certificate.valid_until,
            status=validity_on(certificate, today),
        )
        for certificate in found
        if not issuer or certificate.issuer.code == issuer.upper()
    ]
