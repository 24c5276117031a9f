import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# The rules with examples: registry/names/form.py. `replace` where it does, for it is far quicker than a pattern.
CREATE = r"""
CREATE FUNCTION registry_name_form(typed text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $function$
DECLARE
    -- Between blanks, so that "at the start of a word" and "at its end" are plain text.
    form text := ' ' || translate(lower(typed), 'áàâäãéèêëíìîïóòôöõúùûüçñ', 'aaaaaeeeeiiiiooooouuuucn') || ' ';
BEGIN
    -- Apostrophes vanish: ma'ruf, maruf.
    form := translate(form, '''’‘`´ʼʻ"', '');

    -- Titles behind, as many as there are; never the only word.
    form := regexp_replace(form, '(?:[\s,]+(?:'
        || '[sm]\.(?:[a-z]{2,6}|[a-z](?=[.\s,]))(?:\.[a-z]{1,5})*'
        || '|[sm]\.?\s(?:k?esos|sos|si|pd|ag|ip|kom|kes|psi|hum|kep|ap|st)(?![a-z])'
        || '|a\.?\s?md(?:\.[a-z]+)*|a\.?ks|ph\.?d|sp\.[a-z]+(?:\.[a-z]+)*|rsw|cht|nwa|psikolog'
        || '|ssos|sst|ssi|sstp|s\.?tr\.?sos|skesos|spdi?|sag|se|sh|st|sip|skom|spsi|skep|skm|shi'
        || '|msi|mpd|mag|mkesos|msos|mm|mh|mhum|mkom|mpsi|mkes|map|mpssp|mt|ma'
        || '|drs|dra|dr|ir|hj)\.?)+[\s.,]*$', ' ');

    -- Titles and forms of address in front; never the only word.
    form := regexp_replace(form, '^\s+(?:(?:prof|drs|dra|drg|dr|ir|apt|ns|h|hj|kh|haji|hajj?ah|ust|ustadz?'
        || '|r|rd|rr|raden|roro|sdri?|bapak|bpk|pak|ibu|bu|ny|tn|nn)(?:\.\s*|\s+))+(?=[a-z])', ' ');

    form := regexp_replace(form, '[^[:alnum:]]+', '  ', 'g');
    form := replace(replace(replace(form, ' bin ', ' '), ' binti ', ' '), ' bt ', ' ');

    -- Letters that are written in several ways.
    form := regexp_replace(form, ' ch(?=and|e|int)', ' c', 'g');
    form := replace(replace(replace(form, ' chr', ' kr'), 'ch', 'kh'), 'tj', 'c');
    form := replace(regexp_replace(form, 'khoe(?=[rn])', 'khai', 'g'), 'khoi', 'khai');
    form := replace(replace(replace(form, 'oe', 'u'), 'oo', 'u'), 'kho', 'kha');
    form := replace(replace(replace(form, 'kh', 'h'), 'dj', 'j'), 'ae', 'ai');
    form := replace(replace(form, 'ie', 'i'), 'uw', 'u');
    form := regexp_replace(form, 's[jy](?=[aiueo])', 's', 'g');
    form := replace(replace(replace(form, 'ts', 's'), 'dz', 'z'), 'sh', 's');
    form := replace(replace(replace(form, 'th', 't'), 'dh', 'd'), 'ph', 'p');
    form := replace(replace(replace(form, 'gh', 'g'), 'bh', 'b'), 'ck', 'k');
    form := replace(replace(replace(form, 'sc', 'sk'), 'cr', 'kr'), 'cl', 'kl');
    form := replace(replace(replace(form, 'ica ', 'ika '), ' x', ' s'), 'x', 'ks');
    form := translate(replace(form, ' z', ' j'), 'fvqzjy', 'ppksii');
    form := regexp_replace(form, '(.)\1+', '\1', 'g');

    -- Words that are written in several ways.
    form := regexp_replace(form, ' (?:m[uo]ham[ae][dt]|m[uo]h|m[uo]?hd) ', ' muhamad ');
    form := regexp_replace(form, ' ah(?:m[ae][dt])? ', ' ahmad ');
    form := regexp_replace(form, '^ m (?=[a-z])', ' muhamad ');
    form := regexp_replace(form, '^ st (?=[a-z])', ' siti ');
    form := replace(form, ' tb ', ' tubagus ');
    form := regexp_replace(form, ' abd(?:u[a-z])? (?=[aiueo])', ' abdul', 'g');
    form := regexp_replace(form, ' abd(?:u[a-z])? (?=[a-z])| abdul(?=[b-df-hj-np-tv-z])', ' abdu', 'g');
    form := regexp_replace(form, ' (nur|nurul|al) (?=[a-z])', ' \1', 'g');
    form := replace(replace(form, 'rohm', 'rahm'), 'rohi', 'rahi');
    form := replace(replace(replace(form, ' soleh', ' saleh'), ' solih', ' salih'), ' solah', ' salah');

    -- Ends that are not heard: kusumah, kusuma; hidayatulloh, hidayatullah; sudrajad, sudrajat.
    form := replace(replace(replace(form, 'nurr', 'nur'), 'uloh ', 'ulah '), 'h ', ' ');
    form := replace(replace(form, 'd ', 't '), 'b ', 'p ');
    RETURN btrim(form);
END
$function$;
"""


class Migration(migrations.Migration):
    """The form under which the spellings of a name meet, kept by the database itself."""

    dependencies = [("registry", "0008_scans")]

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION registry_name_form(text)"),
        migrations.AddField(
            model_name="worker",
            name="name_form",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    "name", function="registry_name_form", output_field=models.TextField()
                ),
                output_field=models.TextField(),
            ),
        ),
        migrations.AddIndex(
            model_name="worker",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["name_form"], name="registry_worker_form_trigram", opclasses=["gin_trgm_ops"]
            ),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="worker",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="worker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."back_title" IS DISTINCT FROM (NEW."back_title") OR OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."birth_place" IS DISTINCT FROM (NEW."birth_place") OR OLD."category" IS DISTINCT FROM (NEW."category") OR OLD."consent_basis" IS DISTINCT FROM (NEW."consent_basis") OR OLD."consented_on" IS DISTINCT FROM (NEW."consented_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."domicile_id" IS DISTINCT FROM (NEW."domicile_id") OR OLD."education" IS DISTINCT FROM (NEW."education") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."employment_status" IS DISTINCT FROM (NEW."employment_status") OR OLD."fields_of_practice" IS DISTINCT FROM (NEW."fields_of_practice") OR OLD."front_title" IS DISTINCT FROM (NEW."front_title") OR OLD."functional_level" IS DISTINCT FROM (NEW."functional_level") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ipspi_member_number" IS DISTINCT FROM (NEW."ipspi_member_number") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_key" IS DISTINCT FROM (NEW."name_key") OR OLD."nik_ciphertext" IS DISTINCT FROM (NEW."nik_ciphertext") OR OLD."nik_digest" IS DISTINCT FROM (NEW."nik_digest") OR OLD."nip" IS DISTINCT FROM (NEW."nip") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."region_id" IS DISTINCT FROM (NEW."region_id") OR OLD."registry_number" IS DISTINCT FROM (NEW."registry_number") OR OLD."removed_at" IS DISTINCT FROM (NEW."removed_at") OR OLD."removed_by_id" IS DISTINCT FROM (NEW."removed_by_id") OR OLD."removed_reason" IS DISTINCT FROM (NEW."removed_reason") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                    func='INSERT INTO "registry_workerevent" ("back_title", "birth_date", "birth_place", "category", "consent_basis", "consented_on", "created_at", "domicile_id", "education", "email", "employment_status", "fields_of_practice", "front_title", "functional_level", "id", "ipspi_member_number", "merged_into_id", "name", "nik_ciphertext", "nik_digest", "nip", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id", "registry_number", "removed_at", "removed_by_id", "removed_reason", "sex", "updated_at") VALUES (NEW."back_title", NEW."birth_date", NEW."birth_place", NEW."category", NEW."consent_basis", NEW."consented_on", NEW."created_at", NEW."domicile_id", NEW."education", NEW."email", NEW."employment_status", NEW."fields_of_practice", NEW."front_title", NEW."functional_level", NEW."id", NEW."ipspi_member_number", NEW."merged_into_id", NEW."name", NEW."nik_ciphertext", NEW."nik_digest", NEW."nip", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."region_id", NEW."registry_number", NEW."removed_at", NEW."removed_by_id", NEW."removed_reason", NEW."sex", NEW."updated_at"); RETURN NULL;',
                    hash="e63439958684003c40af85b751ef2c3a73348059",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_06ebb",
                    table="registry_worker",
                    when="AFTER",
                ),
            ),
        ),
    ]
