"""Refusals about offices: who may declare that it has nobody, and who can be reminded."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.errors import DomainError


class NotAnOfficeError(DomainError):
    """Only the office of a kabupaten/kota reports, or declares that it has nobody."""

    code = "nil_not_an_office"
    field = "region"

    def __init__(self) -> None:
        super().__init__(_("Choose a kabupaten or kota: only its office can declare that it has nobody."))


class NotNilError(DomainError):
    code = "nil_contradicted"
    field = "region"

    def __init__(self, workers: int) -> None:
        super().__init__(
            ngettext(
                "This office keeps %(count)s active worker, so it cannot declare that it has nobody.",
                "This office keeps %(count)s active workers, so it cannot declare that it has nobody.",
                workers,
            )
            % {"count": workers}
        )


class NoOfficeChosenError(DomainError):
    code = "no_office_chosen"
    field = "kantor"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one office, then send the reminder again."))
