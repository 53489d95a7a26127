"""The verbs as Beam transforms, which carry the plain functions of the same names.

    Read → Tag → Date → Parse → Resolve → Extract → Write → Merge

`building` gives the folder in which `Write` and `Merge` stage their rows, and commits them; `build`
is the whole way.
"""

from dateline.transforms.build import build
from dateline.transforms.building import (
    BuildError,
    Building,
    Built,
    TooManyRejectsError,
    building,
)
from dateline.transforms.merging import Merge, Stored
from dateline.transforms.reading import Found, Read
from dateline.transforms.sink import Rows, Write
from dateline.transforms.verbs import Date, Extract, Parse, Resolve, Tag

__all__ = [
    "BuildError",
    "Building",
    "Built",
    "Date",
    "Extract",
    "Found",
    "Merge",
    "Parse",
    "Read",
    "Resolve",
    "Rows",
    "Stored",
    "Tag",
    "TooManyRejectsError",
    "Write",
    "build",
    "building",
]
