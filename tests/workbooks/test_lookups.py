"""What the words of a file mean: programmes, kinds of people, issuers, and regions without a sign between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accounts.models import User
from regions.models import Region
from workbooks.imports.lookups import Lookups, category_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def lookups(references: None, operator: User) -> Lookups:
    return Lookups(operator)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pendamping Rehsos", "SAKTI_PEKSOS"),
        ("Pensosmas", "PENYULUH"),
        ("Penyuluh Sosial Ahli Muda", "PENYULUH"),
        ("PKH Graduasi", "PKH"),
        ("Pendampng PKH", "PKH"),
        ("PKH/Pendamping", "PKH"),
        ("Eks PKH", None),
        ("KPM PKH", None),
        ("PKH dan TKSK", None),
        ("Pendamping KUBE", None),
    ],
)
def test_a_programme_is_told_by_its_words(lookups: Lookups, text: str, code: str | None) -> None:
    found = lookups.programme_among(text)

    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Pekerja Sosial Ahli Muda", "PEKSOS"),
        ("Pekerja Sosial Generalis", "PEKSOS"),
        ("Pekerja sosial (Peksos)", "PEKSOS"),
        ("Penyuluh", "PENYULUH"),
        ("Peksos (TKS)", ""),
        ("SDM Kesos", ""),
    ],
)
def test_a_kind_of_people_is_told_with_its_rank(text: str, category: str) -> None:
    assert category_named(text) == category


def test_two_kinds_of_people_are_none(lookups: Lookups) -> None:
    assert lookups.names_several_kinds("Peksos/Penyuluh")
    assert lookups.names_several_kinds("PSM (Peksos Medis)")
    assert not lookups.names_several_kinds("PSM (Pekerja Sosial Masyarakat)")
    assert not lookups.names_several_kinds("PSM dan Tagana")
    assert not lookups.is_category("Peksos/Penyuluh")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LSPS Jakarta", "LSPS"),
        ("Universitas Padjadjaran", "PERGURUAN_TINGGI"),
        ("Lembaga Sertifikasi Profesi (LSP) Kemensos", "LSP_KEMENSOS"),
        ("BNSP - LSP Kemensos", "LSP_KEMENSOS"),
        ("LSPS/BNSP", None),
        ("Kementerian Sosial RI", None),
    ],
)
def test_an_issuer_is_told_by_its_words(lookups: Lookups, text: str, code: str | None) -> None:
    found = lookups.issuer(text)

    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Natar Lampung Selatan", "18.01.04"),
        ("Kec. Kalianda Lampung Selatan", "18.01.06"),
        ("Lampung Selatan Natar", "18.01.04"),
        ("Natar Jati Agung", None),
        ("Desa Entah Lampung Selatan", None),
    ],
)
def test_two_regions_need_no_sign_between_them(
    references: None, make_user: Callable[..., User], text: str, code: str | None
) -> None:
    found = Lookups(make_user("lampung", "PROVINCE_OFFICER", "18")).place([text])

    assert (found.code if isinstance(found, Region) else None) == code
