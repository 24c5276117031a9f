"""What a second person compares, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.models import Certificate, SanctionProposal
from core.ui.formats import MISSING, long_date
from registry.models import Document

if TYPE_CHECKING:
    from accounts.models import User

# What is mostly wrong: one key each on the sheet.
USUAL_REASONS = (
    gettext_lazy("The number differs from the scan."),
    gettext_lazy("A date differs from the scan."),
    gettext_lazy("The scan cannot be read or is missing."),
    gettext_lazy("The scan is of another person."),
)


@dataclass(frozen=True)
class Sheet:
    """One certificate as it is compared with its scan."""

    certificate: Certificate
    by: User

    @property
    def may_decide(self) -> bool:
        """Whether this user is a second person, and a decision is still open."""
        return self.certificate.verified_at is None and not self.certificate.is_own_work_of(self.by.pk)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Label and value in the order in which a certificate prints them."""
        certificate, worker = self.certificate, self.certificate.worker
        until = long_date(certificate.valid_until)
        if certificate.is_estimate and certificate.valid_until:
            until = _("%(day)s (estimate)") % {"day": until}
        return [
            (_("Name"), worker.name_with_titles),
            (_("Number"), certificate.number),
            (_("Issuer"), str(certificate.issuer)),
            (_("Scheme and level"), str(certificate.scheme)),
            (_("Issued on"), long_date(certificate.issued_on)),
            (_("Valid until"), until),
            (_("Born"), long_date(worker.birth_date)),
            (_("Office"), worker.region.label),
        ]

    @property
    def scans(self) -> list[Document]:
        """The files of the paper, the first one first."""
        first = self.certificate.scan
        return [first, *first.further.in_use().order_by("pk")] if first else []

    @property
    def author(self) -> str:
        """Who entered it and, if it was somebody else, who changed it last."""
        entered, changed = self.certificate.entered_by, self.certificate.changed_by
        if changed and changed != entered:
            return f"{entered or MISSING}, {changed}"
        return str(entered or MISSING)

    @property
    def usual_reasons(self) -> list[tuple[str, str]]:
        """Key and sentence."""
        return [(str(key), str(reason)) for key, reason in enumerate(USUAL_REASONS, start=1)]


@dataclass(frozen=True)
class Queues:
    """What waits for this user as a second person, and what came back. Each count is that of its list."""

    user: User

    @property
    def can_verify(self) -> bool:
        return self.user.has_permission(Permission.CERTIFICATE_VERIFY)

    @property
    def can_edit(self) -> bool:
        return self.user.has_permission(Permission.WORKER_EDIT)

    @property
    def to_check(self) -> int:
        return Certificate.objects.waiting_for(self.user).count()

    @property
    def sanctions(self) -> int:
        return SanctionProposal.objects.waiting_for(self.user).count()

    @property
    def returned(self) -> int:
        return Certificate.objects.returned_to(self.user).count()


def next_after(pk: int, *, by: User) -> int | None:
    """The certificate to compare next: the one entered after, else the oldest; None when all is done."""
    others = Certificate.objects.waiting_for(by).exclude(pk=pk).order_by("pk").values_list("pk", flat=True)
    return others.filter(pk__gt=pk).first() or others.first()
