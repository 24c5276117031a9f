from django.db import migrations

# Each touched row asks an index for what belongs to it. Joined, a thousand rows may cost a look at all of the
# other table; OFFSET keeps the planner from that.
PUT = """
    INSERT INTO registry_awayposting (assignment_id, worker_id, place, starts_on, ends_on)
    SELECT posting.id, worker.id, place_id, starts_on, ends_on
    FROM {touched} CROSS JOIN LATERAL ({others} OFFSET 0) AS {name}
    WHERE left(place_id, 2) <> left(region_id, 2)"""
PUT_POSTINGS = PUT.format(
    touched="touched posting",
    others="SELECT id, region_id FROM registry_worker WHERE id = posting.worker_id",
    name="worker",
)
PUT_OF_WORKERS = PUT.format(
    touched="{workers} worker",
    others="SELECT id, place_id, starts_on, ends_on FROM registry_assignment WHERE worker_id = worker.id",
    name="posting",
)
FORGET = "DELETE FROM registry_awayposting WHERE {field} IN (SELECT id FROM {rows})"
# Workers whose record an office of another province keeps now.
MOVED = """(
        SELECT worker.id, worker.region_id FROM touched worker JOIN before_write former USING (id)
        WHERE left(worker.region_id, 2) <> left(former.region_id, 2)
    )"""
BODIES = {
    ("assignment", "insert"): [PUT_POSTINGS],
    ("assignment", "update"): [FORGET.format(field="assignment_id", rows="touched"), PUT_POSTINGS],
    ("worker", "insert"): [PUT_OF_WORKERS.format(workers="touched")],
    ("worker", "update"): [
        FORGET.format(field="worker_id", rows=f"{MOVED} moved"),
        PUT_OF_WORKERS.format(workers=MOVED),
    ],
}
REPLACE = """
CREATE OR REPLACE FUNCTION registry_away_{table}_{act}() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    {body};
    RETURN NULL;
END
$function$"""


class Migration(migrations.Migration):
    """The list of away postings is kept at the same price however large the registry is."""

    dependencies = [("registry", "0003_away_postings")]

    operations = [
        migrations.RunSQL(
            [
                REPLACE.format(table=table, act=act, body=";".join(body))
                for (table, act), body in BODIES.items()
            ],
            migrations.RunSQL.noop,
        ),
    ]
