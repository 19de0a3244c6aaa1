"""Acts and citations (*văn bản, viện dẫn*)."""

from __future__ import annotations

import difflib
from enum import StrEnum
from functools import cache

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError, UnknownCodeError

__all__ = ["Act", "Citation", "Confidence", "act", "all_acts"]


class Confidence(StrEnum):
    """How sure a legal fact is (*độ tin cậy*): its text was read, it is well known, or it is open.

    It is a ceiling for what a rule may say: verified → breach, known → warning, uncertain → notice.
    """

    VERIFIED = "verified"
    KNOWN = "known"
    UNCERTAIN = "uncertain"


@entity
class Act:
    """A document of the State or the Party that a rule can rest on (*văn bản*).

    Attributes:
        number: as printed, such as ``"02/2011/QH13"``.
        form: law, ordinance, decree, circular, directive, regulation, conclusion.
        vi: its Vietnamese name.
        en: an English gloss of the name.
        issuer: who issued it, in Vietnamese.
        signed: day of signature.
        force: first and last day in force.
        confidence: how sure these facts are.
    """

    number: str = attrs.field(validator=v.check_identifier)
    form: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    issuer: str = attrs.field(validator=v.check_text)
    signed: pendulum.Date = attrs.field(validator=v.day)
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))

    def in_force(self, on: DayLike) -> bool:
        """Whether the act is in force on a day."""
        return as_day(on, "on") in self.force

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
}


@entity
class Citation:
    """A place in an act (*viện dẫn*): article, clause, point, as far as it is known.

    Attributes:
        act: the number of the act.
        article: *điều*; ``None`` cites the act as a whole.
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
        place = ".".join(part for part in (self.article, self.clause, self.point) if part)
        return f"{self.act} art. {place}" if place else self.act

    def text(self, language: Language) -> str:
        """The citation as a sentence would have it, with the name of the act.

        >>> print(Citation.of("42/2013/QH13", "15.2.d").text("vi"))
        điểm d khoản 2 Điều 15 Luật Tiếp công dân (42/2013/QH13)
        """
        name = act(self.act).title(language)
        if language == "vi":
            place = [
                f"điểm {self.point}" if self.point else "",
                f"khoản {self.clause}" if self.clause else "",
                f"Điều {self.article}" if self.article else "",
                name,
            ]
            return " ".join(part for part in place if part)
        dotted = ".".join(part for part in (self.article, self.clause, self.point) if part)
        return f"{name}, art. {dotted}" if dotted else name


@cache
def _table() -> dict[str, Act]:
    return {
        row["number"]: Act(
            number=row["number"],
            form=row["form"],
            vi=row["vi"],
            en=row["en"],
            issuer=row["issuer"],
            signed=as_day(row["signed"]),
            force=OpenPeriod.between(row["since"], row.get("until")),
            confidence=Confidence(row["confidence"]),
        )
        for row in package_toml("law", "acts.toml")["act"]
    }


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
