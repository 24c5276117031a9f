"""The form of a name: spellings that meet, and names that must not."""

import pytest
from django.db import connection

from registry.models import Worker
from registry.names.form import name_form

pytestmark = pytest.mark.django_db

SPELLINGS = [
    ("Muh Suparman", "Moch. Soeparman, S.Sos", "M. Suparman", "H. Mohammad Suparman, M.Si"),
    ("Ahmad Jazuli", "Ach. Djazuli", "Akhmad Jazuli", "AHMAD JAZULI S.Pd"),
    ("Yusuf Wijaya", "Joesoef Widjaja", "Jusup Wijaya"),
    ("Cahyono", "Tjahjono", "Cahjono"),
    ("Khairil", "Chairil", "Choiril", "Khoeril"),
    ("Syahrial", "Sjahrial", "Sahrial"),
    ("Novi Taufik", "Nopi Taupiq", "Novi Taufiq"),
    ("Thoriq Ramadhan", "Toriq Ramadan", "Torik Ramadhan"),
    ("Annisa Kusumah", "Anisa Kusuma"),
    ("Siti Rokayah", "St. Rokaya", "Sitti Rokayyah"),
    ("Abdurrahman Sidik", "Abdul Rahman Siddiq", "Abd. Rohman Sidiq", "Abdulrahman Sidik"),
    ("Abdul Aziz", "Abd Azis", "Abdulaziz"),
    ("Nur Hayati", "Noerhajati", "Nurhayati", "Nur'hayati"),
    ("Ma'ruf bin Umar", "Maruf Oemar", "Ma’ruf Umar"),
    ("Arif Zaenal", "Arief Zainal", "Arip Jaenal"),
    ("Drs. H. Oemar Sanoesi", "Umar Sanusi", "Umar Sanusi, Drs."),
    ("Tb. Hasan", "Tubagus Hasan"),
    ("Hidayatulloh", "Hidayatullah"),
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_meet(spellings: tuple[str, ...]) -> None:
    assert {name_form(spelling) for spelling in spellings} == {name_form(spellings[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Suparman", "Suparmin"),
        ("Chandra", "Handra"),
        ("Asep Saepudin", "Asep Syarifudin"),
        ("A. B. Hartanto", "A. P. Hartanto"),
        ("Abdullah", "Abdul Salah"),
        ("Siti Aminah", "Siti Maimunah"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert name_form(one) != name_form(other)


def test_a_title_alone_is_no_name_to_be_emptied() -> None:
    assert name_form("Dr") == "dr"
    assert name_form("Se") == "se"


@pytest.mark.parametrize("name", ["", "  ", "…", "'"])
def test_nothing_of_a_name_has_no_form(name: str) -> None:
    assert name_form(name) == ""


def test_the_column_follows_rows_written_without_the_application(ours: Worker) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE registry_worker SET name = 'Moch. Soeparman' WHERE id = %s", [ours.pk])
    ours.refresh_from_db()
    assert ours.name_form == name_form("Muhammad Suparman")


def test_the_form_of_a_form_is_itself() -> None:
    """Else a name typed in its form would miss itself."""
    for spellings in SPELLINGS:
        assert name_form(name_form(spellings[0])) == name_form(spellings[0])
