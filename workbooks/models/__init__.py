"""What is stored about files: uploaded imports, their jobs, the letterheads of reports."""

from workbooks.models.arrangement import Arrangement
from workbooks.models.import_run import ImportRun
from workbooks.models.issued_report import IssuedReport
from workbooks.models.job import Job
from workbooks.models.letterhead import Letterhead
from workbooks.models.list_file import ListFile

__all__ = ["Arrangement", "ImportRun", "IssuedReport", "Job", "Letterhead", "ListFile"]
