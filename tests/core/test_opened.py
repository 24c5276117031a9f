"""Two people with one form: the second chooses field by field, and overwrites nothing unseen."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from core.forms.fields import TypedDateField
from core.forms.opened import OpenedForm

RECORDED: dict[str, Any] = {"name": "Aula", "kind": "B", "is_open": False, "tags": ["x"], "starts_on": None}
PAGE: dict[str, Any] = {"name": "Aula", "kind": "B", "tags": ["x"], "starts_on": ""}


class Sample(OpenedForm, forms.Form):
    name = forms.CharField(max_length=20)
    kind = forms.ChoiceField(choices=[("A", "Rapat"), ("B", "Pelatihan")])
    is_open = forms.BooleanField(required=False)
    tags = forms.MultipleChoiceField(choices=[("x", "Satu"), ("y", "Dua")], required=False)
    starts_on = TypedDateField(required=False)


def form(recorded: dict[str, Any], *, opened: dict[str, Any] | None = None, **typed: Any) -> Sample:
    """What is sent from a page that was opened on PAGE, while `recorded` holds by now."""
    sent = QueryDict(mutable=True)
    for name, value in {**PAGE, **typed}.items():
        sent.setlist(name, value if isinstance(value, list) else [value])
    for name in Sample.base_fields:
        seen = (opened or PAGE).get(name, "")
        sent.setlist(f"awal-{name}", seen if isinstance(seen, list) else [seen])
    return Sample(sent, initial=RECORDED | recorded)


def test_what_nobody_else_changed_is_saved() -> None:
    sent = form({}, name="Balai", is_open="on")
    assert sent.is_valid()
    assert (sent.cleaned_data["name"], sent.cleaned_data["is_open"]) == ("Balai", True)


@pytest.mark.parametrize(
    ("recorded", "typed", "before", "now"),
    [
        ({"name": "Gedung"}, {"name": "Balai"}, "Aula", "Gedung"),
        ({"kind": "A"}, {}, "Pelatihan", "Rapat"),
        ({"is_open": True}, {}, "tidak", "ya"),
        ({"tags": ["x", "y"]}, {"tags": ["y"]}, "Satu", "Satu, Dua"),
    ],
)
def test_what_somebody_else_changed_is_asked_beside_its_field(
    recorded: dict[str, Any], typed: dict[str, Any], before: str, now: str
) -> None:
    sent = form(recorded, **typed)
    assert not sent.is_valid()
    (name,) = sent.errors
    assert [*recorded] == [name]
    asked = sent.meanwhile[name]
    assert (asked.before, asked.recorded) == (before, now)


def test_untouched_field_proposes_what_is_recorded_and_a_changed_one_the_answer_typed() -> None:
    sent = form({"name": "Gedung", "kind": "A"}, name="Balai")
    assert {name: each.takes_recorded for name, each in sent.meanwhile.items()} == {
        "name": False,
        "kind": True,
    }


def test_the_same_typed_by_both_is_no_question() -> None:
    assert form({"name": "Balai"}, name="Balai").is_valid()


@pytest.mark.parametrize(("chosen", "kept"), [("isian", "Balai"), ("tercatat", "Gedung")])
def test_choice_is_kept(chosen: str, kept: str) -> None:
    sent = form({"name": "Gedung"}, opened=PAGE | {"name": "Gedung"}, name="Balai", **{"pilih-name": chosen})
    assert sent.is_valid(), sent.errors
    assert sent.cleaned_data["name"] == kept


def test_recorded_answer_stands_in_for_one_that_cannot_be_read() -> None:
    opened = PAGE | {"name": "Gedung"}
    sent = form({"name": "Gedung"}, opened=opened, name="n" * 30, **{"pilih-name": "tercatat"})
    assert sent.is_valid(), sent.errors
    assert sent.cleaned_data["name"] == "Gedung"


def test_recorded_answer_that_is_no_choice_any_more_is_refused_at_its_field() -> None:
    opened = PAGE | {"kind": "C"}
    sent = form({"kind": "C"}, opened=opened, **{"pilih-kind": "tercatat"})
    assert [*sent.errors] == ["kind"]
    assert "kind" not in sent.cleaned_data


def test_choice_is_asked_again_when_a_third_answer_is_recorded_meanwhile() -> None:
    opened = PAGE | {"name": "Gedung"}
    sent = form({"name": "Pendopo"}, opened=opened, name="Balai", **{"pilih-name": "isian"})
    assert [*sent.errors] == ["name"]
    assert sent.meanwhile["name"].recorded == "Pendopo"


def test_choice_stands_while_another_answer_is_mended() -> None:
    opened = PAGE | {"name": "Gedung"}
    sent = form(
        {"name": "Gedung"}, opened=opened, name="Balai", starts_on="31-02-2026", **{"pilih-name": "tercatat"}
    )
    assert [*sent.errors] == ["starts_on"]
    assert sent.meanwhile["name"].takes_recorded


def test_page_carries_what_is_recorded_once_the_sender_was_told() -> None:
    told = form({"name": "Gedung"}, name="Balai")
    assert told.opened_with("name") == ("awal-name", ["Gedung"])
    refused = form({"tags": ["x", "y"]}, name="")
    assert refused.opened_with("name") == ("awal-name", ["Aula"])


def test_form_for_something_new_carries_nothing() -> None:
    assert Sample().opened_with("name") is None
    assert Sample({"name": "Aula", "kind": "B"}).is_valid()
