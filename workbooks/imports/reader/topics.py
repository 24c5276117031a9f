"""The words of headers: words for a field, words of groups, and words about somebody or something else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

NUMBER: Final = ("nomor", "no", "nomer", "num", "nosk", "nosertifikat")
DATE: Final = ("tanggal", "tgl", "tglterbit", "tanggalterbit", "terbit", "tglditetapkan", "diterbitkan")
START: Final = ("tmt", "mulai", "tanggal", "tgl", "terhitungmulaitanggal", "tanggalmulai", "tglmulai")
UNTIL: Final = (
    "berlaku",
    "berlakusd",
    "berlakusampai",
    "berlakuhingga",
    "masaberlaku",
    "sampai",
    "sd",
    "berakhir",
    "akhir",
    "hingga",
    "tanggalberakhir",
    "tglberakhir",
    "kedaluwarsa",
)


def _fields(**words: Sequence[str]) -> Mapping[str, str]:
    return {word: field for field, each in words.items() for word in each}


CERTIFICATE: Final = _fields(
    certificate_number=NUMBER,
    certificate_issued_on=(*DATE, "mulai", "dari", "mulaiberlaku", "berlakumulai", "berlakudari"),
    certificate_valid_until=UNTIL,
    certificate_issuer=("penerbit", "lembaga", "lsp", "oleh", "diterbitkanoleh", "dikeluarkanoleh"),
    certificate_level=("jenjang", "level", "kualifikasi", "tingkat", "jenis"),
)
DECREE: Final = _fields(decree_no=NUMBER, assignment_starts_on=START)
BIRTH: Final = _fields(
    birth_place=("tempat", "tmp", "tmpt", "kota", "di"),
    birth_date=("tanggal", "tgl", "tglblnthn", "tglblnth", "tanggalbulantahun"),
)
SEX: Final = _fields(
    sex_male=("l", "lk", "lakilaki", "pria"), sex_female=("p", "pr", "perempuan", "wanita", "w")
)
# A word in the header of a group, and what the headers below it mean. The first match is used.
TOPICS: Final = (
    ("sertf", CERTIFICATE),
    ("sertifi", CERTIFICATE),
    ("sertipi", CERTIFICATE),
    ("kompetensi", CERTIFICATE),
    ("lahir", BIRTH),
    ("ttl", BIRTH),
    ("kelamin", SEX),
    ("gender", SEX),
    ("jk", SEX),
    ("gelar", _fields(front_title=("depan", "didepan"), back_title=("belakang", "dibelakang"))),
    ("suratkeputusan", DECREE),
    ("penugasan", DECREE),
    ("sk", DECREE),
    ("tugas", _fields(place=("tempat", "lokasi", "wilayah"), assignment_starts_on=START)),
    ("ktp", _fields(nik=("nomor", "no", "nik"))),
    ("kepegawaian", _fields(employment_status=("status", "jenis"))),
    ("kontak", _fields(phone=("nomor", "no", "seluler"), email=("surel",))),
)

# Words about other people or things. A column with one of them in its header gets no field.
FOREIGN: Final = frozenset(
    [
        "atasan",
        "pimpinan",
        "ketua",
        "kepala",
        "penanggung",
        "ibu",
        "ayah",
        "bapak",
        "ortu",
        "orang",
        "orangtua",
        "wali",
        "suami",
        "istri",
        "isteri",
        "pasangan",
        "anak",
        "waris",
        "keluarga",
        "darurat",
        "bank",
        "rekening",
        "rek",
        "penerima",
        "klien",
        "kpm",
        "pendidikan",
        "ijazah",
        "ijasah",
        "studi",
        "jurusan",
        "prodi",
        "universitas",
        "kampus",
        "sekolah",
        "kuliah",
        "lulus",
        "lulusan",
        "pangkat",
        "golongan",
        "gol",
        "eselon",
        "jabatan",
        "npwp",
        "bpjs",
        "kk",
        "akta",
        "emergency",
        "domisili",
        "alamat",
        "rumah",
        "tinggal",
        "baju",
        "ukuran",
        "pelatihan",
        "diklat",
        "bimtek",
        "sertijab",
        "lama",
        "jumlah",
        "jml",
        "total",
        "persentase",
        "persen",
        "umur",
        "usia",
        "agama",
        "kawin",
        "nikah",
        "str",
        "sipps",
        "sip",
        "gaji",
        "honorarium",
        "insentif",
        "foto",
        "fotokopi",
        "scan",
        "berkas",
        "lampiran",
        "file",
        "link",
        *("pensiun", "cpns", "kgb", "meninggal", "pengisian", "input", "merk", "merek", "kondisi"),
        *("kades", "sekdes", "kadus"),
    ]
)
# With one of these words "nama" is the name of a person; with others that of a bank, a place or a programme.
NAMED_WITH: Final = frozenset(
    [
        "lengkap",
        "asli",
        "dan",
        "beserta",
        "tanpa",
        "sesuai",
        "petugas",
        "pendamping",
        "peksos",
        "pekerja",
        "tenaga",
        "pegawai",
        "relawan",
        "anggota",
        "tksk",
        "tks",
        "psm",
        "tagana",
        "sdm",
        "peserta",
        "asesi",
        "penyuluh",
        "personil",
        "personel",
        "karyawan",
        "pelaksana",
        *("pengurus", "pengasuh", "kader", "staf", "konselor", "fasilitator", "pejabat", "asn"),
        *("psks", "pilar", "pramu", "operator", "ybs"),
        "gelar",
        "nik",
        "nip",
        "ktp",
    ]
)
# A header of `LEVELS` and these words only names a place: the first give its level, these say that it is the
# place of work.
OF_DUTY: Final = frozenset(
    {
        "tugas",
        "penugasan",
        "bertugas",
        "dampingan",
        "binaan",
        "kerja",
        "wilayah",
        "lokasi",
        "tempat",
        "penempatan",
        "nama",
        "nm",
        "dan",
        "duty",
        "of",
        "assignment",
    }
)
LEVELS: Final = {
    **dict.fromkeys(("kelurahan", "kel", "kalurahan", "desa", "ds", "pekon", "kampung", "tiyuh"), "place"),
    **dict.fromkeys(("nagari", "nagori", "gampong", "negeri", "lembang", "kute", "ohoi", "village"), "place"),
    **dict.fromkeys(("kecamatan", "kec", "distrik", "district"), "place_district"),
    **dict.fromkeys(("kapanewon", "kemantren"), "place_district"),
    **dict.fromkeys(("kabupaten", "kab", "kota"), "place_regency"),
}
# Words that tell a field wherever they stand in the header.
TELLING: Final = {
    "nik": "nik",
    "ktp": "nik",
    "nip": "nip",
    "nipppk": "nip",
    "hp": "phone",
    "wa": "phone",
    "whatsapp": "phone",
    "telp": "phone",
    "tlp": "phone",
    "telepon": "phone",
    "handphone": "phone",
    "ponsel": "phone",
    "seluler": "phone",
    "kontak": "phone",
    "narahubung": "phone",
    "email": "email",
    "surel": "email",
    "mail": "email",
    "kelamin": "sex",
    "jk": "sex",
    "gender": "sex",
}
# Subjects of headers with several words ("TGL TERBIT SERTIFIKAT"): the words for the subject, the words for
# its facts, the field for both facts in one column.
SUBJECTS: Final = (
    (
        ("sertifikat", "sertifikasi", "sertipikat", "sertf", "sertif"),
        CERTIFICATE,
        "certificate_number_and_date",
    ),
    (("sk", "keputusan"), DECREE, "decree_no_and_start"),
    (("lahir", "kelahiran"), BIRTH, "birth_place_and_date"),
)
TWO_FACTS: Final = frozenset(both for _words, _facts, both in SUBJECTS)
PAIRS: Final = frozenset(
    {
        frozenset({"certificate_number", "certificate_issued_on"}),
        frozenset({"decree_no", "assignment_starts_on"}),
        frozenset({"birth_place", "birth_date"}),
    }
)


# Words of a question on a form that are not the fact it asks for.
ASKING: Final = frozenset(
    [
        *(
            "tulis",
            "tuliskan",
            "isi",
            "isikan",
            "masukkan",
            "sebutkan",
            "pilih",
            "silakan",
            "silahkan",
            "mohon",
        ),
        *("apa", "apakah", "siapa", "berapa", "berapakah", "anda", "saudara", "kamu"),
    ]
)
QUESTION: Final = re.compile(r"^\s*[A-Z]?\d{0,2}[.)]\s*|\?")


def asked(text: str) -> str:
    """The fact that a question asks for: "A2. Tuliskan gelar Anda" becomes "gelar"."""
    return " ".join(word for word in QUESTION.sub("", text).split() if word.casefold() not in ASKING)


def of_place(words: Sequence[str]) -> str | None:
    """The field of a header made of place words only: "kel", "desa/pekon", "kab/kota penugasan". For
    several levels ("kec/desa") it is `place`."""
    levels = {LEVELS[word] for word in words if word in LEVELS}
    if not levels or not all(word in LEVELS or word in OF_DUTY for word in words):
        return None
    return levels.pop() if len(levels) == 1 else "place"


def of_topic(words: Sequence[str]) -> str | None:
    """The field of a header that names a subject and one or two of its facts: "tgl terbit sertifikat"."""
    for subject, facts, both in SUBJECTS:
        if any(word in subject for word in words):
            named = frozenset(facts[word] for word in words if word in facts)
            if len(named) == 1:
                return next(iter(named))
            return both if named in PAIRS else None
    return None
