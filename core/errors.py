"""The root of what may go wrong in the domain, said in a sentence for the person at the screen."""

from typing import NamedTuple


class Link(NamedTuple):
    """Where a refusal leads: to the record it is about, or to the form that mends it."""

    label: str
    url: str


class DomainError(Exception):
    """A rule of the field refuses. `message` is a full, translated sentence that says how to mend it.

    `field` names the form field or import column the sentence belongs to, where there is one; `code`
    is stable and is what files and tests hold. `link` leads on from the sentence on a page.
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
