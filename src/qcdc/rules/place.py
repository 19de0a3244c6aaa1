"""A place inside a subject (*vị trí trong hồ sơ*), and how a sentence names it."""

from __future__ import annotations

import re
from typing import cast

import attrs
import pendulum

from qcdc._kernel import define
from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.wording import say_day
from qcdc.dates import Period
from qcdc.errors import InvariantError

__all__ = ["Place", "as_place"]

_STEP = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_]*)((?:\[[0-9]+\])*)")


@entity
class Place:
    """A place inside a subject (*vị trí trong hồ sơ*): a path of fields and indexes, and how a sentence names it.

    The fields of the library have names. A place of your own, or one that no path leads to (a quarter, a seat), has
    its words in `vi` and `en`.

    Attributes:
        path: fields and indexes from the outside in: ``("handlings", 0, "events", 1)``; empty for the whole subject.
        vi: the Vietnamese name, if the path does not give one.
        en: the English name; a place has both or neither.

    >>> Place.of("handlings[0].events[1]").text("en")
    'handling 1 step 2'
    """

    path: tuple[str | int, ...] = attrs.field(default=(), validator=lambda _, __, value: _check_path(value))
    vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @define.check
    def _check_words(self) -> define.Faults:
        if (self.vi is None) != (self.en is None):
            yield InvariantError("place.words", "a place has its words in both languages or in neither", "vi")
        if not self.path and self.vi is None:
            yield InvariantError("place.empty", "a place has a path, or words in both languages", "path")

    @classmethod
    def of(cls, path: str, *, vi: str | None = None, en: str | None = None) -> Place:
        """The place of a path such as ``"handlings[0].events[1]"``.

        Raises:
            InvariantError: the text is not a path of fields and indexes (``place.path``).
        """
        return cls(path=_read(v.argument(path, str, "path")), vi=vi, en=en)

    @classmethod
    def said(cls, vi: str, en: str) -> Place:
        """A place that no path leads to, such as a quarter of a year."""
        return cls(vi=vi, en=en)

    @classmethod
    def on(cls, day: pendulum.Date) -> Place:
        """A day, such as the Monday of a week without a reception."""
        v.argument(day, pendulum.Date, "day")
        return cls(vi=say_day(day, "vi"), en=say_day(day, "en"))

    @classmethod
    def within(cls, period: Period) -> Place:
        """A window, such as the part of a year in which one minimum applied."""
        v.argument(period, Period, "period")
        days = [(say_day(period.start, language), say_day(period.end, language)) for language in ("vi", "en")]
        return cls(vi=f"từ {days[0][0]} đến {days[0][1]}", en=f"from {days[1][0]} to {days[1][1]}")

    def then(self, *further: str | int) -> Place:
        """A place inside this one."""
        return Place(path=(*self.path, *further))

    def __str__(self) -> str:
        """The path as code writes it, or the English words."""
        if not self.path:
            return str(self.en)
        said = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in self.path)
        return said.removeprefix(".")

    def text(self, language: Language) -> str:
        """The place in words: ``handlings[0].events[1]`` is the second step of the first handling."""
        words = self.vi if as_language(language) == "vi" else self.en
        return words if words is not None else _said(self.path, language)


def as_place(at: Place | str) -> Place:
    """A place, from itself or from its path."""
    if not isinstance(at, str):
        return at
    try:
        return Place.of(at)
    except InvariantError:
        return Place.said(at, at)


def _check_path(value: object) -> None:
    steps = cast("tuple[object, ...]", v.argument(value, tuple, "path"))
    for index, one in enumerate(steps):
        named = isinstance(one, str) and one.isidentifier() and one.isascii()
        counted = index > 0 and isinstance(one, int) and not isinstance(one, bool) and one >= 0
        if not (named or counted):
            raise InvariantError(
                "place.path", "a path consists of fields and indexes, such as handlings[0].unit", "path"
            )


def _read(path: str) -> tuple[str | int, ...]:
    found: list[str | int] = []
    end = 0
    for step in _STEP.finditer(path):
        if step.start() != end or (step[0].startswith(".") is (end == 0)):
            break
        found += [step[1], *(int(one) for one in step[2][1:-1].split("][") if one)]
        end = step.end()
    if end != len(path) or not found:
        raise InvariantError("place.path", "a path consists of fields and indexes, such as handlings[0].unit", "path")
    return tuple(found)


def _said(path: tuple[str | int, ...], language: Language) -> str:
    """The words of a path: items of lists by their ordinals, fields by their names."""
    said: list[str] = []
    steps = list(path)
    while steps:
        name = str(steps.pop(0))
        number = int(steps.pop(0)) + 1 if steps and isinstance(steps[0], int) else None
        said.append(_named(name, number, language))
    if path and isinstance(path[-1], str):
        # A field belongs to what holds it: the unit of step 2 of handling 1.
        return (" của " if language == "vi" else " of ").join(reversed(_joined(said, path)))
    return " ".join(said)


def _joined(said: list[str], path: tuple[str | int, ...]) -> list[str]:
    """The words of items that follow each other are one phrase; a field stands alone."""
    fields = [isinstance(one, str) for one in path]
    found: list[str] = []
    run: list[str] = []
    index = 0
    for words in said:
        item = index + 1 < len(fields) and not fields[index + 1]
        index += 2 if item else 1
        if item:
            run.append(words)
            continue
        if run:
            found.append(" ".join(run))
            run = []
        found.append(words)
    return found


def _named(name: str, number: int | None, language: Language) -> str:
    if number is None:
        if name in _FIELDS:
            return _FIELDS[name][language == "en"]
        return f"trường “{name}”" if language == "vi" else f'field "{name}"'
    vi, en = _ITEMS.get(name, (f"mục “{name}” thứ", f'item "{name}"'))
    # Vietnamese counts the first ones in words: "thứ nhất", "thứ hai".
    return f"{vi} {_ORDINALS.get(number, number)}" if language == "vi" else f"{en} {number}"


_ORDINALS = dict(enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1))

_ITEMS = {
    "attachments": ("tài liệu thứ", "attachment"),
    "candidates": ("người ứng cử thứ", "candidate"),
    "committees": ("Ban Chỉ đạo thứ", "committee"),
    "conferences": ("hội nghị thứ", "conference"),
    "consultations": ("đợt lấy ý kiến thứ", "consultation"),
    "decisions": ("quyết định thứ", "decision"),
    "dialogues": ("cuộc đối thoại thứ", "dialogue"),
    "events": ("bước thứ", "step"),
    "figures": ("số liệu thứ", "figure"),
    "handlings": ("lần xử lý thứ", "handling"),
    "inherited": ("bước chuyển sang thứ", "inherited step"),
    "inspections": ("cuộc kiểm tra thứ", "inspection"),
    "members": ("thành viên thứ", "member"),
    "oversight": ("cuộc giám sát thứ", "oversight"),
    "petitions": ("đơn thứ", "petition"),
    "points": ("điểm cầu thứ", "point"),
    "publications": ("nội dung công khai thứ", "publication"),
    "recommendations": ("kiến nghị thứ", "recommendation"),
    "reports": ("báo cáo thứ", "report"),
    "respondents": ("người bị khiếu nại, tố cáo thứ", "respondent"),
    "sessions": ("cuộc họp thứ", "session"),
    "tasks": ("nhiệm vụ thứ", "task"),
    "votes": ("thôn thứ", "village"),
}
"""What the items of a list are called."""

_FIELDS = {
    "announced": ("thông báo", "announcement"),
    "board_size": ("số thành viên", "members"),
    "contents_sent": ("nội dung đối thoại", "contents"),
    "finding": ("kiến nghị kiểm tra", "finding"),
    "form": ("hình thức", "form"),
    "front_heads": ("Tổ trưởng là đại diện Ban công tác Mặt trận", "headed by the Front's working committee"),
    "ground": ("lý do phát phiếu", "ground for ballots"),
    "inspection_plan": ("kế hoạch kiểm tra", "inspection plan"),
    "known": ("ngày biết quyết định, hành vi", "the day on which it became known"),
    "obstacle_days": ("thời gian có trở ngại", "the days of obstacles"),
    "petitioner": ("người gửi đơn", "the petitioner"),
    "place": ("nơi xảy ra vụ việc", "the place"),
    "programme": ("chương trình công tác", "programme"),
    "published": ("số liệu công bố", "the published figure"),
    "refusal": ("không công nhận mà không có văn bản", "a refusal that is not in writing"),
    "remote": ("địa bàn vùng sâu, vùng xa", "whether the area is remote"),
    "representatives": ("số người đại diện", "the number of representatives"),
    "tallied": ("số liệu tổng hợp", "the tallied figure"),
    "to": ("nơi nhận", "the receiver"),
    "unit": ("đơn vị", "the unit"),
    "village": ("thôn, tổ dân phố", "the village"),
    "visitor": ("người được tiếp", "the visitor"),
}
"""What a field is called."""
