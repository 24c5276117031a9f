"""PSM and Tagana: volunteers of a desa or of the whole kabupaten."""

from __future__ import annotations

from openpyxl.styles import Font

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import crew

PSM = {"programme": "PSM", "category": "RELAWAN"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}


def kepahiang() -> Book:
    book = Book(
        *("02-kepahiang-psm.xlsx", "Kecamatan sekali di sel gabungan, desa ditulis sesukanya, baris kosong."),
        by="17.08",
        category="RELAWAN",
    )
    page = book.page("psm")
    page.plain("DATA PSM KAB. KEPAHIANG THN 2026")
    page.blank()
    page.head("no", "kecamatan", "desa/kel", "nama psm", "nik", "tgl lahir", "hp", shade=False)
    people = crew(
        "Mulyani;Rudi Hartono;|Eva Susanti|S.Pd;Heri Yanto;Ratna juwita;Sapri;|leni Marlina|S.Sos;"
        "Bambang irawan;"
        "Sri Wahyuni;Firdaus",
        "17.08.04 17.08.01 17.02.06",
        "Kepahiang",
        "kepahiang",
    )
    groups = {
        "Kepahiang": (
            *(("kel. pasar ujung", "04.1005"), ("Kel. Padang Lekat", "04.1027")),
            *(("Kelobak", "04.2016"), ("ds. tebat monok ", "04.2002")),
        ),
        "Ujan Mas": (("Ujan Mas Atas", "02.1002"), ("desa Daspeta", "02.2001"), ("Suro Bali", "02.2018")),
        "Bermani ilir": (("kota agung", "01.2001"), ("Ds. Embong Ijuk", "01.2004"), ("Taba Baru", "01.2010")),
    }
    waiting, number = iter(people), 0
    for district, villages in groups.items():
        first = page.row + 1
        for place, (village, code) in enumerate(villages):
            who, number = next(waiting), number + 1
            born = dmy(who.birth_date, "/")[:6] + f"{who.birth_date:%y}"
            phone = who.phone if number % 3 else f"+62 {who.phone[1:4]} {who.phone[4:8]} {who.phone[8:]}"
            row = page.line(number, "" if place else district, village, f"{who.full} ", who.nik, born, phone)
            page.told(row, who.told("nik", "birth_date", "phone", **PSM, place=f"17.08.{code}"))
        page.merge(first, 2, page.row, 2)
        page.blank()
    return book


def mukomuko() -> Book:
    book = Book(
        "04-mukomuko-tagana.xlsx", "Judul kolom dua tingkat, NIAT, alamat.", by="17.06", category="RELAWAN"
    )
    page = book.page("TAGANA")
    page.over(
        11, "DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA)", "KABUPATEN MUKOMUKO PROVINSI BENGKULU", "TAHUN 2026"
    )
    page.blank()
    page.head(
        *("NO", "NIAT", "NAMA", "NIK", ("KELAHIRAN", "TEMPAT", "TANGGAL"), "JK", "GOL. DARAH"),
        *("ALAMAT", "NO HP", "JENJANG"),
    )
    people = crew(
        "Yeni Fitri;Robi Candra;Septi Handayani;|Ahmad Fauzan|A.Md;Melda Oktavia;Joni Iskandar;"
        "Reni Anggraini;"
        "Dedi Kurniawan;Susi Rahayu",
        "17.06.02 17.06.05 17.06.10",
        "Mukomuko, Ipuh, Bengkulu, Padang",
        "mukomuko",
    )
    streets = (
        "Ds. Ujung Padang",
        "Kel. Bandar Ratu",
        "Ds. Tanah Rekah",
        "Kel. Pasar Mukomuko",
        "Ds. Penarik",
    )
    for number, who in enumerate(people, start=1):
        row = page.line(
            *(number, f"17.06.{240 + number:04d}", who.full, who.nik, who.birth_place, who.birth_date),
            *(who.sex, ("A", "B", "O", "AB", "-")[number % 5], streets[number % 5], who.phone),
            "Madya" if number < 4 else "Muda",
        )
        page.told(row, who.told("nik", "sex", "birth_place", "birth_date", "phone", **TAGANA))
    page.signature(9, "Ketua FK Tagana", "Kabupaten Mukomuko", "", "", "M. Ikhwan Nasri")
    return book


def pesawaran() -> Book:
    book = Book(
        "08-pesawaran-psm.xlsx", "Satu lembar tiap kecamatan dan satu rekap.", by="18.09", category="RELAWAN"
    )
    recap = book.page("REKAP", skipped="no_people")
    recap.over(3, "REKAPITULASI PSM KABUPATEN PESAWARAN")
    recap.head("NO", "KECAMATAN", "JUMLAH PSM")
    districts = {
        "GEDONG TATAAN": (
            *(("Bagelen", "01.2007"), ("Sukaraja", "01.2008"), ("Negeri Sakti", "01.2012")),
            *(("Wiyono", "01.2015"), ("Way Layap", "01.2004"), ("Kebagusan", "01.2009")),
        ),
        "PADANG CERMIN": (
            *(("Hanau Berak", "05.2009"), ("Sanggi", "05.2012"), ("Way Urang", "05.2017")),
            ("Trimulyo", "05.2026"),
        ),
    }
    people = iter(
        crew(
            "Siti Khotimah;Sugeng Riyadi;|Dwi Astuti|S.Pd.I;Nurdin;Rosmala Dewi;Tri Handoko;Wahyuningsih;"
            "Ahmad Rifai;Sumiyati;Hasan Basri",
            "18.09.01 18.09.05 18.01.05",
            "Gedong Tataan, Pringsewu, Tanjung Karang",
            "pesawaran",
        )
    )
    for number, (district, villages) in enumerate(districts.items(), start=1):
        recap.line(number, district, len(villages))
        page = book.page(district)
        page.over(7, "DATA PEKERJA SOSIAL MASYARAKAT (PSM)", f"KECAMATAN {district} KABUPATEN PESAWARAN")
        page.blank()
        page.head("NO", "NAMA", "NIK", "L/P", "TEMPAT/TGL LAHIR", "DESA", "PEKERJAAN")
        for line, (village, code) in enumerate(villages, start=1):
            who = next(people)
            born = f"{who.birth_place}, {dmy(who.birth_date)}"
            work = ("Guru honor", "Tani", "IRT", "Wiraswasta")[line % 4]
            row = page.line(line, who.full, who.nik, who.sex, born, village, work)
            page.told(row, who.told("nik", "sex", "birth_place", "birth_date", **PSM, place=f"18.09.{code}"))
    recap.line("", "JUMLAH", 10)
    return book


def cimahi() -> Book:
    book = Book(
        *("14-cimahi-psm.csv", "CSV yang pernah dibuka di Excel: nol HP hilang, petik di depan NIK."),
        by="32.77",
        category="RELAWAN",
    )
    page = book.page("14-cimahi-psm")
    page.line("NO", "NAMA PSM", "NIK", "JENIS KELAMIN", "KELURAHAN", "RW", "NO. HP", "TAHUN MULAI", "KET")
    people = crew(
        "ENUNG NURHASANAH;DEDE ROHMAN;TITIN SUPRIATIN;ASEP KURNIA;CUCU CAHYATI;UNDANG SUTISNA;LINA MARLIANA;"
        "YAYAT HIDAYAT;AI SUMARNI;TATANG KOSWARA",
        "32.77.01 32.77.02 32.77.03",
        "Cimahi",
        "cimahi psm",
    )
    villages = (
        *(("MELONG", "01.1001"), ("LEUWIGAJAH", "01.1004"), ("UTAMA", "01.1003"), ("CIBEUREUM", "01.1002")),
        *(("BAROS", "02.1001"), ("PADASUKA", "02.1005"), ("SETIAMANAH", "02.1004")),
        *(("CIPAGERAN", "03.1004"), ("CITEUREUP", "03.1003"), ("CIBABAT", "03.1002")),
    )
    for number, (who, (village, code)) in enumerate(zip(people, villages, strict=True), start=1):
        word = "PEREMPUAN" if who.sex == "P" else "LAKI-LAKI"
        remark = "aktif" if number != 4 else "sedang sakit"
        row = page.line(
            number,
            who.name,
            f"'{who.nik}",
            word,
            village,
            f"RW {number + 2:02d}",
            who.phone[1:],
            2012 + number,
            remark,
        )
        page.told(row, who.told("nik", "sex", "phone", **PSM, place=f"32.77.{code}"))
    return book


def jembrana() -> Book:
    book = Book(
        "24-jembrana-psm.xlsx",
        "Baris kelompok tiap kecamatan, tanggal panjang.",
        by="51.01",
        category="RELAWAN",
    )
    page = book.page("PSM Jembrana")
    page.over(6, "DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM) KABUPATEN JEMBRANA")
    page.blank()
    page.head("No", "Nama", "Desa/Kelurahan", "Tempat, Tanggal Lahir", "NIK", "Nomor Handphone")
    people = iter(
        crew(
            "Ni Luh Putu Sariani;|I Ketut Suardana|S.Ag;Ni Kadek Yuliantari;I Gede Artawan;"
            "|Ni Made Wardani|SE;"
            "I Wayan Sudiarta;|Ni Nyoman Ayu Kertiasih|S.Pd;I Putu Eka Merta;Ni Komang Rai Asih",
            "51.01.01 51.01.02 51.01.03",
            "Negara, Jembrana, Denpasar",
            "jembrana",
        )
    )
    number = 0
    groups = {
        "KECAMATAN NEGARA": (
            *(("Kel. Lelateng", "01.1013"), ("Desa Kaliakah", "01.2004"), ("Desa Pengambengan", "01.2011")),
            ("Kel. Loloan Barat", "01.1014"),
        ),
        "KECAMATAN MENDOYO": (
            *(
                ("Desa Pohsanten", "02.2002"),
                ("Desa Yehembang", "02.2008"),
                ("Kel. Tegalcangkring", "02.1006"),
            ),
        ),
        "KECAMATAN PEKUTATAN": (("Desa Medewi", "03.2001"), ("Desa Gumbrih", "03.2006")),
    }
    for district, villages in groups.items():
        page.line(district)
        page.sheet.cell(page.row, 1).font = Font(bold=True)
        for village, code in villages:
            who, number = next(people), number + 1
            born = f"{who.birth_place}, {long_date(who.birth_date)}"
            row = page.line(number, who.full, village, born, who.nik_in_groups, who.phone_in_groups)
            told = who.told("nik", "birth_place", "birth_date", "phone", **PSM, place=f"51.01.{code}")
            page.told(row, told)
    return book


def gorontalo() -> Book:
    book = Book(
        "30-gorontalo-tagana.xlsx", "Tiga NIK kurang atau lebih satu angka.", by="75.01", category="RELAWAN"
    )
    page = book.page("Data Personil")
    page.plain("DATA PERSONIL TAGANA KABUPATEN GORONTALO", "Per Agustus 2026")
    page.blank()
    page.head("No", "Nama", "NIK", "JK", "Tempat Lahir", "Tanggal Lahir", "Kecamatan", "HP", "Ukuran Baju")
    people = crew(
        "Sri Yanti Hunowu;Rahmat Dunggio;Fatma Lihawa;Irfan Djafar;Nurhayati Puluhulawa;Abdul Wahab Mohi;"
        "Yulin Tahir;Ramdan Ismail;Meyske Bouti",
        "75.01.01 75.01.04 75.01.17",
        "Limboto, Gorontalo, Tibawa",
        "gorontalo",
    )
    places = (
        *(
            ("Limboto", "01"),
            ("Limboto", "01"),
            ("Tibawa", "04"),
            ("Limboto Barat", "17"),
            ("Telaga Biru", "10"),
        ),
        *(("Pulubala", "16"), ("Batudaa", "03"), ("Bongomeme", "11"), ("Telaga", "02")),
    )
    wrong = {2: lambda nik: nik[:9] + nik[10:], 5: lambda nik: nik[:12] + nik[11:], 7: lambda nik: nik[:15]}
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        nik = wrong[number](who.nik) if number in wrong else who.nik
        row = page.line(
            *(number, who.full, nik, who.sex, who.birth_place, dmy(who.birth_date, "/"), district, who.phone),
            ("M", "L", "XL")[number % 3],
        )
        told = who.told("sex", "birth_place", "birth_date", "phone", **TAGANA, place=f"75.01.{code}")
        page.told(row, told if number in wrong else told | {"nik": who.nik})
        if number in wrong:
            page.damaged(row, "nik")
    return book


def wajo() -> Book:
    book = Book(
        "31-wajo-psm.ods", 'SK sekali lalu "sda", kecamatan tanda kutip.', by="73.13", category="RELAWAN"
    )
    page = book.page("PSM", left=2)
    page.over(8, "DAFTAR NAMA PEKERJA SOSIAL MASYARAKAT (PSM)", "KABUPATEN WAJO TAHUN 2026")
    page.blank(2)
    page.head("NO", "NAMA", "NIK", "TTL", "DESA / KELURAHAN", "KECAMATAN", "NO. SK", "NO. HP")
    people = crew(
        "|Andi Tenri Ola|S.Sos;|Baso Amiruddin|S.Pd;Hasnawati;Ambo Tuwo;Besse Nurlela;Muh. Yusuf Paturusi;"
        "Andi Rosdiana;Sudirman Pabokori;St. Nurbaya;Lahuddin",
        "73.13.06 73.13.08 73.13.01",
        "Sengkang, Wajo, Makassar, Soppeng",
        "wajo",
    )
    villages = (
        *(
            ("Maddukelleng", "Tempe", "06.1004"),
            ("Attakkae", "Tempe", "06.1014"),
            ("Laelo", "Tempe", "06.1007"),
        ),
        *(("Teddaopu", "Tempe", "06.1011"), ("Tancung", "Tanasitolo", "08.1001")),
        *(("Pakkana", "Tanasitolo", "08.2008"), ("Ujungnge", "Tanasitolo", "08.2013")),
        *(
            ("Sompe", "Sabbangparu", "01.1003"),
            ("Ugi", "Sabbangparu", "01.2005"),
            ("Liu", "Sabbangparu", "01.2004"),
        ),
    )
    decrees = ("460/112/KEP/DINSOS/2025", "460/097/KEP/DINSOS/2026")
    before = ("", "")
    for number, (who, (village, district, code)) in enumerate(zip(people, villages, strict=True), start=1):
        decree = decrees[number > 6]
        shown = '"' if before[0] == district else district, "sda" if before[1] == decree else decree
        before = district, decree
        born = f"{who.birth_place}, {dmy(who.birth_date)}"
        row = page.line(number, who.full, who.nik, born, village, *shown, who.phone)
        told = who.told("nik", "birth_place", "birth_date", "phone", **PSM, decree_no=decree)
        page.told(row, told | {"place": f"73.13.{code}"})
    return book


WORKBOOKS = (kepahiang, mukomuko, pesawaran, cimahi, jembrana, gorontalo, wajo)
