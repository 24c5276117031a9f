from django.db import migrations

# Whose spans a changed row may change, by table. `touched` are the changed rows.
WORKERS = {
    "registry_worker": "SELECT id FROM touched",
    "registry_workerstate": "SELECT worker_id FROM touched",
    "registry_assignment": "SELECT worker_id FROM touched",
    "registry_transfer": "SELECT worker_id FROM touched",
    "certification_certificate": "SELECT worker_id FROM touched",
    "certification_sanction": (
        "SELECT worker_id FROM certification_certificate WHERE id IN (SELECT certificate_id FROM touched)"
    ),
    "certification_scheme": (
        "SELECT worker_id FROM certification_certificate WHERE scheme_id IN (SELECT id FROM touched)"
    ),
}

# Statement triggers: a bulk write of 100,000 rows calls them once. An update may move a row from one worker
# to another, so it marks both. After a TRUNCATE everybody who is counted may count otherwise.
CREATE = """
CREATE FUNCTION coverage_mark_{table}() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO coverage_dirtyworker (worker_id) {workers};
    RETURN NULL;
END
$function$;
CREATE FUNCTION coverage_mark_both_{table}() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO coverage_dirtyworker (worker_id)
    WITH touched AS (SELECT * FROM after_write UNION ALL SELECT * FROM before_write)
    SELECT DISTINCT * FROM ({workers}) AS worker;
    RETURN NULL;
END
$function$;
CREATE TRIGGER coverage_marks_insert AFTER INSERT ON {table} REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_mark_{table}();
CREATE TRIGGER coverage_marks_update AFTER UPDATE ON {table}
    REFERENCING NEW TABLE AS after_write OLD TABLE AS before_write
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_mark_both_{table}();
CREATE TRIGGER coverage_marks_delete AFTER DELETE ON {table} REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_mark_{table}();
CREATE TRIGGER coverage_marks_truncate AFTER TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_mark_all();
"""
DROP = """
DROP TRIGGER coverage_marks_insert ON {table};
DROP TRIGGER coverage_marks_update ON {table};
DROP TRIGGER coverage_marks_delete ON {table};
DROP TRIGGER coverage_marks_truncate ON {table};
DROP FUNCTION coverage_mark_{table}();
DROP FUNCTION coverage_mark_both_{table}();
"""
CREATE_ALL = """
CREATE FUNCTION coverage_mark_all() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO coverage_dirtyworker (worker_id) SELECT DISTINCT worker_id FROM coverage_span;
    RETURN NULL;
END
$function$
"""


class Migration(migrations.Migration):
    """Whoever writes to a counted row, and however, leaves a mark in the same transaction."""

    dependencies = [
        ("coverage", "0001_norms_spans_and_periods"),
        ("registry", "0002_workers_and_assignments"),
        ("certification", "0001_certificates_tests_and_training"),
    ]

    operations = [
        # Without it the database takes every place for a group of its own when provinces are counted.
        migrations.RunSQL(
            "CREATE STATISTICS coverage_span_depths ON left(place, 2), left(place, 5), left(place, 8)"
            " FROM coverage_span",
            "DROP STATISTICS coverage_span_depths",
        ),
        migrations.RunSQL(CREATE_ALL, "DROP FUNCTION coverage_mark_all()"),
        *(
            migrations.RunSQL(CREATE.format(table=table, workers=workers), DROP.format(table=table))
            for table, workers in WORKERS.items()
        ),
    ]
