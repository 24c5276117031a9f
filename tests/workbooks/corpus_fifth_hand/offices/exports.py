"""What other programs write: heads of code, times in dates, codes of regions, answers as words."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew


def pipes() -> Book:
    """A text file with bars between; names of fields as programmers write them."""
    book = Book(
        "fh-25-ekspor-garis-tegak.csv",
        "CSV bergaris tegak: nama kolom snake_case, tanggal ISO dengan jam, kode wilayah bertitik.",
        "35.16",
    )
    book.write(
        "id|nm_lengkap|no_ktp|jns_kelamin|tmpt_lahir|tgl_lahir|kd_kec|nm_kec|no_hp|alamat_email|created_at|status"
    )
    for number, who in enumerate(crew("jawa", "35.16.17", 6, "MOJOKERTO"), start=1):
        mail = f"pendamping.{number}@contoh.id"
        sex = {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[who.sex]
        born = f"{who.town}|{who.birth.isoformat()}T00:00:00.000Z"
        where = f"35.16.17|DAWAR BLANDONG|{who.phone}|{mail}"
        start = f"{9000 + number}|{who.name.upper()}|{who.nik}|{sex}"
        book.write(f"{start}|{born}|{where}|2025-11-0{number} 08:13:22|1")
        book.line_told(
            name=who.name.upper(),
            nik=who.nik,
            sex=who.sex,
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            place="35.16.17",
            phone=who.phone,
            email=mail,
        )
    return book


def personnel_system() -> Book:
    """A personnel system's download: a title of code, many columns, true times, the name's titles apart."""
    book = Book(
        "fh-26-unduhan-simpeg.xls",
        "Unduhan SIMPEG: GLR_DPN, GLR_BLK, NIP_BARU, NIP_LAMA, tanggal berjam.",
        "18.03",
    )
    page = book.page("v_pegawai_export")
    page.line(
        "NIP_LAMA",
        "NIP_BARU",
        "GLR_DPN",
        "NM_PEG",
        "GLR_BLK",
        "KD_JK",
        "TMP_LHR",
        "TGL_LHR",
        "TMT_CPNS",
        "TMT_JAB",
        "NM_JAB",
        "UNOR_NAMA",
        "NO_TELP_HP",
        "EMAIL_DINAS",
    )
    for number, who in enumerate(crew("rejang", "18.03.02", 6, "Kotabumi"), start=1):
        since = dt.datetime(2019 + number % 3, number, 2, 7, 30)
        mail = f"pegawai{number}@contoh.id"
        row = page.person(
            f"46001{number:04d}",
            who.nip,
            "Drs." if number == 4 else None,
            who.name.upper(),
            "M.Si" if number % 2 else "S.Sos",
            who.sex,
            who.town,
            dt.datetime.combine(who.birth, dt.time()),
            dt.datetime(1993 + number, 3, 1),
            since,
            "PEKERJA SOSIAL AHLI MUDA",
            "BIDANG REHABILITASI SOSIAL",
            who.phone,
            mail,
            name=who.name.upper(),
            nip=who.nip,
            front_title="Drs." if number == 4 else None,
            back_title="M.Si" if number % 2 else "S.Sos",
            sex=who.sex,
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            phone=who.phone,
            email=mail,
        )
        for column in (8, 9, 10):
            page.sheet.cell(row, column).number_format = "yyyy-mm-dd hh:mm:ss"
    return book


def survey() -> Book:
    """A survey tool: questions as heads, groups before a slash, choices as codes with underscores."""
    book = Book(
        "fh-27-survei-kobo.xlsx",
        "Ekspor alat survei: grup/pertanyaan, pilihan berkode, _uuid, _submission_time.",
        "73.06",
    )
    page = book.page("Pendataan PSKS v3")
    page.line(
        "start",
        "end",
        "identitas/Nama lengkap sesuai KTP",
        "identitas/NIK (16 digit)",
        "identitas/Jenis kelamin",
        "identitas/Tanggal lahir",
        "tugas/Kecamatan tempat bertugas",
        "tugas/Jenis pilar",
        "kontak/Nomor WhatsApp aktif",
        "_id",
        "_uuid",
        "_submission_time",
    )
    districts = [
        ("somba_opu", "73.06.08"),
        ("bontonompo_selatan", "73.06.16"),
        ("bajeng_barat", "73.06.18"),
        ("pallangga", "73.06.07"),
        ("manuju", "73.06.14"),
        ("parigi", "73.06.17"),
    ]
    pillars = ["tksk", "psm", "tagana"]
    for number, who in enumerate(crew("bugis", "73.06.12", 6), start=1):
        district, code = districts[number - 1]
        page.person(
            "2026-02-03T09:11:02.114+08:00",
            "2026-02-03T09:19:40.002+08:00",
            who.name,
            who.nik,
            {"L": "laki_laki", "P": "perempuan"}[who.sex],
            who.birth.isoformat(),
            district,
            pillars[number % 3],
            who.phone,
            400_000 + number,
            f"b1f0c2{number:02d}-77aa-4c1e-9d1f-0a0b0c0d0e{number:02d}",
            "2026-02-03T01:19:45",
            **who.told,
            sex=who.sex,
            birth_date=who.birth.isoformat(),
            place=code,
            programme=pillars[number % 3].upper(),
            phone=who.phone,
        )
    return book


WORKBOOKS = [pipes, personnel_system, survey]
