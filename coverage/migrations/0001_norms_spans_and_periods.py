import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.utils.timezone
import pgtrigger.compiler
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models

from core.triggers import AddTrigger


class Migration(migrations.Migration):
    """Norms, the spans that coverage is read from, frozen figures, periods and published figures."""

    initial = True

    dependencies = [
        ("accounts", "0001_users_roles_and_audit"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0002_regions_and_base_figures"),
        ("registry", "0002_workers_and_assignments"),
    ]

    operations = [
        migrations.CreateModel(
            name="CountedDay",
            fields=[
                ("on", models.DateField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "counted day",
                "verbose_name_plural": "counted days",
            },
        ),
        migrations.CreateModel(
            name="DirtyWorker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("worker_id", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "worker to derive anew",
                "verbose_name_plural": "workers to derive anew",
            },
        ),
        migrations.CreateModel(
            name="MistakeReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("page", models.CharField(blank=True, max_length=300, verbose_name="page")),
                ("figure", models.CharField(blank=True, max_length=120, verbose_name="which figure")),
                ("words", models.TextField(max_length=2000, verbose_name="what is wrong")),
                ("contact", models.CharField(blank=True, max_length=150, verbose_name="e-mail or phone")),
                (
                    "received_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="received at"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("MENDED", "Mended"),
                            ("NOT_A_MISTAKE", "Not a mistake"),
                            ("FORWARDED", "Passed on to another body"),
                        ],
                        max_length=14,
                        verbose_name="outcome",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=2000, verbose_name="answer")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered at")),
                ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="answer sent at")),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mistake_reports",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "report of a mistake",
                "verbose_name_plural": "reports of mistakes",
                "ordering": ["received_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="coverage_mistakereport_words_given",
                        violation_error_message="Say what is wrong.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["", "MENDED", "NOT_A_MISTAKE", "FORWARDED"])),
                        name="coverage_mistakereport_outcome_known",
                        violation_error_message="Choose one of the listed outcomes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""), ("answered_at", None), ("answered_by", None), ("outcome", "")
                            ),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("answer", ""), _negated=True),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_mistakereport_answer_is_whole",
                        violation_error_message="An answer has an outcome, words, a person and a time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NilDeclaration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("declared_on", models.DateField(verbose_name="declared on")),
                (
                    "declared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nil_declarations",
                        to="regions.region",
                    ),
                ),
            ],
            options={
                "verbose_name": "nil declaration",
                "verbose_name_plural": "nil declarations",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "declared_on"),
                        name="coverage_nildeclaration_once_a_day",
                        violation_error_message="This office has already declared this on that day.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Norm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "hours_per_year",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("1")),
                            django.core.validators.MaxValueValidator(Decimal("8784")),
                        ],
                        verbose_name="working hours a year",
                    ),
                ),
                (
                    "working_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="working days a year",
                    ),
                ),
                (
                    "public_holidays",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="public holidays",
                    ),
                ),
                (
                    "leave_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="days of leave",
                    ),
                ),
                (
                    "sick_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="days of sickness",
                    ),
                ),
                (
                    "training_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="days of training",
                    ),
                ),
                (
                    "hours_per_day",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.5")),
                            django.core.validators.MaxValueValidator(Decimal("24")),
                        ],
                        verbose_name="hours a day",
                    ),
                ),
                (
                    "effective_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("1")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                        verbose_name="effective part of the hours (%)",
                    ),
                ),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                ("title", models.CharField(max_length=150, verbose_name="title")),
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
                    "method",
                    models.CharField(
                        choices=[
                            ("RATIO", "Ratio: one worker per so many of the base"),
                            ("FIXED_POST", "Fixed posts per unit"),
                            ("WISN", "Workload: WISN"),
                            ("ABK_KES", "Workload: activity standards (ABK-Kes)"),
                            ("ABK_TASKS", "Workload: task by task (Anjab-ABK)"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "unit_level",
                    models.CharField(
                        choices=[
                            ("country", "Country"),
                            ("province", "Province"),
                            ("regency", "Regency or city"),
                            ("district", "District"),
                            ("village", "Village or ward"),
                        ],
                        help_text="The need of each such unit is rounded up by itself.",
                        max_length=10,
                        verbose_name="evaluated per",
                    ),
                ),
                (
                    "unit_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("provinsi", "Province (provinsi)"),
                            ("kabupaten", "Regency (kabupaten)"),
                            ("kota", "City (kota)"),
                            ("kecamatan", "District (kecamatan)"),
                            ("kelurahan", "Urban ward (kelurahan)"),
                            ("desa", "Village (desa)"),
                            ("desa_adat", "Customary village (desa adat)"),
                        ],
                        max_length=10,
                        verbose_name="only units of the kind",
                    ),
                ),
                (
                    "organization_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("KEMENSOS", "Ministry of Social Affairs"),
                            ("DINSOS", "Social affairs office"),
                            ("UPT_PUSAT", "Central service unit (UPT)"),
                            ("UPTD", "Regional service unit (UPTD)"),
                            ("LKS", "Social welfare institution (LKS)"),
                            ("LKSA", "Child welfare institution (LKSA)"),
                            ("LK3", "Family consultation body (LK3)"),
                            ("KELURAHAN", "Kelurahan or desa office"),
                            ("IPSPI", "Association of social workers (IPSPI)"),
                            ("OTHER", "Other"),
                        ],
                        help_text="Then each such organisation is a unit; its need adds up where it stands.",
                        max_length=10,
                        verbose_name="per organisation of the kind",
                    ),
                ),
                (
                    "field_of_practice",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ANAK", "Children"),
                            ("LANSIA", "Older people"),
                            ("DISABILITAS", "People with disabilities"),
                            ("TUNA_SOSIAL", "Social outcasts and victims of trafficking"),
                            ("NAPZA", "Victims of drug abuse"),
                            ("KEMISKINAN", "Poverty and PKH"),
                            ("KEBENCANAAN", "Disaster"),
                            ("KOMUNITAS", "Community"),
                            ("MEDIS", "Medical"),
                            ("KOREKSIONAL", "Correctional"),
                            ("SEKOLAH", "School"),
                            ("KESEHATAN_JIWA", "Mental health"),
                            ("INDUSTRI", "Industry"),
                        ],
                        help_text="Where the norm is for one field only.",
                        max_length=16,
                        verbose_name="field of practice",
                    ),
                ),
                (
                    "per_worker",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=12,
                        null=True,
                        verbose_name="base per one worker",
                    ),
                ),
                (
                    "posts_per_unit",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=8, null=True, verbose_name="posts per unit"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="For example: keluarga PPKS.",
                        max_length=60,
                        verbose_name="unit of the norm",
                    ),
                ),
                (
                    "other_unit_reason",
                    models.CharField(
                        blank=True,
                        help_text="Without a reason a base in another unit is not used.",
                        max_length=250,
                        verbose_name="why a base of another unit is used",
                    ),
                ),
                (
                    "legal_source",
                    models.TextField(help_text="Law, decree or statement, with date.", verbose_name="source"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("DRAFT", "Draft"), ("ADOPTED", "Adopted")],
                        default="DRAFT",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("effective_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("effective_until", models.DateField(blank=True, null=True, verbose_name="in force until")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=120, verbose_name="decree of adoption"),
                ),
                ("decree_on", models.DateField(blank=True, null=True, verbose_name="date of the decree")),
                ("adopted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "is_example",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="example, adopted in the demo world only"
                    ),
                ),
                (
                    "adopted_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty only for fixed posts: then every unit counts once.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="norms",
                        to="regions.indicator",
                        verbose_name="base figure",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the norm is for the whole category.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="norms",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: in the whole country. The nearest region's norm applies.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="norms",
                        to="regions.region",
                        verbose_name="holds in",
                    ),
                ),
            ],
            options={
                "verbose_name": "norm",
                "verbose_name_plural": "norms",
                "ordering": ["code", "-version"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "version"),
                        name="coverage_norm_version_unique",
                        violation_error_message="This version of the norm exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method", "RATIO"), _negated=True),
                            ("state", "DRAFT"),
                            models.Q(
                                ("indicator__isnull", False),
                                ("per_worker__gt", 0),
                                ("per_worker__isnull", False),
                                ("posts_per_unit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_norm_ratio_has_base",
                        violation_error_message="A ratio needs a base figure and how much of it one worker serves.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method", "FIXED_POST"), _negated=True),
                            ("state", "DRAFT"),
                            models.Q(
                                ("per_worker__isnull", True),
                                ("posts_per_unit__gt", 0),
                                ("posts_per_unit__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_norm_fixed_post_has_posts",
                        violation_error_message="Fixed posts need the number of posts per unit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("method__in", ("WISN", "ABK_KES", "ABK_TASKS")), _negated=True),
                            models.Q(
                                ("indicator__isnull", True),
                                ("organization_kind", ""),
                                ("per_worker__isnull", True),
                                ("posts_per_unit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_norm_workload_has_activities_only",
                        violation_error_message="A workload norm has activities; leave the ratio and posts empty.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organization_kind", ""),
                            models.Q(("indicator__isnull", True), ("method", "FIXED_POST")),
                            _connector="OR",
                        ),
                        name="coverage_norm_organizations_have_posts",
                        violation_error_message="A norm per organisation gives fixed posts and counts the organisations recorded here.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("unit_level", "country"), _negated=True),
                            models.Q(("region__isnull", True), ("unit_kind", "")),
                            _connector="OR",
                        ),
                        name="coverage_norm_nation_is_one_unit",
                        violation_error_message="Where the country is the unit, the norm holds in all of it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("adopted_at__isnull", True), ("adopted_by__isnull", True), ("state", "DRAFT")
                            ),
                            models.Q(
                                ("adopted_at__isnull", False),
                                ("adopted_by__isnull", False),
                                ("effective_from__isnull", False),
                                ("state", "ADOPTED"),
                                models.Q(("decree_number", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_norm_adoption_is_complete",
                        violation_error_message="An adoption has a person, a decree and a first day in force.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effective_until__isnull", True),
                            ("effective_from__isnull", True),
                            ("effective_until__gte", models.F("effective_from")),
                            _connector="OR",
                        ),
                        name="coverage_norm_ends_after_start",
                        violation_error_message="The norm ends before it begins. Correct one of the dates.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("state", "ADOPTED")),
                        expressions=[
                            (
                                django.db.models.functions.comparison.Coalesce("region_id", models.Value("")),
                                "=",
                            ),
                            ("category", "="),
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    "programme_id", models.Value(0)
                                ),
                                "=",
                            ),
                            (
                                models.Func(
                                    models.F("effective_from"),
                                    models.F("effective_until"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="coverage_norm_one_in_force",
                        violation_error_message="Another adopted norm for this region, category and programme is in force at the same time. End it first.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="norm",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_normevent" ("adopted_at", "adopted_by_id", "category", "code", "decree_number", "decree_on", "effective_from", "effective_percent", "effective_until", "field_of_practice", "hours_per_day", "hours_per_year", "id", "indicator_id", "is_example", "leave_days", "legal_source", "method", "organization_kind", "other_unit_reason", "per_worker", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posts_per_unit", "programme_id", "public_holidays", "region_id", "sick_days", "state", "title", "training_days", "unit", "unit_kind", "unit_level", "version", "working_days") VALUES (NEW."adopted_at", NEW."adopted_by_id", NEW."category", NEW."code", NEW."decree_number", NEW."decree_on", NEW."effective_from", NEW."effective_percent", NEW."effective_until", NEW."field_of_practice", NEW."hours_per_day", NEW."hours_per_year", NEW."id", NEW."indicator_id", NEW."is_example", NEW."leave_days", NEW."legal_source", NEW."method", NEW."organization_kind", NEW."other_unit_reason", NEW."per_worker", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."posts_per_unit", NEW."programme_id", NEW."public_holidays", NEW."region_id", NEW."sick_days", NEW."state", NEW."title", NEW."training_days", NEW."unit", NEW."unit_kind", NEW."unit_level", NEW."version", NEW."working_days"); RETURN NULL;',
                    hash="961c726ad5cd4cd69c6bd3374368f3b44d165db3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b916b",
                    table="coverage_norm",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="norm",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "coverage_normevent" ("adopted_at", "adopted_by_id", "category", "code", "decree_number", "decree_on", "effective_from", "effective_percent", "effective_until", "field_of_practice", "hours_per_day", "hours_per_year", "id", "indicator_id", "is_example", "leave_days", "legal_source", "method", "organization_kind", "other_unit_reason", "per_worker", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posts_per_unit", "programme_id", "public_holidays", "region_id", "sick_days", "state", "title", "training_days", "unit", "unit_kind", "unit_level", "version", "working_days") VALUES (NEW."adopted_at", NEW."adopted_by_id", NEW."category", NEW."code", NEW."decree_number", NEW."decree_on", NEW."effective_from", NEW."effective_percent", NEW."effective_until", NEW."field_of_practice", NEW."hours_per_day", NEW."hours_per_year", NEW."id", NEW."indicator_id", NEW."is_example", NEW."leave_days", NEW."legal_source", NEW."method", NEW."organization_kind", NEW."other_unit_reason", NEW."per_worker", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."posts_per_unit", NEW."programme_id", NEW."public_holidays", NEW."region_id", NEW."sick_days", NEW."state", NEW."title", NEW."training_days", NEW."unit", NEW."unit_kind", NEW."unit_level", NEW."version", NEW."working_days"); RETURN NULL;',
                    hash="e83161b702e87c246fb39a9253551e2fcf351ebd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_39b95",
                    table="coverage_norm",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="norm",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_normevent" ("adopted_at", "adopted_by_id", "category", "code", "decree_number", "decree_on", "effective_from", "effective_percent", "effective_until", "field_of_practice", "hours_per_day", "hours_per_year", "id", "indicator_id", "is_example", "leave_days", "legal_source", "method", "organization_kind", "other_unit_reason", "per_worker", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posts_per_unit", "programme_id", "public_holidays", "region_id", "sick_days", "state", "title", "training_days", "unit", "unit_kind", "unit_level", "version", "working_days") VALUES (OLD."adopted_at", OLD."adopted_by_id", OLD."category", OLD."code", OLD."decree_number", OLD."decree_on", OLD."effective_from", OLD."effective_percent", OLD."effective_until", OLD."field_of_practice", OLD."hours_per_day", OLD."hours_per_year", OLD."id", OLD."indicator_id", OLD."is_example", OLD."leave_days", OLD."legal_source", OLD."method", OLD."organization_kind", OLD."other_unit_reason", OLD."per_worker", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."posts_per_unit", OLD."programme_id", OLD."public_holidays", OLD."region_id", OLD."sick_days", OLD."state", OLD."title", OLD."training_days", OLD."unit", OLD."unit_kind", OLD."unit_level", OLD."version", OLD."working_days"); RETURN NULL;',
                    hash="6bce18801e676a5d19c11c055f279c41525d90fa",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d8d5c",
                    table="coverage_norm",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OfficeReminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("NOT_REPORTED", "has never reported"),
                                ("PERIOD", "has not sent its list for the period"),
                                ("SILENT", "has changed no record for long"),
                            ],
                            max_length=12,
                        ),
                        default=list,
                        help_text="What was late when it was sent; empty where nothing was.",
                        size=None,
                        verbose_name="why",
                    ),
                ),
                (
                    "note",
                    models.CharField(blank=True, max_length=300, verbose_name="in the province's own words"),
                ),
                ("sent_on", models.DateField(verbose_name="day")),
                ("sent_at", models.DateTimeField(auto_now_add=True)),
                ("letters", models.PositiveSmallIntegerField(default=0, verbose_name="letters by e-mail")),
                ("error", models.CharField(blank=True, max_length=200, verbose_name="why no letter went")),
                ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="read at")),
                (
                    "read_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder to an office",
                "verbose_name_plural": "reminders to offices",
                "ordering": ["-sent_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "sent_on"),
                        name="coverage_officereminder_once_a_day",
                        violation_error_message="This office was reminded today already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reasons__contained_by", ["NOT_REPORTED", "PERIOD", "SILENT"])),
                        name="coverage_officereminder_reasons_known",
                        violation_error_message="Choose one of the listed reasons.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at__isnull", True), ("read_by__isnull", True)),
                            models.Q(("read_at__isnull", False), ("read_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="coverage_officereminder_reader_is_paired",
                        violation_error_message="Who has read it is recorded with the time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Period",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=7, unique=True, verbose_name="reporting period")),
                ("on", models.DateField(unique=True, verbose_name="day of the figures")),
                ("opens_on", models.DateField(verbose_name="offices send from")),
                ("due_on", models.DateField(verbose_name="last day to send")),
                ("publishes_on", models.DateField(verbose_name="final figures are published on")),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                ("closed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "reporting period",
                "verbose_name_plural": "reporting periods",
                "ordering": ["-on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^20\\d\\d-S[12]$")),
                        name="coverage_period_code_is_a_semester",
                        violation_error_message="Write the period as a year and a semester, for example 2026-S1.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due_on__gte", models.F("opens_on")),
                            ("opens_on__gte", models.F("on")),
                            ("publishes_on__gt", models.F("due_on")),
                        ),
                        name="coverage_period_days_in_order",
                        violation_error_message="Put the days in order: the figures, the first and the last day to send, then publication.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="coverage_period_closing_has_a_person",
                        violation_error_message="A period is closed by somebody, at a time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=10, unique=True, verbose_name="code")),
                ("area", models.CharField(max_length=80, verbose_name="area as named")),
                ("is_national", models.BooleanField(default=False, verbose_name="for the whole nation")),
                ("indicator", models.CharField(max_length=60, verbose_name="measure")),
                ("dimension", models.CharField(blank=True, max_length=120, verbose_name="of what")),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=16, null=True, verbose_name="value"
                    ),
                ),
                (
                    "value_min",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=16, null=True, verbose_name="at least"
                    ),
                ),
                (
                    "value_max",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=16, null=True, verbose_name="at most"
                    ),
                ),
                ("value_text", models.CharField(blank=True, max_length=200, verbose_name="in words")),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "stated as exact"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_least_about", "at least about"),
                            ("more_than", "more than"),
                            ("planned", "planned"),
                            ("vague", "in words only"),
                            ("derived", "worked out from the source"),
                            ("disputed", "disputed"),
                            ("norm", "norm"),
                        ],
                        max_length=16,
                        verbose_name="how stated",
                    ),
                ),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="unit")),
                (
                    "as_of",
                    models.CharField(
                        blank=True,
                        help_text="A day, month or year, as far as known.",
                        max_length=10,
                        verbose_name="as of",
                    ),
                ),
                ("as_of_precision", models.CharField(blank=True, max_length=20, verbose_name="precision")),
                ("published", models.CharField(blank=True, max_length=10, verbose_name="published")),
                ("attributed_to", models.CharField(blank=True, max_length=120, verbose_name="said by")),
                ("role", models.CharField(blank=True, max_length=150, verbose_name="office of the speaker")),
                ("outlet", models.CharField(blank=True, max_length=120, verbose_name="outlet")),
                (
                    "title",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="title of the page or document"
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=300, verbose_name="address")),
                ("quote", models.TextField(blank=True, verbose_name="quote")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("entered_at", models.DateTimeField(blank=True, null=True, verbose_name="entered at")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="withdrawn at")),
                (
                    "withdrawn_because",
                    models.CharField(blank=True, max_length=300, verbose_name="withdrawn because"),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="entered by",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the nation or an area that is no region.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published_figures",
                        to="regions.region",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="withdrawn by",
                    ),
                ),
            ],
            options={
                "verbose_name": "published figure",
                "verbose_name_plural": "published figures",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "qualifier__in",
                                [
                                    "exact",
                                    "about",
                                    "at_least",
                                    "at_least_about",
                                    "more_than",
                                    "planned",
                                    "vague",
                                    "derived",
                                    "disputed",
                                    "norm",
                                ],
                            )
                        ),
                        name="coverage_publishedfigure_qualifier_known",
                        violation_error_message="Choose one of the listed qualifiers.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_national", False), ("region", None), _connector="OR"),
                        name="coverage_publishedfigure_one_place",
                        violation_error_message="A figure is about a region or about the nation, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", False),
                            ("value_min__isnull", False),
                            ("value_max__isnull", False),
                            models.Q(("value_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="coverage_publishedfigure_says_something",
                        violation_error_message="Give the value as a number, a range, or in words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_max__isnull", True),
                            ("value_min__isnull", True),
                            ("value_max__gte", models.F("value_min")),
                            _connector="OR",
                        ),
                        name="coverage_publishedfigure_range_in_order",
                        violation_error_message="The upper bound is not below the lower one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("as_of", ""),
                            ("as_of__regex", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
                            _connector="OR",
                        ),
                        name="coverage_publishedfigure_as_of_is_a_time",
                        violation_error_message="Write a day, a month or a year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("entered_at", None), ("entered_by", None)),
                            models.Q(
                                ("entered_at__isnull", False),
                                ("entered_by__isnull", False),
                                models.Q(("quote", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_publishedfigure_entered_with_quote",
                        violation_error_message="Copy the sentence that says it, word for word.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("withdrawn_at", None), ("withdrawn_because", ""), ("withdrawn_by", None)
                            ),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                                models.Q(("withdrawn_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_publishedfigure_withdrawn_with_reason",
                        violation_error_message="Say why the figure is withdrawn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Scenario",
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
                ("name", models.CharField(max_length=80, verbose_name="name of the plan")),
                ("seats", models.PositiveIntegerField(blank=True, null=True, verbose_name="seats per year")),
                (
                    "passing",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="percent who pass"),
                ),
                (
                    "renewal",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="percent of terms renewed"
                    ),
                ),
                (
                    "recruits",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="new people per year"),
                ),
                (
                    "is_shared",
                    models.BooleanField(default=False, verbose_name="shared with who sees the region"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scenarios",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the nation.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scenarios",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "plan of a forecast",
                "verbose_name_plural": "plans of forecasts",
                "ordering": ["-created_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "region", "category", "name"),
                        name="coverage_scenario_name_once",
                        nulls_distinct=False,
                        violation_error_message="You already have a plan of this name here. Choose another name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="coverage_scenario_name_given",
                        violation_error_message="Give the plan a name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["PEKSOS", "TKS", "RELAWAN", "PENYULUH"])),
                        name="coverage_scenario_category_known",
                        violation_error_message="Choose one of the four categories.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("passing__isnull", True), ("passing__lte", 100), _connector="OR"),
                            models.Q(("renewal__isnull", True), ("renewal__lte", 100), _connector="OR"),
                        ),
                        name="coverage_scenario_shares_are_percents",
                        violation_error_message="A percentage lies between 0 and 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("seats__isnull", False),
                            ("passing__isnull", False),
                            ("renewal__isnull", False),
                            ("recruits__isnull", False),
                            _connector="OR",
                        ),
                        name="coverage_scenario_sets_something",
                        violation_error_message="Set at least one of the numbers of the plan.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Span",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "worker_id",
                        "valid_from",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("worker_id", models.BigIntegerField()),
                ("category", models.CharField(max_length=10)),
                ("office", models.CharField(max_length=13)),
                ("place", models.CharField(max_length=13, null=True)),
                ("programme_id", models.BigIntegerField(null=True)),
                ("standing", models.PositiveSmallIntegerField(null=True)),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(null=True)),
                (
                    "touched_at",
                    models.DateTimeField(
                        help_text="The last write to the worker, their assignments or their certificates."
                    ),
                ),
            ],
            options={
                "verbose_name": "span",
                "verbose_name_plural": "spans",
                "indexes": [
                    models.Index(
                        models.F("category"),
                        django.contrib.postgres.indexes.OpClass("place", name="varchar_pattern_ops"),
                        models.F("valid_from"),
                        condition=models.Q(("place__isnull", False)),
                        name="coverage_span_place",
                    ),
                    models.Index(
                        django.contrib.postgres.indexes.OpClass("office", name="varchar_pattern_ops"),
                        models.F("valid_from"),
                        name="coverage_span_office",
                    ),
                    models.Index(fields=["valid_from"], name="coverage_span_begins"),
                    models.Index(fields=["valid_until"], name="coverage_span_ends"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("place__isnull", True),
                                ("programme_id__isnull", True),
                                ("standing__isnull", True),
                            ),
                            models.Q(("place__isnull", False), ("standing__in", [1, 2, 3, 4, 5])),
                            _connector="OR",
                        ),
                        name="coverage_span_present_has_standing",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TodayCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("region", models.CharField(max_length=13)),
                ("parent", models.CharField(max_length=13)),
                ("depth", models.PositiveSmallIntegerField()),
                ("category", models.CharField(max_length=10)),
                ("programme_id", models.BigIntegerField(null=True)),
                ("verified", models.PositiveIntegerField()),
                ("counting", models.PositiveIntegerField()),
                ("unknown", models.PositiveIntegerField()),
                ("lapsed", models.PositiveIntegerField()),
                ("without", models.PositiveIntegerField()),
                ("touched_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "count of today",
                "verbose_name_plural": "counts of today",
                "indexes": [
                    models.Index(
                        models.F("category"),
                        models.F("depth"),
                        django.contrib.postgres.indexes.OpClass("region", name="varchar_pattern_ops"),
                        name="coverage_count_depth",
                    ),
                    models.Index(fields=["parent"], name="coverage_count_parent"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "category", "programme_id"),
                        name="coverage_todaycount_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DeclaredNeed",
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
                ("workers", models.PositiveIntegerField(verbose_name="workers needed")),
                ("valid_from", models.DateField(verbose_name="from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "source",
                    models.TextField(
                        help_text="Letter or minutes, with number and date.", verbose_name="source"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="declared_needs",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="declared_needs",
                        to="regions.region",
                    ),
                ),
            ],
            options={
                "verbose_name": "declared need",
                "verbose_name_plural": "declared needs",
                "ordering": ["region", "-valid_from"],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("region", "="),
                            ("category", "="),
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    "programme_id", models.Value(0)
                                ),
                                "=",
                            ),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="coverage_declaredneed_one_at_a_time",
                        violation_error_message="A need is already declared for this time. End it first.",
                    )
                ],
            },
        ),
        AddTrigger(
            model_name="declaredneed",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_declaredneedevent" ("category", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "region_id", "source", "valid_from", "valid_until", "workers") VALUES (NEW."category", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."region_id", NEW."source", NEW."valid_from", NEW."valid_until", NEW."workers"); RETURN NULL;',
                    hash="c0436c79f0ef097e0141306b12e3a0d2e0b0095a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d968b",
                    table="coverage_declaredneed",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="declaredneed",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "coverage_declaredneedevent" ("category", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "region_id", "source", "valid_from", "valid_until", "workers") VALUES (NEW."category", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."region_id", NEW."source", NEW."valid_from", NEW."valid_until", NEW."workers"); RETURN NULL;',
                    hash="2429ef8499b63da55d92e9ea190fd11947df9dd8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_21d61",
                    table="coverage_declaredneed",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="declaredneed",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_declaredneedevent" ("category", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "region_id", "source", "valid_from", "valid_until", "workers") VALUES (OLD."category", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."region_id", OLD."source", OLD."valid_from", OLD."valid_until", OLD."workers"); RETURN NULL;',
                    hash="ff864c10a8542c6bfda8b1034f477a42b99152f8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8e4ab",
                    table="coverage_declaredneed",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="FrozenFigures",
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
                            ("MONTH", "Monthly snapshot"),
                            ("PERIOD", "Final period"),
                            ("STAMP", "Stamp of a file"),
                            ("SIGNED", "Signed list of an office"),
                        ],
                        max_length=6,
                        verbose_name="kind",
                    ),
                ),
                ("region", models.CharField(max_length=13, verbose_name="region")),
                ("on", models.DateField(verbose_name="valid day")),
                ("taken_at", models.DateTimeField(auto_now_add=True, verbose_name="taken at")),
                (
                    "norms",
                    models.JSONField(
                        default=list,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="norms in force",
                    ),
                ),
                (
                    "digest",
                    models.CharField(editable=False, max_length=64, verbose_name="digest of the figures"),
                ),
            ],
            options={
                "verbose_name": "frozen figures",
                "verbose_name_plural": "frozen figures",
                "ordering": ["-on", "-pk"],
                "indexes": [models.Index(fields=["kind", "region", "on"], name="coverage_frozen_asked")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["MONTH", "PERIOD", "STAMP", "SIGNED"])),
                        name="coverage_frozenfigures_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "MONTH")),
                        fields=("region", "on"),
                        name="coverage_frozenfigures_one_a_month",
                        violation_error_message="The figures of this month are kept already.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="frozenfigures",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="acf1e984bc27f47e7f27b871f56025f481d79ba5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_06e9f",
                    table="coverage_frozenfigures",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="NormActivity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                ("name", models.CharField(max_length=150, verbose_name="activity")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("SERVICE", "Service: counted in pieces a year"),
                            ("SUPPORT", "Support: part of everybody’s time"),
                            ("INDIVIDUAL", "Individual: done by some only"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "minutes",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Of a service: per piece. Of other activities: per year.",
                        max_digits=9,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"))],
                        verbose_name="minutes",
                    ),
                ),
                (
                    "share_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.01")),
                            django.core.validators.MaxValueValidator(Decimal("99.99")),
                        ],
                        verbose_name="share of the time (%)",
                    ),
                ),
                (
                    "times",
                    models.DecimalField(
                        decimal_places=3,
                        default=Decimal("1"),
                        max_digits=9,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.001"))],
                        verbose_name="times a year for each",
                    ),
                ),
                (
                    "volume",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="volume a year"),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="norm_activities",
                        to="regions.indicator",
                        verbose_name="base figure",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activities",
                        to="coverage.norm",
                    ),
                ),
            ],
            options={
                "verbose_name": "activity of a norm",
                "verbose_name_plural": "activities of norms",
                "ordering": ["norm", "position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    models.Q(("indicator__isnull", False), ("volume__isnull", True)),
                                    models.Q(("indicator__isnull", True), ("volume__isnull", False)),
                                    _connector="OR",
                                ),
                                ("kind", "SERVICE"),
                                ("minutes__gt", 0),
                                ("minutes__isnull", False),
                                ("share_percent__isnull", True),
                            ),
                            models.Q(
                                models.Q(
                                    models.Q(
                                        ("minutes__gt", 0),
                                        ("minutes__isnull", False),
                                        ("share_percent__isnull", True),
                                    ),
                                    models.Q(
                                        ("minutes__isnull", True),
                                        ("share_percent__gt", 0),
                                        ("share_percent__isnull", False),
                                        ("share_percent__lt", 100),
                                    ),
                                    _connector="OR",
                                ),
                                ("indicator__isnull", True),
                                ("kind", "SUPPORT"),
                                ("volume__isnull", True),
                            ),
                            models.Q(
                                ("indicator__isnull", True),
                                ("kind", "INDIVIDUAL"),
                                ("minutes__gt", 0),
                                ("minutes__isnull", False),
                                ("share_percent__isnull", True),
                                ("volume__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_normactivity_says_its_time",
                        violation_error_message="A service needs minutes and one volume; support either minutes or a share; an individual duty minutes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("times__gt", 0)),
                        name="coverage_normactivity_times_positive",
                        violation_error_message="How many times a year must be more than 0.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="normactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_normactivityevent" ("id", "indicator_id", "kind", "minutes", "name", "norm_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "share_percent", "times", "volume") VALUES (NEW."id", NEW."indicator_id", NEW."kind", NEW."minutes", NEW."name", NEW."norm_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."share_percent", NEW."times", NEW."volume"); RETURN NULL;',
                    hash="d565a88294931185e47c5d1409e7f874c93e69f4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2c97e",
                    table="coverage_normactivity",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="normactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "coverage_normactivityevent" ("id", "indicator_id", "kind", "minutes", "name", "norm_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "share_percent", "times", "volume") VALUES (NEW."id", NEW."indicator_id", NEW."kind", NEW."minutes", NEW."name", NEW."norm_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."share_percent", NEW."times", NEW."volume"); RETURN NULL;',
                    hash="c6a402179fd5ee0c64192553792f80006a0d997b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_479bf",
                    table="coverage_normactivity",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="normactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_normactivityevent" ("id", "indicator_id", "kind", "minutes", "name", "norm_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "share_percent", "times", "volume") VALUES (OLD."id", OLD."indicator_id", OLD."kind", OLD."minutes", OLD."name", OLD."norm_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."share_percent", OLD."times", OLD."volume"); RETURN NULL;',
                    hash="d11d04a33a85d40dd476f7b68f7bbdeed83f262c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_161f5",
                    table="coverage_normactivity",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="NormEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "hours_per_year",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("1")),
                            django.core.validators.MaxValueValidator(Decimal("8784")),
                        ],
                        verbose_name="working hours a year",
                    ),
                ),
                (
                    "working_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="working days a year",
                    ),
                ),
                (
                    "public_holidays",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="public holidays",
                    ),
                ),
                (
                    "leave_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="days of leave",
                    ),
                ),
                (
                    "sick_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="days of sickness",
                    ),
                ),
                (
                    "training_days",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="days of training",
                    ),
                ),
                (
                    "hours_per_day",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.5")),
                            django.core.validators.MaxValueValidator(Decimal("24")),
                        ],
                        verbose_name="hours a day",
                    ),
                ),
                (
                    "effective_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("1")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                        verbose_name="effective part of the hours (%)",
                    ),
                ),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                ("title", models.CharField(max_length=150, verbose_name="title")),
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
                    "method",
                    models.CharField(
                        choices=[
                            ("RATIO", "Ratio: one worker per so many of the base"),
                            ("FIXED_POST", "Fixed posts per unit"),
                            ("WISN", "Workload: WISN"),
                            ("ABK_KES", "Workload: activity standards (ABK-Kes)"),
                            ("ABK_TASKS", "Workload: task by task (Anjab-ABK)"),
                        ],
                        max_length=12,
                        verbose_name="method",
                    ),
                ),
                (
                    "unit_level",
                    models.CharField(
                        choices=[
                            ("country", "Country"),
                            ("province", "Province"),
                            ("regency", "Regency or city"),
                            ("district", "District"),
                            ("village", "Village or ward"),
                        ],
                        help_text="The need of each such unit is rounded up by itself.",
                        max_length=10,
                        verbose_name="evaluated per",
                    ),
                ),
                (
                    "unit_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("provinsi", "Province (provinsi)"),
                            ("kabupaten", "Regency (kabupaten)"),
                            ("kota", "City (kota)"),
                            ("kecamatan", "District (kecamatan)"),
                            ("kelurahan", "Urban ward (kelurahan)"),
                            ("desa", "Village (desa)"),
                            ("desa_adat", "Customary village (desa adat)"),
                        ],
                        max_length=10,
                        verbose_name="only units of the kind",
                    ),
                ),
                (
                    "organization_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("KEMENSOS", "Ministry of Social Affairs"),
                            ("DINSOS", "Social affairs office"),
                            ("UPT_PUSAT", "Central service unit (UPT)"),
                            ("UPTD", "Regional service unit (UPTD)"),
                            ("LKS", "Social welfare institution (LKS)"),
                            ("LKSA", "Child welfare institution (LKSA)"),
                            ("LK3", "Family consultation body (LK3)"),
                            ("KELURAHAN", "Kelurahan or desa office"),
                            ("IPSPI", "Association of social workers (IPSPI)"),
                            ("OTHER", "Other"),
                        ],
                        help_text="Then each such organisation is a unit; its need adds up where it stands.",
                        max_length=10,
                        verbose_name="per organisation of the kind",
                    ),
                ),
                (
                    "field_of_practice",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ANAK", "Children"),
                            ("LANSIA", "Older people"),
                            ("DISABILITAS", "People with disabilities"),
                            ("TUNA_SOSIAL", "Social outcasts and victims of trafficking"),
                            ("NAPZA", "Victims of drug abuse"),
                            ("KEMISKINAN", "Poverty and PKH"),
                            ("KEBENCANAAN", "Disaster"),
                            ("KOMUNITAS", "Community"),
                            ("MEDIS", "Medical"),
                            ("KOREKSIONAL", "Correctional"),
                            ("SEKOLAH", "School"),
                            ("KESEHATAN_JIWA", "Mental health"),
                            ("INDUSTRI", "Industry"),
                        ],
                        help_text="Where the norm is for one field only.",
                        max_length=16,
                        verbose_name="field of practice",
                    ),
                ),
                (
                    "per_worker",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=12,
                        null=True,
                        verbose_name="base per one worker",
                    ),
                ),
                (
                    "posts_per_unit",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=8, null=True, verbose_name="posts per unit"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="For example: keluarga PPKS.",
                        max_length=60,
                        verbose_name="unit of the norm",
                    ),
                ),
                (
                    "other_unit_reason",
                    models.CharField(
                        blank=True,
                        help_text="Without a reason a base in another unit is not used.",
                        max_length=250,
                        verbose_name="why a base of another unit is used",
                    ),
                ),
                (
                    "legal_source",
                    models.TextField(help_text="Law, decree or statement, with date.", verbose_name="source"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("DRAFT", "Draft"), ("ADOPTED", "Adopted")],
                        default="DRAFT",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("effective_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("effective_until", models.DateField(blank=True, null=True, verbose_name="in force until")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=120, verbose_name="decree of adoption"),
                ),
                ("decree_on", models.DateField(blank=True, null=True, verbose_name="date of the decree")),
                ("adopted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "is_example",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="example, adopted in the demo world only"
                    ),
                ),
                (
                    "adopted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty only for fixed posts: then every unit counts once.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.indicator",
                        verbose_name="base figure",
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
                        to="coverage.norm",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the norm is for the whole category.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: in the whole country. The nearest region's norm applies.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="holds in",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="normevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="494e1de6e456be27db6655ce0ec2e9ebe6aa4efb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ac7bb",
                    table="coverage_normevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Reconciliation",
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
                ("is_of_certified", models.BooleanField(default=False, verbose_name="of the certified only")),
                ("counted_on", models.DateField(verbose_name="day of the count")),
                ("started_at", models.DateTimeField(auto_now_add=True, verbose_name="started at")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="finished at")),
                (
                    "conclusion",
                    models.CharField(blank=True, max_length=300, verbose_name="what explains the remainder"),
                ),
                (
                    "figure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reconciliation",
                        to="coverage.publishedfigure",
                        verbose_name="published figure",
                    ),
                ),
                (
                    "finished_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "reconciliation with names",
                "verbose_name_plural": "reconciliations with names",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["PEKSOS", "TKS", "RELAWAN", "PENYULUH"])),
                        name="coverage_reconciliation_category_known",
                        violation_error_message="Choose one of the listed categories.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finished_at", None), ("finished_by", None)),
                            models.Q(("finished_at__isnull", False), ("finished_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="coverage_reconciliation_finish_is_paired",
                        violation_error_message="A finished reconciliation has a person and a time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                            ("OPEN", "Not checked yet"),
                            ("CHECKED", "Checked, not sent"),
                            ("SENT", "Sent"),
                            ("ACCEPTED", "Accepted"),
                            ("RETURNED", "Returned"),
                        ],
                        default="OPEN",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="checked at")),
                (
                    "checked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="coverage.period",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="regions.region",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "submission",
                "verbose_name_plural": "submissions",
                "ordering": ["-period__on", "region"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("period", "region"),
                        name="coverage_submission_once_a_period",
                        violation_error_message="This office has a submission for the period already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["OPEN", "CHECKED", "SENT", "ACCEPTED", "RETURNED"])
                        ),
                        name="coverage_submission_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("checked_at__isnull", True),
                                ("checked_by__isnull", True),
                                ("state__in", ("OPEN", "RETURNED")),
                            ),
                            models.Q(
                                models.Q(("state__in", ("OPEN", "RETURNED")), _negated=True),
                                ("checked_at__isnull", False),
                                ("checked_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_submission_checked_before_sent",
                        violation_error_message="A list is checked by somebody before it is sent.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeclaredNeedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("workers", models.PositiveIntegerField(verbose_name="workers needed")),
                ("valid_from", models.DateField(verbose_name="from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "source",
                    models.TextField(
                        help_text="Letter or minutes, with number and date.", verbose_name="source"
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
                        to="coverage.declaredneed",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                        verbose_name="programme",
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
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="declaredneedevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b8832829128c9a790589749758e77a0b77eda3c7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1db24",
                    table="coverage_declaredneedevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="FrozenAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("region", models.CharField(max_length=13, verbose_name="region")),
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
                ("programme", models.CharField(blank=True, max_length=20, verbose_name="programme")),
                ("is_unplaced", models.BooleanField(default=False, verbose_name="those not placed")),
                ("has_scheme", models.BooleanField(verbose_name="the category has a scheme")),
                ("present", models.PositiveIntegerField(null=True, verbose_name="present")),
                ("certified", models.PositiveIntegerField(null=True, verbose_name="certified")),
                ("validity_unknown", models.PositiveIntegerField(null=True, verbose_name="validity unknown")),
                ("lapsed", models.PositiveIntegerField(null=True, verbose_name="lapsed")),
                ("never_certified", models.PositiveIntegerField(null=True, verbose_name="never certified")),
                ("verified", models.PositiveIntegerField(null=True, verbose_name="verified")),
                ("needed", models.PositiveIntegerField(null=True, verbose_name="needed")),
                (
                    "needed_exact",
                    models.DecimalField(
                        decimal_places=3, max_digits=14, null=True, verbose_name="needed, unrounded"
                    ),
                ),
                ("gap_needed", models.PositiveIntegerField(null=True, verbose_name="needed where reported")),
                ("shortage", models.PositiveIntegerField(null=True, verbose_name="shortage")),
                ("surplus", models.PositiveIntegerField(null=True, verbose_name="surplus")),
                ("confirm", models.PositiveIntegerField(null=True, verbose_name="to confirm")),
                ("renew", models.PositiveIntegerField(null=True, verbose_name="to renew")),
                ("examine", models.PositiveIntegerField(null=True, verbose_name="to examine")),
                ("recruit", models.PositiveIntegerField(null=True, verbose_name="to recruit")),
                ("lift", models.PositiveIntegerField(null=True, verbose_name="of those to renew, to lift")),
                (
                    "assign",
                    models.PositiveIntegerField(null=True, verbose_name="of those to recruit, to assign"),
                ),
                (
                    "release",
                    models.PositiveIntegerField(null=True, verbose_name="of those to recruit, to release"),
                ),
                ("units", models.PositiveIntegerField(verbose_name="units")),
                ("with_need", models.PositiveIntegerField(verbose_name="units with a need")),
                ("reported", models.PositiveIntegerField(verbose_name="units that reported")),
                ("measured", models.PositiveIntegerField(verbose_name="units with both")),
                (
                    "unit_level",
                    models.CharField(blank=True, max_length=10, verbose_name="level of the units"),
                ),
                (
                    "basis",
                    models.JSONField(
                        default=list,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="basis of the need",
                    ),
                ),
                (
                    "competing",
                    models.JSONField(
                        default=list,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="needs declared besides",
                    ),
                ),
                (
                    "touched_at",
                    models.DateTimeField(null=True, verbose_name="last write to the counted rows"),
                ),
                (
                    "figures",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="coverage.frozenfigures",
                    ),
                ),
            ],
            options={
                "verbose_name": "frozen answer",
                "verbose_name_plural": "frozen answers",
                "indexes": [
                    models.Index(fields=["region", "category", "figures"], name="coverage_frozen_of_region")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("figures", "region", "category", "programme", "is_unplaced"),
                        name="coverage_frozenanswer_once",
                        violation_error_message="This answer is in the set already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("confirm__isnull", True),
                                ("examine__isnull", True),
                                ("gap_needed__isnull", True),
                                ("recruit__isnull", True),
                                ("renew__isnull", True),
                                ("shortage__isnull", True),
                                ("surplus__isnull", True),
                            ),
                            models.Q(
                                ("confirm__isnull", False),
                                ("examine__isnull", False),
                                ("gap_needed__isnull", False),
                                ("recruit__isnull", False),
                                ("renew__isnull", False),
                                (
                                    "shortage",
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("confirm"), "+", models.F("renew")
                                            ),
                                            "+",
                                            models.F("examine"),
                                        ),
                                        "+",
                                        models.F("recruit"),
                                    ),
                                ),
                                ("shortage__isnull", False),
                                ("surplus__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_frozenanswer_whole_gap_or_none",
                        violation_error_message="The remedies sum to the shortage.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("assign__isnull", True), ("lift__isnull", True), ("release__isnull", True)
                            ),
                            models.Q(
                                ("assign__isnull", False),
                                ("lift__isnull", False),
                                (
                                    "recruit__gte",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("assign"), "+", models.F("release")
                                    ),
                                ),
                                ("release__isnull", False),
                                ("renew__gte", models.F("lift")),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_frozenanswer_parts_within_remedies",
                        violation_error_message="The parts of a remedy are no more than the remedy.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="frozenanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5b95b10dd1f0cf34e1cadd2c7f43be4e8cbe5301",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2e6db",
                    table="coverage_frozenanswer",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="FinalFigures",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(default=1, verbose_name="edition")),
                ("note", models.TextField(blank=True, verbose_name="what was corrected, and why")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="made at")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revises",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revised_by",
                        to="coverage.finalfigures",
                    ),
                ),
                (
                    "figures",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="final",
                        to="coverage.frozenfigures",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="coverage.period",
                    ),
                ),
            ],
            options={
                "verbose_name": "final figures",
                "verbose_name_plural": "final figures",
                "ordering": ["-period__on", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("period", "number"),
                        name="coverage_finalfigures_number_once",
                        violation_error_message="This edition exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("note", ""), ("number", 1), ("revises__isnull", True)),
                            models.Q(
                                ("number__gt", 1),
                                ("revises__isnull", False),
                                models.Q(("note", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_finalfigures_revision_has_a_note",
                        violation_error_message="Say what was corrected, and why.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="finalfigures",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="195e555da3372ca8cc992c680073589c72b7f3b6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ad718",
                    table="coverage_finalfigures",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="NormActivityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                ("name", models.CharField(max_length=150, verbose_name="activity")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("SERVICE", "Service: counted in pieces a year"),
                            ("SUPPORT", "Support: part of everybody’s time"),
                            ("INDIVIDUAL", "Individual: done by some only"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "minutes",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Of a service: per piece. Of other activities: per year.",
                        max_digits=9,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"))],
                        verbose_name="minutes",
                    ),
                ),
                (
                    "share_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.01")),
                            django.core.validators.MaxValueValidator(Decimal("99.99")),
                        ],
                        verbose_name="share of the time (%)",
                    ),
                ),
                (
                    "times",
                    models.DecimalField(
                        decimal_places=3,
                        default=Decimal("1"),
                        max_digits=9,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.001"))],
                        verbose_name="times a year for each",
                    ),
                ),
                (
                    "volume",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="volume a year"),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.indicator",
                        verbose_name="base figure",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coverage.norm",
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
                        to="coverage.normactivity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="normactivityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="55a958fa1b5ee8c29818ed5a3f226c8a054010dc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bd8e9",
                    table="coverage_normactivityevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ReconciledPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("INCLUDED", "counted in it"),
                            ("EXCLUDED", "not counted in it"),
                            ("UNSURE", "not certain"),
                        ],
                        max_length=8,
                        verbose_name="judgement",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("marked_at", models.DateTimeField(auto_now=True, verbose_name="judged at")),
                (
                    "marked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reconciled",
                        to="registry.worker",
                    ),
                ),
                (
                    "reconciliation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="people",
                        to="coverage.reconciliation",
                    ),
                ),
            ],
            options={
                "verbose_name": "person compared with a published figure",
                "verbose_name_plural": "people compared with a published figure",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reconciliation", "worker"),
                        name="coverage_reconciledperson_once",
                        violation_error_message="Both records were compared with the same published figure.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ["INCLUDED", "EXCLUDED", "UNSURE"])),
                        name="coverage_reconciledperson_verdict_known",
                        violation_error_message="Choose one of the listed judgements.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="reconciledperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_reconciledpersonevent" ("id", "marked_at", "marked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciliation_id", "verdict", "worker_id") VALUES (NEW."id", NEW."marked_at", NEW."marked_by_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reconciliation_id", NEW."verdict", NEW."worker_id"); RETURN NULL;',
                    hash="38ec89f55037d16067ada6fea578920f51211b26",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1517a",
                    table="coverage_reconciledperson",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="reconciledperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "coverage_reconciledpersonevent" ("id", "marked_at", "marked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciliation_id", "verdict", "worker_id") VALUES (NEW."id", NEW."marked_at", NEW."marked_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reconciliation_id", NEW."verdict", NEW."worker_id"); RETURN NULL;',
                    hash="94225ccb1c28ac5dae925917a79d51003585d23f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8fa95",
                    table="coverage_reconciledperson",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="reconciledperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "coverage_reconciledpersonevent" ("id", "marked_at", "marked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciliation_id", "verdict", "worker_id") VALUES (OLD."id", OLD."marked_at", OLD."marked_by_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reconciliation_id", OLD."verdict", OLD."worker_id"); RETURN NULL;',
                    hash="0477359865de63486a778379b6c833b891b1e76b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_eceb7",
                    table="coverage_reconciledperson",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Attestation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("signatory_name", models.CharField(max_length=150, verbose_name="name of who signs")),
                ("signatory_position", models.CharField(max_length=150, verbose_name="position")),
                ("signatory_rank", models.CharField(blank=True, max_length=80, verbose_name="rank")),
                ("signed_on", models.DateField(verbose_name="signed on")),
                ("sent_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="sent at")),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("WAITING", "Waits for the province"),
                            ("ACCEPTED", "Accepted"),
                            ("RETURNED", "Returned"),
                        ],
                        default="WAITING",
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered at")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "figures",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attestation",
                        to="coverage.frozenfigures",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attestations",
                        to="coverage.submission",
                    ),
                ),
            ],
            options={
                "verbose_name": "attestation",
                "verbose_name_plural": "attestations",
                "ordering": ["-sent_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answer", "RETURNED"), _negated=True),
                        fields=("submission",),
                        name="coverage_attestation_one_stands",
                        violation_error_message="This list is signed and sent already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", "WAITING"),
                                ("answered_at__isnull", True),
                                ("answered_by__isnull", True),
                                ("note", ""),
                            ),
                            models.Q(
                                ("answer__in", ["ACCEPTED", "RETURNED"]),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="coverage_attestation_answer_is_complete",
                        violation_error_message="An answer has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer", "RETURNED"), ("note", ""), _negated=True),
                        name="coverage_attestation_return_has_a_note",
                        violation_error_message="Say what the office has to mend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by__isnull", True),
                            models.Q(("answered_by", models.F("sent_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="coverage_attestation_answered_by_another",
                        violation_error_message="Who sent a list does not accept or return it. Ask a colleague.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="attestation",
            trigger=pgtrigger.compiler.Trigger(
                name="signature_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."submission_id" IS DISTINCT FROM (NEW."submission_id") OR OLD."figures_id" IS DISTINCT FROM (NEW."figures_id") OR OLD."signatory_name" IS DISTINCT FROM (NEW."signatory_name") OR OLD."signatory_position" IS DISTINCT FROM (NEW."signatory_position") OR OLD."signatory_rank" IS DISTINCT FROM (NEW."signatory_rank") OR OLD."signed_on" IS DISTINCT FROM (NEW."signed_on") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="a13e2a6f7d2ce4242f0ca3620d30bb6eb05061a2",
                    operation="UPDATE",
                    pgid="pgtrigger_signature_stays_8387b",
                    table="coverage_attestation",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="attestation",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="99cfba24f0df6735847feb9c37ae44e449ebe286",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_fc48c",
                    table="coverage_attestation",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ReconciledPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("INCLUDED", "counted in it"),
                            ("EXCLUDED", "not counted in it"),
                            ("UNSURE", "not certain"),
                        ],
                        max_length=8,
                        verbose_name="judgement",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("marked_at", models.DateTimeField(auto_now=True, verbose_name="judged at")),
                (
                    "marked_by",
                    models.ForeignKey(
                        db_constraint=False,
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
                        to="coverage.reconciledperson",
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
                    "reconciliation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coverage.reconciliation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="reconciledpersonevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d1ceb4d645a67ec3449862ce72e9d1bb1b9511fb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_67db3",
                    table="coverage_reconciledpersonevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
