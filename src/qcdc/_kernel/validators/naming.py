"""The arguments of a public function in errors that come from another function, which has other names for them."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from qcdc.errors import CodecError, QcdcError

__all__ = ["naming"]


@contextmanager
def naming(**names: str) -> Generator[None, None, None]:
    """Errors that name an argument or a field of the called function get the caller's name for it.

    Args:
        names: for each name of the called function, that of the caller.
    """
    try:
        yield
    except CodecError:
        raise
    except QcdcError as error:
        if error.attribute not in names:
            raise
        renamed = type(error)(error.code, names[error.attribute], **error.params)
        renamed.others = error.others
        raise renamed from error.__cause__
