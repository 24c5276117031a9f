from certification.models.certificate import Certificate, Sanction
from certification.models.chapters import Assembly, Chapter
from certification.models.letters import PracticeLicense, RegistrationLetter
from certification.models.receipt import EntryReceipt
from certification.models.reference import Issuer, Scheme
from certification.models.training import CreditRule, Training, TrainingAttendance

__all__ = [
    "Assembly",
    "Certificate",
    "Chapter",
    "CreditRule",
    "EntryReceipt",
    "Issuer",
    "PracticeLicense",
    "RegistrationLetter",
    "Sanction",
    "Scheme",
    "Training",
    "TrainingAttendance",
]
