"""Persons by ethnicity or religion (*phân tổ theo dân tộc, tôn giáo*), as far as they may be published.

A small count can identify people, so it is hidden, and with it every count from which it could be computed. If
everybody is in one group, its count reveals something about each of them, however large it is.

Law: Law 91/2025/QH15 (ethnic origin and religion are sensitive personal data).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import collation_key, even_key, strict_key
from qcdc._kernel.values import entity
from qcdc.aggregate.suppression import Row, suppress
from qcdc.code_lists import CodeList, ListedCode, mapping
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import PersonalText, Petition
from qcdc.vocab import Origin

__all__ = ["SENSITIVE", "GroupCount", "GroupCounts", "group_counts", "threshold_of"]

SENSITIVE = ("ethnicity", "religion")
"""The sensitive data that persons can be broken down by."""

_LONGEST_NAME = 40


@entity
class GroupCount:
    """The number of persons of one group in the petitions (*số người của một nhóm*).

    Attributes:
        group: its name.
        persons: how many persons, at least.
    """

    group: str = attrs.field(validator=v.check_text)
    persons: int = attrs.field(validator=v.check_count)


@entity
class GroupCounts:
    """Persons by ethnicity or religion (*phân tổ theo dân tộc, tôn giáo*), as it may be published.

    Attributes:
        by: ``"ethnicity"`` or ``"religion"``.
        threshold: the smallest count that is shown.
        groups: the groups that are shown, in alphabetical order.
        rest: the persons of all other groups together (*khác*); ``None`` if even that number is too small.
        unstated: the persons whose group is not known; ``None`` if it would reveal the rest.
        origins: the origins of the petitions that these persons signed; if nobody signed, of all petitions.
    """

    by: str = attrs.field(validator=v.check_identifier)
    threshold: int = attrs.field(validator=v.check_count)
    groups: tuple[GroupCount, ...] = attrs.field(default=(), validator=v.each(v.instance(GroupCount)))
    rest: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    unstated: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    origins: frozenset[Origin] = attrs.field(validator=v.each(v.instance(Origin), container=frozenset))


class _Signed(NamedTuple):
    """One signature of a petition."""

    paper: int
    day: pendulum.Date
    group: str
    spelled: str
    number: str
    name: str
    place: str


def group_counts(
    petitions: Iterable[Petition],
    *,
    by: str,
    threshold: int,
    groups: Iterable[str] | None = None,
    codes: CodeList | None = None,
) -> GroupCounts:
    """The number of persons of each group who signed, as far as it may be published.

    A group whose count is below the threshold goes into the rest, together with the smallest other groups until the
    rest reaches the threshold. The name of a group in the rest is not shown.

    Persons are counted, not signatures: a person who signed five petitions counts once. A person is identified by the
    number of the identity document, else by name and address, else by name, else not at all. Signatures that may be of
    one person are counted once, so the counted persons are certainly different. The latest petition decides the group
    of a person; if two petitions of that day give two groups, the group is unstated.

    Different spellings are one group (``Jrai``, ``jrai``, ``JRAI``). A text is not a group and goes into the rest if it
    contains a digit, has more than 40 characters, or is the name of anybody in the petitions: a text typed into the
    wrong field is never shown.

    Args:
        petitions: the petitions.
        by: ``"ethnicity"`` or ``"religion"``.
        threshold: the smallest count that is shown, at least 2.
        groups: the names that may be shown, in the spelling to use; everybody else goes into the rest. If left out, all
            groups may be shown, in their most frequent spelling.
        codes: a code list such as ``code_lists.get("ethnic_groups", "1979")``, instead of ``groups``: all names of one
            code are one group (*Jrai*, *Gia Rai*), shown by the title of the code; so are full codes
            (``ethnic_groups.2008:10``), also those of another edition that has a partner in this one. Everybody else
            goes into the rest, also a bare number, which does not tell its list.

    Raises:
        InvariantError: an unknown dimension (``group_counts.by``), a threshold below 2 (``group_counts.threshold``), or
            both groups and codes (``group_counts.both``).
    """
    if by not in SENSITIVE:
        raise InvariantError("group_counts.by", "by", known=SENSITIVE)
    least = threshold_of(threshold)
    agreed = None if groups is None else {even_key(one): one for one in v.all_arguments(groups, str, "groups")}
    if codes is not None:
        if groups is not None:
            raise InvariantError("group_counts.both", "groups")
        agreed = {even_key(one.vi): one.vi for one in v.argument(codes, CodeList, "codes")}
    titled: Callable[[str], str] = str if codes is None else cache(partial(_titled, codes))
    given = v.all_arguments(petitions, Petition, "petitions")
    lines = [line for paper, petition in enumerate(given) for line in _lines(paper, petition, by, titled)]
    counts, unstated = _persons(lines)
    told = _names(lines, agreed, {key for petition in given for key in _people(petition)})
    rows = [
        Row(key, {by: (count,)}, withheld=key not in told)
        for key, count in sorted(counts.items(), key=lambda item: collation_key(told.get(item[0], "")))
    ]
    top = Row("", {by: (sum(counts.values()),)}, rows)
    suppress(top, least)
    return GroupCounts(
        by=by,
        threshold=least,
        groups=tuple(GroupCount(group=told[str(row.key)], persons=row.total[0]) for row in rows if row.total_shown),
        rest=sum(row.total[0] for row in rows if not row.total_shown) if top.total_shown else None,
        unstated=unstated if top.total_shown else None,
        origins=frozenset(one.origin for one in [one for one in given if one.petitioner.signatories] or given),
    )


def threshold_of(threshold: int) -> int:
    """The smallest count that is shown.

    Raises:
        InvariantError: below 2 (``group_counts.threshold``).
    """
    if v.argument(threshold, int, "threshold") < 2:
        raise InvariantError("group_counts.threshold", "threshold")
    return threshold


def _known(text: PersonalText | None) -> str:
    return "" if text is None or text.is_withheld else text.reveal()


def _titled(codes: CodeList, text: str) -> str:
    """The title of the code that a text means; the text itself if it means none."""
    try:
        if ":" not in text:
            return codes.entry(codes.find(text)).vi
        full = ListedCode.parse(text)
        name, _, version = full.list.partition(".")
        if name != codes.id:
            return text
        same = full if version == codes.version else mapping(name, version, codes.version).partner(full)
        return text if same is None else codes.entry(same).vi
    except (InvariantError, UnknownCodeError):
        return text


def _lines(paper: int, petition: Petition, by: str, titled: Callable[[str], str]) -> Iterator[_Signed]:
    for one in petition.petitioner.signatories:
        group = titled(_known(getattr(one, by)))
        yield _Signed(
            paper=paper,
            day=petition.received,
            group=even_key(group),
            spelled=" ".join(group.split()),
            number="".join(sign for sign in strict_key(_known(one.id_number)) if sign.isalnum()),
            name=strict_key(_known(one.name)),
            place=strict_key(_known(one.address) or _known(petition.petitioner.address)),
        )


def _people(petition: Petition) -> Iterator[str]:
    """The folded names of everybody named in a petition."""
    who = petition.petitioner
    texts = [who.name, *(one.name for one in who.signatories), *(one.name for one in petition.respondents)]
    if who.authorised is not None:
        texts.append(who.authorised.name)
    return (even_key(text) for one in texts if (text := _known(one)))


def _persons(lines: list[_Signed]) -> tuple[Counter[str], int]:
    """The number of persons in each group, and of those without a group."""
    numbers: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        if line.number and line.name and line.place:
            numbers.setdefault((line.name, line.place), set()).add(line.number)
    said: dict[tuple[str, ...], list[_Signed]] = {}
    nameless: list[_Signed] = []
    for line in lines:
        if line.number:
            said.setdefault(("number", line.number), []).append(line)
        elif line.name and line.place:
            known = numbers.get((line.name, line.place))
            key: tuple[str, ...] = ("number", min(known)) if known else ("name", line.name, line.place)
            said.setdefault(key, []).append(line)
        elif line.name:
            said.setdefault(("name", line.name), []).append(line)
        else:
            nameless.append(line)
    belongs = {key: _group(own) for key, own in said.items()}
    placed = {
        (belongs[key], line.name) for key, own in said.items() if len(key) != 2 or key[0] != "name" for line in own
    }
    found: Counter[str] = Counter()
    papers: Counter[tuple[str, int]] = Counter((line.group, line.paper) for line in nameless)
    for key, own in said.items():
        group = belongs[key]
        # A person identified only by name may be any person of that name.
        if len(key) == 2 and key[0] == "name" and (group, key[1]) in placed:
            continue
        found[group] += 1
        papers.update({(group, paper) for paper in {line.paper for line in own}})
    for (group, _), count in papers.items():
        # Signatories of one petition are different people; those of another may be the same people.
        found[group] = max(found[group], count)
    unstated = found.pop("", 0)
    return found, unstated


def _group(own: list[_Signed]) -> str:
    """The group of a person in the latest petition that states one; ``None`` if none does, or if it states two."""
    stated = [line for line in own if line.group]
    last = max((line.day for line in stated), default=None)
    groups = {line.group for line in stated if line.day == last}
    return groups.pop() if len(groups) == 1 else ""


def _names(lines: list[_Signed], agreed: Mapping[str, str] | None, people: set[str]) -> dict[str, str]:
    """The spelling of each group that may be shown."""
    spellings: dict[str, Counter[str]] = {}
    for line in lines:
        if line.group and line.group not in people and _may_be_told(line.spelled):
            spellings.setdefault(line.group, Counter())[line.spelled] += 1
    if agreed is not None:
        return {key: agreed[key] for key in spellings if key in agreed}
    return {
        key: min(counts, key=lambda text: (-counts[text], collation_key(text))) for key, counts in spellings.items()
    }


def _may_be_told(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not any(sign.isdigit() for sign in text)
