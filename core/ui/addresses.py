"""Where a form that names a page to come back to may lead."""

from django.utils.http import url_has_allowed_host_and_scheme


def inside(address: str, otherwise: str) -> str:
    """The address if it is a page of this site: nobody is led elsewhere by a form."""
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts=None) else otherwise
