"""Why a scan may not come in, said to whoever uploads it."""

from django.utils.translation import gettext_lazy as _

from core.errors import DomainError
from core.scans.kinds import Refusal

SENTENCES = {
    Refusal.EMPTY: _("The file is empty. Choose another one."),
    Refusal.TOO_LARGE: _(
        "The file is larger than 10 MB. Scan the paper at 200 dpi, or take a smaller photo."
    ),
    Refusal.NOT_A_SCAN: _("This is no PDF, JPG or PNG, whatever its name says. Save it as one of these."),
    Refusal.DAMAGED: _("The file cannot be read: it is damaged or incomplete. Scan the paper again."),
    Refusal.LOCKED: _("The PDF asks for a password. Save a copy without one."),
    Refusal.ACTIVE: _("The PDF holds a script or a command. Print it to a new PDF and bring that one."),
    Refusal.ENCLOSING: _("The PDF encloses other files. Print it to a new PDF and bring that one."),
    Refusal.HIDING: _("Another file hides inside this one. Scan the paper again."),
    Refusal.TOO_MANY_PIXELS: _("The picture has more than 50 million pixels. Scan the paper at 200 dpi."),
    Refusal.TOO_MANY_PAGES: _("The PDF has more than 50 pages. Bring only those of this paper."),
    Refusal.TOO_SLOW: _("The file takes too long to read. Scan the paper again, at 200 dpi."),
}


class ScanRefusedError(DomainError):
    """The file is no scan that may be kept. Its code is the `Refusal`."""

    field = "file"

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(SENTENCES[refusal]), code=refusal.value)
