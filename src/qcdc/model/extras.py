"""What a register keeps and the library has no field for (*cột khác của sổ*): text by the name of its column."""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.model.people import PersonalText

__all__ = ["EXTRAS", "Extra"]


@entity
class Extra:
    """One more entry of a register (*cột khác của sổ*): the name of its column, and its text.

    Nobody knows what such a column contains, so the text is masked.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        name: of the column, as its header states it; not masked.
        text: masked.

    >>> Extra(name="Số thửa đất", text=PersonalText.of("215"))
    Extra(name='Số thửa đất', text=PersonalText(***))
    """

    name: str = attrs.field(validator=v.check_identifier)
    text: PersonalText = attrs.field(validator=v.instance(PersonalText))


EXTRAS = v.all_of(v.each(v.instance(Extra)), v.unique(lambda extra: extra.name, "extra"))
"""The validator of a field of extras: each column at most once."""
