"""Verdicts (*kết luận kiểm tra*) and their sentences in both languages."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

import attrs
import pendulum

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import entity
from qcdc.aggregate.marks import bracketed, marks_of_all, of_all, shared
from qcdc.dates import OpenPeriod, as_day
from qcdc.errors import InvariantError
from qcdc.law import Citation
from qcdc.rules.keys import Where
from qcdc.rules.place import Place
from qcdc.rules.rule import Gap, Operand, Rule, Skip, Unjudged
from qcdc.vocab import Origin, VerdictStatus

__all__ = ["Verdict"]


@entity
class Verdict:
    """The outcome of one rule on one subject (*kết luận kiểm tra*).

    Attributes:
        rule: the rule.
        subject: name of the type of the subject, such as ``"Petition"``.
        subject_id: its id; a subject without an id is named by its unit, window or indicator.
        status: passed, failed, unstated, skipped, crashed.
        gaps: where it failed.
        skip: why it was skipped, or the fact that is not stated.
        compared: the places that were checked, if the rule lists them.
        left: the places that could not be checked, with the reason.
        crash: the code of the error.
        synthetic: whether the subject is, or is based on, synthetic data; its title then states it.
        key: what identifies the subject in every language, with or without a territory, if the rule failed.
        where: the unit and the body of the subject, if the rule failed; of a petition, those of each handling.
    """

    rule: Rule = attrs.field(validator=v.instance(Rule))
    subject: str = attrs.field(validator=v.instance(str))
    subject_id: str = attrs.field(validator=v.instance(str))
    status: VerdictStatus = attrs.field(validator=v.instance(VerdictStatus))
    gaps: tuple[Gap, ...] = attrs.field(default=(), validator=v.each(v.instance(Gap)))
    skip: Skip | None = attrs.field(default=None, validator=v.maybe(v.instance(Skip)))
    compared: tuple[Place, ...] = attrs.field(default=(), validator=v.each(v.instance(Place)))
    left: tuple[Unjudged, ...] = attrs.field(default=(), validator=v.each(v.instance(Unjudged)))
    crash: str | None = attrs.field(default=None, validator=v.maybe(v.instance(str)))
    synthetic: bool = attrs.field(default=False, validator=v.check_flag)
    key: tuple[str, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(str)))
    where: tuple[Where, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(Where)))

    @property
    def reason(self) -> str | None:
        """The code of the reason why it was skipped or is unstated, or of the error."""
        return self.crash if self.skip is None else self.skip.reason

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The provisions for the gaps; all of the rule's if the gaps name none."""
        return tuple(dict.fromkeys(one for gap in self.gaps for one in gap.citations)) or self.rule.citations

    def title(self, language: Language) -> str:
        """The subject in words: ``đơn D-17``; synthetic data is marked as such."""
        mark = f" [{Origin.SYNTHETIC.text(language)}]" if self.synthetic else ""
        named = _WINDOW.sub(lambda found: _window(found, language), self.subject_id)
        named = _UNIT.sub(lambda found: _unit(found, language), named)
        return f"{terms.name_of_type(self.subject, language)} {named}{mark}"

    def text(self, language: Language) -> str:
        """The verdict as a sentence: the requirement, and each gap, or why it could not be checked.

        A rule on several figures also names those it compared and those it could not compare.
        """
        tongue = as_language(language)
        if self.skip is not None:
            word = self.status.text(tongue)
            why = self._why(tongue) or self.skip.text(tongue)
            if self.skip.unstated and not self.left:
                # The status already states that it is not stated.
                return f"{self.rule.text(tongue)} ({why})"
            return f"{self.rule.text(tongue)} ({word}: {why})"
        said = [self.rule.text(tongue), self.details(tongue)]
        if self.status is VerdictStatus.PASSED and self.compared:
            word = choose(tongue, "Đã đối chiếu", "Compared")
            said.append(f"{word}: {_listed(self.compared, tongue)}.")
        if self.left:
            word = choose(tongue, "Chưa đối chiếu được", "Could not be checked")
            said.append(f"{word}: {self._why(tongue)}.")
        return " ".join(filter(None, said))

    def _why(self, language: Language) -> str:
        """The places that could not be checked, by reason."""
        reasons = dict.fromkeys(one.reason for one in self.left)
        places = {reason: tuple(one.at for one in self.left if one.reason == reason) for reason in reasons}
        return "; ".join(f"{reason.text(language)}: {_listed(at, language)}" for reason, at in places.items())

    def details(self, language: Language, *, titled: bool = False) -> str:
        """The gaps alone, a sentence each; the numbers of figures with their marks.

        Marks that all of these numbers share are stated once, at the end.

        Args:
            language: ``"vi"`` or ``"en"``.
            titled: whether the title stands before it, which states that the data is synthetic; if all numbers are,
                it is not repeated.
        """
        known = (Origin.SYNTHETIC.text(language),) if titled and self.synthetic else ()
        template = choose(language, self.rule.gap_vi, self.rule.gap_en)
        marks = [
            (marks_of_all(one.found_from, language), marks_of_all(one.expected_from, language)) for one in self.gaps
        ]
        sources = [side for one in self.gaps for side in (one.found_from, one.expected_from)]
        every = shared(said for said, of in zip((one for two in marks for one in two), sources, strict=True) if of)
        gaps = [_sentence(template, gap, language, two, every) for gap, two in zip(self.gaps, marks, strict=True)]
        common = of_all((one for one in every if one not in known), language)
        return " ".join(filter(None, (*(gap[:1].upper() + gap[1:] for gap in gaps), common)))


def _sentence(
    template: str, gap: Gap, language: Language, marks: tuple[Iterable[str], Iterable[str]], every: Container[str]
) -> str:
    """The sentence of one gap; the marks of a number follow it."""
    found, expected = ([one for one in said if one not in every] for said in marks)
    return _filled(
        _OPTIONAL.sub("" if gap.instead is None else r"\1", template),
        {
            "at": _about(gap, language),
            "found": _shown(gap.found, language),
            "expected": _shown(gap.expected, language),
            "difference": _shown(gap.difference, language),
            "instead": _shown(gap.instead, language),
        },
        {"found": found, "expected": expected},
    )


_NAMED = 5
"""The number of places named in a sentence; the others are counted."""


def _listed(places: tuple[Place, ...], language: Language) -> str:
    named = "; ".join(at.text(language) for at in places[:_NAMED])
    more = len(places) - _NAMED
    if more <= 0:
        return named
    return choose(language, f"{named} và {more} mục khác", f"{named} and {more} more")


_OPTIONAL = re.compile(r"\[([^\[\]]*\{instead\}[^\[\]]*)\]")
"""The part of a sentence that is left out if nothing is known to write instead."""

_SLOT = re.compile(r"\{(at|found|expected|difference|instead)(?::([a-z ]+))?\}(%?)")
"""A slot of a sentence: ``{difference}``, or ``{difference:working day}`` for the number with its noun, in English
singular or plural."""


def _filled(template: str, words: Mapping[str, str], marks: Mapping[str, Iterable[str]]) -> str:
    def slot(found: re.Match[str]) -> str:
        word, noun = words[found[1]], found[2]
        said = word if noun is None else f"{word} {noun}{'' if word == '1' else 's'}"
        return bracketed(f"{said}{found[3]}", marks.get(found[1], ()))

    return _SLOT.sub(slot, template)


# The window that ends the id of a subject without an id of its own.
_WINDOW = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) – ([0-9]{4}-[0-9]{2}-[0-9]{2})$")
_UNIT = re.compile(r"([\w.-]+) \((\d{4}-\d{2}-\d{2})\)")


def _unit(found: re.Match[str], language: Language) -> str:
    """A unit without a known name, by its code and day."""
    try:
        day = say_day(as_day(found[2]), language)
    except InvariantError:
        return found[0]
    return choose(language, f"mã {found[1]}, ngày {day}", f"{found[1]} on {day}")


def _window(found: re.Match[str], language: Language) -> str:
    """The window with days in the language; a text that only looks like days is kept."""
    try:
        return f"{say_day(as_day(found[1]), language)} – {say_day(as_day(found[2]), language)}"
    except InvariantError:
        return found[0]


def _shown(operand: Operand, language: Language) -> str:
    if operand is None:
        return choose(language, "chưa có", "not yet")
    if isinstance(operand, StrEnum):
        return said_of(operand, language)
    if isinstance(operand, pendulum.Date):
        return say_day(operand, language)
    if isinstance(operand, int | Decimal):
        return say_number(operand, language)
    return _life(operand, language) if isinstance(operand, OpenPeriod) else str(operand)


def _life(life: OpenPeriod, language: Language) -> str:
    first, last = (None if one is None else say_day(one, language) for one in (life.since, life.until))
    words = {"vi": ("từ {} đến {}", "từ {}", "đến {}"), "en": ("from {} to {}", "from {}", "to {}")}[language]
    if first is not None and last is not None:
        return words[0].format(first, last)
    return words[2].format(last) if first is None else words[1].format(first)


def _about(gap: Gap, language: Language) -> str:
    """The place and the subject of the gap: the fifth member (a relative of the contractor); the head."""
    place = gap.at.text(language)
    if gap.about is None:
        return place
    words = said_of(gap.about, language)
    return f"{place} ({words})" if any(isinstance(one, int) for one in gap.at.path) else words


def said_of(member: StrEnum, language: Language) -> str:
    """The term of a member of a code list; for a list of another library, the code itself."""
    return member.text(language) if isinstance(member, Code) else str(member.value)
