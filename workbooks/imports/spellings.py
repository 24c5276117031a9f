"""Further spellings of headers, by field: English ones, exports of other systems, questions of forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FURTHER: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("Name", "Full name", "Identitas petugas", "Identitas pendamping"),
    "front_title": ("Glr depan",),
    "back_title": ("Glr blkg", "Glr belakang", "Gelar akademik", "Gelar kesarjanaan"),
    "nip": ("Nomor induk PPPK", "No induk PPPK"),
    "sex": ("Sex", "Seks", "P/W", "W/P", "Kel (L/P)", "Jns kel (L/P)"),
    "sex_and_age": ("JK/umur", "JK/usia", "L/P/umur", "Jenis kelamin/usia"),
    "sex_female": ("W", "Wnt"),
    "birth_place": ("Place of birth", "Birth place", "POB", "Di mana lahir"),
    "birth_date": ("Date of birth", "Birth date", "DOB", "Kapan lahir"),
    "phone": (
        *("Phone", "Mobile phone", "Mobile", "Phone number", "Contact person", "Kontak person", "CP"),
        *("Nomor yang bisa dihubungi", "Nomor yang dapat dihubungi"),
    ),
    "email": ("Pos-el", "Alamat pos-el", "Alamat email aktif", "Alamat surel aktif", "Alamat elektronik"),
    "birth_place_and_date": ("Kelahiran",),
    "category": ("Category",),
    "programme": ("Programme",),
    "place": ("Duty station",),
    "place_regency": ("Regency", "City"),
    "certificate_number": ("Certificate number", "Certificate no", "Cert. number", "Cert. no"),
    "certificate_issuer": ("Issuer", "Issued by", "Dikeluarkan oleh"),
    "certificate_level": ("Skema kompetensi", "Skema uji kompetensi", "Level kompetensi"),
    "certificate_issued_on": ("Issued", "Issue date", "Date of issue", "Issued on"),
    "certificate_valid_until": ("Valid until", "Expired", "Expires", "Expiry date", "Date of expiry"),
    "assignment_starts_on": ("Start date",),
    "decree_no": ("Decree number", "Decree no"),
}
