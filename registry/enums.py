"""Closed lists of the registry. Codes are stable: files, the API and the database hold them."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Category(TextChoices):
    """The four kinds of social-welfare workforce (Permensos 16/2017, article 4). Never mixed in a count."""

    PEKSOS = "PEKSOS", _("Social worker")
    TKS = "TKS", _("Social welfare worker")
    RELAWAN = "RELAWAN", _("Social volunteer")
    PENYULUH = "PENYULUH", _("Social extension worker")


# Short forms, for lines with little room.
SHORT_CATEGORIES = {
    Category.PEKSOS: pgettext_lazy("in one word", "Social worker"),
    Category.TKS: _("TKS"),
    Category.RELAWAN: _("Volunteer"),
    Category.PENYULUH: _("Extension worker"),
}


class Sex(TextChoices):
    MALE = "L", _("Male")
    FEMALE = "P", _("Female")


class State(TextChoices):
    """The state of a person in the workforce, from a day on. Only the active are counted."""

    ACTIVE = "ACTIVE", _("Active")
    INACTIVE = "INACTIVE", _("Inactive")
    RETIRED = "RETIRED", _("Retired")
    DECEASED = "DECEASED", _("Deceased")
    MOVED_AWAY = "MOVED_AWAY", _("Moved away")


# States in which a person has no duties any more.
GONE: Final = (State.RETIRED.value, State.DECEASED.value, State.MOVED_AWAY.value)


class EmploymentStatus(TextChoices):
    PNS = "PNS", _("Civil servant (PNS)")
    PPPK = "PPPK", _("Government employee under contract (PPPK)")
    PPPK_PW = "PPPK_PW", _("Part-time PPPK")
    KONTRAK = "KONTRAK", _("Work contract")
    HONORER = "HONORER", _("Honorary staff")
    RELAWAN = "RELAWAN", _("Volunteer")
    SWASTA = "SWASTA", _("Private body")


class FunctionalLevel(TextChoices):
    """Levels of the functional position of civil servants (PermenPANRB 1/2024)."""

    PEMULA = "PEMULA", _("Pemula")
    TERAMPIL = "TERAMPIL", _("Terampil")
    MAHIR = "MAHIR", _("Mahir")
    PENYELIA = "PENYELIA", _("Penyelia")
    AHLI_PERTAMA = "AHLI_PERTAMA", _("Ahli Pertama")
    AHLI_MUDA = "AHLI_MUDA", _("Ahli Muda")
    AHLI_MADYA = "AHLI_MADYA", _("Ahli Madya")
    AHLI_UTAMA = "AHLI_UTAMA", _("Ahli Utama")


class Education(TextChoices):
    SMA = "SMA", _("Senior high school (SMA/SMK)")
    D1_D2 = "D1_D2", _("Diploma 1 or 2")
    D3 = "D3", _("Diploma 3")
    D4_S1 = "D4_S1", _("Bachelor (D4/S1)")
    S2 = "S2", _("Master (S2)")
    S3 = "S3", _("Doctorate (S3)")


class FieldOfPractice(TextChoices):
    ANAK = "ANAK", _("Children")
    LANSIA = "LANSIA", _("Older people")
    DISABILITAS = "DISABILITAS", _("People with disabilities")
    TUNA_SOSIAL = "TUNA_SOSIAL", _("Social outcasts and victims of trafficking")
    NAPZA = "NAPZA", _("Victims of drug abuse")
    KEMISKINAN = "KEMISKINAN", _("Poverty and PKH")
    KEBENCANAAN = "KEBENCANAAN", _("Disaster")
    KOMUNITAS = "KOMUNITAS", _("Community")
    MEDIS = "MEDIS", _("Medical")
    KOREKSIONAL = "KOREKSIONAL", _("Correctional")
    SEKOLAH = "SEKOLAH", _("School")
    KESEHATAN_JIWA = "KESEHATAN_JIWA", _("Mental health")
    INDUSTRI = "INDUSTRI", _("Industry")


class OrganizationKind(TextChoices):
    KEMENSOS = "KEMENSOS", _("Ministry of Social Affairs")
    DINSOS = "DINSOS", _("Social affairs office")
    UPT_PUSAT = "UPT_PUSAT", _("Central service unit (UPT)")
    UPTD = "UPTD", _("Regional service unit (UPTD)")
    LKS = "LKS", _("Social welfare institution (LKS)")
    LKSA = "LKSA", _("Child welfare institution (LKSA)")
    LK3 = "LK3", _("Family consultation body (LK3)")
    KELURAHAN = "KELURAHAN", _("Kelurahan or desa office")
    IPSPI = "IPSPI", _("Association of social workers (IPSPI)")
    OTHER = "OTHER", _("Other")


class OwnerLevel(TextChoices):
    """Who runs the organization; not where it is, not whom it serves."""

    PUSAT = "PUSAT", _("Central government")
    PROVINSI = "PROVINSI", _("Province")
    KAB_KOTA = "KAB_KOTA", _("Regency or city")
    SWASTA = "SWASTA", _("Private")


class TransferState(TextChoices):
    """The office that keeps a record proposes, the receiving office accepts or returns. The receiving
    office may also ask for it; then the keeping office proposes or declines."""

    PROPOSED = "PROPOSED", _("Proposed")
    ACCEPTED = "ACCEPTED", _("Accepted")
    RETURNED = "RETURNED", _("Returned")
    REQUESTED = "REQUESTED", _("Asked for")
    DECLINED = "DECLINED", _("Declined")
    WITHDRAWN = "WITHDRAWN", _("Withdrawn")


class EvaluationOutcome(TextChoices):
    """What becomes of somebody appointed by yearly decree."""

    EXTENDED = "EXTENDED", _("Extended")
    WITH_NOTE = "WITH_NOTE", _("Extended with a note")
    NOT_EXTENDED = "NOT_EXTENDED", _("Not extended")


class BatchKind(TextChoices):
    """Acts on many rows that are undone as one."""

    BULK_EDIT = "BULK_EDIT", _("Bulk edit")
    IMPORT = "IMPORT", _("Import")
    MERGE = "MERGE", _("Merging of records")
    REMOVAL = "REMOVAL", _("Removal")
    RESTORATION = "RESTORATION", _("Restoration")
    EARLIER_STATE = "EARLIER_STATE", _("Return to an earlier state")
    ASSIGNMENT = "ASSIGNMENT", _("Assignments")
    TRANSFER = "TRANSFER", _("Transfer")
    TEST = "TEST", _("Competency test")
    DOCUMENT = "DOCUMENT", _("Documents")
    UNDO = "UNDO", _("Undoing")


class OverlapRule(TextChoices):
    """What may be wrong between people, time, programmes and posts."""

    OVER_FULL_TIME = "OVER_FULL_TIME", _("More than full time")
    SAME_PLACE = "SAME_PLACE", _("Same programme and place twice")
    SAME_PROGRAMME = "SAME_PROGRAMME", _("Same programme at two places")
    DEPARTED = "DEPARTED", _("Assignment of somebody who left")
    POST_OVERFILLED = "POST_OVERFILLED", _("More people than seats")
    POST_VACANT = "POST_VACANT", _("Post without anyone")


class DuplicateState(TextChoices):
    """What became of two records that look like one person."""

    OPEN = "OPEN", _("To be compared")
    NOT_SAME = "NOT_SAME", _("Not the same person")
    MERGED = "MERGED", _("Merged")


class DuplicateVerdict(TextChoices):
    SAME = "SAME", _("The same person")
    NOT_SAME = "NOT_SAME", _("Not the same person")


class Finding(TextChoices):
    """What two records have in common, or not, that tells whether they are one person."""

    NAME_SAME = "NAME_SAME", _("same name")
    NAME_SPELLED = "NAME_SPELLED", _("same name, other spelling")
    NAME_TURNED = "NAME_TURNED", _("same words of the name in another order")
    NAME_NEAR = "NAME_NEAR", _("name differs by a letter or two")
    NAME_INITIALS = "NAME_INITIALS", _("one name is shortened to initials")
    NAME_PARTIAL = "NAME_PARTIAL", _("one name lacks a word")
    NAME_SHARED_WORD = "NAME_SHARED_WORD", _("names share a word")
    NAME_DIFFERS = "NAME_DIFFERS", _("names differ")
    BIRTH_SAME = "BIRTH_SAME", _("same birth date")
    BIRTH_SWAPPED = "BIRTH_SWAPPED", _("day and month of birth changed over")
    BIRTH_DIGIT = "BIRTH_DIGIT", _("birth dates differ by one number")
    BIRTH_NEAR = "BIRTH_NEAR", _("birth dates differ by two numbers")
    BIRTH_YEAR_ONLY = "BIRTH_YEAR_ONLY", _("one birth date gives the year alone")
    BIRTH_DIFFERS = "BIRTH_DIFFERS", _("birth dates differ")
    NIK_SAME = "NIK_SAME", _("same NIK")
    NIK_DIGIT = "NIK_DIGIT", _("NIK differ by a digit or two")
    NIK_SERIAL = "NIK_SERIAL", _("NIK differ in the serial alone, as those of twins do")
    NIK_DIFFERS = "NIK_DIFFERS", _("NIK differ")
    NIP_SAME = "NIP_SAME", _("same NIP")
    NIP_DIGIT = "NIP_DIGIT", _("NIP differ by a digit or two")
    NIP_DIFFERS = "NIP_DIFFERS", _("NIP differ")
    SEX_SAME = "SEX_SAME", _("same sex")
    SEX_DIFFERS = "SEX_DIFFERS", _("sex differs")
    BIRTH_PLACE_SAME = "BIRTH_PLACE_SAME", _("same birth place")
    BIRTH_PLACE_DIFFERS = "BIRTH_PLACE_DIFFERS", _("birth places differ")
    PHONE_SAME = "PHONE_SAME", _("same phone number")
    PHONE_DIFFERS = "PHONE_DIFFERS", _("phone numbers differ")
    EMAIL_SAME = "EMAIL_SAME", _("same e-mail address")
    EMAIL_DIFFERS = "EMAIL_DIFFERS", _("e-mail addresses differ")
    CERTIFICATE_SAME = "CERTIFICATE_SAME", _("same certificate number")
    OFFICE_SAME = "OFFICE_SAME", _("same office")


class DocumentKind(TextChoices):
    """The kind of paper that a scan shows."""

    CERTIFICATE = "CERTIFICATE", _("Certificate")
    STR = "STR", _("STR")
    SIPPS = "SIPPS", _("SIPPS")
    DECREE = "DECREE", _("Decree (SK)")
    PROPOSAL = "PROPOSAL", _("Evidence from the person")
    TRAINING = "TRAINING", _("Training certificate")
    DIPLOMA = "DIPLOMA", _("Diploma")


class ExtraKind(TextChoices):
    """The kind of answer that a field added by an administrator asks for."""

    TEXT = "TEXT", _("Text")
    NUMBER = "NUMBER", _("A number")
    DATE = "DATE", _("Date")
    CHOICE = "CHOICE", _("Choice")
    YES_NO = "YES_NO", _("Yes or no")


class ExtraAudience(TextChoices):
    VIEWERS = "VIEWERS", _("Everybody who may see the record")
    EDITORS = "EDITORS", _("Only who may change records")


class ProposalState(TextChoices):
    """What became of a change that a person proposed to their own record."""

    OPEN = "OPEN", _("Waits for the office")
    ACCEPTED = "ACCEPTED", _("Accepted")
    RETURNED = "RETURNED", _("Returned")
