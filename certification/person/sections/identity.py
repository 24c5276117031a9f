"""The person's own facts, one per line, each with the way to change it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from certification.person.viewing import Viewing
from core.ui.formats import MISSING, long_date
from registry.enums import FieldOfPractice
from registry.extra_fields import fields_seen_by, name_of, said
from registry.models import Worker
from registry.numbers import nip


@dataclass(frozen=True)
class Fact:
    """A fact in words. `change_url` opens the form at its field, or is "" for who may not change it."""

    name: str
    value: str
    change_url: str = ""

    @property
    def is_known(self) -> bool:
        return self.value != MISSING


def facts(viewing: Viewing) -> list[Fact]:
    told = [*_facts(viewing.worker), *_extra_facts(viewing)]
    return [Fact(name, value or MISSING, change_url(viewing, field)) for field, name, value in told]


def change_url(viewing: Viewing, field: str) -> str:
    """The edit form at one field; the page puts the cursor there."""
    if not viewing.can_edit:
        return ""
    form = reverse("certification:worker-edit", args=[viewing.worker.registry_number])
    return f"{form}?isian={field}"


def _extra_facts(viewing: Viewing) -> list[tuple[str, str, str]]:
    """The answers to fields that an administrator added, as far as the user may see them."""
    answers = viewing.worker.extra
    return [
        (name_of(field), field.label, said(field, answers.get(field.code)))
        for field in fields_seen_by(viewing.by)
    ]


def _facts(worker: Worker) -> list[tuple[str, str, str]]:
    practice = dict(FieldOfPractice.choices)
    born = ", ".join(filter(None, [worker.birth_place, long_date(worker.birth_date)]))
    return [
        ("birth_date", _("Born"), born),
        ("sex", _("Sex"), worker.get_sex_display()),
        ("education", _("Last education"), worker.get_education_display()),
        ("employment_status", _("Employment status"), worker.get_employment_status_display()),
        ("nip", _("NIP"), nip.group(worker.nip)),
        ("functional_level", _("Functional level"), worker.get_functional_level_display()),
        (
            "fields_of_practice",
            _("Fields of practice"),
            ", ".join(str(practice[code]) for code in worker.fields_of_practice),
        ),
        ("email", _("E-mail"), worker.email),
        ("ipspi_member_number", _("IPSPI member number"), worker.ipspi_member_number),
        ("domicile", _("Domicile"), worker.domicile.label if worker.domicile else ""),
        ("consent_basis", _("Basis of processing"), worker.consent_basis),
        (
            "consented_on",
            _("Consent given on"),
            long_date(worker.consented_on) if worker.consented_on else "",
        ),
    ]
