"""Same again? (*đơn trùng, đơn gửi nhiều lần*): papers that hang together by person, content or place, and why.

Names, contents and places are compared by folded keys, so ``Rơ Châm H’Blí`` and ``rơ châm H'blí`` are one
person. The keys are identities themselves: a finding names petitions and which keys agreed, never a key.
Only equal keys count; texts that are merely alike are not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.text import exact_key, strict_key
from qcdc.model import PersonalText, Petition, Territory, UnitRef
from qcdc.vocab import Instance, Likeness, LikenessKey, LinkKind

__all__ = ["PetitionKey", "SameAgain", "same_again"]

_BORDER = re.compile(r"^[^\w]+|[^\w]+$")
_FURTHER = frozenset({LinkKind.SECOND_INSTANCE_OF, LinkKind.FURTHER_TO})


class PetitionKey(NamedTuple):
    """What names one petition: registers are kept by body and year."""

    unit: UnitRef
    year: int
    petition: str


@entity
class SameAgain:
    """That a petition hangs together with an earlier one (*đơn trùng, gửi lại, lần hai*), and why.

    Attributes:
        earlier: the earlier petition.
        later: the later one.
        likeness: the same paper again, the same case by another petitioner, second instance, new matter.
        by: which keys agreed.
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


def same_again(petitions: Iterable[Petition], *, territory: Territory | None = None) -> tuple[SameAgain, ...]:
    """For every petition that shares persons or content with an earlier one, the nearest in likeness.

    The order of the argument changes nothing. Petitions whose texts were withheld share nothing.

    Args:
        petitions: in any order.
        territory: tells two units apart that bore one code, such as the provinces 52 of June and July 2025; without
            it places are compared by their codes.

    Raises:
        UnknownCodeError: a place the territory does not know.
    """
    if territory is not None:
        v.argument(territory, Territory, "territory")
    folded = sorted(
        (_fold(one, territory) for one in v.all_arguments(petitions, Petition, "petitions")),
        key=lambda one: (one.petition.received, one.petition.id, one.petition.handlings[0].unit.sort_key),
    )
    index: _Index = {}
    found: list[SameAgain] = []
    for position, later in enumerate(folded):
        marks = list(_marks(later))
        near = sorted({other for mark in _looked_up(later, index) for other in index[mark]})
        likely = [_judge(folded[other], later) for other in near]
        if likely:
            # Of several, the strongest reason counts, and among equals the earliest paper.
            found.append(min(likely, key=lambda one: _STRENGTH.index(one.likeness)))
        for mark in marks:
            # Of papers that only share what they say, and of where, the first is enough: thousands may say the same.
            if mark[0] != "content" or mark not in index:
                index.setdefault(mark, []).append(position)
    return tuple(found)


_STRENGTH = (Likeness.SECOND_INSTANCE, Likeness.SAME_PAPER, Likeness.OTHER_PETITIONER, Likeness.NEW_MATTER)


def _key(petition: Petition) -> PetitionKey:
    return PetitionKey(petition.handlings[0].unit, petition.received.year, petition.id)


_Index = dict[tuple[object, ...], list[int]]


def _marks(one: _Folded) -> Iterator[tuple[object, ...]]:
    """What a petition is found by: its persons, its id, its content, and its content with its place."""
    for person in one.persons:
        yield ("person", *person)
    yield ("id", one.petition.id)
    if one.content is not None:
        yield ("content", one.content)
        yield ("content", one.content, one.place)


def _looked_up(one: _Folded, index: _Index) -> Iterator[tuple[object, ...]]:
    """By which of the marks known so far earlier petitions come into question."""
    for mark in _marks(one):
        if mark[0] != "id" and mark in index:
            yield mark
    if one.content is not None and ("content", one.content, None) in index:
        yield ("content", one.content, None)
    for link in one.petition.links:
        if link.kind in _FURTHER and ("id", link.petition) in index:
            yield ("id", link.petition)


def _judge(earlier: _Folded, later: _Folded) -> SameAgain:
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
    return SameAgain(
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
    """What a paper says, without the signs at the borders of its words: those inside them may be a comma of a number."""
    words = (_BORDER.sub("", word) for word in exact_key(content).split())
    return strict_key(" ".join(word for word in words if word))


def _place(ref: UnitRef, territory: Territory | None) -> tuple[str, ...]:
    if territory is None:
        return ref.level.value, ref.code
    key = territory.key(ref)
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
