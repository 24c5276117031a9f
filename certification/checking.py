"""What a second person compares, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.converters import KINDS
from certification.models import Certificate, PracticeLicense, RegistrationLetter, SanctionProposal
from certification.querysets import CheckedQuerySet
from certification.services.checking import CHECKED, CheckedPaper
from core.ui.formats import MISSING, long_date
from registry.enums import DocumentKind
from registry.models import Document

if TYPE_CHECKING:
    from accounts.models import User

# The most frequent faults: one key each on the sheet.
USUAL_REASONS = (
    gettext_lazy("The number differs from the scan."),
    gettext_lazy("A date differs from the scan."),
    gettext_lazy("The scan cannot be read or is missing."),
    gettext_lazy("The scan is of another person."),
)


CERTIFICATE = "sertifikat"
# The word of the address for each kind of paper that is checked.
WORDS = {word: kind for word, kind in KINDS.items() if kind in CHECKED}
NEEDED = ("worker__region", "scan", "entered_by", "changed_by", "returned_by")
ISSUERS = {
    DocumentKind.CERTIFICATE: ("issuer", "scheme"),
    DocumentKind.STR: ("issuer",),
    DocumentKind.SIPPS: ("issued_by",),
}


def papers(word: str) -> CheckedQuerySet:
    """The papers of the kind with all that a sheet says of them."""
    kind = WORDS[word]
    return CHECKED[kind].objects.select_related(*NEEDED, *ISSUERS[kind])


def address_of(name: str, word: str) -> str:
    """The list of that name for one kind of paper. Certificates came first: their addresses name no kind."""
    if word == CERTIFICATE:
        return reverse(f"certification:{name}")
    return reverse(f"certification:letter-{name}", args=[word])


@dataclass(frozen=True)
class Sheet:
    """One paper as it is compared with its scan."""

    paper: CheckedPaper
    by: User

    @property
    def word(self) -> str:
        return next(word for word, kind in WORDS.items() if isinstance(self.paper, CHECKED[kind]))

    @property
    def url(self) -> str:
        if isinstance(self.paper, Certificate):
            return reverse("certification:check-detail", args=[self.paper.pk])
        return reverse("certification:letter-check-detail", args=[self.word, self.paper.pk])

    @property
    def may_decide(self) -> bool:
        """Whether this user is a second person, and a decision is still open."""
        return self.paper.verified_at is None and not self.paper.is_own_work_of(self.by.pk)

    @property
    def title(self) -> str:
        """What the paper is and who gave it."""
        match self.paper:
            case Certificate():
                return f"{self.paper.scheme.get_level_display()}, {self.paper.issuer}"
            case RegistrationLetter():
                return _("STR, %(issuer)s") % {"issuer": self.paper.issuer}
            case PracticeLicense():
                return _("SIPPS, %(issuer)s") % {"issuer": self.paper.issued_by.label}

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Label and value in the order in which the paper prints them."""
        paper, worker = self.paper, self.paper.worker
        return [
            (_("Name"), worker.name_with_titles),
            (_("Number"), paper.number),
            *self._given_by(),
            (_("Issued on"), long_date(paper.issued_on)),
            (_("Valid until"), self._until()),
            (_("Born"), long_date(worker.birth_date)),
            (_("Office"), worker.region.label),
        ]

    def _given_by(self) -> list[tuple[str, str]]:
        match self.paper:
            case Certificate():
                return [
                    (_("Issuer"), str(self.paper.issuer)),
                    (_("Scheme and level"), str(self.paper.scheme)),
                ]
            case RegistrationLetter():
                return [(_("Issuer"), str(self.paper.issuer))]
            case PracticeLicense():
                place = self.paper.place_of_practice or MISSING
                return [(_("Issuer"), self.paper.issued_by.label), (_("Place of practice"), place)]

    def _until(self) -> str:
        until = long_date(self.paper.valid_until)
        is_estimate = isinstance(self.paper, Certificate) and self.paper.is_estimate
        return _("%(day)s (estimate)") % {"day": until} if is_estimate and self.paper.valid_until else until

    @property
    def scans(self) -> list[Document]:
        """The files of the paper, the first one first."""
        first = self.paper.scan
        return [first, *first.further.in_use().order_by("pk")] if first else []

    @property
    def author(self) -> str:
        """Who entered it and, if that is somebody else, who changed it last."""
        entered, changed = self.paper.entered_by, self.paper.changed_by
        if changed and changed != entered:
            return f"{entered or MISSING}, {changed}"
        return str(entered or MISSING)

    @property
    def usual_reasons(self) -> list[tuple[str, str]]:
        """Key and sentence."""
        return [(str(key), str(reason)) for key, reason in enumerate(USUAL_REASONS, start=1)]


@dataclass(frozen=True)
class Queue:
    """What waits of one kind of paper, or came back. `url` opens exactly these."""

    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Queues:
    """What waits for this user as a second person, and what was returned.

    Each count is the length of its list. Few offices record STR or SIPPS: those queues are shown only if
    something is in them.
    """

    user: User
    current: str

    @property
    def to_check(self) -> list[Queue]:
        if not self.user.has_permission(Permission.CERTIFICATE_VERIFY):
            return []
        labels = [_("To be checked by me"), _("STR to be checked"), _("SIPPS to be checked")]
        return self._queues("check-list", "waiting_for", labels)

    @property
    def sanctions(self) -> list[Queue]:
        if not self.user.has_permission(Permission.CERTIFICATE_VERIFY):
            return []
        count = SanctionProposal.objects.waiting_for(self.user).count()
        url = reverse("certification:sanction-list")
        return [Queue(_("Proposed sanctions"), count, url, self.current == url)]

    @property
    def returned(self) -> list[Queue]:
        if not self.user.has_permission(Permission.WORKER_EDIT):
            return []
        labels = [_("Returned to us"), _("STR returned"), _("SIPPS returned")]
        return self._queues("returned-list", "returned_to", labels)

    def _queues(self, name: str, whose: str, labels: list[str]) -> list[Queue]:
        found = []
        for word, label in zip(WORDS, labels, strict=True):
            url = address_of(name, word)
            count = getattr(CHECKED[WORDS[word]].objects, whose)(self.user).count()
            if word == CERTIFICATE or count or self.current == url:
                found.append(Queue(label, count, url, self.current == url))
        return found


def next_after(paper: CheckedPaper, *, by: User) -> Sheet | None:
    """What to compare next of the kind: what was entered after, else the oldest; None when all is done."""
    others = papers(Sheet(paper, by).word).waiting_for(by).exclude(pk=paper.pk).order_by("pk")
    following = others.filter(pk__gt=paper.pk).first() or others.first()
    return Sheet(following, by) if following else None
