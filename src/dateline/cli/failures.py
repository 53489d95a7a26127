"""Wrong input said in a sentence, with exit code 2, never as a traceback."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator


class WrongInputError(click.ClickException):
    """The command or its input is wrong; the message says what to do."""

    exit_code = 2


def fault(error: Exception) -> str:
    """Return what to say of an error that only a fault of Dateline can raise."""
    return (
        f"failed ({type(error).__name__}: {error}). This is a fault of Dateline: please report it "
        "with the text."
    )


@contextmanager
def wrong_input(*errors: type[Exception]) -> Iterator[None]:
    """Turn `errors` into a WrongInputError with their message."""
    try:
        yield
    except errors as error:
        raise WrongInputError(str(error)) from error
