"""The base of every code list: members that are texts, with their terms, and the error for an unknown code."""

from __future__ import annotations

import difflib
from enum import StrEnum
from typing import Any, Self

from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import even_key, show
from qcdc.errors import InvariantError

__all__ = ["Code", "not_listed"]


class Code(StrEnum):
    """A closed list of codes (*danh mục mã*). Values are ASCII slugs; the error for another value names the nearest.

    A member is written with its code, its Vietnamese term and its English term::

        class ReceptionKind(Code, law="42/2013/QH13"):
            PERIODIC = "periodic", "tiếp định kỳ", "periodic reception"

    A member is a text: its code. If its term comes from another act than those of the list, or if only some members
    have a term of an act, the number of the act is the fourth item of the member.

    Args:
        law: number of the act that uses the terms; ``None``: terms of the library.
    """

    _value_: str
    _words: tuple[str, str]
    _law: str | None
    _listed_law: str | None

    # Members are in the keys of most tables: the hash of the text is faster than that of the enumeration, and is
    # consistent with ``==``, which also compares with plain texts.
    __hash__ = str.__hash__

    def __new__(cls, value: str, *words: str) -> Self:
        """Make a member from its code, its Vietnamese term, its English term and, if it has its own, its act."""
        member = str.__new__(cls, value)
        member._value_ = value
        vi, en, *law = words
        member._words, member._law = (vi, en), law[0] if law else None  # noqa: SLF001 - a member of this class
        return member

    def __init_subclass__(cls, *, law: str | None = None, **others: Any) -> None:
        """Complete a list, and add its members to its docstring, where `help` shows them first."""
        super().__init_subclass__(**others)
        cls._listed_law = law
        about = (cls.__doc__ or "").rstrip()
        cls.__doc__ = "\n".join([about, "", *(f"    - ``{one.name}``: {one.vi} ({one.en})" for one in cls)])

    @property
    def vi(self) -> str:
        """The Vietnamese term, which is authoritative."""
        return self._words[0]

    @property
    def en(self) -> str:
        """The English term, which the library uses everywhere."""
        return self._words[1]

    @property
    def law(self) -> str | None:
        """The number of the act that uses the Vietnamese term; ``None``: a term of the library."""
        return self._law or self._listed_law

    def text(self, language: Language) -> str:
        """The term in one of the two languages.

        Raises:
            InvariantError: the language is neither ``"vi"`` nor ``"en"`` (``language.unknown``).
        """
        return choose(language, *self._words)

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise not_listed(cls, value, None)

    @classmethod
    def near(cls, value: str) -> tuple[Self, ...]:
        """The codes with a similar spelling; if there are none, those with a similar term."""
        asked = value[:60]
        alike = difflib.get_close_matches(asked, list(cls), n=3, cutoff=0.4)
        if alike:
            return tuple(map(cls, alike))
        terms = {even_key(term): one for one in cls for term in (one.en, one.vi)}
        return tuple(dict.fromkeys(terms[one] for one in difflib.get_close_matches(even_key(asked), terms, cutoff=0.6)))


def not_listed(cls: type[Code], value: object, name: str | None) -> InvariantError:
    """The error for a value that is not a code of the list, with the name of the field or argument if there is one."""
    return InvariantError(
        "code.not_listed",
        name,
        value=show(value),
        name=cls,
        near=cls.near(value) if isinstance(value, str) else (),
        known=tuple(cls),
    )
