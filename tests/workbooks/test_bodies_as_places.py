"""Bodies that stand in a column of places of work: they say for whom somebody works, and perhaps where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accounts.models import User
from regions.models import Region
from registry.enums import OrganizationKind
from registry.models import Organization
from tests.workbooks.conftest import codes, save_lines
from workbooks.enums import RowState
from workbooks.imports.corrections import Corrections
from workbooks.imports.deciding import Decision
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers
from workbooks.repairs.causes import causes_of

pytestmark = pytest.mark.django_db

HEAD = ["NAMA", "NIK", "TEMPAT TUGAS", "KATEGORI"]
Read = Callable[..., list[Decision]]


@pytest.fixture
def home(db: None) -> Organization:
    place = Region.objects.get(code="32.77.01")
    return Organization.objects.create(name="LKSA Al Ikhlas", kind=OrganizationKind.LKS, location=place)


@pytest.fixture
def read(tmp_path: Path, references: None, operator: User) -> Read:
    """Read people with these places of work, as the operator of Kota Cimahi or somebody else."""

    def decisions(
        *places: str, by: User | None = None, titles: tuple[str, ...] = (), said: Corrections | None = None
    ) -> list[Decision]:
        people = [
            [f"Siti {'ABCDEF'[number]}ni", f"32770154047991{number:02}", place, "PEKSOS"]
            for number, place in enumerate(places, start=1)
        ]
        path = save_lines(tmp_path / "a.xlsx", [*([title] for title in titles), HEAD, *people])
        return list(examine(path, by=by or operator, answers=Answers(), corrections=said).decisions)

    return decisions


def told(decision: Decision) -> tuple[str | None, str | None]:
    values = decision.entry.printed_values()
    return values["organization"], values["place"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LKSA Al Ikhlas", None),
        ("LKSA Al Ikhlas, Cimahi Selatan", "32.77.01"),
        ("LKSA Al Ikhlas Kec. Cimahi Selatan", "32.77.01"),
        ("LKSA Al Ikhlas Kota Cimahi", "32.77"),
        ("LKSA Al Ikhlas - Kota Cimahi", "32.77"),
        ("LKSA Al Ikhlas, Jl. Melati 5", None),
    ],
)
def test_a_body_in_a_column_of_places_is_the_organization(
    read: Read, home: Organization, text: str, place: str | None
) -> None:
    (found,) = read(text)

    assert found.entry.state == RowState.NEW
    assert told(found) == ("LKSA Al Ikhlas", place)


@pytest.mark.parametrize("text", ["UPT PMKS", "Dinas Sosial", "Sentra Mulya Jaya", "RPS Graha Karya", "PSTW"])
def test_a_body_that_the_registry_does_not_know_is_left_empty_with_a_warning(read: Read, text: str) -> None:
    (found,) = read(text)

    assert found.entry.state == RowState.NEW
    assert told(found) == (None, None)
    assert "organization_unknown" in codes(found)


def test_a_region_goes_before_a_body_of_its_name(
    read: Read, make_user: Callable[..., User], places: dict[str, Region]
) -> None:
    """Balai is a kecamatan of Kabupaten Sanggau, Kalimantan Barat."""
    places["61.03"] = Region.objects.get(code="61.03")

    (found,) = read("Balai", by=make_user("sanggau", "OPERATOR", "61.03"))

    assert told(found)[1] == "61.03.12"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dinas Sosial, Kota Bandung", "region_outside_scope"),
        ("LKSA Al Ikhlas Kec. Cimahi Kulon", "unknown_region"),
        ("Cimahi Kulon", "unknown_region"),
    ],
)
def test_a_region_behind_a_body_must_be_one(read: Read, text: str, code: str) -> None:
    (found,) = read(text)

    assert found.entry.state == RowState.INVALID
    assert code in codes(found)


def test_a_title_says_where_a_body_is(read: Read, home: Organization, make_user: Callable[..., User]) -> None:
    (found,) = read(
        "LKSA Al Ikhlas", by=make_user("jabar", "PROVINCE_OFFICER", "32"), titles=("KOTA CIMAHI",)
    )

    assert told(found) == ("LKSA Al Ikhlas", "32.77")
    assert "place_carried" in codes(found)


def test_an_answer_for_a_body_says_where_and_takes_no_body_away(
    read: Read, home: Organization, make_user: Callable[..., User]
) -> None:
    officer = make_user("jabar", "PROVINCE_OFFICER", "32")
    (found,) = read("LKSA Al Ikhlas", by=officer)
    (fault,) = (problem for problem in found.entry.problems if problem.is_error)
    assert (fault.code, fault.value) == ("place_missing", "LKSA Al Ikhlas")

    said = Corrections(words={("place", "lksaalikhlas"): "32.77"})
    (again,) = read("LKSA Al Ikhlas", by=officer, said=said)

    assert told(again) == ("LKSA Al Ikhlas", "32.77")


def test_each_body_without_a_place_is_one_word_to_answer(read: Read, make_user: Callable[..., User]) -> None:
    officer = make_user("jabar", "PROVINCE_OFFICER", "32")
    decisions = read("UPT PMKS", "UPT PMKS", "Sentra Mulya Jaya", by=officer)
    rows = [
        {"state": each.entry.state, "problems": [vars(problem) for problem in each.entry.problems]}
        for each in decisions
    ]
    fields = [[problem.field for problem in each.entry.problems] for each in decisions]

    (cause,) = causes_of({"rows": rows, "fields": fields}, {"place": "Tempat tugas"})

    assert cause.is_word
    assert {word: len(faults) for word, faults in cause.words().items()} == {
        "uptpmks": 2,
        "sentramulyajaya": 1,
    }


def test_of_two_bodies_the_one_in_its_own_column_stays(
    tmp_path: Path, references: None, operator: User, home: Organization
) -> None:
    lines = [["NAMA", "INSTANSI", "TEMPAT TUGAS", "KATEGORI"], ["Siti Ani", home.name, "UPT PMKS", "PEKSOS"]]

    (found,) = examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers()).decisions

    assert told(found) == (home.name, None)
    assert "organization_twice" in codes(found)
