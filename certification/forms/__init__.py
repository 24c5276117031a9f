from certification.forms.certificates import CertificateForm, CorrectionForm, RenewalForm
from certification.forms.checking import ReasonForm, SanctionForm
from certification.forms.entry import Entry
from certification.forms.extracts import WithdrawalForm
from certification.forms.letters import LetterForm, LicenseForm
from certification.forms.numbers_check import NumbersCheckForm
from certification.forms.public_check import PublicCheckForm
from certification.forms.scans import ScanForm

__all__ = [
    "CertificateForm",
    "CorrectionForm",
    "Entry",
    "LetterForm",
    "LicenseForm",
    "NumbersCheckForm",
    "PublicCheckForm",
    "ReasonForm",
    "RenewalForm",
    "SanctionForm",
    "ScanForm",
    "WithdrawalForm",
]
