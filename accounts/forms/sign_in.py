"""allauth's forms in our words: a label above every input, instead of a placeholder."""

from typing import TYPE_CHECKING, Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PASSWORD_RULES = _("At least 10 characters; not a common word, not your name.")


class InOurWords(forms.Form):
    """Replaces labels and help of the form it is mixed into, and drops its placeholders."""

    labels: ClassVar["dict[str, StrPromise]"] = {}
    helps: ClassVar["dict[str, StrPromise]"] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, "")


class SignInForm(InOurWords, account.LoginForm):
    labels = {"login": _("Username or e-mail"), "password": _("Password")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class NewPasswordForm(InOurWords):
    labels = {
        "oldpassword": _("Current password"),
        "password1": _("New password"),
        "password2": _("New password, once more"),
    }
    helps = {"password1": PASSWORD_RULES}


class ChangePasswordForm(NewPasswordForm, account.ChangePasswordForm):
    pass


class SetPasswordForm(NewPasswordForm, account.SetPasswordForm):
    pass


class ResetPasswordKeyForm(NewPasswordForm, account.ResetPasswordKeyForm):
    pass


class ResetPasswordForm(InOurWords, account.ResetPasswordForm):
    labels = {"email": _("E-mail")}


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):
    labels = {"password": _("Password")}


class CodeForm(InOurWords):
    """Six digits from the app. Recovery codes are longer, so the length is not limited."""

    labels = {"code": _("Code")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class AuthenticateForm(CodeForm, mfa.AuthenticateForm):
    helps = {"code": _("From the app on your phone, or one of your recovery codes.")}


class ReauthenticateCodeForm(CodeForm, mfa.ReauthenticateForm):
    helps = AuthenticateForm.helps


class ActivateForm(CodeForm, ActivateTOTPForm):
    helps = {"code": _("The six digits that the app shows now.")}
