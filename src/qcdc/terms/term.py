"""One term in both languages."""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity

__all__ = ["Term", "term"]


@entity
class Term:
    """A term of the field (*thuật ngữ*).

    Attributes:
        vi: the Vietnamese term, which is authoritative.
        en: the English term, which the library uses everywhere.
        law: number of the act that uses the term; ``None``: a term of the library.
    """

    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    law: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    def text(self, language: Language) -> str:
        """The term in one of the two languages."""
        return choose(language, self.vi, self.en)


def term(vi: str, en: str, law: str | None = None) -> Term:
    """One row of a table of terms."""
    return Term(vi=vi, en=en, law=law)
