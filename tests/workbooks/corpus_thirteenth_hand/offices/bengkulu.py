"""Lists from the province of Bengkulu."""

from __future__ import annotations

from typing import Any

from tests.workbooks.corpus_thirteenth_hand.book import Book
from tests.workbooks.corpus_thirteenth_hand.columns import NAME, NIK, NO, PHONE, SEX, made, mute, own, picked
from tests.workbooks.corpus_thirteenth_hand.people import born, crew, dated, dmy, later, long_date
from tests.workbooks.corpus_thirteenth_hand.places import below

TOWNS = "Bengkulu, Manna, Curup, Arga Makmur, Tais"
TKSK: dict[str, Any] = {"category": "TKS", "programme": "TKSK"}
PSM: dict[str, Any] = {"category": "RELAWAN", "programme": "PSM"}


def kota_bengkulu() -> Book:
    book = Book("01-bengkulu-tksk.xlsx", "Kepala tiga baris, L dan P dicentang, nomor kolom.", by="17.71")
    page = book.page("TKSK 2026")
    page.over(
        11, "PEMERINTAH KOTA BENGKULU", "DINAS SOSIAL", "DATA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)"
    )
    page.blank()
    page.grid(
        [
            "No",
            "Nama Lengkap",
            "Identitas",
            "<",
            "<",
            "<",
            "<",
            "Wilayah Tugas",
            "SK Pengangkatan",
            "<",
            "Ket.",
        ],
        ["^", "^", "NIK", "Jenis Kelamin", "<", "Kelahiran", "<", "^", "Nomor", "TMT", "^"],
        ["^", "^", "^", "L", "P", "Tempat", "Tanggal", "^", "^", "^", "^"],
    )
    page.line(*range(1, 12))
    people = crew(
        "|Deta Marlina|S.Sos; Zulhendri; |Yeni Oktavia|S.Pd; |Iskandar Zulkarnain|S.E; Leni Fitriani;"
        "|Rahmat Hidayat|S.IP; |Emi Suryani|S.Sos; Hendri Saputra; |Puspita Sari|S.Kom",
        "17.71.02 17.71.01 17.71.09",
        TOWNS,
        "bengkulu tksk",
    )
    page.rows_of(
        people,
        *(
            NO,
            NAME,
            own("", "nik_in_groups", "nik"),
            own("", lambda who: "√" if who.sex == "L" else "", "sex"),
        ),
        own("", lambda who: "√" if who.sex == "P" else ""),
        own("", "birth_place", "birth_place"),
        own("", lambda who: dmy(who.birth_date, "/"), "birth_date"),
        picked(
            "",
            "place",
            below(
                "17.71",
                *("Selebar", "Gading Cempaka", "Teluk Segara", "Muara Bangka Hulu", "Kampung Melayu"),
                *("Ratu Agung", "Ratu Samban", "Sungai Serut", "Singaran Pati"),
            ),
        ),
        made(
            "",
            lambda number, _: f"463.{number}/{120 + number}/Dinsos/2025",
            decree_no=lambda number, _: f"463.{number}/{120 + number}/Dinsos/2025",
        ),
        made(
            "",
            lambda number, _: long_date(dated(number, 2025)),
            assignment_starts_on=lambda number, _: dated(number, 2025),
        ),
        mute("", "", "aktif", "perpanjangan"),
        **TKSK,
    )
    men = sum(who.sex == "L" for who in people)
    page.line("", "JUMLAH", "", men, len(people) - men)
    page.signature(
        8,
        "Bengkulu, 5 Januari 2026",
        "Kepala Dinas Sosial",
        "",
        "",
        "Drs. H. Suprapto, M.Si",
        "NIP. 196805121990031004",
    )
    return book


def mukomuko() -> Book:
    book = Book(
        "02-mukomuko-psm.xlsx",
        "Kelompok kecamatan, sub jumlah, nomor mulai lagi.",
        by="17.06",
        category="RELAWAN",
    )
    page = book.page("Sheet1")
    page.plain("DAFTAR NAMA PEKERJA SOSIAL MASYARAKAT (PSM)", "KABUPATEN MUKOMUKO TAHUN 2026", "")
    columns = (
        *(NO, NAME, own("NOMOR KTP", lambda who: f"'{who.nik}", "nik"), SEX),
        own(
            "TEMPAT, TGL LAHIR",
            lambda who: f"{who.birth_place}, {dmy(who.birth_date)}",
            "birth_place",
            "birth_date",
        ),
    )
    ends = (own("NO. WA", "phone_in_groups", "phone"), mute("KET"))
    villages = {
        "KECAMATAN V KOTO": (
            "17.06.12",
            ("Lalang Luas", "Resno", "Pondok Panjang", "Talang Petai", "Pondok Tengah"),
        ),
        "KECAMATAN IPUH": ("17.06.05", ("Air Buluh", "Pasar Ipuh", "Medan Jaya", "Sibak", "Tirta Mulya")),
    }
    names = {
        "KECAMATAN V KOTO": "Asmawati; Syahrial; Nurbaiti; Jamaludin; Ermawati",
        "KECAMATAN IPUH": "Sri Handayani; Sukirman; Rosmala; Edi Warman; Desi Ratnasari",
    }
    page.heads(*columns, mute("DESA"), *ends)
    for title, (parent, called) in villages.items():
        page.line(title)
        page.merge(page.row, 1, page.row, 8)
        people = crew(names[title], parent, "Mukomuko, Ipuh, Lubuk Pinang", title)
        page.rows_of(people, *columns, picked("DESA", "place", below(parent, *called)), *ends, **PSM)
        page.line("", f"Jumlah PSM {title.title()}", f"{len(people)} orang")
    page.line("", "JUMLAH SELURUHNYA", "10 orang")
    page.plain("", "Catatan: PSM yang belum memiliki SK agar segera melapor ke Dinas Sosial.")
    return book


def provinsi() -> Book:
    book = Book(
        "03-prov-bengkulu-peksos.xlsx",
        "Satu lembar per kabupaten, kepala berbeda, rekap, lembar kosong.",
        by="17",
    )
    recap = book.page("REKAP", skipped="Jumlah per kabupaten, bukan daftar orang.")
    recap.over(5, "REKAPITULASI PEKERJA SOSIAL BERSERTIFIKAT", "PROVINSI BENGKULU")
    recap.head("No", "Kabupaten/Kota", "Laki-laki", "Perempuan", "Jumlah")
    for line in ((1, "Kota Bengkulu", 2, 3, 5), (2, "Rejang Lebong", 2, 2, 4), (3, "Mukomuko", 1, 2, 3)):
        recap.line(*line)
    recap.line("", "TOTAL", 5, 7, 12)

    page = book.page("Kota Bengkulu")
    page.over(7, "DATA PEKERJA SOSIAL KOTA BENGKULU")
    first = (
        *(
            NO,
            own("Nama dan Gelar", "full"),
            NIK,
            own("Tempat, Tanggal Lahir", born, "birth_place", "birth_date"),
        ),
        made(
            "Nomor / Tanggal Sertifikat",
            lambda number, _: f"{310 + number}/LSPS/PSG/2022 / {long_date(dated(number, 2022))}",
            certificate_number=lambda number, _: f"{310 + number}/LSPS/PSG/2022",
            certificate_issued_on=lambda number, _: dated(number, 2022),
        ),
        *(own("No. Telp/HP", "phone", "phone"), mute("Keterangan")),
    )
    page.heads(*first)
    page.rows_of(
        crew(
            "|Novi Andriani|S.Sos; Drs.|Mawardi|; |Fitri Yulianti|S.ST; |Agus Salim|S.Sos., M.Si;"
            " Dra.|Rosdiana|",
            *("17.71.06 17.71.02", TOWNS, "prov kota"),
        ),
        *first,
        place="17.71",
    )
    page = book.page("Kab. Rejang Lebong", left=2)
    page.blank(3)
    second = (
        *(
            own("NAMA", "capitals"),
            made(
                "JK",
                lambda _, who: "Laki-laki" if who.sex == "L" else "Perempuan",
                sex=lambda _, who: who.sex,
            ),
        ),
        own("TGL LAHIR", "birth_date", "birth_date"),
        *(
            own("NIK", "nik_in_groups", "nik"),
            own("HP", lambda who: f"+62 {who.phone[1:4]}-{who.phone[4:8]}-{who.phone[8:]}", "phone"),
        ),
        mute("INSTANSI", "Dinsos", "LKSA"),
    )
    page.heads(*second)
    people = crew(
        "Sri Wahyuni; Ahmad Fauzi; Neneng Kurniasih; M. Taufik",
        "17.02.09 17.02.19",
        "Curup, Kepahiang",
        "prov rejang",
    )
    rows = page.rows_of(people, *second, place="17.02")
    for told in book.rows[-len(rows) :]:
        told["values"]["name"] = told["values"]["name"].upper()
    page = book.page("Mukomuko")
    page.plain("Mukomuko")
    third = (
        NO,
        own("NIK", "nik", "nik"),
        NAME,
        own("Lahir tanggal", lambda who: f"{who.birth_date:%d.%m.%Y}", "birth_date"),
        SEX,
    )
    page.heads(*third)
    page.rows_of(
        crew("|Lusiana|S.Sos; Yusrizal; |Weni Astuti|A.KS", "17.06.02", "Mukomuko", "prov muko"),
        *third,
        place="17.06",
    )
    book.page("Sheet5")
    return book


def dharma_guna() -> Book:
    book = Book(
        "04-sentra-dharma-guna.xls", "Nama di atas NIP dalam satu sel, unit kerja sebagai lembaga.", by="17"
    )
    page = book.page("JF Peksos")
    page.over(
        8,
        "KEMENTERIAN SOSIAL REPUBLIK INDONESIA",
        "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL",
        "per 1 Oktober 2026",
    )
    page.blank()
    issued = [dated(number + 2, 2024) for number in range(9)]
    columns = (
        *(NO, own("NAMA/NIP", lambda who: f"{who.full}\nNIP. {who.nip_in_groups}", "nip")),
        own("TEMPAT DAN TANGGAL LAHIR", born, "birth_place", "birth_date"),
        *(
            mute("PANGKAT/GOL", "Penata, III/c", "Pembina, IV/a"),
            mute("JABATAN", "Pekerja Sosial Ahli Muda", "Pekerja Sosial Ahli Madya"),
        ),
        made(
            "UNIT KERJA",
            lambda *_: "Sentra Dharma Guna Bengkulu",
            organization=lambda *_: "Sentra Dharma Guna Bengkulu",
        ),
        made(
            "NO. SERTIFIKAT KOMPETENSI",
            lambda number, _: f"88990 2635 4 00{2270 + number * 3} 2024",
            certificate_number=lambda number, _: f"88990 2635 4 00{2270 + number * 3} 2024",
        ),
        made(
            "MASA BERLAKU SERTIFIKAT",
            lambda number, _: f"{dmy(issued[number])} s/d {dmy(later(issued[number], 3))}",
            certificate_valid_until=lambda number, _: later(issued[number], 3),
        ),
    )
    page.heads(*columns)
    page.line(*(f"({number})" for number in range(1, 9)))
    page.rows_of(
        crew(
            "|Yulita Rahmadani|S.ST; |Bambang Irawan|A.KS., M.Si; Hj.|Nurhayati|S.Sos;"
            " H.|Syafrudin|S.Sos., M.M;"
            "|Ratna Dewi|S.Tr.Sos; |Firmansyah|S.ST; |Marlena|MPSSp; |Dodi Hartono|S.Psi",
            *("17.71.01 17.71.09", f"{TOWNS}, Bandung", "dharma guna"),
        ),
        *columns,
        category="PEKSOS",
    )
    page.signature(6, "Kepala Sentra,", "", "", "Dra. Hj. Syam Wuryani, M.Si", "NIP 196704101993032003")
    return book


def bengkulu_selatan() -> Book:
    book = Book(
        "05-bengkulu-selatan-tagana.csv",
        "Titik koma, Windows-1252, HP tanpa nol.",
        by="17.01",
        category="RELAWAN",
    )
    book.encoding = "cp1252"
    page = book.page("05-bengkulu-selatan-tagana")
    page.plain("DATA ANGGOTA TAGANA – KABUPATEN BENGKULU SELATAN", "posisi “Oktober 2026”")
    columns = (
        *(own("nama", "capitals"), NIK, own("tmp lahir", "birth_place", "birth_place")),
        own("tgl lahir", lambda who: f"{who.birth_date:%d-%m-%y}", "birth_date"),
        *(
            own("hp", lambda who: who.phone[1:], "phone"),
            picked("kec", "place", below("17.01", "Manna", "Kota Manna", "Pino Raya", "Seginim", "Kedurang")),
        ),
        mute("gol. darah", "O", "A", "B"),
    )
    page.heads(NO, *columns)
    people = crew(
        "Susilawati; Herman Sawiran; Dewi Purnama; Abdul Rozak; Yeti Marlina; Pirdaus; Lensi Anggraini;"
        " Suhaimi; Melda Safitri",
        *("17.01.05 17.01.04", "Manna, Seginim, Pino", "bs tagana"),
    )
    page.rows_of(people, NO, *columns, category="RELAWAN", programme="TAGANA")
    for told in book.rows:
        told["values"]["name"] = told["values"]["name"].upper()
    return book


def rejang_lebong() -> Book:
    book = Book(
        "06-rejang-lebong-pkh.ods",
        "Tabel mulai di D12, kolom dan baris tersembunyi, sel gabungan ke bawah.",
        by="17.02",
    )
    page = book.page("PKH", left=4)
    page.blank(6)
    page.plain("DAFTAR PENDAMPING SOSIAL PKH", "KABUPATEN REJANG LEBONG", "Keadaan: 30 September 2026")
    page.blank(2)
    districts = below("17.02", "Curup", "Curup Tengah", "Selupu Rejang")
    page.head("No", "Kecamatan", "Nama Pendamping", "NIK", "Tgl Lahir", "Alamat email", "No HP")
    names = {
        "Curup": "|Eka Safitri|S.Pd; Robi Darwis; |Nopita Sari|S.E; Heru Wahyudi",
        "Curup Tengah": "|Tuti Alawiyah|S.Sos; |Andi Saputra|S.H; Mega Lestari",
        "Selupu Rejang": "|Wulan Dari|S.Kom; |Joni Iskandar|S.Pd.I; Ria Anggraini",
    }
    columns = (
        NAME,
        NIK,
        own("", "birth_date", "birth_date"),
        made(
            "",
            lambda _, who: f"{who.nik[-3:]}pkh@gmail.com",
            email=lambda _, who: f"{who.nik[-3:]}pkh@gmail.com",
        ),
        PHONE,
    )
    number = 1
    for district, called in names.items():
        people = crew(called, "17.02.09 17.02.19 17.02.11", "Curup", district)
        rows = page.rows_of(
            people,
            NO,
            mute(""),
            *columns,
            start=number,
            programme="PKH",
            place=districts[district],
        )
        page.sheet.cell(rows[0], 5, district)
        page.merge(rows[0], 5, rows[-1], 5)
        number += len(people)
    page.hide_rows(15, 19)
    page.hide_columns("G")
    page.line("", "Jumlah", f"{number - 1} orang")
    return book


WORKBOOKS = (kota_bengkulu, mukomuko, provinsi, dharma_guna, bengkulu_selatan, rejang_lebong)
