"""A form may lead to a page of this site and nowhere else."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from core.ui.addresses import address_of, inside


def test_page_of_this_site_is_kept():
    assert inside("/kerja/tenaga/?q=%F0%9F%98%80", "/kerja/") == "/kerja/tenaga/?q=%F0%9F%98%80"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "99999999",
        "😀",
        "-5",
        "javascript:alert(1)",
        "//lain.example/",
        "/\\lain.example",
        "https://lain.example/",
    ],
)
def test_anything_else_leads_to_the_usual_page(address):
    assert inside(address, "/kerja/") == "/kerja/"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("key", ["TK-000123", "a b", "50%", "é", "x@y"])
def test_address_of_a_key_is_that_of_reverse(language, key):
    with override(language):
        written = address_of("certification:worker-detail", key)
        assert written == reverse("certification:worker-detail", args=[key])
