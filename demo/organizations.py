"""The organisations of the synthetic world: invented bodies beside the offices that really exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from demo.places import CIMAHI, Office
from registry.enums import OrganizationKind, OwnerLevel
from registry.models import Organization

House = tuple[str, str]

CENTRAL_UNIT_AT = "17.71"
CENTRAL_UNIT = "Balai Rehabilitasi Sosial Contoh Kota Bengkulu"
# The towns where the offices of the first provinces are; West Java's is in Cimahi.
SEATS = {"17": "17.71", "18": "18.71", "32": CIMAHI, "36": "36.73"}
CIMAHI_LONG_NAME = (
    "Dinas Sosial, Pengendalian Penduduk dan Keluarga Berencana, Pemberdayaan Perempuan dan "
    "Perlindungan Anak Kota Cimahi"
)
GOOD_NAMES = ("Bina Sejahtera", "Kasih Bersama", "Harapan Mulia", "Cahaya Insani", "Tunas Mandiri")
# The institutions are as old as the oldest figures that are shown.
OPENED_ON = date(2012, 1, 2)


def build(offices: Iterable[Office], provinces: Iterable[Office]) -> dict[House, int]:
    """Store the organisations that are missing; returns their ids, by kind and office."""
    wanted = {house: body for office in offices for house, body in _of_regency(office)}
    wanted |= {house: body for province in provinces for house, body in _of_province(province, wanted)}
    Organization.objects.bulk_create(wanted.values(), ignore_conflicts=True)
    names = {(body.name, body.location_id): house for house, body in wanted.items()}
    stored = Organization.objects.filter(location__in={location for _name, location in names})
    return {
        names[name, location]: pk
        for pk, name, location in stored.values_list("pk", "name", "location")
        if (name, location) in names
    }


def _of_regency(office: Office) -> Iterator[tuple[House, Organization]]:
    here = {"location_id": office.code, "area_served_id": office.code}
    dinas = CIMAHI_LONG_NAME if office.code == CIMAHI else f"Dinas Sosial {office.name}"
    short = "Dinsos P2KBP3A Kota Cimahi" if office.code == CIMAHI else ""
    own, private = OwnerLevel.KAB_KOTA, OwnerLevel.SWASTA
    good_name = GOOD_NAMES[sum(map(ord, office.code)) % len(GOOD_NAMES)]
    bodies = (
        Organization(name=dinas, short_name=short, kind=OrganizationKind.DINSOS, owner_level=own, **here),
        Organization(
            name=f"LK3 {office.name} (contoh)", kind=OrganizationKind.LK3, owner_level=private, **here
        ),
        Organization(
            name=f"LKS {good_name} (contoh)",
            kind=OrganizationKind.LKS,
            owner_level=private,
            valid_from=OPENED_ON,
            **here,
        ),
        Organization(
            name=f"LKSA {good_name} (contoh)", kind=OrganizationKind.LKSA, owner_level=private, **here
        ),
        Organization(
            name=f"UPTD Panti {office.name} (contoh)", kind=OrganizationKind.UPTD, owner_level=own, **here
        ),
    )
    for body in bodies:
        yield (body.kind, office.code), body


def _of_province(province: Office, known: dict[House, Organization]) -> Iterator[tuple[House, Organization]]:
    """The province's office is in one of its towns, and serves all of it."""
    towns = [
        code for kind, code in known if kind == OrganizationKind.DINSOS and code.startswith(province.code)
    ]
    seat = SEATS.get(province.code, "")
    dinas = Organization(
        name=f"Dinas Sosial {province.name}",
        kind=OrganizationKind.DINSOS,
        owner_level=OwnerLevel.PROVINSI,
        location_id=seat if seat in towns else province.code,
        area_served_id=province.code,
    )
    yield (dinas.kind, province.code), dinas
    if CENTRAL_UNIT_AT in towns:
        unit = Organization(
            name=CENTRAL_UNIT,
            kind=OrganizationKind.UPT_PUSAT,
            owner_level=OwnerLevel.PUSAT,
            location_id=CENTRAL_UNIT_AT,
        )
        yield (unit.kind, province.code), unit
