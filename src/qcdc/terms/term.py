"""One term in both languages."""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language

__all__ = ["Term"]


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
