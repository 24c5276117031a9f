"""The entry form: a person, a certificate and an assignment on one page."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from certification.errors import CertificateBeforeAdulthoodError
from certification.facts import CertificateFacts, refuse_before_adulthood
from certification.forms.certificates import CertificateForm
from certification.services.registration import Sending, entry_doubts
from certification.validity import Mark
from core.crypto import keyed_hash
from core.errors import DomainError
from core.forms.refusals import as_form_error, refuse
from core.ui.formats import long_date
from regions.models import Region
from registry.doubts import Answer, Doubt
from registry.duplicates import at_entry
from registry.enums import Sex
from registry.facts import AssignmentFacts
from registry.forms import AssignmentForm, DoubtForm, EntryPersonForm, OfficeField, offices_of
from registry.forms.candidate import typed_evidence
from registry.services import possible_duplicates
from registry.services.possible_duplicates import PossibleDuplicate

if TYPE_CHECKING:
    from accounts.models import User

HAS, HAS_NOT = "ya", "belum"
# Sent with every form, but not an answer.
UNSAID = frozenset({"csrfmiddlewaretoken", "token", "lagi"})
MAIN = ("nik", "name", "back_title", "birth_date", "sex", "category", "phone")


class FrameForm(DoubtForm):
    """What holds the entry together: its token, its office, and the answer to doubts."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    has_certificate = forms.ChoiceField(
        label=gettext_lazy("Is there a certificate?"),
        choices=[
            (HAS, gettext_lazy("Has a certificate")),
            (HAS_NOT, gettext_lazy("Not yet certified")),
        ],
        error_messages={"required": gettext_lazy("Say whether there is a certificate.")},
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        office = OfficeField(
            user=user,
            label=_("Office that keeps the record"),
            error_messages={"required": _("Choose the office that keeps the record.")},
        )
        self.offices = list(offices_of(user)[:2])
        if len(self.offices) != 1:
            self.fields["office"] = office

    @property
    def told_apart(self) -> list[str]:
        """Registry numbers of the people about whom the user said "not this person"."""
        return self.data.getlist("bukan") if isinstance(self.data, QueryDict) else []

    @property
    def answer(self) -> Answer:
        """Saying "not this person" about a namesake also answers the doubt about them, with the reason."""
        given = super().answer
        if not self.told_apart:
            return given
        reason = given.reason or _("Not the same person as %(numbers)s") % {
            "numbers": ", ".join(self.told_apart)
        }
        return Answer(reason=reason, codes=given.codes | {at_entry.SAME_NAME_AND_BIRTH})

    @property
    def office(self) -> Region:
        return self.cleaned_data.get("office") or self.offices[0]


@dataclass(frozen=True)
class Asked:
    """A field as the page shows it, with doubts about it and what was read from it."""

    bound: BoundField
    warning: str = ""
    reading: str = ""


@dataclass(frozen=True)
class Section:
    """A sheet of the form, and its line in the list at the side. `asked`: answers on it that stand in the
    form around all sheets."""

    anchor: str
    title: str
    forms: tuple[forms.Form, ...]
    is_sent: bool
    is_empty: bool = False
    asked: tuple[BoundField, ...] = ()

    @property
    def errors(self) -> int:
        own = sum(len(messages) for form in self.forms for messages in form.errors.values())
        return own + sum(len(bound.errors) for bound in self.asked)

    @property
    def mark(self) -> Mark:
        if not self.is_sent:
            return Mark("none", _("to be filled in"))
        if self.errors:
            said = ngettext("%(count)s error", "%(count)s errors", self.errors)
            return Mark("ended", said % {"count": self.errors})
        return Mark("none", _("empty")) if self.is_empty else Mark("valid", _("complete"))


class Entry:
    """The forms of one entry, validated together so that all faults show at once."""

    def __init__(
        self, data: QueryDict | None = None, *, user: User, kept: dict[str, str] | None = None
    ) -> None:
        self.user = user
        self.data = data
        kept = kept or {}
        self.kept_office = kept.get("office", "")
        self.frame = FrameForm(data, user=user, initial={"office": self.kept_office})
        self.person = EntryPersonForm(data, user=user, initial={"name": kept.get("name", "")})
        has_certificate = data is not None and data.get("has_certificate") == HAS
        self.certificate = CertificateForm(
            data,
            prefix="certificate",
            user=user,
            empty_permitted=not has_certificate,
            use_required_attribute=False,
        )
        self.assignment = AssignmentForm(
            data,
            prefix="assignment",
            user=user,
            within=self.kept_office,
            initial=kept,
            main_only=True,
            empty_permitted=True,
            use_required_attribute=False,
        )
        self.is_sent = data is not None
        if not self.is_sent:
            self.person.fields["nik"].widget.attrs["autofocus"] = True
        self.doubts: Sequence[Doubt] = ()
        self.candidates: list[PossibleDuplicate] = []

    @property
    def parts(self) -> tuple[forms.Form, ...]:
        return self.frame, self.person, self.certificate, self.assignment

    @property
    def sending(self) -> Sending | None:
        """What was sent, to know it again; None where the token cannot be read."""
        token = self.frame.cleaned_data.get("token")
        if token is None or self.data is None:
            return None
        answers = sorted((name, tuple(values)) for name, values in self.data.lists() if name not in UNSAID)
        return Sending(token, keyed_hash(repr(answers)))

    def is_valid(self) -> bool:
        """Whether everything can be sent to the service, which alone decides on doubts."""
        valid = [form.is_valid() for form in self.parts]
        self._compare_certificate_with_choice()
        self._compare_certificate_with_birth()
        self._look_for_doubts()
        return all(valid) and not any(form.errors for form in self.parts)

    def facts(self) -> dict[str, Any]:
        """The arguments of `register_with_documents`."""
        return {
            "person": self.person.facts(),
            "region": self.frame.office,
            "certificate": self.certificate_facts(),
            "assignment": self.assignment_facts(),
            "answer": self.frame.answer,
            "sending": self.sending,
        }

    def certificate_facts(self) -> CertificateFacts | None:
        return self.certificate.facts() if self.frame.cleaned_data["has_certificate"] == HAS else None

    def assignment_facts(self) -> AssignmentFacts | None:
        return self.assignment.facts() if self.assignment.has_changed() else None

    @property
    def told_apart(self) -> list[str]:
        """Registry numbers of the people about whom the user said "not this person"."""
        return self.frame.told_apart

    def look_for_same_people(self) -> None:
        """Who is recorded already and may be meant, for the side of the form."""
        typed = typed_evidence(self.person)
        self.candidates = possible_duplicates(typed, by=self.user) if typed else []

    def ask(self, doubts: Sequence[Doubt]) -> None:
        """Show the doubts; those seen before need a reason."""
        self.doubts = doubts
        self.frame.ask_reason(doubts)

    def refuse(self, error: DomainError) -> None:
        """Show a refusal of the service at the field it belongs to."""
        form = next((form for form in self.parts[1:] if error.field in form.fields), self.person)
        refuse(form, error)

    def answer_to(self, name: str) -> str:
        """What was typed into a field of the frame or of the assignment."""
        form = self.frame if name in self.frame.fields else self.assignment
        return str(form[name].value() or "") if name in form.fields else ""

    @property
    def person_fields(self) -> list[Asked]:
        return [self._asked(self.person[name]) for name in MAIN]

    @property
    def more_person_fields(self) -> list[Asked]:
        return [self._asked(self.person[name]) for name in self.person.fields if name not in MAIN]

    @property
    def certificate_fields(self) -> list[Asked]:
        return [self._asked(bound) for bound in self.certificate]

    @property
    def assignment_fields(self) -> list[Asked]:
        return [self._asked(self.assignment[name]) for name in ("programme", "place", "starts_on")]

    @property
    def more_assignment_fields(self) -> list[Asked]:
        named = ("share", "organization", "decree_number", "decree_on", "ends_on")
        return [self._asked(self.assignment[name]) for name in named]

    @property
    def more_person_filled(self) -> bool:
        """Something is said, or wrong, in the folded part about the person."""
        return self._is_filled(self.more_person_fields)

    @property
    def more_assignment_filled(self) -> bool:
        return self._is_filled(self.more_assignment_fields)

    @property
    def office_field(self) -> BoundField | None:
        """The choice of the office, for who keeps the records of several."""
        return self.frame["office"] if "office" in self.frame.fields else None

    @property
    def sections(self) -> list[Section]:
        has_certificate, office = self.frame["has_certificate"], self.office_field
        return [
            Section(
                "identitas",
                _("Identity"),
                (self.person,),
                self.is_sent,
                asked=(office,) if office else (),
            ),
            Section(
                "sertifikat",
                _("Certificate"),
                (self.certificate,),
                self.is_sent,
                is_empty=self.is_sent and has_certificate.value() == HAS_NOT,
                asked=(has_certificate,),
            ),
            Section(
                "penugasan",
                _("Assignment"),
                (self.assignment,),
                self.is_sent,
                is_empty=not self.assignment.has_changed(),
            ),
        ]

    @staticmethod
    def _is_filled(asked: list[Asked]) -> bool:
        return any(
            answer.warning
            or answer.bound.errors
            or (answer.bound.form.is_bound and answer.bound.name in answer.bound.form.changed_data)
            for answer in asked
        )

    def _asked(self, bound: BoundField) -> Asked:
        doubted = [doubt.message for doubt in self.doubts if self._is_about(doubt, bound)]
        return Asked(bound, " ".join(doubted), self._reading(bound))

    def _is_about(self, doubt: Doubt, bound: BoundField) -> bool:
        return doubt.field == bound.name and bound.form is self._form_of(doubt.field)

    def _form_of(self, name: str | None) -> forms.Form | None:
        return next((form for form in self.parts[1:] if name in form.fields), None)

    def _reading(self, bound: BoundField) -> str:
        """Good news: what was understood."""
        if bound.name != "nik" or not self.is_sent or bound.errors:
            return ""
        read = self.person.read_nik
        if read is None:
            return ""
        region = Region.objects.filter(code=read.region_code).first()
        said = {"sex": Sex(read.sex).label.lower(), "born": long_date(read.birth_date)}
        if region is None:
            return _("Read: %(sex)s, born %(born)s") % said
        return _("Read: %(sex)s, born %(born)s, NIK issued in %(region)s") % (said | {"region": region.label})

    def _compare_certificate_with_choice(self) -> None:
        chosen = self.frame.cleaned_data.get("has_certificate")
        if chosen == HAS_NOT and self.certificate.has_changed():
            self.frame.add_error(
                "has_certificate",
                ValidationError(
                    _("A certificate is filled in. Choose “Has a certificate” or empty its fields."),
                    code="certificate_contradicts",
                ),
            )

    def _compare_certificate_with_birth(self) -> None:
        issued_on = self.certificate.cleaned_data.get("issued_on")
        try:
            refuse_before_adulthood(issued_on, self.person.cleaned_data.get("birth_date"))
        except CertificateBeforeAdulthoodError as error:
            self.certificate.add_error("issued_on", as_form_error(error))

    def _look_for_doubts(self) -> None:
        if self.person.errors:
            return
        certificate = None if self.certificate.errors or self.frame.errors else self.certificate_facts()
        assignment = None if self.assignment.errors else self.assignment_facts()
        person = self.person.facts()
        self.doubts = entry_doubts(person, certificate, assignment, by=self.user)
