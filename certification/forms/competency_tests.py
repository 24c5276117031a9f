"""The form of a competency test, and the grid in which its results are entered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from certification.candidacy import RECORDABLE, CompetencyTestFacts, Papers, Result
from certification.enums import CandidateState
from certification.errors import EndsBeforeIssueError
from certification.models import Candidate, CompetencyTest, Issuer, Scheme
from certification.pasted_results import Listed, Reading, read_pasted
from core.calendar import years_later
from core.errors import DomainError
from core.forms.fields import TypedDateField
from core.forms.opened import OpenedForm
from core.forms.refusals import as_form_error, refuse_reversed
from regions.models import Region
from registry.errors import EndsBeforeStartError
from registry.forms import OfficeField, RegionField, offices_of
from registry.names.titles import squeeze

if TYPE_CHECKING:
    from accounts.models import User


class CompetencyTestForm(OpenedForm, forms.Form):
    """One batch of a competency test."""

    name = forms.CharField(
        label=_("Name of the batch"),
        max_length=120,
        help_text=_("For example: Uji kompetensi angkatan 3."),
        error_messages={"required": _("Enter a name for the batch.")},
    )
    organizer = forms.ModelChoiceField(
        label=_("Organiser"),
        queryset=Issuer.objects.public().certifiers(),
        to_field_name="code",
        empty_label=None,
        error_messages={"required": _("Choose the organiser.")},
    )
    schemes = forms.ModelMultipleChoiceField(
        label=_("Schemes that are tested"),
        queryset=Scheme.objects.public().active(),
        to_field_name="code",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one scheme.")},
    )
    starts_on = TypedDateField(
        label=_("First day"),
        help_text=_("dd/mm/yyyy"),
        error_messages={"required": _("Enter the first day of the test.")},
    )
    ends_on = TypedDateField(
        label=_("Last day"), required=False, help_text=_("Empty if the test lasts one day.")
    )
    registration_until = TypedDateField(
        label=_("Registration until"), required=False, help_text=_("Empty if there is no last day.")
    )
    seats = forms.IntegerField(
        label=_("Seats"),
        min_value=1,
        max_value=2000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "c4"}),
        error_messages={"required": _("Enter how many seats there are.")},
    )
    place = RegionField(
        label=_("Held in"),
        error_messages={"required": _("Choose the kabupaten/kota.")},
    )
    venue = forms.CharField(label=_("Building or address"), max_length=200, required=False)
    funder = forms.CharField(
        label=_("Paid for by"), max_length=120, required=False, help_text=_("For example: APBD 2026.")
    )
    notes = forms.CharField(label=_("Notes"), required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, user: User, test: CompetencyTest | None = None, **options: Any) -> None:
        if test:
            options["initial"] = self._recorded(test)
        super().__init__(*args, **options)
        self.fields["place"].queryset = Region.objects.public().large()  # type: ignore[attr-defined]
        self.offices = list(offices_of(user)[:2])
        if len(self.offices) != 1:
            self.fields["region"] = OfficeField(
                user=user,
                label=_("Office that keeps the record"),
                error_messages={"required": _("Choose the office that keeps the record.")},
            )

    @staticmethod
    def _recorded(test: CompetencyTest) -> dict[str, Any]:
        names = (*CompetencyTestForm.base_fields, "region")
        values = {name: getattr(test, name) for name in names if name != "schemes"}
        return values | {
            "organizer": test.organizer.code,
            "schemes": [scheme.code for scheme in test.schemes.all()],
            "place": test.place_id,
            "region": test.region_id,
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refuse_reversed(self, "starts_on", "ends_on", EndsBeforeStartError())
        starts_on = cleaned.get("starts_on")
        if starts_on and (cleaned.get("registration_until") or starts_on) > starts_on:
            self.add_error("registration_until", _("Registration ends before the test begins."))
        return cleaned

    def facts(self) -> CompetencyTestFacts:
        values = {"region": next(iter(self.offices), None)} | self.cleaned_data
        return CompetencyTestFacts(
            **values
            | {
                "schemes": tuple(values["schemes"]),
                "ends_on": values["ends_on"] or values["starts_on"],
            }
        )


class ReasonForm(forms.Form):
    """Why a test is cancelled, or somebody withdraws."""

    reason = forms.CharField(label=_("Reason"), max_length=200, error_messages={"required": _("Say why.")})


class BatchForm(forms.Form):
    """What all results of a batch have in common. A proposed end is an estimate until it is read."""

    result_on = TypedDateField(
        label=_("Day of the results"), error_messages={"required": _("Enter the day of the results.")}
    )
    issued_on = TypedDateField(label=_("Certificates issued on"), required=False)
    valid_until = TypedDateField(label=_("Certificates valid until"), required=False)
    is_read = forms.BooleanField(label=_("I read this end on the certificates"), required=False)

    def __init__(self, *args: Any, test: CompetencyTest, **options: Any) -> None:
        day = min(test.ends_on, timezone.localdate())
        years = test.organizer.default_years
        ends_on = years_later(day, years) if years else None
        options["initial"] = {"result_on": day, "issued_on": day, "valid_until": ends_on}
        super().__init__(*args, **options)

    def clean_issued_on(self) -> Any:
        day = self.cleaned_data["issued_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("The issue date lies in the future. Check the paper."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refuse_reversed(self, "issued_on", "valid_until", EndsBeforeIssueError())
        return cleaned

    def papers(self) -> Papers:
        return Papers(**{name: self.cleaned_data[name] for name in ("issued_on", "valid_until", "is_read")})


class ResultForm(OpenedForm, forms.Form):
    """One line of the grid."""

    state = forms.ChoiceField(label=_("Result"))
    number = forms.CharField(label=_("Certificate number"), max_length=100, required=False)

    def __init__(self, *args: Any, candidate: Candidate, **options: Any) -> None:
        certificate = candidate.certificate
        options["initial"] = {
            "state": candidate.state,
            "number": certificate.number if certificate else "",
        }
        options["prefix"] = f"c{candidate.pk}"
        super().__init__(*args, **options)
        self.candidate = candidate
        self.fields["state"].choices = [  # type: ignore[attr-defined]
            (state, "–" if state == CandidateState.REGISTERED else CandidateState(state).label)
            for state in RECORDABLE
        ]
        name = {"name": candidate.worker.name}
        for field, label in (("state", _("Result of %(name)s")), ("number", _("Certificate of %(name)s"))):
            attrs = self.fields[field].widget.attrs
            attrs |= {"aria-label": label % name, "class": "masukan", "data-sel": field}
        if certificate:
            self.fields["number"].widget.attrs["readonly"] = True

    def clean_number(self) -> str:
        return squeeze(self.cleaned_data["number"])

    @property
    def result(self) -> Result:
        return Result(candidate_id=self.candidate.pk, **self.cleaned_data)


class ResultsGrid:
    """A line for each candidate whom the user may edit, below what all have in common."""

    def __init__(
        self, test: CompetencyTest, candidates: Iterable[Candidate], data: QueryDict | None = None
    ) -> None:
        self.candidates = list(candidates)
        self.batch = BatchForm(data, test=test)
        self.lines = [ResultForm(data, candidate=candidate) for candidate in self.candidates]

    @classmethod
    def with_pasted(
        cls, test: CompetencyTest, candidates: Sequence[Candidate], data: QueryDict
    ) -> tuple[ResultsGrid, Reading]:
        """The grid as it was sent, with what the pasted cells say written over it."""
        reading = read_pasted(data.get("tempelan", ""), [_listed(candidate) for candidate in candidates])
        filled = data.copy()
        for pk, answer in reading.answers.items():
            for name, value in (("state", answer.state), ("number", answer.number)):
                if value:
                    filled[f"c{pk}-{name}"] = value
        return cls(test, candidates, filled), reading

    def is_valid(self) -> bool:
        return all([self.batch.is_valid(), *(line.is_valid() for line in self.lines)])

    def results(self) -> list[Result]:
        return [line.result for line in self.lines]

    def refuse(self, refused: Mapping[int, DomainError]) -> None:
        """Show each refusal beside its line."""
        for line in self.lines:
            error = refused.get(line.candidate.pk)
            if error:
                field = error.field if error.field in line.fields else None
                line.add_error(field, as_form_error(error))


def _listed(candidate: Candidate) -> Listed:
    worker = candidate.worker
    return Listed(candidate.pk, worker.registry_number, worker.name)
