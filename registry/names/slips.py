"""Typing errors: how far two spellings are apart."""


def one_slip_apart(one: str, other: str) -> bool:
    """Same length, and either one character differs or two neighbors are swapped."""
    if len(one) != len(other):
        return False
    places = [place for place, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    if len(places) == 2:
        first, second = places
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return len(places) == 1


def slips(one: str, other: str, most: int) -> int:
    """How many characters were left out, added, replaced or swapped with a neighbor; not counted beyond
    `most`.

    The distance is known as optimal string alignment.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, sign in enumerate(one, start=1):
        line = [row]
        for column, theirs in enumerate(other, start=1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (sign != theirs))
            if before and column > 1 and sign == other[column - 2] and one[row - 2] == theirs:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]
