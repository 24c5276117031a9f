import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from core.triggers import AddTrigger


class Migration(migrations.Migration):
    """Certificates and letters, tests, training, boards, and what is sent about them."""

    initial = True

    dependencies = [
        ("accounts", "0001_users_roles_and_audit"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0002_regions_and_base_figures"),
        ("registry", "0002_workers_and_assignments"),
    ]

    operations = [
        migrations.CreateModel(
            name="Chapter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("DPP", "DPP (national board)"),
                            ("DPD", "DPD (board of a province)"),
                            ("DPC", "DPC (board of a kabupaten/kota)"),
                        ],
                        max_length=3,
                        verbose_name="level of the board",
                    ),
                ),
                ("established_on", models.DateField(blank=True, null=True, verbose_name="established on")),
                ("dissolved_on", models.DateField(blank=True, null=True, verbose_name="dissolved on")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("chair", models.CharField(blank=True, max_length=150, verbose_name="chair")),
                (
                    "known_on",
                    models.DateField(help_text="The day of the source.", verbose_name="known as of"),
                ),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                (
                    "also_serves",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Other kabupaten/kota, where no board of their own is known.",
                        related_name="served_by_chapters",
                        to="regions.region",
                        verbose_name="also looks after",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the national board.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chapters",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "board of IPSPI",
                "verbose_name_plural": "boards of IPSPI",
                "ordering": ["region", "level"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["DPP", "DPD", "DPC"])),
                        name="certification_chapter_level_known",
                        violation_error_message="A board is a DPP, a DPD or a DPC.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("level", "DPP"), ("region__isnull", True)),
                            models.Q(
                                ("level", "DPD"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.text.Length("region"), 2
                                ),
                            ),
                            models.Q(
                                ("level", "DPC"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.text.Length("region"), 5
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="certification_chapter_region_fits_level",
                        violation_error_message="A DPD has a province, a DPC a kabupaten/kota, the DPP no region.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("dissolved_on__isnull", True)),
                        fields=("level", "region"),
                        name="certification_chapter_one_living",
                        nulls_distinct=False,
                        violation_error_message="This board is already recorded. Enter its end first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CheckCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(verbose_name="day")),
                (
                    "door",
                    models.CharField(
                        choices=[
                            ("NUMBER", "number typed"),
                            ("EXTRACT", "QR code of an extract"),
                            ("BATCH", "many numbers at once"),
                            ("API", "API"),
                        ],
                        max_length=8,
                        verbose_name="asked by",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("valid", "Valid"),
                            ("ended", "Ended"),
                            ("suspended", "Suspended"),
                            ("revoked", "Revoked"),
                            ("unknown", "Validity unknown"),
                            ("not_found", "Not found"),
                            ("forged", "Code not made by this registry"),
                            ("superseded", "Extract replaced by a newer print"),
                            ("withdrawn", "Extract withdrawn by the office"),
                            ("changed", "Record changed since the print"),
                        ],
                        max_length=10,
                        verbose_name="result",
                    ),
                ),
                ("count", models.PositiveIntegerField(default=0, verbose_name="checks")),
            ],
            options={
                "verbose_name": "count of checks",
                "verbose_name_plural": "counts of checks",
                "ordering": ["-day", "door", "outcome"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("day", "door", "outcome"),
                        name="certification_checkcount_once",
                        violation_error_message="These checks are counted in another row.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("door__in", ["NUMBER", "EXTRACT", "BATCH", "API"]),
                            (
                                "outcome__in",
                                [
                                    "valid",
                                    "ended",
                                    "suspended",
                                    "revoked",
                                    "unknown",
                                    "not_found",
                                    "forged",
                                    "superseded",
                                    "withdrawn",
                                    "changed",
                                ],
                            ),
                        ),
                        name="certification_checkcount_words_known",
                        violation_error_message="This door or result does not exist.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CreditRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                (
                    "hours",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)], verbose_name="hours needed"
                    ),
                ),
                (
                    "years",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="in so many years",
                    ),
                ),
                ("effective_from", models.DateField(verbose_name="in force from")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
            ],
            options={
                "verbose_name": "rule of training hours",
                "verbose_name_plural": "rules of training hours",
                "ordering": ["category", "-effective_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("category", "effective_from"),
                        name="certification_creditrule_one_per_day",
                        violation_error_message="A rule of this category from this day is already recorded.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryReceipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.UUIDField(verbose_name="token of the form")),
                ("digest", models.CharField(blank=True, max_length=64, verbose_name="digest of the answers")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "receipt of an entry form",
                "verbose_name_plural": "receipts of entry forms",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entered_by", "token", "digest"),
                        name="certification_entryreceipt_once_per_form",
                        violation_error_message="This form was sent before.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Issuer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "aliases",
                    models.TextField(
                        blank=True,
                        help_text="One per line, as papers and press print it.",
                        verbose_name="other spellings",
                    ),
                ),
                (
                    "default_years",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="An estimate; the paper decides.",
                        null=True,
                        verbose_name="usual term in years",
                    ),
                ),
                (
                    "default_years_source",
                    models.CharField(blank=True, max_length=200, verbose_name="source of the term"),
                ),
                (
                    "is_certifier",
                    models.BooleanField(
                        default=True,
                        help_text="Off for bodies that give registration letters only.",
                        verbose_name="gives competency certificates",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
            ],
            options={
                "verbose_name": "issuer",
                "verbose_name_plural": "issuers",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("default_years__isnull", True),
                            models.Q(("default_years_source", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_issuer_usual_term_has_source",
                        violation_error_message="Say where the usual term is written, or that nobody has checked it.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PracticeLicense",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="returned because"),
                ),
                ("number", models.CharField(max_length=100, verbose_name="number")),
                (
                    "number_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Upper(
                            models.Func(
                                models.F("number"),
                                models.Value("[\\s.]+"),
                                models.Value(""),
                                models.Value("g"),
                                function="regexp_replace",
                            ),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                ("chain", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "place_of_practice",
                    models.CharField(blank=True, max_length=200, verbose_name="place of practice"),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "issued_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="issuing kabupaten/kota",
                    ),
                ),
                (
                    "renews",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="renewed_by",
                        to="certification.practicelicense",
                        verbose_name="renews",
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="practice_licenses",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "practice licence (SIPPS)",
                "verbose_name_plural": "practice licences (SIPPS)",
                "ordering": [models.OrderBy(models.F("issued_on"), descending=True, nulls_last=True), "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        models.Func(
                            models.F("number_key"),
                            models.Value("[^A-Z0-9]+"),
                            models.Value(""),
                            models.Value("g"),
                            function="regexp_replace",
                            output_field=models.CharField(),
                        ),
                        name="practicelicense_signs",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_at__isnull", True), ("verified_by__isnull", True)),
                            models.Q(("verified_at__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="certification_practicelicense_verification_is_paired",
                        violation_error_message="A verification has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_by__isnull", True),
                            ("entered_by__isnull", True),
                            models.Q(("verified_by", models.F("entered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_practicelicense_verified_by_another",
                        violation_error_message="Who entered a document cannot verify it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_by__isnull", True),
                            ("changed_by__isnull", True),
                            models.Q(("verified_by", models.F("changed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_practicelicense_verified_by_no_changer",
                        violation_error_message="Who changed a document cannot verify it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("return_reason", ""),
                                ("returned_at__isnull", True),
                                ("returned_by__isnull", True),
                            ),
                            models.Q(
                                ("returned_at__isnull", False),
                                ("returned_by__isnull", False),
                                models.Q(("return_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="certification_practicelicense_return_is_complete",
                        violation_error_message="A return has a person, a time and a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_at__isnull", True), ("returned_at__isnull", True), _connector="OR"
                        ),
                        name="certification_practicelicense_verified_or_returned",
                        violation_error_message="A document is verified or returned, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number", ""), _negated=True),
                        name="certification_practicelicense_number_given",
                        violation_error_message="Enter the number of the document.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("issued_on__isnull", True),
                            ("valid_until__gte", models.F("issued_on")),
                            _connector="OR",
                        ),
                        name="certification_practicelicense_ends_after_issue",
                        violation_error_message="The document ends before it was issued. Correct one of the dates.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("issued_by", "="), ("number_key", "="), ("chain", "<>")],
                        name="certification_practicelicense_number_unique_per_issuer",
                        violation_error_message="This number of this issuer is already used.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("issued_by", "="),
                            ("number_key", "="),
                            (
                                models.Func(
                                    models.F("issued_on"),
                                    models.F("valid_until"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="certification_practicelicense_terms_do_not_overlap",
                        violation_error_message="Two terms of the same licence overlap.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="practicelicense",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_practicelicenseevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_by_id", "issued_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_of_practice", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") VALUES (NEW."chain", NEW."changed_by_id", NEW."created_at", NEW."entered_by_id", NEW."id", NEW."issued_by_id", NEW."issued_on", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_of_practice", NEW."renews_id", NEW."return_reason", NEW."returned_at", NEW."returned_by_id", NEW."scan_id", NEW."updated_at", NEW."valid_until", NEW."verified_at", NEW."verified_by_id", NEW."worker_id"); RETURN NULL;',
                    hash="890ed0aa67dee1b2a0149cdcaf33052d78c8ff23",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d81b3",
                    table="certification_practicelicense",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="practicelicense",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_practicelicenseevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_by_id", "issued_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_of_practice", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") VALUES (NEW."chain", NEW."changed_by_id", NEW."created_at", NEW."entered_by_id", NEW."id", NEW."issued_by_id", NEW."issued_on", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_of_practice", NEW."renews_id", NEW."return_reason", NEW."returned_at", NEW."returned_by_id", NEW."scan_id", NEW."updated_at", NEW."valid_until", NEW."verified_at", NEW."verified_by_id", NEW."worker_id"); RETURN NULL;',
                    hash="702b4839677398d4e4b8b9827753f8efbb2a559c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d89ca",
                    table="certification_practicelicense",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="practicelicense",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_practicelicenseevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_by_id", "issued_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_of_practice", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") VALUES (OLD."chain", OLD."changed_by_id", OLD."created_at", OLD."entered_by_id", OLD."id", OLD."issued_by_id", OLD."issued_on", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_of_practice", OLD."renews_id", OLD."return_reason", OLD."returned_at", OLD."returned_by_id", OLD."scan_id", OLD."updated_at", OLD."valid_until", OLD."verified_at", OLD."verified_by_id", OLD."worker_id"); RETURN NULL;',
                    hash="a70b197cce2abfc422bdc51d504db1a2f3ff1633",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3b605",
                    table="certification_practicelicense",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("last_day", models.DateField(verbose_name="last certified day")),
                (
                    "stage",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (180, "180 days before"),
                            (90, "90 days before"),
                            (30, "30 days before"),
                            (7, "7 days before"),
                        ],
                        verbose_name="days before",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("OFFICE", "e-mail to the office"),
                            ("EMAIL", "e-mail to the person"),
                            ("WHATSAPP", "WhatsApp"),
                        ],
                        max_length=8,
                        verbose_name="sent by",
                    ),
                ),
                ("error", models.CharField(blank=True, max_length=200, verbose_name="why it failed")),
                ("sent_at", models.DateTimeField(auto_now_add=True, verbose_name="time")),
                (
                    "sent_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty where the daily command sent it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder",
                "verbose_name_plural": "reminders",
                "ordering": ["-sent_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("stage__in", [180, 90, 30, 7])),
                        name="certification_reminder_stage_known",
                        violation_error_message="Reminders are sent 180, 90, 30 and 7 days before.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["OFFICE", "EMAIL", "WHATSAPP"])),
                        name="certification_reminder_channel_known",
                        violation_error_message="Choose one of the listed ways.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("error", "")),
                        fields=("worker", "last_day", "stage", "channel"),
                        name="certification_reminder_sent_once",
                        violation_error_message="This reminder has already been sent.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SampleAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField(help_text="Its first day.", verbose_name="month")),
                ("is_right", models.BooleanField(verbose_name="right")),
                ("answered_at", models.DateTimeField(auto_now=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        help_text="That kept the record when the month began.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="office",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sample_answers",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer about a sampled record",
                "verbose_name_plural": "answers about sampled records",
                "ordering": ["-month", "pk"],
                "indexes": [models.Index(fields=["office", "-month"], name="certification_sample_office")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("worker", "month"),
                        name="certification_sampleanswer_once_a_month",
                        violation_error_message="This record was answered this month already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)),
                        name="certification_sampleanswer_month_by_its_first_day",
                        violation_error_message="A month is written by its first day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Scheme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("ASISTEN", "Assistant"),
                            ("GENERALIS", "Generalist"),
                            ("SPESIALIS", "Specialist"),
                            ("TKS", "Social welfare worker"),
                        ],
                        max_length=10,
                        verbose_name="level",
                    ),
                ),
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
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
            ],
            options={
                "verbose_name": "scheme",
                "verbose_name_plural": "schemes",
                "ordering": ["category", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["PEKSOS", "TKS", "RELAWAN", "PENYULUH"])),
                        name="certification_scheme_category_known",
                        violation_error_message="Choose one of the four categories.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["ASISTEN", "GENERALIS", "SPESIALIS", "TKS"])),
                        name="certification_scheme_level_known",
                        violation_error_message="Choose one of the listed levels.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SigningKey",
            fields=[
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        primary_key=True, serialize=False, verbose_name="number"
                    ),
                ),
                ("public_key", models.CharField(max_length=43, unique=True, verbose_name="public key")),
                (
                    "private_ciphertext",
                    models.TextField(blank=True, editable=False, verbose_name="private key, encrypted"),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                ("retired_at", models.DateTimeField(blank=True, null=True, verbose_name="retired")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="withdrawn")),
            ],
            options={
                "verbose_name": "signing key",
                "verbose_name_plural": "signing keys",
                "ordering": ["number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__range", (1, 255))),
                        name="certification_signingkey_number_fits_a_byte",
                        violation_error_message="The number of a signing key lies between 1 and 255.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("retired_at__isnull", True), ("private_ciphertext", ""), _connector="XOR"
                        ),
                        name="certification_signingkey_retired_cannot_sign",
                        violation_error_message="A retired key keeps only its public half.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at__isnull", True), ("retired_at__isnull", False), _connector="OR"
                        ),
                        name="certification_signingkey_withdrawn_is_retired",
                        violation_error_message="A withdrawn key is retired as well.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Training",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("PELATIHAN", "Training"),
                            ("BIMTEK", "Technical guidance (bimtek)"),
                            ("PEMBINAAN", "Coaching (pembinaan)"),
                            ("SUPERVISI", "Supervision"),
                            ("SEMINAR", "Seminar"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("venue", models.CharField(blank=True, max_length=200, verbose_name="venue")),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                (
                    "hours",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)], verbose_name="hours"
                    ),
                ),
                (
                    "is_credited",
                    models.BooleanField(
                        default=False, verbose_name="counts for the renewal of the registration"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organizer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.organization",
                        verbose_name="organiser",
                    ),
                ),
                (
                    "partners",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="registry.organization",
                        verbose_name="partner organisations",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="office that keeps the record",
                    ),
                ),
            ],
            options={
                "verbose_name": "training",
                "verbose_name_plural": "trainings",
                "ordering": ["-starts_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="certification_training_ends_after_start",
                        violation_error_message="The last day lies before the first. Correct one of them.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hours__gte", 1)),
                        name="certification_training_has_hours",
                        violation_error_message="Enter how many hours the training lasted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["PELATIHAN", "BIMTEK", "PEMBINAAN", "SUPERVISI", "SEMINAR"])
                        ),
                        name="certification_training_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="returned because"),
                ),
                ("number", models.CharField(max_length=100, verbose_name="certificate number")),
                (
                    "number_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Upper(
                            models.Func(
                                models.F("number"),
                                models.Value("[\\s.]+"),
                                models.Value(""),
                                models.Value("g"),
                                function="regexp_replace",
                            ),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                (
                    "term_basis",
                    models.CharField(
                        choices=[
                            ("PAPER", "read from the paper"),
                            ("ESTIMATE", "estimate from the issuer's usual term"),
                        ],
                        default="PAPER",
                        max_length=8,
                        verbose_name="the end of the term was",
                    ),
                ),
                ("chain", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "renews",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="renewed_by",
                        to="certification.certificate",
                        verbose_name="renews",
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificates",
                        to="registry.worker",
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="certification.issuer",
                        verbose_name="issuer",
                    ),
                ),
                (
                    "scheme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="certification.scheme",
                        verbose_name="scheme and level",
                    ),
                ),
            ],
            options={
                "verbose_name": "certificate",
                "verbose_name_plural": "certificates",
                "ordering": [models.OrderBy(models.F("issued_on"), descending=True, nulls_last=True), "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["number_key", "id"], include=("worker",), name="certification_cert_by_number"
                    ),
                    models.Index(
                        fields=["valid_until", "worker"],
                        include=("id", "scheme", "issued_on", "term_basis"),
                        name="certification_cert_until",
                    ),
                    models.Index(
                        fields=["worker", "valid_until"],
                        include=("id", "scheme", "issued_on", "term_basis"),
                        name="certification_cert_of_worker",
                    ),
                    models.Index(
                        models.Func(
                            models.F("number_key"),
                            models.Value("[^A-Z0-9]+"),
                            models.Value(""),
                            models.Value("g"),
                            function="regexp_replace",
                            output_field=models.CharField(),
                        ),
                        name="certification_cert_signs",
                    ),
                    models.Index(
                        condition=models.Q(("returned_at__isnull", False)),
                        fields=["worker"],
                        name="certification_cert_returned",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_at__isnull", True), ("verified_by__isnull", True)),
                            models.Q(("verified_at__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="certification_certificate_verification_is_paired",
                        violation_error_message="A verification has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_by__isnull", True),
                            ("entered_by__isnull", True),
                            models.Q(("verified_by", models.F("entered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_certificate_verified_by_another",
                        violation_error_message="Who entered a document cannot verify it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_by__isnull", True),
                            ("changed_by__isnull", True),
                            models.Q(("verified_by", models.F("changed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_certificate_verified_by_no_changer",
                        violation_error_message="Who changed a document cannot verify it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("return_reason", ""),
                                ("returned_at__isnull", True),
                                ("returned_by__isnull", True),
                            ),
                            models.Q(
                                ("returned_at__isnull", False),
                                ("returned_by__isnull", False),
                                models.Q(("return_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="certification_certificate_return_is_complete",
                        violation_error_message="A return has a person, a time and a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_at__isnull", True), ("returned_at__isnull", True), _connector="OR"
                        ),
                        name="certification_certificate_verified_or_returned",
                        violation_error_message="A document is verified or returned, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number", ""), _negated=True),
                        name="certification_certificate_number_given",
                        violation_error_message="Enter the certificate number.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("issued_on__isnull", True),
                            ("valid_until__gte", models.F("issued_on")),
                            _connector="OR",
                        ),
                        name="certification_certificate_ends_after_issue",
                        violation_error_message="The certificate ends before it was issued. Correct one of the dates.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("term_basis__in", ["PAPER", "ESTIMATE"])),
                        name="certification_certificate_term_basis_known",
                        violation_error_message="Say whether the end date was read from the paper.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                django.db.models.functions.comparison.Cast(
                                    django.db.models.functions.text.MD5(
                                        models.Func(
                                            django.db.models.functions.comparison.Cast(
                                                models.F("issuer"), models.TextField()
                                            ),
                                            models.Value(" "),
                                            models.F("number_key"),
                                            arg_joiner=" || ",
                                            template="(%(expressions)s)",
                                        ),
                                        output_field=models.TextField(),
                                    ),
                                    models.UUIDField(),
                                ),
                                "=",
                            ),
                            ("chain", "<>"),
                        ],
                        name="certification_certificate_number_unique_per_issuer",
                        violation_error_message="This certificate number of this issuer is already used.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                django.db.models.functions.comparison.Cast(
                                    django.db.models.functions.text.MD5(
                                        models.Func(
                                            django.db.models.functions.comparison.Cast(
                                                models.F("issuer"), models.TextField()
                                            ),
                                            models.Value(" "),
                                            models.F("number_key"),
                                            arg_joiner=" || ",
                                            template="(%(expressions)s)",
                                        ),
                                        output_field=models.TextField(),
                                    ),
                                    models.UUIDField(),
                                ),
                                "=",
                            ),
                            (
                                models.Func(
                                    models.F("issued_on"),
                                    models.F("valid_until"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="certification_certificate_terms_do_not_overlap",
                        violation_error_message="Two terms of the same certificate overlap. An early extension starts the day after the term it extends.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "certification_certificateevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_on", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "scheme_id", "term_basis", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") SELECT new_values."chain", new_values."changed_by_id", new_values."created_at", new_values."entered_by_id", new_values."id", new_values."issued_on", new_values."issuer_id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."renews_id", new_values."return_reason", new_values."returned_at", new_values."returned_by_id", new_values."scan_id", new_values."scheme_id", new_values."term_basis", new_values."updated_at", new_values."valid_until", new_values."verified_at", new_values."verified_by_id", new_values."worker_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="31b9986c907c4f63f1cb033901476c5fc0d509c9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4d087",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="certification_certificate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "certification_certificateevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_on", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "scheme_id", "term_basis", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") SELECT new_values."chain", new_values."changed_by_id", new_values."created_at", new_values."entered_by_id", new_values."id", new_values."issued_on", new_values."issuer_id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."renews_id", new_values."return_reason", new_values."returned_at", new_values."returned_by_id", new_values."scan_id", new_values."scheme_id", new_values."term_basis", new_values."updated_at", new_values."valid_until", new_values."verified_at", new_values."verified_by_id", new_values."worker_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8112221be611d68eedafb04b305ba336272415e7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_31ff8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="certification_certificate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "certification_certificateevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_on", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "scheme_id", "term_basis", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") SELECT old_values."chain", old_values."changed_by_id", old_values."created_at", old_values."entered_by_id", old_values."id", old_values."issued_on", old_values."issuer_id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."renews_id", old_values."return_reason", old_values."returned_at", old_values."returned_by_id", old_values."scan_id", old_values."scheme_id", old_values."term_basis", old_values."updated_at", old_values."valid_until", old_values."verified_at", old_values."verified_by_id", old_values."worker_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9c60ec526e08445f05466891ace63cf2cb9846cb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b1f57",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="certification_certificate",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Assembly",
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
                            ("KONGRES", "Congress (Kongres)"),
                            ("MUSDA", "Assembly of a province (Musda)"),
                            ("MUSCAB", "Assembly of a kabupaten/kota (Muscab)"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "ordinal",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="which in number"),
                ),
                ("held_on", models.DateField(verbose_name="held on")),
                ("venue", models.CharField(blank=True, max_length=200, verbose_name="venue")),
                ("outcome", models.CharField(blank=True, max_length=300, verbose_name="outcome")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                (
                    "chapter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assemblies",
                        to="certification.chapter",
                        verbose_name="board of IPSPI",
                    ),
                ),
            ],
            options={
                "verbose_name": "assembly of IPSPI",
                "verbose_name_plural": "assemblies of IPSPI",
                "ordering": ["-held_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["KONGRES", "MUSDA", "MUSCAB"])),
                        name="certification_assembly_kind_known",
                        violation_error_message="An assembly is a Kongres, a Musda or a Muscab.",
                    ),
                    models.UniqueConstraint(
                        fields=("chapter", "kind", "held_on"),
                        name="certification_assembly_once",
                        violation_error_message="This assembly is already recorded.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CompetencyTest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name of the batch")),
                ("venue", models.CharField(blank=True, max_length=200, verbose_name="building or address")),
                ("funder", models.CharField(blank=True, max_length=120, verbose_name="paid for by")),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                (
                    "registration_until",
                    models.DateField(blank=True, null=True, verbose_name="registration until"),
                ),
                ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("PLANNED", "Planned"),
                            ("OPEN", "Open for registration"),
                            ("CLOSED", "Registration closed"),
                            ("HELD", "Held, results incomplete"),
                            ("REPORTED", "Results complete"),
                            ("CANCELLED", "Cancelled"),
                        ],
                        default="PLANNED",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                (
                    "cancelled_because",
                    models.CharField(blank=True, max_length=200, verbose_name="why it was cancelled"),
                ),
                ("notes", models.TextField(blank=True, verbose_name="notes")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="held in",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="office that keeps the record",
                    ),
                ),
                (
                    "organizer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="certification.issuer",
                        verbose_name="organiser",
                    ),
                ),
                (
                    "schemes",
                    models.ManyToManyField(
                        related_name="+", to="certification.scheme", verbose_name="schemes that are tested"
                    ),
                ),
            ],
            options={
                "verbose_name": "competency test",
                "verbose_name_plural": "competency tests",
                "ordering": ["-starts_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="certification_competencytest_ends_after_start",
                        violation_error_message="The last day lies before the first. Correct one of them.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("registration_until__isnull", True),
                            ("registration_until__lte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="certification_competencytest_registration_before_start",
                        violation_error_message="Registration ends after the test begins. Correct one of the days.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seats__gte", 1)),
                        name="certification_competencytest_has_seats",
                        violation_error_message="Enter how many seats there are.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["PLANNED", "OPEN", "CLOSED", "HELD", "REPORTED", "CANCELLED"])
                        ),
                        name="certification_competencytest_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "CANCELLED"), ("cancelled_because", ""), _connector="XOR"
                        ),
                        name="certification_competencytest_cancelled_with_reason",
                        violation_error_message="Say why the test is cancelled.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="competencytest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_competencytestevent" ("cancelled_because", "created_at", "ends_on", "entered_by_id", "funder", "id", "name", "notes", "organizer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "region_id", "registration_until", "seats", "starts_on", "state", "updated_at", "venue") VALUES (NEW."cancelled_because", NEW."created_at", NEW."ends_on", NEW."entered_by_id", NEW."funder", NEW."id", NEW."name", NEW."notes", NEW."organizer_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."region_id", NEW."registration_until", NEW."seats", NEW."starts_on", NEW."state", NEW."updated_at", NEW."venue"); RETURN NULL;',
                    hash="132cfee0459ff7332da6865b0c8bd7bd53b05fea",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_27973",
                    table="certification_competencytest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="competencytest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_competencytestevent" ("cancelled_because", "created_at", "ends_on", "entered_by_id", "funder", "id", "name", "notes", "organizer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "region_id", "registration_until", "seats", "starts_on", "state", "updated_at", "venue") VALUES (NEW."cancelled_because", NEW."created_at", NEW."ends_on", NEW."entered_by_id", NEW."funder", NEW."id", NEW."name", NEW."notes", NEW."organizer_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."region_id", NEW."registration_until", NEW."seats", NEW."starts_on", NEW."state", NEW."updated_at", NEW."venue"); RETURN NULL;',
                    hash="10d63e6abdadbbfe56f20546ab5ea1d7222f8801",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_76b46",
                    table="certification_competencytest",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="competencytest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_competencytestevent" ("cancelled_because", "created_at", "ends_on", "entered_by_id", "funder", "id", "name", "notes", "organizer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "region_id", "registration_until", "seats", "starts_on", "state", "updated_at", "venue") VALUES (OLD."cancelled_because", OLD."created_at", OLD."ends_on", OLD."entered_by_id", OLD."funder", OLD."id", OLD."name", OLD."notes", OLD."organizer_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."region_id", OLD."registration_until", OLD."seats", OLD."starts_on", OLD."state", OLD."updated_at", OLD."venue"); RETURN NULL;',
                    hash="179699d91d3bc5716d4356dd19f2a885edac7ca6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e23b8",
                    table="certification_competencytest",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="PracticeLicenseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="returned because"),
                ),
                ("number", models.CharField(max_length=100, verbose_name="number")),
                (
                    "number_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Upper(
                            models.Func(
                                models.F("number"),
                                models.Value("[\\s.]+"),
                                models.Value(""),
                                models.Value("g"),
                                function="regexp_replace",
                            ),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                ("chain", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "place_of_practice",
                    models.CharField(blank=True, max_length=200, verbose_name="place of practice"),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "issued_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="issuing kabupaten/kota",
                    ),
                ),
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
                        to="certification.practicelicense",
                    ),
                ),
                (
                    "renews",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.practicelicense",
                        verbose_name="renews",
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="practicelicenseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9a2c19fdbcb61b82901bebcea2608640cdf8b744",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_da607",
                    table="certification_practicelicenseevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="RegistrationLetter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="returned because"),
                ),
                ("number", models.CharField(max_length=100, verbose_name="number")),
                (
                    "number_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Upper(
                            models.Func(
                                models.F("number"),
                                models.Value("[\\s.]+"),
                                models.Value(""),
                                models.Value("g"),
                                function="regexp_replace",
                            ),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                ("chain", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="certification.issuer",
                        verbose_name="issuer",
                    ),
                ),
                (
                    "renews",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="renewed_by",
                        to="certification.registrationletter",
                        verbose_name="renews",
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="registration_letters",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "registration letter (STR)",
                "verbose_name_plural": "registration letters (STR)",
                "ordering": [models.OrderBy(models.F("issued_on"), descending=True, nulls_last=True), "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        models.Func(
                            models.F("number_key"),
                            models.Value("[^A-Z0-9]+"),
                            models.Value(""),
                            models.Value("g"),
                            function="regexp_replace",
                            output_field=models.CharField(),
                        ),
                        name="registrationletter_signs",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_at__isnull", True), ("verified_by__isnull", True)),
                            models.Q(("verified_at__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="certification_registrationletter_verification_is_paired",
                        violation_error_message="A verification has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_by__isnull", True),
                            ("entered_by__isnull", True),
                            models.Q(("verified_by", models.F("entered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_registrationletter_verified_by_another",
                        violation_error_message="Who entered a document cannot verify it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_by__isnull", True),
                            ("changed_by__isnull", True),
                            models.Q(("verified_by", models.F("changed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_registrationletter_verified_by_no_changer",
                        violation_error_message="Who changed a document cannot verify it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("return_reason", ""),
                                ("returned_at__isnull", True),
                                ("returned_by__isnull", True),
                            ),
                            models.Q(
                                ("returned_at__isnull", False),
                                ("returned_by__isnull", False),
                                models.Q(("return_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="certification_registrationletter_return_is_complete",
                        violation_error_message="A return has a person, a time and a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verified_at__isnull", True), ("returned_at__isnull", True), _connector="OR"
                        ),
                        name="certification_registrationletter_verified_or_returned",
                        violation_error_message="A document is verified or returned, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number", ""), _negated=True),
                        name="certification_registrationletter_number_given",
                        violation_error_message="Enter the number of the document.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("issued_on__isnull", True),
                            ("valid_until__gte", models.F("issued_on")),
                            _connector="OR",
                        ),
                        name="certification_registrationletter_ends_after_issue",
                        violation_error_message="The document ends before it was issued. Correct one of the dates.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("issuer", "="), ("number_key", "="), ("chain", "<>")],
                        name="certification_registrationletter_number_unique_per_issuer",
                        violation_error_message="This number of this issuer is already used.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("issuer", "="),
                            ("number_key", "="),
                            (
                                models.Func(
                                    models.F("issued_on"),
                                    models.F("valid_until"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="certification_registrationletter_terms_do_not_overlap",
                        violation_error_message="Two terms of the same letter overlap.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="registrationletter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_registrationletterevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_on", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") VALUES (NEW."chain", NEW."changed_by_id", NEW."created_at", NEW."entered_by_id", NEW."id", NEW."issued_on", NEW."issuer_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."renews_id", NEW."return_reason", NEW."returned_at", NEW."returned_by_id", NEW."scan_id", NEW."updated_at", NEW."valid_until", NEW."verified_at", NEW."verified_by_id", NEW."worker_id"); RETURN NULL;',
                    hash="62eb12975a29e47cafee5a78028437422f41d775",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bdfe5",
                    table="certification_registrationletter",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="registrationletter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_registrationletterevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_on", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") VALUES (NEW."chain", NEW."changed_by_id", NEW."created_at", NEW."entered_by_id", NEW."id", NEW."issued_on", NEW."issuer_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."renews_id", NEW."return_reason", NEW."returned_at", NEW."returned_by_id", NEW."scan_id", NEW."updated_at", NEW."valid_until", NEW."verified_at", NEW."verified_by_id", NEW."worker_id"); RETURN NULL;',
                    hash="36871092315bd2236ed7b00c21caa0e060ff7f50",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2635f",
                    table="certification_registrationletter",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="registrationletter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_registrationletterevent" ("chain", "changed_by_id", "created_at", "entered_by_id", "id", "issued_on", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renews_id", "return_reason", "returned_at", "returned_by_id", "scan_id", "updated_at", "valid_until", "verified_at", "verified_by_id", "worker_id") VALUES (OLD."chain", OLD."changed_by_id", OLD."created_at", OLD."entered_by_id", OLD."id", OLD."issued_on", OLD."issuer_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."renews_id", OLD."return_reason", OLD."returned_at", OLD."returned_by_id", OLD."scan_id", OLD."updated_at", OLD."valid_until", OLD."verified_at", OLD."verified_by_id", OLD."worker_id"); RETURN NULL;',
                    hash="1ba2cf72bf581df8e8a8a32d154794216872ba8b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4287c",
                    table="certification_registrationletter",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="TrainingAttendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hours", models.PositiveSmallIntegerField(verbose_name="hours attended")),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "training",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attendances",
                        to="certification.training",
                        verbose_name="training",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="training_attendances",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "attendance of a training",
                "verbose_name_plural": "attendances of trainings",
                "ordering": ["-training__starts_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("training", "worker"),
                        name="certification_trainingattendance_once_each",
                        violation_error_message="This person is already listed in the training.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hours__gte", 1)),
                        name="certification_trainingattendance_has_hours",
                        violation_error_message="Who attended no hour did not take part: take the person off.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="trainingattendance",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_trainingattendanceevent" ("hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "training_id", "worker_id") VALUES (NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scan_id", NEW."training_id", NEW."worker_id"); RETURN NULL;',
                    hash="e5ee84ec255012b0b0de25924e732e7d433684eb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_97f67",
                    table="certification_trainingattendance",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="trainingattendance",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_trainingattendanceevent" ("hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "training_id", "worker_id") VALUES (NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scan_id", NEW."training_id", NEW."worker_id"); RETURN NULL;',
                    hash="735aa4aa1e32445c29793530181618802a9ef54a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e5dd2",
                    table="certification_trainingattendance",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="trainingattendance",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_trainingattendanceevent" ("hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "training_id", "worker_id") VALUES (OLD."hours", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scan_id", OLD."training_id", OLD."worker_id"); RETURN NULL;',
                    hash="f043763dcb486000fed76e292c219b2d7da6c238",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a5457",
                    table="certification_trainingattendance",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("INVITED", "Invited, without a seat"),
                            ("REGISTERED", "Registered"),
                            ("ATTENDED", "Attended, no result yet"),
                            ("PASSED", "Competent"),
                            ("FAILED", "Not yet competent"),
                            ("ABSENT", "Absent"),
                            ("WITHDRAWN", "Stepped back"),
                        ],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("result_on", models.DateField(blank=True, null=True, verbose_name="day of the result")),
                (
                    "withdrawn_because",
                    models.CharField(blank=True, max_length=200, verbose_name="why withdrawn"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidacies",
                        to="registry.worker",
                    ),
                ),
                (
                    "certificate",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="candidacy",
                        to="certification.certificate",
                        verbose_name="certificate that followed",
                    ),
                ),
                (
                    "test",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="certification.competencytest",
                        verbose_name="test",
                    ),
                ),
                (
                    "scheme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="certification.scheme",
                        verbose_name="scheme",
                    ),
                ),
            ],
            options={
                "verbose_name": "candidate of a test",
                "verbose_name_plural": "candidates of tests",
                "ordering": ["worker__name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("test", "worker"),
                        name="certification_candidate_once_per_test",
                        violation_error_message="This person is already listed in the test.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "INVITED",
                                    "REGISTERED",
                                    "ATTENDED",
                                    "PASSED",
                                    "FAILED",
                                    "ABSENT",
                                    "WITHDRAWN",
                                ],
                            )
                        ),
                        name="certification_candidate_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("result_on__isnull", False), ("state__in", ("PASSED", "FAILED"))),
                            models.Q(
                                models.Q(("state__in", ("PASSED", "FAILED")), _negated=True),
                                ("result_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="certification_candidate_result_has_a_day",
                        violation_error_message="A result has a day, and only a result has one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "WITHDRAWN"), ("withdrawn_because", ""), _connector="XOR"
                        ),
                        name="certification_candidate_withdrawn_with_reason",
                        violation_error_message="Say why the person withdraws.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("certificate__isnull", True), ("state", "PASSED"), _connector="OR"
                        ),
                        name="certification_candidate_certificate_after_pass",
                        violation_error_message="Only a pass leads to a certificate.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_candidateevent" ("certificate_id", "created_at", "entered_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_on", "scheme_id", "state", "test_id", "updated_at", "withdrawn_because", "worker_id") VALUES (NEW."certificate_id", NEW."created_at", NEW."entered_by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result_on", NEW."scheme_id", NEW."state", NEW."test_id", NEW."updated_at", NEW."withdrawn_because", NEW."worker_id"); RETURN NULL;',
                    hash="8b80fadb2e1faca0ddf832730a132f339110619b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_054f1",
                    table="certification_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_candidateevent" ("certificate_id", "created_at", "entered_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_on", "scheme_id", "state", "test_id", "updated_at", "withdrawn_because", "worker_id") VALUES (NEW."certificate_id", NEW."created_at", NEW."entered_by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result_on", NEW."scheme_id", NEW."state", NEW."test_id", NEW."updated_at", NEW."withdrawn_because", NEW."worker_id"); RETURN NULL;',
                    hash="a7efcd1a894557334bb5ac079f942286c8a894c2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f8fa4",
                    table="certification_candidate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_candidateevent" ("certificate_id", "created_at", "entered_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_on", "scheme_id", "state", "test_id", "updated_at", "withdrawn_because", "worker_id") VALUES (OLD."certificate_id", OLD."created_at", OLD."entered_by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result_on", OLD."scheme_id", OLD."state", OLD."test_id", OLD."updated_at", OLD."withdrawn_because", OLD."worker_id"); RETURN NULL;',
                    hash="b2c9a89e7e16ab64273a8cba58f65be7686d12d2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ab4a6",
                    table="certification_candidate",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Extract",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(editable=False, max_length=120, unique=True, verbose_name="code")),
                ("facts_digest", models.CharField(editable=False, max_length=64)),
                ("printed_at", models.DateTimeField(auto_now_add=True, verbose_name="printed")),
                (
                    "end",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SUPERSEDED", "replaced by a newer print"),
                            ("REVOKED", "withdrawn by the office"),
                        ],
                        max_length=10,
                        verbose_name="why it ended",
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                (
                    "certificate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="extracts",
                        to="certification.certificate",
                        verbose_name="certificate",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "printed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="printed by",
                    ),
                ),
            ],
            options={
                "verbose_name": "extract",
                "verbose_name_plural": "extracts",
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("end", "")),
                        fields=("certificate",),
                        name="certification_extract_one_in_force",
                        violation_error_message="An extract of this certificate is in force already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end", ""),
                                ("ended_at__isnull", True),
                                ("ended_by__isnull", True),
                                ("reason", ""),
                            ),
                            models.Q(
                                ("end", "SUPERSEDED"),
                                ("ended_at__isnull", False),
                                ("ended_by__isnull", False),
                                ("reason", ""),
                            ),
                            models.Q(
                                ("end", "REVOKED"),
                                ("ended_at__isnull", False),
                                ("ended_by__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="certification_extract_end_is_complete",
                        violation_error_message="An extract that ended has a time and a person; a revoked one a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at__isnull", True),
                            ("ended_at__gte", models.F("printed_at")),
                            _connector="OR",
                        ),
                        name="certification_extract_ends_after_print",
                        violation_error_message="An extract cannot end before it was printed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CompetencyTestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="name of the batch")),
                ("venue", models.CharField(blank=True, max_length=200, verbose_name="building or address")),
                ("funder", models.CharField(blank=True, max_length=120, verbose_name="paid for by")),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                (
                    "registration_until",
                    models.DateField(blank=True, null=True, verbose_name="registration until"),
                ),
                ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("PLANNED", "Planned"),
                            ("OPEN", "Open for registration"),
                            ("CLOSED", "Registration closed"),
                            ("HELD", "Held, results incomplete"),
                            ("REPORTED", "Results complete"),
                            ("CANCELLED", "Cancelled"),
                        ],
                        default="PLANNED",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                (
                    "cancelled_because",
                    models.CharField(blank=True, max_length=200, verbose_name="why it was cancelled"),
                ),
                ("notes", models.TextField(blank=True, verbose_name="notes")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                        to="certification.competencytest",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="held in",
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
                        verbose_name="office that keeps the record",
                    ),
                ),
                (
                    "organizer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.issuer",
                        verbose_name="organiser",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="competencytestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="857a61cac918fd41e0efe59a8b986b43666ee3be",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_26b8d",
                    table="certification_competencytestevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="RegistrationLetterEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="returned because"),
                ),
                ("number", models.CharField(max_length=100, verbose_name="number")),
                (
                    "number_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Upper(
                            models.Func(
                                models.F("number"),
                                models.Value("[\\s.]+"),
                                models.Value(""),
                                models.Value("g"),
                                function="regexp_replace",
                            ),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                ("chain", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.issuer",
                        verbose_name="issuer",
                    ),
                ),
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
                        to="certification.registrationletter",
                    ),
                ),
                (
                    "renews",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.registrationletter",
                        verbose_name="renews",
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="registrationletterevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2cb6f05eac92f7356ffb89aee81134d26538840f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cd3dd",
                    table="certification_registrationletterevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Sanction",
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
                        choices=[("SUSPENDED", "Suspended"), ("REVOKED", "Revoked")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "certificate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sanctions",
                        to="certification.certificate",
                    ),
                ),
            ],
            options={
                "verbose_name": "sanction",
                "verbose_name_plural": "sanctions",
                "ordering": ["-starts_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["SUSPENDED", "REVOKED"])),
                        name="certification_sanction_kind_known",
                        violation_error_message="A sanction is a suspension or a revocation.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "REVOKED"), _negated=True),
                            ("ends_on__isnull", True),
                            _connector="OR",
                        ),
                        name="certification_sanction_revocation_is_open_ended",
                        violation_error_message="A revocation has no last day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="certification_sanction_ends_after_start",
                        violation_error_message="The last day lies before the first. Correct one of them.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="sanction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_sanctionevent" ("certificate_id", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on") VALUES (NEW."certificate_id", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."starts_on"); RETURN NULL;',
                    hash="ba20aa2c8d2d3e61337804bdc97f0c3c7789f303",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4a833",
                    table="certification_sanction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_sanctionevent" ("certificate_id", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on") VALUES (NEW."certificate_id", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."starts_on"); RETURN NULL;',
                    hash="de4520d67d2cbeec7c2306c23731fe0b89e843bd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ac46d",
                    table="certification_sanction",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_sanctionevent" ("certificate_id", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on") VALUES (OLD."certificate_id", OLD."ends_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."starts_on"); RETURN NULL;',
                    hash="adf27e52cac6abe780f8e5e15d2a54a8090dc5a8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4d6df",
                    table="certification_sanction",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="CertificateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="returned because"),
                ),
                ("number", models.CharField(max_length=100, verbose_name="certificate number")),
                (
                    "number_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Upper(
                            models.Func(
                                models.F("number"),
                                models.Value("[\\s.]+"),
                                models.Value(""),
                                models.Value("g"),
                                function="regexp_replace",
                            ),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                (
                    "term_basis",
                    models.CharField(
                        choices=[
                            ("PAPER", "read from the paper"),
                            ("ESTIMATE", "estimate from the issuer's usual term"),
                        ],
                        default="PAPER",
                        max_length=8,
                        verbose_name="the end of the term was",
                    ),
                ),
                ("chain", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                        to="certification.certificate",
                    ),
                ),
                (
                    "renews",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.certificate",
                        verbose_name="renews",
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.issuer",
                        verbose_name="issuer",
                    ),
                ),
                (
                    "scheme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.scheme",
                        verbose_name="scheme and level",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="certificateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dba7e3ee4dd7ef468d99be595e0e9c4dcbc18269",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f2012",
                    table="certification_certificateevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="TrainingAttendanceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("hours", models.PositiveSmallIntegerField(verbose_name="hours attended")),
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
                        to="certification.trainingattendance",
                    ),
                ),
                (
                    "scan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.document",
                        verbose_name="scan",
                    ),
                ),
                (
                    "training",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.training",
                        verbose_name="training",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="trainingattendanceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6f5b8541fa6c7215e071cadca586ff1371a50503",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4bd32",
                    table="certification_trainingattendanceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="SanctionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("SUSPENDED", "Suspended"), ("REVOKED", "Revoked")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "certificate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.certificate",
                    ),
                ),
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
                        to="certification.sanction",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="sanctionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a0a6d515010a8f38d36c0593945fbe4d230a4587",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3f143",
                    table="certification_sanctionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="SanctionProposal",
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
                            ("SUSPEND", "Suspend"),
                            ("REVOKE", "Revoke"),
                            ("LIFT", "Lift the suspension"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("WAITING", "Waiting for a second person"),
                            ("APPROVED", "Approved"),
                            ("REFUSED", "Refused"),
                            ("WITHDRAWN", "Withdrawn"),
                        ],
                        default="WAITING",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "refused_because",
                    models.CharField(blank=True, max_length=300, verbose_name="refused because"),
                ),
                (
                    "certificate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sanction_proposals",
                        to="certification.certificate",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sanction",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="certification.sanction",
                    ),
                ),
            ],
            options={
                "verbose_name": "proposed sanction",
                "verbose_name_plural": "proposed sanctions",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["SUSPEND", "REVOKE", "LIFT"])),
                        name="certification_sanctionproposal_kind_known",
                        violation_error_message="A proposal suspends, revokes, or lifts a suspension.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "SUSPEND"), ("starts_on__isnull", False)),
                            models.Q(
                                ("ends_on__isnull", True), ("kind", "REVOKE"), ("starts_on__isnull", False)
                            ),
                            models.Q(
                                ("ends_on__isnull", False),
                                ("kind", "LIFT"),
                                ("sanction__isnull", False),
                                ("starts_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="certification_sanctionproposal_dates_fit_kind",
                        violation_error_message="A sanction has a first day, a lifting a last day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="certification_sanctionproposal_ends_after_start",
                        violation_error_message="The last day lies before the first. Correct one of them.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="certification_sanctionproposal_reason_given",
                        violation_error_message="Say why.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("state", "WAITING"),
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("state__in", ["APPROVED", "REFUSED", "WITHDRAWN"]),
                            ),
                            _connector="OR",
                        ),
                        name="certification_sanctionproposal_decision_is_complete",
                        violation_error_message="A decision has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["APPROVED", "REFUSED"]), _negated=True),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="certification_sanctionproposal_decided_by_another",
                        violation_error_message="Who proposed a sanction cannot decide on it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "REFUSED"), ("refused_because", ""), _connector="XOR"),
                        name="certification_sanctionproposal_refused_with_reason",
                        violation_error_message="Say why the proposal is refused.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "WAITING")),
                        fields=("certificate",),
                        name="certification_sanctionproposal_one_waiting",
                        violation_error_message="A proposal about this certificate is already waiting.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="sanctionproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_sanctionproposalevent" ("certificate_id", "decided_at", "decided_by_id", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "refused_because", "sanction_id", "starts_on", "state") VALUES (NEW."certificate_id", NEW."decided_at", NEW."decided_by_id", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."refused_because", NEW."sanction_id", NEW."starts_on", NEW."state"); RETURN NULL;',
                    hash="4d189b9e288ab5a426c8f2fd06da7562cdccd7ef",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c88ab",
                    table="certification_sanctionproposal",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanctionproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "certification_sanctionproposalevent" ("certificate_id", "decided_at", "decided_by_id", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "refused_because", "sanction_id", "starts_on", "state") VALUES (NEW."certificate_id", NEW."decided_at", NEW."decided_by_id", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."refused_because", NEW."sanction_id", NEW."starts_on", NEW."state"); RETURN NULL;',
                    hash="54429260fcc7ac20e5f81620a60ee6c8c37f5de7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8e186",
                    table="certification_sanctionproposal",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sanctionproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "certification_sanctionproposalevent" ("certificate_id", "decided_at", "decided_by_id", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "refused_because", "sanction_id", "starts_on", "state") VALUES (OLD."certificate_id", OLD."decided_at", OLD."decided_by_id", OLD."ends_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."refused_because", OLD."sanction_id", OLD."starts_on", OLD."state"); RETURN NULL;',
                    hash="b0be089b96033b0180a73840ff55299456f59136",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ff144",
                    table="certification_sanctionproposal",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="CandidateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("INVITED", "Invited, without a seat"),
                            ("REGISTERED", "Registered"),
                            ("ATTENDED", "Attended, no result yet"),
                            ("PASSED", "Competent"),
                            ("FAILED", "Not yet competent"),
                            ("ABSENT", "Absent"),
                            ("WITHDRAWN", "Stepped back"),
                        ],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("result_on", models.DateField(blank=True, null=True, verbose_name="day of the result")),
                (
                    "withdrawn_because",
                    models.CharField(blank=True, max_length=200, verbose_name="why withdrawn"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                        to="certification.candidate",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                    ),
                ),
                (
                    "certificate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.certificate",
                        verbose_name="certificate that followed",
                    ),
                ),
                (
                    "test",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.competencytest",
                        verbose_name="test",
                    ),
                ),
                (
                    "scheme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.scheme",
                        verbose_name="scheme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="candidateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b855ca35da84ec75991feef7b89e0cb566bb1b6b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6c4e2",
                    table="certification_candidateevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="SanctionProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("SUSPEND", "Suspend"),
                            ("REVOKE", "Revoke"),
                            ("LIFT", "Lift the suspension"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("WAITING", "Waiting for a second person"),
                            ("APPROVED", "Approved"),
                            ("REFUSED", "Refused"),
                            ("WITHDRAWN", "Withdrawn"),
                        ],
                        default="WAITING",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "refused_because",
                    models.CharField(blank=True, max_length=300, verbose_name="refused because"),
                ),
                (
                    "certificate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.certificate",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                        to="certification.sanctionproposal",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sanction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="certification.sanction",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="sanctionproposalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="838f550ab6c11d05340fa2dac60b427ffe8c39f6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_857d9",
                    table="certification_sanctionproposalevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
