"""Understands long headers by the kinds of the words in them.

- Start of an assignment: a date or a beginning, and what began ("TMT Kontrak", "Tanggal Bergabung").
- Number of a decree: a decree, and who issued it or for what ("SK Bupati").
- Place of work: an area, and what is done there ("Area Kerja").
- Name: a worker who is paid ("Nama Penerima Honor").
- Last day of a certificate: a certificate or validity, and an end ("Sertifikasi: Tgl Kadaluarsa").
- Body: its kind ("Nama LKS").
- Sex and employment status: their choices ("LK/PR", "ASN/Non ASN").

With one word of another kind the header is about something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbooks.imports.reader.topics import DATE, DECREE, LEVELS, NUMBER

LINKING: Final = frozenset({"di", "dari", "pada", "dan", "sebagai", "menjadi", "jadi", "per", "oleh"})
DAYS: Final = frozenset({"tanggal", "tgl", "tmt"})
BEGINNINGS: Final = frozenset({"tmt", "mulai", "sejak", "terhitung", "awal"})
# Events of one day, which begin an assignment by themselves.
ENTRIES: Final = frozenset(
    [
        *("masuk", "bergabung", "gabung", "diangkat", "pengangkatan", "ditempatkan", "penempatan"),
        *("penugasan", "ditugaskan"),
    ]
)
DUTIES: Final = frozenset(
    [
        *("tugas", "bertugas", "kerja", "bekerja", "kontrak", "spk", "aktif", "dinas", "dinsos", "mengabdi"),
        *("pengabdian", "pendampingan", "masa", "bakti", "bhakti", "periode", "menjabat"),
    ]
)
# Periods; beside them "dari" is the first day.
SPANS: Final = frozenset({"masa", "periode"})
ROLES: Final = frozenset(
    [
        *("pendamping", "petugas", "peksos", "relawan", "penyuluh", "pegawai", "anggota", "tksk", "tks"),
        *("psm", "tagana"),
    ]
)
# What ends on a day of its own that is not that of a certificate.
OF_DUTIES: Final = (DUTIES | ENTRIES | {"sk", "skep", "keputusan"}) - {"masa", "aktif"}
OF_START: Final = DAYS | BEGINNINGS | ENTRIES | DUTIES | ROLES | LINKING

DECREES: Final = frozenset({"sk", "skep", "keputusan"})
# Who issues a decree, and for what.
OF_DECREE: Final = frozenset(
    [
        *(
            "surat",
            "bupati",
            "wali",
            "walikota",
            "kota",
            "gubernur",
            "menteri",
            "mensos",
            "kemensos",
            "camat",
        ),
        *(
            "dirjen",
            "kepala",
            "kadis",
            "kadinsos",
            "dinas",
            "dinsos",
            "sosial",
            "badan",
            "terakhir",
            "terbaru",
        ),
        *("penetapan", "pengangkatan", "penugasan", "penempatan", "kontrak", "tugas"),
    ]
)

# Papers that are no decrees: orders for a task, and contracts.
TASKS: Final = frozenset({"tugas", "perintah", "penugasan"})
OTHER_PAPERS: Final = frozenset({"spt", "sprint", "spk", "kontrak"})
OF_PAPER: Final = frozenset({"surat", "kerja", *NUMBER, *DATE})

AREAS: Final = frozenset({"wilayah", "daerah", "area"})
# An address is a place of work only beside what is done there and the levels of regions: "Alamat Tugas
# (Kel/Kec)".
ADDRESS: Final = "alamat"
DONE_THERE: Final = frozenset(
    [
        *("tugas", "bertugas", "kerja", "bekerja", "binaan", "dampingan", "pendampingan", "penugasan"),
        *("penempatan", "layanan"),
    ]
)

# People who are paid for work. Words for social aid are not among them.
PAYEE: Final = frozenset({"nama", "penerima"})
PAY: Final = frozenset({"honor", "honorarium", "insentif", "gaji", "upah"})

CERTIFICATES: Final = frozenset({"sertifikat", "sertifikasi", "sertipikat", "sertf", "sertif", "kompetensi"})
# Words for an end; "s.d." is two words.
ENDS: Final = frozenset(
    [
        *("akhir", "berakhir", "berakhirnya", "habis", "jatuh", "tempo", "hingga", "sampai", "sd"),
        *("kadaluarsa", "kadaluwarsa", "kedaluarsa", "kedaluwarsa", "exp", "expired", "expiry", "expires"),
    ]
)
VALIDITY: Final = frozenset({"berlaku", "aktif", "valid", "berlakunya"})
PAPERS: Final = frozenset({"berlaku", "berlakunya", "valid"})
OF_END: Final = frozenset({"masa", "s", "d", "dengan", "uji", "peksos", "until"}) | DAYS | LINKING

# Kinds of bodies that people work for, and words that stand beside them.
BODIES: Final = frozenset(
    [
        *("lks", "lksa", "lk3", "orsos", "yayasan", "panti", "balai", "sentra", "upt", "uptd", "opd", "skpd"),
        *("lembaga", "instansi", "organisasi", "satker", "kantor", "perangkat", "satuan"),
        *("puskesmas", "klinik", "rsud", "rsup", "rsj"),
    ]
)
OF_BODY: Final = frozenset(
    {"nama", "nm", "asal", "tempat", "sosial", "daerah", "kerja", "bekerja", "tugas", "bertugas", "asuhan"}
)

# Kinds of employment, and words that stand beside them.
STATUSES: Final = frozenset(
    {"asn", "pns", "pppk", "p3k", "honorer", "thl", "kepegawaian", "kepeg", "pegawai"}
)
OF_STATUS: Final = frozenset({"status", "sts", "jenis", "jns", "non", "atau", "kontrak", "relawan"})

MEN: Final = frozenset({"l", "lk", "laki", "pria"})
WOMEN: Final = frozenset({"p", "pr", "perempuan", "wanita"})
OF_SEX: Final = frozenset({"jenis", "jns", "kelamin", "jk", "atau"})


def of_many_words(words: Sequence[str]) -> str | None:
    """The field of a header if all its words are of kinds that belong together; else None."""
    said = frozenset(words)
    return _decree(said) or _start(said) or _place(said) or _payee(said) or _end_of_certificate(said)


def of_kinds(words: Sequence[str]) -> str | None:
    """The field of a column's own words without the groups above: a body, the sex ("LK/PR"), or the
    employment status ("ASN/Non ASN")."""
    said = frozenset(words)
    if said & MEN and said & WOMEN and said <= MEN | WOMEN | OF_SEX:
        return "sex"
    if said & STATUSES and said & OF_STATUS and said <= STATUSES | OF_STATUS:
        return "employment_status"
    return "organization" if said & BODIES and said <= BODIES | OF_BODY | LINKING else None


def tells_beginning(words: Sequence[str]) -> bool:
    return not BEGINNINGS.isdisjoint(words)


def ends_a_duty(words: Sequence[str]) -> bool:
    """Whether the header means the last day of an assignment, a decree or a contract."""
    said = frozenset(words)
    is_end = said & ENDS or "berlaku" in said or {"s", "d"} <= said
    return bool(is_end and said & OF_DUTIES and not said & CERTIFICATES)


def is_of_other_paper(words: Sequence[str]) -> bool:
    """Whether the header is about the number or the date of a paper that is no decree: "No. Surat Tugas"."""
    said = frozenset(words)
    named = said & OTHER_PAPERS or ("surat" in said and said & TASKS)
    return bool(named and said <= OTHER_PAPERS | TASKS | OF_PAPER | LINKING)


def _start(said: frozenset[str]) -> str | None:
    if len(said) < 2 or not said <= OF_START:
        return None
    is_day = (
        bool(said & BEGINNINGS)
        or bool(said & DAYS and said & ENTRIES)
        or {"masuk", "kerja"} <= said
        or bool(said & SPANS and "dari" in said)
    )
    return "assignment_starts_on" if is_day else None


def _decree(said: frozenset[str]) -> str | None:
    if not said & DECREES or not said <= DECREES | OF_DECREE | LINKING | DECREE.keys():
        return None
    named = {DECREE[word] for word in said if word in DECREE} or {"decree_no"}
    return named.pop() if len(named) == 1 else "decree_no_and_start"


def _place(said: frozenset[str]) -> str | None:
    is_place = said <= AREAS | DONE_THERE | LINKING and said & AREAS and said & DONE_THERE
    kinds = {ADDRESS}, DONE_THERE, LEVELS.keys()
    is_address = all(map(said.intersection, kinds)) and said <= LINKING.union(*kinds)
    return "place" if is_place or is_address else None


def _payee(said: frozenset[str]) -> str | None:
    is_payee = said > PAYEE and said <= PAYEE | PAY | {"lengkap"} and said & PAY
    return "name" if is_payee else None


def _end_of_certificate(said: frozenset[str]) -> str | None:
    """The end of a certificate, or of validity, which only certificates have ("Tgl Habis Berlaku")."""
    if not said & (CERTIFICATES | PAPERS) or not said <= CERTIFICATES | ENDS | VALIDITY | OF_END:
        return None
    is_end = said & ENDS or {"s", "d"} <= said or (said & CERTIFICATES and said & VALIDITY and "masa" in said)
    return "certificate_valid_until" if is_end else None
