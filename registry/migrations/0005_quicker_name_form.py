from django.db import migrations

# The function of migration `name_form`, and equal to it for every name (tests/registry/test_name_form.py): a
# pattern that takes long is tried only where something quick says that it may be found.
REPLACE = r"""
CREATE OR REPLACE FUNCTION registry_name_form(typed text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $function$
DECLARE
    -- Between blanks, so that "at the start of a word" and "at its end" are plain text.
    form text := ' '
        || translate(lower(typed), 'áàâäãéèêëíìîïóòôöõúùûüçñ', 'aaaaaeeeeiiiiooooouuuucn') || ' ';
    -- Titles that are one word of letters.
    words CONSTANT text[] := '{amd,aks,phd,rsw,cht,nwa,psikolog,'
        'ssos,sst,ssi,sstp,strsos,skesos,spd,spdi,sag,se,sh,st,sip,skom,spsi,skep,skm,shi,'
        'msi,mpd,mag,mkesos,msos,mm,mh,mhum,mkom,mpsi,mkes,map,mpssp,mt,ma,drs,dra,dr,ir,hj}';
BEGIN
    -- Apostrophes vanish: ma'ruf, maruf.
    form := translate(form, '''’‘`´ʼʻ"', '');

    -- Titles behind, as many as there are; never the only word.
    IF form ~ '[^a-z ]| [sma] ' OR split_part(btrim(form), ' ', -1) = ANY (words) THEN
        form := regexp_replace(form, '(\S)(?:[\s,]+(?:'
            || '[sm]\.(?:[a-z]{2,6}|[a-z](?=[.\s,]))(?:\.[a-z]{1,5})*'
            || '|[sm]\.?\s(?:k?esos|sos|si|pd|ag|ip|kom|kes|psi|hum|kep|ap|st)(?![a-z])'
            || '|a\.?\s?md(?:\.[a-z]+)*|a\.?ks|ph\.?d|sp\.[a-z]+(?:\.[a-z]+)*|rsw|cht|nwa|psikolog'
            || '|ssos|sst|ssi|sstp|s\.?tr\.?sos|skesos|spdi?|sag|se|sh|st|sip|skom|spsi|skep|skm|shi'
            || '|msi|mpd|mag|mkesos|msos|mm|mh|mhum|mkom|mpsi|mkes|map|mpssp|mt|ma'
            || '|drs|dra|dr|ir|hj)\.?)+[\s.,]*$', '\1 ');
    END IF;

    -- Titles and forms of address in front; never the only word.
    form := regexp_replace(form, '^\s+(?:(?:prof|drs|dra|drg|dr|ir|apt|ns|h|hj|kh|haji|hajj?ah|ust|ustadz?'
        || '|r|rd|rr|raden|roro|sdri?|bapak|bpk|pak|ibu|bu|ny|tn|nn)(?:\.\s*|\s+))+(?=[a-z])', ' ');

    form := regexp_replace(form, '[^[:alnum:]]+', '  ', 'g');
    form := replace(replace(replace(form, ' bin ', ' '), ' binti ', ' '), ' bt ', ' ');

    -- Letters that are written in several ways.
    IF strpos(form, ' ch') > 0 THEN
        form := regexp_replace(form, ' ch(?=and|e|int)', ' c', 'g');
    END IF;
    form := replace(replace(replace(form, ' chr', ' kr'), 'ch', 'kh'), 'tj', 'c');
    IF strpos(form, 'khoe') > 0 THEN
        form := regexp_replace(form, 'khoe(?=[rn])', 'khai', 'g');
    END IF;
    form := replace(form, 'khoi', 'khai');
    form := replace(replace(replace(form, 'oe', 'u'), 'oo', 'u'), 'kho', 'kha');
    form := replace(replace(replace(form, 'kh', 'h'), 'dj', 'j'), 'ae', 'ai');
    form := replace(replace(form, 'ie', 'i'), 'uw', 'u');
    IF form ~ 's[jy]' THEN
        form := regexp_replace(form, 's[jy](?=[aiueo])', 's', 'g');
    END IF;
    form := replace(replace(replace(form, 'ts', 's'), 'dz', 'z'), 'sh', 's');
    form := replace(replace(replace(form, 'th', 't'), 'dh', 'd'), 'ph', 'p');
    form := replace(replace(replace(form, 'gh', 'g'), 'bh', 'b'), 'ck', 'k');
    form := replace(replace(replace(form, 'sc', 'sk'), 'cr', 'kr'), 'cl', 'kl');
    form := replace(replace(replace(form, 'ica ', 'ika '), ' x', ' s'), 'x', 'ks');
    form := translate(replace(form, ' z', ' j'), 'fvqzjy', 'ppksii');
    form := regexp_replace(form, ' +', ' ', 'g');
    IF form ~ 'aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|vv|ww|xx|yy|zz|[^a-z ]' THEN
        form := regexp_replace(form, '(.)\1+', '\1', 'g');
    END IF;

    -- Words that are written in several ways.
    IF form ~ ' (?:m|ah|abd|st |tb |nur|al |sol)|roh[mi]' THEN
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
    END IF;

    -- Ends that are not heard, but initials stay: kusumah, kusuma; hidayatulloh, hidayatullah.
    form := replace(replace(form, 'nurr', 'nur'), 'uloh ', 'ulah ');
    IF form ~ '[hdb] ' THEN
        form := regexp_replace(form, '([a-z])h ', '\1 ', 'g');
        form := regexp_replace(form, '([a-z])d ', '\1t ', 'g');
        form := regexp_replace(form, '([a-z])b ', '\1p ', 'g');
    END IF;
    RETURN btrim(form);
END
$function$;
"""


class Migration(migrations.Migration):
    """The form of a name at half the work."""

    dependencies = [("registry", "0004_away_postings_by_index")]
    operations = [migrations.RunSQL(REPLACE, migrations.RunSQL.noop)]
