"""Same again? (*đơn trùng, đơn gửi nhiều lần*): papers that hang together by person, content or place, and why.

Names, contents and places are compared by folded keys, so ``Rơ Châm H’Blí`` and ``rơ châm H'blí`` are one
person. The keys are identities themselves: a finding names petitions and which keys agreed, never a key.
Only equal keys count; texts that are merely alike are not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.text import bare_key, even_key
from qcdc.model import PersonalText, Petition, UnitRef
from qcdc.vocab import Instance, Likeness, LikenessKey, LinkKind

__all__ = ["PetitionKey", "SameAgain", "same_again"]

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
    place: tuple[str, str] | None


def same_again(petitions: Iterable[Petition]) -> tuple[SameAgain, ...]:
    """For every petition that shares persons or content with an earlier one, the nearest in likeness.

    The order of the argument changes nothing. Petitions whose texts were withheld share nothing.
    """
    folded = sorted(
        (_fold(v.argument(one, Petition, "petitions")) for one in v.arguments(petitions, "petitions")),
        key=lambda one: (one.petition.received, one.petition.id, one.petition.handlings[0].unit.sort_key),
    )
    index: dict[tuple[str, ...], list[int]] = {}
    found: list[SameAgain] = []
    for position, later in enumerate(folded):
        marks = list(_marks(later))
        near = sorted({other for mark in marks for other in index.get(mark, ())})
        likely = [_judge(folded[other], later) for other in near]
        if likely:
            # Of several, the strongest reason counts, and among equals the earliest paper.
            found.append(min(likely, key=lambda one: _STRENGTH.index(one.likeness)))
        for mark in marks:
            index.setdefault(mark, []).append(position)
    return tuple(found)


_STRENGTH = (Likeness.SECOND_INSTANCE, Likeness.SAME_PAPER, Likeness.OTHER_PETITIONER, Likeness.NEW_MATTER)


def _key(petition: Petition) -> PetitionKey:
    return PetitionKey(petition.handlings[0].unit, petition.received.year, petition.id)


def _marks(one: _Folded) -> Iterator[tuple[str, ...]]:
    """What other petitions are found by."""
    for person in one.persons:
        yield ("person", *person)
    if one.content is not None:
        yield ("content", one.content)


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


def _fold(petition: Petition) -> _Folded:
    petitioner = petition.petitioner
    content = _known(petition.content) or _known(petition.summary)
    people: list[tuple[PersonalText | None, ...]] = [(petitioner.name, petitioner.address, None)]
    people += [(one.name, one.address or petitioner.address, one.id_number) for one in petitioner.signatories]
    return _Folded(
        petition=petition,
        persons=frozenset(key for one in people for key in _person(*one)),
        content=None if content is None else bare_key(content) or None,
        place=None if petition.place is None else (petition.place.level.value, petition.place.code),
    )


def _person(
    name: PersonalText | None, address: PersonalText | None, number: PersonalText | None
) -> Iterator[tuple[str, str]]:
    """The keys of one person: the number of the identity paper, or the name with the address."""
    digits = "".join(sign for sign in _known(number) or "" if sign.isdigit())
    if digits:
        yield ("number", digits)
    shown, where = _known(name), _known(address)
    if shown is not None and where is not None:
        yield (even_key(shown), even_key(where))
