from certification.forms.certificates import CertificateForm, RenewalForm
from certification.forms.entry import Entry
from certification.forms.verification import VerificationForm

__all__ = ["CertificateForm", "Entry", "RenewalForm", "VerificationForm"]
