"""Heads that say one thing in many words, told by what kind of word each of them is.

The day a duty began is a day or a beginning beside what began ("TMT Kontrak", "Tanggal Bergabung"); the
number of a decree is a decree beside who gave it and what for ("SK Bupati"); where somebody works is an
area beside what is done there ("Area Kerja"); a worker may stand as who is paid ("Nama Penerima Honor");
the last day of a certificate is an end beside it ("Sertifikasi: Tgl Kadaluarsa"); a body may be named by its
kind ("Nama LKS"). One word of another kind, and the head is about something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbooks.imports.reader.topics import DATE, DECREE, LEVELS, NUMBER

LINKING: Final = frozenset({"di", "dari", "pada", "dan", "sebagai", "menjadi", "jadi", "per", "oleh"})
DAYS: Final = frozenset({"tanggal", "tgl", "tmt"})
BEGINNINGS: Final = frozenset({"tmt", "mulai", "sejak", "terhitung", "awal"})
# What happens on one day, and so begins something by itself.
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
# What has a beginning and an end: below it "dari" is a day.
SPANS: Final = frozenset({"masa", "periode"})
ROLES: Final = frozenset(
    [
        *("pendamping", "petugas", "peksos", "relawan", "penyuluh", "pegawai", "anggota", "tksk", "tks"),
        *("psm", "tagana"),
    ]
)
# What ends on a day of its own, which is no certificate's.
OF_DUTIES: Final = (DUTIES | ENTRIES | {"sk", "skep", "keputusan"}) - {"masa", "aktif"}
OF_START: Final = DAYS | BEGINNINGS | ENTRIES | DUTIES | ROLES | LINKING

DECREES: Final = frozenset({"sk", "skep", "keputusan"})
# Who gives a decree, and what for.
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

# Papers that are no decrees: what sends somebody on a task, and what two sides sign.
TASKS: Final = frozenset({"tugas", "perintah", "penugasan"})
OTHER_PAPERS: Final = frozenset({"spt", "sprint", "spk", "kontrak"})
OF_PAPER: Final = frozenset({"surat", "kerja", *NUMBER, *DATE})

AREAS: Final = frozenset({"wilayah", "daerah", "area"})
# An address is one of work beside what is done there and the kinds of regions: "Alamat Tugas (Kel/Kec)".
ADDRESS: Final = "alamat"
DONE_THERE: Final = frozenset(
    [
        *("tugas", "bertugas", "kerja", "bekerja", "binaan", "dampingan", "pendampingan", "penugasan"),
        *("penempatan", "layanan"),
    ]
)

# Who is paid for work; what social aid is called is not among them.
PAYEE: Final = frozenset({"nama", "penerima"})
PAY: Final = frozenset({"honor", "honorarium", "insentif", "gaji", "upah"})

CERTIFICATES: Final = frozenset({"sertifikat", "sertifikasi", "sertipikat", "sertf", "sertif", "kompetensi"})
# Words of an end; "s.d." is two of them.
ENDS: Final = frozenset(
    [
        *("akhir", "berakhir", "berakhirnya", "habis", "jatuh", "tempo", "hingga", "sampai", "sd"),
        *("kadaluarsa", "kadaluwarsa", "kedaluarsa", "kedaluwarsa", "exp", "expired", "expiry", "expires"),
    ]
)
VALIDITY: Final = frozenset({"berlaku", "aktif", "valid", "berlakunya"})
PAPERS: Final = frozenset({"berlaku", "berlakunya", "valid"})
OF_END: Final = frozenset({"masa", "s", "d", "dengan", "uji", "peksos", "until"}) | DAYS | LINKING

# Kinds of bodies that people work for, and what is said of them beside.
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

# What somebody is employed as, and what is said of that beside.
STATUSES: Final = frozenset(
    {"asn", "pns", "pppk", "p3k", "honorer", "thl", "kepegawaian", "kepeg", "pegawai"}
)
OF_STATUS: Final = frozenset({"status", "sts", "jenis", "jns", "non", "atau", "kontrak", "relawan"})

MEN: Final = frozenset({"l", "lk", "laki", "pria"})
WOMEN: Final = frozenset({"p", "pr", "perempuan", "wanita"})
OF_SEX: Final = frozenset({"jenis", "jns", "kelamin", "jk", "atau"})


def of_many_words(words: Sequence[str]) -> str | None:
    """The field of a head all of whose words are of kinds that belong together."""
    said = frozenset(words)
    return _decree(said) or _start(said) or _place(said) or _payee(said) or _end_of_certificate(said)


def of_kinds(words: Sequence[str]) -> str | None:
    """The field of a column's own words, without groups above: a body, both sexes ("LK/PR"), or the kinds of
    employment ("ASN/Non ASN")."""
    said = frozenset(words)
    if said & MEN and said & WOMEN and said <= MEN | WOMEN | OF_SEX:
        return "sex"
    if said & STATUSES and said & OF_STATUS and said <= STATUSES | OF_STATUS:
        return "employment_status"
    return "organization" if said & BODIES and said <= BODIES | OF_BODY | LINKING else None


def tells_beginning(words: Sequence[str]) -> bool:
    return not BEGINNINGS.isdisjoint(words)


def ends_a_duty(words: Sequence[str]) -> bool:
    """Whether the head says until when somebody is on duty, or a decree or contract is in force."""
    said = frozenset(words)
    is_end = said & ENDS or "berlaku" in said or {"s", "d"} <= said
    return bool(is_end and said & OF_DUTIES and not said & CERTIFICATES)


def is_of_other_paper(words: Sequence[str]) -> bool:
    """Whether the head is about the number or the day of a paper that is no decree: "No. Surat Tugas"."""
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
    """Of a certificate, or of what only papers are: valid ("Tgl Habis Berlaku")."""
    if not said & (CERTIFICATES | PAPERS) or not said <= CERTIFICATES | ENDS | VALIDITY | OF_END:
        return None
    is_end = said & ENDS or {"s", "d"} <= said or (said & CERTIFICATES and said & VALIDITY and "masa" in said)
    return "certificate_valid_until" if is_end else None
