"""The chain of papers that a social worker practises with, and its weakest link, on a day.

Certificate, then STR, then SIPPS: the organisation of social workers registers who holds a competency
certificate (UU 14/2019, articles 28 and 29), the kabupaten/kota licenses who is registered (Permensos
17/2020). Practice lags behind the law, so an STR or SIPPS that is not recorded is neutral, while one that
is recorded and has ended is a broken link. Volunteers and extension workers have no chain.

One function makes the sentence, for page, list, file and the public check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from certification.models import Certificate, PracticeLicense, RegistrationLetter
from certification.models.letters import Letter
from certification.validity import Mark, Validity, sanction_on, validity_on
from core.ui.formats import long_date
from registry.enums import Category
from registry.models import Worker

# Categories with a chain of papers; only a social worker is registered and licensed.
CERTIFIED_CATEGORIES = frozenset({Category.PEKSOS, Category.TKS})


class Strength(IntEnum):
    """What a link is worth on a day, weakest first."""

    REVOKED = 1
    SUSPENDED = 2
    ENDED = 3
    MISSING = 4
    UNKNOWN = 5
    VALID = 6
    NOT_RECORDED = 7  # an optional paper: says nothing against its holder


KINDS = {
    Strength.REVOKED: "revoked",
    Strength.SUSPENDED: "revoked",
    Strength.ENDED: "ended",
    Strength.MISSING: "none",
    Strength.UNKNOWN: "unknown",
    Strength.VALID: "valid",
    Strength.NOT_RECORDED: "none",
}
OF_VALIDITY = {
    Validity.REVOKED: Strength.REVOKED,
    Validity.SUSPENDED: Strength.SUSPENDED,
    Validity.ENDED: Strength.ENDED,
    Validity.UNKNOWN: Strength.UNKNOWN,
    Validity.VALID: Strength.VALID,
}


@dataclass(frozen=True)
class Link:
    """One paper of the chain on a day. `turned_on`: the day it ends, ended, or lost its effect."""

    paper: str
    strength: Strength
    issuer: str = ""
    turned_on: date | None = None


@dataclass(frozen=True)
class Chain:
    links: tuple[Link, ...]

    @property
    def weakest(self) -> Link:
        """The first of the weakest links; among valid ones, that which ends first."""
        return min(self.links, key=lambda link: (link.strength, link.turned_on or date.max))

    @property
    def kind(self) -> str:
        """The shape of its status mark."""
        return KINDS[self.weakest.strength]

    @property
    def sentence(self) -> str:
        """What is missing or ends first, who issues it, and when the whole lapses."""
        weakest = self.weakest
        said = SENTENCES[weakest.strength]() % {
            "paper": weakest.paper,
            "issuer": weakest.issuer,
            "day": long_date(weakest.turned_on),
        }
        absent = [link.paper for link in self.links if link.strength == Strength.NOT_RECORDED]
        if not absent:
            return capfirst(f"{said}.")
        return capfirst(
            _("%(said)s; not recorded, and optional: %(papers)s.")
            % {
                "said": said,
                "papers": ", ".join(absent),
            }
        )

    @property
    def mark(self) -> Mark:
        return Mark(self.kind, self.sentence)


SENTENCES: dict[Strength, Callable[[], str]] = {
    Strength.REVOKED: lambda: _("%(paper)s revoked by %(issuer)s since %(day)s: a new one is needed"),
    Strength.SUSPENDED: lambda: _("%(paper)s suspended since %(day)s: %(issuer)s decides when it returns"),
    Strength.ENDED: lambda: _("%(paper)s ended on %(day)s: %(issuer)s renews it"),
    Strength.MISSING: lambda: _("%(paper)s missing: %(issuer)s issues it after the competency test"),
    Strength.UNKNOWN: lambda: _("end of the %(paper)s not confirmed: read it on the paper of %(issuer)s"),
    Strength.VALID: lambda: _("whole until %(day)s, when the %(paper)s of %(issuer)s ends"),
}


def read_with(path: str = "") -> list[str | Prefetch]:
    """What a chain reads of the workers at this path, to be prefetched."""
    at = f"{path}__" if path else ""
    return [
        Prefetch(f"{at}certificates", Certificate.objects.select_related("scheme", "issuer")),
        f"{at}certificates__sanctions",
        Prefetch(f"{at}registration_letters", RegistrationLetter.objects.select_related("issuer")),
        Prefetch(f"{at}practice_licenses", PracticeLicense.objects.select_related("issued_by")),
    ]


def chain_on(worker: Worker, on: date) -> Chain | None:
    """The chain of a worker with whom `read_with` was read; None for a category that nothing certifies."""
    if worker.category not in CERTIFIED_CATEGORIES:
        return None
    certificate = _certificate_link(worker, on)
    if worker.category != Category.PEKSOS:
        return Chain((certificate,))
    letters = worker.registration_letters.all()
    licenses = worker.practice_licenses.all()
    return Chain(
        (
            certificate,
            _letter_link(_("STR"), letters, on, lambda row: str(row.issuer)),
            _letter_link(_("SIPPS"), licenses, on, lambda row: row.issued_by.label),
        )
    )


def chains_on(workers: Sequence[Worker], on: date) -> dict[int, Chain | None]:
    """The chain of each worker of a page or file, by id, in a fixed number of queries."""
    prefetch_related_objects(list(workers), *read_with())
    return {worker.pk: chain_on(worker, on) for worker in workers}


class PageOfChains:
    """The chains of the people of one page or file, read together when the first is asked for."""

    def __init__(self, workers: Sequence[Worker], on: date) -> None:
        self.workers = workers
        self.on = on

    @cached_property
    def _found(self) -> dict[int, Chain | None]:
        return chains_on(self.workers, self.on)

    def sentence_of(self, worker: Worker) -> str:
        """The sentence, or "" for a category that nothing certifies."""
        chain = self._found[worker.pk]
        return chain.sentence if chain else ""


def _certificate_link(worker: Worker, on: date) -> Link:
    """The best certificate of the schemes of the worker's category (`certification.status`)."""
    paper = _("certificate")
    held = [
        (OF_VALIDITY[validity], row)
        for row in worker.certificates.all()
        if row.scheme.category == worker.category
        and (validity := validity_on(row, on)) is not Validity.FUTURE
    ]
    if not held:
        return Link(paper, Strength.MISSING, issuer=_("a certification body (LSPS or LSP)"))
    strength, best = max(held, key=lambda pair: (_rank(pair[0]), pair[1].valid_until or date.max))
    return Link(paper, strength, str(best.issuer), _turned_on(best, strength, on))


def _rank(strength: Strength) -> int:
    """Ended, suspended and revoked are one standing, lapsed: the newest of them speaks."""
    return max(strength, Strength.ENDED)


def _turned_on(certificate: Certificate, strength: Strength, on: date) -> date | None:
    sanction = sanction_on(certificate.sanctions.all(), on)
    if strength in {Strength.REVOKED, Strength.SUSPENDED} and sanction:
        return sanction.starts_on
    return certificate.valid_until


def _letter_link(paper: str, rows: Iterable[Letter], on: date, issuer_of: Callable[[Any], str]) -> Link:
    """The best of the letters that exist on the day; nobody sanctions them here."""
    held = [(_strength(row, on), row) for row in rows if row.issued_on is None or row.issued_on <= on]
    if not held:
        return Link(paper, Strength.NOT_RECORDED)
    strength, best = max(held, key=lambda pair: (pair[0], pair[1].valid_until or date.max))
    return Link(paper, strength, issuer_of(best), best.valid_until)


def _strength(row: Letter, on: date) -> Strength:
    if row.valid_until is None:
        return Strength.UNKNOWN
    return Strength.VALID if row.valid_until >= on else Strength.ENDED
