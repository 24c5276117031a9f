from certification.models.certificate import Certificate
from certification.models.chapters import Assembly, Chapter
from certification.models.check_count import CheckCount
from certification.models.competency_test import Candidate, CompetencyTest
from certification.models.extract import Extract, SigningKey
from certification.models.letters import PracticeLicense, RegistrationLetter
from certification.models.receipt import EntryReceipt
from certification.models.reference import Issuer, Scheme
from certification.models.reminder import Reminder
from certification.models.sample import SampleAnswer
from certification.models.sanction import Sanction, SanctionProposal
from certification.models.training import CreditRule, Training, TrainingAttendance

__all__ = [
    "Assembly",
    "Candidate",
    "Certificate",
    "Chapter",
    "CheckCount",
    "CompetencyTest",
    "CreditRule",
    "EntryReceipt",
    "Extract",
    "Issuer",
    "PracticeLicense",
    "RegistrationLetter",
    "Reminder",
    "SampleAnswer",
    "Sanction",
    "SanctionProposal",
    "Scheme",
    "SigningKey",
    "Training",
    "TrainingAttendance",
]
