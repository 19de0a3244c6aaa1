"""Rules on conferences and their tasks: practice, so notices."""

from __future__ import annotations

from qcdc.dates import OpenPeriod
from qcdc.law import Citation, Confidence
from qcdc.model import Conference
from qcdc.rules.engine import Context, Gap, Rule, Skip
from qcdc.vocab import Severity

__all__ = ["RULES"]

_BASIS = (Citation.of("120-KL/TW"),)
_FORCE = OpenPeriod.between("2016-01-07", None)


def points_linked(conference: Conference, _: Context) -> Skip | list[Gap]:
    """Every expected connection point was linked."""
    if not conference.points:
        return Skip(reason="no_points")
    return [
        Gap(at=f"points[{index}] {point.unit}", found=conference.linked, expected=len(conference.points))
        for index, point in enumerate(conference.points)
        if not point.linked
    ]


def tasks_owned(conference: Conference, _: Context) -> Skip | list[Gap]:
    """Every task of the conclusion has an owner."""
    if not conference.tasks:
        return Skip(reason="no_tasks")
    return [Gap(at=f"tasks[{index}]", found=None) for index, task in enumerate(conference.tasks) if task.owner is None]


RULES = (
    Rule(
        id="conference.point.unlinked",
        subject=Conference,
        severity=Severity.NOTICE,
        citations=_BASIS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Mọi điểm cầu dự kiến đều được kết nối.",
        en="Every expected connection point is linked.",
        gap_vi="{at} chưa kết nối ({found}/{expected}).",
        gap_en="{at} is not linked ({found}/{expected}).",
        remedy_vi="Kết nối lại hoặc gửi tài liệu và kết luận hội nghị cho đơn vị.",
        remedy_en="Link it again, or send the unit the papers and the conclusion.",
        check=points_linked,
    ),
    Rule(
        id="conference.task.without_owner",
        subject=Conference,
        severity=Severity.NOTICE,
        citations=_BASIS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Mỗi nhiệm vụ trong kết luận có cơ quan chủ trì.",
        en="Every task of a conclusion has an owner.",
        gap_vi="{at}: chưa rõ cơ quan chủ trì.",
        gap_en="{at}: nobody owns it.",
        remedy_vi="Phân công cơ quan chủ trì và xác định thời hạn hoàn thành.",
        remedy_en="Name an owner and a day.",
        check=tasks_owned,
    ),
)
