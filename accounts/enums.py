from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditAction(models.TextChoices):
    """What somebody did, as the audit trail names it. Every staff act and every look at personal
    data has one; `audit.record` takes nothing else."""

    # accounts
    SIGNED_IN = "SIGNED_IN", _("Signed in")
    SIGN_IN_FAILED = "SIGN_IN_FAILED", _("Sign-in refused")
    USER_CREATED = "USER_CREATED", _("Account created")
    USER_UPDATED = "USER_UPDATED", _("Account changed")
    USER_DEACTIVATED = "USER_DEACTIVATED", _("Account closed")
    USER_REACTIVATED = "USER_REACTIVATED", _("Account reopened")
    PASSWORD_LINK_MADE = "PASSWORD_LINK_MADE", _("Link for a new password made")
    ROLE_ASSIGNED = "ROLE_ASSIGNED", _("Role given")
    ROLE_ENDED = "ROLE_ENDED", _("Role ended")
    # people
    WORKER_REGISTERED = "WORKER_REGISTERED", _("Person recorded")
    WORKER_UPDATED = "WORKER_UPDATED", _("Person's record changed")
    WORKER_STATE_CHANGED = "WORKER_STATE_CHANGED", _("Person's state changed")
    WORKER_REMOVED = "WORKER_REMOVED", _("Person removed")
    WORKER_RESTORED = "WORKER_RESTORED", _("Removed person brought back")
    WORKERS_EDITED = "WORKERS_EDITED", _("Many people changed at once")
    FACTS_RESTORED = "FACTS_RESTORED", _("Earlier state of a record brought back")
    BATCH_UNDONE = "BATCH_UNDONE", _("Batch undone")
    NOTE_WRITTEN = "NOTE_WRITTEN", _("Note written")
    NOTE_CHANGED = "NOTE_CHANGED", _("Note changed")
    NOTE_REMOVED = "NOTE_REMOVED", _("Note removed")
    ASSIGNMENT_STARTED = "ASSIGNMENT_STARTED", _("Assignment recorded")
    ASSIGNMENT_CORRECTED = "ASSIGNMENT_CORRECTED", _("Assignment corrected")
    ASSIGNMENT_ENDED = "ASSIGNMENT_ENDED", _("Assignment ended")
    ASSIGNMENT_MADE_MAIN = "ASSIGNMENT_MADE_MAIN", _("Assignment made the main one")
    ASSIGNMENT_SHARE_CHANGED = "ASSIGNMENT_SHARE_CHANGED", _("Share of full time changed")
    POST_RECORDED = "POST_RECORDED", _("Post recorded")
    POST_CHANGED = "POST_CHANGED", _("Post changed")
    POST_CLOSED = "POST_CLOSED", _("Post closed")
    OVERLAP_ACCEPTED = "OVERLAP_ACCEPTED", _("Overlap recorded as official")
    OVERLAP_REOPENED = "OVERLAP_REOPENED", _("Exception to an overlap ended")
    TRANSFER_REQUESTED = "TRANSFER_REQUESTED", _("Transfer asked for")
    TRANSFER_PROPOSED = "TRANSFER_PROPOSED", _("Transfer proposed")
    TRANSFER_ACCEPTED = "TRANSFER_ACCEPTED", _("Transfer accepted")
    TRANSFER_RETURNED = "TRANSFER_RETURNED", _("Transfer returned")
    TRANSFER_DECLINED = "TRANSFER_DECLINED", _("Request for a transfer declined")
    TRANSFER_WITHDRAWN = "TRANSFER_WITHDRAWN", _("Transfer withdrawn")
    # documents
    CERTIFICATE_ISSUED = "CERTIFICATE_ISSUED", _("Certificate recorded")
    CERTIFICATE_CORRECTED = "CERTIFICATE_CORRECTED", _("Certificate corrected")
    CERTIFICATE_RENEWED = "CERTIFICATE_RENEWED", _("Certificate renewed")
    CERTIFICATE_CONFIRMED = "CERTIFICATE_CONFIRMED", _("Certificate's validity confirmed")
    CERTIFICATE_VERIFIED = "CERTIFICATE_VERIFIED", _("Certificate verified")
    CERTIFICATE_SUSPENDED = "CERTIFICATE_SUSPENDED", _("Certificate suspended")
    CERTIFICATE_REINSTATED = "CERTIFICATE_REINSTATED", _("Certificate's suspension lifted")
    CERTIFICATE_REVOKED = "CERTIFICATE_REVOKED", _("Certificate revoked")
    # training and evaluation
    TRAINING_RECORDED = "TRAINING_RECORDED", _("Training recorded")
    TRAINING_CORRECTED = "TRAINING_CORRECTED", _("Training corrected")
    TRAINING_ATTENDED = "TRAINING_ATTENDED", _("Attendance of a training recorded")
    ASSIGNMENT_EVALUATED = "ASSIGNMENT_EVALUATED", _("Yearly evaluation recorded")
    # competency tests
    TEST_PLANNED = "TEST_PLANNED", _("Competency test recorded")
    TEST_CHANGED = "TEST_CHANGED", _("Competency test changed")
    TEST_STATE_CHANGED = "TEST_STATE_CHANGED", _("State of a competency test changed")
    CANDIDATES_REGISTERED = "CANDIDATES_REGISTERED", _("Candidates registered for a test")
    CANDIDATES_INVITED = "CANDIDATES_INVITED", _("Candidates invited to a test")
    CANDIDATE_WITHDRAWN = "CANDIDATE_WITHDRAWN", _("Candidate withdrawn from a test")
    RESULTS_RECORDED = "RESULTS_RECORDED", _("Results of a test recorded")
    # needs and norms
    NORM_PROPOSED = "NORM_PROPOSED", _("Norm proposed")
    NORM_ADOPTED = "NORM_ADOPTED", _("Norm adopted")
    NORM_ENDED = "NORM_ENDED", _("Norm ended")
    NEED_DECLARED = "NEED_DECLARED", _("Need declared")
    NIL_DECLARED = "NIL_DECLARED", _("Declared that there is nobody")
    # reference data
    REFERENCE_ADDED = "REFERENCE_ADDED", _("Reference data added")
    REFERENCE_CHANGED = "REFERENCE_CHANGED", _("Reference data changed")
    REFERENCE_DELETED = "REFERENCE_DELETED", _("Reference data deleted")
    # files
    IMPORT_UPLOADED = "IMPORT_UPLOADED", _("Excel file uploaded")
    IMPORT_APPLIED = "IMPORT_APPLIED", _("Excel file imported")
    REPORT_EXPORTED = "REPORT_EXPORTED", _("Report downloaded")
    WORKERS_EXPORTED = "WORKERS_EXPORTED", _("List with names downloaded")
    # looks at personal data
    NIK_REVEALED = "NIK_REVEALED", _("NIK opened")
    PHONE_REVEALED = "PHONE_REVEALED", _("Phone number opened")
    PERSON_READ = "PERSON_READ", _("Person's page read")
    PERSON_OPENED = "PERSON_OPENED", _("Person opened with a reason")
