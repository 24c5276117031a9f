"""What comes out of trainings and examinations: attendance, nominees, results, a chapter's members."""

from __future__ import annotations

import datetime as dt

from openpyxl.styles import Alignment, Font

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import long_date, of_cimahi, of_lampung


def attendance() -> Book:
    book = Book("oh-01-daftar-hadir-bimtek.xlsx", "Daftar hadir: L dan P dicentang, paraf, tanda tangan.")
    page = book.sheet("Daftar Hadir")
    page.say("PEMERINTAH DAERAH KOTA CIMAHI")
    page.say("DINAS SOSIAL")
    page.say("Jl. Raden Demang Hardjakusumah, Telp. (022) 6641564 Cimahi 40513")
    page.skip()
    page.say("DAFTAR HADIR PESERTA BIMBINGAN TEKNIS MANAJEMEN KASUS")
    page.say("Hari/Tanggal", None, ": Selasa, 14 Oktober 2025")
    page.say("Tempat", None, ": Aula Gedung C Lantai 2")
    page.skip()
    head = page.say(
        "No.", "Nama Lengkap", "NIK (sesuai KTP)", "Jenis Kelamin", None, "No. WA", "Tanda Tangan"
    )
    page.say(None, None, None, "L", "P")
    page.merge("A1:G1", "A2:G2", "A3:G3", "A5:G5", f"D{head}:E{head}", f"G{head}:H{head + 1}")
    page.merge(*(f"{letter}{head}:{letter}{head + 1}" for letter in "ABCF"))
    for number, one in enumerate(of_cimahi(0, 9), start=1):
        ticks = ("√", None) if one.sex == "L" else (None, "√")
        signature = f"{number}. ........" if number % 2 else None
        page.person(
            number,
            one.name,
            one.nik,
            *ticks,
            one.phone,
            signature,
            None if number % 2 else f"{number}. ........",
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            phone=one.phone,
        )
    page.skip(2)
    page.say(None, None, None, None, None, "Cimahi, 14 Oktober 2025")
    page.say(None, None, None, None, None, "Kepala Bidang Pemberdayaan Sosial,")
    page.skip(3)
    page.say(None, None, None, None, None, "AGUS IRWAN KUSTIAWAN, S.Sos., M.AP")
    page.say(None, None, None, None, None, "Pembina / IV.a")
    page.say(None, None, None, None, None, "NIP. 19720817 199803 1 009")
    return book


def nominees() -> Book:
    book = Book("oh-02-usulan-ujikom.xlsx", "Usulan peserta uji kompetensi: judul kolom tegak, dua bagian.")
    page = book.sheet("Usulan 2026")
    page.say(None, "Lampiran Surat Kepala Dinas Sosial Kota Cimahi")
    page.say(None, "Nomor", ": 400.9/1187/Dinsos")
    page.say(None, "Tanggal", ": 3 Februari 2026")
    page.skip()
    page.say(None, "DAFTAR USULAN PESERTA UJI KOMPETENSI PEKERJA SOSIAL TAHUN 2026")
    page.skip()
    row = page.say(
        None, "No Urut", "Nama\n(tanpa gelar)", "Nomor\nInduk\nKependudukan", "Tempat &\nTgl. Lahir", "e-mail"
    )
    for letter in "BCDEF":
        page.worksheet[f"{letter}{row}"].alignment = Alignment(wrap_text=True, horizontal="center")
    page.say(None, "a", "b", "c", "d", "e")
    page.say(None, "A. PNS")
    people = of_cimahi(4, 10)
    for number, one in enumerate(people):
        if number == 4:
            page.say(None, "B. NON PNS")
        mail = f"{one.name.split()[0].lower()}{number}@contoh.go.id"
        page.person(
            None,
            number % 4 + 1,
            one.name.upper(),
            one.nik,
            f"Cimahi, {long_date(one.born)}",
            mail,
            name=one.name.upper(),
            nik=one.nik,
            birth_place="Cimahi",
            birth_date=one.born,
            email=mail,
        )
    page.say(None, "JUMLAH A + B", None, 10)
    page.say(None, "*) Berkas asli dibawa pada saat uji kompetensi")
    return book


def results() -> Book:
    book = Book("oh-03-hasil-ujikom-lsps.xlsx", "Hasil uji kompetensi: K dan BK, nomor dan masa sertifikat.")
    page = book.sheet("HASIL TUK BANDUNG")
    page.say("Lampiran Berita Acara Rapat Pleno LSPS")
    page.say(
        "No. Peserta",
        "Nama Peserta Uji",
        "N I K",
        "Asal Lembaga",
        "Nilai",
        "Ket.",
        "Skema",
        "Nomor Registrasi Sertifikat",
        "Tanggal Terbit Sertifikat",
        "Berlaku s.d.",
        "Lembaga Penerbit",
    )
    page.worksheet.freeze_panes = "C3"
    for number, one in enumerate(of_cimahi(10, 8), start=1):
        passed = number % 4 != 0
        issued = dt.date(2023, 5 + number % 3, 7 + number)
        until = dt.date(2028, 5 + number % 3, 6 + number)
        document = f"11.{2600 + number}/LSPS/{issued.year}"
        page.person(
            f"BDG-{number:03}",
            one.titled,
            one.nik,
            "Dinas Sosial Kota Cimahi",
            78 + number if passed else 51,
            "K" if passed else "BK",
            "Pekerja Sosial Generalis" if passed else None,
            document if passed else "-",
            issued if passed else "-",
            until if passed else "-",
            "LSPS" if passed else None,
            name=one.name,
            nik=one.nik,
            certificate_number=document if passed else None,
            certificate_issued_on=issued if passed else None,
            certificate_valid_until=until if passed else None,
            **({"certificate_issuer": "LSPS", "certificate_level": "GENERALIS"} if passed else {}),
            **one.titles,
        )
    page.format("I", "dd/mm/yyyy", first=3)
    page.format("J", "dd mmmm yyyy", first=3)
    return book


def chapter_members() -> Book:
    book = Book(
        "oh-04-anggota-dpd-ipspi.ods",
        "Anggota DPD IPSPI: TTL bergaris miring, nomor dan tanggal sertifikat dalam satu sel.",
        by="18",
    )
    page = book.sheet("Anggota")
    page.say("DEWAN PENGURUS DAERAH INDEPENDEN PEKERJA SOSIAL PROFESIONAL INDONESIA")
    page.say("PROVINSI LAMPUNG MASA BAKTI 2023-2028")
    page.worksheet["A1"].font = Font(bold=True, size=14)
    page.skip(2)
    page.say(
        "No",
        "No. Anggota",
        "Nama & Gelar",
        "No. KTP",
        "Tempat/Tgl Lahir",
        "Kab/Kota",
        "No. dan Tgl Sertifikat Kompetensi",
        "Telp/HP",
    )
    homes = (("Kota Metro", "18.72"), ("Kab. Pringsewu", "18.10"), ("Bandar Lampung", "18.71"))
    for number, one in enumerate(of_lampung(0, 8), start=1):
        home, code = homes[number % 3]
        issued = dt.date(2022, number, 20)
        document = f"LSPS-{number:04}/LPG/2022"
        page.person(
            number,
            f"08.{number:05}",
            one.titled,
            one.nik,
            f"Metro / {long_date(one.born)}",
            home,
            f"{document} tanggal {long_date(issued)}",
            f"+62 {one.phone[1:4]}-{one.phone[4:8]}-{one.phone[8:]}",
            name=one.name,
            nik=one.nik,
            birth_place="Metro",
            birth_date=one.born,
            place=code,
            certificate_number=document,
            certificate_issued_on=issued,
            phone=one.phone,
            **one.titles,
        )
    page.skip()
    page.say("Ketua,", None, None, None, None, "Sekretaris,")
    page.skip(2)
    page.say("ROHIMAT SANTOSA, S.Sos", None, None, None, None, "DIAN PUSPITA, M.Kesos")
    return book


BOOKS = (attendance, nominees, results, chapter_members)
