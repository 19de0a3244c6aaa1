"""Rules on the records of a register among themselves: links to records that nobody has, and numbers used twice.

A record is checked beside a `Register`: the records of the run, or those that are given. The basis is practice, not an
act.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple, cast

from qcdc._kernel import validators as v
from qcdc._kernel.values import is_entity
from qcdc.errors import InvariantError
from qcdc.model import (
    Case,
    CommitteeNetwork,
    CommitteeYear,
    Conference,
    ConferenceSeries,
    Petition,
    Reception,
    SteeringCommittee,
    Task,
)
from qcdc.rules import reasons
from qcdc.rules.writing import AS_OF, Context, Gap, Judged, Place, Result, Topic, Unjudged
from qcdc.vocab import Confidence, Severity

__all__ = ["LINKING", "NUMBERED", "RULES", "Register", "flattened", "links", "number_of"]

NUMBERED: tuple[type[Any], ...] = (Petition, Reception)
"""The types whose ids are numbers in the register of a body: each number is used once."""

LINKING: tuple[type[Any], ...] = (CommitteeYear, Conference, Petition, Reception)
"""The types with links to other records."""

_LINKED: tuple[type[Any], ...] = (Case, Conference, Petition, SteeringCommittee)
"""The types that a link may name; tasks belong to conferences."""


class _Link(NamedTuple):
    """A link to another record: its path, the type of that record, and its id."""

    at: str
    to: type[Any]
    id: str


def links(record: object) -> Iterator[_Link]:
    """The links of a record to other records."""
    match record:
        case Petition(links=linked):
            yield from (_Link(f"links[{index}].petition", Petition, one.petition) for index, one in enumerate(linked))
        case Reception(petitions=petitions, cases=cases):
            yield from (_Link("petitions", Petition, one) for one in sorted(petitions))
            yield from (_Link("cases", Case, one) for one in sorted(cases))
        case CommitteeYear(committee=committee, reports=due):
            yield _Link("committee", SteeringCommittee, committee)
            yield from (
                _Link(f"reports[{index}].committee", SteeringCommittee, one.committee) for index, one in enumerate(due)
            )
        case Conference(tasks=tasks, follow_ups=followed):
            for index, task in enumerate(tasks):
                if task.committee is not None:
                    yield _Link(f"tasks[{index}].committee", SteeringCommittee, task.committee)
            yield from (_Link(f"follow_ups[{index}].task", Task, one.task) for index, one in enumerate(followed))
        case _:
            pass


def number_of(record: object) -> tuple[object, ...]:
    """The number of a record in a register: of a body, of a year."""
    match record:
        case Petition():
            return (Petition, *record.entry)
        case Reception():
            return Reception, record.unit.level, record.unit.code, record.body, record.day.year, record.id
        case _:
            raise v.wrong_type("record", "a_record", record)


class Alike(NamedTuple):
    """How many other records have the number of a record."""

    different: int
    """Different records with the number; equal ones are one."""

    copies: int
    """Records that are equal to it."""


class _OneNumber:
    """The records of a register with one number."""

    def __init__(self) -> None:
        self.records: list[object] = []

    @cached_property
    def times(self) -> Counter[object]:
        """Each different record, and how many times it is there: comparing each with each other takes too long."""
        return Counter(self.records)


class Register:
    """The records beside which those of a run are checked (*sổ, hồ sơ để đối chiếu*).

    Args:
        records: the records; those inside a case, a network of committees or a series of conferences count as well.
        complete: the types of which there are no others: petitions, cases, conferences, steering committees. A link to
            a record of another type that is not here *could not be checked*.

    Raises:
        InvariantError: a type that no link names (``register.complete``), or something that is not a record.
    """

    __slots__ = ("_complete", "_ids", "_numbers", "_of", "_records")

    def __init__(self, records: Iterable[object], *, complete: Iterable[type[Any]] = ()) -> None:
        self._records: tuple[object, ...] = tuple(v.arguments(records, "records"))
        for index, record in enumerate(self._records):
            if not is_entity(type(record)):
                raise InvariantError("register.record", "records", index=index)
        self._complete = frozenset(v.arguments(complete, "complete"))
        if not self._complete <= set(_LINKED):
            raise InvariantError("register.complete", "complete", types=_LINKED)
        self._ids: dict[type[Any], set[str]] | None = None
        self._numbers: dict[tuple[object, ...], _OneNumber] | None = None
        self._of: dict[int, _OneNumber] = {}

    def __repr__(self) -> str:
        return f"<Register of {len(self._records)} records>"

    def __eq__(self, other: object) -> bool:
        """Whether the other has the same records and is complete for the same types."""
        if not isinstance(other, Register):
            return NotImplemented
        return (self._records, self._complete) == (other._records, other._complete)

    def __hash__(self) -> int:
        return hash((len(self._records), self._complete))

    def has(self, to: type[Any], id: str) -> bool | None:
        """Whether there is a record of a type with an id; ``None`` if it is not here and there may be others."""
        if self._ids is None:
            self._ids = _ids(self._records)
        if id in self._ids.get(to, ()):
            return True
        # A case exists if a petition names it, and a task belongs to a conference.
        whole: dict[type[Any], set[type[Any]]] = {Case: {Case, Petition}, Task: {Conference}}
        return None if self._complete.isdisjoint(whole.get(to, {to})) else False

    def alike(self, record: object) -> Alike | None:
        """The records with the number of a record, beside the record itself; ``None`` if there is no other record."""
        if self._numbers is None:
            numbers: dict[tuple[object, ...], _OneNumber] = {}
            of: dict[int, _OneNumber] = {}
            for one in flattened(self._records):
                if isinstance(one, NUMBERED):
                    of[id(one)] = same = numbers.setdefault(number_of(one), _OneNumber())
                    same.records.append(one)
            self._of, self._numbers = of, numbers
        # The register holds its records, so that their identities are not re-used.
        known = self._of.get(id(record))
        if known is not None and len(known.records) == 1:
            return None if len(self._numbers) == 1 else Alike(different=0, copies=0)
        same = self._numbers.get(number_of(record), _OneNumber()) if known is None else known
        times = same.times.get(record, 0)
        if len(self._numbers) == len(same.records) <= 1 and times == len(same.records):
            return None
        return Alike(different=len(same.times) - (times > 0), copies=max(times - 1, 0))


def flattened(records: Iterable[object]) -> Iterator[object]:
    """The records, each after those inside it."""
    for record in records:
        match record:
            case Case(petitions=inside):
                yield from inside
            case CommitteeNetwork(committees=inside):
                yield from inside
            case ConferenceSeries(conferences=inside):
                yield from inside
            case _:
                pass
        yield record


def _ids(records: Iterable[object]) -> dict[type[Any], set[str]]:
    found: dict[type[Any], set[str]] = {}
    for record in flattened(records):
        match record:
            case Petition():
                found.setdefault(Petition, set()).add(record.id)
                found.setdefault(Case, set()).add(record.case)
            case Conference():
                found.setdefault(Conference, set()).add(record.id)
                found.setdefault(Task, set()).update(task.id for task in record.tasks)
            case Case() | SteeringCommittee():
                found.setdefault(type(record), set()).add(record.id)
            case _:
                pass
    return found


linking = Topic("record", LINKING, confidence=Confidence.KNOWN)
numbered = Topic("record", NUMBERED, confidence=Confidence.KNOWN)


@linking.rule(
    "link_unknown",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Hồ sơ được dẫn chiếu có trong sổ.",
        "The records to which a record is linked are in the register.",
    ),
    gap=("{at}: trong sổ không có hồ sơ mã {found}.", "{at}: no record in the register has the id {found}."),
    remedy=("Sửa mã hồ sơ được dẫn chiếu, hoặc bổ sung hồ sơ đó.", "Correct the id, or add the record."),
)
def link_unknown(record: object, context: Context) -> Result:
    """A link to a record that the register does not have; without a complete register it could not be checked."""
    found = list(links(record))
    if not found:
        return reasons.NO_LINKS
    register = cast("Register | None", context.register)
    if register is None:
        return reasons.NO_REGISTER
    there = [(link, register.has(link.to, link.id)) for link in found]
    return Judged(
        gaps=tuple(Gap(at=Place.of(link.at), found=link.id, key=link.id) for link, has in there if has is False),
        compared=tuple(dict.fromkeys(Place.of(link.at) for link, has in there if has is not None)),
        left=tuple(
            dict.fromkeys(
                Unjudged(at=Place.of(link.at), reason=reasons.NOT_IN_REGISTER) for link, has in there if has is None
            )
        ),
    )


@numbered.rule(
    "number_twice",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Mỗi số trong sổ của một cơ quan trong một năm chỉ dùng cho một hồ sơ.",
        "A number in the register of a body in one year belongs to one record.",
    ),
    gap=(
        "Số {found} còn được dùng cho {difference} hồ sơ khác trong cùng một sổ.",
        "The number {found} also belongs to {difference:different record} of the same register.",
    ),
    remedy=("Đánh lại số cho các hồ sơ.", "Give each record a number of its own."),
)
def number_twice(record: object, context: Context) -> Result:
    """Two different records with one number of one register."""
    register = cast("Register | None", context.register)
    if register is None:
        return reasons.NO_REGISTER
    alike = register.alike(record)
    if alike is None:
        return reasons.NOTHING_TO_COMPARE
    others = alike.different
    return [Gap(at=Place.of("id"), found=str(number_of(record)[-1]), difference=others)] if others else ()


@numbered.rule(
    "copied",
    day=AS_OF,
    severity=Severity.NOTICE,
    asks=("Mỗi hồ sơ chỉ có một lần trong sổ.", "A record is in the register once."),
    gap=(
        "Hồ sơ số {found} còn có {difference} bản giống hệt trong sổ.",
        "Besides the record {found}, the register has {difference:identical record}.",
    ),
    remedy=("Xóa các bản trùng để không tính hai lần.", "Remove the copies, so that it is not counted twice."),
)
def copied(record: object, context: Context) -> Result:
    """The same record several times."""
    register = cast("Register | None", context.register)
    if register is None:
        return reasons.NO_REGISTER
    alike = register.alike(record)
    if alike is None:
        return reasons.NOTHING_TO_COMPARE
    copies = alike.copies
    return [Gap(at=Place.of("id"), found=str(number_of(record)[-1]), difference=copies)] if copies else ()


RULES = (*linking.rules, *numbered.rules)
