"""The choice of a programme."""

from typing import Any

from core.forms.fields import SearchedChoiceField
from registry.models import Programme


class ProgrammeField(SearchedChoiceField):
    """A programme in use, by its code, offered as "PKH, Program Keluarga Harapan"."""

    def __init__(self, **options: Any) -> None:
        super().__init__(queryset=Programme.objects.active(), to_field_name="code", **options)

    def label_from_instance(self, obj: Programme) -> str:
        return f"{obj.code}, {obj.name}"
