"""People (*người*): whose name is private, and whose name is public because of the office they hold.

The two are different types. `PersonalText` keeps what identifies a petitioner and shows it to nobody who has
not asked by name; `Person` is an office-holder on a roster and prints plainly.

Law: Law 25/2018/QH14 arts 8.3, 9.1.b and 47.2 (secrecy of denouncers); 42/2013/QH13 art. 3.2; 10/2022/QH15 art. 9.2.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.errors import InvariantError
from qcdc.vocab import BodySystem

__all__ = ["MASK", "Office", "Person", "PersonalText"]

MASK = "***"
"""What stands in the place of a withheld text, in print and on the wire."""


@entity
class PersonalText:
    """A text that identifies a person (*thông tin cá nhân*): a name, an address, what they wrote.

    ``repr``, ``str``, messages and the codec show ``***``. `reveal` gives the text to code that has a reason.

    Attributes:
        value: the text, or ``None`` where it was withheld by whoever wrote the document.

    >>> name = PersonalText.of("Nguyễn Thị Ví Dụ")
    >>> print(name, name.reveal() == "Nguyễn Thị Ví Dụ")
    *** True
    """

    value: str | None = attrs.field(repr=lambda _: MASK, validator=v.maybe(v.check_text))

    def __attrs_post_init__(self) -> None:
        if self.value == MASK:
            raise InvariantError(
                "personal.mask_as_value",
                "the mask is no text; build a withheld one with PersonalText.withheld()",
                "value",
            )

    @classmethod
    def of(cls, text: str) -> PersonalText:
        """A text that is known here."""
        return cls(value=text)

    @classmethod
    def withheld(cls) -> PersonalText:
        """A text that exists but was not handed over."""
        return cls(value=None)

    @property
    def is_withheld(self) -> bool:
        """Whether only the mask was handed over."""
        return self.value is None

    def reveal(self) -> str:
        """The text itself.

        Raises:
            InvariantError: it was withheld (``personal.withheld``).
        """
        if self.value is None:
            raise InvariantError("personal.withheld", "the text was withheld by the sender", "value")
        return self.value

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)


@entity
class Person:
    """An office-holder (*người giữ chức vụ*), public by office.

    Attributes:
        id: chosen by the user; two seats of one person share it.
        name: full name as written; ``None`` where the source names the office only.
    """

    id: str = attrs.field(validator=v.check_identifier)
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Office:
    """An office through which a seat is held (*chức vụ*): it may end while the seat is still on paper.

    Attributes:
        title: such as ``"Trưởng ban Dân vận Tỉnh ủy"``.
        body: whose office it is, such as ``"Tỉnh ủy Gia Lai"``.
        since: first day, if known.
        until: last day, if it ended.
        system: Party, state, Front or organisations, if known.
    """

    title: str = attrs.field(validator=v.check_text)
    body: str = attrs.field(validator=v.check_text)
    since: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    system: BodySystem | None = attrs.field(default=None, validator=v.maybe(v.instance(BodySystem)))

    def __attrs_post_init__(self) -> None:
        v.refuse_end_before_start(self.since, self.until, "until")
