"""A form may lead to a page of this site and nowhere else."""

import pytest

from core.ui.addresses import inside


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
