"""The words of the audit trail: for facts that services record beside the fields of a record, and for their
codes.

The apps above name their facts here, so that one page can show all of them. A test reads their calls and
finds every missing word.
"""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.text import Text

# The names of facts that are not a field of a record.
WORDS: Final[dict[str, Text]] = {
    "activities": _("activities"),
    "category": _("category"),
    "cells": _("cells mended"),
    "certificate": _("certificate"),
    "certificates": _("certificates recorded"),
    "changed": _("hours changed"),
    "columns": _("columns"),
    "conflicts": _("left as changed since"),
    "counts": _("rows"),
    "digest": _("digest of the figures"),
    "document": _("document"),
    "doubted": _("kept though unusual"),
    "doubts": _("what looked unusual"),
    "edition": _("edition"),
    "effective_on": _("in force from"),
    "ends_on": _("last day"),
    "extract": _("extract"),
    "fields": _("fields"),
    "file": _("file"),
    "filters": _("filters"),
    "from_on": _("from"),
    "from_region": _("from office"),
    "is_known_to_others": _("known to others"),
    "kind": _("kind"),
    "list": _("list"),
    "listed": _("people listed"),
    "merged": _("merged into it"),
    "month": _("month"),
    "moved": _("moved to it"),
    "note": _("note"),
    "number": _("number"),
    "numbers": _("numbers asked for"),
    "on": _("day"),
    "outcomes": _("results"),
    "overdue": _("overdue"),
    "page": _("page"),
    "people": _("people"),
    "place": _("place"),
    "post": _("post"),
    "programme": _("programme"),
    "q": _("words searched for"),
    "reason": _("reason"),
    "refused": _("refused"),
    "region": _("region"),
    "remainder": _("left without a name"),
    "removed_on": _("removed on"),
    "retired": _("key taken out of use"),
    "right": _("found right"),
    "rows": _("rows"),
    "skipped": _("left out"),
    "source": _("from the file"),
    "stamp": _("stamp"),
    "starts_on": _("from"),
    "state": _("state"),
    "taken": _("taken from it"),
    "taken_off": _("people taken off"),
    "test": _("competency test"),
    "to_change": _("found to change"),
    "to_region": _("to office"),
    "until": _("until"),
    "verdict": _("verdict"),
    "waiting": _("rows that waited"),
    "with_nik": _("with NIK"),
    "words": _("words explained"),
    "year": _("year"),
    "years": _("kept for years"),
}

# The codes of facts that no field of a record lists.
CODES: Final[dict[str, dict[object, Text]]] = {
    "counts": {
        "new": _("New"),
        "changed": _("Changed"),
        "unchanged": _("Unchanged"),
        "review": _("To review"),
        "invalid": _("To mend"),
        "skipped": _("Skipped"),
    },
    "document": {"practicelicense": "SIPPS", "registrationletter": "STR"},
    "doubts": {
        "issued_in_future": _("issue date in the future"),
        "nik_birth_date_differs": _("birth date other than the NIK says"),
        "nik_region_unknown": _("NIK of no known kabupaten/kota"),
        "nik_sex_differs": _("sex other than the NIK says"),
        "nip_birth_date_differs": _("birth date other than the NIP says"),
        "nip_sex_differs": _("sex other than the NIP says"),
        "psm_as_peksos": _("PSM recorded as social worker"),
        "same_name_and_birth": _("somebody of the same name and birth date is recorded"),
        "scheme_of_other_category": _("certificate of another category"),
        "share_over_full_time": _("more than full time"),
    },
}

# The record that has the fields of an action, if that is not its target: by the first words of the action,
# longer ones before shorter ones.
WRITTEN: Final[dict[str, str]] = {
    "ASSIGNMENT_EVALUATED": "registry.evaluation",
    "ASSIGNMENT_": "registry.assignment",
    "CERTIFICATES_CHECKED": "certification.checkcount",
    "CERTIFICATE_": "certification.certificate",
    "DUPLICATE_ANSWERED": "registry.duplicateopinion",
    "LETTER_": "certification.registrationletter",
    "PROPOSAL_": "registry.worker",
    "REPORT_": "registry.worker",
    "ROLE_": "accounts.roleassignment",
    "SAMPLE_": "certification.sampleanswer",
    "SANCTION_": "certification.sanctionproposal",
    "SCAN_": "registry.document",
    "SUBMISSION_SENT": "coverage.attestation",
    "TRANSFER_": "registry.transfer",
    "WORKERS_": "registry.worker",
    "WORKER_STATE_CHANGED": "registry.workerstate",
}

# Facts that are the code of a region.
PLACES: Final = frozenset(
    {"area", "area_served", "from_region", "location", "place", "region", "region_id", "to_region"}
)
# Facts that are names of fields of a person.
FIELDS: Final = frozenset({"fields", "taken"})
# Facts that point to a row for programs, and mean nothing to a reader.
ROW_NUMBERS: Final = frozenset({"certificate", "document", "extract", "note", "test"})
