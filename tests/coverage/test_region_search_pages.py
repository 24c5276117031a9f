"""From a few letters or a code to the page of the region, or to a list of those it may be."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def search(text: str, **parameters: str):  # type: ignore[no-untyped-def]
    return Client().get("/wilayah/", {"cari": text, **parameters})


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("cim", "/wilayah/32.77-kota-cimahi/"),
        ("Kota Cimahi", "/wilayah/32.77-kota-cimahi/"),
        ("32.77", "/wilayah/32.77-kota-cimahi/"),
        ("lampung", "/wilayah/18-lampung/"),
        ("Kab. Lampung Selatan", "/wilayah/18.01-kab-lampung-selatan/"),
        ("muko muko", "/wilayah/17.06-kab-mukomuko/"),
        ("91.01", "/wilayah/93.01-kab-merauke/"),
        ("32.77.01.1001", "/wilayah/32.77.01.1001-melong/"),
        ("", "/"),
        ("   ", "/"),
    ],
)
def test_what_names_one_region_leads_to_it(typed: str, address: str) -> None:
    response = search(typed)

    assert (response.status_code, response["Location"]) == (302, address)


def test_the_question_is_kept() -> None:
    response = search("cim", kategori="TKS", tanggal="2017-12-31")

    assert response["Location"] == "/wilayah/32.77-kota-cimahi/?kategori=TKS&tanggal=2017-12-31"


def test_a_name_of_many_is_listed_with_what_it_lies_in() -> None:
    html = search("sukamaju").content.decode()

    assert "“sukamaju” yang mana?" in html
    assert html.count("Sukamaju</a>") > 10
    lies_in = r'Desa Sukamaju</a>\s+<span class="k">\s*Kec\. [\w ]+, Kab\. [\w ]+;\s+\d\d\.\d\d\.'
    assert re.search(lies_in, html)


def test_digits_that_two_systems_read_differently_are_refused_with_both_readings() -> None:
    html = search("1801").content.decode()

    assert "Lampung Selatan" in html
    assert "Lampung Barat" in html


def test_a_name_of_nothing_is_said() -> None:
    html = search("xyzzy <b>").content.decode()

    assert "Tidak ada wilayah bernama “xyzzy &lt;b&gt;”" in html


def test_the_names_are_offered_while_typing() -> None:
    html = Client().get("/").content.decode()

    assert html.count("<option>") == 38 + 514
    assert "<option>Kota Cimahi" in html
