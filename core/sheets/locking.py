"""Encrypts a finished workbook: without the password neither people nor programs can read it."""

from io import BytesIO


def locked(content: bytes, password: str) -> bytes:
    """The workbook as Excel itself locks it (ECMA-376 agile encryption, AES-256)."""
    # Seldom needed, and slow to import.
    from msoffcrypto.format.ooxml import OOXMLFile

    target = BytesIO()
    OOXMLFile(BytesIO(content)).encrypt(password, target)
    return target.getvalue()
