"""Example letterheads of the first four regions, for the demo world. Every name in them is invented."""

from dataclasses import dataclass

from regions.models import Region
from workbooks.enums import LetterheadVariant
from workbooks.models import Letterhead


@dataclass(frozen=True)
class House:
    """A region's office as its letterhead prints it."""

    code: str
    government: str
    place: str
    city: str


HOUSES = (
    House("17", "PEMERINTAH PROVINSI BENGKULU", "Provinsi Bengkulu", "Bengkulu"),
    House("18", "PEMERINTAH PROVINSI LAMPUNG", "Provinsi Lampung", "Bandar Lampung"),
    House("36", "PEMERINTAH PROVINSI BANTEN", "Provinsi Banten", "Serang"),
    House("32.77", "PEMERINTAH DAERAH KOTA CIMAHI", "Kota Cimahi", "Cimahi"),
)


def load_examples() -> int:
    """Add the example letterheads that are missing; returns how many. Existing ones stay as they are."""
    created = 0
    for house in HOUSES:
        if not Region.objects.filter(code=house.code).exists():
            continue
        for variant, values in (
            (LetterheadVariant.DINSOS, _office(house)),
            (LetterheadVariant.IPSPI, _chapter(house)),
        ):
            defaults = {"city": house.city, "address": "Jalan Contoh Nomor 1", "is_example": True, **values}
            _row, is_new = Letterhead.objects.get_or_create(
                region_id=house.code, variant=variant, defaults=defaults
            )
            created += is_new
    return created


def _office(house: House) -> dict[str, str]:
    return {
        "first_line": house.government,
        "second_line": "DINAS SOSIAL",
        "signatory_office": f"Kepala Dinas Sosial {house.place}",
        "signatory_name": "Dra. Contoh Nama, M.Si.",
        "signatory_rank": "Pembina Utama Muda (IV/c)",
        "signatory_nip": "197001011995032001",
    }


def _chapter(house: House) -> dict[str, str]:
    is_city = "." in house.code
    board = "DEWAN PENGURUS CABANG" if is_city else "DEWAN PENGURUS DAERAH"
    return {
        "first_line": "IPSPI",
        "second_line": f"{board} {house.place.removeprefix('Provinsi ').upper()}",
        "signatory_office": f"Ketua {'DPC' if is_city else 'DPD'} IPSPI {house.place}",
        "signatory_name": "Contoh Nama, M.Sos.",
    }
