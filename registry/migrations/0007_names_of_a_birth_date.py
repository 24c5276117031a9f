from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The index of birth dates holds the names that a possible duplicate is first looked for by."""

    dependencies = [
        ("regions", "0004_names_by_their_letters"),
        ("registry", "0006_people_of_an_office"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="worker",
            name="registry_worker_birth_date",
        ),
        migrations.AddIndex(
            model_name="worker",
            index=models.Index(
                condition=models.Q(("removed_at__isnull", True)),
                fields=["birth_date"],
                include=("id", "name_form"),
                name="registry_worker_birth_date",
            ),
        ),
    ]
