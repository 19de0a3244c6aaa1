"""Acts of the State, the Party and the Front (*văn bản*), and how they change each other."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import entity, evolve
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.law.table_reader import Row
from qcdc.vocab import Confidence

__all__ = [
    "Act",
    "Amendment",
    "Replacement",
    "act",
    "acts_in_force",
    "acts_on",
    "all_acts",
    "find_act",
    "parse_acts",
    "shipped_acts",
]


@entity
class Amendment:
    """A change of an act by another act (*sửa đổi, bổ sung*).

    Attributes:
        by: number of the act that changed it, which the library need not hold.
        since: first day of the change, if it is established.
        places: the articles, as far as they are known.
        confidence: how certain this is.
    """

    by: str = attrs.field(validator=v.check_identifier)
    since: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    places: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    confidence: Confidence = attrs.field(default=Confidence.VERIFIED, validator=v.instance(Confidence))


_ARTICLE = re.compile(r"\d{1,4}", re.ASCII)
_ARTICLES = re.compile(r"(\d{1,4})-(\d{1,4})", re.ASCII)


def _check_articles(instance: object, attribute: v.Named, value: object) -> None:
    v.check_text(instance, attribute, value)
    found = _ARTICLES.fullmatch(str(value))
    if found is None or not 0 < int(found[1]) <= int(found[2]):
        raise InvariantError(
            "type.wrong", attribute.name, expected=Phrase("a_first_and_a_last_article"), value=show(value)
        )


@entity
class Replacement:
    """The replacement of an act by another act (*thay thế*).

    Attributes:
        by: number of the new act, which the library need not hold.
        articles: the first and the last article of the new act that replaced it, such as ``"11-45"``; ``None``: the act
            as a whole.
        confidence: how certain this is.
    """

    by: str = attrs.field(validator=v.check_identifier)
    articles: str | None = attrs.field(default=None, validator=v.maybe(_check_articles))
    confidence: Confidence = attrs.field(default=Confidence.VERIFIED, validator=v.instance(Confidence))

    def covers(self, article: str | None) -> bool:
        """Whether an article of the new act replaced it; without an article, whether the new act as a whole did."""
        if self.articles is None or article is None:
            return True
        first, last = map(int, self.articles.split("-"))
        digits = _ARTICLE.match(article)
        return digits is not None and first <= int(digits[0]) <= last


@entity
class Act:
    """A document of the State, the Party or the Front that a rule can cite (*văn bản*).

    Attributes:
        number: as printed, such as ``"02/2011/QH13"``.
        short: its usual abbreviation, such as ``"LKN"``, if it has one.
        form: law, ordinance, decree, circular, directive, regulation, conclusion …
        vi: its Vietnamese name.
        en: an English gloss of the name.
        issuer: who issued it, in Vietnamese.
        signed: day of signature.
        force: first and last day in force; without a first day it was in force soon after the signature, on a day that
            is not established.
        amendments: the changes by other acts, oldest first.
        replaced: the act that replaced it, if any.
        confidence: how certain these facts are: that of the least certain one.
        checked: the last day until which it was checked whether it was still in force; ``None``: not stated.
        note_vi: open questions, in Vietnamese.
        note_en: the same in English.
    """

    number: str = attrs.field(validator=v.check_identifier)
    short: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    form: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    issuer: str = attrs.field(validator=v.check_text)
    signed: pendulum.Date = attrs.field(validator=v.day)
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))
    amendments: tuple[Amendment, ...] = attrs.field(default=(), validator=v.each(v.instance(Amendment)))
    replaced: Replacement | None = attrs.field(default=None, validator=v.maybe(v.instance(Replacement)))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    checked: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    note_vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    note_en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    def in_force(self, on: DayLike) -> bool:
        """Whether the act is in force on a day; if its first day is not established, it counts from its signature."""
        day = as_day(on, "on")
        return day >= (self.force.since or self.signed) and day in self.force

    def is_provisional(self, on: DayLike) -> bool:
        """Whether a day is after the last day until which the act was checked; ``False`` if that is not stated."""
        return self.checked is not None and as_day(on, "on") > self.checked

    def amended(self, on: DayLike) -> tuple[Amendment, ...]:
        """The changes in force on a day, as far as their days are established."""
        day = as_day(on, "on")
        return tuple(one for one in self.amendments if one.since is not None and one.since <= day)

    def name(self, language: Language) -> str:
        """Its name in one of the two languages."""
        return choose(language, self.vi, self.en)

    def title(self, language: Language) -> str:
        """The title used in a sentence: for a law its name, for any other act its form and number."""
        if self.form in _FORMS:
            vi, en = _FORMS[self.form]
            return choose(language, f"{vi} số {self.number}", f"{en} {self.number}")
        return f"{self.name(language)} ({self.number})"


_LONGEST_RUN = 1000
_DIGITS = 9
_FORMS = {
    "decree": ("Nghị định", "Decree"),
    "circular": ("Thông tư", "Circular"),
    "directive": ("Chỉ thị", "Directive"),
    "conclusion": ("Kết luận", "Conclusion"),
    "regulation": ("Quy định", "Regulation"),
    "decision": ("Quyết định", "Decision"),
    "resolution": ("Nghị quyết", "Resolution"),
    "joint_resolution": ("Nghị quyết liên tịch", "Joint Resolution"),
}


def parse_acts(tables: Mapping[str, Any], *, onto: Mapping[str, Act] | None = None) -> dict[str, Act]:
    """Acts by number, from a table of facts with the lists ``act``, ``amended``, ``replaced``, and other acts.

    ``checked`` beside the lists states until when all acts of the table were checked, unless an act has its own.

    An existing act is replaced as a whole; an amendment is added to the existing ones.

    Raises:
        InvariantError: a field that is missing, unknown or of the wrong type (``law.row``, ``law.field``,
            ``law.value``), a number given twice (``law.act_twice``), a change of an unknown act (``law.no_act``).
    """
    table = Row("acts", tables)
    rows, amended, replaced = (table.rows(name, needed=False) for name in ("act", "amended", "replaced"))
    checked = table.maybe_day("checked")
    table.finish()
    made = [act for row in rows for act in _acts_of(row, checked)]
    for number, times in Counter(act.number for act in made).items():
        if times > 1:
            raise InvariantError("law.act_twice", "number", number=number)
    found = {**(onto or {}), **{act.number: act for act in made}}
    changes: dict[str, list[Amendment]] = {}
    for row in amended:
        changed = _held(found, row)
        _refuse_itself(changed.number, row)
        amendment = row.build(
            Amendment,
            by=row.text("by"),
            since=row.maybe_day("since"),
            places=row.maybe_text("places"),
            confidence=_sure(row),
        )
        row.finish()
        changes.setdefault(changed.number, list(changed.amendments)).append(amendment)
    for number, amendments in changes.items():
        # An amendment whose day is not established comes first.
        inside = sorted(amendments, key=lambda one: (one.since is not None, one.since or dt.date.min))
        found[number] = evolve(found[number], amendments=tuple(inside))
    for row in replaced:
        ended = _held(found, row)
        _refuse_itself(ended.number, row)
        more = row.build(Replacement, by=row.text("by"), articles=row.maybe_text("articles"), confidence=_sure(row))
        found[ended.number] = evolve(ended, replaced=more)
        row.finish()
    return found


def _sure(row: Row) -> Confidence:
    return row.member("confidence", Confidence) if row.has("confidence") else Confidence.VERIFIED


def _refuse_itself(number: str, row: Row) -> None:
    if row.text("by") == number:
        raise InvariantError("law.itself", "by", place=row.place, number=number)


def _held(acts: Mapping[str, Act], row: Row) -> Act:
    number = row.text("act")
    if number not in acts:
        raise InvariantError("law.no_act", "act", place=row.place, number=show(number))
    return acts[number]


def _acts_of(row: Row, checked: pendulum.Date | None) -> list[Act]:
    checked = row.maybe_day("checked") or checked
    made = [
        row.build(
            Act,
            number=number,
            short=row.maybe_text("short"),
            form=row.text("form"),
            vi=row.text("vi"),
            en=row.text("en"),
            issuer=row.text("issuer"),
            signed=row.day("signed"),
            force=OpenPeriod(since=row.maybe_day("since"), until=row.maybe_day("until")),
            confidence=row.member("confidence", Confidence),
            checked=checked,
            note_vi=row.maybe_text("note_vi"),
            note_en=row.maybe_text("note_en"),
        )
        for number in _numbers(row)
    ]
    row.finish()
    return made


def _numbers(row: Row) -> list[str]:
    """The number of a row, or each number of a range: ``1654/NQ-UBTVQH15`` through 1687."""
    number, through = row.text("number"), row.maybe_number("through")
    if through is None:
        return [number]
    first, _, rest = number.partition("/")
    if not (len(first) <= _DIGITS and first.isascii() and first.isdigit() and 0 <= through - int(first) < _LONGEST_RUN):
        raise InvariantError("law.run", "through", place=row.place, most=_LONGEST_RUN)
    return [f"{number}/{rest}" for number in range(int(first), through + 1)]


@cache
def shipped_acts() -> Mapping[str, Act]:
    """The acts the library ships, by number."""
    return MappingProxyType(parse_acts(package_toml("law", "acts.toml") | package_toml("law", "relations.toml")))


def find_act(acts: Mapping[str, Act], number: str) -> Act:
    """One act of a table. See `qcdc.law.act`."""
    v.argument(number, str, "number")
    if number not in acts:
        near = tuple(difflib.get_close_matches(number, acts, n=3, cutoff=0.3))
        raise UnknownCodeError("act.unknown", "number", near=near)
    return acts[number]


def acts_on(acts: Mapping[str, Act], on: DayLike) -> tuple[Act, ...]:
    """The acts of a table that are in force on a day, by day of signature."""
    day = as_day(on, "on")
    return tuple(one for one in _by_day(acts) if one.in_force(day))


def _by_day(acts: Mapping[str, Act]) -> tuple[Act, ...]:
    return tuple(sorted(acts.values(), key=lambda one: (one.signed, one.number)))


def acts_in_force(on: DayLike) -> tuple[Act, ...]:
    """The acts of the library that are in force on a day, by day of signature."""
    return acts_on(shipped_acts(), on)


def all_acts() -> tuple[Act, ...]:
    """Every act of the library, by day of signature."""
    return _by_day(shipped_acts())


def act(number: str) -> Act:
    """One act by its number.

    Raises:
        UnknownCodeError: the library does not hold it; the error names the nearest numbers.
    """
    return find_act(shipped_acts(), number)
