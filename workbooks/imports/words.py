"""Values of an import as people read them: labels of choices, long dates, masked NIK and telephone."""

from __future__ import annotations

from datetime import date
from typing import Final

from certification.enums import Level
from core.sheets.styles import Format
from core.ui.formats import long_date
from registry.enums import Category, EmploymentStatus, Sex
from registry.numbers.nik import mask
from registry.numbers.phones import mask as mask_phone
from workbooks.imports.columns import COLUMNS

# The fields that hold dates.
DAYS: Final = frozenset(column.field for column in COLUMNS if column.format == Format.DATE)
CHOICES: Final = {
    "category": Category,
    "sex": Sex,
    "employment_status": EmploymentStatus,
    "certificate_level": Level,
}
MASKS: Final = {"nik": mask, "phone": mask_phone}
# A text with more digits than this may be the number of a person.
LONGEST_SHOWN: Final = len("3277035403")


def in_words(name: str, value: object) -> str:
    """The text of a value, as it was read or as the contract prints it; "" for no value."""
    if value and name in DAYS:
        return long_date(value if isinstance(value, date) else date.fromisoformat(str(value)))
    text = str(value or "")
    if name in MASKS:
        return MASKS[name](text)
    return str(dict(CHOICES[name].choices).get(text, text)) if name in CHOICES else text


def half_hidden(text: str) -> str:
    """The text of a cell. If it may be the number of a person, only its beginning and end are shown."""
    is_long = sum(sign.isdigit() for sign in text) > LONGEST_SHOWN
    return f"{text[:4]}…{text[-4:]}" if is_long else text
