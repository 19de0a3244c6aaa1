"""Places inside a subject (*vị trí trong hồ sơ*), and their names in sentences."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel import values
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity
from qcdc.dates import Period
from qcdc.errors import InvariantError

__all__ = ["Place"]

_STEP = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_]*)((?:\[[0-9]{1,15}\])*)")
_MOST = 10**15


@entity
class Place:
    """A place inside a subject (*vị trí trong hồ sơ*): a path of fields and indexes, and its name in a sentence.

    The fields of the library have names. Other places, or places without a path (a quarter, a seat), have their names
    in `vi` and `en`.

    Attributes:
        path: fields and indexes from the outside in: ``("handlings", 0, "events", 1)``; empty for the whole subject.
        vi: the Vietnamese name, if the path does not give one.
        en: the English name; a place has both or neither.
        key: what identifies a place without a path, whatever its name is: ``"2023-Q2"``, ``"commune:23677"``.

    >>> Place.of("handlings[0].events[1]").text("en")
    'handling 1, step 2'
    """

    path: tuple[str | int, ...] = attrs.field(default=(), validator=lambda _, __, value: _check_path(value))
    vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    key: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @values.check
    def _check_words(self) -> values.Faults:
        if (self.vi is None) != (self.en is None):
            yield InvariantError("place.words", "vi")
        if not self.path and (self.vi is None or self.key is None):
            yield InvariantError("place.empty", "path")

    @classmethod
    def of(cls, path: str, *, vi: str | None = None, en: str | None = None) -> Place:
        """The place of a path such as ``"handlings[0].events[1]"``.

        Raises:
            InvariantError: the text is not a path of fields and indexes (``place.path``).
        """
        read = v.argument(path, str, "path")
        return _of_path(read) if vi is None and en is None else cls(path=_read(read), vi=vi, en=en)

    @classmethod
    def said(cls, vi: str, en: str, *, key: str) -> Place:
        """A place without a path, such as a quarter of a year."""
        return cls(vi=vi, en=en, key=key)

    @classmethod
    def on(cls, day: pendulum.Date) -> Place:
        """A day, such as the Monday of a week without a reception."""
        if isinstance(v.argument(day, pendulum.Date, "day"), pendulum.DateTime):
            raise v.moment("day")
        return cls(vi=say_day(day, "vi"), en=say_day(day, "en"), key=day.isoformat())

    @classmethod
    def within(cls, period: Period) -> Place:
        """A window, such as the part of a year in which one minimum applied."""
        v.argument(period, Period, "period")
        days = [(say_day(period.start, language), say_day(period.end, language)) for language in ("vi", "en")]
        return cls(
            vi=f"từ {days[0][0]} đến {days[0][1]}",
            en=f"from {days[1][0]} to {days[1][1]}",
            key=f"{period.start.isoformat()}/{period.end.isoformat()}",
        )

    def then(self, *further: str | int) -> Place:
        """A place inside this one."""
        return _inside(*self.path, *further)

    def __str__(self) -> str:
        """The path as in code, or the English words."""
        return self.id if self.path else str(self.en)

    @property
    def id(self) -> str:
        """What identifies it inside its subject, in every language: the path as in code, or the key."""
        if not self.path:
            return str(self.key)
        said = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in self.path)
        return said.removeprefix(".")

    def text(self, language: Language) -> str:
        """The place in words: ``handlings[0].events[1]`` is the second step of the first handling."""
        words = choose(language, self.vi, self.en)
        return words if words is not None else _said(self.path, language)


@lru_cache(maxsize=4_096)
def _of_path(path: str) -> Place:
    """The words of a path; cached, because few places are named very often."""
    return Place(path=_read(path))


@lru_cache(maxsize=4_096, typed=True)
def _inside(*path: str | int) -> Place:
    return Place(path=path)


def _check_path(value: object) -> None:
    steps = cast("tuple[object, ...]", v.argument(value, tuple, "path"))
    for index, one in enumerate(steps):
        named = isinstance(one, str) and one.isidentifier() and one.isascii()
        counted = index > 0 and isinstance(one, int) and not isinstance(one, bool) and 0 <= one < _MOST
        if not (named or counted):
            raise InvariantError("place.path", "path")


def _read(path: str) -> tuple[str | int, ...]:
    found: list[str | int] = []
    end = 0
    for step in _STEP.finditer(path):
        if step.start() != end or (step[0].startswith(".") is (end == 0)):
            break
        found += [step[1], *(int(one) for one in step[2][1:-1].split("][") if one)]
        end = step.end()
    if end != len(path) or not found:
        raise InvariantError("place.path", "path")
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
        # A field belongs to the value that has it: the unit of step 2 of handling 1.
        return choose(language, " của ", " of ").join(reversed(_joined(said, path)))
    return ", ".join(said)


def _joined(said: list[str], path: tuple[str | int, ...]) -> list[str]:
    """The words of consecutive items are one phrase; a field is a separate one."""
    fields = [isinstance(one, str) for one in path]
    found: list[str] = []
    items: list[str] = []
    index = 0
    for words in said:
        item = index + 1 < len(fields) and not fields[index + 1]
        index += 2 if item else 1
        if item:
            items.append(words)
            continue
        if items:
            found.append(", ".join(items))
            items = []
        found.append(words)
    return found


def _named(name: str, number: int | None, language: Language) -> str:
    if number is None:
        if name in _FIELDS:
            return _FIELDS[name][language == "en"]
        return choose(language, f"trường “{name}”", f'field "{name}"')
    vi, en = _ITEMS.get(name, (f"mục “{name}” thứ", f'item "{name}"'))
    # Vietnamese counts the first ones in words: "thứ nhất", "thứ hai".
    return choose(language, f"{vi} {_ORDINALS.get(number, number)}", f"{en} {number}")


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
    "follow_ups": ("nhiệm vụ theo dõi thứ", "follow-up"),
    "handlings": ("lần xử lý thứ", "handling"),
    "inherited": ("bước chuyển sang thứ", "inherited step"),
    "inspections": ("cuộc kiểm tra thứ", "inspection"),
    "links": ("dẫn chiếu thứ", "link"),
    "members": ("thành viên thứ", "member"),
    "objections": ("phản ánh, kiến nghị thứ", "objection"),
    "oversight": ("cuộc giám sát thứ", "supervision"),
    "petitions": ("đơn thứ", "petition"),
    "points": ("điểm cầu thứ", "point"),
    "publications": ("nội dung công khai thứ", "publication"),
    "recommendations": ("kiến nghị thứ", "recommendation"),
    "reports": ("báo cáo thứ", "report"),
    "respondents": ("người bị khiếu nại, tố cáo thứ", "respondent"),
    "sessions": ("cuộc họp thứ", "session"),
    "signatories": ("người đứng tên thứ", "signatory"),
    "tasks": ("nhiệm vụ thứ", "task"),
    "team": ("thành viên Tổ bầu cử thứ", "team member"),
    "votes": ("thôn, tổ dân phố thứ", "village"),
}
"""The names of the items of lists."""

_FIELDS = {
    "agreed": ("việc thống nhất với Ban Chấp hành Công đoàn", "agreement with the trade union committee"),
    "agreed_with_front": ("việc thống nhất với Mặt trận", "agreement with the Front"),
    "all_signed": ("chữ ký của tất cả những người khiếu nại", "the signatures of all of them"),
    "announced": ("thông báo", "announcement"),
    "annulment": ("hình thức xử lý", "the measure taken"),
    "answered": ("số ý kiến đã trả lời", "opinions answered"),
    "asked": ("số người đề nghị", "those who asked"),
    "authorised": ("người được ủy quyền", "the authorised person"),
    "ballot": ("phiếu lấy ý kiến", "the ballot"),
    "benefit": ("mức độ hài lòng của người thụ hưởng", "satisfaction of those who benefit"),
    "board_size": ("số thành viên", "members"),
    "calls": ("số lần triệu tập hội nghị", "calls of the conference"),
    "candidates": ("danh sách người ứng cử", "list of candidates"),
    "cases": ("các vụ việc liên quan", "the cases"),
    "channel": ("cơ chế tiếp nhận góp ý, kiến nghị, phản ánh", "the arrangement for receiving opinions"),
    "checked": ("việc kiểm tra nghị quyết", "checks of the resolution"),
    "checks_announced": ("thông báo kết quả kiểm tra", "announcement of the results of the checks"),
    "cluster_plan": ("phương án họp theo cụm", "plan of cluster meetings"),
    "committee": ("Ban Chỉ đạo", "the committee"),
    "conferences": ("hội nghị định kỳ của thôn, tổ dân phố", "village conferences"),
    "consultation_plan": ("kế hoạch lấy ý kiến", "plan for consulting the staff"),
    "content_published": ("công khai nội dung lấy ý kiến", "publication of the content"),
    "contents_sent": ("nội dung đối thoại", "contents"),
    "convened": ("số người được triệu tập", "those convened"),
    "counting_board": ("Ban kiểm phiếu", "counting board"),
    "day": ("ngày thực hiện", "the day"),
    "decided": ("quyết định, kế hoạch bầu", "decision on the election"),
    "decision_announced": ("thông báo quyết định tổ chức bầu", "announcement of the decision on the election"),
    "decisions": ("quyết định của cộng đồng dân cư", "decision of the people"),
    "dialogues": ("hội nghị đối thoại", "dialogues"),
    "dismissal": ("việc cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố", "dismissal"),
    "dispersed": ("tính chất đặc thù, hoạt động phân tán", "special or dispersed nature"),
    "documents": ("gửi tài liệu cuộc họp", "sending of the documents"),
    "draft": ("niêm yết dự thảo", "posting of the draft"),
    "effective": ("ngày áp dụng", "day of application"),
    "election_decided": ("quyết định tiến hành bầu", "decision on a new election"),
    "end": ("ngày kết thúc", "last day"),
    "explained": ("giải trình", "reasons given"),
    "finding": ("kiến nghị kiểm tra", "finding"),
    "for_counting_board": ("biểu quyết về Ban kiểm phiếu", "vote on the counting board"),
    "for_form": ("biểu quyết về hình thức biểu quyết", "vote on the form of the vote"),
    "for_secretary": ("biểu quyết về thư ký", "vote on the secretary"),
    "form": ("hình thức", "form"),
    "founded": ("ngày thành lập, công nhận", "founding"),
    "front_heads": ("Tổ trưởng là đại diện Ban công tác Mặt trận", "headed by the Front's working committee"),
    "given": ("nguồn lực đóng góp", "contributions"),
    "ground": ("lý do phát phiếu", "ground for ballots"),
    "head_leads_front": (
        "Trưởng thôn đồng thời là Trưởng ban công tác Mặt trận",
        "the village and the Front having one head",
    ),
    "head_vacant": ("việc khuyết Trưởng thôn, Tổ trưởng tổ dân phố", "vacancy of the office of head"),
    "households": ("tổng số đại diện hộ gia đình", "all household representatives"),
    "id": ("số hồ sơ", "the number"),
    "id_number": ("số giấy tờ tùy thân", "the number of the identity paper"),
    "in_force": ("ngày có hiệu lực", "day of effect"),
    "initiative": ("sáng kiến của công dân", "citizens' initiative"),
    "inspection_plan": ("kế hoạch kiểm tra", "inspection plan"),
    "interim": ("việc làm Trưởng thôn, Tổ trưởng tổ dân phố lâm thời", "interim office"),
    "known": ("ngày biết quyết định, hành vi", "the day on which it became known"),
    "listed": ("gửi danh sách người ứng cử", "sending of the list of candidates"),
    "members": ("danh sách thành viên", "list of members"),
    "mended": ("việc khắc phục", "the correction"),
    "obstacle_days": ("thời gian có trở ngại", "the days of obstacles"),
    "opened": ("ngày bắt đầu phát phiếu", "first day of the ballots"),
    "oversight": ("cuộc kiểm tra, giám sát", "inspections and supervisions"),
    "petition": ("đơn được dẫn chiếu", "the petition"),
    "petitioned": ("số hộ gia đình kiến nghị", "households that petitioned"),
    "petitioner": ("người gửi đơn", "the petitioner"),
    "petitions": ("các đơn liên quan", "the petitions"),
    "place": ("nơi xảy ra vụ việc", "the place"),
    "plan_sent": ("gửi kế hoạch đến Ủy ban nhân dân cấp xã", "sending of the plan to the People's Committee"),
    "plan_sent_council": ("gửi kế hoạch đến Hội đồng nhân dân cấp xã", "sending of the plan to the People's Council"),
    "plan_sent_front": ("gửi kế hoạch đến Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã", "sending of the plan to the Front"),
    "planned": ("kế hoạch công khai thông tin", "publication plan"),
    "present": ("số người có mặt", "those present"),
    "programme": ("chương trình công tác", "work programme"),
    "publications": ("công khai nội dung", "publication"),
    "published": ("việc công khai", "publication"),
    "reasoned": ("lý do", "reason"),
    "recognised": ("quyết định công nhận", "recognition"),
    "recognition": ("công nhận kết quả", "recognition"),
    "refusal": ("không công nhận mà không có văn bản", "a refusal that is not in writing"),
    "regulation": ("quy chế thực hiện dân chủ", "democracy regulation"),
    "remote": ("địa bàn vùng sâu, vùng xa", "whether the area is remote"),
    "removal": ("việc bầu hoặc cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố", "election or dismissal"),
    "reported": ("báo cáo kết quả thực hiện", "report on carrying out the decision"),
    "reported_above": ("báo cáo Ủy ban nhân dân cấp huyện", "report to the district"),
    "representatives": ("số người đại diện", "the number of representatives"),
    "representatives_paper": ("văn bản cử người đại diện", "the document that names the representatives"),
    "requested": ("số cử tri yêu cầu", "voters who asked"),
    "result": ("kết quả lấy ý kiến", "result of the consultation"),
    "result_published": ("công khai kết quả", "publication of the result"),
    "runs": ("hình thức phổ biến", "forms of publication"),
    "satisfaction_system": ("hệ thống đánh giá mức độ hài lòng", "system for assessing satisfaction"),
    "scattered": ("địa bàn dân cư sinh sống không tập trung", "scattered households"),
    "sent": ("việc gửi văn bản", "sending"),
    "sent_front": ("gửi đến Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã", "sending to the Front"),
    "signed": ("chữ ký", "signatures"),
    "signed_households": ("đại diện các hộ gia đình", "household representatives"),
    "special_term": ("thời hạn riêng của luật khác", "time set by another law"),
    "staff": ("số người làm việc", "number of staff"),
    "stage": ("bước", "stage"),
    "tallied": ("số liệu tổng hợp", "the tallied figure"),
    "task": ("nhiệm vụ", "the task"),
    "team": ("danh sách Tổ bầu cử", "election team"),
    "team_announced": ("thông báo quyết định thành lập Tổ bầu cử", "announcement of the election team"),
    "team_decided": ("thành lập Tổ bầu cử", "naming of the election team"),
    "team_size": ("số thành viên của Tổ", "members of the team"),
    "to": ("nơi nhận", "the receiver"),
    "unit": ("đơn vị", "the unit"),
    "until": ("ngày kết thúc", "last day"),
    "village": ("thôn, tổ dân phố", "the village"),
    "villages": ("số thôn, tổ dân phố", "number of villages"),
    "visitor": ("người được tiếp", "the visitor"),
    "votes": ("số hộ gia đình tán thành", "households in favour"),
    "with_front": ("việc phối hợp của Mặt trận", "the participation of the Front"),
    "witnesses": ("đại diện hộ gia đình chứng kiến", "witnesses"),
    "works": ("việc thực hiện", "the works"),
    "yes": ("số người tán thành", "those in favour"),
}
"""The names of fields."""
