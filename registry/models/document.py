"""Scans of papers that prove what is recorded."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.scans.kinds import Kind
from core.scans.reading import LARGEST
from core.ui.formats import file_size
from registry.enums import DocumentKind
from registry.querysets import DocumentQuerySet

CONTENT_TYPES = {Kind.PDF: "PDF", Kind.JPEG: "JPG", Kind.PNG: "PNG"}


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Document(models.Model):
    """The scan of a person's paper: certificate, STR, SIPPS, decree, training, diploma.

    The paper's own row points to its first file, and further files point to that one; a diploma belongs to
    the person alone. File and thumbnail are stored encrypted; the content, not the name, decided what kind of
    file it is. A scan that was replaced is marked as removed and kept.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(_("kind"), max_length=12, choices=DocumentKind.choices)
    continues = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="further",
        null=True,
        blank=True,
        verbose_name=_("further file of"),
    )
    file_name = models.CharField(_("file"), max_length=200)
    content_type = models.CharField(_("type of the file"), max_length=20, choices=list(CONTENT_TYPES.items()))
    size = models.PositiveIntegerField(_("size in bytes"))
    pages = models.PositiveSmallIntegerField(_("pages"))
    sha256 = models.CharField(_("fingerprint of the file"), max_length=64)
    file = models.FileField(upload_to="berkas/%Y", editable=False)
    thumbnail = models.FileField(upload_to="berkas/%Y", editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        help_text=_("Empty where the person sent it themselves."),
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("scan")
        verbose_name_plural = _("scans")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=DocumentKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_continues_another",
                condition=~Q(continues=F("pk")),
                violation_error_message=_("A file cannot be a further file of itself."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_content_type_known",
                condition=Q(content_type__in=list(CONTENT_TYPES)),
                violation_error_message=_("A scan is a PDF, JPG or PNG."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_size_within_limit",
                condition=Q(size__gte=1, size__lte=LARGEST),
                violation_error_message=_("A scan has at most 10 MB."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_removal_is_paired",
                condition=Q(removed_at__isnull=True, removed_by__isnull=True)
                | Q(removed_at__isnull=False, removed_by__isnull=False),
                violation_error_message=_("A removal has a person and a time."),
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def summary(self) -> str:
        """As a list says it: "PDF, 214 kB"."""
        return f"{CONTENT_TYPES[Kind(self.content_type)]}, {file_size(self.size)}"

    @property
    def page_numbers(self) -> range:
        return range(1, self.pages + 1)
