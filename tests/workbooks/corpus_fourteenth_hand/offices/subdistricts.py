"""Lists of TKSK: heads repeated per page, notes within the cells, abbreviated places."""

from __future__ import annotations

from typing import Any

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import (
    Person,
    crew,
    dated,
    dmy,
    long_date,
    weekday,
    within,
    without,
)

TKSK = {"programme": "TKSK", "category": "TKS"}


def rejang_lebong() -> Book:
    book = Book(
        "01-rejang-lebong-tksk.xlsx", "Kepala tabel diulang tiap halaman.", by="17.02", category="TKS"
    )
    people = crew(12, "sumatra", "17.02", "Curup, Kepahiang, Bengkulu")
    places = within(
        "17.02",
        "Curup, Curup Utara, Curup Timur, Curup Selatan, Curup Tengah, Bermani Ulu, Bermani Ulu Raya,"
        " Selupu Rejang, Sindang Kelingi, Binduriang, Sindang Dataran, Padang Ulak Tanding",
    )
    names = list(places)
    page = book.page("TKSK 2025")
    page.over(
        7,
        "DAFTAR NAMA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)",
        "DINAS SOSIAL KABUPATEN REJANG LEBONG",
        "TAHUN ANGGARAN 2025",
    )
    page.blank()
    for start in (1, 6, 11):
        page.head("NO", "NAMA TKSK", "NIK", "L/P", "TEMPAT, TGL LAHIR", "KECAMATAN", "NO. HP/WA")
        page.people(
            people[start - 1 : start + 4],
            lambda n, who: [
                *(f"{n}.", who.capitals, who.nik, who.sex, f"{who.birth_place}, {dmy(who.birth_date)}"),
                *(names[n - 1], who.phone_in_groups),
            ],
            lambda n, who: who.told(
                *("nik", "sex", "birth_place", "birth_date", "phone"),
                name=who.name.upper(),
                place=places[names[n - 1]],
                **TKSK,
            ),
            start=start,
        )
        if start < 11:
            page.line("", f"Halaman {start // 5 + 1} dari 3")
            page.blank(2)
    page.signature(
        5,
        "Curup, 6 Januari 2025",
        "KEPALA DINAS SOSIAL",
        "",
        "",
        "Drs. ZULKIFLI HASAN, M.Si",
        "NIP. 19680912 199003 1 004",
    )
    return book


def lampung_tengah() -> Book:
    book = Book(
        "02-lampung-tengah-tksk.xlsx", "Catatan dan pembetulan di dalam sel.", by="18.02", category="TKS"
    )
    people = crew(12, "jawa", "18.02", "Metro, Kalirejo, Gunung Sugih, Punggur", titled=8)
    places = within(
        "18.02",
        "Kalirejo, Padang Ratu, Trimurjo, Punggur, Terbanggi Besar, Seputih Raman, Rumbia, Seputih Banyak,"
        " Bekri, Way Pengubuan, Kota Gajah, Anak Tuha",
    )
    names = list(places)
    moved = {3: "Bekri", 8: "Kalirejo"}
    behind_name = {5: " (mengundurkan diri)", 10: " (cuti besar)"}
    notes = {
        2: "SK lama hilang, fotokopi menyusul",
        5: "Mengundurkan diri per 1 Juni 2025, surat terlampir",
        7: "Peserta bimtek 2024",
        12: "ybs. sedang sakit",
    }
    page = book.page("Sheet1")
    page.plain("DATA TKSK KAB. LAMPUNG TENGAH", "keadaan s.d. Juni 2025 (sdh dikoreksi)")
    page.blank()
    page.head("No.", "Nama dan Gelar", "NIK", "Kec. Tugas", "TMT", "Pendidikan", "Ket.")

    def values(n: int, who: Person) -> dict[str, Any]:
        told = who.told(
            "nik", place=places[names[n - 1]], assignment_starts_on=dated(n, 2015 + n % 8), **TKSK
        )
        return without(told, "place") if n in moved else told

    page.people(
        people,
        lambda n, who: [
            *(n, f"{who.full}{behind_name.get(n, '')}", who.nik),
            names[n - 1] + (f" (pindah ke Kec. {moved[n]} per 1/3/2025)" if n in moved else ""),
            *(
                dated(n, 2015 + n % 8),
                "S1" if who.back or who.front.startswith("Dr") else "SMA",
                notes.get(n),
            ),
        ],
        values,
    )
    page.blank()
    page.plain("Catatan : data agar dicek ulang oleh masing2 kecamatan")
    return book


def banten() -> Book:
    book = Book("03-banten-tksk.xlsx", "Kabupaten dan kecamatan disingkat.", by="36", category="TKS")
    people = crew(10, "banten", "36.04", "Serang, Pandeglang, Rangkasbitung, Tangerang")
    places = [
        ("Kab. Pandeglang", "Kec. Cadasari", "36.01.22"),
        ("Kab. Pandeglang", "Kec. Kr. Tanjung", "36.01.25"),
        ("Kab. Serang", "Kec. Ciruas", "36.04.09"),
        ("Kab. Serang", "Kec. Kramatwatu", "36.04.05"),
        ("Kota Serang", "Kec. Cipocok Jy", "36.73.05"),
        ("Kota Serang", "Kec. Taktakan", "36.73.06"),
        ("Kota Tangsel", "Kec. Ciputat Tmr", "36.74.05"),
        ("Kota Tangsel", "Kec. Pd. Aren", "36.74.03"),
        ("Kota Cilegon", "Kec. Citangkil", "36.72.08"),
        ("Kota Tangerang", "Kec. Karawaci", "36.71.07"),
    ]
    page = book.page("TKSK se-Banten", left=2)
    page.over(
        8, "REKAPITULASI TENAGA KESEJAHTERAAN SOSIAL KECAMATAN", "SE-PROVINSI BANTEN", "TRIWULAN I TAHUN 2026"
    )
    page.blank()
    page.head(
        *("NO", "KAB/KOTA", "KECAMATAN", "NAMA TKSK", "NIK", "JENIS KELAMIN"),
        ("KELAHIRAN", "TEMPAT", "TANGGAL"),
        "NO HP",
    )
    page.line(*range(1, 10))
    page.people(
        people,
        lambda n, who: [
            *(n, "sda" if n % 2 == 0 and n < 9 else places[n - 1][0], places[n - 1][1], who.full, who.nik),
            *("Laki-laki" if who.sex == "L" else "Perempuan", who.birth_place, who.birth_date),
            f"+62 {who.phone[1:4]}-{who.phone[4:8]}-{who.phone[8:]}",
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"), place=places[n - 1][2], **TKSK
        ),
    )
    page.line("", "JUMLAH", "", len(people))
    return book


def kota_bengkulu() -> Book:
    book = Book("04-kota-bengkulu-tksk.ods", "Nomor SK dan TMT, LibreOffice.", by="17.71", category="TKS")
    people = crew(9, "sumatra", "17.71", "Bengkulu, Manna, Curup, Argamakmur", titled=9)
    places = within("17.71")
    names = sorted(places)
    page = book.page("TKSK Kota Bengkulu")
    page.over(8, "DATA TKSK DINAS SOSIAL KOTA BENGKULU TAHUN 2025")
    page.blank()
    page.head("No", "Kecamatan", "Nama Lengkap", "NIK", "Tanggal Lahir", "Nomor SK", "TMT", "Email")
    page.people(
        people,
        lambda n, who: [
            *(n, names[n - 1], who.full, f"{who.nik} ", who.birth_date),
            *(f"460/{n * 7 + 112}/D.SOS/{2019 + n % 4}", dated(n, 2019 + n % 4)),
            f"tksk.{n}.bengkulu@gmail.com",
        ],
        lambda n, who: who.told(
            *("nik", "birth_date"),
            decree_no=f"460/{n * 7 + 112}/D.SOS/{2019 + n % 4}",
            assignment_starts_on=dated(n, 2019 + n % 4),
            email=f"tksk.{n}.bengkulu@gmail.com",
            place=places[names[n - 1]],
            **TKSK,
        ),
    )
    return book


def pesawaran() -> Book:
    book = Book("05-pesawaran-tksk.csv", "CSV dari aplikasi, NIK bertanda petik.", by="18.09", category="TKS")
    people = crew(11, "sumatra", "18.09", "Gedong Tataan, Bandar Lampung, Kedondong")
    places = within("18.09")
    names = sorted(places)
    page = book.page("05-pesawaran-tksk")
    page.line("id", "nama_tksk", "nik", "jk", "tmp_lahir", "tgl_lahir", "kecamatan", "no_hp", "status")
    page.people(
        people,
        lambda n, who: [
            *(f"TKSK-{n + 400}", who.full, f"'{who.nik}", who.sex, who.birth_place),
            *(who.birth_date.isoformat(), names[n - 1].upper(), who.phone, "AKTIF"),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"), place=places[names[n - 1]], **TKSK
        ),
    )
    return book


def mukomuko() -> Book:
    book = Book("06-mukomuko-tksk.xls", "Tanggal SK dengan hari, masa tugas s.d.", by="17.06", category="TKS")
    people = crew(10, "sumatra", "17.06", "Mukomuko, Ipuh, Bengkulu", titled=4)
    places = within(
        "17.06",
        "Lubuk Pinang, Kota Mukomuko, Teras Terunjam, Pondok Suguh, Ipuh, Malin Deman, Air Rami,"
        " Teramang Jaya, XIV Koto, V Koto",
    )
    names = list(places)
    page = book.page("TKSK")
    page.plain("Lampiran Surat Kepala Dinas Sosial Kabupaten Mukomuko", "Perihal : Data TKSK")
    page.blank()
    page.head("No", "N a m a", "Tempat dan Tanggal Lahir", "NIK", "Wilayah Kerja (Kecamatan)", "Masa Tugas")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, f"{who.birth_place} / {weekday(who.birth_date)}", who.nik_in_groups),
            *(f"Kec. {names[n - 1]}", "2 Januari 2025 s.d. 31 Desember 2025"),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date"),
            place=places[names[n - 1]],
            assignment_starts_on="2025-01-02",
            **TKSK,
        ),
    )
    page.signature(5, f"Mukomuko, {long_date(dated(3, 2025))}", "Kepala Dinas,", "", "", "H. SYAFRIADI, S.E")
    return book


WORKBOOKS = (rejang_lebong, lampung_tengah, banten, kota_bengkulu, pesawaran, mukomuko)
