"""The forms of a certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.enums import TermBasis
from certification.errors import EndsBeforeIssueError
from certification.facts import CertificateFacts
from certification.models import Certificate, Issuer, Scheme
from certification.services.certificates import number_refusal
from core.forms.fields import TypedDateField
from core.forms.refusals import as_form_error, refuse_reversed
from registry.names.titles import squeeze

if TYPE_CHECKING:
    from accounts.models import User


class SchemeField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Scheme) -> str:
        return obj.get_level_display()


class CertificateForm(forms.Form):
    """One term of a certificate, as printed on the paper."""

    issuer = forms.ModelChoiceField(
        label=_("Issuer"),
        queryset=Issuer.objects.public().certifiers(),
        to_field_name="code",
        empty_label=None,
        error_messages={"required": _("Choose the issuer.")},
    )
    number = forms.CharField(
        label=_("Certificate number"),
        max_length=100,
        error_messages={"required": _("Enter the certificate number.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "mono"}),
    )
    scheme = SchemeField(
        label=_("Level"),
        queryset=Scheme.objects.public(),
        to_field_name="code",
        empty_label=None,
        error_messages={"required": _("Choose the level.")},
    )
    issued_on = TypedDateField(
        label=_("Issued on"), required=False, help_text=_("dd/mm/yyyy, as on the paper.")
    )
    valid_until = TypedDateField(
        label=_("Valid until"),
        required=False,
        help_text=_("As on the paper. Leave it empty if the paper does not say."),
    )
    is_read = forms.BooleanField(label=_("I read this date on the certificate"), required=False)

    def __init__(
        self,
        *args: Any,
        user: User,
        category: str = "",
        recorded: Certificate | None = None,
        **options: Any,
    ) -> None:
        """`category`: of the holder, where it is known already: its levels are offered, and the level of
        the `recorded` certificate. Another is accepted, and asked about."""
        super().__init__(*args, **options)
        self.user = user
        offered = Scheme.objects.public().offered_to(category, also=recorded.scheme_id if recorded else None)
        levels = [(scheme.code, scheme.get_level_display()) for scheme in offered]
        self.fields["scheme"].choices = levels  # type: ignore[attr-defined]

        self.fields["valid_until"].widget.attrs["data-perkiraan"] = _(
            "an estimate from the issuer’s usual term. Tick below once you have read it."
        )

    @property
    def level_categories(self) -> dict[str, str]:
        """Category by level, so that the page offers the levels of the chosen category."""
        return {scheme.code: scheme.category for scheme in Scheme.objects.public().active()}

    @property
    def usual_terms(self) -> dict[str, int]:
        """Years by issuer, from which the page proposes an end: an estimate until it is read."""
        issuers = Issuer.objects.public().certifiers()
        return {issuer.code: issuer.default_years for issuer in issuers if issuer.default_years}

    @property
    def chain(self) -> UUID | None:
        """The chain within which the number may return; None for a new paper."""
        return None

    def clean_number(self) -> str:
        return squeeze(self.cleaned_data["number"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refuse_reversed(self, "issued_on", "valid_until", EndsBeforeIssueError())
        if cleaned.get("issuer") and cleaned.get("number"):
            refusal = number_refusal(cleaned["issuer"], cleaned["number"], by=self.user, chain=self.chain)
            if refusal:
                self.add_error("number", as_form_error(refusal))
        return cleaned

    def facts(self) -> CertificateFacts:
        values = {name: self.cleaned_data[name] for name in ("issuer", "scheme", "number")}
        return CertificateFacts(
            **values,
            issued_on=self.cleaned_data["issued_on"],
            valid_until=self.cleaned_data["valid_until"],
            term_basis=self._term_basis(),
        )

    def _term_basis(self) -> str:
        """An end that nobody says to have read is an estimate; no end is nothing to be estimated."""
        if self.cleaned_data["valid_until"] is None or self.cleaned_data["is_read"]:
            return TermBasis.PAPER
        return TermBasis.ESTIMATE


class CorrectionForm(CertificateForm):
    """A recorded certificate, to be corrected from the paper."""

    def __init__(self, *args: Any, certificate: Certificate, **options: Any) -> None:
        options["initial"] = {
            "issuer": certificate.issuer.code,
            "number": certificate.number,
            "scheme": certificate.scheme.code,
            "issued_on": certificate.issued_on,
            "valid_until": certificate.valid_until,
            "is_read": certificate.valid_until is not None and not certificate.is_estimate,
        }
        super().__init__(*args, category=certificate.worker.category, recorded=certificate, **options)
        self.certificate = certificate

    @property
    def chain(self) -> UUID | None:
        return self.certificate.chain


class RenewalForm(CertificateForm):
    """The next term of a certificate: the number may return or change."""

    def __init__(self, *args: Any, renewed: Certificate, **options: Any) -> None:
        options["initial"] = {
            "issuer": renewed.issuer.code,
            "scheme": renewed.scheme.code,
            "number": renewed.number,
        }
        super().__init__(*args, category=renewed.worker.category, recorded=renewed, **options)
        self.renewed = renewed

    @property
    def chain(self) -> UUID | None:
        return self.renewed.chain
