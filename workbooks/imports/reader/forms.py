"""Forms: labels below each other, beside each the value of one person; made a list, one person a row.

A sheet may hold one form, or many below each other. The row of a person is the one with the name. People in
columns of one table are no forms: nothing would tell their rows apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from core.sheets.rows import Cell
from regions.names import squeezed
from workbooks.imports.reader.cells import is_empty, is_number, text_of
from workbooks.imports.reader.headers import CONTAINED, is_foreign, understood
from workbooks.imports.reader.tables import ENUMERATOR, WHO, Line, lone_text

# So many labels of ours make a form, the name and the NIK among them.
LEAST_LABELS: Final = 3
LONGEST_LABEL: Final = 60
IN_ONE_CELL: Final = re.compile(r"(?P<label>[^:]{2,60}?)\s*:\s*(?P<value>.+)", re.DOTALL)
# Below the name of one of these, labels are about that person, until the next heading.
SOMEBODY_ELSE: Final = re.compile(
    r"(?i)\bnama\b.*\b(?:suami|istri|isteri|pasangan|anak|ayah|wali|waris|orang ?tua|darurat"
    r"|atasan|pimpinan)\b"
)
# A heading is short; more words are a sentence, whoever it speaks of.
LONGEST_HEADING: Final = 6
BIRTH: Final = "birth_place_and_date"
PARTS_OF_BIRTH: Final = frozenset({"birth_place", "birth_date"})


class Answer(NamedTuple):
    """A label of a form and its value. `field` is null where nothing understands the label."""

    number: int
    label: str
    field: str | None
    value: Cell


@dataclass
class Form:
    answers: list[Answer] = field(default_factory=list)

    @property
    def fields(self) -> dict[str, int]:
        """The row of each field."""
        return {answer.field: answer.number for answer in self.answers if answer.field}

    @property
    def is_of_person(self) -> bool:
        """One without a NIK may be of whoever filled in the workbook."""
        return self.fields.keys() >= {"name", "nik"} and len(self.fields) >= LEAST_LABELS

    def tells(self, name: str | None) -> bool:
        return name in self.fields or (name in PARTS_OF_BIRTH and BIRTH in self.fields)

    def is_ended_by(self, name: str | None) -> bool:
        """Whether with this field the next form begins: with its first one, or one that tells who it is."""
        return self.tells(name) and name in {*WHO, next(iter(self.fields))}


def listed(lines: Sequence[Line]) -> list[Line]:
    """The people of the forms in these lines, below the labels as heads; nothing where no form is."""
    forms = [form for form in _forms(lines) if form.is_of_person]
    if not forms:
        return []
    labels = {_key(answer): answer.label for form in forms for answer in form.answers}
    people = [_person(form, list(labels)) for form in forms]
    top = people[0].number - 1
    above = [line for line in lines if line.number < min(top, forms[0].answers[0].number)]
    return [*above, Line(top, list(labels.values())), *people]


def title_of_all(lines: Sequence[Line]) -> list[Line]:
    """The lines above the first form, where the forms below bear no other title."""
    firsts = [form.answers[0].number for form in _forms(lines) if form.is_of_person]
    before = ([line for line in lines if line.number < first] for first in firsts)
    titles = {lone_text(above[-1].cells) for above in before if above}
    return [line for line in lines if line.number < firsts[0]] if len(titles - {""}) == 1 else []


def _forms(lines: Sequence[Line]) -> Iterator[Form]:
    """Every form from its first label on. `owner`: whom the labels are about, if somebody else."""
    form, owner = Form(), ""
    for line in lines:
        pairs = list(_pairs(line))
        if not pairs:
            heading = lone_text(line.cells)
            is_heading = len(heading.split()) <= LONGEST_HEADING
            owner = heading if is_heading and is_foreign(heading) else ""
        for label, value in pairs:
            answer = _answer(line.number, f"{owner} {label}".strip(), value)
            if SOMEBODY_ELSE.search(label):
                owner = label
            if form.is_ended_by(answer.field):
                yield form
                form = Form()
            elif form.tells(answer.field):
                answer = answer._replace(field=None)
            form.answers.append(answer)
    yield form


def _pairs(line: Line) -> Iterator[tuple[str, Cell]]:
    """Each label of a line with its only value, in the next cell or its own; nothing for any other line."""
    given = [cell for cell in line.cells if cell is not None and text_of(cell) != ":"]
    if len(given) > 1 and (is_number(given[0]) or ENUMERATOR.fullmatch(text_of(given[0]))):
        given = given[1:]
    if len(given) == 1 and isinstance(given[0], str) and (both := IN_ONE_CELL.fullmatch(given[0].strip())):
        given = [both["label"], both["value"]]
    labels = [_label(cell) for cell in given[::2]]
    is_paired = len(given) == 2 or (len(given) == 4 and all(_field(label) for label in labels))
    if is_paired and all(labels):
        yield from zip(labels, given[1::2], strict=True)


def _label(cell: Cell) -> str:
    text = " ".join(cell.strip(" :\n\t").split()) if isinstance(cell, str) else ""
    return text if len(text) <= LONGEST_LABEL else ""


def _field(label: str) -> str | None:
    meaning, confidence = understood((label,))
    return meaning if confidence >= CONTAINED else None


def _answer(number: int, label: str, value: Cell) -> Answer:
    return Answer(number, label, _field(label), value.lstrip(" :") if isinstance(value, str) else value)


def _key(answer: Answer) -> str:
    """Labels of one field are one column, whatever their words."""
    return answer.field or squeezed(answer.label)


def _person(form: Form, keys: Sequence[str]) -> Line:
    values = {_key(answer): answer.value for answer in form.answers if not is_empty(answer.value)}
    return Line(form.fields["name"], [values.get(key) for key in keys])
