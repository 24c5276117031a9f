"""Where people work is told in the ways of the field: above, beside, merged, short, on another sheet."""

from __future__ import annotations

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import of_cimahi, of_lampung


def by_district() -> Book:
    book = Book(
        "oh-05-tksk-per-kecamatan.xlsx",
        "TKSK: 'KECAMATAN : ...' di atas, nomor mulai lagi, jumlah per kecamatan.",
        by="18",
        category="TKS",
    )
    page = book.sheet("TKSK PRINGSEWU")
    page.say("DATA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK) DAN PENDAMPING")
    page.say("KABUPATEN PRINGSEWU")
    page.skip()
    page.say("NO", "NAMA LENGKAP", "NOMOR NIK", "JENIS KELAMIN (L/P)", "NO. TELEPON/HP", "KET")
    districts = (("PRINGSEWU", "18.10.01"), ("GADING REJO", "18.10.02"), ("PAGELARAN UTARA", "18.10.09"))
    people = iter(of_lampung(8, 9))
    for district, code in districts:
        row = page.say(f"KECAMATAN : {district}")
        page.merge(f"A{row}:F{row}")
        for number in (1, 2, 3):
            one = next(people)
            page.person(
                number,
                one.name,
                one.nik,
                one.sex,
                one.phone,
                "Aktif" if number < 3 else "Baru",
                name=one.name,
                nik=one.nik,
                sex=one.sex,
                phone=one.phone,
                place=code,
            )
        page.say(None, f"Jumlah Kec. {district.title()}", None, None, "3 orang")
    page.say(None, "TOTAL KABUPATEN", None, None, "9 orang")
    return book


def two_merged_columns() -> Book:
    book = Book(
        "oh-06-kecamatan-desa-digabung.xlsx",
        "Kecamatan dan desa di dua kolom, digabung ke bawah; nama desa seperti nama kabupaten lain.",
        by="18",
    )
    page = book.sheet("Pringsewu")
    page.say("No", "Kecamatan", "Desa/Pekon", "Nama Petugas", "NIK", "Tgl Lahir")
    places = (
        ("Gading Rejo", "Yogyakarta", "18.10.02.2012", 2),
        ("Gading Rejo", "Klaten", "18.10.02.2016", 2),
        ("Ambarawa", "Jati Agung", "18.10.03.2006", 1),
        ("Sukoharjo", "Panggungrejo", "18.10.08.2006", 3),
    )
    people = iter(of_lampung(3, 8))
    number, district_row = 0, 2
    for position, (district, village, code, count) in enumerate(places):
        first = page.row + 1
        new_district = position == 0 or places[position - 1][0] != district
        if new_district:
            district_row = first
        for place_number in range(count):
            number, one = number + 1, next(people)
            page.person(
                number,
                district if new_district and place_number == 0 else None,
                village if place_number == 0 else None,
                one.titled,
                one.nik,
                one.born,
                name=one.name,
                nik=one.nik,
                birth_date=one.born,
                place=code,
                **one.titles,
            )
        if count > 1:
            page.merge(f"C{first}:C{page.row}")
        last_of_district = position == len(places) - 1 or places[position + 1][0] != district
        if last_of_district and page.row > district_row:
            page.merge(f"B{district_row}:B{page.row}")
    page.format("F", "dd-mm-yyyy", first=2)
    return book


def short_names() -> Book:
    book = Book(
        "oh-07-rekap-provinsi-singkatan.xlsx",
        "Nama kabupaten sebagaimana diucapkan: Lamteng, Tuba, Pesibar, Kab.Tanggamus.",
        by="18",
    )
    rekap = book.sheet("Rekapitulasi", skipped="not_people")
    rekap.say("REKAPITULASI SDM KESEJAHTERAAN SOSIAL")
    rekap.say("No", "Kabupaten/Kota", "L", "P", "Jumlah")
    for number, name in enumerate(("Lampung Selatan", "Lampung Tengah", "Metro"), start=1):
        rekap.say(number, name, number, number + 2, 2 * number + 2)
    rekap.say(None, "JUMLAH", 6, 12, 18)
    page = book.sheet("By Name By Address")
    page.say("No", "Kab/Kota Penugasan", "Nama", "Nomor KTP", "JK", "Alamat rumah")
    spoken = (
        ("Lamteng", "18.02"),
        ("Kab. Lampung Utara", "18.03"),
        ("LAMBAR", "18.04"),
        ("Tulang Bawang", "18.05"),
        ("Kab.Tanggamus", "18.06"),
        ("Lamtim", "18.07"),
        ("Waykanan", "18.08"),
        ("KAB PESAWARAN", "18.09"),
        ("Pringsewu", "18.10"),
        ("Mesuji Lampung", "18.11"),
        ("Tulangbawang Barat", "18.12"),
        ("Pesisir barat", "18.13"),
        ("B. Lampung", "18.71"),
        ("kota metro", "18.72"),
        ("Lampung selatan", "18.01"),
    )
    for number, ((said, code), one) in enumerate(zip(spoken, of_lampung(5, 15), strict=True), start=1):
        page.person(
            number,
            said,
            one.name,
            one.nik,
            {"L": "Laki - laki", "P": "Perempuan"}[one.sex],
            f"Jl. Merdeka Gg. {number} RT 0{number % 9} / RW 02",
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            place=code,
        )
    return book


def division_sheets() -> Book:
    book = Book(
        "oh-08-lembar-per-bidang.xlsx",
        "Daftar isi, dua bidang dengan kolom lain, lembar rekap kelurahan di belakang.",
    )
    contents = book.sheet("DAFTAR ISI", skipped="not_people")
    contents.say("No", "Nama Lembar", "Keterangan")
    contents.say(1, "Rehsos", "Peksos di bidang Rehabilitasi Sosial")
    contents.say(2, "Linjamsos", "Pendamping di bidang Perlindungan dan Jaminan Sosial")
    first = book.sheet("Rehsos")
    first.say("PEKERJA SOSIAL BIDANG REHABILITASI SOSIAL")
    first.skip()
    first.say("No", "Nama Peksos", "NIP", "NIK", "Wilayah Tugas (Kel.)")
    wards = (
        ("Kel. Melong", "32.77.01.1001"),
        ("Kelurahan Baros", "32.77.02.1001"),
        ("CIPAGERAN", "32.77.03.1004"),
    )
    for number, one in enumerate(of_cimahi(1, 6), start=1):
        ward, code = wards[number % 3]
        nip = f"{one.nip[:8]} {one.nip[8:14]} {one.nip[14]} {one.nip[15:]}"
        first.person(
            number, one.titled, nip, one.nik, ward, name=one.name, nip=one.nip, nik=one.nik, place=code
        )
    second = book.sheet("Linjamsos")
    second.say("NIK", "Nama Pendamping", "Kontak Person (HP)", "Kelurahan Dampingan", "Status")
    for number, one in enumerate(of_cimahi(7, 6), start=1):
        ward, code = wards[(number + 1) % 3]
        second.person(
            one.nik,
            one.name,
            int(one.phone),
            ward,
            "Kontrak",
            name=one.name,
            nik=one.nik,
            phone=one.phone,
            place=code,
        )
    third = book.sheet("Rekap Kel", skipped="not_people")
    third.say("Kelurahan", "Laki-laki", "Perempuan", "Total")
    third.say("Melong", 2, 3, "=B2+C2")
    third.say("Baros", 1, 2, "=B3+C3")
    return book


BOOKS = (by_district, two_merged_columns, short_names, division_sheets)
