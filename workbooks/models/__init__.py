"""What is kept of files: imports that were brought, letterheads that reports bear."""

from workbooks.models.import_run import ImportRun
from workbooks.models.letterhead import Letterhead

__all__ = ["ImportRun", "Letterhead"]
