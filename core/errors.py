"""The base class of domain errors: what the rules refuse, with a message for the person at the screen."""

from typing import NamedTuple


class Link(NamedTuple):
    """Where a refusal leads: to the record it is about, or to the form that corrects it."""

    label: str
    url: str


class DomainError(Exception):
    """A rule refuses. `message` is a full, translated sentence that says what to do.

    `field` names the form field or import column that the message belongs to, if any. `code` is stable: files
    and tests hold it. `link` follows the message on a page.
    """

    code = "refused"
    field: str | None = None
    link: Link | None = None

    def __init__(self, message: str, *, field: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if field is not None:
            self.field = field
        if code is not None:
            self.code = code
