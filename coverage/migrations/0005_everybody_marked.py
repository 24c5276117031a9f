from django.db import migrations


class Migration(migrations.Migration):
    """The people recorded before there were spans: the first reader derives them, or `rebuild_spans`."""

    dependencies = [("coverage", "0004_marks_of_writes")]

    operations = [
        migrations.RunSQL(
            "INSERT INTO coverage_dirtyworker (worker_id) SELECT id FROM registry_worker",
            migrations.RunSQL.noop,
        ),
    ]
