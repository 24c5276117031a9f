from django.db import migrations, models

# Its first row comes with the first write; a table that was emptied gets it again.
NEW_EDITION = """
CREATE FUNCTION regions_new_edition() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO regions_referenceedition (id, edition) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET edition = excluded.edition;
    RETURN NULL;
END
$function$;

CREATE TRIGGER regions_new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON regions_region
FOR EACH STATEMENT EXECUTE FUNCTION regions_new_edition();

INSERT INTO regions_referenceedition (id, edition) VALUES (1, gen_random_uuid());
"""
NO_EDITION = """
DROP TRIGGER regions_new_edition ON regions_region;
DROP FUNCTION regions_new_edition();
"""


class Migration(migrations.Migration):
    """What is read from reference data can be kept until somebody writes it."""

    dependencies = [("regions", "0002_regions_and_base_figures")]

    operations = [
        migrations.CreateModel(
            name="ReferenceEdition",
            fields=[
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("edition", models.UUIDField()),
            ],
            options={
                "verbose_name": "edition of the reference data",
                "verbose_name_plural": "editions of the reference data",
            },
        ),
        migrations.RunSQL(NEW_EDITION, NO_EDITION),
    ]
