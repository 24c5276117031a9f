"""Which pack is requested: by its address, or by the form that configures it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core.sheets.paper import Paper
from coverage.forms import QuestionForm
from coverage.periods.final import published_final, published_periods
from regions.places import Place
from registry.enums import Category
from workbooks.enums import PaperSize, ReportKind
from workbooks.reports.meeting import ALL_SECTIONS, Section
from workbooks.reports.state import State

# Instead of a period: the records of a day. Instead of a paper size: that of the letterhead.
DAY_ITSELF, AS_LETTERHEAD = "hari", "kop"
# Shorter passwords can be guessed.
SHORTEST_PASSWORD = 8


class ReportForm(QuestionForm):
    """The state of a pack and its appearance, as an address gives them. Missing values take their
    defaults."""

    periode = forms.CharField(label=_("Final figures of the period"), required=False, max_length=7)
    edisi = forms.IntegerField(label=_("Edition"), required=False, min_value=1, max_value=999)
    lembar = forms.MultipleChoiceField(label=_("Sheets"), choices=Section.choices, required=False)
    kertas = forms.ChoiceField(label=_("Paper"), choices=PaperSize.choices, required=False)

    def state(self, place: Place) -> State:
        """Raises PeriodUnknownError for a period that is not final."""
        question = self.question()
        period = self.cleaned_data.get("periode")
        if not period:
            return State.live(place, question)
        final = published_final(period, edition=self.cleaned_data.get("edisi"))
        return State.final(place, question.category, final)

    @property
    def sections(self) -> frozenset[Section]:
        chosen = self.cleaned_data.get("lembar")
        return frozenset(map(Section, chosen)) if chosen else ALL_SECTIONS

    @property
    def paper(self) -> Paper | None:
        chosen = self.cleaned_data.get("kertas")
        return Paper[chosen] if chosen else None


def usual_answers(asked: QueryDict) -> QueryDict:
    """The initial answers of the form: the last final figures unless a day is given, and every sheet."""
    answers = asked.copy()
    periods = [] if "tanggal" in asked else published_periods()
    answers["periode"] = periods[0].code if periods else DAY_ITSELF
    answers.setdefault("kategori", Category.PEKSOS)
    answers["kertas"], answers["bahasa"] = AS_LETTERHEAD, get_language()
    answers.setlist("lembar", Section.values)
    return answers


def _moments() -> list[tuple[str, object]]:
    """On a freely chosen day, or as one of the final periods."""
    periods = [
        (period.code, gettext("%(period)s, final") % {"period": period.label})
        for period in published_periods()
    ]
    return [*periods, (DAY_ITSELF, _("The records, on the day below"))]


class PackForm(ReportForm):
    """The pack as staff configure it. Names are exported only in the workbook, encrypted, and with a
    reason."""

    bentuk = forms.ChoiceField(choices=ReportKind.choices, required=False, widget=forms.HiddenInput)
    bahasa = forms.ChoiceField(
        label=_("Language of the file"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )
    nama = forms.BooleanField(
        label=_("List of names"),
        required=False,
        help_text=_("Personal data. The Excel file is locked with a password, and the audit trail notes it."),
    )
    sandi = forms.CharField(
        label=_("Password of the file"),
        required=False,
        min_length=SHORTEST_PASSWORD,
        max_length=100,
        help_text=_("At least 8 characters. It is not kept: pass it on apart from the file."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"min_length": _("Take at least 8 characters.")},
    )
    alasan = forms.CharField(
        label=_("What the names are for"),
        required=False,
        max_length=200,
        help_text=_("Written above the list and into the audit trail."),
    )

    def __init__(self, *args: Any, may_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["periode"] = forms.ChoiceField(label=_("Figures"), choices=_moments)
        self.fields["lembar"].widget = forms.CheckboxSelectMultiple(choices=Section.choices)
        self.fields["kategori"].required = True
        papers = [(AS_LETTERHEAD, _("As the letterhead says")), *PaperSize.choices]
        self.fields["kertas"] = forms.ChoiceField(label=_("Paper"), choices=papers)
        if not may_name:
            for name in ("nama", "sandi", "alasan"):
                del self.fields[name]

    def clean_periode(self) -> str:
        chosen: str = self.cleaned_data["periode"]
        return "" if chosen == DAY_ITSELF else chosen

    def clean_kertas(self) -> str:
        chosen: str = self.cleaned_data["kertas"]
        return "" if chosen == AS_LETTERHEAD else chosen

    @property
    def language(self) -> str:
        """The language of the file; by default that of the page."""
        return str(self.cleaned_data.get("bahasa") or get_language())

    @property
    def wants_names(self) -> bool:
        return bool(self.cleaned_data.get("nama"))

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        for name in ("sandi", "alasan"):
            # Shown only with names, and then required.
            if name in self.fields:
                self.fields[name].required = True
        if not answers.get("nama"):
            return answers
        if answers.get("bentuk") != ReportKind.XLSX:
            self.add_error("nama", _("Names leave only in the Excel file. Untick them, or take Excel."))
        if not answers.get("sandi") and "sandi" not in self.errors:
            self.add_error("sandi", _("Choose a password for the file that names people."))
        if not answers.get("alasan"):
            self.add_error("alasan", _("Say what the names are for."))
        return answers
