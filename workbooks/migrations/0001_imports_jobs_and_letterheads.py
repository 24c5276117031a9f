import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from core.triggers import AddTrigger


class Migration(migrations.Migration):
    """Imports, the jobs that carry them, and what stands above a report."""

    initial = True

    dependencies = [
        ("accounts", "0001_users_roles_and_audit"),
        ("coverage", "0001_norms_spans_and_periods"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0002_regions_and_base_figures"),
        ("registry", "0002_workers_and_assignments"),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=200, verbose_name="file")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint of the file")),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("file", models.FileField(editable=False, upload_to="impor/%Y")),
                ("outcome", models.FileField(blank=True, editable=False, upload_to="impor/%Y")),
                (
                    "repairs",
                    models.TextField(
                        blank=True,
                        editable=False,
                        help_text="What people said of its cells, encrypted: `workbooks.repairs.kept`.",
                        verbose_name="repairs",
                    ),
                ),
                ("answers", models.JSONField(default=dict, verbose_name="answers for the whole file")),
                ("counts", models.JSONField(default=dict, verbose_name="rows per state")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("BROUGHT", "Brought, not yet read"),
                            ("READ", "Read, not yet applied"),
                            ("APPLIED", "Applied"),
                        ],
                        default="BROUGHT",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="brought at")),
                (
                    "worked_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When somebody last confirmed, mended or chose something; empty of a mere look.",
                        null=True,
                        verbose_name="worked on at",
                    ),
                ),
                ("applied_at", models.DateTimeField(blank=True, null=True, verbose_name="applied at")),
                (
                    "forgotten_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Since when its file and rows are gone; what it wrote stays.",
                        null=True,
                        verbose_name="forgotten at",
                    ),
                ),
                (
                    "applied_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        help_text="What was written when it was applied last; it can be undone as one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.batch",
                        verbose_name="batch",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="brought by",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["BROUGHT", "READ", "APPLIED"])),
                        name="workbooks_importrun_state_known",
                        violation_error_message="An import is brought, read or applied.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("applied_at__isnull", True),
                                ("applied_by__isnull", True),
                                ("state__in", ["BROUGHT", "READ"]),
                            ),
                            models.Q(
                                ("applied_at__isnull", False),
                                ("applied_by__isnull", False),
                                ("state", "APPLIED"),
                            ),
                            _connector="OR",
                        ),
                        name="workbooks_importrun_application_is_complete",
                        violation_error_message="An applied import has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("file", ""),
                                ("forgotten_at__isnull", False),
                                ("outcome", ""),
                                ("repairs", ""),
                            ),
                            models.Q(("forgotten_at__isnull", True), ("outcome", ""), ("state", "BROUGHT")),
                            models.Q(
                                ("forgotten_at__isnull", True),
                                models.Q(("state", "BROUGHT"), _negated=True),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="workbooks_importrun_outcome_once_read",
                        violation_error_message="What was found in a file is kept once it was read, and nothing once it is forgotten.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("forgotten_at__isnull", True)),
                        fields=("region", "sha256"),
                        name="workbooks_importrun_file_once_per_office",
                        violation_error_message="This file was brought before.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IssuedReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=16, verbose_name="stamp")),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("PEKSOS", "Social worker"),
                            ("TKS", "Social welfare worker"),
                            ("RELAWAN", "Social volunteer"),
                            ("PENYULUH", "Social extension worker"),
                        ],
                        max_length=10,
                        verbose_name="category",
                    ),
                ),
                ("period", models.CharField(blank=True, max_length=7, verbose_name="period")),
                ("edition", models.PositiveSmallIntegerField(default=0, verbose_name="edition")),
                ("beside", models.JSONField(verbose_name="validity and forecast")),
                (
                    "figures",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="issued_report",
                        to="coverage.frozenfigures",
                        verbose_name="figures",
                    ),
                ),
            ],
            options={
                "verbose_name": "issued report",
                "verbose_name_plural": "issued reports",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code",),
                        name="workbooks_issuedreport_code_once",
                        violation_error_message="This stamp is kept already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("edition", 0), ("period", "")),
                            models.Q(models.Q(("period", ""), _negated=True), ("edition__gt", 0)),
                            _connector="OR",
                        ),
                        name="workbooks_issuedreport_edition_of_a_period",
                        violation_error_message="An edition belongs to a period.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="issuedreport",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c42b0dee7f6a275ae08e6da8e2f91275ee2fac73",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7dea3",
                    table="workbooks_issuedreport",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Letterhead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "variant",
                    models.CharField(
                        choices=[("DINSOS", "Social affairs office"), ("IPSPI", "IPSPI chapter")],
                        max_length=6,
                        verbose_name="whose",
                    ),
                ),
                (
                    "first_line",
                    models.CharField(
                        help_text="For example PEMERINTAH DAERAH KOTA CIMAHI.",
                        max_length=120,
                        verbose_name="first line",
                    ),
                ),
                (
                    "second_line",
                    models.CharField(
                        help_text="The body, for example DINAS SOSIAL.",
                        max_length=120,
                        verbose_name="second line",
                    ),
                ),
                (
                    "address",
                    models.CharField(blank=True, max_length=200, verbose_name="address, phone, e-mail"),
                ),
                ("city", models.CharField(max_length=60, verbose_name="city where it is signed")),
                (
                    "signatory_prefix",
                    models.CharField(
                        blank=True,
                        help_text="Plt., Plh., a.n.",
                        max_length=20,
                        verbose_name="before the office",
                    ),
                ),
                (
                    "signatory_office",
                    models.CharField(
                        help_text="For example Kepala Dinas Sosial.",
                        max_length=120,
                        verbose_name="office of the signatory",
                    ),
                ),
                (
                    "signatory_position",
                    models.CharField(
                        blank=True,
                        help_text="Only after a.n.: printed under the office, for example Sekretaris.",
                        max_length=120,
                        verbose_name="position of who signs on behalf",
                    ),
                ),
                (
                    "signatory_name",
                    models.CharField(blank=True, max_length=120, verbose_name="name of the signatory"),
                ),
                ("signatory_rank", models.CharField(blank=True, max_length=80, verbose_name="rank")),
                ("signatory_nip", models.CharField(blank=True, max_length=18, verbose_name="NIP")),
                (
                    "paper",
                    models.CharField(
                        choices=[("F4", "F4 (215 × 330 mm)"), ("A4", "A4 (210 × 297 mm)")],
                        default="F4",
                        max_length=2,
                        verbose_name="paper",
                    ),
                ),
                ("is_example", models.BooleanField(default=False, editable=False, verbose_name="example")),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letterheads",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "letterhead",
                "verbose_name_plural": "letterheads",
                "ordering": ["region", "variant"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "variant"),
                        name="workbooks_letterhead_one_per_region",
                        violation_error_message="This region already has such a letterhead.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("variant__in", ["DINSOS", "IPSPI"])),
                        name="workbooks_letterhead_variant_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("paper__in", ["F4", "A4"])),
                        name="workbooks_letterhead_paper_known",
                        violation_error_message="Choose F4 or A4.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("signatory_nip__regex", "^(\\d{18})?$")),
                        name="workbooks_letterhead_nip_has_18_digits",
                        violation_error_message="A NIP has 18 digits.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="letterhead",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "workbooks_letterheadevent" ("address", "city", "first_line", "id", "is_example", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "second_line", "signatory_name", "signatory_nip", "signatory_office", "signatory_position", "signatory_prefix", "signatory_rank", "variant") VALUES (NEW."address", NEW."city", NEW."first_line", NEW."id", NEW."is_example", NEW."paper", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region_id", NEW."second_line", NEW."signatory_name", NEW."signatory_nip", NEW."signatory_office", NEW."signatory_position", NEW."signatory_prefix", NEW."signatory_rank", NEW."variant"); RETURN NULL;',
                    hash="10b66a21ed513c06f925e983043eab347ffc54e1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4327e",
                    table="workbooks_letterhead",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="letterhead",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "workbooks_letterheadevent" ("address", "city", "first_line", "id", "is_example", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "second_line", "signatory_name", "signatory_nip", "signatory_office", "signatory_position", "signatory_prefix", "signatory_rank", "variant") VALUES (NEW."address", NEW."city", NEW."first_line", NEW."id", NEW."is_example", NEW."paper", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region_id", NEW."second_line", NEW."signatory_name", NEW."signatory_nip", NEW."signatory_office", NEW."signatory_position", NEW."signatory_prefix", NEW."signatory_rank", NEW."variant"); RETURN NULL;',
                    hash="86081753be13604603be9ac947e1711f4e29dc75",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ea158",
                    table="workbooks_letterhead",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="letterhead",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "workbooks_letterheadevent" ("address", "city", "first_line", "id", "is_example", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "second_line", "signatory_name", "signatory_nip", "signatory_office", "signatory_position", "signatory_prefix", "signatory_rank", "variant") VALUES (OLD."address", OLD."city", OLD."first_line", OLD."id", OLD."is_example", OLD."paper", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region_id", OLD."second_line", OLD."signatory_name", OLD."signatory_nip", OLD."signatory_office", OLD."signatory_position", OLD."signatory_prefix", OLD."signatory_rank", OLD."variant"); RETURN NULL;',
                    hash="b44892799a71a58c5a547b86832e6d9388fa966e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a112f",
                    table="workbooks_letterhead",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ListFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("list_name", models.CharField(max_length=40, verbose_name="list")),
                ("asked", models.TextField(verbose_name="the list as it stood")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("xlsx", "Excel, as the list shows it"),
                            ("csv", "CSV, as the list shows it"),
                            ("impor", "Excel to change and import again, with all fields and the NIK"),
                        ],
                        max_length=5,
                        verbose_name="kind of file",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="what the file is for")),
                ("file", models.FileField(blank=True, editable=False, upload_to="ekspor/%Y")),
                ("rows", models.PositiveIntegerField(blank=True, null=True, verbose_name="rows in the file")),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="asked for at")),
                (
                    "open_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="can be fetched until"),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked for by",
                    ),
                ),
            ],
            options={
                "verbose_name": "file of a list",
                "verbose_name_plural": "files of lists",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["xlsx", "csv", "impor"])),
                        name="workbooks_listfile_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("file", ""), ("open_until__isnull", True), ("rows__isnull", True)),
                            models.Q(("open_until__isnull", False), ("rows__isnull", False)),
                            _connector="OR",
                        ),
                        name="workbooks_listfile_written_has_an_end",
                        violation_error_message="A written file has its rows counted and a last moment.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Arrangement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("shape", models.CharField(max_length=64, verbose_name="fingerprint of the heads")),
                (
                    "columns",
                    models.JSONField(
                        default=dict,
                        help_text="By the letter of the column; empty where the column is ignored.",
                        verbose_name="field of each column",
                    ),
                ),
                ("confirmed_at", models.DateTimeField(auto_now=True, verbose_name="confirmed at")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "arrangement of columns",
                "verbose_name_plural": "arrangements of columns",
                "ordering": ["region", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "shape"),
                        name="workbooks_arrangement_shape_once_per_office",
                        violation_error_message="This arrangement of columns is known already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("shape__regex", "^[0-9a-f]{64}$")),
                        name="workbooks_arrangement_shape_is_a_fingerprint",
                        violation_error_message="A fingerprint has 64 hexadecimal digits.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterheadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "variant",
                    models.CharField(
                        choices=[("DINSOS", "Social affairs office"), ("IPSPI", "IPSPI chapter")],
                        max_length=6,
                        verbose_name="whose",
                    ),
                ),
                (
                    "first_line",
                    models.CharField(
                        help_text="For example PEMERINTAH DAERAH KOTA CIMAHI.",
                        max_length=120,
                        verbose_name="first line",
                    ),
                ),
                (
                    "second_line",
                    models.CharField(
                        help_text="The body, for example DINAS SOSIAL.",
                        max_length=120,
                        verbose_name="second line",
                    ),
                ),
                (
                    "address",
                    models.CharField(blank=True, max_length=200, verbose_name="address, phone, e-mail"),
                ),
                ("city", models.CharField(max_length=60, verbose_name="city where it is signed")),
                (
                    "signatory_prefix",
                    models.CharField(
                        blank=True,
                        help_text="Plt., Plh., a.n.",
                        max_length=20,
                        verbose_name="before the office",
                    ),
                ),
                (
                    "signatory_office",
                    models.CharField(
                        help_text="For example Kepala Dinas Sosial.",
                        max_length=120,
                        verbose_name="office of the signatory",
                    ),
                ),
                (
                    "signatory_position",
                    models.CharField(
                        blank=True,
                        help_text="Only after a.n.: printed under the office, for example Sekretaris.",
                        max_length=120,
                        verbose_name="position of who signs on behalf",
                    ),
                ),
                (
                    "signatory_name",
                    models.CharField(blank=True, max_length=120, verbose_name="name of the signatory"),
                ),
                ("signatory_rank", models.CharField(blank=True, max_length=80, verbose_name="rank")),
                ("signatory_nip", models.CharField(blank=True, max_length=18, verbose_name="NIP")),
                (
                    "paper",
                    models.CharField(
                        choices=[("F4", "F4 (215 × 330 mm)"), ("A4", "A4 (210 × 297 mm)")],
                        default="F4",
                        max_length=2,
                        verbose_name="paper",
                    ),
                ),
                ("is_example", models.BooleanField(default=False, editable=False, verbose_name="example")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="workbooks.letterhead",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="letterheadevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="68a07565ba6a9a3de0be460827ce0946d846a09d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_24841",
                    table="workbooks_letterheadevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("READ", "Reading a file"),
                            ("APPLY", "Importing rows"),
                            ("LIST", "Writing a list to a file"),
                        ],
                        max_length=5,
                        verbose_name="kind",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("WAITING", "Waiting for its turn"),
                            ("RUNNING", "Under way"),
                            ("DONE", "Finished"),
                            ("FAILED", "Failed"),
                            ("CANCELLED", "Cancelled"),
                        ],
                        default="WAITING",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("READING", "Reading the file"),
                            ("COMPARING", "Comparing rows with the registry"),
                            ("WRITING", "Writing to the registry"),
                            ("FINISHING", "Finishing"),
                            ("LISTING", "Writing the rows of the list"),
                        ],
                        max_length=9,
                        verbose_name="step",
                    ),
                ),
                ("done", models.PositiveIntegerField(default=0, verbose_name="rows done in this step")),
                (
                    "total",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="0 while nobody has counted them.",
                        verbose_name="rows of this step",
                    ),
                ),
                ("starts", models.PositiveSmallIntegerField(default=0, verbose_name="times begun")),
                ("failure", models.CharField(blank=True, max_length=500, verbose_name="why it failed")),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="asked for at")),
                ("started_at", models.DateTimeField(blank=True, null=True, verbose_name="begun at")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended at")),
                (
                    "cancel_asked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="asked to stop at"),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked for by",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="jobs",
                        to="workbooks.importrun",
                        verbose_name="import",
                    ),
                ),
                (
                    "list_file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="jobs",
                        to="workbooks.listfile",
                        verbose_name="file of a list",
                    ),
                ),
            ],
            options={
                "verbose_name": "job",
                "verbose_name_plural": "jobs",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["id"],
                        name="workbooks_job_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind__in", ["READ", "APPLY"]),
                                ("list_file__isnull", True),
                                ("run__isnull", False),
                            ),
                            models.Q(("kind", "LIST"), ("list_file__isnull", False), ("run__isnull", True)),
                            _connector="OR",
                        ),
                        name="workbooks_job_kind_fits",
                        violation_error_message="A job reads or imports a file, or writes a list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("state__in", ["WAITING", "RUNNING"])),
                            models.Q(
                                ("ended_at__isnull", False), ("state__in", ["DONE", "FAILED", "CANCELLED"])
                            ),
                            _connector="OR",
                        ),
                        name="workbooks_job_end_is_complete",
                        violation_error_message="A job that ended has the time of its end.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "FAILED"), models.Q(("failure", ""), _negated=True)),
                            models.Q(models.Q(("state", "FAILED"), _negated=True), ("failure", "")),
                            _connector="OR",
                        ),
                        name="workbooks_job_failure_has_a_reason",
                        violation_error_message="A job that failed says why.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("total", 0), ("done__lte", models.F("total")), _connector="OR"),
                        name="workbooks_job_done_of_total",
                        violation_error_message="No more rows are done than there are.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["WAITING", "RUNNING"])),
                        fields=("run",),
                        name="workbooks_job_one_at_a_time",
                        violation_error_message="Another job on this file is not finished yet. Wait for its end.",
                    ),
                ],
            },
        ),
    ]
