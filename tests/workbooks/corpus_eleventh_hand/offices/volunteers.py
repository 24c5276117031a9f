"""Lists of PSM and Tagana."""

from __future__ import annotations

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.people import crew, dmy

PSM = {"programme": "PSM", "category": "RELAWAN"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}


def cimahi() -> Book:
    book = Book("07-cimahi-psm.xlsx", "Baris kelompok per kelurahan.", by="32.77", category="RELAWAN")
    people = crew(
        "Euis Komariah;Dadang Suhendar;Neneng Hasanah;|Cecep Supriatna|S.Pd;Imas Masitoh;Ade Rukmana;"
        "Tati Rohayati;Ujang Koswara;Hj.|Yayah Rokayah|;Endang Sobari;Nani Sumarni",
        "32.77.01 32.77.02 32.77.03",
        "Cimahi, Bandung, Garut",
        "cimahi psm",
    )
    groups = {
        "Kelurahan Melong": ("32.77.01.1001", 3),
        "Kelurahan Karangmekar": ("32.77.02.1003", 3),
        "Kelurahan Cibabat": ("32.77.03.1002", 3),
        "Kelurahan Cipageran": ("32.77.03.1004", 2),
    }
    page = book.page("PSM Cimahi")
    page.over(7, "DATA PEKERJA SOSIAL MASYARAKAT (PSM)", "KOTA CIMAHI TAHUN 2026")
    page.blank()
    page.head("No", "Nama", "L/P", "NIK", "Alamat", "No. HP", "Keterangan")
    number = 1
    for group, (code, size) in groups.items():
        page.over(7, group)
        page.people(
            [people.pop() for _ in range(size)],
            lambda n, who: [
                *(n, who.full, who.sex, who.nik, f"RT {n % 6 + 1:02d} RW {n * 3 % 14 + 1:02d}", who.phone),
                "Ketua" if n % 3 == 1 else None,
            ],
            lambda _, who, code=code: who.told("nik", "sex", "phone", place=code, **PSM),
            start=number,
        )
        number += size
    return book


def bantul() -> Book:
    book = Book("08-bantul-psm.xlsx", "Satu lembar per kapanewon.", by="34.02", category="RELAWAN")
    people = crew(
        "Sri Rahayu;Suparjo;Tri Lestari;Slamet Raharjo;|Endang Purwanti|S.Pd;Bambang Sumantri;Wartini;"
        "|Sutrisno|A.Md;Siti Khotijah",
        "34.02.01 34.02.08 34.02.14",
        "Bantul, Yogyakarta, Sleman",
        "bantul",
    )
    sheets = {
        "Srandakan": {"Poncosari": "34.02.01.2001", "Trimurti": "34.02.01.2002"},
        "Bantul": {
            **{"Palbapang": "34.02.08.2001", "Ringinharjo": "34.02.08.2002"},
            **{"Trirenggo": "34.02.08.2004", "Sabdodadi": "34.02.08.2005"},
        },
        "Piyungan": {
            **{"Sitimulyo": "34.02.14.2001", "Srimulyo": "34.02.14.2002", "Srimartani": "34.02.14.2003"},
        },
    }
    for title, places in sheets.items():
        names, codes = list(places), list(places.values())
        page = book.page(title)
        page.plain(f"DATA PSM KAPANEWON {title.upper()}", "KABUPATEN BANTUL")
        page.blank()
        page.head("No", "Nama", "NIK", "Tempat Lahir", "Tgl Lahir", "Kalurahan", "No HP")
        page.people(
            [people.pop() for _ in names],
            lambda n, who, names=names: [
                *(n, who.full, who.nik, who.birth_place, who.birth_date, names[n - 1], who.phone),
            ],
            lambda n, who, codes=codes: who.told(
                "nik", "birth_place", "birth_date", "phone", place=codes[n - 1], **PSM
            ),
        )
    return book


def pesisir_selatan() -> Book:
    """Where they live is told, and not where they serve."""
    book = Book(
        "09-pesisir-selatan-tagana.xlsx", "Nomor induk, golongan darah, baju.", by="13.01", category="RELAWAN"
    )
    people = crew(
        "Mira Susanti;Doni Pratama;Wirda Ningsih;Yon Efendi;Reni Anggraini;|Andri Yusra|S.Kom;Silvia Roza;"
        "Budi Chandra",
        "13.01.05 13.01.06",
        "Painan, Padang, Tarusan",
        "pesisir selatan",
    )
    page = book.page("TAGANA")
    page.over(10, "DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA)", "KABUPATEN PESISIR SELATAN")
    page.blank()
    page.head(
        *("NO", "NIAT", "NAMA", "TEMPAT/ TGL LAHIR", "NIK", "ALAMAT RUMAH", "GOL. DARAH", "UKURAN BAJU"),
        *("NO. HP", "KET."),
    )
    page.people(
        people,
        lambda n, who: [
            *(
                n,
                f"13.01.{2008 + n}.{n:03d}",
                who.capitals,
                f"{who.birth_place.upper()}/ {dmy(who.birth_date)}",
            ),
            *(who.nik, f"Kampung Pasar Gompong No. {n}", "ABO"[n % 3], ("L", "M", "XL")[n % 3], who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "birth_date", "phone"),
            name=who.name.upper(),
            birth_place=who.birth_place.upper(),
            **TAGANA,
        ),
    )
    return book


def banten() -> Book:
    book = Book("10-banten-tagana.ods", "Daftar provinsi, kolom kabupaten/kota.", by="36", category="RELAWAN")
    people = crew(
        "Iis Aisyah;Sarifudin;Nur Laela;|Encep Hidayat|S.Sos;Siti Julaeha;Rusdi Hartono;Mulyanah;"
        "Achmad Jamhari;Yuyun Yuningsih",
        "36.73.01 36.02.14 36.74.06",
        "Serang, Lebak, Tangerang, Pandeglang",
        "banten",
    )
    places = {
        **{
            "Kab. Pandeglang": "36.01",
            "Kab. Lebak": "36.02",
            "Kab. Tangerang": "36.03",
            "Kab. Serang": "36.04",
        },
        **{"Kota Tangerang": "36.71", "Kota Cilegon": "36.72", "Kota Serang": "36.73"},
        "Kota Tangerang Selatan": "36.74",
    }
    names, codes = list(places), list(places.values())
    page = book.page("Tagana Banten")
    page.over(8, "REKAPITULASI ANGGOTA TAGANA PROVINSI BANTEN", "BIDANG PERLINDUNGAN DAN JAMINAN SOSIAL")
    page.blank()
    page.head("No", "Kabupaten/Kota", "Nama", "JK", "NIK", "Tanggal Lahir", "Jabatan di Tagana", "No. Kontak")
    page.people(
        people,
        lambda n, who: [
            *(n, names[n % 8], who.full, who.sex, who.nik),
            who.birth_date if n % 3 else dmy(who.birth_date),
            *("Koordinator" if n % 3 == 0 else "Anggota", who.phone),
        ],
        lambda n, who: who.told("nik", "sex", "birth_date", "phone", place=codes[n % 8], **TAGANA),
    )
    return book


def balikpapan() -> Book:
    book = Book("11-balikpapan-psm.csv", "CSV titik koma, judul di atas.", by="64.71", category="RELAWAN")
    people = crew(
        "Rusmiati;Syahrani;Nurhayati;Muhammad Yusran;Sumiyati;|Arbain Noor|S.Sos;Hadijah;Suwandi",
        "64.71.01 64.71.05",
        "Balikpapan, Samarinda, Penajam",
        "balikpapan",
    )
    places = [
        ("Balikpapan Timur", "Manggar", "64.71.01.1001"),
        ("Balikpapan Timur", "Lamaru", "64.71.01.1002"),
        ("Balikpapan Timur", "Teritip", "64.71.01.1003"),
        ("Balikpapan Timur", "Manggar Baru", "64.71.01.1004"),
        ("Balikpapan Selatan", "Gunung Bahagia", "64.71.05.1006"),
        ("Balikpapan Selatan", "Sepinggan Baru", "64.71.05.1008"),
        ("Balikpapan Selatan", "Sepinggan Raya", "64.71.05.1009"),
        ("Balikpapan Selatan", "Damai Bahagia", "64.71.05.1012"),
    ]
    page = book.page("11-balikpapan-psm")
    page.line("DATA PSM KOTA BALIKPAPAN 2026")
    page.blank()
    page.head("No", "Nama PSM", "NIK", "Jenis Kelamin", "Tgl. Lahir", "Kecamatan", "Kelurahan", "HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, {"L": "Laki-Laki", "P": "Perempuan"}[who.sex], dmy(who.birth_date, "/")),
            *(*places[n - 1][:2], who.phone),
        ],
        lambda n, who: who.told("nik", "sex", "birth_date", "phone", place=places[n - 1][2], **PSM),
    )
    return book


def bengkulu() -> Book:
    book = Book("12-kota-bengkulu-psm.xlsx", "Daftar honor dengan rekening.", by="17.71", category="RELAWAN")
    people = crew(
        "Asmawati;Bustami;Hartati;Iskandar Muda;Nurbaiti;|Suhardi|S.Sos;Rosmala Dewi;Zainal Arifin;Mardiana",
        "17.71.01 17.71.08",
        "Bengkulu, Manna, Arga Makmur",
        "kota bengkulu",
    )
    places = {
        **{"Pagar Dewa": "01.1001", "Sukarami": "01.1002", "Pekan Sabtu": "01.1003", "Betungan": "01.1005"},
        **{"Kampung Kelawi": "08.1001", "Sukamerindu": "08.1002", "Tanjung Agung": "08.1004"},
        **{"Tanjung Jaya": "08.1005", "Pasar Bengkulu": "08.1007"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("TW I")
    page.over(
        *(9, "DAFTAR PENERIMA HONORARIUM PEKERJA SOSIAL MASYARAKAT (PSM)"),
        *("KOTA BENGKULU TRIWULAN I TAHUN 2026",),
    )
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "KELURAHAN", "NO. REKENING", "BANK", "JUMLAH (Rp)", "DITERIMA (Rp)"),
        "TANDA TANGAN",
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, names[n - 1], f"1402010{n * 7919 + 30011:08d}", "Bank Bengkulu"),
            *(600000, 570000, f"{n}. ........"),
        ],
        lambda n, who: who.told("nik", place=f"17.71.{codes[n - 1]}", **PSM),
    )
    page.line(None, "JUMLAH", None, None, None, None, 600000 * len(people), 570000 * len(people))
    page.signature(7, "Bengkulu, 6 April 2026", "Bendahara Pengeluaran,", "", "", "Yusnidar, SE")
    return book


WORKBOOKS = (cimahi, bantul, pesisir_selatan, banten, balikpapan, bengkulu)
