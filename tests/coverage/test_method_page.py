"""The page that says how everything is counted names the norms that are, and those that are not."""

import re

import pytest
from django.test import Client

from accounts.models import User
from certification import reference as certification_reference
from coverage import reference
from registry.enums import Category
from tests.coverage.worlds import ratio_norm, scheme

pytestmark = pytest.mark.django_db


def page() -> str:
    return Client().get("/metode/").content.decode()


def section(html: str, heading: str) -> str:
    return html.split(f"<h2>{heading}</h2>")[1].split("</section>")[0]


def test_an_adopted_norm_stands_with_its_decree_and_source(administrator: User) -> None:
    norm = ratio_norm(administrator, title="Satu untuk seratus", decree_number="188.4/7/2013")
    adopted = section(page(), "Norma yang ditetapkan")

    assert norm.title in adopted
    assert "Satu orang per 100 keluarga PPKS." in adopted
    assert "Ditetapkan dengan 188.4/7/2013, berlaku sejak 5 April 2013." in adopted
    assert norm.legal_source in adopted


def test_drafts_stand_apart_and_without_effect() -> None:
    certification_reference.load()
    reference.load()
    html = page()

    assert "Belum ada norma yang ditetapkan" in section(html, "Norma yang ditetapkan")
    drafts = section(html, "Rancangan, tidak dipakai menghitung")
    for norm in reference.norm_library():
        assert re.search(rf"<h3>\s*{re.escape(norm['code'])}\. {re.escape(norm['title'])}", drafts)
    assert "Angkanya belum pasti." in drafts


def test_categories_schemes_and_bands_are_named() -> None:
    named = scheme()
    html = page()

    assert all(f"<li>{label}</li>" in html for label in Category.labels)
    assert named.name in html
    assert "10–&lt;20" in html
