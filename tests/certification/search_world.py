"""The worlds in which labelled queries are asked, and the share that is right at the first place.

The labels and who made them: tests/registry/search/README.md.
"""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, cycle
from pathlib import Path
from random import Random

from accounts.models import RoleAssignment, User
from accounts.roles import Role
from certification.enums import Level
from certification.models import (
    Certificate,
    CompetencyTest,
    Issuer,
    PracticeLicense,
    RegistrationLetter,
    Scheme,
)
from certification.search import search
from core.crypto import encrypt, keyed_hash
from core.statistics import learn_the_rows
from demo import names
from regions.codes import is_region_code
from registry.enums import Category, OrganizationKind, Sex
from registry.models import Organization, Worker
from registry.names.titles import split_titles

LABELS = Path(__file__).parent.parent / "registry" / "search"
HELD_OUT = ("held_out.csv", "held_out_2.csv", "held_out_3.csv")
OFFICES = ("32", "32.04", "32.73", "32.77")
OFFICE_MARK = " @"
DIGITS_AS_LETTERS = str.maketrans("0123456789", "abcdefghij", " .-/")
BACKGROUND = 20_000
SEED = 3
# Names that would rightly come before the labelled person: the labels were made for people and decoys alone.
NAMESAKES = {"Muhamad Suparman", "Ahmad Hidayat", "Dian Anggraeni", "Rahmat Hidayatulloh"}
ISSUERS = {"LSPS": ("LSPS", ""), "LSP_KEMENSOS": ("LSP Kementerian Sosial", "LSP Kemensos")}


@dataclass(frozen=True)
class Label:
    query: str
    kind: str
    # The name of a person or an organisation, of a test with its place, or the code of a region; "" if
    # nothing must be found.
    wanted: str


@dataclass(frozen=True)
class Verdict:
    label: Label
    first: str
    is_right: bool


def rows(file: str) -> list[dict[str, str]]:
    with (LABELS / file).open(newline="") as stream:
        return list(csv.DictReader(stream))


def officer(region: str | None) -> User:
    """Somebody who sees the people of a province, or of several."""
    user = User.objects.create(username="pencari", name="Pencari")
    for code in [region] if region else ("32", "18", "17", "36"):
        RoleAssignment.objects.create(user=user, role=Role.PROVINCE_OFFICER, region_id=code)
    return user


# -- the builder's own set ---------------------------------------------------------------------


def own_labels() -> list[Label]:
    return [Label(row["query"], row["kind"], row["wanted"]) for row in rows("labelled.csv")]


def build_own_world() -> None:
    people = rows("people.csv")
    made = Worker.objects.bulk_create(
        _worker(row["name"], row["office"], row["registry_number"], nik=row["nik"], nip=row["nip"])
        for row in people
    )
    _papers(Certificate, _numbers(made, people, "certificate_number"), **_reference())
    _papers(RegistrationLetter, _numbers(made, people, "str_number"), issuer=_issuer())
    _papers(PracticeLicense, _numbers(made, people, "sipps_number"), issued_by_id="32.77")
    for row in rows("organizations.csv"):
        Organization.objects.create(
            name=row["name"], short_name=row["short_name"], kind=row["kind"], location_id=row["location"]
        )
    _tests()
    build_background()


def build_background(people: int = BACKGROUND) -> None:
    """People with names drawn as the example world draws them, all in one province."""
    rng = Random(SEED)
    drawn = (names.draw(rng, rng.choice(list(Sex))) for _each in range(people))
    Worker.objects.bulk_create(
        (
            _worker(name, office, f"RP-{office.replace('.', '')}-{place + 20_001}")
            for place, (name, office) in enumerate(zip(drawn, cycle(OFFICES), strict=False))
            if name not in NAMESAKES
        ),
        batch_size=2000,
    )
    learn_the_rows()


# -- the sets of other hands --------------------------------------------------------------------


def held_out_labels(file: str) -> list[Label]:
    return [Label(row["query"], row.get("note", row["kind"]), _wanted(row)) for row in rows(file)]


def _wanted(row: dict[str, str]) -> str:
    """A person's office and a region's name stand behind, and are not asked for."""
    text = row["wanted"]
    return text.partition(" ")[0] if row["kind"] == "region" else text.partition(OFFICE_MARK)[0]


def build_held_out_world() -> None:
    """Each wanted thing and its decoys, of all these sets."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in chain.from_iterable(map(rows, HELD_OUT)):
        wanted[row["kind"]] |= {row[column] for column in ("wanted", "decoy_1", "decoy_2")} - {""}
    for place, text in enumerate(sorted(wanted["person"])):
        name, _mark, office = text.partition(OFFICE_MARK)
        _worker(name, office or "32.77", f"RP-3277-{place + 50_001}").save()
    for place, nik in enumerate(sorted(wanted["nik"])):
        _worker(_owner(nik), "32.77", f"RP-3277-{place + 6001}", nik=nik).save()
    for number in sorted(wanted["registry_number"]):
        _worker(_owner(number), "32.77", number).save()
    owners = {
        number: _worker(_owner(number), "32.77", f"RP-3277-{place + 7001}")
        for place, number in enumerate(sorted(wanted["certificate"]))
    }
    Worker.objects.bulk_create(owners.values())
    _papers(Certificate, zip(owners.values(), owners, strict=True), **_reference())
    for name in sorted(wanted["organization"]):
        Organization.objects.create(name=name, kind=OrganizationKind.OTHER, location_id="32.77")
    build_background()


def _owner(number: str) -> str:
    """The person who has it is called by it, but in letters: a number must not be found by a name."""
    return f"Pemilik {number.translate(DIGITS_AS_LETTERS)}"


# -- asking ------------------------------------------------------------------------------------


def ask(labels: Iterable[Label], user: User) -> Iterator[Verdict]:
    for label in labels:
        hits = search(user, label.query).hits
        first = f"{hits[0].label} | {hits[0].detail}" if hits else "–"
        is_right = bool(hits) and _is_wanted(hits[0], label.wanted) if label.wanted else not hits
        yield Verdict(label, first, is_right)


def _is_wanted(hit: object, wanted: str) -> bool:
    label, url = str(getattr(hit, "label", "")), str(getattr(hit, "url", ""))
    if is_region_code(wanted):
        return f"/{wanted}" in url
    if f"{label}, {getattr(hit, 'detail', '').partition(' · ')[0]}" == wanted:
        return True
    parts = split_titles(wanted)
    return label in {wanted, _owner(wanted), _worker(wanted, "32.77", "-").name_with_titles, parts.name}


def share(verdicts: list[Verdict]) -> float:
    return sum(verdict.is_right for verdict in verdicts) / len(verdicts)


# -- rows --------------------------------------------------------------------------------------


def _worker(name: str, office: str, number: str, *, nik: str = "", nip: str = "") -> Worker:
    parts = split_titles(name)
    return Worker(
        name=parts.name,
        front_title=parts.front_title,
        back_title=parts.back_title,
        region_id=office,
        registry_number=number,
        category=Category.PEKSOS,
        nip=nip,
        nik_ciphertext=encrypt(nik) if nik else "",
        nik_digest=keyed_hash(nik) if nik else None,
    )


def _numbers(made: list[Worker], people: list[dict[str, str]], column: str) -> Iterator[tuple[Worker, str]]:
    return ((worker, row[column]) for worker, row in zip(made, people, strict=True) if row[column])


def _papers(model: type, numbers: Iterable[tuple[Worker, str]], **fields: object) -> None:
    issued_on = dt.date(2023, 11, 14)
    model.objects.bulk_create(
        model(worker=worker, number=number, issued_on=issued_on, **fields) for worker, number in numbers
    )


def _issuer(code: str = "LSPS") -> Issuer:
    name, aliases = ISSUERS[code]
    return Issuer.objects.get_or_create(code=code, defaults={"name": name, "aliases": aliases})[0]


def _tests() -> None:
    for row in rows("tests.csv"):
        starts_on = dt.date.fromisoformat(row["starts_on"])
        CompetencyTest.objects.create(
            name=row["name"],
            organizer=_issuer(row["organizer"]),
            region_id="32",
            place_id=row["place"],
            venue=row["venue"],
            starts_on=starts_on,
            ends_on=starts_on,
            seats=30,
        )


def _reference() -> dict[str, object]:
    fields = {"name": "Generalis", "level": Level.GENERALIS, "category": Category.PEKSOS}
    return {"issuer": _issuer(), "scheme": Scheme.objects.get_or_create(code="CARI", defaults=fields)[0]}
