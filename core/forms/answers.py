"""The submitted data of a form."""

from django.http import HttpRequest, QueryDict


def answers_of(request: HttpRequest) -> QueryDict | None:
    """The data of a submitted form, even an empty one; None while the form is only shown.

    What was typed before the session ended, and could not be sent, is shown as if it had been.
    """
    return request.POST if request.method == "POST" else getattr(request, "kept_answers", None)
