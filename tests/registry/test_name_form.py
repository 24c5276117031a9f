"""The form of a name: spellings that meet, and names that must not."""

from importlib import import_module

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.models import Worker
from registry.names.form import FORMS, FUNCTION, name_form, name_forms

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


# Pieces of names and titles, joined in every way, and whatever else somebody may type.
PIECES = """
    Drs. H. Hj M. m ah ahmad muh moh st Siti tb abd abdul nur nurul al soleh rohman bin binti bt ch chandra
    chr khoer khoen khoi sja sya noer nn aa ll ss kusumah sudrajad wahab zainal xx 11 S.Sos, s sos S. Sos M.Si
    amd a md A.Md. aks ph.d ssos strsos s.tr.sos spdi sp.kj se sh ma dr é ł ’ ' . ,
"""
PIECE = st.sampled_from([" ", *PIECES.split()])
TYPED = st.one_of(
    st.lists(PIECE, max_size=5).map(" ".join),
    st.lists(PIECE, max_size=5).map("".join),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=12),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.sets(TYPED, min_size=20, max_size=40))
def test_the_quick_function_gives_the_forms_that_are_stored(first_function: str, names: set[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(FORMS.replace(FUNCTION, first_function), [[*names]])
        stored = dict(cursor.fetchall())
    assert name_forms(names) == stored


@pytest.fixture
def first_function(db: None) -> str:
    """The function as it was when the first names were stored."""
    name = "first_name_form"
    with connection.cursor() as cursor:
        cursor.execute(
            import_module("registry.migrations.0001_name_form").CREATE.replace("registry_name_form", name)
        )
    return name
