import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.crypto import decrypt
from core.history import every_change
from core.ui.addresses import address_of
from registry.enums import (
    GONE,
    Category,
    Education,
    EmploymentStatus,
    FieldOfPractice,
    FunctionalLevel,
    Sex,
    State,
)
from registry.names.form import name_form_of
from registry.numbers.nik import mask
from registry.querysets import WorkerManager, WorkerQuerySet


@pghistory.track(*every_change(), exclude=["name_form"])
class Worker(models.Model):
    """One human being of the social-welfare workforce, whatever the category.

    Neutral: nobody is "certified" by a field of this table. What a person is on a day follows from
    their dated states, assignments and certificates. Blank means unknown and stays blank.
    """

    registry_number = models.CharField(
        _("registry number"),
        max_length=16,
        unique=True,
        help_text=_("Given by the registry at entry, for life."),
    )
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    name = models.CharField(_("name as on the KTP, without titles"), max_length=150)
    name_key = models.GeneratedField(
        expression=Lower("name"), output_field=models.CharField(max_length=150), db_persist=True
    )
    name_form = models.GeneratedField(
        expression=name_form_of("name"), output_field=models.TextField(), db_persist=True
    )
    front_title = models.CharField(_("title before the name"), max_length=40, blank=True)
    back_title = models.CharField(_("title after the name"), max_length=80, blank=True)

    # NIK may be unknown: members of an association need not give it. Never in clear in the database.
    nik_ciphertext = models.TextField(blank=True, editable=False)
    nik_digest = models.CharField(max_length=64, null=True, blank=True, editable=False)  # noqa: DJ001
    nip = models.CharField(_("NIP"), max_length=18, blank=True)

    sex = models.CharField(_("sex"), max_length=1, choices=Sex.choices, blank=True)
    birth_date = models.DateField(_("birth date"), null=True, blank=True)
    birth_place = models.CharField(_("birth place"), max_length=80, blank=True)

    employment_status = models.CharField(
        _("employment status"), max_length=10, choices=EmploymentStatus.choices, blank=True
    )
    functional_level = models.CharField(
        _("functional level"), max_length=12, choices=FunctionalLevel.choices, blank=True
    )
    education = models.CharField(_("last education"), max_length=6, choices=Education.choices, blank=True)
    fields_of_practice = ArrayField(
        models.CharField(max_length=16, choices=FieldOfPractice.choices),
        verbose_name=_("fields of practice"),
        default=list,
        blank=True,
    )
    phone = models.CharField(_("phone"), max_length=16, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    ipspi_member_number = models.CharField(_("IPSPI member number"), max_length=30, blank=True)

    # It needs no index of its own: one below begins with it.
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        db_index=False,
        related_name="kept_workers",
        verbose_name=_("office that keeps the record"),
        help_text=_("Changes only by an accepted transfer."),
    )
    domicile = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("domicile"),
    )
    consent_basis = models.CharField(
        _("basis of processing"), max_length=120, blank=True, help_text=_("UU 27/2022, article 20")
    )
    consented_on = models.DateField(_("consent given on"), null=True, blank=True)

    extra = models.JSONField(
        _("fields of one's own"),
        default=dict,
        blank=True,
        help_text=_("Answers by the code of the field, as `registry.extra_fields` keeps them."),
    )

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    # Nothing is deleted: a removed record is kept with its relations and can be restored.
    removed_at = models.DateTimeField(_("removed at"), null=True, blank=True)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    removed_reason = models.CharField(_("reason of the removal"), max_length=200, blank=True)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="merged_records",
        null=True,
        blank=True,
        verbose_name=_("merged into"),
        help_text=_("The record of the same person that was kept."),
    )

    objects = WorkerManager()
    everyone = WorkerQuerySet.as_manager()

    class Meta:
        verbose_name = _("worker")
        verbose_name_plural = _("workers")
        indexes = [
            GinIndex(name="registry_worker_extra", fields=["extra"], opclasses=["jsonb_path_ops"]),
            GinIndex(
                name="registry_worker_name_trigram",
                fields=["name_key"],
                opclasses=["gin_trgm_ops"],
            ),
            GinIndex(
                name="registry_worker_form_trigram",
                fields=["name_form"],
                opclasses=["gin_trgm_ops"],
            ),
            # For the orders of the list of people. Region and category are included, so that rows of other
            # regions, most of the table, are skipped without being read.
            *(
                models.Index(
                    fields=fields,
                    include=["region", "category"],
                    name=f"registry_worker_by_{name}",
                    condition=Q(removed_at__isnull=True),
                )
                for name, fields in {
                    "name": ["name", "id"],
                    "number": ["registry_number", "id"],
                    "change": ["updated_at", "id"],
                }.items()
            ),
            # Counts the people of a province, of a category too, without reading the rows.
            models.Index(
                OpClass(F("region"), name="varchar_pattern_ops"),
                include=["id", "category", "removed_at"],
                name="registry_worker_of_office",
            ),
            # Sorts by name people who were found by their papers.
            models.Index(
                fields=["id"],
                include=["region", "category", "name"],
                name="registry_worker_by_id",
                condition=Q(removed_at__isnull=True),
            ),
            # Finds the people with the names of a file, a thousand at a time (workbooks/imports/known.py).
            models.Index(
                fields=["name_key"], name="registry_worker_namesakes", condition=Q(removed_at__isnull=True)
            ),
            # For possible duplicates (registry/duplicates/likeness/candidates.py).
            models.Index(fields=["name_form"], name="registry_worker_form"),
            models.Index(
                fields=["birth_date", "name_form"],
                include=["id"],
                name="registry_worker_birth_date",
                condition=Q(removed_at__isnull=True),
            ),
            models.Index(fields=["phone"], name="registry_worker_phone", condition=~Q(phone="")),
            models.Index(Lower("email"), name="registry_worker_email", condition=~Q(email="")),
            # People whose day of retirement the law fixes (coverage/forecast/retirement.py).
            models.Index(
                fields=["id"],
                include=["birth_date", "functional_level"],
                name="registry_worker_civil",
                condition=Q(employment_status=EmploymentStatus.PNS, birth_date__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_category_known",
                condition=Q(category__in=Category.values),
                violation_error_message=_("Choose one of the four categories."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_sex_known",
                condition=Q(sex__in=["", *Sex.values]),
                violation_error_message=_("Sex is L or P."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_nik_is_paired",
                condition=Q(nik_ciphertext="", nik_digest__isnull=True)
                | (~Q(nik_ciphertext="") & Q(nik_digest__isnull=False)),
                violation_error_message=_("A NIK is stored together with its hash."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_nik_unique",
                fields=["nik_digest"],
                condition=Q(removed_at__isnull=True),
                violation_error_message=_("This NIK is already registered."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_nip_unique",
                fields=["nip"],
                condition=~Q(nip="") & Q(removed_at__isnull=True),
                violation_error_message=_("This NIP is already registered."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_name_given",
                condition=~Q(name=""),
                violation_error_message=_("Enter the name as on the KTP."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_removal_has_a_reason",
                condition=Q(
                    removed_at__isnull=True,
                    removed_by__isnull=True,
                    removed_reason="",
                    merged_into__isnull=True,
                )
                | (Q(removed_at__isnull=False) & ~Q(removed_reason="")),
                violation_error_message=_("Say why the record is removed."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_merged_into_another",
                condition=~Q(merged_into=F("id")),
                violation_error_message=_("A record is merged into another one."),
            ),
        ]

    def __str__(self) -> str:
        return self.name_with_titles

    def get_absolute_url(self) -> str:
        return address_of("certification:worker-detail", self.registry_number)

    @property
    def name_with_titles(self) -> str:
        front = f"{self.front_title} " if self.front_title else ""
        back = f", {self.back_title}" if self.back_title else ""
        return f"{front}{self.name}{back}"

    @property
    def audit_label(self) -> str:
        """What the audit trail calls this person: no name stands in a log."""
        return self.registry_number

    @property
    def nik(self) -> str:
        """The NIK in clear, or "". Showing it is an act that is recorded: `services.reveal_nik`."""
        return decrypt(self.nik_ciphertext) if self.nik_ciphertext else ""

    @property
    def masked_nik(self) -> str:
        return mask(self.nik)


@pghistory.track(*every_change())
class WorkerState(models.Model):
    """The state of a worker from a day on, until the next such row.

    Before the first row a worker is not present: the registry does not know them on that day.
    """

    # It needs no index of its own: that of the constraint begins with it.
    worker = models.ForeignKey(Worker, on_delete=models.CASCADE, related_name="states", db_index=False)
    state = models.CharField(_("state"), max_length=10, choices=State.choices)
    valid_from = models.DateField(_("from"))
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("worker's state")
        verbose_name_plural = _("workers' states")
        ordering = ["-valid_from", "-pk"]
        indexes = [
            # People who left are few: find them first, then what they still hold.
            models.Index(
                fields=["worker"],
                include=["valid_from"],
                name="registry_workerstate_gone",
                condition=Q(state__in=GONE),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_per_day",
                fields=["worker", "valid_from"],
                # Every list reads the state: from the index, without the row.
                include=["state"],
                violation_error_message=_("A state for this day is already recorded."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=State.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()} {self.valid_from:%Y-%m-%d}"


class RegistrySequence(models.Model):
    """The last registry number that an office has given out. Locked while numbers are taken."""

    region = models.OneToOneField("regions.Region", on_delete=models.PROTECT, primary_key=True)
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("registry sequence")
        verbose_name_plural = _("registry sequences")

    def __str__(self) -> str:
        return f"{self.region_id} {self.last_number}"
