"""Disclosure control (*bảo vệ dữ liệu cá nhân khi công bố số liệu*): hiding small counts.

A small count can identify people, so it is hidden. A hidden count cannot be computed from the shown ones: not by
subtracting the shown groups from their total, nor cells of a table from its row and column totals, nor one window from
a longer one. Every sum of hidden counts that *can* be computed is zero or reaches the threshold.

The module does not know what was published elsewhere: everything published about the same records must go through one
call. If everybody is in one group, its count reveals something about each of them, however large it is.

Law: Law 91/2025/QH15 (ethnic origin and religion are sensitive personal data).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import collation_key, even_key, strict_key
from qcdc._kernel.values import entity
from qcdc.aggregate.linked import Combined, groups, through_a_dimension
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.suppression import Row, add, suppress
from qcdc.aggregate.tallies import NONE
from qcdc.code_lists import CodeList, ListedCode, mapping
from qcdc.dates import Period
from qcdc.errors import AggregationError, InvariantError, UnknownCodeError
from qcdc.model import Figure, PersonalText, Petition, Unit, evolve
from qcdc.vocab import Dimension, FigureState, Origin, Temporal

__all__ = ["SENSITIVE", "GroupCount", "GroupCounts", "PublishedFigure", "group_counts", "publish"]

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
    least = _threshold(threshold)
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


def _threshold(threshold: int) -> int:
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


@entity
class PublishedFigure:
    """One cell of a table that may be published (*số liệu được công bố*).

    Attributes:
        figure: the figure, of a unit and of one value of the dimensions or of all together; its state is ``suppressed``
            if it is hidden.
        some_unplaced: whether some of the counted records could not be placed in any unit. How many is not published,
            because that number may be small as well.
    """

    figure: Figure = attrs.field(validator=v.instance(Figure))
    some_unplaced: bool = attrs.field(default=False, validator=v.check_flag)


def publish(
    rolled: RollUp | Iterable[RollUp], *, indicators: str | Iterable[str], threshold: int
) -> tuple[PublishedFigure, ...]:
    """The figures of every unit, of each kind and all together, with the small ones hidden.

    Small counts are hidden, and with them every count from which they could be computed: the next smallest count in
    their row and column, in each window, and the same cell of every indicator that the catalogue links with theirs. Of
    *settled* and *pending* cases and their total, one is never shown where another is hidden, and what the total has
    beyond a part counts as a count too. Zero is shown, because it does not identify anyone. The threshold applies to
    counts of records, not to the persons behind them.

    Only what is published in one call is protected. Two calls do not know of each other: a count that one of them hides
    may follow from the other if they share records, as with a total and its parts, the same indicator by another
    dimension, in another window or for other units (also restated ones), a rate, or a list of cases. Numbers that follow
    from a link that the catalogue does not have are not protected either.

    Args:
        rolled: the roll-up, or all roll-ups if several windows are published: the second quarter can be computed from
            the half-year and the first quarter. They must have the same units and dimensions, and their windows must be
            nested or disjoint.
        indicators: key of the catalogue, or several; no ratios.
        threshold: the smallest count that is shown, at least 2.

    Returns:
        The figures by indicator, window, unit in the order of the tree, and value of the dimensions.

    Raises:
        AggregationError: a ratio or a summary (``disclosure.ratio``), counts that overlap, so that the parts do not add
            up to the total (``disclosure.overlap``), indicators of which one is a value of a dimension of the other, in
            a table with this dimension (``disclosure.linked``), roll-ups of different units or dimensions
            (``disclosure.mismatch``), or windows that overlap in part or do not add up (``disclosure.windows``).
        InvariantError: a threshold below 2 (``group_counts.threshold``), no indicator (``list.empty``) or one twice
            (``list.duplicate``).
        UnknownCodeError: no such indicator.
    """
    least = _threshold(threshold)
    given = (rolled,) if isinstance(rolled, RollUp) else v.all_arguments(rolled, RollUp, "rolled")
    if not given:
        raise AggregationError("total.nothing", "rolled")
    first = given[0]
    keys = _keys(indicators, first)
    units = _units(first)
    for one in given[1:]:
        if one.tally.by != first.tally.by or _units(one) != units:
            raise AggregationError("disclosure.mismatch", "rolled")
    for key, whole in through_a_dimension(keys, first.catalogue, first.tally.by):
        raise AggregationError("disclosure.linked", "indicators", indicator=key, other=whole)
    found: dict[str, list[PublishedFigure]] = {}
    for group, computed in groups(keys, first.catalogue):
        table = _Table.of(given, group, computed)
        top = table.row(first.within)
        rows = {row.key: row for row in top if row.key is None or isinstance(row.key, Unit)}
        joined = suppress(top, least)
        for key in group:
            found[key] = [
                _shown(one.figure(key, unit, by=by), shown=shown)
                for one in given
                for unit in units
                for by, shown in _places(rows[unit], first, table.own_columns[key], joined)
            ]
    return tuple(one for key in keys for one in found[key])


def _keys(indicators: str | Iterable[str], rolled: RollUp) -> tuple[str, ...]:
    """The indicators, none of them a ratio."""
    keys = (indicators,) if isinstance(indicators, str) else v.all_arguments(indicators, str, "indicators")
    if not keys:
        raise InvariantError("list.empty", "indicators")
    _EACH_ONCE(None, v.Argument("indicators"), keys)
    for key in keys:
        if rolled.catalogue.indicator(key).temporal in {Temporal.RATIO, Temporal.SUMMARY}:
            raise AggregationError("disclosure.ratio", "indicators")
    return keys


_EACH_ONCE = v.unique(lambda key: key, "indicator")


def _units(rolled: RollUp) -> tuple[Unit | None, ...]:
    """The units in the order of the tree; ``None`` for the whole country."""
    tops = rolled.tree.tops if rolled.within is None else (rolled.within,)
    below = tuple(unit for top in tops for unit in _below(rolled, top))
    return below if rolled.within is not None else (None, *below)


def _below(rolled: RollUp, unit: Unit) -> Iterator[Unit]:
    yield unit
    for below in rolled.tree.children(unit):
        yield from _below(rolled, below)


class _Table(NamedTuple):
    """The roll-ups that are published together, for indicators that are linked with each other.

    Attributes:
        given: the roll-ups.
        own_columns: for each indicator, the values of the dimensions that it has.
        columns: those of all of them.
        numbers: what is shown or can be computed from it: each indicator alone, then their differences.
        nested: the windows of the flows: those inside a window are a part of its count.
        apart: the windows of the other indicators.
    """

    given: tuple[RollUp, ...]
    own_columns: dict[str, list[tuple[str, ...]]]
    columns: list[tuple[str, ...]]
    numbers: tuple[Combined, ...]
    nested: _Windows
    apart: _Windows

    @classmethod
    def of(cls, given: tuple[RollUp, ...], group: tuple[str, ...], computed: tuple[Combined, ...]) -> _Table:
        """The table of a group of indicators."""
        found = {
            key: sorted({cell.values for one in given for cell in one.tally.cells if cell.indicator == key})
            for key in group
        }
        for key, columns in found.items():
            _refuse_overlap(given[0], key, columns)
        windows = tuple(one.tally.over for one in given)
        return cls(
            given=given,
            own_columns={key: [one for one in columns if one] for key, columns in found.items()},
            columns=sorted(set(chain.from_iterable(found.values()))) or [()],
            numbers=(*({key: 1} for key in group), *computed),
            nested=_Windows(windows, nested=True),
            apart=_Windows(windows, nested=False),
        )

    def row(self, unit: Unit | None) -> Row:
        """The row of a unit, with its own counts and the rows below it."""
        tree = self.given[0].tree
        below = tree.tops if unit is None else tree.children(unit)
        rows = [self.row(one) for one in below]
        rows.insert(0, Row(f"own of {'the nation' if unit is None else unit.code}", self._own(unit)))
        return Row(unit, {column: add(row.cells[column] for row in rows) for column in self.columns}, rows)

    def _own(self, unit: Unit | None) -> dict[Hashable, tuple[int, ...]]:
        """The counts of the unit itself, or of national bodies, in each window, by column."""
        found = {key: self._counts(key, unit) for key in self.own_columns}
        return {
            column: tuple(
                chain.from_iterable(
                    self._parts(number, {key: found[key][column] for key in number}) for number in self.numbers
                )
            )
            for column in self.columns
        }

    def _counts(self, key: str, unit: Unit | None) -> dict[tuple[str, ...], tuple[int, ...]]:
        found = {
            column: tuple(one.own(key, unit, by=_by(one, column)) for one in self.given) for column in self.columns
        }
        if add(found.values()) != tuple(one.own(key, unit) for one in self.given):
            raise AggregationError("disclosure.overlap", "indicators", indicator=key)
        return found

    def _parts(self, number: Combined, counts: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
        """A number in each window; for flows, without the windows inside it."""
        values = tuple(
            sum(times * counts[key][window] for key, times in number.items()) for window in range(len(self.given))
        )
        flows = all(self.given[0].catalogue.indicator(key).temporal is Temporal.FLOW for key in number)
        parts = (self.nested if flows else self.apart).split(values)
        if len(number) == 1 and min(parts) < 0:
            raise _windows()
        return parts


def _refuse_overlap(rolled: RollUp, key: str, columns: list[tuple[str, ...]]) -> None:
    """Refused even if nothing overlaps in these records: otherwise the refusal would tell that something does."""
    entry = rolled.catalogue.indicator(key)
    for place, dimension in enumerate(rolled.tally.by):
        found = entry.by(dimension)
        if found is not None and not found.adds and any(column[place] for column in columns if column):
            raise AggregationError("disclosure.overlap", "indicators", indicator=key)


def _by(rolled: RollUp, column: tuple[str, ...]) -> dict[Dimension, str]:
    """The values of a column, by dimension."""
    return {name: value or NONE for name, value in zip(rolled.tally.by, column, strict=False)}


def _places(
    row: Row, rolled: RollUp, columns: list[tuple[str, ...]], joined: frozenset[object]
) -> Iterator[tuple[dict[Dimension, str] | None, bool]]:
    """Each cell of a row, and whether it is shown."""
    yield None, row.total_shown
    for column in columns:
        yield _by(rolled, column), row.cells_shown and column not in joined


def _shown(figure: Figure, *, shown: bool) -> PublishedFigure:
    hidden = not shown and figure.state is FigureState.VALUE
    told = evolve(figure, state=FigureState.SUPPRESSED, value=None) if hidden else figure
    return PublishedFigure(figure=evolve(told, unplaced=0), some_unplaced=figure.unplaced > 0)


class _Windows:
    """Nested windows, split into parts that share no day."""

    def __init__(self, given: tuple[Period, ...], *, nested: bool) -> None:
        self._inside: dict[int, list[int]] = {number: [] for number in range(len(given))}
        if len({(one.start, one.end) for one in given}) < len(given):
            raise _windows()
        for number, one in enumerate(given):
            around = [other for other, outer in enumerate(given) if other != number and _within(one, outer)]
            if any(one.overlaps(outer) and not _within(one, outer) and not _within(outer, one) for outer in given):
                raise _windows()
            if nested and around:
                self._inside[min(around, key=lambda other: len(given[other]))].append(number)

    def split(self, counts: tuple[int, ...]) -> tuple[int, ...]:
        """The counts of each window, without those of the windows inside it."""
        return tuple(
            count - sum(counts[other] for other in self._inside[number]) for number, count in enumerate(counts)
        )


def _within(inner: Period, outer: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _windows() -> AggregationError:
    return AggregationError("disclosure.windows", "rolled")
