"""Lists of social workers of the office, of homes and of certification."""

from __future__ import annotations

from datetime import date, timedelta

from tests.workbooks.corpus_sixth_hand.book import Book
from tests.workbooks.corpus_sixth_hand.people import crew, long_date


def functional_posts() -> Book:
    """Civil servants in a functional post, with their certificates."""
    book = Book("6h-08-jf-peksos-padang.xlsx", "JF peksos: NIP berkelompok, gelar, sertifikat.", "13.71")
    page = book.page("JF Peksos")
    page.titles(
        10,
        "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL",
        "DI LINGKUNGAN DINAS SOSIAL KOTA PADANG",
        "PER 31 DESEMBER 2025",
        "",
    )
    page.head(
        *("No.", "Nama Pegawai", "NIP", "Pangkat/ Gol. Ruang", "Jabatan"),
        ("Sertifikat Kompetensi", "Nomor", "Tanggal Terbit", "Berlaku s.d."),
        *("No. HP",),
    )
    degrees = ["S.Sos", "S.ST", "S.Tr.Sos", "A.KS", "S.Sos", "S.ST"]

    def issued(n: int) -> date:
        return date(2022, 3, 10) + timedelta(days=97 * n)

    page.people(
        crew("padang", "13.71.08", 6, "Padang"),
        lambda n, who: [
            *(n, f"{who.name}, {degrees[n - 1]}", who.nip_in_groups, "Penata (III/c)"),
            *("Pekerja Sosial Ahli Muda", f"{300 + n}/LSPS-PS/{issued(n).year}"),
            *(long_date(issued(n)), long_date(issued(n).replace(year=issued(n).year + 5)), who.phone),
        ],
        lambda n, who: who.told(
            *("nip", "phone"),
            back_title=degrees[n - 1],
            certificate_number=f"{300 + n}/LSPS-PS/{issued(n).year}",
            certificate_issued_on=issued(n).isoformat(),
            certificate_valid_until=issued(n).replace(year=issued(n).year + 5).isoformat(),
        ),
    )
    page.signature(
        6, "Padang", "a.n. Kepala Dinas Sosial\nSekretaris", "HERYANTO, S.STP., M.Si", "19800817 199912 1 001"
    )
    return book


def passed() -> Book:
    """People of a province who passed a test of competence."""
    book = Book("6h-09-lulus-uji-kompetensi.xlsx", "Peserta lulus, skema, masa berlaku.", "12")
    page = book.page("Kompeten")
    page.titles(
        8,
        "DAFTAR PESERTA YANG DINYATAKAN KOMPETEN",
        "UJI KOMPETENSI PEKERJA SOSIAL ANGKATAN IV PROVINSI SUMATERA UTARA",
        "",
    )
    page.line(
        *("No", "Nama Peserta", "NIK", "Kabupaten/Kota", "Skema Sertifikasi", "No. Sertifikat"),
        *("Tgl. Sertifikat", "Masa Berlaku Sampai"),
    )
    places = [
        ("Kota Medan", "12.71"),
        ("Kab. Deli Serdang", "12.07"),
        ("Kab. Karo", "12.06"),
        ("Kota Binjai", "12.75"),
        ("Kab. Simalungun", "12.08"),
        ("Kab. Toba", "12.12"),
        ("Kota Sibolga", "12.73"),
        ("Kab. Langkat", "12.05"),
    ]
    schemes = [("Pekerja Sosial Generalis", "GENERALIS"), ("Asisten Pekerja Sosial", "ASISTEN")]
    page.people(
        crew("medan", "12.71.11", 8, "Medan"),
        lambda n, who: [
            *(n, who.name, who.nik, places[n - 1][0], schemes[n % 2][0], f"87200 2635 4 00{n:05d} 2024"),
            *(date(2024, 8, 14), date(2027, 8, 14)),
        ],
        lambda n, who: who.told(
            "nik",
            place=places[n - 1][1],
            certificate_level=schemes[n % 2][1],
            certificate_number=f"87200 2635 4 00{n:05d} 2024",
            certificate_issued_on="2024-08-14",
            certificate_valid_until="2027-08-14",
        ),
    )
    return book


def contacts() -> Book:
    """A list of contacts: neither NIK nor NIP."""
    book = Book(
        "6h-10-kontak-peksos-medan.xlsx", "Daftar kontak: jabatan, unit, telepon tanpa nol, surel.", "12.71"
    )
    page = book.page("Kontak")
    page.line("DATA KONTAK PEKERJA SOSIAL DINSOS KOTA MEDAN")
    page.line("Update: 3 Nov 2025")
    page.line("No", "Nama & Gelar", "Jabatan", "Unit Kerja", "HP", "E-mail")
    degrees = ["S.Sos", "S.Psi", "S.Kesos", "S.Sos., M.Si", "S.Sos", "S.Pd"]
    page.people(
        crew("medan", "12.71.11", 6, "Medan"),
        lambda n, who: [
            *(n, f"{who.name}, {degrees[n - 1]}", "Pekerja Sosial"),
            ["Bidang Rehabilitasi Sosial", "UPT Rumah Singgah", "Bidang Linjamsos"][n % 3],
            *(int(who.phone), f"peksos.medan{n}@contoh.go.id"),
        ],
        lambda n, who: who.told("phone", back_title=degrees[n - 1], email=f"peksos.medan{n}@contoh.go.id"),
    )
    return book


def children_homes() -> Book:
    """Carers of homes, each home named on a line of its own."""
    book = Book(
        "6h-11-pengasuh-lksa-denpasar.xlsx", "Nama panti sebagai baris, pengasuh di bawahnya.", "51.71"
    )
    page = book.page("LKSA")
    page.titles(
        7, "DATA PENGURUS/PENGASUH LEMBAGA KESEJAHTERAAN SOSIAL ANAK (LKSA)", "KOTA DENPASAR TAHUN 2025", ""
    )
    page.line("NO", "NAMA LENGKAP", "L/P", "TEMPAT/TGL. LAHIR", "NIK", "JABATAN", "NO. TELEPON")
    team = crew("denpasar", "51.71.01", 7, "Denpasar, Gianyar, Tabanan")
    homes = {
        "I. LKSA DHARMA JATI II": team[:3],
        "II. LKSA TAT TWAM ASI": team[3:5],
        "III. LKSA WISNU MURTI": team[5:],
    }
    for home, carers in homes.items():
        page.titles(7, home)
        page.people(
            carers,
            lambda n, who: [
                *(n, who.name, who.sex, f"{who.birth_place} / {who.birth_date:%d-%m-%Y}", who.nik),
                *(["Ketua", "Pengasuh", "Sekretaris"][(n - 1) % 3], who.phone),
            ],
            lambda n, who: who.told(*("sex", "birth_place", "birth_date", "nik", "phone"), programme="LKSA"),
        )
    page.line(None, "JUMLAH : 7 ORANG")
    return book


def workforce() -> Book:
    """All four kinds in one list, the kind in a column."""
    book = Book("6h-12-sdm-kesos-cimahi.ods", "Jenis SDM per orang, nama berhuruf besar.", "32.77")
    page = book.page("SDM KESOS")
    page.titles(7, "DATA SDM PENYELENGGARA KESEJAHTERAAN SOSIAL", "KOTA CIMAHI", "SEMESTER II TAHUN 2025", "")
    page.line("No", "Nama", "No. KTP (NIK)", "Tgl Lahir", "Jenis SDM Kesos", "Kecamatan", "No. Handphone")
    kinds = [
        ("Pekerja Sosial", "PEKSOS"),
        ("Tenaga Kesejahteraan Sosial", "TKS"),
        ("Relawan Sosial", "RELAWAN"),
        ("Penyuluh Sosial", "PENYULUH"),
    ]
    places = [("Cimahi Selatan", "32.77.01"), ("Cimahi Tengah", "32.77.02"), ("Cimahi Utara", "32.77.03")]
    page.people(
        crew("bandung", "32.77.02", 9, "Cimahi"),
        lambda n, who: [
            *(n, who.name.upper(), who.nik, f"{who.birth_date:%d-%m-%Y}", kinds[n % 4][0]),
            *(places[n % 3][0], who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "birth_date", "phone"),
            name=who.name.upper(),
            category=kinds[n % 4][1],
            place=places[n % 3][1],
        ),
    )
    page.line()
    page.line(None, "Mengetahui,")
    page.line(None, "Kepala Bidang Pemberdayaan Sosial")
    return book


def rehabilitation() -> Book:
    """Companions under contract; dates of birth damaged by hand."""
    book = Book(
        "6h-13-pendamping-rehsos.xlsx",
        "Rusak: tahun lahir di masa depan, NIK kurang dan lebih angka.",
        "35.07",
    )
    page = book.page("Rehsos")
    page.titles(
        7, "DAFTAR NAMA PENDAMPING REHABILITASI SOSIAL", "KEMENTERIAN SOSIAL RI WILAYAH KAB. MALANG", ""
    )
    page.line("NO", "NAMA LENGKAP (GELAR)", "NIK", "TANGGAL LAHIR", "PENDIDIKAN", "TMT KONTRAK", "NO HP")
    spoilt = {2: "birth_date", 3: "nik", 5: "nik", 6: "birth_date"}
    for n, who in enumerate(crew("malang", "35.07.24", 7, "Malang"), start=1):
        nik = {3: who.nik[:-1], 5: who.nik + "1"}.get(n, who.nik)
        year = who.birth_date.year + (100 if n in (2, 6) else 0)
        row = page.line(
            *(n, f"{who.name}, S.Sos", nik, f"{who.birth_date:%d/%m}/{year}", "S1", "01/02/2023", who.phone),
        )
        values = who.told("nik", "birth_date", "phone", back_title="S.Sos", assignment_starts_on="2023-02-01")
        if n in spoilt:
            values[spoilt[n]] = None
            page.damaged(row, spoilt[n])
        page.told(row, values)
    return book


WORKBOOKS = (functional_posts, passed, contacts, children_homes, workforce, rehabilitation)
