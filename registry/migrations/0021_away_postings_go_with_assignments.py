from django.db import migrations

FORGET_ALL = """
CREATE OR REPLACE FUNCTION registry_away_assignment_truncate() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    {body};
    RETURN NULL;
END
$function$"""


class Migration(migrations.Migration):
    """A statement that empties both tables at once holds the list in use: its rows can be deleted then,
    but not truncated again."""

    dependencies = [("registry", "0020_away_postings")]

    operations = [
        migrations.RunSQL(
            FORGET_ALL.format(body="DELETE FROM registry_awayposting"),
            FORGET_ALL.format(body="TRUNCATE registry_awayposting"),
        )
    ]
