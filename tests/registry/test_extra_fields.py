"""Fields that administrators add: asked, kept, said; never lost."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from core.constraints import ConstraintError, refused_as
from registry.enums import ExtraAudience, ExtraKind
from registry.extra_fields import Stored, fields_seen_by, merged, question, said, stored, typed
from registry.models import ExtraField


def make(kind: str, **fields: object) -> ExtraField:
    return ExtraField(code="ukuran", label="Ukuran seragam", kind=kind, **fields)


CASES = [
    (ExtraKind.TEXT, "", "  L panjang ", "L panjang", "L panjang", "L panjang"),
    (ExtraKind.NUMBER, "", "1.250,50", "1250.5", Decimal("1250.5"), "1.250,5"),
    (ExtraKind.NUMBER, "", "0", "0", Decimal(0), "0"),
    (ExtraKind.DATE, "", "14 mar 1991", "1991-03-14", dt.date(1991, 3, 14), "14 Maret 1991"),
    (ExtraKind.CHOICE, "S\nM\nL", "M", "M", "M", "M"),
    (ExtraKind.YES_NO, "", "on", True, True, "ya"),
    (ExtraKind.YES_NO, "", "", None, None, ""),
    (ExtraKind.TEXT, "", "", None, None, ""),
]


@pytest.mark.parametrize(("kind", "choices", "answer", "kept", "value", "words"), CASES)
def test_answer_is_cleaned_kept_and_said(
    kind: str, choices: str, answer: str, kept: Stored | None, value: object, words: str
) -> None:
    field = make(kind, choices=choices)
    found = stored(question(field).clean(answer))
    assert found == kept
    assert typed(field, found) == value
    assert said(field, found) == words


@pytest.mark.parametrize(
    ("kind", "choices", "answer"),
    [(ExtraKind.NUMBER, "", "dua"), (ExtraKind.DATE, "", "31/2/2020"), (ExtraKind.CHOICE, "S\nM", "XL")],
)
def test_wrong_answer_is_refused(kind: str, choices: str, answer: str) -> None:
    with pytest.raises(ValidationError):
        question(make(kind, choices=choices)).clean(answer)


def test_required_answer_is_asked_for() -> None:
    with pytest.raises(ValidationError):
        question(make(ExtraKind.TEXT, is_required=True)).clean("")


def test_what_was_not_asked_stays() -> None:
    assert merged({"a": "1", "b": "2"}, {"b": None, "c": "3"}) == {"a": "1", "c": "3"}


def test_only_editors_see_what_is_theirs(operator: User, make_user: object) -> None:
    ExtraField.objects.create(code="catatan", label="Catatan", kind=ExtraKind.TEXT)
    ExtraField.objects.create(
        code="rahasia", label="Rahasia", kind=ExtraKind.TEXT, audience=ExtraAudience.EDITORS
    )
    assert [field.code for field in fields_seen_by(operator)] == ["catatan", "rahasia"]
    operator.is_read_only = True
    assert [field.code for field in fields_seen_by(operator)] == ["catatan"]


def test_field_out_of_use_is_not_asked(operator: User) -> None:
    ExtraField.objects.create(code="lama", label="Lama", kind=ExtraKind.TEXT, is_active=False)
    assert fields_seen_by(operator) == []


@pytest.mark.parametrize(("kind", "choices"), [(ExtraKind.CHOICE, ""), (ExtraKind.TEXT, "S\nM")])
def test_choices_belong_to_a_choice(db: None, kind: str, choices: str) -> None:
    with pytest.raises(ConstraintError), refused_as():
        ExtraField.objects.create(code="salah", label="Salah", kind=kind, choices=choices)
