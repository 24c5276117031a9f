"""How much is read right of workbooks that offices could have made: `pytest -s` prints what is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accounts.models import User
from accounts.roles import Role
from core.sheets.errors import UnreadableFileError
from regions.models import Region
from registry.enums import OrganizationKind
from registry.models import Organization
from tests.workbooks.corpora import Corpus, Truth, false_alarms, judge, told
from tests.workbooks.corpus_third_hand.clean import LISTS, Clean
from workbooks.errors import NoListError
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers
from workbooks.services import bring_workbook

THIRD_HAND = Corpus("corpus_third_hand", workbooks=52, read_right=0.98)
# False alarms of the first: two times "0" for an unknown day. That of the fifth asks what its truths leave
# open: a certificate that ends before its issue. Those of the fourteenth are questions about levels in Roman
# numbers, and about people who moved.
CORPORA = [
    Corpus("corpus", workbooks=76, false_alarms=2),
    Corpus("corpus_other_hand", workbooks=22),
    THIRD_HAND,
    Corpus("corpus_fourth_hand", workbooks=58),
    Corpus("corpus_fifth_hand", workbooks=68, false_alarms=1),
    Corpus("corpus_sixth_hand", workbooks=35),
    Corpus("corpus_seventh_hand", workbooks=28),
    Corpus("corpus_eighth_hand", workbooks=28),
    Corpus("corpus_ninth_hand", workbooks=38),
    Corpus("corpus_tenth_hand", workbooks=38),
    Corpus("corpus_eleventh_hand", workbooks=40),
    Corpus("corpus_twelfth_hand", workbooks=49),
    Corpus("corpus_thirteenth_hand", workbooks=45),
    Corpus("corpus_fourteenth_hand", workbooks=40, false_alarms=12),
]
# People of each clean list; 3,334 of each make 20,000, which takes half a minute.
PEOPLE = 200
# Regions of those who bring the files.
CODES = {each.by for each in LISTS}.union(*(corpus.codes for corpus in CORPORA))

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(db: None) -> dict[str, Region]:
    return Region.objects.in_bulk(CODES)


@pytest.fixture
def bodies(places: dict[str, Region]) -> None:
    """The registry knows the bodies that the truths name: others are never told."""
    named = {
        (row["values"].get("organization"), truth["as"])
        for corpus in CORPORA
        for truth in corpus.truths
        for row in truth["rows"]
    }
    Organization.objects.bulk_create(
        Organization(name=name, kind=OrganizationKind.LKS, location=places[code])
        for name, code in sorted((name, code) for name, code in named if name)
    )


@pytest.fixture
def users(references: None, bodies: None, make_user: Callable[..., User]) -> dict[str, User]:
    """An operator per kabupaten or kota, an officer per province, by the code of the region."""
    roles = {True: Role.OPERATOR, False: Role.PROVINCE_OFFICER}
    return {code: make_user(f"u{code}", roles["." in code], code) for code in CODES}


def answers_of(truth: Truth) -> Answers:
    return Answers(truth["answers"].get("category", ""), "", "")


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.folder)
def test_people_are_read_right(corpus: Corpus, users: dict[str, User]) -> None:
    def examined(truth: Truth) -> Examination:
        return examine(corpus.file_of(truth), by=users[truth["as"]], answers=answers_of(truth))

    verdicts = [judge(truth, examined) for truth in corpus.truths if not truth.get("refused")]

    print("", told(verdicts), sep="\n")  # noqa: T201 - `pytest -s` shows it
    assert len(corpus.truths) >= corpus.workbooks
    assert sum(each.right for each in verdicts) >= corpus.read_right * sum(each.people for each in verdicts)
    assert [each.name for each in verdicts if each.invented] == []
    assert [each.name for each in verdicts if each.missed_damages] == []
    assert sum(len(each.false_alarms) for each in verdicts) <= corpus.false_alarms


@pytest.mark.parametrize("truth", THIRD_HAND.refused, ids=lambda truth: truth["file"])
def test_what_is_no_workbook_is_refused(truth: Truth, users: dict[str, User]) -> None:
    with pytest.raises(UnreadableFileError):
        examine(THIRD_HAND.file_of(truth), by=users[truth["as"]], answers=answers_of(truth))


def test_a_file_without_a_list_is_refused_and_says_why(users: dict[str, User]) -> None:
    truth = THIRD_HAND.truth_of("th-16")
    content = THIRD_HAND.file_of(truth).read_bytes()

    with pytest.raises(NoListError) as caught:
        bring_workbook(content=content, file_name=truth["file"], answers=Answers(), by=users[truth["as"]])

    assert "Lembar Profil: Di lembar ini kata Nama dan NIK tersusun ke bawah" in str(caught.value)


def test_formulas_that_failed_are_said_at_their_cells(users: dict[str, User]) -> None:
    truth = THIRD_HAND.truth_of("th-20")

    examination = examine(THIRD_HAND.file_of(truth), by=users[truth["as"]], answers=answers_of(truth))

    problems = [(row["row"], each) for row in examination.as_contract()["rows"] for each in row["problems"]]
    failed = [
        (row, each["column"], each["value"]) for row, each in problems if each["code"] == "formula_failed"
    ]
    assert failed == [(5, "D", "#N/A"), (6, "G", "#VALUE!")]


@pytest.mark.parametrize("clean", LISTS, ids=lambda clean: clean.file)
def test_clean_lists_are_not_accused(clean: Clean, users: dict[str, User], tmp_path: Path) -> None:
    path = clean.write(tmp_path, PEOPLE)

    examination = examine(path, by=users[clean.by], answers=Answers("PEKSOS", "", ""))

    entries = [decision.entry for decision in examination.decisions]
    assert len(entries) == PEOPLE
    assert false_alarms({"file": clean.file, "damages": []}, entries) == []
