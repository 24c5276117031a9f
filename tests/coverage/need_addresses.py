"""Addresses of the pages of coverage, and what a page says, for tests."""

from django.http.response import HttpResponseBase
from django.urls import reverse


def url(name: str, *args: object) -> str:
    return reverse(f"coverage:{name}", args=args)


def text_of(response: HttpResponseBase) -> str:
    return " ".join(response.getvalue().decode().split())
