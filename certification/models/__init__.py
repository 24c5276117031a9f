from certification.models.certificate import Certificate, Sanction
from certification.models.letters import PracticeLicense, RegistrationLetter
from certification.models.receipt import EntryReceipt
from certification.models.reference import Issuer, Scheme

__all__ = [
    "Certificate",
    "EntryReceipt",
    "Issuer",
    "PracticeLicense",
    "RegistrationLetter",
    "Sanction",
    "Scheme",
]
