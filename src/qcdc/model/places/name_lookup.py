"""Looking up names among the units of a tree (*tra cứu tên đơn vị trong cây*): one text, a column, an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qcdc._kernel import validators as v
from qcdc._kernel.text import bare_key, collation_key
from qcdc.errors import InvariantError, Param, Phrase, UnknownCodeError
from qcdc.model.places.finding import Finder, Text, written
from qcdc.model.places.kinds_in_text import kinds_named
from qcdc.model.places.matches import AddressMatch, NameMatch
from qcdc.model.places.name_index import Entry
from qcdc.model.places.refusals import unknown_name
from qcdc.model.places.unit_table import UnitTable
from qcdc.model.places.units import Unit, maybe_level, said, said_life
from qcdc.model.places.written_forms import Reading, before, has_blank_part
from qcdc.vocab import Level, MatchState, UnitKind

__all__ = ["NameLookup", "order_of"]


def order_of(unit: Unit) -> tuple[object, ...]:
    """A sort key: provinces first, then the Vietnamese alphabet, then the code."""
    return unit.level.depth, collation_key(unit.name), unit.code


class NameLookup:
    """Looks up names among the units of a tree; for the methods see those of `Tree`.

    Args:
        table: the table of the tree.
        units: the units of the tree, by level and code.
        day: ordinal of a day of the tree.
        during: the days of the tree, in a sentence.
        level: find units of this level only.
        kind: find units of this kind only.
        within: find only this unit and those below it.
        field: the field or column that an error names.
    """

    __slots__ = ("_during", "_field", "_finder", "_inside", "_ordinal", "_table", "_units")

    def __init__(
        self,
        table: UnitTable,
        units: Mapping[tuple[Level, str], Unit],
        *,
        day: int,
        during: Phrase,
        level: Level | str | None = None,
        kind: UnitKind | str | None = None,
        within: Unit | None = None,
        field: str = "text",
    ) -> None:
        self._table = table
        self._units = units
        self._ordinal = day
        self._during = during
        self._field = field
        self._inside = None if within is None else frozenset({table.index.place(within)})
        self._finder = Finder(table.index, day, level=maybe_level(level), kind=_as_kind(kind), inside=self._inside)

    def find(self, text: Text) -> Unit:
        """The unit with a name, or the error that says why there is none."""
        return _found(self._match(written(text)))

    def find_all(self, texts: Iterable[Text]) -> tuple[NameMatch, ...]:
        """A result for each text; equal texts are looked up once."""
        known: dict[Text, NameMatch] = {}
        found: list[NameMatch] = []
        for text in v.arguments(texts, "texts"):
            asked = written(text, "texts")
            if asked not in known:
                known[asked] = self._match(asked)
            found.append(known[asked])
        return tuple(found)

    def find_address(self, text: str) -> AddressMatch:
        """The smallest unit that an address names, and the words before it."""
        ways = [
            (before(text, rest), hits)
            for rest, hits in self._finder.addresses(v.argument(text, str, "text"))
            if not _names_below(rest, hits)
        ]
        if not ways:
            raise self._unknown(text)[0]
        # The way that leaves the fewest words says most about the address.
        rest, hits = min(ways, key=lambda way: len(way[0].split()))
        match = self._result(hits, text)
        return AddressMatch(unit=_found(match), rest=rest, others=match.others)

    def candidates(self, text: Text) -> tuple[Unit, ...]:
        """Every unit that a name may mean, in any tier and reading."""
        found = {entry.place: self._unit(entry) for tier in self._finder.tiers(written(text)) for entry in tier}
        return tuple(sorted(found.values(), key=order_of))

    def _match(self, text: Text) -> NameMatch:
        return self._result(self._finder.first(text), text)

    def _result(self, hits: tuple[Entry, ...], text: Text) -> NameMatch:
        units = tuple(sorted(map(self._unit, hits), key=order_of))
        if not units:
            return NameMatch(MatchState.UNKNOWN, (), (), lambda: self._unknown(text))
        meant = units[0] if len(units) == 1 else self._largest(units, text)
        if meant is None:
            return NameMatch(MatchState.AMBIGUOUS, units, (), lambda: (self._ambiguous(units), ()))
        others = tuple(unit for unit in units if unit is not meant)
        return NameMatch(MatchState.FOUND, (meant,), others, lambda: (None, ()))

    def _largest(self, units: tuple[Unit, ...], text: Text) -> Unit | None:
        """Of several units, provinces first, the one that a text without a level means, if there is one.

        It is the only province, or the unit in which all others lie. If a column between others is left blank, the
        level of the smallest name is not known to be missing, so none is meant.
        """
        if has_blank_part(text):
            return None
        first, *others = units
        if first.level is Level.PROVINCE and others[0].level is not Level.PROVINCE and not _states_kind(text):
            return first
        return first if all(self._lies_in(unit, first) for unit in others) else None

    def _lies_in(self, unit: Unit, above: Unit) -> bool:
        while unit.parent is not None:
            unit = self._units[unit.parent.level, unit.parent.code]
            if unit is above:
                return True
        return False

    def _unit(self, entry: Entry) -> Unit:
        unit = self._table.units[entry.place]
        return self._units[unit.level, unit.code]

    def _ambiguous(self, units: tuple[Unit, ...]) -> UnknownCodeError:
        named = tuple(map(self._named, units))
        return UnknownCodeError("unit.name_ambiguous", self._field, count=len(units), units=named)

    def _unknown(self, text: Text) -> tuple[UnknownCodeError, tuple[Unit, ...]]:
        error, near = unknown_name(
            text,
            self._field,
            finder=self._finder,
            index=self._table.index,
            day=self._ordinal,
            inside=self._inside,
            during=self._during,
            named=lambda entry: self._named(self._unit(entry)),
            ended=lambda entry: self._ended(self._table.seen(entry)),
        )
        return error, tuple(map(self._unit, near))

    def _named(self, unit: Unit) -> str:
        """A unit with its code and the name of the unit above: ``xã Ia Kênh (23608, Pleiku)``."""
        above = "" if unit.parent is None else f", {self._units[unit.parent.level, unit.parent.code].name}"
        return f"{unit.title} ({unit.code}{above})"

    def _ended(self, unit: Unit) -> Phrase:
        """A unit of other days, with its successors, as far as they have a name today: ``… → tỉnh Gia Lai (52)``."""
        heirs: list[Param] = []
        for edge in self._table.lineage.successors(unit):
            if edge.target.level is unit.level:
                target = self._units.get((edge.target.level, edge.target.code))
                heirs += [] if target is None or target.ref != edge.target else [said(target)]
        life = said_life(unit, self._table.known.since)
        return Phrase("gone_into", unit=life, heirs=tuple(heirs)) if heirs else life


def _found(match: NameMatch) -> Unit:
    if match.unit is not None:
        return match.unit
    error = match.error
    assert error is not None, "a text without a unit has an error"
    raise error


def _states_kind(text: Text) -> bool:
    """Whether a text states a kind of unit; *Lạng* in *Lạng Sơn* is not the village *làng*."""
    kinds = (kind for piece in ([text] if isinstance(text, str) else text) for kind in kinds_named(piece))
    return any(kind.level is not Level.VILLAGE for kind in kinds)


def _names_below(rest: Reading, hits: tuple[Entry, ...]) -> bool:
    """Whether the rest of an address states a kind of unit below the units found; villages are not in the table."""
    depth = min(entry.kind.level.depth for entry in hits)
    kinds = kinds_named(" ".join(part.text for part in rest))
    return any(depth < kind.level.depth < Level.VILLAGE.depth for kind in kinds)


def _as_kind(kind: object) -> UnitKind | None:
    if kind is None or isinstance(kind, UnitKind):
        return kind
    if isinstance(kind, str) and kind in set(UnitKind):
        return UnitKind(kind)
    words = bare_key(kind) if isinstance(kind, str) else ""
    near = tuple(one for one in UnitKind if words in {bare_key(one.vi), bare_key(one.en)})
    raise InvariantError("kind.unknown", "kind", kinds=tuple(UnitKind), near=near)
