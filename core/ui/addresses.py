"""Addresses that are built by the hundred, and safe addresses to return to after a form."""

from functools import lru_cache
from urllib.parse import quote

from django.urls import get_script_prefix, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

# Stands for the key while an address is written.
SOME_KEY = "SOME-KEY"
# Characters that `reverse` does not quote in a key.
PLAIN = "!$&'()*+,;=/~:@"


def address_of(view_name: str, key: str) -> str:
    """The address of a view that takes one key, ten times as fast as `reverse`."""
    front, behind = _around_key(view_name, get_language(), get_script_prefix())
    return f"{front}{quote(key, safe=PLAIN)}{behind}"


@lru_cache(maxsize=64)
def _around_key(view_name: str, language: str | None, prefix: str) -> tuple[str, str]:
    """What comes before and after the key. Language and prefix are what `reverse` takes from its thread."""
    front, _key, behind = reverse(view_name, args=[SOME_KEY]).partition(SOME_KEY)
    return front, behind


def inside(address: str, otherwise: str) -> str:
    """The address if it is a page of this site: a form cannot redirect elsewhere.

    It must begin with a slash; `redirect` would look up any other word as the name of a page.
    """
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours else otherwise
