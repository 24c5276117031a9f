"""The one search box above every page: its suggestions while typing, and its page of results."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.search import search

MOST_SUGGESTED = 8


@requires(Permission.WORKER_VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def search_page(request: StaffRequest) -> HttpResponse:
    """Searches by POST, so that a NIK is never in an address. A certain hit redirects to its page."""
    answer = search(request.user, request.POST.get("q", ""))
    if answer.sure:
        return redirect(answer.sure.url)
    can_add = request.user.has_permission(Permission.WORKER_EDIT)
    return TemplateResponse(request, "certification/search.html", {"answer": answer, "can_add": can_add})


@requires(Permission.WORKER_VIEW)
@require_POST
def search_suggestions(request: StaffRequest) -> HttpResponse:
    """The best hits as options of the box's list; a garnish of the page above."""
    answer = search(request.user, request.POST.get("q", ""), limit=MOST_SUGGESTED)
    hits = answer.hits[:MOST_SUGGESTED]
    return TemplateResponse(request, "certification/partials/search_suggestions.html", {"hits": hits})
