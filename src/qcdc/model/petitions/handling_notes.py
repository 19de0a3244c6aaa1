"""What a body notes about a handling beside its steps: whether the matter is complex, examinations, internal routing."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.documents import DocumentRef
from qcdc.model.people import Person, PersonalText
from qcdc.vocab import ComplexityGround

__all__ = ["Complexity", "Examination", "RoutingStep"]


@entity
class Complexity:
    """The finding that a matter is complex (*xác định vụ việc phức tạp*).

    Attributes:
        grounds: the recorded grounds, of the seven; empty: expressly none of them.
        day: when it was recorded in writing.
        written: whether it was recorded in writing; ``None``: not stated, unless there is a day.
        by: who decided it.

    Law: Decree 31/2019/NĐ-CP art. 3.2; Decree 124/2020/NĐ-CP art. 3a.
    """

    grounds: frozenset[ComplexityGround] = attrs.field(
        validator=v.each(v.instance(ComplexityGround), container=frozenset)
    )
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    written: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    by: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))

    @check
    def _check_written(self) -> Faults:
        if self.written is False and self.day is not None:
            yield InvariantError("complexity.written", "written")


@entity
class Examination:
    """An expert examination (*trưng cầu giám định*).

    Attributes:
        asked: the day on which it was requested.
        result: the day on which its result was received; ``None``: not yet, or not stated.
        body: the examining body, in words.
        document: the request.

    Law: Decree 31/2019/NĐ-CP art. 15.
    """

    asked: pendulum.Date = attrs.field(validator=v.day)
    result: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    body: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    document: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))

    _result_after_asked = v.in_order("asked", "result")


@entity
class RoutingStep:
    """One step of the file inside the office (*luân chuyển nội bộ*). The office defines its own list of actions.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        day: when.
        action: the office's word for it, such as ``"assign"`` or ``"send_back"``.
        by: who did it.
        to: who has it now.
        due: the internal deadline; it is independent of the statutory one.
        opinion: the opinion noted with it; masked.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    action: str = attrs.field(validator=v.check_identifier)
    by: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    to: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    opinion: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
