"""The columns that an import understands, each declared once.

The same list makes the template, the export of people and the page that explains the mapping. How to
add one: docs/howto/add-an-import-column.md. Titles and spellings are Indonesian in every language:
they are what stands in the files of the offices.
"""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.sheets.styles import Format
from regions.names import squeezed
from registry.enums import ExtraKind
from registry.extra_fields import name_of
from registry.models import ExtraField
from workbooks.imports.spellings import FURTHER


@dataclass(frozen=True)
class ImportColumn:
    """One field: its title in our files, and the spellings of its header in files of others."""

    field: str
    title: str
    spellings: tuple[str, ...] = ()
    help: str | Promise = ""
    width: float = 16
    format: Format = Format.TEXT

    @property
    def texts(self) -> tuple[str, ...]:
        """Its title and all its spellings."""
        return (self.title, *self.spellings, *FURTHER.get(self.field, ()))

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(map(squeezed, self.texts))


COLUMNS: Final = (
    ImportColumn(
        "registry_number",
        "Nomor registri",
        ("No registri", "ID registri"),
        _("Given by the registry. Leave it empty for new people."),
        15,
    ),
    ImportColumn(
        "name",
        "Nama",
        (
            "Nama lengkap",
            "Nama dan gelar",
            "Nama & gelar",
            "Nama lengkap dan gelar",
            "Nama beserta gelar",
            "Nama petugas",
            "Nama pendamping",
            "Nama peksos",
            "Nama tenaga",
            "Nama pegawai",
            "Nama sesuai KTP",
            "Nama lengkap sesuai KTP",
            "Nama lengkap tanpa gelar",
            "Nama tanpa gelar",
        ),
        _("As on the KTP. Titles may stand here too; they are taken apart."),
        28,
    ),
    ImportColumn("front_title", "Gelar depan", ("Gelar di depan", "Titel depan"), width=12),
    ImportColumn("back_title", "Gelar belakang", ("Gelar", "Gelar di belakang", "Titel"), width=14),
    ImportColumn(
        "nik",
        "NIK",
        (
            "No NIK",
            "Nomor NIK",
            "No KTP",
            "Nomor KTP",
            "NIK KTP",
            "Nomor induk kependudukan",
            "NIK sesuai KTP",
        ),
        _("16 digits, as text. The column is set to text so that no digit is lost."),
        20,
    ),
    ImportColumn(
        "nip",
        "NIP",
        ("NIP/NI PPPK", "NIP/NIPPPK", "NIPPPK", "NI PPPK", "Nomor induk pegawai", "NIP PPPK"),
        _("18 digits, civil servants only."),
        22,
    ),
    ImportColumn(
        "employment_status",
        "Status kepegawaian",
        ("Status pegawai", "Status ASN", "Kepegawaian"),
        _("PNS, PPPK, PPPK paruh waktu, Kontrak, Honorer, Relawan or Swasta."),
        18,
    ),
    ImportColumn(
        "sex",
        "Jenis kelamin",
        (
            "L/P",
            "P/L",
            "JK",
            "Jns kel",
            "Jenis kel",
            "Kelamin",
            "Jenis kelamin (L/P)",
            "Jns kelamin",
            "Gender",
        ),
        _("L or P."),
        13,
    ),
    ImportColumn("birth_place", "Tempat lahir", ("Tmp lahir", "Tmpt lahir", "Kota lahir"), width=16),
    ImportColumn(
        "birth_date",
        "Tanggal lahir",
        ("Tgl lahir", "Lahir", "Tanggal kelahiran"),
        _("Day, month, year."),
        18,
        Format.DATE,
    ),
    ImportColumn(
        "category",
        "Kategori",
        ("Kategori tenaga", "Kategori SDM", "Jenis SDM", "Jenis tenaga", "Kategori SDM Kesos"),
        _("PEKSOS, TKS, RELAWAN or PENYULUH."),
        12,
    ),
    ImportColumn(
        "programme",
        "Program",
        (
            "Program/peran",
            "Peran",
            "Jenis program",
            "Program tugas",
            "Penugasan",
            "Jabatan program",
            "Jenis pendamping",
            "Posisi",
        ),
        _("The code or the name of a programme, for example PKH."),
        16,
    ),
    ImportColumn(
        "place",
        "Tempat tugas",
        (
            "Wilayah tugas",
            "Lokasi tugas",
            "Lokasi penugasan",
            "Tempat bertugas",
            "Tempat penugasan",
            "Daerah tugas",
            "Wilayah kerja",
            "Wilayah dampingan",
            "Kode wilayah",
            "Kode wilayah tugas",
            "Kelurahan tugas",
            "Kel/desa tugas",
            "Desa/kelurahan",
            "Kelurahan/desa",
            "Kelurahan",
            "Desa",
            "Penempatan",
            "Lokasi",
        ),
        _("Name or dotted code of the region, for example 32.77.01 or Cimahi Selatan."),
        22,
    ),
    ImportColumn(
        "organization",
        "Lembaga",
        (
            "Instansi",
            "Instansi tempat bertugas",
            "Unit kerja",
            "Organisasi",
            "Nama lembaga",
            "Instansi/lembaga",
            "Nama rumah sakit",
        ),
        _("The organisation as the registry knows it; may stay empty."),
        24,
    ),
    ImportColumn(
        "phone",
        "Telepon",
        (
            "No HP",
            "Nomor HP",
            "HP",
            "No. telepon",
            "Nomor telepon",
            "No telp",
            "Telp",
            "Handphone",
            "Nomor handphone",
            "No handphone",
            "WA",
            "No WA",
            "Nomor WA",
            "Whatsapp",
            "No HP/WA",
            "Telepon/WA",
        ),
        _("08…, as text."),
        16,
    ),
    ImportColumn("email", "Surel", ("Email", "E-mail", "Alamat email", "Alamat surel"), width=24),
    ImportColumn(
        "certificate_number",
        "Nomor sertifikat",
        (
            "No sertifikat",
            "Nomor sertifikat kompetensi",
            "No sertifikasi",
            "Nomor sertifikasi",
        ),
        _("As printed on the certificate."),
        24,
    ),
    ImportColumn(
        "certificate_issuer",
        "Penerbit sertifikat",
        ("Penerbit", "Lembaga sertifikasi", "LSP", "Diterbitkan oleh", "Lembaga penerbit"),
        _("For example LSPS or LSP Kemensos."),
        18,
    ),
    ImportColumn(
        "certificate_level",
        "Jenjang sertifikat",
        (
            "Jenjang",
            "Level sertifikat",
            "Jenjang kompetensi",
            "Level",
            "Sertifikasi kompetensi",
            "Kualifikasi",
            "Tingkat sertifikat",
            "Skema",
            "Skema sertifikasi",
        ),
        _("Asisten, Generalis, Spesialis or TKS."),
        16,
    ),
    ImportColumn(
        "certificate_issued_on",
        "Tanggal terbit",
        (
            "Tanggal sertifikat",
            "Tgl sertifikat",
            "Tgl terbit",
            "Tanggal terbit sertifikat",
            "Tanggal sertifikasi",
            "Tgl terbit sertifikat",
            "Terbit",
        ),
        _("Day, month, year."),
        18,
        Format.DATE,
    ),
    ImportColumn(
        "certificate_valid_until",
        "Berlaku sampai",
        (
            "Masa berlaku",
            "Berlaku s/d",
            "Berlaku hingga",
            "Tanggal berakhir",
            "Tgl berakhir",
            "Masa berlaku sertifikat",
            "Masa berlaku s/d",
            "Berakhir",
            "Tanggal kedaluwarsa",
            "Kadaluarsa",
            "Berlaku sampai dengan",
        ),
        _("As printed on the certificate: day, month, year."),
        18,
        Format.DATE,
    ),
    ImportColumn(
        "assignment_starts_on",
        "Mulai tugas",
        (
            "Tanggal mulai tugas",
            "TMT",
            "TMT tugas",
            "Tgl mulai tugas",
            "Mulai bertugas",
            "Tanggal penugasan",
            "Tanggal SK",
            "Tgl SK",
            "TMT SK",
        ),
        _("Day, month, year."),
        18,
        Format.DATE,
    ),
    ImportColumn(
        "decree_no",
        "Nomor SK",
        (
            "No SK",
            "SK",
            "Nomor SK penugasan",
            "SK penugasan",
            "Nomor surat keputusan",
            "No SK penugasan",
        ),
        _("The decree of the assignment."),
        22,
    ),
)

# Headers with two facts in one cell. They are only read, never written.
COMBINED: Final = (
    ImportColumn(
        "birth_place_and_date",
        "Tempat, tanggal lahir",
        (
            "TTL",
            "Tempat/tanggal lahir",
            "Tempat dan tanggal lahir",
            "Tempat/tgl lahir",
            "Tempat, tgl lahir",
            "Tpt/tgl lahir",
        ),
    ),
    ImportColumn(
        "certificate_number_and_date",
        "Nomor/tanggal sertifikat",
        (
            "Nomor / tanggal sertifikasi",
            "No/tanggal sertifikat",
            "No/tgl sertifikat",
            "Nomor dan tanggal sertifikat",
            "No dan tanggal sertifikat",
            "No/tgl sertifikasi",
            "Nomor/tgl sertifikat",
        ),
    ),
    ImportColumn(
        "decree_no_and_start",
        "Nomor dan tanggal SK",
        ("Nomor/tanggal SK", "No/tgl SK", "Nomor dan TMT SK"),
    ),
    ImportColumn("place_district", "Kecamatan", ("Kec", "Nama kecamatan", "Kec. tugas", "Kecamatan tugas")),
    ImportColumn(
        "place_regency",
        "Kabupaten/kota",
        ("Kab/kota", "Kabupaten", "Kota/kabupaten", "Nama kabupaten/kota", "Kab./kota", "Kota"),
    ),
    ImportColumn("sex_and_age", "Jenis kelamin/umur"),
    # Two columns of ticks, one for each sex. One of them alone means nothing.
    ImportColumn("sex_male", "L", ("Lk", "Laki-laki", "Pria")),
    ImportColumn("sex_female", "P", ("Pr", "Perempuan", "Wanita")),
)

# The keys of a row's `values`, in this order. All are always there, null if unknown. Never change them.
CONTRACT_FIELDS: Final = (
    "name",
    "front_title",
    "back_title",
    "nik",
    "nip",
    "sex",
    "birth_date",
    "birth_place",
    "category",
    "programme",
    "place",
    "organization",
    "phone",
    "email",
    "certificate_number",
    "certificate_issuer",
    "certificate_level",
    "certificate_issued_on",
    "certificate_valid_until",
    "assignment_starts_on",
    "decree_no",
)
BY_FIELD: Final = {column.field: column for column in (*COLUMNS, *COMBINED)}
EXTRA_FORMATS: Final = {ExtraKind.DATE: Format.DATE, ExtraKind.NUMBER: Format.GENERAL}


def column_of(field: ExtraField) -> ImportColumn:
    """The column of a field that an administrator added: its header is its question."""
    cell_format = EXTRA_FORMATS.get(ExtraKind(field.kind), Format.TEXT)
    return ImportColumn(name_of(field), field.label, help=field.help_text, format=cell_format)
