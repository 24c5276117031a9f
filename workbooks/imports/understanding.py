"""Finds the reference data that the words of a row mean.

Programme, place and issuer in the values of the row are replaced by their codes. An unknown word becomes a
problem of the row.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from certification.models import Issuer, Scheme
from regions.models import Region
from registry.enums import Category, EmploymentStatus
from registry.models import Organization, Programme, Worker
from registry.numbers.nip import CIVIL_SERVANTS
from workbooks.imports.known import KnownPaper, KnownPerson
from workbooks.imports.lookups import Lookups, category_named, unknown
from workbooks.imports.placing import place_of
from workbooks.imports.problems import Problem, error, warning
from workbooks.imports.reader.contents import asks_for_category, is_told_by_cells
from workbooks.imports.reader.entries import Entry

# Positions 13 and 14 of the number of a PPPK, where a PNS has the month of appointment.
PPPK_MARK = "21"


@dataclass(frozen=True)
class Answers:
    """What the user states once for the whole file. It is used for rows without a value of their own."""

    category: str = ""
    issuer: str = ""
    level: str = ""


@dataclass(frozen=True)
class Meaning:
    """The reference data that a row names. `is_category_stated`: the row itself states the category.
    `asked_where`: the text in the columns of places, possibly a body."""

    programme: Programme | None = None
    place: Region | None = None
    asked_where: str = ""
    organization: Organization | None = None
    issuer: Issuer | None = None
    scheme: Scheme | None = None
    is_category_stated: bool = False


def understand(entry: Entry, known: KnownPerson | None, lookups: Lookups, answers: Answers) -> Meaning:
    """Resolve the words of one row and add its problems to it.

    Values that a row about a `known` person leaves out are not missing, because the record has them.
    """
    if not entry.get("name") and not any(problem.field == "name" for problem in entry.problems):
        entry.problems.append(
            error("name_missing", _("The name is missing. Write it as on the KTP."), "name")
        )
    programme = _programme(entry, lookups)
    asked_where = entry.text("place")
    place = place_of(entry, lookups)
    worker = known.worker if known else None
    is_stated = _category(entry, worker, programme, lookups, answers)
    _employment(entry, worker)
    paper = _recorded_paper(entry, known)
    return Meaning(
        programme=programme,
        place=place,
        asked_where=asked_where,
        organization=_organization(entry, place, lookups),
        issuer=_issuer(entry, paper, lookups, answers),
        scheme=_scheme(entry, paper, lookups, answers),
        is_category_stated=is_stated,
    )


def _programme(entry: Entry, lookups: Lookups) -> Programme | None:
    text = entry.text("programme")
    if not text:
        return _role_as_category(entry, lookups)
    programme = lookups.programme_among(text)
    if programme is None:
        entry.distrust(error("programme_unknown", unknown("programme", text), "programme", text))
        return None
    entry.values["programme"] = programme.code
    return programme


def _role_as_category(entry: Entry, lookups: Lookups) -> Programme | None:
    """The programme in the column of categories ("Jenis SDM: TKSK"). Such a word tells both.

    "Penyuluh Sosial" is a category and a programme. It is read as both unless the header asks for a category:
    "Jenis SDM" asks for any role, and a column recognized by its cells asks for nothing. The code of a
    category is no role.
    """
    text = entry.text("category")
    is_code = text.upper() in Category.values and not is_told_by_cells("category", entry.header)
    is_category = bool(category_named(text)) and (is_code or asks_for_category(entry.header))
    is_open = not is_category and not lookups.names_several_kinds(text)
    role = lookups.programme(text) if is_open else None
    if role:
        entry.values["programme"] = role.code
    return role


def _category(
    entry: Entry, known: Worker | None, programme: Programme | None, lookups: Lookups, answers: Answers
) -> bool:
    """Set the category from the row, the record, the programme or the answer. True if the row states it.

    PSM, TKSK and Tagana have a category of their own, which overrides the answer for the whole file.
    """
    text = entry.text("category")
    if _leaves_category_open(text, lookups):
        del entry.values["category"]
    elif text:
        return _stated_category(entry, text, lookups)
    if known:
        entry.values["category"] = known.category
    elif programme and programme.default_category:
        entry.values["category"] = programme.default_category
        if answers.category != programme.default_category:
            entry.problems.append(_category_of(programme, answers.category))
    elif answers.category:
        entry.values["category"] = answers.category
    else:
        entry.problems.append(
            error(
                "category_missing",
                _("The category is missing. Add a column, or choose one for the whole file."),
                "category",
            )
        )
    return False


def _leaves_category_open(text: str, lookups: Lookups) -> bool:
    """Whether the text is a role without a category of its own: companions of PKH may be social workers or
    others."""
    role = None if category_named(text) or lookups.names_several_kinds(text) else lookups.programme(text)
    return role is not None and not role.default_category


def _category_of(programme: Programme, answered: str) -> Problem:
    """A warning that the category comes from the programme, not from the answer for the whole file."""
    told = {"category": Category(programme.default_category).label, "programme": programme.short_name}
    if not answered:
        sentence = _("No category is given. %(category)s is usual for %(programme)s.")
        return warning("category_from_programme", sentence % told, "category")
    sentence = _(
        "%(answered)s was said for the whole file, but %(programme)s is %(category)s, and recorded so. "
        "If that is wrong here, write the category in a column of its own."
    )
    return warning("category_unusual", sentence % {**told, "answered": Category(answered).label}, "category")


def _stated_category(entry: Entry, text: str, lookups: Lookups) -> bool:
    if lookups.names_several_kinds(text):
        entry.distrust(error("category_unknown", unknown("category", text), "category", text))
        return False
    known = category_named(text)
    if known:
        entry.values["category"] = known
        return True
    role = lookups.programme(text)
    if role and role.default_category:
        entry.values["category"] = role.default_category
        entry.problems.append(
            warning(
                "category_from_programme",
                _("%(text)s is a role; its category is %(category)s.")
                % {"text": text, "category": Category(role.default_category).label},
                "category",
                text,
            )
        )
        return True
    entry.distrust(error("category_unknown", unknown("category", text), "category", text))
    return False


def _employment(entry: Entry, known: Worker | None) -> None:
    """Only civil servants have a NIP: if the status is not known, the NIP shows which one they have."""
    nip = entry.text("nip")
    status = entry.text("employment_status") or (known.employment_status if known else "")
    if not nip or status:
        if nip and status not in CIVIL_SERVANTS:
            sentence = _("Only civil servants have a NIP. Correct the status or leave the NIP empty.")
            entry.problems.append(error("nip_not_civil_servant", sentence, "nip", nip))
        return
    read = EmploymentStatus.PPPK if nip[12:14] == PPPK_MARK else EmploymentStatus.PNS
    entry.values["employment_status"] = read
    entry.problems.append(
        warning(
            "employment_status_from_nip",
            _("The employment status is read from the NIP: %(status)s.") % {"status": read.label},
            "nip",
        )
    )


def _organization(entry: Entry, place: Region | None, lookups: Lookups) -> Organization | None:
    text = entry.text("organization")
    if not text:
        return None
    found = lookups.organization(text, place)
    if found is None:
        entry.distrust(warning("organization_unknown", unknown("organization", text), "organization", text))
        return None
    entry.values["organization"] = found.name
    return found


def _recorded_paper(entry: Entry, known: KnownPerson | None) -> KnownPaper | None:
    """The recorded certificate with this number. The row need not repeat its issuer and level."""
    if known is None:
        return None
    number = entry.text("certificate_number")
    return next((paper for paper in known.papers if paper.number == number), None)


def _issuer(entry: Entry, paper: KnownPaper | None, lookups: Lookups, answers: Answers) -> Issuer | None:
    if not entry.get("certificate_number"):
        return None
    text = entry.text("certificate_issuer") or ("" if paper else answers.issuer)
    if text:
        issuer = lookups.issuer(text)
        if issuer is None:
            sentence = unknown("issuer", text)
            entry.distrust(error("certificate_issuer_unknown", sentence, "certificate_issuer", text))
    else:
        issuer = paper.issuer if paper else None
        if issuer is None:
            sentence = _("The issuer is missing. Add a column, or choose one for the whole file.")
            entry.problems.append(error("certificate_issuer_missing", sentence, "certificate_issuer"))
    if issuer:
        entry.values["certificate_issuer"] = issuer.code
    return issuer


def _scheme(entry: Entry, paper: KnownPaper | None, lookups: Lookups, answers: Answers) -> Scheme | None:
    """The scheme of the row's level: that of the row's category if it has one, else any."""
    if not entry.get("certificate_number"):
        return None
    level = entry.text("certificate_level") or (paper.scheme.level if paper else answers.level)
    if not level:
        is_unread = any(problem.field == "certificate_level" for problem in entry.problems)
        if not is_unread:
            sentence = _("The level is missing. Add a column, or choose one for the whole file.")
            entry.problems.append(error("certificate_level_missing", sentence, "certificate_level"))
        return None
    entry.values["certificate_level"] = level
    if paper and paper.scheme.level == level:
        return paper.scheme
    return lookups.schemes.get((entry.text("category"), level)) or next(
        (scheme for (_category, known), scheme in sorted(lookups.schemes.items()) if known == level), None
    )
