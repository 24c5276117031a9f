import core.scans.kinds
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from core.triggers import AddTrigger


class Migration(migrations.Migration):
    """People, organizations, assignments and posts, with their history."""

    initial = True

    dependencies = [
        ("accounts", "0001_users_roles_and_audit"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0002_regions_and_base_figures"),
        ("registry", "0001_name_form"),
    ]

    operations = [
        migrations.CreateModel(
            name="NumberCheck",
            fields=[
                ("worker_id", models.BigIntegerField(primary_key=True, serialize=False)),
                (
                    "facts_digest",
                    models.CharField(help_text="Of the facts that were compared.", max_length=32),
                ),
                (
                    "doubts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=32),
                        default=list,
                        help_text="Codes of `registry.doubts`; none where the numbers agree with the record.",
                        size=None,
                    ),
                ),
            ],
            options={
                "verbose_name": "check of NIK and NIP",
                "verbose_name_plural": "checks of NIK and NIP",
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "default_category",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PEKSOS", "Social worker"),
                            ("TKS", "Social welfare worker"),
                            ("RELAWAN", "Social volunteer"),
                            ("PENYULUH", "Social extension worker"),
                        ],
                        help_text="Proposed, with a warning, when a workbook does not say the category.",
                        max_length=10,
                        verbose_name="usual category",
                    ),
                ),
                (
                    "aliases",
                    models.TextField(
                        blank=True,
                        help_text="One per line, as offices write it.",
                        verbose_name="other spellings",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="position in lists")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "is_yearly",
                    models.BooleanField(
                        default=False,
                        help_text="Those assigned to it are evaluated once a year.",
                        verbose_name="appointed by yearly decree",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "ordering": ["position", "code"],
            },
        ),
        migrations.CreateModel(
            name="RegistrySequence",
            fields=[
                (
                    "region",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="regions.region",
                    ),
                ),
                ("last_number", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "registry sequence",
                "verbose_name_plural": "registry sequences",
            },
        ),
        migrations.CreateModel(
            name="AwayPosting",
            fields=[
                ("assignment_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("worker_id", models.BigIntegerField()),
                ("place", models.CharField(max_length=13)),
                ("starts_on", models.DateField(null=True)),
                ("ends_on", models.DateField(null=True)),
            ],
            options={
                "verbose_name": "posting away from home",
                "verbose_name_plural": "postings away from home",
                "indexes": [
                    models.Index(
                        django.contrib.postgres.indexes.OpClass("place", name="varchar_pattern_ops"),
                        name="registry_away_place",
                    ),
                    models.Index(fields=["worker_id"], name="registry_away_worker"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExtraField",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.SlugField(
                        help_text="Small letters, digits and hyphens; it never changes, files and addresses hold it.",
                        max_length=30,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                ("label", models.CharField(max_length=80, unique=True, verbose_name="question")),
                ("help_text", models.CharField(blank=True, max_length=200, verbose_name="help")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("TEXT", "Text"),
                            ("NUMBER", "A number"),
                            ("DATE", "Date"),
                            ("CHOICE", "Choice"),
                            ("YES_NO", "Yes or no"),
                        ],
                        max_length=8,
                        verbose_name="kind of answer",
                    ),
                ),
                (
                    "choices",
                    models.TextField(
                        blank=True, help_text="One per line, for a choice only.", verbose_name="choices"
                    ),
                ),
                ("is_required", models.BooleanField(default=False, verbose_name="required")),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("VIEWERS", "Everybody who may see the record"),
                            ("EDITORS", "Only who may change records"),
                        ],
                        default="VIEWERS",
                        max_length=8,
                        verbose_name="who sees it",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="position in lists")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
            ],
            options={
                "verbose_name": "field of one's own",
                "verbose_name_plural": "fields of one's own",
                "ordering": ["position", "code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["TEXT", "NUMBER", "DATE", "CHOICE", "YES_NO"])),
                        name="registry_extrafield_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience__in", ["VIEWERS", "EDITORS"])),
                        name="registry_extrafield_audience_known",
                        violation_error_message="Say who sees the field.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind", "CHOICE"), ("choices", ""), _connector="XOR"),
                        name="registry_extrafield_choice_has_choices",
                        violation_error_message="Write the choices, one per line; other kinds have none.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organization",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
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
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "owner_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PUSAT", "Central government"),
                            ("PROVINSI", "Province"),
                            ("KAB_KOTA", "Regency or city"),
                            ("SWASTA", "Private"),
                        ],
                        max_length=10,
                        verbose_name="level of its owner",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        help_text="Empty where the day is not known.",
                        null=True,
                        verbose_name="exists since",
                    ),
                ),
                (
                    "valid_until",
                    models.DateField(
                        blank=True,
                        help_text="Its last day; empty while it exists.",
                        null=True,
                        verbose_name="existed until",
                    ),
                ),
                (
                    "area_served",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty where it serves more than one province.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="area it serves",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organizations",
                        to="regions.region",
                        verbose_name="where it stands",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "KEMENSOS",
                                    "DINSOS",
                                    "UPT_PUSAT",
                                    "UPTD",
                                    "LKS",
                                    "LKSA",
                                    "LK3",
                                    "KELURAHAN",
                                    "IPSPI",
                                    "OTHER",
                                ],
                            )
                        ),
                        name="registry_organization_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.UniqueConstraint(
                        fields=("name", "location"),
                        name="registry_organization_name_unique_in_place",
                        violation_error_message="An organisation of this name is already recorded here.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="registry_organization_ends_after_start",
                        violation_error_message="The organisation ends before it begins. Correct one of the dates.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Worker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "registry_number",
                    models.CharField(
                        help_text="Given by the registry at entry, for life.",
                        max_length=16,
                        unique=True,
                        verbose_name="registry number",
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
                ("name", models.CharField(max_length=150, verbose_name="name as on the KTP, without titles")),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Lower("name"),
                        output_field=models.CharField(max_length=150),
                    ),
                ),
                (
                    "name_form",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name", function="registry_name_form", output_field=models.TextField()
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "front_title",
                    models.CharField(blank=True, max_length=40, verbose_name="title before the name"),
                ),
                (
                    "back_title",
                    models.CharField(blank=True, max_length=80, verbose_name="title after the name"),
                ),
                ("nik_ciphertext", models.TextField(blank=True, editable=False)),
                ("nik_digest", models.CharField(blank=True, editable=False, max_length=64, null=True)),
                ("nip", models.CharField(blank=True, max_length=18, verbose_name="NIP")),
                (
                    "sex",
                    models.CharField(
                        blank=True, choices=[("L", "Male"), ("P", "Female")], max_length=1, verbose_name="sex"
                    ),
                ),
                ("birth_date", models.DateField(blank=True, null=True, verbose_name="birth date")),
                ("birth_place", models.CharField(blank=True, max_length=80, verbose_name="birth place")),
                (
                    "employment_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PNS", "Civil servant (PNS)"),
                            ("PPPK", "Government employee under contract (PPPK)"),
                            ("PPPK_PW", "Part-time PPPK"),
                            ("KONTRAK", "Work contract"),
                            ("HONORER", "Honorary staff"),
                            ("RELAWAN", "Volunteer"),
                            ("SWASTA", "Private body"),
                        ],
                        max_length=10,
                        verbose_name="employment status",
                    ),
                ),
                (
                    "functional_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PEMULA", "Pemula"),
                            ("TERAMPIL", "Terampil"),
                            ("MAHIR", "Mahir"),
                            ("PENYELIA", "Penyelia"),
                            ("AHLI_PERTAMA", "Ahli Pertama"),
                            ("AHLI_MUDA", "Ahli Muda"),
                            ("AHLI_MADYA", "Ahli Madya"),
                            ("AHLI_UTAMA", "Ahli Utama"),
                        ],
                        max_length=12,
                        verbose_name="functional level",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SMA", "Senior high school (SMA/SMK)"),
                            ("D1_D2", "Diploma 1 or 2"),
                            ("D3", "Diploma 3"),
                            ("D4_S1", "Bachelor (D4/S1)"),
                            ("S2", "Master (S2)"),
                            ("S3", "Doctorate (S3)"),
                        ],
                        max_length=6,
                        verbose_name="last education",
                    ),
                ),
                (
                    "fields_of_practice",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="fields of practice",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=16, verbose_name="phone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "ipspi_member_number",
                    models.CharField(blank=True, max_length=30, verbose_name="IPSPI member number"),
                ),
                (
                    "consent_basis",
                    models.CharField(
                        blank=True,
                        help_text="UU 27/2022, article 20",
                        max_length=120,
                        verbose_name="basis of processing",
                    ),
                ),
                ("consented_on", models.DateField(blank=True, null=True, verbose_name="consent given on")),
                (
                    "extra",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Answers by the code of the field, as `registry.extra_fields` keeps them.",
                        verbose_name="fields of one's own",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed at")),
                (
                    "removed_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="reason of the removal"),
                ),
                (
                    "domicile",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="domicile",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        help_text="The record of the same person that was kept.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_records",
                        to="registry.worker",
                        verbose_name="merged into",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        help_text="Changes only by an accepted transfer.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_workers",
                        to="regions.region",
                        verbose_name="office that keeps the record",
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "worker",
                "verbose_name_plural": "workers",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["extra"], name="registry_worker_extra", opclasses=["jsonb_path_ops"]
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["name_key"], name="registry_worker_name_trigram", opclasses=["gin_trgm_ops"]
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["name_form"], name="registry_worker_form_trigram", opclasses=["gin_trgm_ops"]
                    ),
                    models.Index(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=["name", "id"],
                        include=("region", "category"),
                        name="registry_worker_by_name",
                    ),
                    models.Index(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=["registry_number", "id"],
                        include=("region", "category"),
                        name="registry_worker_by_number",
                    ),
                    models.Index(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=["updated_at", "id"],
                        include=("region", "category"),
                        name="registry_worker_by_change",
                    ),
                    models.Index(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=["id"],
                        include=("region", "category", "name"),
                        name="registry_worker_by_id",
                    ),
                    models.Index(fields=["name_form"], name="registry_worker_form"),
                    models.Index(fields=["birth_date"], name="registry_worker_birth_date"),
                    models.Index(
                        condition=models.Q(("phone", ""), _negated=True),
                        fields=["phone"],
                        name="registry_worker_phone",
                    ),
                    models.Index(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="registry_worker_email",
                    ),
                    models.Index(
                        condition=models.Q(("birth_date__isnull", False), ("employment_status", "PNS")),
                        fields=["id"],
                        include=("birth_date", "functional_level"),
                        name="registry_worker_civil",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["PEKSOS", "TKS", "RELAWAN", "PENYULUH"])),
                        name="registry_worker_category_known",
                        violation_error_message="Choose one of the four categories.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sex__in", ["", "L", "P"])),
                        name="registry_worker_sex_known",
                        violation_error_message="Sex is L or P.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nik_ciphertext", ""), ("nik_digest__isnull", True)),
                            models.Q(
                                models.Q(("nik_ciphertext", ""), _negated=True), ("nik_digest__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="registry_worker_nik_is_paired",
                        violation_error_message="A NIK is stored together with its hash.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=("nik_digest",),
                        name="registry_worker_nik_unique",
                        violation_error_message="This NIK is already registered.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("nip", ""), _negated=True), ("removed_at__isnull", True)
                        ),
                        fields=("nip",),
                        name="registry_worker_nip_unique",
                        violation_error_message="This NIP is already registered.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="registry_worker_name_given",
                        violation_error_message="Enter the name as on the KTP.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("merged_into__isnull", True),
                                ("removed_at__isnull", True),
                                ("removed_by__isnull", True),
                                ("removed_reason", ""),
                            ),
                            models.Q(
                                ("removed_at__isnull", False), models.Q(("removed_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="registry_worker_removal_has_a_reason",
                        violation_error_message="Say why the record is removed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="registry_worker_merged_into_another",
                        violation_error_message="A record is merged into another one.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="worker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_workerevent" ("back_title", "birth_date", "birth_place", "category", "consent_basis", "consented_on", "created_at", "domicile_id", "education", "email", "employment_status", "extra", "fields_of_practice", "front_title", "functional_level", "id", "ipspi_member_number", "merged_into_id", "name", "nik_ciphertext", "nik_digest", "nip", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id", "registry_number", "removed_at", "removed_by_id", "removed_reason", "sex", "updated_at") SELECT new_values."back_title", new_values."birth_date", new_values."birth_place", new_values."category", new_values."consent_basis", new_values."consented_on", new_values."created_at", new_values."domicile_id", new_values."education", new_values."email", new_values."employment_status", new_values."extra", new_values."fields_of_practice", new_values."front_title", new_values."functional_level", new_values."id", new_values."ipspi_member_number", new_values."merged_into_id", new_values."name", new_values."nik_ciphertext", new_values."nik_digest", new_values."nip", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phone", new_values."region_id", new_values."registry_number", new_values."removed_at", new_values."removed_by_id", new_values."removed_reason", new_values."sex", new_values."updated_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="19ad24b1be2789c5ed63cee4b6a2c74be417d66a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7bbfb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="registry_worker",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="worker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_workerevent" ("back_title", "birth_date", "birth_place", "category", "consent_basis", "consented_on", "created_at", "domicile_id", "education", "email", "employment_status", "extra", "fields_of_practice", "front_title", "functional_level", "id", "ipspi_member_number", "merged_into_id", "name", "nik_ciphertext", "nik_digest", "nip", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id", "registry_number", "removed_at", "removed_by_id", "removed_reason", "sex", "updated_at") SELECT new_values."back_title", new_values."birth_date", new_values."birth_place", new_values."category", new_values."consent_basis", new_values."consented_on", new_values."created_at", new_values."domicile_id", new_values."education", new_values."email", new_values."employment_status", new_values."extra", new_values."fields_of_practice", new_values."front_title", new_values."functional_level", new_values."id", new_values."ipspi_member_number", new_values."merged_into_id", new_values."name", new_values."nik_ciphertext", new_values."nik_digest", new_values."nip", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phone", new_values."region_id", new_values."registry_number", new_values."removed_at", new_values."removed_by_id", new_values."removed_reason", new_values."sex", new_values."updated_at" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."back_title" IS DISTINCT FROM (new_values."back_title") OR old_values."birth_date" IS DISTINCT FROM (new_values."birth_date") OR old_values."birth_place" IS DISTINCT FROM (new_values."birth_place") OR old_values."category" IS DISTINCT FROM (new_values."category") OR old_values."consent_basis" IS DISTINCT FROM (new_values."consent_basis") OR old_values."consented_on" IS DISTINCT FROM (new_values."consented_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."domicile_id" IS DISTINCT FROM (new_values."domicile_id") OR old_values."education" IS DISTINCT FROM (new_values."education") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."employment_status" IS DISTINCT FROM (new_values."employment_status") OR old_values."extra" IS DISTINCT FROM (new_values."extra") OR old_values."fields_of_practice" IS DISTINCT FROM (new_values."fields_of_practice") OR old_values."front_title" IS DISTINCT FROM (new_values."front_title") OR old_values."functional_level" IS DISTINCT FROM (new_values."functional_level") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."ipspi_member_number" IS DISTINCT FROM (new_values."ipspi_member_number") OR old_values."merged_into_id" IS DISTINCT FROM (new_values."merged_into_id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."name_key" IS DISTINCT FROM (new_values."name_key") OR old_values."nik_ciphertext" IS DISTINCT FROM (new_values."nik_ciphertext") OR old_values."nik_digest" IS DISTINCT FROM (new_values."nik_digest") OR old_values."nip" IS DISTINCT FROM (new_values."nip") OR old_values."phone" IS DISTINCT FROM (new_values."phone") OR old_values."region_id" IS DISTINCT FROM (new_values."region_id") OR old_values."registry_number" IS DISTINCT FROM (new_values."registry_number") OR old_values."removed_at" IS DISTINCT FROM (new_values."removed_at") OR old_values."removed_by_id" IS DISTINCT FROM (new_values."removed_by_id") OR old_values."removed_reason" IS DISTINCT FROM (new_values."removed_reason") OR old_values."sex" IS DISTINCT FROM (new_values."sex") OR old_values."updated_at" IS DISTINCT FROM (new_values."updated_at")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="918b1696643c97422410e2706e37903dc745ca88",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_06ebb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="registry_worker",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="worker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_workerevent" ("back_title", "birth_date", "birth_place", "category", "consent_basis", "consented_on", "created_at", "domicile_id", "education", "email", "employment_status", "extra", "fields_of_practice", "front_title", "functional_level", "id", "ipspi_member_number", "merged_into_id", "name", "nik_ciphertext", "nik_digest", "nip", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id", "registry_number", "removed_at", "removed_by_id", "removed_reason", "sex", "updated_at") SELECT old_values."back_title", old_values."birth_date", old_values."birth_place", old_values."category", old_values."consent_basis", old_values."consented_on", old_values."created_at", old_values."domicile_id", old_values."education", old_values."email", old_values."employment_status", old_values."extra", old_values."fields_of_practice", old_values."front_title", old_values."functional_level", old_values."id", old_values."ipspi_member_number", old_values."merged_into_id", old_values."name", old_values."nik_ciphertext", old_values."nik_digest", old_values."nip", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phone", old_values."region_id", old_values."registry_number", old_values."removed_at", old_values."removed_by_id", old_values."removed_reason", old_values."sex", old_values."updated_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e53d8a4980ad199fe7eae9c7e0953d3b2a761317",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_328e4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="registry_worker",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Batch",
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
                            ("BULK_EDIT", "Bulk edit"),
                            ("IMPORT", "Import"),
                            ("MERGE", "Merging of records"),
                            ("REMOVAL", "Removal"),
                            ("RESTORATION", "Restoration"),
                            ("EARLIER_STATE", "Return to an earlier state"),
                            ("ASSIGNMENT", "Assignments"),
                            ("TRANSFER", "Transfer"),
                            ("TEST", "Competency test"),
                            ("DOCUMENT", "Documents"),
                            ("UNDO", "Undoing"),
                        ],
                        max_length=14,
                        verbose_name="kind",
                    ),
                ),
                ("label", models.CharField(max_length=200, verbose_name="what was done")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                ("count", models.PositiveIntegerField(default=0, verbose_name="records touched")),
                ("history_context", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        help_text="The narrowest region that holds all it touched; empty is the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="office",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "batch",
                "verbose_name_plural": "batches",
                "ordering": ["-made_at", "-pk"],
                "indexes": [models.Index(fields=["region", "-made_at"], name="registry_batch_of_office")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "BULK_EDIT",
                                    "IMPORT",
                                    "MERGE",
                                    "REMOVAL",
                                    "RESTORATION",
                                    "EARLIER_STATE",
                                    "ASSIGNMENT",
                                    "TRANSFER",
                                    "TEST",
                                    "DOCUMENT",
                                    "UNDO",
                                ],
                            )
                        ),
                        name="registry_batch_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_batch_undoing_is_paired",
                        violation_error_message="An undoing has a person and a time.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
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
                            ("CERTIFICATE", "Certificate"),
                            ("STR", "STR"),
                            ("SIPPS", "SIPPS"),
                            ("DECREE", "Decree (SK)"),
                            ("PROPOSAL", "Evidence from the person"),
                            ("TRAINING", "Training certificate"),
                            ("DIPLOMA", "Diploma"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("file_name", models.CharField(max_length=200, verbose_name="file")),
                (
                    "content_type",
                    models.CharField(
                        choices=[
                            (core.scans.kinds.Kind["PDF"], "PDF"),
                            (core.scans.kinds.Kind["JPEG"], "JPG"),
                            (core.scans.kinds.Kind["PNG"], "PNG"),
                        ],
                        max_length=20,
                        verbose_name="type of the file",
                    ),
                ),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("pages", models.PositiveSmallIntegerField(verbose_name="pages")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint of the file")),
                ("file", models.FileField(editable=False, upload_to="berkas/%Y")),
                ("thumbnail", models.FileField(editable=False, upload_to="berkas/%Y")),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="further",
                        to="registry.document",
                        verbose_name="further file of",
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty where the person sent it themselves.",
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
                        related_name="documents",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "scan",
                "verbose_name_plural": "scans",
                "ordering": ["-uploaded_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["CERTIFICATE", "STR", "SIPPS", "DECREE", "PROPOSAL", "TRAINING", "DIPLOMA"],
                            )
                        ),
                        name="registry_document_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("continues", models.F("pk")), _negated=True),
                        name="registry_document_continues_another",
                        violation_error_message="A file cannot be a further file of itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "content_type__in",
                                [
                                    core.scans.kinds.Kind["PDF"],
                                    core.scans.kinds.Kind["JPEG"],
                                    core.scans.kinds.Kind["PNG"],
                                ],
                            )
                        ),
                        name="registry_document_content_type_known",
                        violation_error_message="A scan is a PDF, JPG or PNG.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("size__gte", 1), ("size__lte", 10485760)),
                        name="registry_document_size_within_limit",
                        violation_error_message="A scan has at most 10 MB.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("removed_at__isnull", True), ("removed_by__isnull", True)),
                            models.Q(("removed_at__isnull", False), ("removed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_document_removal_is_paired",
                        violation_error_message="A removal has a person and a time.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_documentevent" ("content_type", "continues_id", "file", "file_name", "id", "kind", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by_id", "sha256", "size", "thumbnail", "uploaded_at", "uploaded_by_id", "worker_id") VALUES (NEW."content_type", NEW."continues_id", NEW."file", NEW."file_name", NEW."id", NEW."kind", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."removed_by_id", NEW."sha256", NEW."size", NEW."thumbnail", NEW."uploaded_at", NEW."uploaded_by_id", NEW."worker_id"); RETURN NULL;',
                    hash="7b3cf6812a2e1c7e29eba65196bdc65a546105c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_adba4",
                    table="registry_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_documentevent" ("content_type", "continues_id", "file", "file_name", "id", "kind", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by_id", "sha256", "size", "thumbnail", "uploaded_at", "uploaded_by_id", "worker_id") VALUES (NEW."content_type", NEW."continues_id", NEW."file", NEW."file_name", NEW."id", NEW."kind", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."removed_at", NEW."removed_by_id", NEW."sha256", NEW."size", NEW."thumbnail", NEW."uploaded_at", NEW."uploaded_by_id", NEW."worker_id"); RETURN NULL;',
                    hash="ab759fcdff27901119a604571549a639c1f4c8d1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a5ee8",
                    table="registry_document",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_documentevent" ("content_type", "continues_id", "file", "file_name", "id", "kind", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by_id", "sha256", "size", "thumbnail", "uploaded_at", "uploaded_by_id", "worker_id") VALUES (OLD."content_type", OLD."continues_id", OLD."file", OLD."file_name", OLD."id", OLD."kind", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."removed_at", OLD."removed_by_id", OLD."sha256", OLD."size", OLD."thumbnail", OLD."uploaded_at", OLD."uploaded_by_id", OLD."worker_id"); RETURN NULL;',
                    hash="96c4f1be4213d87d421ff5eaf2a2fc170d59b2cd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c5d63",
                    table="registry_document",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="DuplicateCase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        help_text="Per cent: how likely the two are one person.", verbose_name="likeness"
                    ),
                ),
                (
                    "findings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("NAME_SAME", "same name"),
                                ("NAME_SPELLED", "same name, other spelling"),
                                ("NAME_TURNED", "same words of the name in another order"),
                                ("NAME_NEAR", "name differs by a letter or two"),
                                ("NAME_INITIALS", "one name is shortened to initials"),
                                ("NAME_PARTIAL", "one name lacks a word"),
                                ("NAME_SHARED_WORD", "names share a word"),
                                ("NAME_DIFFERS", "names differ"),
                                ("BIRTH_SAME", "same birth date"),
                                ("BIRTH_SWAPPED", "day and month of birth changed over"),
                                ("BIRTH_DIGIT", "birth dates differ by one number"),
                                ("BIRTH_NEAR", "birth dates differ by two numbers"),
                                ("BIRTH_YEAR_ONLY", "one birth date gives the year alone"),
                                ("BIRTH_DIFFERS", "birth dates differ"),
                                ("NIK_SAME", "same NIK"),
                                ("NIK_DIGIT", "NIK differ by a digit or two"),
                                ("NIK_SERIAL", "NIK differ in the serial alone, as those of twins do"),
                                ("NIK_DIFFERS", "NIK differ"),
                                ("NIP_SAME", "same NIP"),
                                ("NIP_DIGIT", "NIP differ by a digit or two"),
                                ("NIP_DIFFERS", "NIP differ"),
                                ("SEX_SAME", "same sex"),
                                ("SEX_DIFFERS", "sex differs"),
                                ("BIRTH_PLACE_SAME", "same birth place"),
                                ("BIRTH_PLACE_DIFFERS", "birth places differ"),
                                ("PHONE_SAME", "same phone number"),
                                ("PHONE_DIFFERS", "phone numbers differ"),
                                ("EMAIL_SAME", "same e-mail address"),
                                ("EMAIL_DIFFERS", "e-mail addresses differ"),
                                ("CERTIFICATE_SAME", "same certificate number"),
                                ("OFFICE_SAME", "same office"),
                            ],
                            max_length=24,
                        ),
                        default=list,
                        size=None,
                        verbose_name="findings",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("OPEN", "To be compared"),
                            ("NOT_SAME", "Not the same person"),
                            ("MERGED", "Merged"),
                        ],
                        default="OPEN",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("found_at", models.DateTimeField(auto_now_add=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
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
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="registry.worker"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="registry.worker"
                    ),
                ),
            ],
            options={
                "verbose_name": "possible duplicate",
                "verbose_name_plural": "possible duplicates",
                "ordering": ["-score", "pk"],
                "indexes": [models.Index(fields=["state", "-score"], name="registry_duplicatecase_open")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("first", "second"),
                        name="registry_duplicatecase_pair_once",
                        violation_error_message="These two records are compared already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="registry_duplicatecase_lower_first",
                        violation_error_message="A pair is written once: the older record first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["OPEN", "NOT_SAME", "MERGED"])),
                        name="registry_duplicatecase_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("state", "OPEN")),
                            models.Q(
                                models.Q(("state", "OPEN"), _negated=True),
                                ("decided_at__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="registry_duplicatecase_decision_has_a_reason",
                        violation_error_message="Say why.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="duplicatecase",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_duplicatecaseevent" ("decided_at", "decided_by_id", "findings", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "second_id", "state") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."findings", NEW."first_id", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."score", NEW."second_id", NEW."state"); RETURN NULL;',
                    hash="8b900ac0ecb6dbee19ad56cc7c810fb9c7bec810",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fe668",
                    table="registry_duplicatecase",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duplicatecase",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_duplicatecaseevent" ("decided_at", "decided_by_id", "findings", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "second_id", "state") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."findings", NEW."first_id", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."score", NEW."second_id", NEW."state"); RETURN NULL;',
                    hash="551e0ec3cee35c5ff7b38b3e671fd1d39c4b0eb3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e9657",
                    table="registry_duplicatecase",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duplicatecase",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_duplicatecaseevent" ("decided_at", "decided_by_id", "findings", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "second_id", "state") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."findings", OLD."first_id", OLD."found_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."score", OLD."second_id", OLD."state"); RETURN NULL;',
                    hash="303b26ec423deb884c5e87039212d914f6185068",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b240d",
                    table="registry_duplicatecase",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="name of the post")),
                (
                    "functional_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PEMULA", "Pemula"),
                            ("TERAMPIL", "Terampil"),
                            ("MAHIR", "Mahir"),
                            ("PENYELIA", "Penyelia"),
                            ("AHLI_PERTAMA", "Ahli Pertama"),
                            ("AHLI_MUDA", "Ahli Muda"),
                            ("AHLI_MADYA", "Ahli Madya"),
                            ("AHLI_UTAMA", "Ahli Utama"),
                        ],
                        max_length=12,
                        verbose_name="functional level",
                    ),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="seats",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("decree_on", models.DateField(blank=True, null=True, verbose_name="date of the decree")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="registry.organization",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="regions.region",
                        verbose_name="place of work",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "post",
                "verbose_name_plural": "posts",
                "ordering": ["place_id", "programme__position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("seats__gte", 1)),
                        name="registry_post_has_a_seat",
                        violation_error_message="A post has at least one seat. Close it where it ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="registry_post_ends_after_start",
                        violation_error_message="The last day lies before the first. Correct one of them.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_postevent" ("created_at", "decree_number", "decree_on", "functional_level", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "programme_id", "seats", "title", "updated_at", "valid_from", "valid_until") VALUES (NEW."created_at", NEW."decree_number", NEW."decree_on", NEW."functional_level", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."programme_id", NEW."seats", NEW."title", NEW."updated_at", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                    hash="656c7e709445cdc8cf3cea6ded19ed5b6dd3d7f4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3bec3",
                    table="registry_post",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_postevent" ("created_at", "decree_number", "decree_on", "functional_level", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "programme_id", "seats", "title", "updated_at", "valid_from", "valid_until") VALUES (NEW."created_at", NEW."decree_number", NEW."decree_on", NEW."functional_level", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."programme_id", NEW."seats", NEW."title", NEW."updated_at", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                    hash="d5bdb977a822ad90073841e2a03bd6ced8415ef9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0ea53",
                    table="registry_post",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_postevent" ("created_at", "decree_number", "decree_on", "functional_level", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "programme_id", "seats", "title", "updated_at", "valid_from", "valid_until") VALUES (OLD."created_at", OLD."decree_number", OLD."decree_on", OLD."functional_level", OLD."id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."programme_id", OLD."seats", OLD."title", OLD."updated_at", OLD."valid_from", OLD."valid_until"); RETURN NULL;',
                    hash="ece3deb6cf60b34c60223bfa7caf52f4780f8919",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c798a",
                    table="registry_post",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Transfer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("effective_on", models.DateField(verbose_name="takes effect on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("PROPOSED", "Proposed"),
                            ("ACCEPTED", "Accepted"),
                            ("RETURNED", "Returned"),
                            ("REQUESTED", "Asked for"),
                            ("DECLINED", "Declined"),
                            ("WITHDRAWN", "Withdrawn"),
                        ],
                        default="PROPOSED",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                (
                    "answer_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="reason of the answer"),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
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
                    "from_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="from office",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "to_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="to office",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="transfers",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "transfer",
                "verbose_name_plural": "transfers",
                "ordering": ["-effective_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("from_region", models.F("to_region")), _negated=True),
                        name="registry_transfer_goes_elsewhere",
                        violation_error_message="A transfer leads to another office.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["PROPOSED", "ACCEPTED", "RETURNED", "REQUESTED", "DECLINED", "WITHDRAWN"],
                            )
                        ),
                        name="registry_transfer_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["REQUESTED", "PROPOSED"])),
                        fields=("worker",),
                        name="registry_transfer_one_open",
                        violation_error_message="A transfer of this worker is already waiting.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="transfer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_transferevent" ("answer_reason", "answered_at", "answered_by_id", "effective_on", "from_region_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "requested_by_id", "state", "to_region_id", "worker_id") VALUES (NEW."answer_reason", NEW."answered_at", NEW."answered_by_id", NEW."effective_on", NEW."from_region_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."requested_by_id", NEW."state", NEW."to_region_id", NEW."worker_id"); RETURN NULL;',
                    hash="b04c6e34a0c108111e5dd920022e7b4127fe3196",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c5c60",
                    table="registry_transfer",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="transfer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_transferevent" ("answer_reason", "answered_at", "answered_by_id", "effective_on", "from_region_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "requested_by_id", "state", "to_region_id", "worker_id") VALUES (NEW."answer_reason", NEW."answered_at", NEW."answered_by_id", NEW."effective_on", NEW."from_region_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."requested_by_id", NEW."state", NEW."to_region_id", NEW."worker_id"); RETURN NULL;',
                    hash="41a9fde06cd667088c2f105c550aa2f30d83a4d5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c8716",
                    table="registry_transfer",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="transfer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_transferevent" ("answer_reason", "answered_at", "answered_by_id", "effective_on", "from_region_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "requested_by_id", "state", "to_region_id", "worker_id") VALUES (OLD."answer_reason", OLD."answered_at", OLD."answered_by_id", OLD."effective_on", OLD."from_region_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."requested_by_id", OLD."state", OLD."to_region_id", OLD."worker_id"); RETURN NULL;',
                    hash="9bfc2726eed8fd1ee09e8d6b0e6d31e39d1302d4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_db217",
                    table="registry_transfer",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="PersonalLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                ("expires_at", models.DateTimeField(verbose_name="valid until")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed at")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="last opened at")),
                (
                    "failed_attempts",
                    models.PositiveSmallIntegerField(default=0, verbose_name="wrong birth dates"),
                ),
                (
                    "made_by",
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
                        related_name="personal_links",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "personal link",
                "verbose_name_plural": "personal links",
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("worker",),
                        name="registry_personallink_one_open",
                        violation_error_message="This person has an open link already. Close it first.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="note")),
                ("written_at", models.DateTimeField(auto_now_add=True, verbose_name="written at")),
                ("changed_at", models.DateTimeField(blank=True, null=True, verbose_name="changed at")),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "note",
                "verbose_name_plural": "notes",
                "ordering": ["-written_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="registry_note_text_given",
                        violation_error_message="Write the note.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "registry_number",
                    models.CharField(
                        help_text="Given by the registry at entry, for life.",
                        max_length=16,
                        verbose_name="registry number",
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
                ("name", models.CharField(max_length=150, verbose_name="name as on the KTP, without titles")),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Lower("name"),
                        output_field=models.CharField(max_length=150),
                    ),
                ),
                (
                    "front_title",
                    models.CharField(blank=True, max_length=40, verbose_name="title before the name"),
                ),
                (
                    "back_title",
                    models.CharField(blank=True, max_length=80, verbose_name="title after the name"),
                ),
                ("nik_ciphertext", models.TextField(blank=True, editable=False)),
                ("nik_digest", models.CharField(blank=True, editable=False, max_length=64, null=True)),
                ("nip", models.CharField(blank=True, max_length=18, verbose_name="NIP")),
                (
                    "sex",
                    models.CharField(
                        blank=True, choices=[("L", "Male"), ("P", "Female")], max_length=1, verbose_name="sex"
                    ),
                ),
                ("birth_date", models.DateField(blank=True, null=True, verbose_name="birth date")),
                ("birth_place", models.CharField(blank=True, max_length=80, verbose_name="birth place")),
                (
                    "employment_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PNS", "Civil servant (PNS)"),
                            ("PPPK", "Government employee under contract (PPPK)"),
                            ("PPPK_PW", "Part-time PPPK"),
                            ("KONTRAK", "Work contract"),
                            ("HONORER", "Honorary staff"),
                            ("RELAWAN", "Volunteer"),
                            ("SWASTA", "Private body"),
                        ],
                        max_length=10,
                        verbose_name="employment status",
                    ),
                ),
                (
                    "functional_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PEMULA", "Pemula"),
                            ("TERAMPIL", "Terampil"),
                            ("MAHIR", "Mahir"),
                            ("PENYELIA", "Penyelia"),
                            ("AHLI_PERTAMA", "Ahli Pertama"),
                            ("AHLI_MUDA", "Ahli Muda"),
                            ("AHLI_MADYA", "Ahli Madya"),
                            ("AHLI_UTAMA", "Ahli Utama"),
                        ],
                        max_length=12,
                        verbose_name="functional level",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SMA", "Senior high school (SMA/SMK)"),
                            ("D1_D2", "Diploma 1 or 2"),
                            ("D3", "Diploma 3"),
                            ("D4_S1", "Bachelor (D4/S1)"),
                            ("S2", "Master (S2)"),
                            ("S3", "Doctorate (S3)"),
                        ],
                        max_length=6,
                        verbose_name="last education",
                    ),
                ),
                (
                    "fields_of_practice",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="fields of practice",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=16, verbose_name="phone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "ipspi_member_number",
                    models.CharField(blank=True, max_length=30, verbose_name="IPSPI member number"),
                ),
                (
                    "consent_basis",
                    models.CharField(
                        blank=True,
                        help_text="UU 27/2022, article 20",
                        max_length=120,
                        verbose_name="basis of processing",
                    ),
                ),
                ("consented_on", models.DateField(blank=True, null=True, verbose_name="consent given on")),
                (
                    "extra",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Answers by the code of the field, as `registry.extra_fields` keeps them.",
                        verbose_name="fields of one's own",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed at")),
                (
                    "removed_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="reason of the removal"),
                ),
                (
                    "domicile",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="domicile",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The record of the same person that was kept.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                        verbose_name="merged into",
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
                        to="registry.worker",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="Changes only by an accepted transfer.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="office that keeps the record",
                    ),
                ),
                (
                    "removed_by",
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
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="workerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d9e92905eb95822a32d339c67b422b7f392e52d9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8f778",
                    table="registry_workerevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="WorkerState",
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
                            ("ACTIVE", "Active"),
                            ("INACTIVE", "Inactive"),
                            ("RETIRED", "Retired"),
                            ("DECEASED", "Deceased"),
                            ("MOVED_AWAY", "Moved away"),
                        ],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="from")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                (
                    "worker",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="states",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "worker's state",
                "verbose_name_plural": "workers' states",
                "ordering": ["-valid_from", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("RETIRED", "DECEASED", "MOVED_AWAY"))),
                        fields=["worker"],
                        include=("valid_from",),
                        name="registry_workerstate_gone",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("worker", "valid_from"),
                        include=("state",),
                        name="registry_workerstate_one_per_day",
                        violation_error_message="A state for this day is already recorded.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["ACTIVE", "INACTIVE", "RETIRED", "DECEASED", "MOVED_AWAY"])
                        ),
                        name="registry_workerstate_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="workerstate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_workerstateevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "valid_from", "worker_id") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."state", new_values."valid_from", new_values."worker_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="197f954baa782d24038b59093d97c2313a5d3616",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7a596",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="registry_workerstate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="workerstate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_workerstateevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "valid_from", "worker_id") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."state", new_values."valid_from", new_values."worker_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="731f87a486bc2c90075f30949628a37d61dbefce",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_197ef",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="registry_workerstate",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="workerstate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_workerstateevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "valid_from", "worker_id") SELECT old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."state", old_values."valid_from", old_values."worker_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5a4b91176cbfcef1d49d0a572679db23972363e8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ac48",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="registry_workerstate",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "starts_on",
                    models.DateField(
                        blank=True,
                        help_text="Empty only where a workbook did not say.",
                        null=True,
                        verbose_name="starts on",
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "share",
                    models.PositiveSmallIntegerField(
                        default=100,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="share of full time (%)",
                    ),
                ),
                ("is_primary", models.BooleanField(default=True, verbose_name="main assignment")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("decree_on", models.DateField(blank=True, null=True, verbose_name="date of the decree")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="regions.region",
                        verbose_name="place of work",
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
                        verbose_name="scan of the decree",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="registry.organization",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        help_text="The seat that the person fills, where the post is recorded.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="registry.post",
                        verbose_name="post",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignments",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "assignment",
                "verbose_name_plural": "assignments",
                "ordering": [models.OrderBy(models.F("starts_on"), descending=True, nulls_last=True), "-pk"],
                "indexes": [
                    models.Index(fields=["place", "worker"], name="registry_assignment_place"),
                    models.Index(
                        fields=["worker"],
                        include=("is_primary", "starts_on", "ends_on"),
                        name="registry_assignment_of_worker",
                    ),
                    models.Index(
                        condition=models.Q(("is_primary", False)),
                        fields=["worker"],
                        include=("ends_on",),
                        name="registry_assignment_beside",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="registry_assignment_ends_after_start",
                        violation_error_message="The last day lies before the first. Correct one of them.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("share__gte", 1), ("share__lte", 100)),
                        name="registry_assignment_share_is_percent",
                        violation_error_message="The share of full time is between 1 and 100.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_primary", True)),
                        expressions=[
                            ("worker", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="registry_assignment_one_primary_at_a_time",
                        violation_error_message="Another main assignment runs at the same time. End it first, or record this one as an additional assignment.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="assignment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_assignmentevent" ("created_at", "decree_number", "decree_on", "ends_on", "id", "is_primary", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "post_id", "programme_id", "scan_id", "share", "starts_on", "updated_at", "worker_id") SELECT new_values."created_at", new_values."decree_number", new_values."decree_on", new_values."ends_on", new_values."id", new_values."is_primary", new_values."organization_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_id", new_values."post_id", new_values."programme_id", new_values."scan_id", new_values."share", new_values."starts_on", new_values."updated_at", new_values."worker_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d6d2fe9314f28bbe4ebead44efac87b30aac2427",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9ddd6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="registry_assignment",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="assignment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_assignmentevent" ("created_at", "decree_number", "decree_on", "ends_on", "id", "is_primary", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "post_id", "programme_id", "scan_id", "share", "starts_on", "updated_at", "worker_id") SELECT new_values."created_at", new_values."decree_number", new_values."decree_on", new_values."ends_on", new_values."id", new_values."is_primary", new_values."organization_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_id", new_values."post_id", new_values."programme_id", new_values."scan_id", new_values."share", new_values."starts_on", new_values."updated_at", new_values."worker_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="175dbe0f5c47f32d483109600aa6e80c2fb8d960",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_71174",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="registry_assignment",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="assignment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_assignmentevent" ("created_at", "decree_number", "decree_on", "ends_on", "id", "is_primary", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "post_id", "programme_id", "scan_id", "share", "starts_on", "updated_at", "worker_id") SELECT old_values."created_at", old_values."decree_number", old_values."decree_on", old_values."ends_on", old_values."id", old_values."is_primary", old_values."organization_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_id", old_values."post_id", old_values."programme_id", old_values."scan_id", old_values."share", old_values."starts_on", old_values."updated_at", old_values."worker_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="037c235e48a613905cf99456626e753533042c12",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cc312",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="registry_assignment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="DuplicateOpinion",
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
                        choices=[("SAME", "The same person"), ("NOT_SAME", "Not the same person")],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                ("given_at", models.DateTimeField(auto_now=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opinions",
                        to="registry.duplicatecase",
                    ),
                ),
                (
                    "given_by",
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
                        related_name="+",
                        to="regions.region",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer of an office",
                "verbose_name_plural": "answers of offices",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "region"),
                        name="registry_duplicateopinion_office_once",
                        violation_error_message="The office has answered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ["SAME", "NOT_SAME"])),
                        name="registry_duplicateopinion_verdict_known",
                        violation_error_message="Say whether it is the same person.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="duplicateopinion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_duplicateopinionevent" ("case_id", "given_at", "given_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "region_id", "verdict") VALUES (NEW."case_id", NEW."given_at", NEW."given_by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."region_id", NEW."verdict"); RETURN NULL;',
                    hash="cd2b1feccfaa719fffe8cf8207635acb6e86c0ad",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d16bf",
                    table="registry_duplicateopinion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duplicateopinion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_duplicateopinionevent" ("case_id", "given_at", "given_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "region_id", "verdict") VALUES (NEW."case_id", NEW."given_at", NEW."given_by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."region_id", NEW."verdict"); RETURN NULL;',
                    hash="8b7580525835edc178926605150c8b45b631f78a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_07fdf",
                    table="registry_duplicateopinion",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duplicateopinion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_duplicateopinionevent" ("case_id", "given_at", "given_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "region_id", "verdict") VALUES (OLD."case_id", OLD."given_at", OLD."given_by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."region_id", OLD."verdict"); RETURN NULL;',
                    hash="f205d13127773f8b152bd3fa7c7162857d94b7f8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_993c4",
                    table="registry_duplicateopinion",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="PostEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="name of the post")),
                (
                    "functional_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PEMULA", "Pemula"),
                            ("TERAMPIL", "Terampil"),
                            ("MAHIR", "Mahir"),
                            ("PENYELIA", "Penyelia"),
                            ("AHLI_PERTAMA", "Ahli Pertama"),
                            ("AHLI_MUDA", "Ahli Muda"),
                            ("AHLI_MADYA", "Ahli Madya"),
                            ("AHLI_UTAMA", "Ahli Utama"),
                        ],
                        max_length=12,
                        verbose_name="functional level",
                    ),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="seats",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("decree_on", models.DateField(blank=True, null=True, verbose_name="date of the decree")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organization",
                        verbose_name="organisation",
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
                        to="registry.post",
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
                        verbose_name="place of work",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="postevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8b17836b1bed7d44267520070ea18b3779572e43",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_254fd",
                    table="registry_postevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "changes",
                    models.JSONField(
                        default=dict,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        help_text="By field, as the record would keep them; dates as ISO.",
                        verbose_name="proposed",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=500, verbose_name="remark")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("OPEN", "Waits for the office"),
                            ("ACCEPTED", "Accepted"),
                            ("RETURNED", "Returned"),
                        ],
                        default="OPEN",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="proposed at")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered at")),
                ("answer", models.CharField(blank=True, max_length=300, verbose_name="answer")),
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
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.document",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="registry.worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "proposal of a person",
                "verbose_name_plural": "proposals of people",
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["OPEN", "ACCEPTED", "RETURNED"])),
                        name="registry_proposal_state_known",
                        violation_error_message="Choose one of the listed states.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "OPEN")),
                        fields=("worker",),
                        name="registry_proposal_one_open",
                        violation_error_message="A proposal already waits for the office's answer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("state", "OPEN")),
                            models.Q(
                                models.Q(("state", "OPEN"), _negated=True), ("answered_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="registry_proposal_answer_is_paired",
                        violation_error_message="An answer has a person and a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "RETURNED"), _negated=True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="registry_proposal_return_is_explained",
                        violation_error_message="Say why the proposal is returned.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_proposalevent" ("answer", "answered_at", "answered_by_id", "changes", "evidence_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark", "state", "worker_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."changes", NEW."evidence_id", NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."remark", NEW."state", NEW."worker_id"); RETURN NULL;',
                    hash="16ce39ac1879af0123b397f19bb251ca9445ed65",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4b5f5",
                    table="registry_proposal",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_proposalevent" ("answer", "answered_at", "answered_by_id", "changes", "evidence_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark", "state", "worker_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."changes", NEW."evidence_id", NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."remark", NEW."state", NEW."worker_id"); RETURN NULL;',
                    hash="d59a66f3142461740804d591107f2bf30bd0ee1b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7f83c",
                    table="registry_proposal",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_proposalevent" ("answer", "answered_at", "answered_by_id", "changes", "evidence_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark", "state", "worker_id") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."changes", OLD."evidence_id", OLD."id", OLD."made_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."remark", OLD."state", OLD."worker_id"); RETURN NULL;',
                    hash="1f0c311bc83aeef47658601468f3145147b8efb7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ddeb8",
                    table="registry_proposal",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="TransferEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("effective_on", models.DateField(verbose_name="takes effect on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("PROPOSED", "Proposed"),
                            ("ACCEPTED", "Accepted"),
                            ("RETURNED", "Returned"),
                            ("REQUESTED", "Asked for"),
                            ("DECLINED", "Declined"),
                            ("WITHDRAWN", "Withdrawn"),
                        ],
                        default="PROPOSED",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                (
                    "answer_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="reason of the answer"),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answered_by",
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
                    "from_region",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="from office",
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
                        to="registry.transfer",
                    ),
                ),
                (
                    "proposed_by",
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
                    "requested_by",
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
                    "to_region",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="to office",
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
            model_name="transferevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f815bc383d0cffdc2c997d4ac5dc25fd60926054",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_abf56",
                    table="registry_transferevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="DuplicateCaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        help_text="Per cent: how likely the two are one person.", verbose_name="likeness"
                    ),
                ),
                (
                    "findings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("NAME_SAME", "same name"),
                                ("NAME_SPELLED", "same name, other spelling"),
                                ("NAME_TURNED", "same words of the name in another order"),
                                ("NAME_NEAR", "name differs by a letter or two"),
                                ("NAME_INITIALS", "one name is shortened to initials"),
                                ("NAME_PARTIAL", "one name lacks a word"),
                                ("NAME_SHARED_WORD", "names share a word"),
                                ("NAME_DIFFERS", "names differ"),
                                ("BIRTH_SAME", "same birth date"),
                                ("BIRTH_SWAPPED", "day and month of birth changed over"),
                                ("BIRTH_DIGIT", "birth dates differ by one number"),
                                ("BIRTH_NEAR", "birth dates differ by two numbers"),
                                ("BIRTH_YEAR_ONLY", "one birth date gives the year alone"),
                                ("BIRTH_DIFFERS", "birth dates differ"),
                                ("NIK_SAME", "same NIK"),
                                ("NIK_DIGIT", "NIK differ by a digit or two"),
                                ("NIK_SERIAL", "NIK differ in the serial alone, as those of twins do"),
                                ("NIK_DIFFERS", "NIK differ"),
                                ("NIP_SAME", "same NIP"),
                                ("NIP_DIGIT", "NIP differ by a digit or two"),
                                ("NIP_DIFFERS", "NIP differ"),
                                ("SEX_SAME", "same sex"),
                                ("SEX_DIFFERS", "sex differs"),
                                ("BIRTH_PLACE_SAME", "same birth place"),
                                ("BIRTH_PLACE_DIFFERS", "birth places differ"),
                                ("PHONE_SAME", "same phone number"),
                                ("PHONE_DIFFERS", "phone numbers differ"),
                                ("EMAIL_SAME", "same e-mail address"),
                                ("EMAIL_DIFFERS", "e-mail addresses differ"),
                                ("CERTIFICATE_SAME", "same certificate number"),
                                ("OFFICE_SAME", "same office"),
                            ],
                            max_length=24,
                        ),
                        default=list,
                        size=None,
                        verbose_name="findings",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("OPEN", "To be compared"),
                            ("NOT_SAME", "Not the same person"),
                            ("MERGED", "Merged"),
                        ],
                        default="OPEN",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("found_at", models.DateTimeField(auto_now_add=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
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
                        to="registry.duplicatecase",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                    ),
                ),
                (
                    "second",
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
            model_name="duplicatecaseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="972746dcdb7f7d0face8843ee9bf080ee935edec",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_26667",
                    table="registry_duplicatecaseevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="DocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("CERTIFICATE", "Certificate"),
                            ("STR", "STR"),
                            ("SIPPS", "SIPPS"),
                            ("DECREE", "Decree (SK)"),
                            ("PROPOSAL", "Evidence from the person"),
                            ("TRAINING", "Training certificate"),
                            ("DIPLOMA", "Diploma"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("file_name", models.CharField(max_length=200, verbose_name="file")),
                (
                    "content_type",
                    models.CharField(
                        choices=[
                            (core.scans.kinds.Kind["PDF"], "PDF"),
                            (core.scans.kinds.Kind["JPEG"], "JPG"),
                            (core.scans.kinds.Kind["PNG"], "PNG"),
                        ],
                        max_length=20,
                        verbose_name="type of the file",
                    ),
                ),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("pages", models.PositiveSmallIntegerField(verbose_name="pages")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint of the file")),
                ("file", models.FileField(editable=False, upload_to="berkas/%Y")),
                ("thumbnail", models.FileField(editable=False, upload_to="berkas/%Y")),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.document",
                        verbose_name="further file of",
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
                        to="registry.document",
                    ),
                ),
                (
                    "removed_by",
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
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty where the person sent it themselves.",
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
            model_name="documentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="844196327347069c52f5b03e8ca2d7acb67e157e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_26a9f",
                    table="registry_documentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="WorkerStateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("ACTIVE", "Active"),
                            ("INACTIVE", "Inactive"),
                            ("RETIRED", "Retired"),
                            ("DECEASED", "Deceased"),
                            ("MOVED_AWAY", "Moved away"),
                        ],
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="from")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
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
                        to="registry.workerstate",
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
            model_name="workerstateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="389aca8c0e2958e5b5582f5c1fca3c7c4d7c8154",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a87f3",
                    table="registry_workerstateevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="DuplicateOpinionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[("SAME", "The same person"), ("NOT_SAME", "Not the same person")],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                ("given_at", models.DateTimeField(auto_now=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.duplicatecase",
                    ),
                ),
                (
                    "given_by",
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
                        to="registry.duplicateopinion",
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
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="duplicateopinionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bb702fa08b8417cf73821b2aef41e89e90141e17",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9f8e5",
                    table="registry_duplicateopinionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="year",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("EXTENDED", "Extended"),
                            ("WITH_NOTE", "Extended with a note"),
                            ("NOT_EXTENDED", "Not extended"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("evaluated_on", models.DateField(verbose_name="evaluated on")),
                (
                    "assignment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluations",
                        to="registry.assignment",
                        verbose_name="assignment",
                    ),
                ),
                (
                    "evaluated_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "yearly evaluation",
                "verbose_name_plural": "yearly evaluations",
                "ordering": ["-year", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assignment", "year"),
                        name="registry_evaluation_one_per_year",
                        violation_error_message="This assignment is already evaluated for this year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["EXTENDED", "WITH_NOTE", "NOT_EXTENDED"])),
                        name="registry_evaluation_outcome_known",
                        violation_error_message="Choose one of the listed outcomes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "NOT_EXTENDED"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="registry_evaluation_refusal_is_explained",
                        violation_error_message="Say in the note why the assignment is not extended.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="evaluation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_evaluationevent" ("assignment_id", "evaluated_by_id", "evaluated_on", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."assignment_id", NEW."evaluated_by_id", NEW."evaluated_on", NEW."id", NEW."note", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."year"); RETURN NULL;',
                    hash="f9a7023ea03c58a43ad1ec91bbcb93b3caa05a58",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e04e2",
                    table="registry_evaluation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="evaluation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_evaluationevent" ("assignment_id", "evaluated_by_id", "evaluated_on", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."assignment_id", NEW."evaluated_by_id", NEW."evaluated_on", NEW."id", NEW."note", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."year"); RETURN NULL;',
                    hash="9811ec8bd367582f4e8fcf712b7cb81395bcf4b0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_08b8a",
                    table="registry_evaluation",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="evaluation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_evaluationevent" ("assignment_id", "evaluated_by_id", "evaluated_on", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (OLD."assignment_id", OLD."evaluated_by_id", OLD."evaluated_on", OLD."id", OLD."note", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."year"); RETURN NULL;',
                    hash="2d33b838f00b2b6fd5c60363f6ddb61202e66b56",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ebdb",
                    table="registry_evaluation",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OverlapException",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("OVER_FULL_TIME", "More than full time"),
                            ("SAME_PLACE", "Same programme and place twice"),
                            ("SAME_PROGRAMME", "Same programme at two places"),
                            ("DEPARTED", "Assignment of somebody who left"),
                            ("POST_OVERFILLED", "More people than seats"),
                            ("POST_VACANT", "Post without anyone"),
                        ],
                        max_length=16,
                        verbose_name="rule",
                    ),
                ),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("valid_until", models.DateField(verbose_name="holds until")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "assignments",
                    models.ManyToManyField(
                        blank=True,
                        related_name="overlap_exceptions",
                        to="registry.assignment",
                        verbose_name="assignments",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answers for it",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overlap_exceptions",
                        to="registry.post",
                        verbose_name="post",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overlap_exceptions",
                        to="registry.worker",
                        verbose_name="worker",
                    ),
                ),
            ],
            options={
                "verbose_name": "overlap exception",
                "verbose_name_plural": "overlap exceptions",
                "ordering": ["valid_until", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "rule__in",
                                [
                                    "OVER_FULL_TIME",
                                    "SAME_PLACE",
                                    "SAME_PROGRAMME",
                                    "DEPARTED",
                                    "POST_OVERFILLED",
                                    "POST_VACANT",
                                ],
                            )
                        ),
                        name="registry_overlapexception_rule_known",
                        violation_error_message="Choose one of the listed rules.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("post__isnull", True), ("worker__isnull", False)),
                            models.Q(("post__isnull", False), ("worker__isnull", True)),
                            _connector="OR",
                        ),
                        name="registry_overlapexception_of_worker_or_post",
                        violation_error_message="An exception is about one worker or about one post.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="registry_overlapexception_has_a_reason",
                        violation_error_message="Say why this is right.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="overlapexception",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_overlapexceptionevent" ("created_at", "decree_number", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "rule", "valid_until", "worker_id") VALUES (NEW."created_at", NEW."decree_number", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_id", NEW."reason", NEW."rule", NEW."valid_until", NEW."worker_id"); RETURN NULL;',
                    hash="2857ee800a6ad121049afb8ad620666c4f791f64",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8101e",
                    table="registry_overlapexception",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="overlapexception",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_overlapexceptionevent" ("created_at", "decree_number", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "rule", "valid_until", "worker_id") VALUES (NEW."created_at", NEW."decree_number", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_id", NEW."reason", NEW."rule", NEW."valid_until", NEW."worker_id"); RETURN NULL;',
                    hash="3e86ac6359b1fecf43e2a494e151b5cb0483935b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f8b2",
                    table="registry_overlapexception",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="overlapexception",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_overlapexceptionevent" ("created_at", "decree_number", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "rule", "valid_until", "worker_id") VALUES (OLD."created_at", OLD."decree_number", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_id", OLD."reason", OLD."rule", OLD."valid_until", OLD."worker_id"); RETURN NULL;',
                    hash="b635cdcd2800fbd9272f0051289c662b3f830614",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5f0e3",
                    table="registry_overlapexception",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "changes",
                    models.JSONField(
                        default=dict,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        help_text="By field, as the record would keep them; dates as ISO.",
                        verbose_name="proposed",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=500, verbose_name="remark")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("OPEN", "Waits for the office"),
                            ("ACCEPTED", "Accepted"),
                            ("RETURNED", "Returned"),
                        ],
                        default="OPEN",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="proposed at")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered at")),
                ("answer", models.CharField(blank=True, max_length=300, verbose_name="answer")),
                (
                    "answered_by",
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
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.document",
                        verbose_name="evidence",
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
                        to="registry.proposal",
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
            model_name="proposalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5837a9055537fa695a41f6e47c109660d93bb066",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_11068",
                    table="registry_proposalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AssignmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "starts_on",
                    models.DateField(
                        blank=True,
                        help_text="Empty only where a workbook did not say.",
                        null=True,
                        verbose_name="starts on",
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "share",
                    models.PositiveSmallIntegerField(
                        default=100,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="share of full time (%)",
                    ),
                ),
                ("is_primary", models.BooleanField(default=True, verbose_name="main assignment")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("decree_on", models.DateField(blank=True, null=True, verbose_name="date of the decree")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
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
                        to="registry.assignment",
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
                        verbose_name="place of work",
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
                        verbose_name="scan of the decree",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organization",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The seat that the person fills, where the post is recorded.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.post",
                        verbose_name="post",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                        verbose_name="programme",
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
            model_name="assignmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a0a51150eea2536e593517ee99012d50f2314f32",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8178d",
                    table="registry_assignmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="EvaluationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="year",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("EXTENDED", "Extended"),
                            ("WITH_NOTE", "Extended with a note"),
                            ("NOT_EXTENDED", "Not extended"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("evaluated_on", models.DateField(verbose_name="evaluated on")),
                (
                    "assignment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.assignment",
                        verbose_name="assignment",
                    ),
                ),
                (
                    "evaluated_by",
                    models.ForeignKey(
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
                        to="registry.evaluation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="evaluationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="652ceaa1b884d95a3ae3b93cbef14a2cb6936c58",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a6ee5",
                    table="registry_evaluationevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OverlapExceptionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("OVER_FULL_TIME", "More than full time"),
                            ("SAME_PLACE", "Same programme and place twice"),
                            ("SAME_PROGRAMME", "Same programme at two places"),
                            ("DEPARTED", "Assignment of somebody who left"),
                            ("POST_OVERFILLED", "More people than seats"),
                            ("POST_VACANT", "Post without anyone"),
                        ],
                        max_length=16,
                        verbose_name="rule",
                    ),
                ),
                ("reason", models.CharField(max_length=200, verbose_name="reason")),
                (
                    "decree_number",
                    models.CharField(blank=True, max_length=100, verbose_name="decree number (SK)"),
                ),
                ("valid_until", models.DateField(verbose_name="holds until")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answers for it",
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
                        to="registry.overlapexception",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.post",
                        verbose_name="post",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.worker",
                        verbose_name="worker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="overlapexceptionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9989e82fad409981b1595600127fd215b6368951",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_829d0",
                    table="registry_overlapexceptionevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
