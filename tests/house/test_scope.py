"""There is no second way to a row: views, forms and filters go through `visible_to` or `public`."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import APPS, modules, name_of

LAYERS = {"views", "forms", "filters", "tables", "columns", "api", "pages"}
# `of` and `offered_to` give what a user keeps for their own screen: saved views, API keys.
DOORS = {"visible_to", "public", "none", "of", "offered_to"}
MANAGERS = {"objects", "everyone", "_default_manager", "_base_manager"}
# Facts about the country and the profession that anybody may read; no row is about a person.
REFERENCE = {"Region", "Programme", "Indicator", "Scheme", "Issuer"}
# Conditions and details inside a list that is scoped already.
WITHIN_A_SCOPE = {
    ("accounts/filters.py", "RoleAssignment"),  # which of the visible accounts hold a role
    ("accounts/filters.py", "User"),  # which of the visible events an account caused
    ("accounts/views/management.py", "AuditEvent"),  # what happened to an account that was loaded in scope
    ("accounts/views/management.py", "RoleAssignment"),  # the roles of accounts that were loaded in scope
}


def guarded_modules() -> list[Path]:
    """Modules of the layers that meet a person: `views.py`, `forms/entry.py`, and so on."""
    return [file for file in modules(*APPS) if LAYERS & {file.stem, file.parent.name}]


def bare_managers(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and model of every manager that is not followed at once by one of the doors."""
    followed = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in DOORS
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS and id(node) not in followed:
            yield node.lineno, ast.unparse(node.value)


def test_rows_are_reached_through_the_scope_only() -> None:
    bare = [
        f"{name_of(file)}:{line}: {model}.objects"
        for file in guarded_modules()
        for line, model in bare_managers(ast.parse(file.read_text()))
        if model not in REFERENCE and (name_of(file), model) not in WITHIN_A_SCOPE
    ]
    assert bare == []


def test_the_rule_sees_what_it_should() -> None:
    source = (
        "Worker.objects.visible_to(user, permission)\n"
        "Norm.objects.public()\n"
        "Worker.objects.all()\n"
        "rows = Worker.objects\n"
        "Worker._base_manager.get(pk=1).visible_to\n"
        "Worker.objects.none()\n"
    )
    assert sorted(line for line, _model in bare_managers(ast.parse(source))) == [3, 4, 5]


def test_no_row_is_reached_by_a_shortcut_that_skips_the_manager() -> None:
    """`get_object_or_404(Worker, ...)` reads every row there is."""
    skipped = [
        f"{name_of(file)}:{node.lineno}"
        for file in guarded_modules()
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"get_object_or_404", "get_list_or_404"}
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id[0].isupper()
        and node.args[0].id not in REFERENCE
    ]
    assert skipped == []
