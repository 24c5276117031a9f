"""The spans of people, computed from their rows in one statement.

The rules are those of `WorkerQuerySet.counted_on` and `certification.status`, written for all days at once: a
person's facts change only on a day on which a row begins, or on the day after one ends. The rules are
evaluated on those days, and equal neighbors are joined to one span. `coverage.spans.definition` is the simple
computation for a single day; tests compare the two.
"""

from certification.enums import TermBasis
from certification.status import Standing
from registry.enums import State, TransferState

# Later dates exist in PostgreSQL, but not in Python.
LAST_DAY = "9999-12-31"

DERIVE = f"""
INSERT INTO coverage_span
    (worker_id, category, office, place, programme_id, standing, certified_until, lapsed_on,
        valid_from, valid_until, touched_at)
WITH people AS (
    SELECT person.id, category, region_id, greatest(
            updated_at,
            (SELECT max(updated_at) FROM registry_assignment WHERE worker_id = person.id),
            (SELECT max(updated_at) FROM certification_certificate WHERE worker_id = person.id)
        ) AS touched_at,
        (SELECT min(valid_from) FROM registry_workerstate WHERE worker_id = person.id) AS known_from
    FROM registry_worker person
    WHERE person.id = ANY(%(workers)s) AND removed_at IS NULL
), turns (worker_id, day) AS (
    SELECT worker_id, valid_from FROM registry_workerstate WHERE worker_id = ANY(%(workers)s)
    UNION SELECT worker_id, effective_on FROM registry_transfer
        WHERE worker_id = ANY(%(workers)s) AND state = '{TransferState.ACCEPTED.value}'
    UNION SELECT worker_id, unnest(ARRAY[starts_on, ends_on + 1]) FROM registry_assignment
        WHERE worker_id = ANY(%(workers)s) AND is_primary
    UNION SELECT worker_id, unnest(ARRAY[issued_on, valid_until + 1]) FROM certification_certificate
        WHERE worker_id = ANY(%(workers)s)
    UNION SELECT worker_id, unnest(ARRAY[starts_on, ends_on + 1]) FROM certification_sanction
        JOIN certification_certificate paper ON paper.id = certificate_id
        WHERE worker_id = ANY(%(workers)s)
), days AS (
    SELECT people.*, day FROM people JOIN turns ON turns.worker_id = people.id
    WHERE day BETWEEN known_from AND '{LAST_DAY}'
), held AS (
    SELECT days.id, days.category, touched_at, day, coalesce(giver.office, region_id) AS office,
        CASE WHEN is_present THEN coalesce(main.place_id, giver.office, region_id) END AS place,
        CASE WHEN is_present THEN main.programme_id END AS programme_id,
        CASE WHEN is_present THEN coalesce(best.standing, {Standing.NONE.value}) END AS standing,
        CASE WHEN best.standing <= {Standing.COUNTING.value} THEN best.last_confirmed END AS certified_until,
        CASE WHEN is_present AND best.standing = {Standing.LAPSED.value} THEN best.last_end END AS lapsed_on
    FROM days
    CROSS JOIN LATERAL (
        SELECT state = '{State.ACTIVE.value}' AS is_present FROM registry_workerstate
        WHERE worker_id = days.id AND valid_from <= day ORDER BY valid_from DESC LIMIT 1
    ) latest
    LEFT JOIN LATERAL (
        SELECT from_region_id AS office FROM registry_transfer
        WHERE worker_id = days.id AND state = '{TransferState.ACCEPTED.value}' AND effective_on > day
        ORDER BY effective_on, id LIMIT 1
    ) giver ON true
    LEFT JOIN registry_assignment main ON main.worker_id = days.id AND main.is_primary
        AND (main.starts_on IS NULL OR main.starts_on <= day)
        AND (main.ends_on IS NULL OR main.ends_on >= day)
    LEFT JOIN LATERAL (
        SELECT min(worth) FILTER (WHERE is_issued) AS standing,
            max(valid_until) FILTER (WHERE is_issued) AS last_end,
            max(valid_until) FILTER (WHERE worth <= {Standing.COUNTING.value}) AS last_confirmed
        FROM (
            SELECT valid_until, issued_on IS NULL OR issued_on <= day AS is_issued, CASE
                WHEN EXISTS (
                    SELECT FROM certification_sanction sanction
                    WHERE certificate_id = paper.id AND sanction.starts_on <= day
                        AND (sanction.ends_on IS NULL OR sanction.ends_on >= day)
                ) THEN {Standing.LAPSED.value}
                WHEN valid_until >= day AND term_basis = '{TermBasis.PAPER.value}' AND issued_on IS NOT NULL
                    THEN CASE WHEN verified_at IS NULL THEN {Standing.COUNTING.value}
                        ELSE {Standing.VERIFIED.value} END
                WHEN valid_until IS NULL OR valid_until >= day THEN {Standing.UNKNOWN.value}
                ELSE {Standing.LAPSED.value}
            END AS worth
            FROM certification_certificate paper
            JOIN certification_scheme scheme ON scheme.id = scheme_id AND scheme.category = days.category
            WHERE paper.worker_id = days.id
        ) papers
    ) best ON true
), compared AS (
    SELECT *, facts IS DISTINCT FROM lag(facts) OVER (PARTITION BY id ORDER BY day) AS is_turn
    FROM held CROSS JOIN LATERAL (
        SELECT ROW(office, place, programme_id, standing, certified_until, lapsed_on) AS facts
    ) told
)
SELECT id, category, office, place, programme_id, standing, certified_until, lapsed_on, day,
    lead(day) OVER (PARTITION BY id ORDER BY day) - 1, touched_at
FROM compared WHERE is_turn
ORDER BY category, place
RETURNING place
"""  # noqa: S608 - words of ours, no input
