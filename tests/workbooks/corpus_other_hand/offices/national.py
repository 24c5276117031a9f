"""What the ministry's applications give out and ask for: system words, filters, three heads."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import of_cimahi, of_lampung


def system_export() -> Book:
    book = Book(
        "oh-09-unduhan-aplikasi-pkh.xlsx",
        "Unduhan aplikasi: judul bergaris bawah, tanggal dengan jam, HP tanpa nol.",
        by="18",
    )
    page = book.sheet("Worksheet")
    page.say(
        "ID_PENDAMPING",
        "NAMA_LENGKAP",
        "NIK_KTP",
        "JENIS_KELAMIN",
        "TGL_LAHIR",
        "PROVINSI",
        "KABUPATEN_KOTA",
        "NO_HP",
        "JABATAN",
        "TMT_TUGAS",
    )
    for number, one in enumerate(of_lampung(10, 9), start=1):
        start = dt.date(2018, number, 1)
        page.person(
            900100 + number,
            one.name.upper(),
            one.nik,
            {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[one.sex],
            f"{one.born.isoformat()} 00:00:00",
            "LAMPUNG",
            ("KAB. PRINGSEWU", "KOTA METRO")[number % 2],
            int(one.phone),
            "PENDAMPING SOSIAL PKH",
            f"{start.isoformat()} 00:00:00",
            name=one.name.upper(),
            nik=one.nik,
            sex=one.sex,
            birth_date=one.born,
            place=("18.10", "18.72")[number % 2],
            phone=one.phone,
            programme="PKH",
            assignment_starts_on=start,
        )
    return book


def three_line_head() -> Book:
    book = Book(
        "oh-10-tiga-baris-judul-dan-nomor.xls", "Berkas .xls: judul tiga baris, baris nomor kolom, paraf."
    )
    page = book.sheet("Lamp I")
    page.say("FORM 2.B  DATA PEKERJA SOSIAL DAN SERTIFIKASINYA")
    page.say("KEADAAN BULAN : JUNI 2026")
    page.skip()
    page.say("No.", "IDENTITAS", None, None, "SERTIFIKASI", None, None, "KETERANGAN")
    page.say(None, "Nama", "NIK", "Tgl. Lahir", "Nomor", "MASA BERLAKU", None, None)
    page.say(None, None, None, None, None, "Mulai", "Sampai", None)
    page.merge("A4:A6", "B4:D4", "B5:B6", "C5:C6", "D5:D6", "E4:G4", "E5:E6", "F5:G5", "H4:H6")
    page.say("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)")
    for number, one in enumerate(of_cimahi(12, 7), start=1):
        issued, until = dt.date(2024, 2, 10 + number), dt.date(2029, 2, 9 + number)
        document = f"{number:03}/SERT-PS/II/2024"
        page.person(
            number,
            one.name,
            one.nik,
            one.born,
            document,
            issued,
            until,
            "masih aktif" if number % 2 else None,
            name=one.name,
            nik=one.nik,
            birth_date=one.born,
            certificate_number=document,
            certificate_issued_on=issued,
            certificate_valid_until=until,
        )
    page.format("D", "d-mmm-yy", first=8)
    page.format("F", "dd/mm/yyyy", first=8)
    page.format("G", "dd/mm/yyyy", first=8)
    page.say("JUMLAH", None, None, None, 7)
    page.merge(f"A{page.row}:D{page.row}")
    page.skip()
    page.say("Mengetahui,", None, None, None, None, "Cimahi,       Juni 2026")
    page.say("a.n. KEPALA DINAS SOSIAL", None, None, None, None, "Pengelola Data,")
    page.say("Sekretaris")
    page.skip(3)
    page.say("Dra. HERLINA WATI, M.Si", None, None, None, None, "ADE RUHIYAT")
    page.say("NIP 19690102 199103 2 004", None, None, None, None, "NIP 19900202 201903 1 007")
    return book


def filtered() -> Book:
    book = Book(
        "oh-11-tersaring-dan-tersembunyi.xlsx", "Saringan masih aktif: baris dan kolom NIK tersembunyi."
    )
    notes = book.sheet("Sheet2", skipped="empty")
    page = book.sheet("MASTER DATA FIX (2)")
    page.say("MASTER DATA SDM KESOS KOTA CIMAHI - JANGAN DIHAPUS!!!")
    page.skip()
    page.say("no", "nama sdm", "nomor induk kependudukan", "kel.", "nomor wa aktif", "posisi", "sts")
    hidden = []
    posts = (("Sakti Peksos", "SAKTI_PEKSOS"), ("LK3", "LK3"), ("Dinsos", "DINSOS"))
    for number, one in enumerate(of_cimahi(15, 12), start=1):
        post, programme = posts[number % 3]
        row = page.person(
            number,
            f"  {one.name.lower().title()} " if number % 2 else one.name,
            f"'{one.nik}" if number % 5 == 0 else one.nik,
            ("Cibabat", "Leuwi Gajah", "Karang Mekar")[number % 3],
            f"{one.phone[:4]} {one.phone[4:8]} {one.phone[8:]}",
            post,
            "ok",
            name=one.name,
            nik=one.nik,
            place=("32.77.03.1002", "32.77.01.1004", "32.77.02.1003")[number % 3],
            phone=one.phone,
            programme=programme,
        )
        if number % 3 == 0:
            hidden.append(row)
    page.worksheet.auto_filter.ref = f"A3:G{page.row}"
    page.hide(rows=hidden, columns="C")
    notes.worksheet.sheet_state = "hidden"
    return book


def mixed_workforce() -> Book:
    book = Book(
        "oh-12-psks-satu-kota.xlsx",
        "PSM, TKSK, Tagana, penyuluh, dan peksos dalam satu kolom 'Unsur'.",
        category="",
    )
    page = book.sheet("PSKS")
    page.say("DATA POTENSI DAN SUMBER KESEJAHTERAAN SOSIAL (PSKS) PERORANGAN")
    page.say("NO", "UNSUR", "N A M A", "NIK", "L/P", "KECAMATAN")
    kinds = (
        ("PSM", "RELAWAN"),
        ("TKSK", "TKS"),
        ("Tagana", "RELAWAN"),
        ("Penyuluh Sosial", "PENYULUH"),
        ("Pekerja Sosial", "PEKSOS"),
    )
    for number, one in enumerate(of_cimahi(2, 10), start=1):
        said, category = kinds[number % 5]
        page.person(
            number,
            said,
            one.name,
            one.nik,
            one.sex.lower(),
            ("CIMAHI SELATAN", "Kec. Cimahi Utara", "Cimahi tengah")[number % 3],
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            category=category,
            place=("32.77.01", "32.77.03", "32.77.02")[number % 3],
        )
    return book


BOOKS = (system_export, three_line_head, filtered, mixed_workforce)
