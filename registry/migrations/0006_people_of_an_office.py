import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """One index finds the people of a province, and counts them, where two found only their rows."""

    dependencies = [
        ("regions", "0003_reference_edition"),
        ("registry", "0005_quicker_name_form"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="worker",
            name="region",
            field=models.ForeignKey(
                db_index=False,
                help_text="Changes only by an accepted transfer.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="kept_workers",
                to="regions.region",
                verbose_name="office that keeps the record",
            ),
        ),
        migrations.AddIndex(
            model_name="worker",
            index=models.Index(
                django.contrib.postgres.indexes.OpClass(models.F("region"), name="varchar_pattern_ops"),
                include=("id", "category", "removed_at"),
                name="registry_worker_of_office",
            ),
        ),
    ]
