import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

from core.triggers import AddTrigger


class Migration(migrations.Migration):
    """Regions, their codes through time, and the dated figures of which needs are reckoned."""

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0001_extensions"),
    ]

    operations = [
        migrations.CreateModel(
            name="FactsLoad",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, verbose_name="digest of the fact tables")),
                ("decree", models.CharField(max_length=100, verbose_name="decree")),
                ("loaded_at", models.DateTimeField(auto_now_add=True, verbose_name="loaded at")),
            ],
            options={
                "verbose_name": "load of region facts",
                "verbose_name_plural": "loads of region facts",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                (
                    "code",
                    models.SlugField(max_length=30, primary_key=True, serialize=False, verbose_name="code"),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("unit", models.CharField(max_length=50, verbose_name="usual unit")),
                ("description", models.TextField(blank=True, verbose_name="meaning")),
                (
                    "stale_after_years",
                    models.PositiveSmallIntegerField(
                        db_default=3,
                        default=3,
                        help_text="A figure older than this is marked as old wherever it is used.",
                        verbose_name="old after (years)",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Region",
            fields=[
                (
                    "code",
                    models.CharField(max_length=13, primary_key=True, serialize=False, verbose_name="code"),
                ),
                ("name", models.CharField(max_length=100, verbose_name="official name")),
                ("short_name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "match_key",
                    models.CharField(editable=False, max_length=100, verbose_name="key for matching"),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("country", "Country"),
                            ("province", "Province"),
                            ("regency", "Regency or city"),
                            ("district", "District"),
                            ("village", "Village or ward"),
                        ],
                        max_length=8,
                        verbose_name="level",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provinsi", "Province (provinsi)"),
                            ("kabupaten", "Regency (kabupaten)"),
                            ("kota", "City (kota)"),
                            ("kecamatan", "District (kecamatan)"),
                            ("kelurahan", "Urban ward (kelurahan)"),
                            ("desa", "Village (desa)"),
                            ("desa_adat", "Customary village (desa adat)"),
                        ],
                        max_length=9,
                        verbose_name="kind",
                    ),
                ),
                (
                    "local_label",
                    models.CharField(
                        blank=True,
                        help_text="For example pekon, tiyuh.",
                        max_length=30,
                        verbose_name="local label",
                    ),
                ),
                ("seat", models.CharField(blank=True, max_length=100, verbose_name="seat")),
                (
                    "bps_code",
                    models.CharField(
                        blank=True,
                        help_text="Blank where it is not known for sure.",
                        max_length=10,
                        verbose_name="BPS code",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                ("decree", models.CharField(blank=True, max_length=100, verbose_name="decree")),
                ("population", models.PositiveIntegerField(blank=True, null=True, verbose_name="population")),
                (
                    "population_year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="population year"),
                ),
                (
                    "population_source",
                    models.CharField(blank=True, max_length=200, verbose_name="population source"),
                ),
                (
                    "area_km2",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=10, null=True, verbose_name="area (km²)"
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=6, null=True, verbose_name="latitude"
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=6, null=True, verbose_name="longitude"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="regions.region",
                        verbose_name="parent",
                    ),
                ),
            ],
            options={
                "verbose_name": "region",
                "verbose_name_plural": "regions",
                "ordering": ["code"],
                "indexes": [
                    models.Index(fields=["parent"], name="regions_region_parent"),
                    models.Index(fields=["level", "code"], name="regions_region_level_code"),
                    models.Index(
                        django.contrib.postgres.indexes.OpClass(
                            models.F("match_key"), name="varchar_pattern_ops"
                        ),
                        name="regions_region_match_key",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("code__regex", "^\\d{2}$"), ("level", "province"), ("parent", None)),
                            models.Q(("code__regex", "^\\d{2}\\.\\d{2}$"), ("level", "regency")),
                            models.Q(("code__regex", "^\\d{2}\\.\\d{2}\\.\\d{2}$"), ("level", "district")),
                            models.Q(
                                ("code__regex", "^\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}$"), ("level", "village")
                            ),
                            _connector="OR",
                        ),
                        name="regions_region_code_fits_level",
                        violation_error_message="The code does not have the shape of its level.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("level", "province"),
                            models.Q(("code__startswith", models.F("parent")), ("parent__isnull", False)),
                            _connector="OR",
                        ),
                        name="regions_region_code_begins_with_parent",
                        violation_error_message="The code must begin with the code of its parent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "provinsi"), ("level", "province")),
                            models.Q(("kind__in", ["kabupaten", "kota"]), ("level", "regency")),
                            models.Q(("kind", "kecamatan"), ("level", "district")),
                            models.Q(("kind__in", ["kelurahan", "desa", "desa_adat"]), ("level", "village")),
                            _connector="OR",
                        ),
                        name="regions_region_kind_fits_level",
                        violation_error_message="The kind does not occur at this level.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_until", None),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="regions_region_valid_period_in_order",
                        violation_error_message="The end must not lie before the start.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("population", None),
                            models.Q(
                                ("population_year__isnull", False),
                                models.Q(("population_source", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="regions_region_population_has_year_and_source",
                        violation_error_message="A population needs its year and its source.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude", None), ("longitude", None)),
                            models.Q(("latitude__range", (-12, 7)), ("longitude__range", (94, 142))),
                            _connector="OR",
                        ),
                        name="regions_region_lies_in_indonesia",
                        violation_error_message="The coordinates lie outside Indonesia.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("bps_code", ""), _negated=True),
                        fields=("bps_code",),
                        name="regions_region_bps_code_unique",
                        violation_error_message="Another region has this BPS code.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IndicatorValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.PositiveBigIntegerField(verbose_name="value")),
                ("base_on", models.DateField(verbose_name="as of")),
                ("unit", models.CharField(max_length=50, verbose_name="unit")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=500, verbose_name="address of the source"),
                ),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="Invented for the demo world; never a fact.",
                        verbose_name="example",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="values",
                        to="regions.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Blank for Indonesia as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicator_values",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator value",
                "verbose_name_plural": "indicator values",
                "ordering": ["indicator_id", "region_id", "-base_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "indicator", "base_on", "source"),
                        name="regions_indicatorvalue_once_per_source_and_day",
                        nulls_distinct=False,
                        violation_error_message="This source already gives a value for that day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("source", ""), _negated=True), models.Q(("unit", ""), _negated=True)
                        ),
                        name="regions_indicatorvalue_has_source_and_unit",
                        violation_error_message="A figure needs its source and its unit.",
                    ),
                ],
            },
        ),
        AddTrigger(
            model_name="indicatorvalue",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "regions_indicatorvalueevent" ("base_on", "id", "indicator_id", "is_example", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "source", "source_url", "unit", "value") VALUES (NEW."base_on", NEW."id", NEW."indicator_id", NEW."is_example", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region_id", NEW."source", NEW."source_url", NEW."unit", NEW."value"); RETURN NULL;',
                    hash="f313070969cac0b34049f07eeeb64fbb1e9837f8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_97b1b",
                    table="regions_indicatorvalue",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorvalue",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "regions_indicatorvalueevent" ("base_on", "id", "indicator_id", "is_example", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "source", "source_url", "unit", "value") VALUES (NEW."base_on", NEW."id", NEW."indicator_id", NEW."is_example", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region_id", NEW."source", NEW."source_url", NEW."unit", NEW."value"); RETURN NULL;',
                    hash="042bea32e856e1c5b090e0ef8f6901f2983efebe",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1c9e2",
                    table="regions_indicatorvalue",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="indicatorvalue",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "regions_indicatorvalueevent" ("base_on", "id", "indicator_id", "is_example", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "source", "source_url", "unit", "value") VALUES (OLD."base_on", OLD."id", OLD."indicator_id", OLD."is_example", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region_id", OLD."source", OLD."source_url", OLD."unit", OLD."value"); RETURN NULL;',
                    hash="cb295de3533b4c9188b0c2f07d7d6be4da8c69ff",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_55e04",
                    table="regions_indicatorvalue",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="RegionCodeChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("old_code", models.CharField(max_length=13, verbose_name="old code")),
                ("old_name", models.CharField(max_length=100, verbose_name="old name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("moved", "Same region under a new code"),
                            ("split", "Part of the old region became a new one"),
                            ("merged", "The old region was merged into this one"),
                        ],
                        max_length=6,
                        verbose_name="kind of change",
                    ),
                ),
                ("effective_on", models.DateField(verbose_name="effective on")),
                ("decree", models.CharField(max_length=100, verbose_name="decree")),
                (
                    "new_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="code_changes",
                        to="regions.region",
                        verbose_name="new region",
                    ),
                ),
            ],
            options={
                "verbose_name": "code change",
                "verbose_name_plural": "code changes",
                "ordering": ["old_code", "new_region_id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("old_code", "new_region"),
                        name="regions_regioncodechange_once_per_pair",
                        violation_error_message="This change of code is already recorded.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("old_code", models.F("new_region")), _negated=True),
                        name="regions_regioncodechange_codes_differ",
                        violation_error_message="The old and the new code must differ.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["moved", "split", "merged"])),
                        name="regions_regioncodechange_kind_known",
                        violation_error_message="Choose one of the kinds of change.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IndicatorValueEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("value", models.PositiveBigIntegerField(verbose_name="value")),
                ("base_on", models.DateField(verbose_name="as of")),
                ("unit", models.CharField(max_length=50, verbose_name="unit")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=500, verbose_name="address of the source"),
                ),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="Invented for the demo world; never a fact.",
                        verbose_name="example",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "indicator",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.indicator",
                        verbose_name="indicator",
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
                        to="regions.indicatorvalue",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Blank for Indonesia as a whole.",
                        null=True,
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
            model_name="indicatorvalueevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="371a1fa5ff8e63ae2dfeb4e4f9d12b73ae917d15",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1792a",
                    table="regions_indicatorvalueevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
