"""Python values as Arrow's, without pandas.

`pa.array` and `pa.scalar`, hence every compute function that is given a plain Python value, import
pandas where it is installed (pyarrow 25), which takes a second; arrays made of buffers do not.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def strings(values: Sequence[str]) -> pa.StringArray:
    """Return `values` as an Arrow array, in their order."""
    encoded = [value.encode() for value in values]
    edges = np.array([0, *accumulate(map(len, encoded))], np.int32)
    return pa.StringArray.from_buffers(
        len(encoded), pa.py_buffer(edges.tobytes()), pa.py_buffer(b"".join(encoded))
    )


def string(value: str) -> pa.StringScalar:
    """Return `value` as an Arrow scalar."""
    return strings([value])[0]


def integer(value: int) -> pa.Int64Scalar:
    """Return `value` as an Arrow scalar of 64 bits."""
    data = pa.py_buffer(np.array([value], np.int64).tobytes())
    return pa.Array.from_buffers(pa.int64(), 1, [None, data])[0]


def numbers(values: pa.UInt64Array | pa.Int64Array) -> NDArray[np.int64]:
    """Return an Arrow array without nulls as NumPy's."""
    _, data = values.buffers()
    if not len(values):
        return np.empty(0, np.int64)
    return np.frombuffer(data, np.int64, len(values), values.offset * 8)


def integers(values: NDArray[np.int64]) -> pa.Int64Array:
    """Return a NumPy array as Arrow's."""
    data = pa.py_buffer(np.ascontiguousarray(values, np.int64).tobytes())
    return pa.Array.from_buffers(pa.int64(), len(values), [None, data])


FALSE = pa.Array.from_buffers(pa.bool_(), 1, [None, pa.py_buffer(b"\0")])[0]
