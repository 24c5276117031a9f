"""The addresses of the read API. Aggregates are public; the status of many certificates needs a key."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page
from ninja import Query
from ninja.decorators import decorate_view
from ninja.errors import HttpError, ValidationError

from accounts.enums import TokenScope
from certification.enums import CheckDoor
from certification.register import public_check
from certification.register.check_counts import count_results
from certification.register.check_limit import count_check
from certification.services import check_many
from core.errors import DomainError
from coverage.answer import coverage
from coverage.api.callers import ApiRequest, open_to_all, with_key
from coverage.api.csv import csv_response, wants_csv
from coverage.api.described import ABOUT, CSV_TOO, KEY_NEEDED, TAGS, DescribedAPI, refusals
from coverage.api.paging import PageQuery, slice_of
from coverage.api.parameters import CATEGORY, REGION, day, text
from coverage.api.refusals import (
    NumberMissingError,
    TooManyChecksError,
    refuse,
    refuse_body,
    refuse_parameter,
)
from coverage.api.schemas import (
    CertificateStatusOut,
    CheckedNumberOut,
    CoverageOut,
    NumbersIn,
    PublishedFigureOut,
    RegionListed,
)
from coverage.models import PublishedFigure
from coverage.periods.final import AnswerParts, published_final
from regions.enums import Level
from regions.models import Region
from regions.places import find_region

api = DescribedAPI(
    title="Registri Peksos",
    version="1",
    description=ABOUT,
    docs_url=None,
    urls_namespace="api",
    openapi_extra={"tags": TAGS},
)
api.exception_handler(DomainError)(refuse)
api.exception_handler(ValidationError)(refuse_parameter)
api.exception_handler(HttpError)(refuse_body)


@api.get(
    "/coverage",
    response={200: CoverageOut, **refusals(400, 401, 404, 429)},
    url_name="coverage",
    operation_id="read_coverage",
    tags=["totals"],
    openapi_extra=CSV_TOO,
)
@api.get("/coverage.csv", include_in_schema=False, url_name="coverage-csv")
@decorate_view(conditional_page, open_to_all)
def read_coverage(
    request: HttpRequest,
    region: Annotated[str, REGION] = "ID",
    category: Annotated[str, CATEGORY] = "",
    on: Annotated[date | None, day("Today if left out.")] = None,
    programme: Annotated[str, text("Code of a programme")] = "",
    children: Annotated[bool, Query(description="Also answer for the direct children")] = False,
    by: Annotated[Literal["", "programme"], Query(description="Break down")] = "",
    period: Annotated[str, text("A final period, for example 2026-S1, down to kabupaten/kota")] = "",
) -> CoverageOut | HttpResponse:
    """Certified workers against the number needed, with the gap split by what would close it."""
    parts: AnswerParts = {
        "programme": programme,
        "with_children": children,
        "with_programmes": by == "programme",
    }
    if period:
        final = published_final(period, on)
        out = CoverageOut.of(final.required_answer(region, category, **parts), final.period.code)
    else:
        out = CoverageOut.of(coverage(region, category, on or timezone.localdate(), **parts))
    if wants_csv(request):
        return csv_response([out, *out.children], CoverageOut, name=f"coverage-{region}-{out.on}")
    return out


@api.get(
    "/regions",
    response={200: list[RegionListed], **refusals(400, 401, 404, 429)},
    url_name="regions",
    operation_id="list_regions",
    tags=["totals"],
    openapi_extra=CSV_TOO,
)
@api.get("/regions.csv", include_in_schema=False, url_name="regions-csv")
@decorate_view(conditional_page, open_to_all)
def list_regions(
    request: HttpRequest,
    response: HttpResponse,
    asked: Query[PageQuery],
    parent: Annotated[str, text("Direct children of this code")] = "ID",
    level: Annotated[Level | None, Query(description="Everything of this level below")] = None,
) -> list[RegionListed] | HttpResponse:
    """Regions with both code systems, population and its source; a page at a time."""
    place = find_region(parent)
    regions = Region.objects.public().order_by("code")
    regions = regions.under(place.code).level(level) if level else regions.children_of(place.code)
    part = slice_of(regions, asked)
    out = [RegionListed.listing(region) for region in part.rows]
    if wants_csv(request):
        response = csv_response(out, RegionListed, name=f"regions-{parent}")
    part.announce(request, response)
    return response if wants_csv(request) else out


@api.get(
    "/published-figures",
    response={200: list[PublishedFigureOut], **refusals(400, 401, 404, 429)},
    url_name="published-figures",
    operation_id="list_published_figures",
    tags=["totals"],
    openapi_extra=CSV_TOO,
)
@api.get("/published-figures.csv", include_in_schema=False, url_name="published-figures-csv")
@decorate_view(conditional_page, open_to_all)
def list_published_figures(
    request: HttpRequest,
    response: HttpResponse,
    asked: Query[PageQuery],
    region: Annotated[str, text("Dotted code or ID; all if left out")] = "",
) -> list[PublishedFigureOut] | HttpResponse:
    """What was published about the workforce, as it was said. Never added to the registry's counts."""
    figures = PublishedFigure.objects.public()
    if region:
        figures = figures.about(find_region(region).code)
    part = slice_of(figures, asked)
    out = [PublishedFigureOut.of(figure) for figure in part.rows]
    if wants_csv(request):
        response = csv_response(out, PublishedFigureOut, name="published-figures")
    part.announce(request, response)
    return response if wants_csv(request) else out


@api.get(
    "/certificates",
    response={200: list[CertificateStatusOut], **refusals(400, 401, 429)},
    url_name="certificates",
    operation_id="check_certificate",
    tags=["certificates"],
    openapi_extra=CSV_TOO,
)
@api.get("/certificates.csv", include_in_schema=False, url_name="certificates-csv")
@decorate_view(open_to_all)
def check_certificate(
    request: ApiRequest,
    number: Annotated[str, text("The number as printed; required")] = "",
    issuer: Annotated[str, text("Code of the issuer, where several match")] = "",
) -> list[CertificateStatusOut] | HttpResponse:
    """Status of one certificate number today; a list, because issuers may use the same number."""
    if not number.strip():
        raise NumberMissingError(_("Give the certificate number in the parameter `number`."))
    standing = None if request.caller.may(TokenScope.CERTIFICATES) else count_check(request)
    if standing and standing.is_exceeded:
        raise TooManyChecksError(
            _("At most %(limit)s checks an hour. Sign in or wait an hour.") % {"limit": standing.limit.quota}
        )
    today = timezone.localdate()
    found = public_check.find(number, on=today)
    count_results([found], door=CheckDoor.API, on=today)
    out = [
        CertificateStatusOut.of(certificate, today)
        for certificate in found
        if not issuer or certificate.issuer.code == issuer.upper()
    ]
    return csv_response(out, CertificateStatusOut, name="certificates") if wants_csv(request) else out


@api.post(
    "/certificates/check",
    response={200: list[CheckedNumberOut], **refusals(400, 401, 403, 429)},
    url_name="certificates-check",
    operation_id="check_certificates",
    tags=["certificates"],
    openapi_extra=KEY_NEEDED,
)
@decorate_view(with_key(TokenScope.CERTIFICATES))
def check_certificates(request: ApiRequest, body: NumbersIn) -> list[CheckedNumberOut]:
    """Status of up to 500 numbers today, in the order asked. Needs a key with `read:certificates`."""
    token = request.caller.token
    assert token is not None  # noqa: S101 - the decorator lets only a key in
    checked = check_many(numbers=body.numbers, door=CheckDoor.API, by=token.user)
    return [CheckedNumberOut.of(each) for each in checked]
