"""Code lists of the law: confidence, units of limits, grounds of pauses, kinds of change."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ChangeKind", "Confidence", "LimitUnit", "PauseGround", "ReferenceFamily"]


class Confidence(Code):
    """How certain a legal fact is (*độ tin cậy*): its text was read, it is well known, or it is uncertain.

    It limits the severity of a rule: verified → breach, known → warning, uncertain → notice.
    """

    VERIFIED = "verified", "đã đối chiếu văn bản", "verified in the text"
    KNOWN = "known", "được biết rộng rãi, chưa đối chiếu văn bản", "known, text not read"
    UNCERTAIN = "uncertain", "chưa chắc chắn", "uncertain"


class LimitUnit(Code):
    """The unit of a limit (*đơn vị*)."""

    DAY = "day", "ngày", "calendar day", "91/2015/QH13"
    WORKING_DAY = "working_day", "ngày làm việc", "working day", "91/2015/QH13"
    WEEK = "week", "tuần", "week", "91/2015/QH13"
    MONTH = "month", "tháng", "month", "91/2015/QH13"
    YEAR = "year", "năm", "year", "91/2015/QH13"
    DAY_PER_WEEK = "day_per_week", "ngày trong một tuần", "day a week"
    DAY_PER_MONTH = "day_per_month", "ngày trong một tháng", "day a month"
    PERSON = "person", "người", "person"
    PERCENT = "percent", "%", "per cent"
    HOUSEHOLD = "household", "hộ gia đình", "household"
    VILLAGE = "village", "thôn, tổ dân phố", "village"
    TIME = "time", "lần", "time"
    ISSUE = "issue", "số phát hành", "issue"
    SHARE = "share", "tỷ lệ", "share"


class PauseGround(Code, law="02/2011/QH13"):
    """The ground on which time does not count (*lý do thời gian không tính vào thời hạn*).

    The time of a settlement is paused while it is suspended on any ground: force majeure, awaiting the result of
    another body, a further expert opinion. For a denunciation it is also paused during expert examinations. The time
    limit to complain is paused while illness, disaster, a mission, study far away or another obstacle keeps the
    petitioner from complaining.
    """

    SUSPENSION = "suspension", "tạm đình chỉ", "suspension"
    OBSTACLE = "obstacle", "trở ngại khách quan", "obstacle"
    EXAMINATION = "examination", "giám định", "expert examination"


class ReferenceFamily(Code):
    """The numbering system (*hệ thống ký hiệu*)."""

    STATE = "state", "văn bản của Nhà nước", "State"
    PARTY = "party", "văn bản của Đảng", "Party"


class ChangeKind(Code):
    """The kind of a change of the law (*loại thay đổi*)."""

    ACT_BEGAN = "act_began", "văn bản có hiệu lực", "an act came into force"
    ACT_ENDED = "act_ended", "văn bản hết hiệu lực", "an act lapsed"
    PROVISION_BEGAN = "provision_began", "điều, khoản, điểm có hiệu lực", "a place in an act came into force"
    PROVISION_ENDED = "provision_ended", "điều, khoản, điểm hết hiệu lực", "a place in an act lapsed"
    LIMIT_BEGAN = "limit_began", "bắt đầu áp dụng giới hạn", "a limit began"
    LIMIT_CHANGED = "limit_changed", "thay đổi giới hạn", "a limit changed"
    LIMIT_ENDED = "limit_ended", "thôi áp dụng giới hạn", "a limit ended"
    TRANSITION_BEGAN = "transition_began", "quy định chuyển tiếp", "a transitional provision"
