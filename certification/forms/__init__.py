from certification.forms.certificates import CertificateForm, CorrectionForm, RenewalForm
from certification.forms.entry import Entry
from certification.forms.verification import VerificationForm

__all__ = ["CertificateForm", "CorrectionForm", "Entry", "RenewalForm", "VerificationForm"]
