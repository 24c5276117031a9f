from django.db import migrations

# Those of `postings` that lie in another province than the office that keeps the record.
PUT = """
    INSERT INTO registry_awayposting (assignment_id, worker_id, place, starts_on, ends_on)
    SELECT posting.id, worker_id, place_id, starts_on, ends_on
    FROM {postings} posting JOIN {workers} worker ON worker.id = worker_id
    WHERE left(place_id, 2) <> left(region_id, 2)"""
FORGET = "DELETE FROM registry_awayposting WHERE {field} IN (SELECT id FROM {rows})"
PUT_TOUCHED = PUT.format(postings="touched", workers="registry_worker")
PUT_OF_TOUCHED = PUT.format(postings="registry_assignment", workers="touched")
# Workers whose record an office of another province keeps now.
MOVED = """(
        SELECT worker.id, worker.region_id FROM touched worker JOIN before_write former USING (id)
        WHERE left(worker.region_id, 2) <> left(former.region_id, 2)
    )"""
PUT_OF_MOVED = PUT.format(postings="registry_assignment", workers=MOVED)

NEW, OLD = "REFERENCING NEW TABLE AS touched", "REFERENCING OLD TABLE AS touched"
BOTH = "REFERENCING NEW TABLE AS touched OLD TABLE AS before_write"
# What each trigger does, by table and act. Statement triggers: a bulk write of 100,000 rows calls one once.
TRIGGERS = {
    ("assignment", "insert"): (NEW, PUT_TOUCHED),
    ("assignment", "update"): (NEW, FORGET.format(field="assignment_id", rows="touched"), PUT_TOUCHED),
    ("assignment", "delete"): (OLD, FORGET.format(field="assignment_id", rows="touched")),
    # A statement that empties both tables at once holds the list in use: it cannot be truncated again.
    ("assignment", "truncate"): ("", "DELETE FROM registry_awayposting"),
    ("worker", "insert"): (NEW, PUT_OF_TOUCHED),
    ("worker", "update"): (BOTH, FORGET.format(field="worker_id", rows=f"{MOVED} moved"), PUT_OF_MOVED),
}
CREATE = """
CREATE FUNCTION registry_away_{table}_{act}() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    {body};
    RETURN NULL;
END
$function$;
CREATE TRIGGER registry_away_{act} AFTER {act} ON registry_{table} {rows}
    FOR EACH STATEMENT EXECUTE FUNCTION registry_away_{table}_{act}()"""
DROP = """
DROP TRIGGER registry_away_{act} ON registry_{table};
DROP FUNCTION registry_away_{table}_{act}()"""


class Migration(migrations.Migration):
    """Whoever writes to an assignment or moves a record, and however, keeps the list right."""

    dependencies = [("registry", "0002_workers_and_assignments")]

    operations = [
        migrations.RunSQL(
            [
                *(
                    CREATE.format(table=table, act=act, rows=rows, body=";".join(body))
                    for (table, act), (rows, *body) in TRIGGERS.items()
                ),
            ],
            [DROP.format(table=table, act=act) for table, act in TRIGGERS],
        ),
    ]
