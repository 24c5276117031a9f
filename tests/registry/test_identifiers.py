"""NIP, phone numbers, names with titles."""

import datetime as dt

import pytest

from registry.enums import Sex
from registry.names import titles as names
from registry.numbers import nip, phones


@pytest.mark.parametrize(
    ("text", "sex"),
    [("19910314 201903 2 001", Sex.FEMALE), ("199103142020211005", Sex.MALE)],
    ids=["PNS", "PPPK with 21 for the month"],
)
def test_nip_is_read(text, sex):
    found = nip.parse(text)
    assert (found.birth_date, found.sex) == (dt.date(1991, 3, 14), sex)


@pytest.mark.parametrize(
    "text", ["19910314", "199113142019032001", "199103142019222001", "199103142019033001"]
)
def test_nip_of_wrong_shape(text):
    with pytest.raises(nip.InvalidNipError, match="18 angka"):
        nip.parse(text)


def test_nip_of_a_day_that_never_was():
    with pytest.raises(nip.InvalidNipError, match="19910231"):
        nip.parse("199102312019032001")


def test_nip_is_grouped_as_printed():
    assert nip.group("199103142019032001") == "19910314 201903 2 001"


@pytest.mark.parametrize("text", ["0857-1234-2093", "+62 857 1234 2093", "6285712342093", "85712342093"])
def test_mobile_number_however_written(text):
    assert phones.parse(text) == "+6285712342093"


def test_office_number():
    assert phones.parse("(022) 6641564") == "+62226641564"


@pytest.mark.parametrize("text", ["12345", "0800", "tidak ada", "085712342093456"])
def test_no_phone_number(text):
    with pytest.raises(phones.InvalidPhoneError) as refusal:
        phones.parse(text)
    assert text in refusal.value.message


def test_phone_is_shown_as_dialled_and_masked():
    assert phones.national("+6285712342093") == "085712342093"
    assert phones.mask("+6285712342093") == "0857••••2093"
    assert phones.mask("") == ""


@pytest.mark.parametrize(
    ("text", "front", "name", "back"),
    [
        ("SITI NURJANAH, S.Sos", "", "SITI NURJANAH", "S.Sos"),
        ("Dra. Hj. Ai Rohaeti, M.Si, RSW", "Dra. Hj.", "Ai Rohaeti", "M.Si, RSW"),
        ("Rina Marlina S.Tr.Sos.", "", "Rina Marlina", "S.Tr.Sos."),
        ("Asep Saepudin S.Sos M.PSSp", "", "Asep Saepudin", "S.Sos, M.PSSp"),
        ("Drs Bambang Irawan", "Drs", "Bambang Irawan", ""),
        ("Hi. Syahruddin Pagar Alam", "Hi.", "Syahruddin Pagar Alam", ""),
        ("Drs.Hi. Maman", "Drs. Hi.", "Maman", ""),
        ("Ir Budi", "Ir", "Budi", ""),
        ("Drs H Ahmad Fauzi", "Drs H", "Ahmad Fauzi", ""),
        ("H Siregar", "", "H Siregar", ""),
        ("Prof Dr Ahmad", "Prof Dr", "Ahmad", ""),
        ("K.H. Ahmad", "K.H.", "Ahmad", ""),
        ("SITI AMINAH S. Sos M. Si", "", "SITI AMINAH", "S. Sos, M. Si"),
        ("Budi S Pd", "", "Budi", "S Pd"),
        ("Budi Santoso SST", "", "Budi Santoso", "SST"),
        ("AHMAD FAUZI SSOS", "", "AHMAD FAUZI", "SSOS"),
        ("AHMAD FAUZI.S.Sos", "", "AHMAD FAUZI", "S.Sos"),
        ("Rina SH.,MH", "", "Rina", "SH., MH"),
        ("Siti A.Ks", "", "Siti", "A.Ks"),
        ("Made Sp", "", "Made Sp", ""),
        ("Ali M. Said", "", "Ali M. Said", ""),
        ("Hi Lestari", "", "Hi Lestari", ""),
        ("Hijrah Saputra", "", "Hijrah Saputra", ""),
        ("Hi.", "", "Hi.", ""),
        ("Sukarno", "", "Sukarno", ""),
        ("Ahmad R.", "", "Ahmad R.", ""),
        ("M. Yusuf", "", "M. Yusuf", ""),
        ("  Eka   Puspitasari ", "", "Eka Puspitasari", ""),
    ],
)
def test_titles_are_taken_off_the_name(text, front, name, back):
    assert names.split_titles(text) == names.NameParts(front, name, back)


def test_initials_do_not_shout():
    assert names.is_shouted("SITI NUR'AINI")
    assert not names.is_shouted("A. R.")
    assert not names.is_shouted("Siti")
