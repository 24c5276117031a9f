"""What people copy out of Excel, and what the grid of results makes of it."""

import pytest

from certification.enums import CandidateState
from certification.pasted_results import Answer, Listed, read_pasted

PEOPLE = [
    Listed(1, "RP-3277-0001", "Sari Wulandari"),
    Listed(2, "RP-3277-0002", "Dedi Kurnia"),
    Listed(3, "RP-3277-0003", "Nur Aini"),
]
PASSED, FAILED = Answer(CandidateState.PASSED), Answer(CandidateState.FAILED)
ABSENT, ATTENDED = Answer(CandidateState.ABSENT), Answer(CandidateState.ATTENDED)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("K\nBK\nTH", {1: PASSED, 2: FAILED, 3: ABSENT}),
        ("k\r\nbk\r\nhadir\r\n", {1: PASSED, 2: FAILED, 3: ATTENDED}),
        ("Hasil\nKompeten\nBelum Kompeten\nTidak hadir", {1: PASSED, 2: FAILED, 3: ABSENT}),
        ("K\n\nK", {1: PASSED, 3: PASSED}),
        ("K\n-\nbelum", {1: PASSED}),
        ("Nur Aini, S.Sos.\tK\nDRS. DEDI KURNIA\tBK", {3: PASSED, 2: FAILED}),
        ("No\tNama\tRekomendasi\n1\tDedi Kurnia\tBK\n2\tSari Wulandari\tK", {2: FAILED, 1: PASSED}),
        ("rp-3277-0003\tK\nRP-3277-0001\tTH", {3: PASSED, 1: ABSENT}),
        (
            "Sari Wulandari\tK\tLSP/0012/2026\nDedi Kurnia\tBK\t",
            {1: Answer(CandidateState.PASSED, "LSP/0012/2026"), 2: FAILED},
        ),
        (
            "Nomor sertifikat\nLSP/0012/2026\n\nLSP/0014/2026",
            {
                1: Answer(CandidateState.PASSED, "LSP/0012/2026"),
                3: Answer(CandidateState.PASSED, "LSP/0014/2026"),
            },
        ),
        ("27/08/2026\tK\n27/08/2026\tK\n27/08/2026\tBK", {1: PASSED, 2: PASSED, 3: FAILED}),
        ('"K"\n"BK"\n"TH"', {1: PASSED, 2: FAILED, 3: ABSENT}),
    ],
)
def test_cells_are_read(text: str, answers: dict[int, Answer]) -> None:
    reading = read_pasted(text, PEOPLE)
    assert reading.answers == answers


def test_what_cannot_be_read_is_said_with_its_line() -> None:
    reading = read_pasted("K\nsakit\nBK", PEOPLE)
    assert reading.answers == {1: PASSED, 3: FAILED}
    assert reading.problems == ["Baris 2 berisi “sakit”. Tulis K, BK, TH, atau hadir."]


def test_line_of_nobody_is_said() -> None:
    reading = read_pasted("Sari Wulandari\tK\nNur Aini\tK\nOrang Lain\tBK", PEOPLE)
    assert set(reading.answers) == {1, 3}
    assert reading.problems == ["Baris 3 bukan milik siapa pun di daftar ini: Orang Lain, BK."]


def test_one_of_ours_in_the_list_of_many_offices_gets_their_own_result() -> None:
    reading = read_pasted("Orang Lain\tBK\nWarga Jauh\tBK\nTetangga\tBK\nDedi Kurnia\tK", PEOPLE)
    assert reading.answers == {2: PASSED}
    assert len(reading.problems) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Orang Lain\tBK\nWarga Jauh\tK\nTetangga\tK",
        "No\tNama\tHasil\n1\tOrang Lain\tBK\n2\tWarga Jauh\tK",
        "3277035403910007\tK\n3277035403910008\tBK\n3277035403910009\tK",
    ],
)
def test_names_of_others_are_never_read_in_order(text: str) -> None:
    reading = read_pasted(text, PEOPLE)
    assert reading.answers == {}
    assert reading.problems[0].startswith("Tidak ada di daftar ini yang bernama atau bernomor demikian: ")


def test_what_is_the_same_in_every_line_names_nobody() -> None:
    reading = read_pasted("Generalis\tK\nGeneralis\tBK\nGeneralis\tK", PEOPLE)
    assert reading.answers == {1: PASSED, 2: FAILED, 3: PASSED}


def test_namesakes_are_not_guessed() -> None:
    twins = [*PEOPLE, Listed(4, "RP-3277-0004", "Nur Aini")]
    reading = read_pasted("Sari Wulandari\tK\nNur Aini\tBK", twins)
    assert reading.answers == {1: PASSED}
    assert len(reading.problems) == 1


def test_fewer_lines_than_people_are_read_in_order_with_a_warning() -> None:
    reading = read_pasted("K\nBK", PEOPLE)
    assert reading.answers == {1: PASSED, 2: FAILED}
    assert reading.problems == [
        "2 baris ditempel untuk 3 orang: dibaca menurut urutan. Periksa hasil masing-masing."
    ]


@pytest.mark.parametrize("text", ["", "  \n ", "halo", "1\n2\n3", "3277035403910007"])
def test_cells_without_results_say_so(text: str) -> None:
    reading = read_pasted(text, PEOPLE)
    assert reading.answers == {}
    assert reading.problems == ["Tidak ada hasil yang terbaca. Salin kolom yang berisi K, BK, atau TH."]
