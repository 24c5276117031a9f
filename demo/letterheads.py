"""Letterheads of the first four regions. Every name in them is invented."""

from dataclasses import dataclass

from demo.places import CIMAHI
from workbooks.enums import LetterheadVariant
from workbooks.models import Letterhead


@dataclass(frozen=True)
class Head:
    """A region as its letterheads name it."""

    code: str
    government: str
    place: str
    city: str


HEADS = (
    Head("17", "PEMERINTAH PROVINSI BENGKULU", "Provinsi Bengkulu", "Bengkulu"),
    Head("18", "PEMERINTAH PROVINSI LAMPUNG", "Provinsi Lampung", "Bandar Lampung"),
    Head("36", "PEMERINTAH PROVINSI BANTEN", "Provinsi Banten", "Serang"),
    Head(CIMAHI, "PEMERINTAH DAERAH KOTA CIMAHI", "Kota Cimahi", "Cimahi"),
)


def load_examples() -> int:
    """Add the example letterheads that are missing; returns how many. Existing ones stay as they are."""
    created = 0
    for head in HEADS:
        for variant, values in (
            (LetterheadVariant.DINSOS, _office(head)),
            (LetterheadVariant.IPSPI, _chapter(head)),
        ):
            defaults = {"city": head.city, "address": "Jalan Contoh Nomor 1", "is_example": True, **values}
            _row, is_new = Letterhead.objects.get_or_create(
                region_id=head.code, variant=variant, defaults=defaults
            )
            created += is_new
    return created


def _office(head: Head) -> dict[str, str]:
    return {
        "first_line": head.government,
        "second_line": "DINAS SOSIAL",
        "signatory_office": f"Kepala Dinas Sosial {head.place}",
        "signatory_name": "Dra. Contoh Nama, M.Si.",
        "signatory_rank": "Pembina Utama Muda (IV/c)",
        "signatory_nip": "197001011995032001",
    }


def _chapter(head: Head) -> dict[str, str]:
    is_city = "." in head.code
    board, short = ("DEWAN PENGURUS CABANG", "DPC") if is_city else ("DEWAN PENGURUS DAERAH", "DPD")
    return {
        "first_line": "IPSPI",
        "second_line": f"{board} {head.place.removeprefix('Provinsi ').upper()}",
        "signatory_office": f"Ketua {short} IPSPI {head.place}",
        "signatory_name": "Contoh Nama, M.Sos.",
        "cosignatory_office": f"Sekretaris {short} IPSPI {head.place}",
        "cosignatory_name": "Misal Nama, S.Tr.Sos.",
    }
