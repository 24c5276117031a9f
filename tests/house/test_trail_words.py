"""The audit trail has a word for whatever a service notes: no line of it is printed in code."""

import ast
from collections.abc import Iterator

from django.apps import apps

from accounts.trail_words import CODES, ROW_NUMBERS, WORDS
from tests.house.source import APPS, modules

# What writes a line, whatever else it is called with.
WRITERS = {"record", "_record", "_note", "note_about", "note_assignment"}
ARGUMENTS = {"target", "by", "before", "after", "region_code"}


def calls(*names: str) -> Iterator[ast.Call]:
    for file in modules(*APPS):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in names:
                yield node


def test_every_fact_that_is_noted_has_a_name() -> None:
    noted = {
        word.arg
        for call in calls(*WRITERS)
        if call.args and "action" in ast.unparse(call.args[0]).lower()
        for word in call.keywords
        if word.arg
    }
    fields = {field.name for model in apps.get_models() for field in model._meta.get_fields()}
    assert len(noted) > 40
    assert sorted(noted - ARGUMENTS - fields - WORDS.keys()) == []
    assert WORDS.keys() > ROW_NUMBERS


def test_every_doubt_has_a_short_word() -> None:
    codes = {
        ast.literal_eval(call.args[0]) for call in calls("Doubt") if isinstance(call.args[0], ast.Constant)
    }
    assert codes
    assert codes < CODES["doubts"].keys()
