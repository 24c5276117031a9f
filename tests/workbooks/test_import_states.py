"""Every state and every problem that a row can have, and that nothing is written by looking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from accounts.models import User
from certification.models import Certificate
from registry.models import Assignment, Worker
from tests.workbooks.conftest import SITI, UJANG, Examine, codes, only, save_lines
from workbooks.enums import RowState
from workbooks.imports.applying import apply
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers

pytestmark = pytest.mark.django_db


@pytest.fixture
def recorded(look: Examine, operator: User) -> Worker:
    """Siti, as the registry keeps her after her row was imported."""
    apply(look(SITI), file_name="rekap.xlsx", by=operator)
    return Worker.objects.get(name="Siti Nurjanah")


def test_an_unknown_person_is_new(look: Examine) -> None:
    decision = only(look(SITI))

    assert decision.entry.state == RowState.NEW
    assert not decision.entry.problems
    assert decision.entry.printed_values() == {
        "name": "Siti Nurjanah",
        "front_title": None,
        "back_title": None,
        "nik": "3277035403910007",
        "nip": None,
        "sex": "P",
        "birth_date": "1991-03-14",
        "birth_place": None,
        "category": "PEKSOS",
        "programme": "PKH",
        "place": "32.77.01",
        "organization": None,
        "phone": "081234567890",
        "email": None,
        "certificate_number": "LSPS.0001",
        "certificate_issuer": "LSPS",
        "certificate_level": "GENERALIS",
        "certificate_issued_on": "2022-05-12",
        "certificate_valid_until": "2027-05-11",
        "assignment_starts_on": "2023-01-02",
        "decree_no": "800/12/2023",
    }


def test_looking_writes_nothing(look: Examine) -> None:
    look(SITI, UJANG)

    assert not Worker.objects.filter(name__in=["Siti Nurjanah", "Ujang Suherman"]).exists()


def test_the_same_row_again_is_unchanged(look: Examine, recorded: Worker) -> None:
    assert only(look(SITI)).entry.state == RowState.UNCHANGED


def test_capitals_alone_change_nothing(look: Examine, recorded: Worker) -> None:
    assert only(look(SITI | {"nama": "SITI NURJANAH"})).entry.state == RowState.UNCHANGED


def test_another_phone_is_a_change_and_empty_cells_wipe_nothing(
    look: Examine, recorded: Worker, operator: User
) -> None:
    found = look({"nama": "Siti Nurjanah", "nik": SITI["nik"], "hp": "081299999999", "lahir": None})
    assert only(found).entry.state == RowState.CHANGED

    apply(found, file_name="rekap.xlsx", by=operator)

    recorded.refresh_from_db()
    assert recorded.phone == "+6281299999999"
    assert recorded.birth_date == dt.date(1991, 3, 14)
    assert recorded.certificates.count() == 1
    assert recorded.assignments.count() == 1


def test_a_change_that_disagrees_with_the_nik_is_doubted(look: Examine, recorded: Worker) -> None:
    decision = only(look(SITI | {"lahir": "15/03/1991"}))

    assert decision.entry.state == RowState.CHANGED
    assert codes(decision) == {"nik_birth_date_differs"}


def test_a_certificate_with_another_date_adds_a_term(look: Examine, recorded: Worker, operator: User) -> None:
    found = look(SITI | {"terbit": "12/05/2027", "berlaku": "11/05/2032"})
    assert only(found).entry.state == RowState.CHANGED

    apply(found, file_name="rekap.xlsx", by=operator)

    terms = Certificate.objects.filter(worker=recorded).order_by("issued_on")
    assert [(term.issued_on.year, term.valid_until.year) for term in terms] == [(2022, 2027), (2027, 2032)]
    assert terms[1].renews == terms[0]


def test_an_overlapping_term_is_refused_when_it_is_written(
    look: Examine, recorded: Worker, operator: User
) -> None:
    found = look(SITI | {"terbit": "12/05/2025", "berlaku": "11/05/2030"})

    apply(found, file_name="rekap.xlsx", by=operator)

    decision = only(found)
    assert decision.entry.state == RowState.INVALID
    assert "certificate_terms_overlap" in codes(decision)
    assert recorded.certificates.count() == 1


def test_a_certificate_without_its_dates_is_not_guessed(look: Examine, recorded: Worker) -> None:
    Certificate.objects.filter(worker=recorded).update(valid_until=None)

    decision = only(look(SITI))

    assert codes(decision) == {"certificate_term_incomplete"}


def test_another_place_ends_the_old_assignment_the_day_before(
    look: Examine, recorded: Worker, operator: User
) -> None:
    found = look(SITI | {"tempat": "Cimahi Utara", "mulai": "1/7/2026"})
    assert only(found).entry.state == RowState.CHANGED

    apply(found, file_name="rekap.xlsx", by=operator)

    rows = Assignment.objects.filter(worker=recorded).order_by("starts_on")
    assert [(row.place_id, row.ends_on) for row in rows] == [
        ("32.77.01", dt.date(2026, 6, 30)),
        ("32.77.03", None),
    ]


def test_another_place_without_a_date_is_asked_for(look: Examine, recorded: Worker) -> None:
    decision = only(look(SITI | {"tempat": "Cimahi Utara", "mulai": None}))

    assert decision.entry.state == RowState.INVALID
    assert codes(decision) == {"assignment_start_missing"}


def test_work_that_begins_before_the_last_ended_is_asked_about_at_once(
    look: Examine, recorded: Worker
) -> None:
    """Else the row would be promised, and refused when it is written."""
    Assignment.objects.update(ends_on=dt.date(2025, 3, 6))

    without = only(look(SITI | {"tempat": "Cimahi Utara", "mulai": None}))
    within = only(look(SITI | {"tempat": "Cimahi Utara", "mulai": "6/3/2025"}))
    after = only(look(SITI | {"tempat": "Cimahi Utara", "mulai": "7/3/2025"}))

    for decision in (without, within):
        assert codes(decision) == {"assignment_start_missing"}
        assert "6 Maret 2025" in decision.entry.problems[0].message
    assert after.entry.state == RowState.CHANGED


def test_a_namesake_is_reviewed(look: Examine, recorded: Worker) -> None:
    decision = only(look(SITI | {"nik": None, "sertifikat": None}))

    assert decision.entry.state == RowState.REVIEW
    assert "possible_duplicate" in codes(decision)
    assert recorded.registry_number in " ".join(problem.message for problem in decision.entry.problems)


def test_a_nik_recorded_under_another_name_is_reviewed(look: Examine, recorded: Worker) -> None:
    decision = only(look(SITI | {"nama": "Bambang Pamungkas"}))

    assert decision.entry.state == RowState.REVIEW
    assert "possible_duplicate" in codes(decision)


def test_a_namesake_with_another_birth_date_is_somebody_else(look: Examine, recorded: Worker) -> None:
    other = UJANG | {"nama": "Siti Nurjanah", "nik": "3277035207880003", "lahir": "12/07/1988", "jk": "P"}

    assert only(look(other)).entry.state == RowState.NEW


def test_a_person_of_another_office_is_reviewed_and_neither_named_nor_placed(
    look: Examine, recorded: Worker, make_user: Callable[..., User]
) -> None:
    neighbour = make_user("neighbour_operator", "OPERATOR", "32.73")

    decision = only(look(SITI | {"tempat": "Coblong", "nama": "Siti"}, by=neighbour))

    assert decision.entry.state == RowState.REVIEW
    assert codes(decision) == {"other_office"}
    said = " ".join(problem.message for problem in decision.entry.problems)
    assert recorded.registry_number not in said
    assert "Cimahi" not in said


def test_identical_rows_of_one_nik_count_once(look: Examine) -> None:
    found = look(SITI, SITI)

    assert [decision.entry.state for decision in found.decisions] == [RowState.NEW, RowState.SKIPPED]
    assert codes(found.decisions[1]) == {"duplicate_row"}


def test_different_rows_of_one_nik_all_go_to_review(look: Examine, operator: User) -> None:
    found = look(SITI, SITI | {"tempat": "Cimahi Utara"}, UJANG)

    states = [decision.entry.state for decision in found.decisions]
    assert states == [RowState.REVIEW, RowState.REVIEW, RowState.NEW]
    apply(found, file_name="rekap.xlsx", by=operator)
    assert not Worker.objects.filter(name="Siti Nurjanah").exists()


FAULTS = [
    ({"nik": 3.20425e15}, "nik_damaged", "nik"),
    ({"nik": "327703540391000"}, "nik_too_short", "nik"),
    ({"nik": "32770354039100071"}, "nik_too_long", "nik"),
    ({"nik": "32770354O3910007"}, "nik_not_digits", "nik"),
    ({"nik": "3277037303910007"}, "nik_birth_date_impossible", "nik"),
    ({"nik": "3277035403910000"}, "nik_serial_zero", "nik"),
    ({"nama": None}, "name_missing", "name"),
    ({"lahir": "besok"}, "date_unreadable", "birth_date"),
    ({"lahir": "01/01/2030", "nik": None, "terbit": None}, "birth_date_in_future", "birth_date"),
    ({"terbit": "12/05/2030", "berlaku": "11/05/2035"}, "issued_in_future", "certificate_issued_on"),
    ({"berlaku": "s/d 2027"}, "date_year_only", "certificate_valid_until"),
    ({"jk": "X"}, "sex_unknown", "sex"),
    ({"kategori": "Guru"}, "category_unknown", "category"),
    ({"kategori": None}, "category_missing", "category"),
    ({"program": "Posyandu"}, "programme_unknown", "programme"),
    ({"tempat": "Cileunyi Wtn"}, "unknown_region", "place"),
    ({"tempat": "Kota Bandung"}, "region_outside_scope", "place"),
    ({"tempat": "Cimahi"}, None, None),
    ({"hp": "12345"}, "phone_invalid", "phone"),
    ({"penerbit": "Warung"}, "certificate_issuer_unknown", "certificate_issuer"),
    ({"penerbit": None}, "certificate_issuer_missing", None),
    ({"jenjang": "Sarjana"}, "certificate_level_unknown", "certificate_level"),
    ({"jenjang": None}, "certificate_level_missing", None),
    ({"berlaku": "11/05/2020"}, "certificate_ends_before_issue", None),
    ({"terbit": "12/05/2005", "berlaku": "11/05/2010"}, "certificate_before_adulthood", None),
]


@pytest.mark.parametrize(("change", "code", "nulled"), FAULTS)
def test_a_fault_makes_the_row_invalid_and_its_value_null(
    look: Examine, change: dict[str, object], code: str | None, nulled: str | None
) -> None:
    decision = only(look(SITI | change))

    if code is None:
        assert not decision.entry.has_errors
        return
    assert decision.entry.state == RowState.INVALID
    assert decision.plan is None
    errors = {problem.code for problem in decision.entry.problems if problem.is_error}
    assert errors == {code}
    if nulled:
        assert decision.entry.printed_values()[nulled] is None


def test_all_faults_of_a_row_are_said_at_once(look: Examine) -> None:
    decision = only(look(SITI | {"nik": "3277", "lahir": "besok", "tempat": "Entah", "hp": "1"}))

    assert codes(decision) == {"nik_too_short", "date_unreadable", "unknown_region", "phone_invalid"}


def test_a_bare_code_is_refused_where_the_code_systems_differ(
    look: Examine, make_user: Callable[..., User]
) -> None:
    lampung = make_user("lampung", "PROVINCE_OFFICER", "18")

    decision = only(look(SITI | {"tempat": "1803"}, by=lampung))

    assert "ambiguous_region_code" in codes(decision)
    said = " ".join(problem.message for problem in decision.entry.problems)
    assert "Lampung Utara" in said
    assert "Lampung Selatan" in said


def test_a_province_needs_the_place_to_know_the_office(look: Examine, make_user: Callable[..., User]) -> None:
    lampung = make_user("lampung", "PROVINCE_OFFICER", "18")

    without, within = look(SITI | {"tempat": None}, UJANG | {"tempat": "Kota Metro"}, by=lampung).decisions

    assert "place_missing" in codes(without)
    assert without.entry.state == RowState.INVALID
    assert within.plan is not None
    assert within.plan.region.code == "18.72"


WARNINGS = [
    ({"kategori": None, "program": "PSM"}, "category_from_programme"),
    ({"kategori": "PSM", "program": "PSM"}, "category_from_programme"),
    ({"program": None}, "programme_missing"),
    ({"tempat": None}, "place_missing"),
    ({"lahir": "15/03/1991"}, "nik_birth_date_differs"),
    ({"jk": "L"}, "nik_sex_differs"),
    ({"nik": "9977035403910007"}, "nik_region_unknown"),
    ({"program": "PSM"}, "psm_as_peksos"),
    ({"kategori": "TKS"}, "scheme_of_other_category"),
    ({"terbit": "12/05/2027", "berlaku": "11/05/2032"}, "issued_in_future"),
]


@pytest.mark.parametrize(("change", "code"), WARNINGS)
def test_a_warning_never_stops_a_row(look: Examine, change: dict[str, object], code: str) -> None:
    decision = only(look(SITI | change))

    assert decision.entry.state == RowState.NEW
    assert code in codes(decision)


@pytest.mark.parametrize(
    ("programme", "answer", "category", "code"),
    [
        ("TKSK", "PEKSOS", "TKS", "category_unusual"),
        ("TAGANA", "PEKSOS", "RELAWAN", "category_unusual"),
        ("PENYULUH", "TKS", "PENYULUH", "category_unusual"),
        ("PSM", "PEKSOS", "RELAWAN", "category_unusual"),
        ("TKSK", "TKS", "TKS", None),
        ("PKH", "PEKSOS", "PEKSOS", None),
    ],
)
def test_a_programme_with_a_category_of_its_own_goes_before_the_answer_for_the_file(
    look: Examine, programme: str, answer: str, category: str, code: str | None
) -> None:
    decision = only(look(UJANG | {"kategori": None, "program": programme}, category=answer))

    assert decision.entry.values["category"] == category
    assert set(codes(decision)) == ({code} if code else set())


def test_a_role_where_the_category_is_asked_is_the_programme_too(look: Examine) -> None:
    decision = only(look(UJANG | {"kategori": "TKSK", "program": None}))

    assert decision.entry.values["category"] == "TKS"
    assert decision.entry.values["programme"] == "TKSK"


def test_the_answer_for_the_file_gives_the_category_without_a_warning(look: Examine) -> None:
    decision = only(look(UJANG | {"kategori": None}, category="TKS"))

    assert decision.entry.values["category"] == "TKS"
    assert not codes(decision)


def test_the_row_goes_before_the_answer_for_the_file(look: Examine) -> None:
    assert only(look(UJANG, category="TKS")).entry.values["category"] == "PEKSOS"


def test_issuer_and_level_may_be_said_once_for_the_file(look: Examine) -> None:
    decision = only(look(SITI | {"penerbit": None, "jenjang": None}, issuer="LSPS", level="ASISTEN"))

    assert decision.entry.state == RowState.NEW
    assert decision.entry.values["certificate_level"] == "ASISTEN"


@pytest.mark.parametrize(
    ("programme", "category"), [("PSM", "RELAWAN"), ("TKSK", "TKS"), ("Tagana", "RELAWAN")]
)
def test_psm_tksk_and_tagana_are_imported_as_their_own_categories(
    look: Examine, programme: str, category: str
) -> None:
    decision = only(look(UJANG | {"kategori": None, "program": programme}))

    assert decision.entry.state == RowState.NEW
    assert decision.entry.values["category"] == category


def test_a_number_of_somebody_else_is_refused(look: Examine, recorded: Worker) -> None:
    decision = only(look(UJANG | {"sertifikat": "LSPS.0001", "penerbit": "LSPS", "jenjang": "Generalis"}))

    assert "certificate_number_taken" in codes(decision)


def test_one_number_in_two_rows_is_refused_in_the_second(look: Examine) -> None:
    paper = {"sertifikat": "LSPS.0001", "penerbit": "LSPS", "jenjang": "Generalis"}

    first, second = look(SITI, UJANG | paper).decisions

    assert first.entry.state == RowState.NEW
    assert codes(second) == {"certificate_number_taken"}


def test_a_nip_says_which_civil_servant(look: Examine, tmp_path: Path, operator: User) -> None:
    lines = [
        ["Nama", "NIP", "Kategori", "Status pegawai"],
        ["Siti Rahma", "199103142019032001", "PEKSOS", None],
        ["Asep Rahman", "198607172023211005", "PEKSOS", None],
        ["Dewi Rahma", "199103142019032002", "PEKSOS", "Honorer"],
        ["Rina Rahma", 199103142019032003, "PEKSOS", None],
    ]
    found = examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers())

    pns, pppk, honorer, number = found.decisions
    assert pns.entry.values["employment_status"] == "PNS"
    assert pppk.entry.values["employment_status"] == "PPPK"
    assert "employment_status_from_nip" in codes(pns)
    assert codes(honorer) >= {"nip_not_civil_servant"}
    assert codes(number) >= {"nip_invalid"}


def test_an_unknown_organisation_is_left_empty_with_a_warning(
    look: Examine, tmp_path: Path, operator: User
) -> None:
    lines = [["Nama", "Kategori", "Instansi"], ["Siti Rahma", "PEKSOS", "Panti Entah"]]
    decision = only(examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers()))

    assert decision.entry.state == RowState.NEW
    assert "organization_unknown" in codes(decision)
    assert decision.entry.printed_values()["organization"] is None


@pytest.fixture
def sheet(look: Examine, tmp_path: Path, operator: User) -> Callable[..., Examination]:
    """Examine lines under the head NO, NAMA, NIK, KATEGORI."""

    def examine_lines(*lines: list[object]) -> Examination:
        head = ["NO", "NAMA", "NIK", "KATEGORI"]
        return examine(save_lines(tmp_path / "a.xlsx", [head, *lines]), by=operator, answers=Answers())

    return examine_lines


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ([1, 2, 3, 4], "column_numbers"),
        (["(1)", "(2)", "(3)", "(4)"], "column_numbers"),
        (["JUMLAH", None, None, 12], "total_row"),
        ([None, "Total", None, 12], "total_row"),
        (["NO", "NAMA", "NIK", "KATEGORI"], "repeated_header"),
        ([None, None, None, "Cimahi, 21 November 2026"], "note_row"),
        (["Mengetahui"], "note_row"),
    ],
)
def test_rows_about_nobody_are_listed_as_skipped(
    sheet: Callable[..., Examination], line: list[object], code: str
) -> None:
    found = sheet([1, "Siti Rahma", "3277035403910007", "PEKSOS"], line)

    assert found.decisions[1].entry.state == RowState.SKIPPED
    assert codes(found.decisions[1]) == {code}
    assert found.counts == {"new": 1, "changed": 0, "unchanged": 0, "review": 0, "invalid": 0, "skipped": 1}


def test_blank_rows_are_no_rows(sheet: Callable[..., Examination]) -> None:
    found = sheet([], ["-", None, "", None], [1, "Siti Rahma", None, "PEKSOS"])

    assert [decision.entry.row for decision in found.decisions] == [4]


def test_districts_and_regencies_in_columns_of_their_own_name_the_place(
    look: Examine, tmp_path: Path, make_user: Callable[..., User]
) -> None:
    lampung = make_user("lampung", "PROVINCE_OFFICER", "18")
    lines = [
        ["Nama", "Kategori", "Kecamatan", "Kabupaten/Kota"],
        ["Siti Rahma", "PEKSOS", "Natar", "Lampung Selatan"],
        ["Asep Rahman", "PEKSOS", None, "Kota Metro"],
    ]
    found = examine(save_lines(tmp_path / "a.xlsx", lines), by=lampung, answers=Answers())

    places = [decision.entry.values["place"] for decision in found.decisions]
    assert places[0].startswith("18.01.")
    assert places[1] == "18.72"


def test_a_desa_that_bears_the_name_of_its_kecamatan_is_told_by_its_column(
    tmp_path: Path, make_user: Callable[..., User]
) -> None:
    lampung = make_user("lampung", "PROVINCE_OFFICER", "18")
    lines = [
        ["Nama", "Kategori", "Desa", "Kecamatan", "Kabupaten/Kota"],
        ["Siti Rahma", "PEKSOS", "Natar", "Natar", "Lampung Selatan"],
        ["Asep Rahman", "PEKSOS", None, "Natar", "Lampung Selatan"],
        ["Ujang Suherman", "PEKSOS", "Natar", None, "Lampung Selatan"],
    ]

    found = examine(save_lines(tmp_path / "a.xlsx", lines), by=lampung, answers=Answers())

    places = [decision.entry.values["place"] for decision in found.decisions]
    assert places == ["18.01.04.2004", "18.01.04", "18.01.04.2004"]


@pytest.mark.parametrize(
    "text",
    [
        *("Cimahi Selatan / Melong", "Melong/Cimahi Selatan", "Cimahi Selatan - Melong"),
        *(
            "Melong Cimahi Selatan",
            "Cimahi Selatan Melong",
            "Kec. Cimahi Selatan; Kel. Melong",
            "Melong (Kel)",
        ),
    ],
)
def test_kecamatan_and_kelurahan_in_one_cell_are_found_in_either_order(
    tmp_path: Path, references: None, operator: User, text: str
) -> None:
    lines = [["Nama", "Kategori", "Wilayah Tugas (Kec/Kel)"], ["Siti Rahma", "PEKSOS", text]]

    decision = only(examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers()))

    assert decision.entry.values["place"] == "32.77.01.1001"


def test_two_kinds_of_people_in_one_cell_are_asked_for(
    tmp_path: Path, references: None, operator: User
) -> None:
    lines = [["Nama", "Jenis SDM"], ["Siti Rahma", "Peksos/Penyuluh"]]

    decision = only(examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers()))

    assert "category_unknown" in codes(decision)
    assert decision.entry.values.get("programme") is None


def test_a_role_of_any_category_leaves_the_category_to_the_answer(
    tmp_path: Path, references: None, operator: User
) -> None:
    lines = [["Nama", "Jenis SDM"], ["Siti Rahma", "Pendamping PKH"]]
    path = save_lines(tmp_path / "a.xlsx", lines)

    asked = only(examine(path, by=operator, answers=Answers()))
    answered = only(examine(path, by=operator, answers=Answers("TKS", "", "")))

    assert "category_missing" in codes(asked)
    assert (answered.entry.values["programme"], answered.entry.values["category"]) == ("PKH", "TKS")


def test_jobs_tell_programmes_and_categories_side_by_side(
    tmp_path: Path, references: None, operator: User
) -> None:
    told = {
        "Pekerja Sosial Ahli Muda": (None, "PEKSOS"),
        "Penyuluh Sosial Ahli Muda": ("PENYULUH", "PENYULUH"),
        "TKSK": ("TKSK", "TKS"),
        "Anggota Tagana": ("TAGANA", "RELAWAN"),
        "Pendamping PKH": ("PKH", "PEKSOS"),
    }
    names = ["Siti Rahma", "Ani Lestari", "Budi Utomo", "Citra Dewi", "Dedi Kurnia"]
    rows = [[name, "Melong", job] for name, job in zip(names, told, strict=True)]
    path = save_lines(tmp_path / "a.xlsx", [["Nama", "Tempat tugas", "Jabatan"], *rows])

    found = examine(path, by=operator, answers=Answers("PEKSOS", "", ""))

    read = [each.entry.values for each in found.decisions]
    assert [(each.get("programme"), each["category"]) for each in read] == [*told.values()]


@pytest.mark.parametrize(
    ("head", "text", "programme"),
    [
        ("Jenis SDM", "Penyuluh Sosial", "PENYULUH"),
        ("Jenis SDM", "PENYULUH", None),
        ("Kategori SDM", "Penyuluh Sosial", None),
    ],
)
def test_a_kind_of_staff_may_be_a_programme_too_unless_a_category_is_asked(
    tmp_path: Path, references: None, operator: User, head: str, text: str, programme: str | None
) -> None:
    lines = [["Nama", head], ["Siti Rahma", text]]

    decision = only(examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers()))

    assert decision.entry.values.get("programme") == programme
    assert decision.entry.values["category"] == "PENYULUH"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("DAFTAR PENERIMA HONOR TKSK", "Siti Rahma"),
        ("DAFTAR PENERIMA HONOR PENDAMPING REHSOS", "Siti Rahma"),
        ("DAFTAR PENERIMA BLT", None),
        ("DAFTAR PENERIMA BANTUAN TKSK", None),
    ],
)
def test_payees_beside_niks_alone_are_people_where_the_title_names_workers(
    tmp_path: Path, references: None, operator: User, title: str, name: str | None
) -> None:
    heads = ["NO", "NAMA PENERIMA", "NIK", "JUMLAH", "PPh 21"]
    lines = [[title], [], heads, [1, "Siti Rahma", "3277035403910007", 1_000_000, 0]]

    found = examine(save_lines(tmp_path / "a.xlsx", lines), by=operator, answers=Answers())

    assert [decision.entry.text("name") for decision in found.decisions] == ([name] if name else [])
    assert bool(found.sheets[0].why_skipped) == (name is None)
