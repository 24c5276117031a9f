import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

MARK_EVERYBODY = "INSERT INTO coverage_dirtyworker (worker_id) SELECT DISTINCT worker_id FROM coverage_span"


class Migration(migrations.Migration):
    """Spans say until when somebody is certified; whoever reads first derives everybody anew."""

    dependencies = [
        ("coverage", "0002_marks_of_writes"),
        ("registry", "0004_away_postings_by_index"),
    ]

    operations = [
        # The column stays as it is; its rows can be reached from the worker.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveField("span", "worker_id"),
                migrations.AddField(
                    "span",
                    "worker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="spans",
                        to="registry.worker",
                    ),
                    preserve_default=False,
                ),
            ]
        ),
        migrations.AddField("span", "certified_until", models.DateField(null=True)),
        migrations.AddField("span", "lapsed_on", models.DateField(null=True)),
        migrations.AddIndex(
            "span",
            models.Index(
                condition=models.Q(("certified_until__isnull", False)),
                fields=["certified_until", "worker"],
                include=("office", "place", "programme_id", "valid_from", "valid_until"),
                name="coverage_span_certified",
            ),
        ),
        migrations.AddIndex(
            "span",
            models.Index(
                django.contrib.postgres.indexes.OpClass("office", name="varchar_pattern_ops"),
                models.F("certified_until"),
                condition=models.Q(("certified_until__isnull", False)),
                include=("worker", "category", "place", "valid_from", "valid_until"),
                name="coverage_span_certified_at",
            ),
        ),
        migrations.AddIndex(
            "span",
            models.Index(
                condition=models.Q(("standing", 4)),
                fields=["lapsed_on", "worker"],
                include=("office", "place", "programme_id", "standing", "valid_from", "valid_until"),
                name="coverage_span_lapsed",
            ),
        ),
        migrations.AddIndex(
            "span",
            models.Index(
                django.contrib.postgres.indexes.OpClass("office", name="varchar_pattern_ops"),
                condition=models.Q(
                    ("standing__in", [3, 4]),
                    models.Q(("place__isnull", False), ("programme_id__isnull", True)),
                    _connector="OR",
                ),
                include=("worker", "place", "programme_id", "standing", "valid_from", "valid_until"),
                name="coverage_span_to_mend",
            ),
        ),
        migrations.RunSQL(MARK_EVERYBODY, migrations.RunSQL.noop),
    ]
