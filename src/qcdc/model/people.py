"""People (*người*): private names, and names that are public because of an office.

They are different types. `PersonalText` holds a text that identifies a petitioner and shows it only through `reveal`;
`Person` is an office-holder whose name is not masked.

Law: Law 25/2018/QH14 arts 8.3, 9.1.b and 47.2 (secrecy of denouncers); 42/2013/QH13 art. 3.2; 10/2022/QH15 art. 9.2.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn, cast

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import reads
from qcdc._kernel.values import entity, opaque
from qcdc.errors import FrozenError, InvariantError

__all__ = ["MASK", "Person", "PersonalText"]

MASK = "***"
"""The text shown and written instead of a personal text."""


def _fault(value: object, name: str = "value") -> InvariantError | None:
    """The fault of a text, if any; returned, not raised: see `PersonalText.of`."""
    if value == MASK:
        return InvariantError("personal.mask_as_value", name)
    return v.text_fault(name, value)


@opaque
class PersonalText:
    """A text that identifies a person (*thông tin cá nhân*): a name, an address, what they wrote.

    ``repr``, ``str`` and messages show ``***``. So do tools that take values apart (``attrs.asdict``, a plain cattrs
    converter, ``rich.inspect``, tools that print the local variables of a traceback), because the text is neither a
    field nor an attribute. Code that needs the text calls `reveal`.

    Copies and pickles contain the text: protect a pickle like the petition itself. A string passed to `of` is still
    a plain string in the variables of the caller, and tools that print local variables show it.

    Args:
        value: the text, or ``None`` if the author of the document withheld it.

    Raises:
        InvariantError: not a human-readable text, or the mask itself (``personal.mask_as_value``).

    >>> name = PersonalText.of("Nguyễn Thị Ví Dụ")
    >>> print(name, name.reveal() == "Nguyễn Thị Ví Dụ")
    *** True
    """

    __slots__ = ("_text",)

    def __new__(cls, *, value: str | None) -> PersonalText:  # noqa: PYI034 - the class is closed
        """Make a text, or a withheld one for ``None``."""
        fault = None if value is None else _fault(value)
        if fault is not None:
            # The error passes through this frame, and tools that print local variables would show the text.
            del value
            raise fault
        return _keep(value)

    @classmethod
    def of(cls, text: str) -> PersonalText:
        """A text that is known."""
        fault = _fault(text, "text")
        if fault is not None:
            del text
            raise fault
        return _keep(text)

    @classmethod
    def withheld(cls) -> PersonalText:
        """A text that exists but was withheld."""
        return _keep(None)

    @property
    def is_withheld(self) -> bool:
        """Whether the text was withheld."""
        return _text_of(self) is None

    def reveal(self) -> str:
        """The text itself.

        Raises:
            InvariantError: it was withheld (``personal.withheld``).
        """
        text = _text_of(self)
        if text is None:
            raise InvariantError("personal.withheld", "value")
        return text

    def __eq__(self, other: object) -> bool:
        if type(other) is not PersonalText:
            return NotImplemented
        return _text_of(self) == _text_of(other)

    def __hash__(self) -> int:
        return hash((PersonalText, _text_of(self)))

    def __repr__(self) -> str:
        return f"PersonalText({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        del name, value  # the attempted value may name a person
        raise FrozenError("personal.frozen")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __copy__(self) -> PersonalText:
        return self

    def __deepcopy__(self, memo: object) -> PersonalText:
        return self

    def __reduce__(self) -> tuple[Callable[[str | None], PersonalText], tuple[str | None]]:
        return _keep, (_text_of(self),)


def _read(text: str, name: str) -> PersonalText:
    """Read a text in short form; the error names the field, and the text is deleted before it is raised."""
    fault = _fault(text)
    if fault is not None:
        del text
        raise InvariantError(fault.code, name, **fault.params)
    return _keep(text)


reads(PersonalText, _read)

# The slot is removed from the class, so that no attribute holds the text.
_SLOT: Any = vars(PersonalText)["_text"]
del PersonalText._text  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: SLF001


_set_text = _SLOT.__set__
_new = object.__new__


def _keep(text: str | None) -> PersonalText:
    made = _new(PersonalText)
    _set_text(made, text)
    return made


def keep(text: str) -> PersonalText:
    """A text that is known to be valid and not the mask: it is not tested again."""
    return _keep(text)


_get_text = _SLOT.__get__


def _text_of(kept: PersonalText) -> str | None:
    return cast("str | None", _get_text(kept))


def revealed(kept: PersonalText) -> str:
    """The text, or the mask if it was withheld, for writing."""
    text = _get_text(kept)
    return MASK if text is None else text


@entity
class Person:
    """An office-holder (*người giữ chức vụ*), public by office.

    Attributes:
        id: chosen by the user; two seats of one person share it.
        name: full name as written; ``None`` if the source names only the office.
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
