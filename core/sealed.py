"""Files with personal data, stored encrypted under names that reveal nothing."""

import hashlib
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

from core.crypto import decrypt_bytes, encrypt_bytes
from core.errors import DomainError


class StoredFileGoneError(DomainError):
    """The database knows a file that is not in the store, for instance after a restore without files."""

    code = "stored_file_gone"

    def __init__(self) -> None:
        super().__init__(_("The stored file is gone. Bring it again, or ask your administrator for it."))


def fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def sealed(content: bytes) -> ContentFile:
    """The content as an encrypted file under a random name."""
    return ContentFile(encrypt_bytes(content), name=f"{uuid4().hex}.bin")


def content_of(kept: FieldFile) -> bytes:
    """The content of a sealed file, in clear. Raises StoredFileGoneError."""
    try:
        with kept.open("rb") as file:
            return decrypt_bytes(file.read())
    except FileNotFoundError:
        raise StoredFileGoneError from None


def resealed(kept: FieldFile) -> ContentFile:
    """The same content under the newest key."""
    return sealed(content_of(kept))
