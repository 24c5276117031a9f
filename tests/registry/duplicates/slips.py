"""How a second record of the same person comes to differ: the slips that offices make."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.registry.duplicates.population import Record

OFFICES = (
    "17.01", "17.02", "17.71", "18.01", "18.02", "18.03", "18.71", "18.72", "32.04", "32.17", "32.73",
    "32.77", "36.01", "36.03", "36.04", "36.71", "36.72", "36.73", "36.74",
)  # fmt: skip
MUHAMMAD = ("Muhamad", "Mohammad", "Mohamad", "Mochamad", "Moh.", "Muh.", "Moch.", "M.", "Mhd.")
SPELLINGS = (
    (r"u", "oe"), (r"(?i)\bj", "Dj"), (r"(?i)\bc", "Tj"), (r"y", "j"), (r"ai", "ae"), (r"sy", "s"),
    (r"f", "p"),
    (r"kh", "h"), (r"th", "t"), (r"dh", "d"), (r"(.)\1", r"\1"), (r"v", "f"), (r"z", "j"), (r"i\b", "ie"),
    (r"ah\b", "a"), (r"oh\b", "ah"), (r"(?<=[aeiou])d\b", "t"), (r"k", "q"), (r"(?<=[aiu])l(?=[aiu])", "ll"),
)  # fmt: skip
JOINED = ((r"\bNur ", "Nur"), (r"\bSiti Nur", "Siti Nur "), (r"\bAbdul R", "Abdurr"), (r"\bSri ", "Sri"))
TITLES = (
    "{}, S.Sos",
    "{}, S.Sos., M.Si",
    "Drs. {}",
    "Hj. {}",
    "H. {}",
    "{} S.Tr.Sos",
    "Dra. {}",
    "{}, S.ST., MPSSp",
)
NEXT_KEY = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuioplsdfghjkldxcvbnmn", strict=True))


def copy(original: Record, rng: Random, fresh_phone: Callable[[], str]) -> Record:
    """The same person once more, as another clerk or office records them."""
    birth_date = _birth_date(original.birth_date, rng)
    phone = original.phone if rng.random() < 0.5 else fresh_phone() if rng.random() < 0.6 else ""
    email = original.email if rng.random() < 0.5 else ""
    same = [original.birth_date and birth_date, original.phone and phone == original.phone, email]
    if not any(same):
        birth_date, phone, email = original.birth_date, original.phone or phone, original.email
    return replace(
        original,
        name=_name(original.name, rng),
        office=original.office if rng.random() < 0.55 else _elsewhere(original.office, rng),
        sex=original.sex if rng.random() < 0.85 else "",
        birth_date=birth_date,
        birth_place=rng.choice(
            (original.birth_place, original.birth_place, original.birth_place.upper(), "")
        ),
        nik="" if rng.random() < 0.6 else _number(original.nik, rng),
        nip="" if rng.random() < 0.7 else _number(original.nip, rng),
        phone=phone,
        email=email,
        certificate=original.certificate if rng.random() < 0.1 else "",
    )


def _name(name: str, rng: Random) -> str:
    slips = [_as_it_is, _spelled, _spelled, _muhammad, _initial, _dropped, _mistyped, _joined, _turned]
    name = rng.choice(slips)(name, rng)
    if rng.random() < 0.2:
        name = rng.choice((_spelled, _mistyped))(name, rng)
    if rng.random() < 0.15:
        name = rng.choice(TITLES).format(name)
    return name.upper() if rng.random() < 0.15 else name


def _as_it_is(name: str, rng: Random) -> str:
    return name


def _spelled(name: str, rng: Random) -> str:
    possible = [(old, new) for old, new in SPELLINGS if re.search(old, name)]
    for old, new in rng.sample(possible, min(len(possible), rng.choice((1, 1, 2)))):
        name = re.sub(old, new, name, count=1)
    return name.title() if name.islower() else name


def _muhammad(name: str, rng: Random) -> str:
    first, _blank, rest = name.partition(" ")
    if first in ("Muhammad", "Muhamad", "Mochamad") and rest:
        return f"{rng.choice(MUHAMMAD)} {rest}"
    return f"{first[:2]}. {rest}" if first == "Siti" and rest else _spelled(name, rng)


def _initial(name: str, rng: Random) -> str:
    words = name.split()
    if len(words) < 2:
        return _mistyped(name, rng)
    place = rng.choice((0, -1, -1, -1))
    words[place] = f"{words[place][0]}."
    return " ".join(words)


def _dropped(name: str, rng: Random) -> str:
    words = name.split()
    if len(words) < 2:
        return _spelled(name, rng)
    del words[rng.randrange(len(words)) if len(words) > 2 else -1]
    return " ".join(words)


def _mistyped(name: str, rng: Random) -> str:
    place = rng.randrange(1, len(name) - 1)
    before, sign, after = name[:place], name[place], name[place + 1 :]
    if sign == " ":
        return before + after
    match rng.randrange(4):
        case 0:
            return before + after
        case 1:
            return before + sign + sign + after
        case 2 if after and after[0] != " ":
            return before + after[0] + sign + after[1:]
        case _:
            return before + NEXT_KEY.get(sign, sign) + after


def _joined(name: str, rng: Random) -> str:
    for old, new in JOINED:
        if re.search(old, name):
            joined = re.sub(old, new, name)
            return " ".join(word[:1] + word[1:].lower() for word in joined.split())
    return _spelled(name, rng)


def _turned(name: str, rng: Random) -> str:
    words = name.split()
    return " ".join([*words[1:], words[0]])


def _birth_date(born: date | None, rng: Random) -> date | None:
    if born is None:
        return None
    slip = rng.random()
    if slip < 0.60:
        return born
    if slip < 0.72:
        return born.replace(month=born.day, day=born.month) if born.day <= 12 else _day_slip(born, rng)
    if slip < 0.80:
        return _day_slip(born, rng)
    if slip < 0.90:
        return born.replace(year=born.year + rng.choice((-10, -1, 1, 10)), day=min(born.day, 28))
    return born.replace(month=1, day=1) if slip < 0.93 else None


def _day_slip(born: date, rng: Random) -> date:
    tens, ones = divmod(born.day, 10)
    day = tens * 10 + (ones + rng.randrange(1, 10)) % 10
    return born.replace(day=day) if 1 <= day <= 28 else born.replace(day=born.day % 28 + 1)


def _number(digits: str, rng: Random) -> str:
    """One digit wrong, or two neighbors changed over."""
    if not digits:
        return ""
    place = rng.randrange(len(digits) - 1)
    if rng.random() < 0.6 or digits[place] == digits[place + 1]:
        wrong = str((int(digits[place]) + rng.randrange(1, 10)) % 10)
        return digits[:place] + wrong + digits[place + 1 :]
    return digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _elsewhere(office: str, rng: Random) -> str:
    return rng.choice([other for other in OFFICES if other != office])
