"""What became of rules on subjects (*kết luận kiểm tra*), and how it is told in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

import attrs
import pendulum

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.wording import say_day, say_number
from qcdc.catalogue import all_indicators, indicator
from qcdc.dates import as_day
from qcdc.errors import InvariantError, fill
from qcdc.law import Citation
from qcdc.rules.rule import Gap, Operand, Rule, Unjudged
from qcdc.vocab import Nature, Origin, VerdictStatus

__all__ = ["Audit", "Verdict"]


@entity
class Verdict:
    """The outcome of one rule on one subject (*kết luận kiểm tra*).

    Attributes:
        rule: the rule.
        subject: name of the type of the subject, such as ``"Petition"``.
        subject_id: its id; a subject without an id is named by its unit, window or indicator.
        status: passed, failed, skipped, crashed.
        gaps: where it failed.
        reason: why it was skipped, or the code of what crashed.
        compared: the places that were judged, if the rule lists them.
        left: the places that could not be judged, with the reason.
        synthetic: whether the subject is, or is based on, synthetic data; its title then says so.
    """

    rule: Rule
    subject: str
    subject_id: str
    status: VerdictStatus
    gaps: tuple[Gap, ...] = ()
    reason: str | None = None
    compared: tuple[str, ...] = ()
    left: tuple[Unjudged, ...] = ()
    synthetic: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places that govern the gaps found; all of the rule's where the gaps name none."""
        return tuple(dict.fromkeys(one for gap in self.gaps for one in gap.citations)) or self.rule.citations

    def title(self, language: Language) -> str:
        """What was judged, in words: ``đơn D-17``. A finding about synthetic data never looks like a real one."""
        mark = f" [{terms.of(Origin.SYNTHETIC).text(language)}]" if self.synthetic else ""
        named = _WINDOW.sub(lambda found: _window(found, language), self.subject_id)
        return f"{terms.named(self.subject, language)} {named}{mark}"

    def text(self, language: Language) -> str:
        """The verdict as a sentence: what is required, and each gap, or why it could not be judged.

        A rule on several figures also names those it compared and those it could not compare.
        """
        tongue = as_language(language)
        if self.status is VerdictStatus.SKIPPED and self.reason is not None:
            word = terms.of(self.status).text(tongue)
            return f"{self.rule.text(tongue)} ({word}: {self._why(tongue) or terms.reason(self.reason, tongue)})"
        said = [self.rule.text(tongue), self.details(tongue)]
        if self.status is VerdictStatus.PASSED and self.compared:
            word = "Đã đối chiếu" if tongue == "vi" else "Compared"
            said.append(f"{word}: {_listed(self.compared, tongue)}.")
        if self.left:
            word = "Chưa đối chiếu được" if tongue == "vi" else "Could not be checked"
            said.append(f"{word}: {self._why(tongue)}.")
        return " ".join(filter(None, said))

    def _why(self, language: Language) -> str:
        """The places that could not be judged, by reason."""
        reasons = dict.fromkeys(one.reason for one in self.left)
        places = {reason: tuple(one.at for one in self.left if one.reason == reason) for reason in reasons}
        return "; ".join(f"{terms.reason(reason, language)}: {_listed(at, language)}" for reason, at in places.items())

    def details(self, language: Language) -> str:
        """The gaps alone, a sentence each."""
        template = self.rule.gap_vi if as_language(language) == "vi" else self.rule.gap_en
        gaps = [
            fill(
                template,
                {
                    "at": _about(gap, language),
                    "found": _shown(gap.found, language),
                    "expected": _shown(gap.expected, language),
                    "gap": _shown(gap.gap, language),
                },
            )
            for gap in self.gaps
        ]
        said = " ".join(gap[:1].upper() + gap[1:] for gap in gaps)
        return said if language == "vi" else _COUNTED.sub(_plural, said)


_SHOWN = 20
"""A printed audit lists this many findings and counts the others."""

_NAMED = 5
"""A sentence names this many places and counts the others."""


def _listed(places: tuple[str, ...], language: Language) -> str:
    named = "; ".join(_place(at, language) for at in places[:_NAMED])
    more = len(places) - _NAMED
    if more <= 0:
        return named
    return f"{named} và {more} mục khác" if language == "vi" else f"{named} and {more} more"


# Vietnamese has no plural. The English sentences are written with one, ``days`` or ``day(s)``; the number decides.
_COUNTED = re.compile(r"(?<![0-9,.])([0-9][0-9,]*) ((?:calendar )?(?:day|year))(?:s|\(s\))(?![a-z])")


def _plural(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]}{'' if found[1] == '1' else 's'}"


# The window that ends the id of a subject without an id of its own.
_WINDOW = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) – ([0-9]{4}-[0-9]{2}-[0-9]{2})$")


def _window(found: re.Match[str], language: Language) -> str:
    """The window in the days of the language; what only looks like days stays as it is."""
    try:
        return f"{say_day(as_day(found[1]), language)} – {say_day(as_day(found[2]), language)}"
    except InvariantError:
        return found[0]


def _shown(operand: Operand, language: Language) -> str:
    if operand is None:
        return "chưa có" if language == "vi" else "none"
    if isinstance(operand, StrEnum):
        return terms.of(operand).text(language)
    if isinstance(operand, pendulum.Date):
        return say_day(operand, language)
    if isinstance(operand, int | Decimal):
        return say_number(operand, language)
    return _LIFE.sub(lambda found: _since(found, language), str(operand))


# A value that is a period, with or without a last day: the life of a unit.
_LIFE = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2}) –(?: ([0-9]{4}-[0-9]{2}-[0-9]{2}))?$")


def _since(found: re.Match[str], language: Language) -> str:
    first, last = (None if one is None else say_day(as_day(one), language) for one in (found[1], found[2]))
    if last is None:
        return f"từ {first}" if language == "vi" else f"from {first}"
    return f"từ {first} đến {last}" if language == "vi" else f"from {first} to {last}"


_PLACES = {
    "figures": ("số liệu thứ", "figure"),
    "committees": ("Ban Chỉ đạo thứ", "committee"),
    "consultations": ("đợt lấy ý kiến thứ", "consultation"),
    "decisions": ("quyết định thứ", "decision"),
    "inherited": ("bước chuyển sang thứ", "inherited step"),
    "inspections": ("cuộc kiểm tra thứ", "inspection"),
    "petitions": ("đơn thứ", "petition"),
    "publications": ("nội dung công khai thứ", "publication"),
    "respondents": ("người bị khiếu nại, tố cáo thứ", "respondent"),
    "dialogues": ("cuộc đối thoại thứ", "dialogue"),
    "candidates": ("người ứng cử thứ", "candidate"),
    "conferences": ("hội nghị thứ", "conference"),
    "members": ("thành viên thứ", "member"),
    "oversight": ("cuộc giám sát thứ", "oversight"),
    "recommendations": ("kiến nghị thứ", "recommendation"),
    "reports": ("báo cáo thứ", "report"),
    "sessions": ("cuộc họp thứ", "session"),
    "votes": ("thôn thứ", "village"),
    "handlings": ("lần xử lý thứ", "handling"),
    "events": ("bước thứ", "step"),
    "attachments": ("tài liệu thứ", "attachment"),
    "points": ("điểm cầu thứ", "point"),
    "tasks": ("nhiệm vụ thứ", "task"),
}
# Vietnamese counts the first ones in words: "thứ nhất", "thứ hai"; "thứ 1" is nobody's.
_ORDINALS = dict(enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1))
_STEP = re.compile(r"\.?(" + "|".join(_PLACES) + r")\[([0-9]+)\]")


_WORDS = {
    "announced": ("thông báo", "announcement"),
    "board_size": ("số thành viên", "members"),
    "contents_sent": ("nội dung đối thoại", "contents"),
    "finding": ("kiến nghị kiểm tra", "finding"),
    "form": ("hình thức", "form"),
    "front_heads": ("Tổ trưởng là đại diện Ban công tác Mặt trận", "headed by the Front's working committee"),
    "ground": ("lý do phát phiếu", "ground for ballots"),
    "half": ("6 tháng đầu năm", "the first half of"),
    "inspection_plan": ("kế hoạch kiểm tra", "inspection plan"),
    "programme": ("chương trình công tác", "programme"),
    "quarter": ("quý", "quarter"),
    "refusal": ("không công nhận mà không có văn bản", "a refusal that is not in writing"),
    "seat": ("chức danh", "seat"),
    "year": ("năm", "the year"),
}


# A place that is only a day: the Monday of a week, a session.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _about(gap: Gap, language: Language) -> str:
    """Where the gap is and what it is about: the fifth member (a relative of the contractor); the head; quarter 1/2024."""
    place = say_day(as_day(gap.at), language) if _DAY.fullmatch(gap.at) else _place(gap.at, language)
    if gap.about is None:
        return place
    words = terms.of(gap.about).text(language)
    return f"{place} ({words})" if "[" in gap.at else words


def _place(at: str, language: Language) -> str:
    """A path in words: ``handlings[0].events[1]`` is the second step of the first handling."""

    def words(found: re.Match[str]) -> str:
        vi, en = _PLACES[found[1]]
        number = int(found[2]) + 1
        return f" {vi} {_ORDINALS.get(number, number)}" if language == "vi" else f" {en} {number}"

    told = _FIGURE.fullmatch(at)
    if told is not None:
        return _figure(told, language)
    fields = at.split(".")
    if fields[-1] in _ENDS:
        of = " của " if language == "vi" else " of "
        return of.join(
            _STEP.sub(words, one).strip() if "[" in one else _field(one, language) for one in reversed(fields)
        )
    first, _, rest = at.partition(" ")
    if first in _WORDS:
        vi, en = _WORDS[first]
        return f"{vi if language == 'vi' else en} {rest}".strip()
    return _STEP.sub(words, at).strip()


_PROVISIONAL: dict[Language, str] = {
    "vi": "Tạm tính đối với đơn vị hành chính: ngày xét sau ngày cuối cùng mà danh mục đơn vị hành chính ghi nhận.",
    "en": "Units are provisional: the day is after the last day that the table of units knows.",
}


# The fields that contain a reference to a unit, and those that contain a value with such a field.
_ENDS = {
    "unit": ("đơn vị", "the unit"),
    "village": ("thôn, tổ dân phố", "the village"),
    "to": ("nơi nhận", "the receiver"),
    "place": ("nơi xảy ra vụ việc", "the place"),
}
_HOLDERS = {
    "petitioner": ("người gửi đơn", "the petitioner"),
    "visitor": ("người được tiếp", "the visitor"),
    "published": ("số liệu công bố", "the published figure"),
    "tallied": ("số liệu tổng hợp", "the tallied figure"),
}


def _field(name: str, language: Language) -> str:
    vi, en = {**_ENDS, **_HOLDERS}.get(name, (name, name))
    return vi if language == "vi" else en


# A figure in a report: its key, its window or day, then its unit and its nature if they are not obvious.
_FIGURE = re.compile(
    r"(?P<key>.+?), (?P<first>[0-9]{4}-[0-9]{2}-[0-9]{2})(?: – (?P<last>[0-9]{4}-[0-9]{2}-[0-9]{2}))?(?:, (?P<more>.+))?"
)


def _figure(told: re.Match[str], language: Language) -> str:
    """A figure with the name of its indicator: ``Số lượt tiếp công dân (01/01/2023 – 30/06/2023)``."""
    key = told["key"]
    known = key in {entry.key for entry in all_indicators()}
    name = indicator(key).name(language) if known else f"chỉ tiêu “{key}”" if language == "vi" else f'indicator "{key}"'
    first, last = (None if one is None else say_day(as_day(one), language) for one in (told["first"], told["last"]))
    to = "–" if language == "vi" else "to"
    when = f"{first} {to} {last}" if last else f"ngày {first}" if language == "vi" else f"on {first}"
    more = [_nature(one, language) for one in (told["more"] or "").split(", ") if one]
    return f"{name} ({', '.join([when, *more])})"


def _nature(text: str, language: Language) -> str:
    return terms.of(Nature(text)).text(language) if text in set(Nature) else text


@entity
class Audit:
    """Every verdict of a run, in a fixed order (*kết quả kiểm tra*).

    Attributes:
        as_of: the day of judgement.
        verdicts: one for every subject and every rule for its type.
        unruled: names of the types that were given and for which the book has no rule.
        provisional: whether the day of judgement is after the last day that the given table of units knows.
    """

    as_of: pendulum.Date = attrs.field(validator=v.day)
    verdicts: tuple[Verdict, ...] = attrs.field(
        repr=lambda verdicts: f"<{len(verdicts)} verdicts>", validator=v.each(v.instance(Verdict))
    )
    unruled: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_identifier))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.verdicts)

    def __len__(self) -> int:
        return len(self.verdicts)

    def _of(self, status: VerdictStatus) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in self.verdicts if verdict.status is status)

    @property
    def passed(self) -> tuple[Verdict, ...]:
        """What is in order."""
        return self._of(VerdictStatus.PASSED)

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """What is not, gravest first."""
        return tuple(sorted(self._of(VerdictStatus.FAILED), key=lambda verdict: verdict.rule.severity.rank))

    @property
    def skipped(self) -> tuple[Verdict, ...]:
        """What could not be judged, with the reason."""
        return self._of(VerdictStatus.SKIPPED)

    @property
    def crashed(self) -> tuple[Verdict, ...]:
        """Rules that broke on a subject: a bug of the rule or of the user's calendar."""
        return self._of(VerdictStatus.CRASHED)

    def text(self, language: Language) -> str:
        """The run in a sentence or two: how many of each, why rules were skipped, what no rule is about.

        An empty run says so: where nothing was judged, nothing is known to be in order.
        """
        tongue = as_language(language)
        counts = Counter(verdict.status for verdict in self.verdicts)
        said = ", ".join(f"{say_number(counts[one], tongue)} {terms.of(one).text(tongue)}" for one in VerdictStatus)
        reasons = Counter(one.reason for one in self.skipped if one.reason is not None)
        why = [f"{terms.reason(code, tongue)} ({say_number(many, tongue)})" for code, many in reasons.most_common()]
        parts = [f"{said}."]
        if why:
            parts.append(f"{'Không xét vì' if tongue == 'vi' else 'Skipped'}: {'; '.join(why)}.")
        if self.unruled:
            types = ", ".join(terms.named(one, tongue) for one in self.unruled)
            parts.append(f"{'Không có quy tắc cho' if tongue == 'vi' else 'No rule is about'}: {types}.")
        if not counts[VerdictStatus.PASSED] + counts[VerdictStatus.FAILED]:
            parts.append("Chưa kiểm tra được gì." if tongue == "vi" else "Nothing was judged.")
        if self.provisional:
            parts.append(_PROVISIONAL[tongue])
        return " ".join(parts)

    def __str__(self) -> str:
        """A summary, and below it the findings, most serious first; if there are very many, only the first ones."""
        lines = [
            f"- {one.rule.severity.value}, {one.title('en')}: {one.rule.en} {one.details('en')}".strip()
            for one in self.failed[:_SHOWN]
        ]
        if len(self.failed) > _SHOWN:
            lines.append(f"- and {say_number(len(self.failed) - _SHOWN, 'en')} more")
        return "\n".join([self.text("en"), *lines])
