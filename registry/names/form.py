"""The form of a name under which its spellings meet: "Moch. Soeparman, S.Sos" and "Muh Suparman".

One truth, in the database: the SQL function `registry_name_form` (migration `quicker_name_form`). It fills
the stored column `Worker.name_form`, so that rows written in bulk are right too, and it is asked for the
form of what somebody typed. The form is for comparing; nobody ever reads it.

| Rule                                         | Example                               | Form                |
|----------------------------------------------|---------------------------------------|---------------------|
| Titles and forms of address go               | Drs. H. Oemar Sanoesi, M.Si           | umar sanusi         |
| Muhammad in all spellings; M. as first word  | Moch. Rusli; M. Rusli                 | muhamat rusli       |
| Ahmad in all spellings                       | Akhmad Jazuli; Ach. Jazuli            | ahmat iasuli        |
| Siti; Tubagus                                | St. Rokayah; Tb. Hasan                | siti rokaia; …      |
| Abdul, Nur, Nurul and Al join what follows   | Abd. Rahman; Abdurrahman              | abdurahman          |
| oe, oo as u; tj as c; dj as j                | Noer Tjahja; Djoko                    | nurcaia; ioko       |
| i, j and y are one letter                    | Joesoef; Yusuf; Komariyah             | iusup; komaria      |
| ch and kh as h, but Chandra, Christian       | Khairil; Chairil                      | hairil              |
| sj and sy as s; z as s, at the start as j    | Sjahrial; Zainal, Jaenal              | sarial; iainal      |
| f and v as p; q as k; x as ks                | Novi Taufiq                           | nopi taupik         |
| h is not heard in th, dh, sh, gh, bh         | Thoriq; Dhani; Sholeh                 | torik; dani; sale   |
| ae as ai; ie as i; uw as u                   | Zaenal; Arief; Suwarno                | iainal; arip; …     |
| Double letters are single                    | Anna Maria                            | ana maria           |
| -ah, -a; -uloh, -ulah; last d and b as t, p  | Kusumah; Sudrajad; Wahab              | kusuma; sudraiat; … |
| bin, binti and apostrophes go                | Ma'ruf bin Umar                       | marup umar          |

What sounds alike may meet too ("Jani", "Yani"): the form finds, it does not decide. A changed rule is a new
migration that replaces the function and writes every name once more, so that the column follows.
"""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Func, TextField

FUNCTION = "registry_name_form"
FORMS = f"SELECT typed, {FUNCTION}(typed) FROM unnest(%s::text[]) AS typed"  # noqa: S608 - a name of ours


def name_form_of(field: str) -> Func:
    """The form of a column's name, as an expression."""
    return Func(field, function=FUNCTION, output_field=TextField())


def name_form(text: str) -> str:
    """The form of a typed name, without titles; "" where nothing of a name is left. One query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {FUNCTION}(%s)", [text])
        return cursor.fetchone()[0]


def name_forms(texts: Iterable[str]) -> dict[str, str]:
    """The form of each typed name. One query."""
    with connection.cursor() as cursor:
        cursor.execute(FORMS, [list(texts)])
        return dict(cursor.fetchall())
