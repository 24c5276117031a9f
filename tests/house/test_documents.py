"""The documents speak of files that exist, in backticks and links; and of every setting."""

import re
from pathlib import Path

import pytest

from tests.house.source import APPS, ROOT

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
FOLDERS = "|".join([*APPS, "benchmarks", "docs", "locale", "static", "templates", "tests"])
# A path with `<app>` or `…` in it stands for many and is not looked for.
PATH = re.compile(rf"`((?:{FOLDERS})/[\w./-]*)`")
VARIABLE = re.compile(r'environment\.\w+\(\s*"([A-Z_]+)"')
COMMANDS = {file.stem for file in ROOT.glob("*/management/commands/[a-z]*.py")}
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def named_in(document: Path) -> set[Path]:
    text = document.read_text()
    return {ROOT / path for path in PATH.findall(text)} | {
        document.parent / link for link in LINK.findall(text)
    }


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(ROOT)))
def test_files_that_a_document_names_exist(document: Path) -> None:
    assert sorted(str(path) for path in named_in(document) if not path.exists()) == []


def test_operations_tell_of_every_setting() -> None:
    variables = VARIABLE.findall((ROOT / "config" / "settings.py").read_text())
    told = (ROOT / "docs" / "operations.md").read_text()
    assert sorted(name for name in variables if f"`{name}`" not in told) == []


def test_a_document_tells_of_every_command() -> None:
    told = "\n".join(document.read_text() for document in DOCUMENTS)
    assert sorted(name for name in COMMANDS if not re.search(rf"\b{name}\b", told)) == []


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: decision.stem)
def test_a_decision_begins_with_its_number_and_its_day(decision: Path) -> None:
    number = decision.stem[:4]
    beginning = rf"# {number} \S.*\n\n\*\*Decided\*\* \d+ \w+ \d{{4}}\."
    assert re.match(beginning, decision.read_text())
