"""Acts and citations (*văn bản, viện dẫn*)."""

from __future__ import annotations

import difflib
from enum import StrEnum
from functools import cache
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError, UnknownCodeError

__all__ = ["Act", "Amendment", "Citation", "Confidence", "act", "acts_in_force", "all_acts"]


class Confidence(StrEnum):
    """How sure a legal fact is (*độ tin cậy*): its text was read, it is well known, or it is open.

    It is a ceiling for what a rule may say: verified → breach, known → warning, uncertain → notice.
    """

    VERIFIED = "verified"
    KNOWN = "known"
    UNCERTAIN = "uncertain"


@entity
class Amendment:
    """That an act was changed by another (*sửa đổi, bổ sung*).

    Attributes:
        by: number of the act that changed it; it need not be one the library holds.
        since: first day of the change, if it is established.
        places: the articles, as far as they are known.
    """

    by: str = attrs.field(validator=v.check_identifier)
    since: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    places: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Act:
    """A document of the State, the Party or the Front that a rule can rest on (*văn bản*).

    Attributes:
        number: as printed, such as ``"02/2011/QH13"``.
        short: its usual abbreviation, such as ``"LKN"``, if it has one.
        form: law, ordinance, decree, circular, directive, regulation, conclusion …
        vi: its Vietnamese name.
        en: an English gloss of the name.
        issuer: who issued it, in Vietnamese.
        signed: day of signature.
        force: first and last day in force; without a first day it was in force soon after the signature, on a day
            that is not established.
        amendments: what changed it, oldest first.
        replaced_by: number of the act that took its place, if one did.
        confidence: how sure these facts are: that of the weakest of them.
        note_vi: what is open, in Vietnamese.
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
    replaced_by: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    note_vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    note_en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    def in_force(self, on: DayLike) -> bool:
        """Whether the act is in force on a day; where its first day is not established, from its signature on."""
        day = as_day(on, "on")
        return day >= (self.force.since or self.signed) and day in self.force

    def amended(self, on: DayLike) -> tuple[Amendment, ...]:
        """The changes that hold on a day, as far as their days are established."""
        day = as_day(on, "on")
        return tuple(one for one in self.amendments if one.since is not None and one.since <= day)

    def name(self, language: Language) -> str:
        """Its name in one of the two languages."""
        return self.vi if as_language(language) == "vi" else self.en

    def title(self, language: Language) -> str:
        """How a sentence names it: a law by its name, anything else by its form and number."""
        if self.form in _FORMS:
            vi, en = _FORMS[self.form]
            return f"{vi} số {self.number}" if as_language(language) == "vi" else f"{en} {self.number}"
        return f"{self.name(language)} ({self.number})"


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


@entity
class Citation:
    """A place in an act (*viện dẫn*): article, clause, point, as far as it is known.

    Attributes:
        act: the number of the act.
        article: *điều*, such as ``"28"`` or, of a later insertion, ``"11a"``; a stretch such as ``"36-40"`` where
            the place inside it is not established; ``None`` cites the act as a whole.
        clause: *khoản*.
        point: *điểm*.
    """

    act: str = attrs.field(validator=v.check_identifier)
    article: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    point: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    def __attrs_post_init__(self) -> None:
        if (self.clause and not self.article) or (self.point and not self.clause):
            raise InvariantError("citation.incomplete", "a point needs its clause, and a clause its article", "article")

    @classmethod
    def of(cls, act: str, place: str | None = None) -> Citation:
        """Short form for code: ``Citation.of("02/2011/QH13", "33.1")``, ``Citation.of("42/2013/QH13", "15.2.d")``."""
        named = v.argument(place, str, "place").split(".") if place is not None else []
        if len(named) > 3:
            raise InvariantError("citation.too_deep", "a place has an article, a clause and a point", "place")
        parts = [*named, None, None, None]
        return cls(act=act, article=parts[0], clause=parts[1], point=parts[2])

    def __str__(self) -> str:
        return f"{self.act} {self._dotted()}".strip()

    def _dotted(self) -> str:
        dotted = ".".join(part for part in (self.article, self.clause, self.point) if part)
        word = "arts" if "-" in (self.article or "") else "art."
        return f"{word} {dotted}" if dotted else ""

    def short(self, language: Language) -> str:
        """The citation as a margin would have it: ``khoản 1 Điều 33 LKN``, ``LKN art. 33.1``.

        >>> Citation.of("02/2011/QH13", "33.1").short("en")
        'LKN art. 33.1'
        """
        known = _table().get(self.act)
        name = self.act if known is None or known.short is None else known.short
        if as_language(language) == "en":
            return f"{name} {self._dotted()}".strip()
        return " ".join([*self._place(), name])

    def _place(self) -> list[str]:
        steps = [("điểm", self.point), ("khoản", self.clause)]
        found = [f"{word} {part}" for word, part in steps if part]
        if self.article:
            first, _, last = self.article.partition("-")
            found.append(f"các điều từ {first} đến {last}" if last else f"Điều {first}")
        return found

    def text(self, language: Language) -> str:
        """The citation as a sentence would have it, with the name of the act.

        >>> print(Citation.of("42/2013/QH13", "15.2.d").text("vi"))
        điểm d khoản 2 Điều 15 Luật Tiếp công dân (42/2013/QH13)
        """
        known = _table().get(self.act)
        # A book of one's own may cite an act the library does not hold: its number is its name.
        name = self.act if known is None else known.title(language)
        if as_language(language) == "vi":
            return " ".join([*self._place(), name])
        dotted = self._dotted()
        return f"{name}, {dotted}" if dotted else name


@cache
def _table() -> dict[str, Act]:
    relations = package_toml("law", "relations.toml")
    replaced = {row["act"]: row["by"] for row in relations["replaced"]}
    amended: dict[str, list[Amendment]] = {}
    for row in relations["amended"]:
        since = None if "since" not in row else as_day(row["since"])
        amended.setdefault(row["act"], []).append(Amendment(by=row["by"], since=since, places=row.get("places")))
    return {
        number: Act(
            number=number,
            short=row.get("short"),
            form=row["form"],
            vi=row["vi"],
            en=row["en"],
            issuer=row["issuer"],
            signed=as_day(row["signed"]),
            force=OpenPeriod.between(row.get("since"), row.get("until")),
            amendments=tuple(sorted(amended.get(number, ()), key=lambda one: one.since or as_day(row["signed"]))),
            replaced_by=replaced.get(number),
            confidence=Confidence(row["confidence"]),
            note_vi=row.get("note_vi"),
            note_en=row.get("note_en"),
        )
        for row in package_toml("law", "acts.toml")["act"]
        for number in _numbers(row)
    }


def _numbers(row: dict[str, Any]) -> list[str]:
    """The number of a row, or each of a run of numbers: ``1654/NQ-UBTVQH15`` through 1687."""
    first, _, rest = str(row["number"]).partition("/")
    if "through" not in row:
        return [row["number"]]
    return [f"{number}/{rest}" for number in range(int(first), row["through"] + 1)]


def acts_in_force(on: DayLike) -> tuple[Act, ...]:
    """The acts the library knows that are in force on a day, by day of signature."""
    day = as_day(on, "on")
    return tuple(one for one in all_acts() if one.in_force(day))


def all_acts() -> tuple[Act, ...]:
    """Every act the library knows, by day of signature."""
    return tuple(sorted(_table().values(), key=lambda one: (one.signed, one.number)))


def act(number: str) -> Act:
    """One act by its number.

    Raises:
        UnknownCodeError: the library does not know it; the error names the nearest numbers.
    """
    v.argument(number, str, "number")
    try:
        return _table()[number]
    except KeyError:
        near = tuple(difflib.get_close_matches(number, _table(), n=3, cutoff=0.3))
        raise UnknownCodeError(
            "act.unknown", "no act of this number is known; near: {near}", "number", {"near": near}
        ) from None
