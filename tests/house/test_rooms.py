"""An app whose package says what is in it says it of everything, and of nothing that is gone."""

import ast
import re

import pytest

from tests.house.source import APPS, ROOT

# What every app has, whatever it is about.
USUAL = {
    *("admin", "apps", "enums", "errors", "filters", "forms", "management", "migrations", "models"),
    *("querysets", "services", "tasks", "urls", "views"),
}
TOLD = [app for app in APPS if (ROOT / app / "__init__.py").read_text()]


@pytest.mark.parametrize("app", TOLD)
def test_each_room_of_an_app_is_named_at_its_door(app: str) -> None:
    said = ast.get_docstring(ast.parse((ROOT / app / "__init__.py").read_text())) or ""
    rooms = {file.stem for file in (ROOT / app).glob("*.py")}
    rooms |= {file.parent.name for file in (ROOT / app).glob("*/__init__.py")}
    assert set(re.findall(r"`(\w+)`", said)) == rooms - USUAL - {"__init__"}
