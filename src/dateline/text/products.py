"""Matrix products, most of a parse: by numpy's OpenBLAS on one core where numpy has it.

The language model's own library (BLIS) takes three times as long for them on the processors that
were measured. OpenBLAS would put many threads to work on matrices too small for that, in every
worker at once, so that it is held to one while a parse runs.
"""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy import float32
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe

    Weights = NDArray[float32]


class Threads(NamedTuple):
    """How many threads OpenBLAS may use: to ask, and to say."""

    get: Callable[[], int]
    set: Callable[[int], None]


def trained(nlp: Language) -> list[TrainablePipe]:
    """Return the parts of the model that have weights, in their order."""
    return [cast("TrainablePipe", pipe) for _, pipe in nlp.pipeline]


def quicken(nlp: Language) -> None:
    """Let the model's layers multiply by OpenBLAS, if numpy has it."""
    if threads() is None:
        return
    ops = import_module("thinc.api").NumpyOps(use_blis=False)
    for pipe in trained(nlp):
        for layer in pipe.model.walk():
            layer.ops = ops
            if layer.name == "maxout":
                layer.set_param("W", _by_input(cast("Weights", layer.get_param("W"))))


def _by_input(weights: Weights) -> Weights:
    """Lay out weights input by input, as products take them: of few words these are a third faster.

    The products are the same to the last bit.
    """
    outputs, pieces, inputs = weights.shape
    flat = weights.reshape(outputs * pieces, inputs)
    return flat.T.copy().T.reshape(outputs, pieces, inputs)


@contextmanager
def one_core() -> Iterator[None]:
    """Hold OpenBLAS to one thread; what it was allowed before, it is again afterwards."""
    switch = threads()
    if switch is None:
        yield
        return
    before = switch.get()
    switch.set(1)
    try:
        yield
    finally:
        switch.set(before)


@cache
def threads() -> Threads | None:
    """Return the switch of the OpenBLAS that numpy's wheels bring along, None for another numpy."""
    try:
        library = ctypes.CDLL(import_module("numpy._core._multiarray_umath").__file__)
        return Threads(
            library.scipy_openblas_get_num_threads64_, library.scipy_openblas_set_num_threads64_
        )
    except (ImportError, OSError, AttributeError):
        return None
