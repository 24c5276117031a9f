"""Closed lists about imports and exports. Codes are stable."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RowState(TextChoices):
    """What an import would do, or did, with a row of a file. Each row has exactly one."""

    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    REVIEW = "review", _("To review")
    INVALID = "invalid", _("To mend")
    SKIPPED = "skipped", _("Skipped")


class Verdict(TextChoices):
    """What somebody decides about a row that is to be reviewed."""

    SAME = "same", _("The same person: update the record")
    OTHER = "other", _("Somebody else: record as a new person")
    CHOSEN = "chosen", _("This row is right: take it, not the others")
    TRANSFER = "transfer", _("Ask the other office to hand the record over")


class Severity(TextChoices):
    ERROR = "error", _("Error")
    WARNING = "warning", _("Warning")


class RunState(TextChoices):
    BROUGHT = "BROUGHT", _("Brought, not yet read")
    READ = "READ", _("Read, not yet applied")
    APPLIED = "APPLIED", _("Applied")


class JobKind(TextChoices):
    READ = "READ", _("Reading a file")
    APPLY = "APPLY", _("Importing rows")
    LIST = "LIST", _("Writing a list to a file")


class JobStep(TextChoices):
    """The step of a job. The steps of an import follow each other in this order."""

    READING = "READING", _("Reading the file")
    COMPARING = "COMPARING", _("Comparing rows with the registry")
    WRITING = "WRITING", _("Writing to the registry")
    FINISHING = "FINISHING", _("Finishing")
    LISTING = "LISTING", _("Writing the rows of the list")


class JobState(TextChoices):
    """Exactly one of the last three ends a job."""

    WAITING = "WAITING", _("Waiting for its turn")
    RUNNING = "RUNNING", _("Under way")
    DONE = "DONE", _("Finished")
    FAILED = "FAILED", _("Failed")
    CANCELLED = "CANCELLED", _("Cancelled")

    @classmethod
    def open_values(cls) -> list[str]:
        return [cls.WAITING.value, cls.RUNNING.value]

    @classmethod
    def end_values(cls) -> list[str]:
        return [cls.DONE.value, cls.FAILED.value, cls.CANCELLED.value]


class FileKind(TextChoices):
    """The file formats of a list."""

    XLSX = "xlsx", _("Excel, as the list shows it")
    CSV = "csv", _("CSV, as the list shows it")
    IMPORT = "impor", _("Excel to change and import again, with all fields and the NIK")


class ReportKind(TextChoices):
    """The files of a pack for a meeting. The values are file extensions."""

    XLSX = "xlsx", _("Excel")
    PDF = "pdf", _("PDF for the phone")
    DOCX = "docx", _("Word")


class LetterheadVariant(TextChoices):
    """Whose letterhead: the office of the region, or the IPSPI chapter there."""

    DINSOS = "DINSOS", _("Social affairs office")
    IPSPI = "IPSPI", _("IPSPI chapter")


class PaperSize(TextChoices):
    F4 = "F4", _("F4 (215 × 330 mm)")
    A4 = "A4", _("A4 (210 × 297 mm)")
