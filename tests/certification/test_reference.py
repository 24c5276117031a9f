"""The reference data that an installation starts with."""

import pytest

from certification import reference
from certification.models import Issuer, Scheme
from registry.enums import Category
from registry.models import Programme

pytestmark = pytest.mark.django_db
CODES = {
    "PKH",
    "LK3",
    "SAKTI_PEKSOS",
    "KELURAHAN",
    "DINSOS",
    "TKSK",
    "PSM",
    "TAGANA",
    "LKS",
    "LKSA",
    "UPT",
    "PENYULUH",
}


def test_all_is_loaded_once():
    assert reference.load() == 12 + 5 + 4
    assert reference.load() == 0
    assert set(Programme.objects.values_list("code", flat=True)) == CODES


def test_what_an_administrator_changed_stays():
    reference.load()
    Issuer.objects.filter(code="LSPS").update(default_years=4, name="LSPS baru")
    Programme.objects.filter(code="PSM").update(default_category="", is_active=False)
    reference.load()
    assert Issuer.objects.get(code="LSPS").default_years == 4
    assert Programme.objects.get(code="PSM").default_category == ""
    assert not Programme.objects.get(code="PSM").is_active


def test_roles_propose_the_category_that_the_law_gives_them():
    reference.load()
    proposed = dict(Programme.objects.exclude(default_category="").values_list("code", "default_category"))
    assert proposed == {
        "SAKTI_PEKSOS": Category.PEKSOS,
        "TKSK": Category.TKS,
        "PSM": Category.RELAWAN,
        "TAGANA": Category.RELAWAN,
        "PENYULUH": Category.PENYULUH,
    }


def test_usual_terms_say_that_nobody_confirmed_them():
    reference.load()
    for issuer in Issuer.objects.filter(default_years__isnull=False):
        assert "belum diperiksa" in issuer.default_years_source


def test_only_two_categories_have_schemes():
    reference.load()
    assert set(Scheme.objects.values_list("category", flat=True)) == {Category.PEKSOS, Category.TKS}
