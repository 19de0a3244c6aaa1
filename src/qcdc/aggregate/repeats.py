"""Repeated petitions (*đơn trùng, đơn gửi nhiều lần*): the same person, content or place, and the reason.

Names, contents and places are compared by folded keys, so ``Rơ Châm H’Blí`` and ``rơ châm H'blí`` are one
person. The keys identify people, so a result names the petitions and which keys are equal, never a key.
Only equal keys count; similar texts are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import exact_key, strict_key
from qcdc._kernel.values import entity
from qcdc.errors import UnknownCodeError
from qcdc.model import BodyRef, PersonalText, Petition, Territory, UnitBody, UnitRef
from qcdc.vocab import Instance, Likeness, LikenessKey, LinkKind

__all__ = ["PetitionKey", "Repeat", "find_repeats"]

_BORDER = re.compile(r"^[^\w]+|[^\w]+$")
_FURTHER = frozenset({LinkKind.SECOND_INSTANCE_OF, LinkKind.FURTHER_TO})


class PetitionKey(NamedTuple):
    """The identity of a petition: registers are kept by body and year."""

    unit: UnitRef
    body: UnitBody
    year: int
    petition: str


@entity
class Repeat:
    """A petition that repeats or continues an earlier one (*đơn trùng, gửi lại, lần hai*), and the reason.

    Attributes:
        earlier: the earlier petition.
        later: the later one.
        likeness: the same paper again, the same case by another petitioner, second instance, new matter.
        by: which keys are equal.
    """

    earlier: PetitionKey = attrs.field(validator=v.instance(PetitionKey))
    later: PetitionKey = attrs.field(validator=v.instance(PetitionKey))
    likeness: Likeness = attrs.field(validator=v.instance(Likeness))
    by: frozenset[LikenessKey] = attrs.field(validator=v.each(v.instance(LikenessKey), container=frozenset))


class _Folded(NamedTuple):
    """A petition beside its keys."""

    petition: Petition
    persons: frozenset[tuple[str, str]]
    content: str | None
    place: tuple[str, ...] | None


def find_repeats(petitions: Iterable[Petition], *, territory: Territory | None = None) -> tuple[Repeat, ...]:
    """For every petition that shares persons or content with an earlier one, the most similar earlier petition.

    The order of the argument does not matter. Petitions whose texts were withheld match no other petition.

    Args:
        petitions: in any order.
        territory: distinguishes units that had the same code, such as the provinces 52 of June and July 2025. Without
            it, or if it does not know a place, places are compared by their codes.
    """
    if territory is not None:
        v.argument(territory, Territory, "territory")
    folded = sorted(
        (_fold(one, territory) for one in v.all_arguments(petitions, Petition, "petitions")),
        key=lambda one: _came(one.petition),
    )
    index = _Index()
    found: list[Repeat] = []
    for position, later in enumerate(folded):
        likely = [_judge(folded[other], later) for other in sorted(index.near(later))]
        if likely:
            # Of several earlier petitions the one with the strongest reason is taken; of equal ones, the earliest.
            found.append(min(likely, key=lambda one: _STRENGTH.index(one.likeness)))
        index.add(position, later)
    return tuple(found)


_STRENGTH = (Likeness.SECOND_INSTANCE, Likeness.SAME_PAPER, Likeness.OTHER_PETITIONER, Likeness.NEW_MATTER)


def _came(petition: Petition) -> tuple[object, ...]:
    """The order in which petitions were received.

    On one day, the first instance comes before the second, and a petition without a link to an earlier one before a
    petition with such a link; then register and number decide, because either could be the earlier one.
    """
    first = petition.handlings[0]
    names = any(link.kind in _FURTHER for link in petition.links)
    return petition.received, first.instance is Instance.SECOND, names, BodyRef.named_by(first).sort_key, petition.id


def _key(petition: Petition) -> PetitionKey:
    first = petition.handlings[0]
    return PetitionKey(first.unit, first.body, petition.received.year, petition.id)


class _Line:
    """Petitions of one person with the same content, in the order of receipt, and which of them are settled.

    The requested days must not decrease: each petition is examined when its state changes, not for every question.
    """

    def __init__(self, first: int) -> None:
        self.first = first
        self._changes: list[tuple[pendulum.Date, int, bool]] = []
        self._settled: list[int] = []
        self._now: set[int] = set()

    def add(self, position: int, settled: list[tuple[pendulum.Date, bool]]) -> None:
        """Add a petition, with the days on which it is settled and open again."""
        for day, done in settled:
            heappush(self._changes, (day, position, done))

    def first_settled(self, day: pendulum.Date) -> int | None:
        """The first of them that is settled at the end of a day."""
        while self._changes and self._changes[0][0] <= day:
            _, position, done = heappop(self._changes)
            if done:
                self._now.add(position)
                heappush(self._settled, position)
            else:
                self._now.discard(position)
        while self._settled and self._settled[0] not in self._now:
            heappop(self._settled)
        return self._settled[0] if self._settled else None


def _settled_days(petition: Petition) -> list[tuple[pendulum.Date, bool]]:
    """The days from which a petition is settled, and those from which it is open again by a new handling."""
    found: list[tuple[pendulum.Date, bool]] = []
    for place, run in enumerate(petition.handlings):
        done = run.finished
        if done is None or not run.state(done).settled:
            continue
        further = petition.handlings[place + 1].received if place + 1 < len(petition.handlings) else None
        if further is None or further > done:
            found += [(done, True)] if further is None else [(done, True), (further, False)]
    return found


class _Index:
    """The earlier petitions by person and content, so that only few of them are examined for each later one.

    Every petition that shares a person or the content may be the answer. Of petitions that are equal in all compared
    respects only the first can be, so only the first of each group is examined.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[object, ...], int] = {}
        self._lines: dict[tuple[object, ...], _Line] = {}

    def add(self, position: int, one: _Folded) -> None:
        """Add a petition, later than all before."""
        marks: list[tuple[object, ...]] = [("person", *person) for person in one.persons]
        marks.append(("id", one.petition.id))
        if one.content is not None:
            marks += [("content", one.content), ("content", one.content, one.place)]
            settled = _settled_days(one.petition)
            for person in one.persons:
                for where in (("anywhere",), ("at", one.place)):
                    key = (person, one.content, where)
                    line = self._lines.get(key)
                    if line is None:
                        line = self._lines[key] = _Line(position)
                    line.add(position, settled)
        for mark in marks:
            self._first.setdefault(mark, position)

    def near(self, later: _Folded) -> set[int]:
        """The earlier petitions among which the most similar one is."""
        marks: list[tuple[object, ...]] = [("person", *person) for person in later.persons]
        marks += [("id", link.petition) for link in later.petition.links if link.kind in _FURTHER]
        found: set[int] = set()
        if later.content is not None:
            marks += [("content", later.content), ("content", later.content, later.place)]
            marks.append(("content", later.content, None))
            places: tuple[tuple[object, ...], ...] = (("at", later.place), ("at", None))
            for person in later.persons:
                for where in (("anywhere",),) if later.place is None else places:
                    line = self._lines.get((person, later.content, where))
                    if line is not None:
                        found.add(line.first)
                        settled = line.first_settled(later.petition.received)
                        found |= set() if settled is None else {settled}
        return found | {self._first[mark] for mark in marks if mark in self._first}


def _judge(earlier: _Folded, later: _Folded) -> Repeat:
    person = bool(earlier.persons & later.persons)
    content = earlier.content is not None and earlier.content == later.content
    place = earlier.place is not None and earlier.place == later.place
    elsewhere = earlier.place is not None and later.place is not None and not place
    keys = {LikenessKey.PERSONS: person, LikenessKey.CONTENT: content, LikenessKey.PLACE: place}
    linked = any(link.kind in _FURTHER and link.petition == earlier.petition.id for link in later.petition.links)
    decided = earlier.petition.state(later.petition.received).settled
    second = later.petition.handlings[0].instance is Instance.SECOND or decided
    if linked or (person and content and not elsewhere and second):
        likeness = Likeness.SECOND_INSTANCE
    elif not content or elsewhere:
        likeness = Likeness.NEW_MATTER
    else:
        likeness = Likeness.SAME_PAPER if person else Likeness.OTHER_PETITIONER
    return Repeat(
        earlier=_key(earlier.petition),
        later=_key(later.petition),
        likeness=likeness,
        by=frozenset(key for key, agreed in keys.items() if agreed),
    )


def _known(text: PersonalText | None) -> str | None:
    return None if text is None or text.is_withheld else text.reveal()


def _fold(petition: Petition, territory: Territory | None) -> _Folded:
    petitioner = petition.petitioner
    content = _known(petition.content) or _known(petition.summary)
    people: list[tuple[PersonalText | None, ...]] = [(petitioner.name, petitioner.address, None)]
    people += [(one.name, one.address or petitioner.address, one.id_number) for one in petitioner.signatories]
    return _Folded(
        petition=petition,
        persons=frozenset(key for one in people for key in _person(*one)),
        content=None if content is None else _said(content) or None,
        place=None if petition.place is None else _place(petition.place, territory),
    )


def _said(content: str) -> str:
    """A text without punctuation at the borders of words; inside a word, a comma may belong to a number."""
    words = (_BORDER.sub("", word) for word in exact_key(content).split())
    return strict_key(" ".join(word for word in words if word))


def _place(ref: UnitRef, territory: Territory | None) -> tuple[str, ...]:
    if territory is None:
        return ref.level.value, ref.code
    try:
        key = territory.canonical_ref(ref)
    except UnknownCodeError:
        # An unknown place must not prevent the answers for all other petitions: it is compared by its code.
        return ref.level.value, ref.code
    return key.level.value, key.code, key.on.isoformat()


def _person(
    name: PersonalText | None, address: PersonalText | None, number: PersonalText | None
) -> Iterator[tuple[str, str]]:
    """The keys of one person: the number of the identity paper, or the name with the address."""
    digits = "".join(sign for sign in _known(number) or "" if sign.isdigit())
    if digits:
        yield ("number", digits)
    shown, where = _known(name), _known(address)
    if shown is not None and where is not None:
        yield (strict_key(shown), strict_key(where))
