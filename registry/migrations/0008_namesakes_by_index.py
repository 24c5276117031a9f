from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Who bears a name, and who was born on a day and bears it, is found in one place of an index: not among
    all people of the office, nor among all who were born on that day."""

    dependencies = [
        ("regions", "0004_names_by_their_letters"),
        ("registry", "0007_names_of_a_birth_date"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(model_name="worker", name="registry_worker_birth_date"),
        migrations.AddIndex(
            model_name="worker",
            index=models.Index(
                condition=models.Q(("removed_at__isnull", True)),
                fields=["birth_date", "name_form"],
                include=("id",),
                name="registry_worker_birth_date",
            ),
        ),
        migrations.AddIndex(
            model_name="worker",
            index=models.Index(
                condition=models.Q(("removed_at__isnull", True)),
                fields=["name_key"],
                name="registry_worker_namesakes",
            ),
        ),
    ]
