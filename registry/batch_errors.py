"""Refusals of removal, restoration, bulk edit and undo, each with a sentence for the person at the screen."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.errors import DomainError


class ReasonMissingError(DomainError):
    code = "reason_missing"
    field = "reason"

    def __init__(self) -> None:
        super().__init__(_("Say why, for those who look at this later."))


class AlreadyUndoneError(DomainError):
    code = "already_undone"

    def __init__(self) -> None:
        super().__init__(_("This was undone before. Undo that undoing to bring it back."))


class NothingUndoneError(DomainError):
    """Everything the batch wrote was changed since, or may not be put back."""

    code = "nothing_undone"

    def __init__(self) -> None:
        super().__init__(_("Nothing of this can be undone: all of it was changed later. See the list."))


class NikTakenError(DomainError):
    code = "nik_taken"

    def __init__(self) -> None:
        super().__init__(
            _("The NIK of this record was given to another meanwhile. Merge the two, or correct it there.")
        )


class NipTakenError(DomainError):
    code = "nip_taken"

    def __init__(self) -> None:
        super().__init__(
            _("The NIP of this record was given to another record meanwhile. Correct it there first.")
        )


class MergedRecordError(DomainError):
    """A merged record is restored by undoing the merge, which also returns what moved."""

    code = "merged_record"

    def __init__(self, kept: str) -> None:
        super().__init__(
            _("This record was merged into %(number)s. Undo the merge to bring it back.") % {"number": kept}
        )


class NothingToChangeError(DomainError):
    """All chosen people have the value already, or were changed by somebody else since the preview."""

    code = "nothing_to_change"

    def __init__(self) -> None:
        super().__init__(_("Nothing is left to change. Look at the list again."))


class CipherTooOldError(DomainError):
    """The NIK of the earlier state was encrypted with a key that is no longer kept."""

    code = "cipher_too_old"

    def __init__(self) -> None:
        super().__init__(_("The NIK of that day can no longer be read. Type it from the KTP."))
