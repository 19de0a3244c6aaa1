"""Names of the values of dimensions (*tên các giá trị phân tổ*)."""

from __future__ import annotations

from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity
from qcdc.model import Category
from qcdc.vocab import Dimension

__all__ = ["CategoryName"]


@entity
class CategoryName:
    """The name of a value of a dimension (*tên giá trị phân tổ*): ``kind`` ``complaint`` is *khiếu nại*.

    Attributes:
        dimension: the dimension.
        value: the key of the value.
        vi: its Vietnamese name, as a phrase in a sentence.
        en: an English gloss.
    """

    dimension: Dimension = attrs.field(validator=v.instance(Dimension))
    value: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)

    @classmethod
    def of(cls, dimension: Dimension | str, value: str, *, vi: str, en: str) -> CategoryName:
        """Short form: ``CategoryName.of("content", "forest", vi="đất rừng", en="forest land")``.

        Raises:
            InvariantError: a dimension that is not listed (``code.not_listed``), or any error of the constructor.
        """
        fields: dict[str, Any] = {"dimension": dimension, "value": value, "vi": vi, "en": en}
        return short(cls, fields)

    @property
    def category(self) -> Category:
        """The value that it names."""
        return Category(dimension=self.dimension, value=self.value)

    def name(self, language: Language) -> str:
        """The name in one of the two languages."""
        return choose(language, self.vi, self.en)
