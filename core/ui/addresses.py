"""Where a form that names a page to come back to may lead."""

from django.utils.http import url_has_allowed_host_and_scheme


def inside(address: str, otherwise: str) -> str:
    """The address if it is a page of this site: nobody is led elsewhere by a form.

    It begins with a slash; `redirect` would look up any other word as the name of a page.
    """
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours else otherwise
