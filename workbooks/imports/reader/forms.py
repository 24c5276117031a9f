"""Forms with labels below each other, beside each label the value of one person; turned into a list.

A sheet may hold one form or several below each other. The row number of a person is that of the name. A table
with people in columns is no form: its people have no row of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from core.sheets.rows import Cell
from regions.names import squeezed
from workbooks.imports.reader.headers import CONTAINED, is_foreign, understood
from workbooks.imports.reader.tables import ENUMERATOR, WHO, Line, lone_text
from workbooks.imports.reader.texts import is_empty, is_number, text_of

# A form has at least this many known labels, the name and the NIK among them.
LEAST_LABELS: Final = 3
LONGEST_LABEL: Final = 60
IN_ONE_CELL: Final = re.compile(r"(?P<label>[^:]{2,60}?)\s*:\s*(?P<value>.+)", re.DOTALL)
# After one of these labels the next labels are about that person, until the next heading.
SOMEBODY_ELSE: Final = re.compile(
    r"(?i)\bnama\b.*\b(?:suami|istri|isteri|pasangan|anak|ayah|wali|waris|orang ?tua|darurat"
    r"|atasan|pimpinan)\b"
)
# A heading has at most this many words. A longer text is a sentence.
LONGEST_HEADING: Final = 6
BIRTH: Final = "birth_place_and_date"
PARTS_OF_BIRTH: Final = frozenset({"birth_place", "birth_date"})


class Answer(NamedTuple):
    """A label of a form and its value. `number`: its row. `field`: None if the label is not understood."""

    number: int
    label: str
    field: str | None
    value: Cell


@dataclass
class Form:
    answers: list[Answer] = field(default_factory=list)

    @property
    def fields(self) -> dict[str, int]:
        """The row number of each field."""
        return {answer.field: answer.number for answer in self.answers if answer.field}

    @property
    def is_of_person(self) -> bool:
        """Whether the form is about a person to import. One without a NIK may be about the author of the
        workbook."""
        return self.fields.keys() >= {"name", "nik"} and len(self.fields) >= LEAST_LABELS

    def tells(self, name: str | None) -> bool:
        return name in self.fields or (name in PARTS_OF_BIRTH and BIRTH in self.fields)

    def is_ended_by(self, name: str | None) -> bool:
        """Whether a label of this field begins the next form: the form has the field already, and it is
        the first field or one that identifies the person."""
        return self.tells(name) and name in {*WHO, next(iter(self.fields))}


def listed(lines: Sequence[Line]) -> list[Line]:
    """The people of the forms as rows below the labels as header; [] if there is no form."""
    forms = [form for form in _forms(lines) if form.is_of_person]
    if not forms:
        return []
    labels = {_key(answer): answer.label for form in forms for answer in form.answers}
    people = [_person(form, list(labels)) for form in forms]
    top = people[0].number - 1
    above = [line for line in lines if line.number < min(top, forms[0].answers[0].number)]
    return [*above, Line(top, list(labels.values())), *people]


def title_of_all(lines: Sequence[Line]) -> list[Line]:
    """The lines above the first form, if they are the only title of all forms."""
    firsts = [form.answers[0].number for form in _forms(lines) if form.is_of_person]
    before = ([line for line in lines if line.number < first] for first in firsts)
    titles = {lone_text(above[-1].cells) for above in before if above}
    return [line for line in lines if line.number < firsts[0]] if len(titles - {""}) == 1 else []


def _forms(lines: Sequence[Line]) -> Iterator[Form]:
    """Every form, beginning with its first label. `owner`: the person whom the labels are about, if
    somebody else."""
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
    """The labels of a line with their values, in the next cell or after a colon; nothing for other lines."""
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
    """The column of the label in the list. Labels of one field share a column, whatever their words."""
    return answer.field or squeezed(answer.label)


def _person(form: Form, keys: Sequence[str]) -> Line:
    values = {_key(answer): answer.value for answer in form.answers if not is_empty(answer.value)}
    return Line(form.fields["name"], [values.get(key) for key in keys])
