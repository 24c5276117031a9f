"""The reference data that an installation starts with: programmes, issuers, schemes.

Offices extend and correct them in /admin/. An existing row is never changed, so loading can be repeated.
Spellings are those of offices and of the press; terms that nobody has confirmed say so.
"""

from dataclasses import dataclass

from django.db import transaction

from certification.enums import Level
from certification.models import Issuer, Scheme
from registry.enums import Category
from registry.models import Programme


@dataclass(frozen=True)
class ProgrammeRow:
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    default_category: str = ""


@dataclass(frozen=True)
class IssuerRow:
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    default_years: int | None = None
    default_years_source: str = ""
    is_certifier: bool = True


# A companion of PKH or a member of an LKS may be of any category: their role proposes none.
PROGRAMMES = (
    ProgrammeRow(
        "PKH",
        "Program Keluarga Harapan",
        ("Pendamping PKH", "Pendamping Sosial PKH", "Pendamping Program Keluarga Harapan"),
    ),
    ProgrammeRow("LK3", "Lembaga Konsultasi Kesejahteraan Keluarga", ("LKKK", "Konselor LK3")),
    ProgrammeRow(
        "SAKTI_PEKSOS",
        "Satuan Bakti Pekerja Sosial",
        ("Sakti Peksos", "Saktipeksos", "Satuan Bhakti Pekerja Sosial", "Pendamping Rehabilitasi Sosial"),
        Category.PEKSOS,
    ),
    ProgrammeRow("KELURAHAN", "Kelurahan atau desa", ("Kelurahan", "Desa", "Peksos kelurahan")),
    ProgrammeRow("DINSOS", "Dinas Sosial", ("Dinsos", "Kantor Dinas Sosial", "Dinsos P2KBP3A")),
    ProgrammeRow("TKSK", "Tenaga Kesejahteraan Sosial Kecamatan", ("Petugas TKSK",), Category.TKS),
    ProgrammeRow("PSM", "Pekerja Sosial Masyarakat", ("Pekerja Sosial Masyarakat (PSM)",), Category.RELAWAN),
    ProgrammeRow(
        "TAGANA", "Taruna Siaga Bencana", ("Tagana", "Taruna Siaga Bencana (Tagana)"), Category.RELAWAN
    ),
    ProgrammeRow("LKS", "Lembaga Kesejahteraan Sosial", ("Orsos", "Organisasi sosial", "Panti swasta")),
    ProgrammeRow(
        "LKSA", "Lembaga Kesejahteraan Sosial Anak", ("Panti asuhan", "PSAA", "Panti Sosial Asuhan Anak")
    ),
    ProgrammeRow(
        "UPT",
        "Unit pelaksana teknis",
        ("UPTD", "Balai", "Sentra", "Panti", "PSTW", "Unit Pelaksana Teknis Daerah"),
    ),
    ProgrammeRow(
        "PENYULUH",
        "Penyuluh Sosial",
        ("Pensos", "Penyuluh Sosial Masyarakat", "Penyuluh Sosial Fungsional"),
        Category.PENYULUH,
    ),
)

ISSUERS = (
    IssuerRow(
        "LSPS",
        "Lembaga Sertifikasi Pekerjaan Sosial (LSPS)",
        (
            "LSPS",
            "Lembaga Sertifikasi Pekerjaan Sosial",
            "Lembaga Sertifikasi Pekerja Sosial",
            "LSKS",
            "Balai Sertifikasi Pekerja Sosial",
        ),
        5,
        "Lazim disebut 5 tahun; belum diperiksa pada aturan atau sertifikatnya.",
    ),
    IssuerRow(
        "LSP_KEMENSOS",
        "LSP Kementerian Sosial",
        (
            "LSP Kemensos",
            "Lembaga Sertifikasi Profesi Kementerian Sosial",
            "Lembaga Sertifikasi Profesi Kemensos",
            "BNSP",
        ),
        3,
        "Sertifikat BNSP umumnya 3 tahun menurut skema; belum diperiksa pada sertifikatnya.",
    ),
    IssuerRow(
        "PERGURUAN_TINGGI",
        "Perguruan tinggi (pendidikan profesi)",
        ("Universitas", "Poltekesos", "Poltekesos Bandung", "STKS Bandung"),
    ),
    IssuerRow("LAIN", "Penerbit lain", ("Lainnya",)),
    IssuerRow(
        "IPSPI",
        "IPSPI",
        (
            "Ikatan Pekerja Sosial Profesional Indonesia",
            "Independen Pekerja Sosial Profesional Indonesia",
            "IPPSI",
            "IPSI",
        ),
        5,
        "STR lazim disebut 5 tahun; belum diperiksa pada aturannya.",
        is_certifier=False,
    ),
)

SCHEMES = (
    ("ASISTEN", "Asisten Pekerja Sosial", Level.ASISTEN, Category.PEKSOS),
    ("GENERALIS", "Pekerja Sosial Generalis", Level.GENERALIS, Category.PEKSOS),
    ("SPESIALIS", "Pekerja Sosial Spesialis", Level.SPESIALIS, Category.PEKSOS),
    ("TKS", "Tenaga Kesejahteraan Sosial", Level.TKS, Category.TKS),
)


@transaction.atomic
def load() -> int:
    """Add the rows that are missing; returns how many. What an administrator changed stays."""
    created = 0
    for position, row in enumerate(PROGRAMMES, start=1):
        values = {
            "name": row.name,
            "aliases": "\n".join(row.aliases),
            "default_category": row.default_category,
            "position": position * 10,
        }
        created += Programme.objects.get_or_create(code=row.code, defaults=values)[1]
    for issuer in ISSUERS:
        values = {
            "name": issuer.name,
            "aliases": "\n".join(issuer.aliases),
            "default_years": issuer.default_years,
            "default_years_source": issuer.default_years_source,
            "is_certifier": issuer.is_certifier,
        }
        created += Issuer.objects.get_or_create(code=issuer.code, defaults=values)[1]
    for code, name, level, category in SCHEMES:
        values = {"name": name, "level": level, "category": category}
        created += Scheme.objects.get_or_create(code=code, defaults=values)[1]
    return created
