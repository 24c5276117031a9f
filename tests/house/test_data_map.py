"""Every stored field has one row in docs/data-map.md, and no row outlives its field."""

import re

import pghistory.models
from django.apps import apps
from django.db.models import Model

from tests.house.source import APPS, ROOT

ROW = re.compile(
    r"^\| `(?P<field>[\w.]+)` \| (?P<whose>[^|]+) \| (?P<masked>[^|]+) \| (?P<public>[^|]+) \| [^|]*\|$"
)
WHOSE = {"no", "worker", "staff", "visitor", "public figure"}
MASKED = {"no", "yes", "never shown"}
PUBLIC = {"no", "yes", "aggregate", "by number"}
# Facts that may leave the house only when somebody with the right has asked for them.
MUST_BE_MASKED = {"nik_ciphertext", "nik_digest", "phone", "password"}


def listed() -> dict[str, dict[str, str]]:
    lines = (ROOT / "docs/data-map.md").read_text().splitlines()
    rows = [match.groupdict() for line in lines if (match := ROW.match(line))]
    assert len(rows) == len({row["field"] for row in rows})
    return {row["field"]: row for row in rows}


def our_models() -> list[type[Model]]:
    """Without the history tables, which repeat their model's fields."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in APPS and not issubclass(model, pghistory.models.Event)
    ]


def test_every_field_is_in_the_data_map() -> None:
    stored = {
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
    }
    assert stored - set(listed()) == set()
    assert set(listed()) - stored == set()


def test_every_row_uses_the_known_words() -> None:
    for row in listed().values():
        assert (row["whose"] in WHOSE, row["masked"] in MASKED, row["public"] in PUBLIC) == (True,) * 3, row


def test_identifying_fields_are_masked_and_never_public() -> None:
    rows = {field: row for field, row in listed().items() if field.rpartition(".")[2] in MUST_BE_MASKED}
    assert len(rows) == len(MUST_BE_MASKED)
    for row in rows.values():
        assert row["masked"] != "no"
        assert row["public"] == "no"
