"""Lists of TKSK, PSM, Tagana and social extension workers, as sections keep them."""

from __future__ import annotations

from tests.workbooks.corpus_sixth_hand.book import Book
from tests.workbooks.corpus_sixth_hand.people import crew, long_date


def tksk_decree() -> Book:
    """A letterhead, a head of two lines and a line of column numbers."""
    book = Book("6h-01-tksk-kab-malang.xlsx", "Kop, kepala dua baris, nomor kolom, SK dan TMT.", "35.07")
    page = book.page("TKSK 2026")
    page.titles(
        11,
        "PEMERINTAH KABUPATEN MALANG",
        "DINAS SOSIAL",
        "Jl. Raya Mojosari No. 2 Kepanjen Telp. (0341) 395123",
        "",
        "DATA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)",
        "KABUPATEN MALANG TAHUN 2026",
        "",
    )
    page.head(
        "NO",
        "NAMA TKSK",
        "L/P",
        ("KELAHIRAN", "TEMPAT", "TANGGAL"),
        "NIK",
        "WILAYAH KERJA (KECAMATAN)",
        ("SK PENGANGKATAN", "NOMOR", "TMT"),
        "PENDIDIKAN",
        "NO. HP / WA",
    )
    page.line(*range(1, 12))
    places = [
        ("Dampit", "35.07.05"),
        ("Wajak", "35.07.08"),
        ("Turen", "35.07.09"),
        ("Gondanglegi", "35.07.10"),
        ("Kepanjen", "35.07.13"),
        ("Tumpang", "35.07.16"),
        ("Singosari", "35.07.24"),
        ("Lawang", "35.07.25"),
        ("Pujon", "35.07.26"),
    ]
    page.people(
        crew("malang", "35.07.13", 9, "Malang, Malang, Blitar"),
        lambda n, who: [
            n,
            who.name,
            who.sex,
            who.birth_place,
            f"{who.birth_date:%d-%m-%Y}",
            who.nik,
            places[n - 1][0],
            f"188.45/{110 + n}/KEP/35.07.013/2026",
            "02-01-2026",
            "S1" if n % 3 else "SMA",
            who.phone,
        ],
        lambda n, who: who.told(
            *("sex", "birth_place", "birth_date", "nik", "phone"),
            place=places[n - 1][1],
            programme="TKSK",
            decree_no=f"188.45/{110 + n}/KEP/35.07.013/2026",
            assignment_starts_on="2026-01-02",
        ),
    )
    page.signature(
        9,
        "Kepanjen",
        "Kepala Dinas Sosial Kabupaten Malang",
        "Dra. SUHARTATIK, M.Si",
        "19690412 199403 2 005",
    )
    return book


def tksk_fees() -> Book:
    """A list by which fees are paid; the NIKs were typed as numbers."""
    book = Book("6h-02-honor-tksk-lampura.xls", "Tanda terima; NIK diketik sebagai angka.", "18.03")
    page = book.page("Triwulan I")
    page.titles(
        10,
        "DAFTAR PEMBAYARAN TALI ASIH TKSK KABUPATEN LAMPUNG UTARA",
        "BULAN JANUARI S/D MARET 2026",
        "",
    )
    page.line(
        *("NO.", "NAMA PENERIMA", "N I K", "KECAMATAN", "NO. REKENING"),
        *("BESARAN/BULAN (Rp)", "JUMLAH (Rp)", "PPh 21", "DITERIMA", "TANDA TANGAN"),
    )
    places = ["Bukit Kemuning", "Kotabumi", "Sungkai Selatan", "Tanjung Raja", "Abung Timur", "Abung Barat"]
    for n, who in enumerate(crew("lampung", "18.03.02", 6, "Kotabumi"), start=1):
        fee = 500_000
        row = page.line(
            *(n, who.name.upper(), int(who.nik[:15] + "0"), places[n - 1], f"380.03.04.{11870 + n}.7"),
            *(fee, fee * 3, fee * 3 * 5 // 100, fee * 3 * 95 // 100, f"{n}. ........"),
        )
        place = f"18.03.{n:02d}"
        page.told(row, {"name": who.name.upper(), "nik": None, "place": place, "programme": "TKSK"})
        page.damaged(row, "nik")
    page.line("JUMLAH", None, None, None, None, None, 9_000_000, 450_000, 8_550_000)
    page.signature(
        8, "Kotabumi", "Pejabat Pelaksana Teknis Kegiatan", "HENDRI YADI, S.Sos", "19780915 200604 1 007"
    )
    return book


def psm_ward() -> Book:
    """L and P ticked in two columns, the ward a person works in."""
    book = Book("6h-03-psm-tembalang.xls", "Kepala bertingkat, centang L/P, kelurahan.", "33.74")
    page = book.page("PSM")
    page.titles(
        12,
        "DAFTAR NAMA PEKERJA SOSIAL MASYARAKAT (PSM)",
        "KECAMATAN TEMBALANG KOTA SEMARANG",
        "KEADAAN BULAN : NOVEMBER 2025",
        "",
    )
    page.head(
        "No",
        ("Identitas", "Nama Lengkap", "Nomor KTP", "Tmp Lahir", "Tgl Lahir"),
        ("Jenis Kelamin", "L", "P"),
        ("Wilayah Tugas", "Kelurahan", "RW"),
        "Pekerjaan",
        "Telp/HP",
        "Ket",
    )
    wards = [
        ("Meteseh", 1001),
        ("Rowosari", 1002),
        ("Mangunharjo", 1003),
        ("Bulusan", 1004),
        ("Kramas", 1005),
        ("Jangli", 1007),
        ("Tandang", 1008),
        ("Kedungmundu", 1009),
        ("Sendangguwo", 1010),
    ]
    page.people(
        crew("semarang", "33.74.10", 9, "Semarang, Demak, Semarang, Kendal"),
        lambda n, who: [
            *(n, who.name, who.nik, who.birth_place, f"{who.birth_date:%d/%m/%Y}"),
            *(("v", None) if who.sex == "L" else (None, "v")),
            *(wards[n - 1][0], f"{n:02d}", ["Wiraswasta", "Ibu rumah tangga", "Karyawan"][n % 3]),
            who.phone,
            "Aktif" if n != 4 else "Ketua",
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            place=f"33.74.10.{wards[n - 1][1]}",
            programme="PSM",
        ),
    )
    page.line()
    page.line(None, "Jumlah L = 4 orang")
    page.line(None, "Jumlah P = 5 orang")
    page.signature(9, "Semarang", "Camat Tembalang", "Drs. KUSRIN, M.M", "19680722 199203 1 004")
    return book


def psm_districts() -> Book:
    """A sheet per kecamatan behind a sheet of counts."""
    book = Book("6h-04-psm-kab-bandung.xlsx", "Rekap di depan, satu lembar per kecamatan.", "32.04")
    recap = book.page("REKAP", skipped="jumlah per kecamatan")
    recap.titles(4, "REKAPITULASI PSM KABUPATEN BANDUNG TAHUN 2025", "")
    recap.line("No", "Kecamatan", "Jumlah PSM", "Keterangan")
    recap.line(1, "Cileunyi", 4, None)
    recap.line(2, "Soreang", 4, None)
    recap.line(None, "Jumlah", 8, None)
    sheets = {
        "CILEUNYI": ("32.04.05", [("Cileunyi Kulon", 2001), ("Cimekar", 2003), ("Cinunuk", 2004)]),
        "SOREANG": ("32.04.37", []),
    }
    team = crew("bandung", "32.04.05", 8, "Bandung")
    for start, (sheet, (code, villages)) in enumerate(sheets.items()):
        page = book.page(sheet)
        page.titles(7, "DATA PEKERJA SOSIAL MASYARAKAT", f"KECAMATAN {sheet}", "")
        page.line("No.", "Nama PSM", "NIK", "Tempat, Tgl Lahir", "Desa", "Mulai Bertugas", "No. Kontak")
        places = [(name, f"{code}.{number}") for name, number in villages] + [("", code)] * 4
        page.people(
            team[start * 4 : start * 4 + 4],
            lambda n, who, places=places: [  # type: ignore[misc]
                *(n, who.name, who.nik, f"{who.birth_place}, {long_date(who.birth_date)}"),
                *(places[n - 1][0], f"{2014 + n}", who.phone),
            ],
            lambda n, who, places=places: who.told(  # type: ignore[misc]
                *("nik", "birth_place", "birth_date", "phone"), place=places[n - 1][1], programme="PSM"
            ),
        )
    return book


def tagana() -> Book:
    """Members with their own number, blood group and skill."""
    book = Book("6h-05-tagana-kupang.ods", "NIA, golongan darah, keahlian, klasifikasi.", "53.01")
    page = book.page("Anggota")
    page.titles(
        11,
        "FORUM KOORDINASI TARUNA SIAGA BENCANA (FK-TAGANA)",
        "KABUPATEN KUPANG",
        "DATA ANGGOTA TAGANA AKTIF TAHUN 2025",
        "",
    )
    page.line(
        *("NO URUT", "NO. INDUK ANGGOTA", "NAMA ANGGOTA", "TEMPAT LAHIR", "TANGGAL LAHIR", "JENIS KELAMIN"),
        *("GOL. DARAH", "PENDIDIKAN TERAKHIR", "KECAMATAN", "NO. TELP", "KEAHLIAN"),
    )
    places = [
        ("Kupang Timur", "53.01.06"),
        ("Kupang Tengah", "53.01.08"),
        ("Amarasi", "53.01.09"),
        ("Fatuleu", "53.01.10"),
        ("Takari", "53.01.11"),
        ("Semau", "53.01.04"),
        ("Sulamu", "53.01.07"),
        ("Nekamese", "53.01.16"),
    ]
    page.people(
        crew("kupang", "53.01.06", 8, "Kupang, Soe, Kefamenanu, Oesao"),
        lambda n, who: [
            *(n, f"53.01.{n:04d}", who.name, who.birth_place, who.birth_date),
            {"L": "Laki-laki", "P": "Perempuan"}[who.sex],
            *("ABO"[n % 3], ["SLTA", "D III", "S1"][n % 3], places[n - 1][0], who.phone),
            ["Dapur umum", "Shelter", "LDP", "Logistik"][n % 4],
        ],
        lambda n, who: who.told(
            *("birth_place", "birth_date", "sex", "phone"), place=places[n - 1][1], programme="TAGANA"
        ),
    )
    page.signature(8, "Oelamasi", "Ketua FK-Tagana", "YUNUS TAEBENU", "-")
    return book


def extension_workers() -> Book:
    """The kecamatan is merged down over its people."""
    book = Book(
        "6h-06-pensosmas-balikpapan.xlsx", "Kecamatan digabung ke bawah, kelurahan per orang.", "64.71"
    )
    page = book.page("PENSOSMAS")
    page.titles(
        7,
        "PEMERINTAH KOTA BALIKPAPAN",
        "DINAS SOSIAL",
        "",
        "DAFTAR PENYULUH SOSIAL MASYARAKAT (PENSOSMAS) KOTA BALIKPAPAN",
        "",
    )
    page.line("NO", "KECAMATAN", "KELURAHAN", "NAMA", "NIK", "NO HP", "KET.")
    places = [
        *(("Balikpapan Utara", "Batu Ampar", 1001), ("Balikpapan Utara", "Gunung Samarinda", 1002)),
        *(("Balikpapan Utara", "Karang Joang", 1003), ("Balikpapan Utara", "Muara Rapak", 1004)),
        *(("Balikpapan Utara", "Graha Indah", 1006),),
    ]
    first = page.row + 1
    page.people(
        crew("balikpapan", "64.71.03", 5, "Balikpapan"),
        lambda n, who: [
            *(n, places[0][0] if n == 1 else None, places[n - 1][1], who.name, who.nik, who.phone, None),
        ],
        lambda n, who: who.told("nik", "phone", place=f"64.71.03.{places[n - 1][2]}", programme="PENYULUH"),
    )
    page.merge(first, 2, page.row, 2)
    page.signature(5, "Balikpapan", "Kepala Dinas Sosial", "EDY GUNAWAN, S.STP", "19811103 200012 1 002")
    return book


def form_answers() -> Book:
    """Answers to a form on the web, as its table is downloaded."""
    book = Book("6h-07-formulir-tagana.csv", "Jawaban formulir: kepala berupa pertanyaan panjang.", "74.71")
    book.delimiter = ","
    book.encoding = "utf-8"
    page = book.page("6h-07-formulir-tagana")
    page.line(
        *("Timestamp", "Alamat email", "Nama lengkap sesuai KTP (tanpa gelar)", "NIK (16 digit)"),
        *("Tempat lahir", "Tanggal lahir", "Jenis kelamin", "Kecamatan tempat bertugas"),
        *(
            "Nomor WhatsApp yang aktif",
            "Tahun bergabung TAGANA",
            "Apakah bersedia ditugaskan ke luar daerah?",
        ),
    )
    places = [
        ("Mandonga", "74.71.01"),
        ("Baruga", "74.71.03"),
        ("Poasia", "74.71.04"),
        ("Kadia", "74.71.08"),
        ("Puuwatu", "74.71.09"),
        ("Kambu", "74.71.10"),
        ("Abeli", "74.71.06"),
    ]
    page.people(
        crew("kendari", "74.71.08", 7, "Kendari, Raha, Baubau"),
        lambda n, who: [
            *(
                f"{n + 10}/01/2026 {8 + n}:15:4{n}",
                f"relawan{n}@contoh.id",
                who.name,
                who.nik,
                who.birth_place,
            ),
            *(f"{who.birth_date:%d/%m/%Y}", {"L": "Laki-laki", "P": "Perempuan"}[who.sex]),
            *(places[n - 1][0], who.phone, 2010 + n, "Ya, bersedia" if n % 2 else "Tidak"),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            email=f"relawan{n}@contoh.id",
            place=places[n - 1][1],
        ),
    )
    return book


WORKBOOKS = (tksk_decree, tksk_fees, psm_ward, psm_districts, tagana, extension_workers, form_answers)
