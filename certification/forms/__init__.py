from certification.forms.batch_check import BatchCheckForm
from certification.forms.certificates import CertificateForm, CorrectionForm, RenewalForm
from certification.forms.checking import ReasonForm, SanctionForm
from certification.forms.entry import Entry
from certification.forms.extracts import WithdrawalForm
from certification.forms.letters import LetterForm, LicenseForm
from certification.forms.scans import ScanForm
from certification.forms.verification import VerificationForm

__all__ = [
    "BatchCheckForm",
    "CertificateForm",
    "CorrectionForm",
    "Entry",
    "LetterForm",
    "LicenseForm",
    "ReasonForm",
    "RenewalForm",
    "SanctionForm",
    "ScanForm",
    "VerificationForm",
    "WithdrawalForm",
]
