"""Closed lists of certification. Codes are stable."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """Levels of the competency schemes."""

    ASISTEN = "ASISTEN", _("Assistant")
    GENERALIS = "GENERALIS", _("Generalist")
    SPESIALIS = "SPESIALIS", _("Specialist")
    TKS = "TKS", _("Social welfare worker")


class Status(TextChoices):
    """What a person's certificates make of them on a day. Exactly one holds."""

    CERTIFIED = "certified", _("Certified")
    VALIDITY_UNKNOWN = "validity_unknown", _("Validity unknown")
    LAPSED = "lapsed", _("Lapsed")
    NEVER_CERTIFIED = "never_certified", _("Not yet certified")


class TermBasis(TextChoices):
    """Where the end of a certificate's term was taken from."""

    PAPER = "PAPER", _("read from the paper")
    ESTIMATE = "ESTIMATE", _("estimate from the issuer's usual term")


class SanctionKind(TextChoices):
    SUSPENDED = "SUSPENDED", _("Suspended")
    REVOKED = "REVOKED", _("Revoked")


class ProposalKind(TextChoices):
    """What is proposed about a certificate."""

    SUSPEND = "SUSPEND", _("Suspend")
    REVOKE = "REVOKE", _("Revoke")
    LIFT = "LIFT", _("Lift the suspension")


class ProposalState(TextChoices):
    WAITING = "WAITING", _("Waiting for a second person")
    APPROVED = "APPROVED", _("Approved")
    REFUSED = "REFUSED", _("Refused")
    WITHDRAWN = "WITHDRAWN", _("Withdrawn")


class TrainingKind(TextChoices):
    PELATIHAN = "PELATIHAN", _("Training")
    BIMTEK = "BIMTEK", _("Technical guidance (bimtek)")
    PEMBINAAN = "PEMBINAAN", _("Coaching (pembinaan)")
    SUPERVISI = "SUPERVISI", _("Supervision")
    SEMINAR = "SEMINAR", _("Seminar")


class ChapterLevel(TextChoices):
    """Boards of the association, by the level of their region."""

    DPP = "DPP", _("DPP (national board)")
    DPD = "DPD", _("DPD (board of a province)")
    DPC = "DPC", _("DPC (board of a kabupaten/kota)")


class AssemblyKind(TextChoices):
    KONGRES = "KONGRES", _("Congress (Kongres)")
    MUSDA = "MUSDA", _("Assembly of a province (Musda)")
    MUSCAB = "MUSCAB", _("Assembly of a kabupaten/kota (Muscab)")


class CompetencyTestState(TextChoices):
    """The state of a test. The last three follow from events and are not chosen from a list."""

    PLANNED = "PLANNED", _("Planned")
    OPEN = "OPEN", _("Open for registration")
    CLOSED = "CLOSED", _("Registration closed")
    HELD = "HELD", _("Held, results incomplete")
    REPORTED = "REPORTED", _("Results complete")
    CANCELLED = "CANCELLED", _("Cancelled")


class CandidateState(TextChoices):
    """How far a person came in a test. Exactly one holds."""

    INVITED = "INVITED", _("Invited, without a seat")
    REGISTERED = "REGISTERED", _("Registered")
    ATTENDED = "ATTENDED", _("Attended, no result yet")
    PASSED = "PASSED", _("Competent")
    FAILED = "FAILED", _("Not yet competent")
    ABSENT = "ABSENT", _("Absent")
    WITHDRAWN = "WITHDRAWN", _("Stepped back")


OUTCOMES = (CandidateState.PASSED, CandidateState.FAILED)
# They hold a seat, or held one on the day.
SEATED = (
    CandidateState.REGISTERED,
    CandidateState.ATTENDED,
    CandidateState.PASSED,
    CandidateState.FAILED,
    CandidateState.ABSENT,
)
# No result yet.
AWAITING = (CandidateState.REGISTERED, CandidateState.ATTENDED)


class ReminderStage(IntegerChoices):
    """So many days before the last certified day somebody is reminded, once each."""

    HALF_YEAR = 180, _("180 days before")
    QUARTER = 90, _("90 days before")
    MONTH = 30, _("30 days before")
    WEEK = 7, _("7 days before")


class ReminderChannel(TextChoices):
    OFFICE = "OFFICE", _("e-mail to the office")
    EMAIL = "EMAIL", _("e-mail to the person")
    WHATSAPP = "WHATSAPP", _("WhatsApp")


class ExtractEnd(TextChoices):
    """Why an extract is no longer in force."""

    SUPERSEDED = "SUPERSEDED", _("replaced by a newer print")
    REVOKED = "REVOKED", _("withdrawn by the office")


class CheckDoor(TextChoices):
    """How a check of a certificate came in."""

    NUMBER = "NUMBER", _("number typed")
    EXTRACT = "EXTRACT", _("QR code of an extract")
    BATCH = "BATCH", _("many numbers at once")
    API = "API", _("API")


class CheckOutcome(TextChoices):
    """What a check came to: the first five are of a certificate, then of a number, the rest of an extract."""

    VALID = "valid", _("Valid")
    ENDED = "ended", _("Ended")
    SUSPENDED = "suspended", _("Suspended")
    REVOKED = "revoked", _("Revoked")
    UNKNOWN = "unknown", _("Validity unknown")
    NOT_FOUND = "not_found", _("Not found")
    FORGED = "forged", _("Code not made by this registry")
    SUPERSEDED = "superseded", _("Extract replaced by a newer print")
    WITHDRAWN = "withdrawn", _("Extract withdrawn by the office")
    CHANGED = "changed", _("Record changed since the print")


class Severity(TextChoices):
    """How grave a finding about the data is, the gravest first."""

    GRAVE = "GRAVE", _("Grave: a number is doubtful")
    MISSING = "MISSING", _("To be completed")
    NOTE = "NOTE", _("To be known")
