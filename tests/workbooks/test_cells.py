"""What one cell says, and which cells are not believed."""

import datetime as dt
import math

import pytest

from core.errors import DomainError
from core.sheets.rows import Cell
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.damage import noticed
from workbooks.imports.reader.days import Order
from workbooks.imports.reader.texts import is_empty

TODAY = dt.date(2026, 11, 21)
NIK = "3277035403910007"


def read(field: str, cell: Cell, order: Order = Order.DAY_FIRST) -> dict[str, object]:
    return dict(READERS[field](cell, Hints(TODAY, order)))


def refusal(field: str, cell: Cell) -> str:
    with pytest.raises(DomainError) as caught:
        read(field, cell)
    assert caught.value.message
    return caught.value.code


@pytest.mark.parametrize(
    "cell",
    [NIK, "'" + NIK, " 3277 0354 0391 0007", "3277.0354.0391.0007", 3277035403910007, 3277035403910007.0],
)
def test_a_nik_is_read_however_it_is_written(cell: Cell) -> None:
    assert read("nik", cell) == {"nik": NIK}


@pytest.mark.parametrize(
    "cell",
    [
        3.20425e15,
        3277035403910000,
        "3.20425E+15",
        "3,20425E+15",
        9203011203910002.0,
        math.inf,
        -math.inf,
        math.nan,
        0.5,
    ],
)
def test_a_nik_that_a_spreadsheet_changed_is_damaged(cell: Cell) -> None:
    """The fifth is beyond what a number cell holds exactly, though it does not end in 0."""
    assert refusal("nik", cell) == "nik_damaged"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("327703540391000", "nik_too_short"),
        ("32770354039100071", "nik_too_long"),
        ("32770354039100O7", "nik_not_digits"),
        ("3277037303910007", "nik_birth_date_impossible"),
        ("3277035403910000", "nik_serial_zero"),
    ],
)
def test_a_malformed_nik_is_refused(cell: str, code: str) -> None:
    assert refusal("nik", cell) == code


@pytest.mark.parametrize(
    "cell",
    [
        dt.date(1988, 7, 5),
        dt.datetime(1988, 7, 5, 8),
        "5/7/1988",
        "05-07-88",
        "5 Juli 1988",
        "1988-07-05",
        "1988-07-05 00:00:00",
        "Selasa, 5 Juli 1988",
        "tgl 5-7-1988",
        "5/VII/1988",
        "5Juli1988",
        32329,
        32329.0,
    ],
)
def test_dates_are_read_day_first(cell: Cell) -> None:
    assert read("birth_date", cell) == {"birth_date": dt.date(1988, 7, 5)}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2027", "date_year_only"),
        (2027, "date_year_only"),
        ("s/d 2027", "date_year_only"),
        ("besok", "date_unreadable"),
        ("31/02/2025", "date_unreadable"),
        (dt.date(1905, 7, 19), "date_year_only"),
        (dt.date(1889, 5, 12), "date_too_early"),
    ],
)
def test_dates_that_nobody_can_read_are_refused(cell: Cell, code: str) -> None:
    assert refusal("certificate_valid_until", cell) == code


def test_until_before_a_date_is_left_out() -> None:
    assert read("certificate_valid_until", "s.d. 11 Mei 2027") == {
        "certificate_valid_until": dt.date(2027, 5, 11)
    }


def test_of_a_term_the_last_day_is_read() -> None:
    for cell in ("12 Mei 2021 s/d 11 Mei 2026", "12/05/2021 - 11/05/2026"):
        assert read("certificate_valid_until", cell) == {"certificate_valid_until": dt.date(2026, 5, 11)}


def test_of_a_term_the_first_day_is_read_where_something_begins() -> None:
    for cell in ("1 Maret 2020 s/d 31 Desember 2020", "01/03/2020-31/12/2020", "01-03-2020 s.d sekarang"):
        assert read("assignment_starts_on", cell) == {"assignment_starts_on": dt.date(2020, 3, 1)}


@pytest.mark.parametrize(
    ("month", "number"),
    [
        ("Febuari", 2),
        ("Pebuari", 2),
        ("Nopembr", 11),
        ("Agustsu", 8),
        ("Septembar", 9),
        ("Desembr", 12),
        ("Oktbr", 10),
        ("Janauri", 1),
    ],
)
def test_a_misspelt_month_is_the_only_one_near_and_is_said(month: str, number: int) -> None:
    assert read("birth_date", f"14 {month} 1991") == {"birth_date": dt.date(1991, number, 14)}
    (note,) = noticed("birth_place_and_date", f"Cimahi, 14 {month} 1991")
    assert (note.code, note.field, note.severity) == ("month_misspelt", "birth_date", "warning")


@pytest.mark.parametrize("month", ["Jumi", "Juny", "Jun1", "Maj", "Embe"])
def test_a_month_that_may_be_two_or_none_is_refused(month: str) -> None:
    assert refusal("birth_date", f"14 {month} 1991") == "date_unreadable"
    assert noticed("birth_date", f"14 {month} 1991") == []


def test_only_the_month_of_a_day_is_mended() -> None:
    assert noticed("birth_place_and_date", "Mater, 14 Maret 1991") == []
    assert noticed("birth_place_and_date", "Septembar, 14 Maret 1991") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("THL Dinsos", "HONORER"),
        ("Honorer (THL)", "HONORER"),
        ("PPPK Tahap 1", "PPPK"),
        ("P3K Paruh Waktu 2025", "PPPK_PW"),
        ("Non PNS/Kontrak", "KONTRAK"),
        ("non asn (kontrak)", "KONTRAK"),
        ("Karyawan Swasta", "SWASTA"),
        ("Tenaga Sukarela", "RELAWAN"),
        ("PNS Daerah", "PNS"),
    ],
)
def test_an_employment_status_is_told_by_its_words(text: str, status: str) -> None:
    assert read("employment_status", text) == {"employment_status": status}


@pytest.mark.parametrize("text", ["Pensiunan PNS", "Bukan PNS", "Honorer Kontrak", "Wiraswasta", "GTT"])
def test_an_employment_status_that_is_not_sure_is_asked_for(text: str) -> None:
    assert refusal("employment_status", text) == "employment_status_unknown"


def test_a_misspelt_word_of_a_closed_list_is_the_only_one_near_and_is_said() -> None:
    assert read("sex", "Perempaun") == {"sex": "P"}
    assert read("certificate_level", "Gneralis") == {"certificate_level": "GENERALIS"}
    assert [note.code for note in noticed("sex", "Perempaun")] == ["word_misspelt"]
    assert noticed("sex", "Perempuan") == []


def test_of_two_addresses_the_first_is_taken() -> None:
    assert read("email", "siti@gmail.com, siti@yahoo.com") == {"email": "siti@gmail.com"}
    assert read("email", "siti @gmail.com") == {"email": "siti@gmail.com"}


def test_the_column_says_which_number_is_the_month() -> None:
    assert read("birth_date", "03/04/1991", Order.MONTH_FIRST) == {"birth_date": dt.date(1991, 3, 4)}
    assert read("birth_date", "03/14/1991", Order.MIXED) == {"birth_date": dt.date(1991, 3, 14)}
    with pytest.raises(DomainError) as caught:
        read("birth_date", "03/04/1991", Order.MIXED)
    assert caught.value.code == "date_ambiguous"


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("birth_date", dt.date(2027, 1, 1), "birth_date_in_future"),
        ("certificate_issued_on", dt.date(2032, 1, 1), "issued_in_future"),
    ],
)
def test_days_to_come_are_refused_where_they_cannot_be(field: str, cell: Cell, code: str) -> None:
    assert refusal(field, cell) == code


@pytest.mark.parametrize(
    ("cell", "sex"), [("L", "L"), ("Laki-laki", "L"), ("PEREMPUAN", "P"), ("wanita", "P")]
)
def test_sex_is_read_by_its_words(cell: str, sex: str) -> None:
    assert read("sex", cell) == {"sex": sex}


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("sex", "X", "sex_unknown"),
        ("certificate_level", "Sarjana", "certificate_level_unknown"),
        ("employment_status", "lainnya", "employment_status_unknown"),
        ("email", "siti@", "email_invalid"),
        ("phone", "12345", "phone_invalid"),
        ("nip", "1991", "nip_invalid"),
        ("nip", 199103142019032001, "nip_invalid"),
        ("nip", "1,99103E+17", "nip_invalid"),
        ("name", 12, "name_unreadable"),
        ("sex_male", 7, "sex_unknown"),
    ],
)
def test_what_is_no_choice_is_refused(field: str, cell: Cell, code: str) -> None:
    assert refusal(field, cell) == code


def test_a_phone_without_its_zero_is_completed() -> None:
    assert read("phone", 81234567890) == {"phone": "+6281234567890"}


def test_of_two_phones_the_first_is_taken() -> None:
    assert read("phone", "0812-3456-7890 / 0857 1111 2222") == {"phone": "+6281234567890"}


@pytest.mark.parametrize(
    ("field", "cell", "found"),
    [
        ("nik", "NIK. 3277035403910007", {"nik": NIK}),
        ("nik", "3277035403910007.0", {"nik": NIK}),
        ("nik", "\u200b3277035403910007\u00a0", {"nik": NIK}),
        ("nik", "‘3277035403910007 (KTP)", {"nik": NIK}),
        ("phone", "0812 3456 7890 (WA)", {"phone": "+6281234567890"}),
        ("phone", "081234567890\n0813 6900 1122", {"phone": "+6281234567890"}),
        ("phone", "081234567890 081369001122", {"phone": "+6281234567890"}),
        ("phone", "https://wa.me/6281234567890", {"phone": "+6281234567890"}),
        ("nik", "KTP: 3277035403910007", {"nik": NIK}),
        (
            "certificate_number_and_date",
            "2 Mei 2017",
            {"certificate_number": "", "certificate_issued_on": dt.date(2017, 5, 2)},
        ),
        ("certificate_level", "PS Generalis", {"certificate_level": "GENERALIS"}),
        ("birth_date", "'29/03/1973", {"birth_date": dt.date(1973, 3, 29)}),
        ("birth_date", "32539", {"birth_date": dt.date(1989, 1, 31)}),
        ("birth_place_and_date", "Curup.", {"birth_place": "Curup"}),
        (
            "birth_place_and_date",
            "14 Maret 1991, Cimahi",
            {"birth_place": "Cimahi", "birth_date": dt.date(1991, 3, 14)},
        ),
        (
            "birth_place_and_date",
            "Cimahi – 14/3/91",
            {"birth_place": "Cimahi", "birth_date": dt.date(1991, 3, 14)},
        ),
        ("sex_female", "√", {"sex": "P"}),
        ("sex_male", "L", {"sex": "L"}),
        ("place", "Melong\n(Kota Cimahi)", {"place": "Melong, Kota Cimahi"}),
        ("place", "Kel. Melong Kec. Cimahi Selatan", {"place": "Kel. Melong, Kec. Cimahi Selatan"}),
        (
            "decree_no_and_start",
            "460/1/2023, tanggal 2 Januari 2023",
            {"decree_no": "460/1/2023", "assignment_starts_on": dt.date(2023, 1, 2)},
        ),
    ],
)
def test_what_people_write_around_a_value_is_left_out(
    field: str, cell: Cell, found: dict[str, object]
) -> None:
    assert read(field, cell) == found


def test_a_nip_below_the_name_is_the_persons() -> None:
    assert read("name", "Siti Nurjanah, S.Sos\nNIP. 19910314 201903 2 001") == {
        "name": "Siti Nurjanah",
        "front_title": "",
        "back_title": "S.Sos",
        "nip": "199103142019032001",
    }


def test_titles_are_taken_out_of_the_name_and_its_case_is_kept() -> None:
    assert read("name", "Drs.  SITI   NURJANAH, S.Sos") == {
        "name": "SITI NURJANAH",
        "front_title": "Drs.",
        "back_title": "S.Sos",
    }


@pytest.mark.parametrize(
    "cell",
    [
        *("Cimahi, 14 Maret 1991", "Cimahi 14/03/1991", "Cimahi / 14-03-1991", "Cimahi & 14 Maret 1991"),
        *(
            "Cimahi dan 14 Maret 1991",
            "Cimahi pada tanggal 14 Maret 1991",
            "Cimahi + 14-3-1991",
            "Cimahi_14-3-1991",
        ),
        *(
            "Cimahi = 14-03-1991",
            "Cimahi. 14-03-1991",
            "Cimahi; 14-03-1991",
            "Cimahi — 14-03-1991",
            "Cimahi*14-03-1991",
        ),
        *(
            "Cimahi\\14-03-1991",
            "Cimahi (14-03-1991)",
            "Cimahi, Kamis/14-03-1991",
            "Lahir di Cimahi, 14-03-1991",
        ),
        *(
            "Cimahi, tgl. 14 Maret 1991",
            "Cimahi ~ 14 Maret 1991",
            "Cimahi: 14 Maret 1991",
            "Cimahi | 14/03/1991",
        ),
    ],
)
def test_place_and_date_of_birth_in_one_cell_are_taken_apart(cell: str) -> None:
    assert read("birth_place_and_date", cell) == {"birth_place": "Cimahi", "birth_date": dt.date(1991, 3, 14)}


@pytest.mark.parametrize(
    "cell",
    ["0123/LSPS/2017 / 12 Mei 2017", "0123/LSPS/2017, tanggal 12-05-2017", "0123/LSPS/2017\n12 Mei 2017"],
)
def test_number_and_date_of_a_certificate_in_one_cell_are_taken_apart(cell: str) -> None:
    assert read("certificate_number_and_date", cell) == {
        "certificate_number": "0123/LSPS/2017",
        "certificate_issued_on": dt.date(2017, 5, 12),
    }


def test_a_certificate_number_alone_stays_whole() -> None:
    assert read("certificate_number_and_date", "0123/LSPS/2017") == {"certificate_number": "0123/LSPS/2017"}


@pytest.mark.parametrize("cell", [None, "-", " – ", "nihil", "Belum ada", "n/a", "'-"])
def test_signs_for_nothing_are_empty(cell: Cell) -> None:
    assert is_empty(cell)


def test_zero_is_empty_only_where_a_number_identifies() -> None:
    assert is_empty(0, "nik")
    assert is_empty("0", "certificate_number")
    assert not is_empty(0, "name")


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("sex", "L (Laki-laki)", "L"),
        ("sex", "Perempuan (P)", "P"),
        ("phone", "0812 3456 7890 WA", "+6281234567890"),
        ("phone", "081234567890*", "+6281234567890"),
        ("nik", ": 3277035403910007", "3277035403910007"),
        ("nik", '="3277035403910007"', "3277035403910007"),
        ("name", "Siti Nurjanah; S.Sos", "Siti Nurjanah"),
        ("birth_place", "Cimahi (14-03-1991)", "Cimahi"),
        ("birth_place", "Cimahi : Kamis, 14 Maret 1991", "Cimahi"),
    ],
)
def test_signs_and_words_around_a_value_are_left_out(field: str, cell: str, value: str) -> None:
    reader = "birth_place_and_date" if field == "birth_place" else field

    assert READERS[reader](cell, Hints(dt.date(2026, 11, 22)))[field] == value


def test_two_sexes_in_one_cell_are_refused() -> None:
    with pytest.raises(DomainError):
        READERS["sex"]("L/P", Hints(dt.date(2026, 11, 22)))
