"""The project's own source files, as the rules about the code see them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("core", "regions", "accounts", "registry", "certification", "coverage", "workbooks", "demo", "config")
FOLDERS = (*APPS, "tests", "benchmarks", "docs")


def modules(*folders: str) -> list[Path]:
    return sorted(file for folder in folders or FOLDERS for file in (ROOT / folder).rglob("*.py"))


def templates() -> list[Path]:
    return sorted(file for file in (ROOT / "templates").rglob("*") if file.is_file())


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


def is_migration(file: Path) -> bool:
    return file.parent.name == "migrations"


def strings_in(file: Path) -> Iterator[str]:
    """Every literal string of a module, parts of f-strings included."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
