"""What changed in a region over time and why: numbers for all, the people behind for those entitled."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from certification.views.lists import list_page
from coverage.change.page import ChangePage
from coverage.change.people import ChangeList
from coverage.forms.change import ChangeForm
from regions.codes import NATION_CODE, code_in_slug
from regions.errors import SplitRegionError, UnknownRegionError
from regions.places import NATION, resolve_code


@public
@require_safe
@conditional_page
def region_change(request: HttpRequest, slug: str) -> HttpResponse:
    """The trend of a region, and its waterfalls between two days; without any, a year until today."""
    code = code_in_slug(slug)
    try:
        place = NATION if code == NATION_CODE else resolve_code(code)
    except (SplitRegionError, UnknownRegionError) as error:
        raise Http404(error.message) from error
    form = ChangeForm(request.GET)
    first, question = form.days()
    page = ChangePage(place, question, first, form.pace, user=request.user)
    return TemplateResponse(request, "coverage/region_change.html", {"page": page, "form": form})


@requires(Permission.WORKER_VIEW)
@require_safe
@never_cache
def change_people(request: StaffRequest) -> HttpResponse:
    """Who is behind a step of a waterfall, as far as the account may see them."""
    return list_page(request, ChangeList, "coverage/change_people.html")
