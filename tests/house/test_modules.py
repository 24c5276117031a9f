"""How long a module may be, and what it may not be called."""

import ast
import re

from django.apps import apps

from tests.house.source import APPS, FOLDERS, ROOT, is_migration, modules, name_of

LONGEST = 400
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "lib"}
SMELLS = {
    r"except Exception": "name the error",
    r"except BaseException": "name the error",
    r"except:": "name the error",
    r"from \S+ import \*": "say what is imported",
    r"#\s*(TODO|FIXME|XXX)\b": "do it, or write an issue",
    r"raise NotImplementedError": "no stubs",
    r"@receiver\(": "domain rules are services, not signals",
}


def test_no_module_is_longer_than_one_subject() -> None:
    lengths = {
        name_of(file): len(file.read_text().splitlines()) for file in modules(*APPS) if not is_migration(file)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_name_says_what_is_inside() -> None:
    drawers = [
        name_of(file) for file in modules() if DRAWERS & {file.stem, *file.relative_to(ROOT).parts[:-1]}
    ]
    assert drawers == []


def test_every_top_level_folder_is_known() -> None:
    packages = {place.parent.name for place in ROOT.glob("*/__init__.py")}
    assert packages <= set(FOLDERS)


def test_every_model_says_what_it_is_in_the_world() -> None:
    silent = [
        model.__qualname__
        for model in apps.get_models()
        if model.__module__.partition(".")[0] in APPS
        and (model.__doc__ or "").startswith(f"{model.__name__}(")
        and not model.__name__.endswith("Event")
    ]
    assert silent == []


def test_every_service_says_what_it_does_and_refuses() -> None:
    silent = [
        f"{name_of(file)}: {node.name}"
        for file in modules(*APPS)
        if "services" in {file.stem, file.parent.name}
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_code_is_free_of_known_smells() -> None:
    found = [
        f"{name_of(file)}:{number}: {advice}"
        for file in modules(*APPS)
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        for smell, advice in SMELLS.items()
        if re.search(smell, line)
    ]
    assert found == []


def test_migrations_have_names() -> None:
    assert [name_of(file) for file in modules(*APPS) if is_migration(file) and "_auto_" in file.name] == []
