"""Extracts that Kota Cimahi printed: one valid, one replaced by a newer print, one withdrawn."""

from __future__ import annotations

from django.utils import timezone

from accounts.models import User
from certification import services
from certification.models import Certificate
from certification.validity import Validity, validity_on
from demo.accounts import OPERATOR
from demo.places import CIMAHI

REASON = "Contoh: tertinggal di angkutan umum."


def leave_extracts() -> None:
    """Print extracts of the first certificates that allow it; the second one twice, the third one is
    withdrawn."""
    operator = User.objects.get(username=OPERATOR)
    today = timezone.localdate()
    checked = Certificate.objects.filter(worker__region=CIMAHI, verified_at__isnull=False)
    candidates = checked.filter(sanction_proposals=None).prefetch_related("sanctions").order_by("pk")
    valid = [each.pk for each in candidates if validity_on(each, today) == Validity.VALID][:3]
    printed = [services.print_extract(certificate_id=pk, by=operator) for pk in valid]
    if printed[1:]:
        services.print_extract(certificate_id=valid[1], by=operator)
    if printed[2:]:
        services.revoke_extract(extract_id=printed[2].pk, reason=REASON, by=operator)
