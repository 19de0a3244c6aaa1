"""One term in both languages."""

from __future__ import annotations

from enum import StrEnum

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.values import entity

__all__ = ["Lists", "Term", "members", "term"]


@entity
class Term:
    """A term of the field (*thuật ngữ*).

    Attributes:
        vi: the Vietnamese term, which is authoritative.
        en: the English word the library uses for it, everywhere.
        law: number of the act that uses the term; ``None``: a term of the library.
    """

    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    law: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    def text(self, language: Language) -> str:
        """The term in one of the two languages."""
        return self.vi if as_language(language) == "vi" else self.en


Lists = dict[tuple[type[StrEnum], str], Term]
"""Terms of the members of code lists: by list and value, because one value may stand in several lists."""


def term(vi: str, en: str, law: str | None = None) -> Term:
    """One row of a table of terms."""
    return Term(vi=vi, en=en, law=law)


def members(law: str | None, rows: dict[StrEnum, tuple[str, str]]) -> Lists:
    """The rows of one code list; members of two lists with one value are equal keys, so a call takes one list."""
    return {(type(member), member.value): term(vi, en, law) for member, (vi, en) in rows.items()}
