"""Lists of the workspace: one page for all of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.list_memory import recalled
from accounts.roles import Permission
from certification.lists.assignments import AssignmentList
from certification.lists.certificates import CertificateList
from certification.lists.members import MemberList
from certification.lists.organizations import OrganizationList
from core.lists import Listing


def list_page(request: StaffRequest, kind: type[Listing], template: str = "base_list.html") -> HttpResponse:
    """A list as the address asks for it; without any choice, as the user lets it open."""
    listing = kind(request.GET, user=request.user, memory=recalled(request.user, kind.name))
    if listing.opening_url:
        return redirect(listing.opening_url)
    return TemplateResponse(request, template, {"listing": listing})


@requires(Permission.WORKER_VIEW)
@require_safe
def certificate_list(request: StaffRequest) -> HttpResponse:
    return list_page(request, CertificateList)


@requires(Permission.WORKER_VIEW)
@require_safe
def assignment_list(request: StaffRequest) -> HttpResponse:
    return list_page(request, AssignmentList)


@requires(Permission.WORKER_VIEW)
@require_safe
def organization_list(request: StaffRequest) -> HttpResponse:
    return list_page(request, OrganizationList, "certification/organization_list.html")


@requires(Permission.MEMBER_VIEW)
@require_safe
def member_list(request: StaffRequest) -> HttpResponse:
    return list_page(request, MemberList, "certification/member_list.html")
