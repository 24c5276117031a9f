"""The answer by e-mail, if the visitor left an address. Without a mail server the ticket's page is the
answer."""

from __future__ import annotations

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from coverage.models import MistakeReport


def is_address(contact: str) -> bool:
    """An e-mail address; anything else is a phone number."""
    return "@" in contact


def send_answer(report: MistakeReport) -> bool:
    """Returns whether the letter was sent. If the mail server refuses it, the answer is still saved."""
    if not settings.EMAIL_HOST or not is_address(report.contact):
        return False
    body = render_to_string("coverage/mail/mistake_answer.txt", {"report": report}).strip()
    letter = EmailMessage(subject=_("Answer to your report of a mistake"), body=body, to=[report.contact])
    try:
        letter.send()
    except (SMTPException, OSError):
        return False
    return True
