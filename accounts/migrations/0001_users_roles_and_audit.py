import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from core.triggers import AddTrigger


class Migration(migrations.Migration):
    """Who signs in, for which region, what they did, and what their lists remember."""

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0002_regions_and_base_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="time")),
                ("actor_id", models.BigIntegerField(null=True, verbose_name="actor's number")),
                ("actor_label", models.CharField(blank=True, max_length=150, verbose_name="actor")),
                ("action", models.CharField(max_length=40, verbose_name="act")),
                ("target_type", models.CharField(blank=True, max_length=60, verbose_name="kind of record")),
                ("target_id", models.CharField(blank=True, max_length=40, verbose_name="record's number")),
                ("target_label", models.CharField(blank=True, max_length=200, verbose_name="record")),
                ("region_code", models.CharField(blank=True, max_length=13, verbose_name="region code")),
                (
                    "details",
                    models.JSONField(
                        default=dict,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="details",
                    ),
                ),
                ("ip", models.GenericIPAddressField(null=True, verbose_name="address")),
                ("url", models.CharField(blank=True, max_length=300, verbose_name="page")),
                ("request_id", models.CharField(blank=True, max_length=32, verbose_name="request")),
            ],
            options={
                "verbose_name": "audit event",
                "verbose_name_plural": "audit events",
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(fields=["action", "-id"], name="accounts_audit_action"),
                    models.Index(fields=["actor_id", "-id"], name="accounts_audit_actor"),
                    models.Index(fields=["target_type", "target_id", "-id"], name="accounts_audit_target"),
                    models.Index(fields=["at"], name="accounts_audit_at"),
                ],
            },
        ),
        AddTrigger(
            model_name="auditevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7b732c5f4d9c0b519ac859053fcea89f0fcc34eb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a0b21",
                    table="accounts_auditevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="RequestCount",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("began_at", models.DateTimeField(db_index=True, verbose_name="began")),
                ("count", models.PositiveIntegerField(verbose_name="requests")),
            ],
            options={
                "verbose_name": "count of requests",
                "verbose_name_plural": "counts of requests",
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "This username is taken."},
                        help_text="Small letters, digits and @ . + - _ only.",
                        max_length=60,
                        unique=True,
                        validators=[django.contrib.auth.validators.ASCIIUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="A closed account cannot sign in and sees nothing.",
                        verbose_name="active",
                    ),
                ),
                (
                    "is_read_only",
                    models.BooleanField(
                        default=False,
                        help_text="For a head of office: sees what the role sees, changes nothing.",
                        verbose_name="reads only",
                    ),
                ),
                (
                    "has_shortcuts",
                    models.BooleanField(
                        default=True,
                        help_text="Single letters that open pages. Off for who speaks to the device or presses keys by mistake.",
                        verbose_name="keyboard shortcuts",
                    ),
                ),
                (
                    "wants_reminders",
                    models.BooleanField(
                        default=True,
                        help_text="A letter when certificates of the own office run out.",
                        verbose_name="reminders by e-mail",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
            ],
            options={
                "verbose_name": "account",
                "verbose_name_plural": "accounts",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("username", django.db.models.functions.text.Lower("username"))),
                        name="accounts_user_username_in_small_letters",
                        violation_error_message="Write the username in small letters.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="accounts_user_email_once",
                        violation_error_message="Another account uses this e-mail address.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_userevent" ("created_at", "email", "has_shortcuts", "id", "is_active", "is_read_only", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username", "wants_reminders") VALUES (NEW."created_at", NEW."email", NEW."has_shortcuts", NEW."id", NEW."is_active", NEW."is_read_only", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."username", NEW."wants_reminders"); RETURN NULL;',
                    hash="9ca440e06a358cd54b4b412c2b3a63a43f0f5d9c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3867c",
                    table="accounts_user",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."has_shortcuts" IS DISTINCT FROM (NEW."has_shortcuts") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_read_only" IS DISTINCT FROM (NEW."is_read_only") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."username" IS DISTINCT FROM (NEW."username") OR OLD."wants_reminders" IS DISTINCT FROM (NEW."wants_reminders"))',
                    func='INSERT INTO "accounts_userevent" ("created_at", "email", "has_shortcuts", "id", "is_active", "is_read_only", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username", "wants_reminders") VALUES (NEW."created_at", NEW."email", NEW."has_shortcuts", NEW."id", NEW."is_active", NEW."is_read_only", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."username", NEW."wants_reminders"); RETURN NULL;',
                    hash="1671fd6a7f9a3f599157cd29cf99e75f3b8982c3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0e890",
                    table="accounts_user",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_userevent" ("created_at", "email", "has_shortcuts", "id", "is_active", "is_read_only", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username", "wants_reminders") VALUES (OLD."created_at", OLD."email", OLD."has_shortcuts", OLD."id", OLD."is_active", OLD."is_read_only", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."username", OLD."wants_reminders"); RETURN NULL;',
                    hash="3171d5223f562a8c48b168a3685642f5d9324574",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_19f14",
                    table="accounts_user",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The program that will use it, for example “SIKS office server”.",
                        max_length=60,
                        verbose_name="what for",
                    ),
                ),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("read:aggregates", "Totals, at the higher limit of requests"),
                                (
                                    "read:certificates",
                                    "The status of certificates, up to 500 numbers at once",
                                ),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="may ask for",
                    ),
                ),
                ("hint", models.CharField(max_length=12, verbose_name="begins with")),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                ("expires_on", models.DateField(verbose_name="last day")),
                ("last_used_on", models.DateField(blank=True, null=True, verbose_name="last used")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="withdrawn")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "API key",
                "verbose_name_plural": "API keys",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("scopes", []), _negated=True),
                            ("scopes__contained_by", ["read:aggregates", "read:certificates"]),
                        ),
                        name="accounts_apitoken_scopes_given_and_known",
                        violation_error_message="Choose what the key may ask for.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("label", ""), _negated=True),
                        name="accounts_apitoken_label_given",
                        violation_error_message="Say which program will use the key.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeptForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=300, verbose_name="page")),
                ("ciphertext", models.TextField(verbose_name="answers, encrypted")),
                ("kept_at", models.DateTimeField(auto_now=True, verbose_name="kept at")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kept form",
                "verbose_name_plural": "kept forms",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "path"),
                        name="accounts_keptform_one_per_page",
                        violation_error_message="Answers to this page are already kept.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleAssignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("CHAPTER_VIEWER", "IPSPI chapter"),
                            ("OPERATOR", "Operator"),
                            ("VERIFIER", "Verifier"),
                            ("PROVINCE_OFFICER", "Province officer"),
                            ("ADMINISTRATOR", "Administrator"),
                            ("AUDITOR", "Auditor"),
                        ],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="from"),
                ),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty is the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="role_assignments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "role assignment",
                "verbose_name_plural": "role assignments",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "CHAPTER_VIEWER",
                                    "OPERATOR",
                                    "VERIFIER",
                                    "PROVINCE_OFFICER",
                                    "ADMINISTRATOR",
                                    "AUDITOR",
                                ],
                            )
                        ),
                        name="accounts_roleassignment_role_known",
                        violation_error_message="This role does not exist.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="accounts_roleassignment_ends_after_start",
                        violation_error_message="The end is before the start.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role__in", ["ADMINISTRATOR", "AUDITOR"]), _negated=True),
                            ("region__isnull", True),
                            _connector="OR",
                        ),
                        name="accounts_roleassignment_national_role_without_region",
                        violation_error_message="This role holds for the whole country.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("role__in", ["OPERATOR", "PROVINCE_OFFICER", "VERIFIER"]), _negated=True
                            ),
                            ("region__isnull", False),
                            _connector="OR",
                        ),
                        name="accounts_roleassignment_regional_role_with_region",
                        violation_error_message="Choose the region of this role.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("role", "="),
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    "region", models.Value(""), output_field=models.CharField()
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
                        name="accounts_roleassignment_once_at_a_time",
                        violation_error_message="This account already has this role there at that time.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="roleassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_roleassignmentevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "role", "user_id", "valid_from", "valid_until") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region_id", NEW."role", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                    hash="b74c09d89153f1ee4484991a5ebc4258f0bef3a7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e7f6a",
                    table="accounts_roleassignment",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="roleassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_roleassignmentevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "role", "user_id", "valid_from", "valid_until") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region_id", NEW."role", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                    hash="fe2fc4f6e94f8272fdf47e4c214427048dbe31dc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bc884",
                    table="accounts_roleassignment",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="roleassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_roleassignmentevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "role", "user_id", "valid_from", "valid_until") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region_id", OLD."role", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;',
                    hash="e833f561e0f834f0bbe6f638f1d9e3906d3831c5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0825",
                    table="accounts_roleassignment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("list_name", models.CharField(max_length=30, verbose_name="list")),
                ("label", models.CharField(max_length=60, verbose_name="name")),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="filter and order")),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="columns",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_views",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "shared_with",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.region",
                        verbose_name="shared with the office of",
                    ),
                ),
            ],
            options={
                "verbose_name": "saved view",
                "verbose_name_plural": "saved views",
                "ordering": ["label", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "list_name", "label"),
                        name="accounts_savedview_label_once_per_list",
                        violation_error_message="You already have a view of this name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("label", ""), _negated=True),
                        name="accounts_savedview_label_given",
                        violation_error_message="Give the view a name.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UserEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "This username is taken."},
                        help_text="Small letters, digits and @ . + - _ only.",
                        max_length=60,
                        validators=[django.contrib.auth.validators.ASCIIUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="A closed account cannot sign in and sees nothing.",
                        verbose_name="active",
                    ),
                ),
                (
                    "is_read_only",
                    models.BooleanField(
                        default=False,
                        help_text="For a head of office: sees what the role sees, changes nothing.",
                        verbose_name="reads only",
                    ),
                ),
                (
                    "has_shortcuts",
                    models.BooleanField(
                        default=True,
                        help_text="Single letters that open pages. Off for who speaks to the device or presses keys by mistake.",
                        verbose_name="keyboard shortcuts",
                    ),
                ),
                (
                    "wants_reminders",
                    models.BooleanField(
                        default=True,
                        help_text="A letter when certificates of the own office run out.",
                        verbose_name="reminders by e-mail",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
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
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="userevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9e9498e73f6fbdf2642fb33fa14189f1ad2382c8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_45b21",
                    table="accounts_userevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ListMemory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("list_name", models.CharField(max_length=30, verbose_name="list")),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="columns",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="list_memories",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "opening",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="accounts.savedview",
                        verbose_name="opens with",
                    ),
                ),
            ],
            options={
                "verbose_name": "memory of a list",
                "verbose_name_plural": "memories of lists",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "list_name"),
                        name="accounts_listmemory_once_per_list",
                        violation_error_message="This list is already remembered.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleAssignmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("CHAPTER_VIEWER", "IPSPI chapter"),
                            ("OPERATOR", "Operator"),
                            ("VERIFIER", "Verifier"),
                            ("PROVINCE_OFFICER", "Province officer"),
                            ("ADMINISTRATOR", "Administrator"),
                            ("AUDITOR", "Auditor"),
                        ],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="from"),
                ),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="until")),
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
                        to="accounts.roleassignment",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty is the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        AddTrigger(
            model_name="roleassignmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="98c3a2bb68311ac34d724744a68dc304a877bc26",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b236a",
                    table="accounts_roleassignmentevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
