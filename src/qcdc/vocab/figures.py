"""Code lists of figures (*số liệu*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["FigureState", "Hedge", "Measure", "Nature", "Origin", "RestatementQuality", "RestatementReason", "Temporal"]


class FigureState(Code):
    """The state of a figure (*tình trạng số liệu*). Only ``value`` has a number; none of the others is zero."""

    VALUE = "value", "có số liệu", "value"
    NIL = "nil", "không phát sinh", "nothing arose"
    NOT_REPORTED = "not_reported", "chưa báo cáo", "not reported"
    NOT_DUE = "not_due", "chưa đến hạn", "not due"
    NOT_APPLICABLE = "not_applicable", "không áp dụng", "not applicable"
    UNKNOWN = "unknown", "không rõ", "unknown"
    SUPPRESSED = "suppressed", "không công bố", "suppressed"


class Hedge(Code):
    """A word that makes a printed value approximate or a bound (*từ ước lượng*)."""

    NEARLY = "nearly", "gần", "nearly"
    MORE_THAN = "more_than", "hơn", "more than"
    ABOUT = "about", "khoảng", "about"


class Nature(Code):
    """The nature of a figure (*tính chất*): a result, a plan or a norm."""

    RESULT = "result", "kết quả", "result"
    PLAN = "plan", "kế hoạch", "plan"
    NORM = "norm", "mức quy định", "norm"


class Origin(Code):
    """Where a record or a figure comes from (*nguồn gốc*)."""

    RECORDED = "recorded", "từ hồ sơ", "recorded"
    PUBLISHED = "published", "công bố", "published"
    COMPUTED = "computed", "số tính toán", "computed"
    SYNTHETIC = "synthetic", "số liệu giả lập", "synthetic"


class Temporal(Code):
    """How an indicator behaves over time (*tính chất theo thời gian*).

    ``carried`` is an opening stock plus new arrivals (*kỳ trước chuyển sang + phát sinh*): it belongs to one window;
    adding two windows would count the open cases twice.
    """

    FLOW = "flow", "phát sinh trong kỳ", "flow"
    STOCK = "stock", "số cuối kỳ", "stock"
    OPENING_STOCK = "opening_stock", "kỳ trước chuyển sang", "opening stock"
    CARRIED = "carried", "kỳ trước chuyển sang và phát sinh", "opening stock and flow"
    RATIO = "ratio", "tỷ lệ", "ratio"


class RestatementQuality(Code):
    """The quality of a restated figure (*chất lượng quy đổi*)."""

    EXACT = "exact", "chính xác", "exact"
    APPORTIONED = "apportioned", "phân bổ theo trọng số", "apportioned"
    AREA_ONLY = "area_only", "chỉ so sánh được cả khu vực", "comparable as an area only"
    NOT_COMPARABLE = "not_comparable", "không so sánh được", "not comparable"


class RestatementReason(Code):
    """Why a restated figure has its quality (*lý do*)."""

    UNCHANGED = "unchanged", "địa giới không thay đổi", "borders unchanged"
    WHOLE_UNITS = "whole_units", "gồm toàn bộ các đơn vị cũ", "formed from whole units"
    WEIGHTS_GIVEN = "weights_given", "đã cho trọng số phân bổ", "weights were given"
    SPLIT = "split", "có đơn vị bị chia", "a unit was split"
    UNKNOWN_LINEAGE = "unknown_lineage", "chưa rõ đơn vị kế thừa", "unknown lineage"
    NOTHING_BEFORE = "nothing_before", "trước đó chưa có đơn vị", "no unit before"


class Measure(Code):
    """Unit of measure (*đơn vị tính*). Figures of different measures are never added."""

    VISIT = "visit", "lượt", "visit", "02/2021/TT-TTCP"
    PERSON = "person", "người", "person", "02/2021/TT-TTCP"
    CASE = "case", "vụ việc", "case", "02/2021/TT-TTCP"
    PETITION = "petition", "đơn", "petition", "02/2021/TT-TTCP"
    HANDLING = "handling", "lượt xử lý", "handling"
    GROUP = "group", "đoàn", "group of visitors", "02/2021/TT-TTCP"
    DAY = "day", "ngày", "day", "02/2021/TT-TTCP"
    GUILD = "guild", "nông hội", "farmers' guild"
    MODEL = "model", "mô hình", "model"
    COMMITTEE = "committee", "Ban Chỉ đạo", "steering committee"
    POINT = "point", "điểm cầu", "connection point"
    ITEM = "item", "nội dung", "item"
    DECISION = "decision", "quyết định của cộng đồng", "decision"
    CONSULTATION = "consultation", "đợt lấy ý kiến", "consultation"
    DIALOGUE = "dialogue", "cuộc đối thoại", "dialogue"
    OPINION = "opinion", "ý kiến", "opinion"
    ELECTION = "election", "cuộc bầu", "election"
    BOARD = "board", "ban của Nhân dân", "board"
    INSPECTION = "inspection", "cuộc kiểm tra, giám sát", "inspection"
    RECOMMENDATION = "recommendation", "kiến nghị", "recommendation"
    CONFERENCE = "conference", "hội nghị", "conference"
    DONG = "dong", "đồng", "đồng"
    LABOUR_DAY = "labour_day", "ngày công", "day of labour"
    SQUARE_METRE = "square_metre", "m²", "square metre"
    PERCENT = "percent", "%", "per cent"
