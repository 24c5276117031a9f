"""Places by name, for the list of an entry form that would be too long to send with the page."""

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from registry.forms import PlaceField, places_named


@requires(Permission.WORKER_EDIT)
@require_safe
def place_search(request: StaffRequest) -> JsonResponse:
    label = PlaceField().label_from_instance
    found = places_named(request.GET.get("q", ""), user=request.user)
    return JsonResponse({"places": [{"code": place.code, "label": label(place)} for place in found]})
