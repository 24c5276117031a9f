"""Lists of TKSK, one for each kecamatan."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.people import crew, dmy, email, long_date

TKSK = {"programme": "TKSK", "category": "TKS"}


def padang() -> Book:
    book = Book("01-padang-tksk.xlsx", "Kop surat, nomor kolom, tanda tangan.", by="13.71", category="TKS")
    people = crew(
        "|Yulia Marlina|S.Sos;Hendri Saputra;Rina Oktavia;Syafrizal;|Desi Ratnasari|S.Pd;Afrizal Koto;"
        "Gusmiarti;|Zulfadli|SH;Novi Yanti;Rahmat Hidayat Tanjung;Fitri Handayani",
        "13.71.02 13.71.09 13.71.11",
        "Padang, Pariaman, Painan",
        "padang",
    )
    places = (
        *("Padang Selatan", "Padang Timur", "Padang Barat", "Padang Utara", "Bungus Teluk Kabung"),
        *("Lubuk Begalung", "Lubuk Kilangan", "Pauh", "Kuranji", "Nanggalo", "Koto Tangah"),
    )
    page = book.page("TKSK 2026")
    page.over(
        10, "PEMERINTAH KOTA PADANG", "DINAS SOSIAL", "Jalan Delima Nomor 5 Padang, Telepon (0751) 27653"
    )
    page.blank()
    page.over(10, "DAFTAR TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)", "KOTA PADANG TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama", "Jenis Kelamin", "NIK", "Tempat Lahir", "Tanggal Lahir", "Pendidikan"),
        *("Kecamatan Tugas", "Nomor SK", "No. HP"),
    )
    page.line(*range(1, 11))
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, {"L": "Laki-laki", "P": "Perempuan"}[who.sex], who.nik, who.birth_place),
            *(who.birth_date, "S1" if who.back else "SLTA", places[n - 1]),
            *(f"460.{110 + n}/Dinsos-Pdg/I/2026", who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            place=f"13.71.{n:02d}",
            decree_no=f"460.{110 + n}/Dinsos-Pdg/I/2026",
            **TKSK,
        ),
    )
    page.signature(
        8, "Padang, 12 Januari 2026", "Kepala Dinas Sosial,", "", "", "Drs. Heriyanto, M.M", "Pembina Tk. I"
    )
    return book


def rejang_lebong() -> Book:
    book = Book(
        "02-rejang-lebong-tksk.xlsx", "Tempat dan tanggal lahir satu kolom, TMT.", by="17.02", category="TKS"
    )
    people = crew(
        "Elvi Sukaesih;Darmawan Putra;|Yenni Kusmawati|S.Sos;Mustofa Kamal;Leni Marlina;Jon Hendri;"
        "Susilawati;|Edi Sutrisno|S.IP",
        "17.02.09 17.02.19",
        "Curup, Kepahiang, Bengkulu",
        "rejang lebong",
    )
    places = {
        **{"Curup": "09", "Curup Utara": "16", "Curup Timur": "17", "Curup Selatan": "18"},
        **{"Selupu Rejang": "11", "Sindang Kelingi": "08", "Bermani Ulu": "10", "Binduriang": "20"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("Sheet1")
    page.plain("DATA TKSK KABUPATEN REJANG LEBONG", "KEADAAN BULAN MARET 2026")
    page.blank()
    page.head(
        "NO.", "NAMA LENGKAP", "TEMPAT, TANGGAL LAHIR", "NIK", "ALAMAT", "KECAMATAN", "TMT", "NO. TELP/HP"
    )
    start = dt.date(2019, 1, 2)
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, f"{who.birth_place}, {long_date(who.birth_date)}", who.nik),
            *(f"Jl. Merdeka No. {3 * n}", names[n - 1], long_date(start.replace(year=2015 + n)), who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            place=f"17.02.{codes[n - 1]}",
            assignment_starts_on=start.replace(year=2015 + n),
            **TKSK,
        ),
    )
    return book


def lampung_tengah() -> Book:
    book = Book("03-lamteng-tksk.xls", "Nama huruf besar, nomor dan tanggal SK.", by="18.02", category="TKS")
    people = crew(
        "Sri Wahyuni;Agus Priyanto;|Ni Made Suartini|S.Sos;Wayan Sudarma;Rohmatun;|Tri Widodo|SE;Eka Safitri;"
        "Kadek Mertayasa;Umi Kalsum",
        "18.02.05 18.02.07 18.02.08",
        "Metro, Gunung Sugih, Lampung Tengah",
        "lamteng",
    )
    places = {
        **{"Trimurjo": "05", "Punggur": "06", "Terbanggi Besar": "07", "Seputih Raman": "08", "Rumbia": "09"},
        **{"Seputih Banyak": "10", "Bekri": "15", "Pubian": "19", "Kota Gajah": "23"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("TKSK", left=2)
    page.blank()
    page.over(9, "DAFTAR NAMA TKSK SE-KABUPATEN LAMPUNG TENGAH", "TAHUN ANGGARAN 2026")
    page.blank()
    page.head(
        "NO", "NAMA", "L/P", "NIK", "TGL LAHIR", "KEC. TUGAS", ("SURAT KEPUTUSAN", "NOMOR", "TANGGAL"), "HP"
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.capitals, who.sex, who.nik, dmy(who.birth_date), names[n - 1]),
            *(f"KPTS/{210 + n}/D.a.VI.08/2026", "05-01-2026", f"+62{who.phone[1:]}"),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_date", "phone"),
            name=who.name.upper(),
            place=f"18.02.{codes[n - 1]}",
            decree_no=f"KPTS/{210 + n}/D.a.VI.08/2026",
            **TKSK,
        ),
    )
    for title in ("Sheet2", "Sheet3"):
        book.page(title, skipped="Kosong.")
    return book


def serang() -> Book:
    """Who answers a form is asked for the kecamatan of the TKSK; only the file's name tells the rest."""
    book = Book("04-serang-tksk.csv", "Isian formulir daring.", by="36.04", category="TKS")
    book.delimiter = ","
    people = crew(
        "Siti Maesaroh;Asep Saepudin;|Nurhasanah|S.Sos;Mamat Rohimat;Eneng Sumiati;|Tb. Ahmad Fauzi|S.Pd.I;"
        "Lilis Suryani;Dede Kurniawan;Ratu Komalasari",
        "36.04.05 36.04.09 36.04.30",
        "Serang, Pandeglang, Cilegon",
        "serang",
    )
    places = {
        **{"Kramatwatu": "05", "Ciruas": "09", "Kragilan": "11", "Pontang": "12", "Tirtayasa": "13"},
        **{"Cikande": "15", "Petir": "19", "Anyar": "30", "Cinangka": "31"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("04-serang-tksk")
    page.head(
        *("Timestamp", "Nama Lengkap (beserta gelar)", "NIK", "Tempat Lahir", "Tanggal Lahir"),
        *("Jenis Kelamin", "Kecamatan Wilayah Tugas", "Nomor HP / WA Aktif", "Alamat Email"),
        "Apakah sudah pernah mengikuti sertifikasi?",
    )
    page.people(
        people,
        lambda n, who: [
            *(
                f"{13 + n % 4}/01/2026 {8 + n % 7:02d}:{n * 7 % 60:02d}:14",
                who.full,
                who.nik,
                who.birth_place,
            ),
            *(dmy(who.birth_date, "/"), {"L": "Laki-laki", "P": "Perempuan"}[who.sex], names[n - 1]),
            *(who.phone, email(who), "Belum" if n % 3 else "Sudah"),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            place=f"36.04.{codes[n - 1]}",
            email=email(who),
            category="TKS",
        ),
    )
    return book


def maluku_tengah() -> Book:
    book = Book(
        "05-maluku-tengah-tksk.xlsx", "Lampiran keputusan bupati dengan honor.", by="81.01", category="TKS"
    )
    people = crew(
        "Yosina Latumahina;Abdul Rahman Tuanaya;|Maria Sahetapy|S.Sos;Hasan Pelupessy;Wa Ode Nuraini;"
        "Elias Tamaela;|Fatma Lestaluhu|S.Pd;Markus Wattimena",
        "81.01.01 81.01.17",
        "Masohi, Ambon, Amahai",
        "maluku tengah",
    )
    places = {
        **{"Amahai": "01", "Kota Masohi": "17", "Tehoru": "11", "Saparua": "12", "Pulau Haruku": "13"},
        **{"Salahutu": "14", "Leihitu": "15", "Banda": "09"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("Lampiran SK")
    for label, text in (
        ("LAMPIRAN", ": KEPUTUSAN BUPATI MALUKU TENGAH"),
        ("NOMOR", ": 400.9-37 TAHUN 2026"),
        ("TANGGAL", ": 8 JANUARI 2026"),
        ("TENTANG", ": PENETAPAN TENAGA KESEJAHTERAAN SOSIAL KECAMATAN TAHUN 2026"),
    ):
        page.line(None, None, None, None, label, text)
    page.blank()
    page.over(8, "DAFTAR NAMA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)", "KABUPATEN MALUKU TENGAH")
    page.blank()
    page.head(
        *("NO", "NAMA", "TEMPAT/TGL. LAHIR", "NIK", "PENDIDIKAN TERAKHIR", "KECAMATAN"),
        *("HONOR PER BULAN (Rp)", "KET"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, f"{who.birth_place}, {dmy(who.birth_date)}", who.nik),
            *("S1" if who.back else "SMA", names[n - 1], 750000, "Baru" if n == 6 else "Perpanjangan"),
        ],
        lambda n, who: who.told("nik", "birth_place", "birth_date", place=f"81.01.{codes[n - 1]}", **TKSK),
    )
    page.line(None, "JUMLAH", None, None, None, None, 750000 * len(people))
    page.signature(6, "BUPATI MALUKU TENGAH,", "", "", "BENJAMIN RUMALATU")
    return book


def nusa_tenggara_timur() -> Book:
    """A list of the province, in groups of kabupaten."""
    book = Book("06-ntt-tksk.xlsx", "Baris kelompok per kabupaten/kota.", by="53", category="TKS")
    people = crew(
        "Yuliana Nenohai;Melkianus Tefa;|Maria Goreti Seran|S.Sos;Yohanis Lobo;Adriana Bana;"
        "|Petrus Kase|S.IP;"
        "Dortia Selan;Simon Petrus Boimau;Agustina Hoar;|Fransiskus Jehadut|S.Fil;Theresia Lamur;"
        "Kristoforus Gagu",
        "53.71.04 53.02.01 53.15.05",
        "Kupang, Soe, Labuan Bajo, Ende",
        "ntt",
    )
    groups = {
        "KOTA KUPANG": {
            "Alak": "53.71.01",
            "Maulafa": "53.71.02",
            "Oebobo": "53.71.04",
            "Kota Raja": "53.71.05",
        },
        "KABUPATEN TIMOR TENGAH SELATAN": {
            **{"Kota Soe": "53.02.01", "Mollo Utara": "53.02.03"},
            **{"Amanuban Tengah": "53.02.05", "Kolbano": "53.02.19"},
        },
        "KABUPATEN MANGGARAI BARAT": {
            **{"Komodo": "53.15.05", "Lembor": "53.15.03", "Sano Nggoang": "53.15.04", "Boleng": "53.15.06"},
        },
    }
    page = book.page("NTT")
    page.over(6, "DATA TKSK PROVINSI NUSA TENGGARA TIMUR", "TAHUN 2026")
    page.blank()
    page.head("No", "Nama TKSK", "L/P", "NIK", "Kecamatan", "Nomor HP")
    for group, places in groups.items():
        page.line(None, group)
        names, codes = list(places), list(places.values())
        page.people(
            [people.pop() for _ in names],
            lambda n, who, names=names: [
                *(n, who.full, who.sex, who.nik, names[n - 1], who.phone_in_groups if n != 3 else "-"),
            ],
            lambda n, who, codes=codes: who.told(
                "nik", "sex", *(("phone",) if n != 3 else ()), place=codes[n - 1], **TKSK
            ),
        )
    return book


WORKBOOKS = (padang, rejang_lebong, lampung_tengah, serang, maluku_tengah, nusa_tenggara_timur)
