"""What was sent with a form."""

from django.http import HttpRequest, QueryDict


def answers_of(request: HttpRequest) -> QueryDict | None:
    """The answers of a sent form, even an empty one; None while it is only shown."""
    return request.POST if request.method == "POST" else None
