"""The kinds of scans, and the reasons to refuse a file: all that parent and child say to each other."""

from enum import StrEnum

# Pixels of the longer side of a page to read and of the small picture in a list.
PAGE_SIZE, THUMBNAIL_SIZE = 1600, 320
# Processor time of the child for one file.
SECONDS = 20


class Kind(StrEnum):
    """What a scan may be, by the type under which it is sent to a browser."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"


class Refusal(StrEnum):
    """Why a file may not come in."""

    EMPTY = "scan_empty"
    TOO_LARGE = "scan_too_large"
    NOT_A_SCAN = "scan_of_other_kind"
    DAMAGED = "scan_damaged"
    LOCKED = "scan_locked"
    ACTIVE = "scan_active"
    ENCLOSING = "scan_encloses_files"
    HIDING = "scan_hides_another_file"
    TOO_MANY_PIXELS = "scan_too_many_pixels"
    TOO_MANY_PAGES = "scan_too_many_pages"
    TOO_SLOW = "scan_too_slow"
