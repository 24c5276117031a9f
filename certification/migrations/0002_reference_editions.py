from django.db import migrations

TABLES = ("registry_programme", "registry_extrafield", "certification_issuer")
NEW_EDITION = """
CREATE TRIGGER regions_new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION regions_new_edition();
"""
NO_EDITION = "DROP TRIGGER regions_new_edition ON {table};"


class Migration(migrations.Migration):
    """The rest of the reference data that lists keep: whoever writes it makes a new edition."""

    dependencies = [
        ("regions", "0003_reference_edition"),
        ("registry", "0005_quicker_name_form"),
        ("certification", "0001_certificates_tests_and_training"),
    ]

    operations = [
        migrations.RunSQL(
            [NEW_EDITION.format(table=table) for table in TABLES],
            [NO_EDITION.format(table=table) for table in TABLES],
        ),
    ]
