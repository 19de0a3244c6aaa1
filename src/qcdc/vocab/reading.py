"""Code lists of the numbers that stand in a text (*số liệu trong văn bản*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["NotFigureKind", "SpanKind"]


class SpanKind(Code):
    """What a number in a text is (*loại số liệu trong văn bản*).

    ``part`` and ``whole`` are the two numbers of a fraction, *33/37 vụ*. ``pair`` is each of two or three numbers that
    give one count in several units, *866 lượt/964 lượt người*. ``new`` and ``old`` are two numbers whose change is
    printed before them, *giảm 7 vụ (233/240)*, or *từ 240 xuống 233*. ``low`` and ``high`` are the ends of a range.
    """

    LEVEL = "level", "số tuyệt đối", "level"
    RATE = "rate", "tỷ lệ phần trăm", "rate"
    CHANGE = "change", "mức tăng, giảm", "change"
    PART = "part", "phần", "part"
    WHOLE = "whole", "tổng", "whole"
    PAIR = "pair", "một số đếm theo nhiều đơn vị", "one count in several units"
    NEW = "new", "số kỳ này", "this period"
    OLD = "old", "số kỳ trước", "earlier period"
    LOW = "low", "mức thấp nhất", "lower end of a range"
    HIGH = "high", "mức cao nhất", "upper end of a range"


class NotFigureKind(Code):
    """Why a number in a text is no figure (*số không phải là số liệu*)."""

    DATE = "date", "ngày, tháng", "date"
    YEAR = "year", "năm", "year"
    WINDOW = "window", "khoảng thời gian", "length of time"
    TIME = "time", "giờ", "time of day"
    ACT = "act", "số hiệu văn bản, điều khoản", "number of an act or article"
    PHONE = "phone", "số điện thoại", "phone number"
    FOOTNOTE = "footnote", "chú thích", "footnote mark"
    NUMBERING = "numbering", "số thứ tự của mục", "number of a list"
    LABEL = "label", "số trong tên gọi", "number in a name"
    IDENTIFIER = "identifier", "dãy số định danh", "identifier"
    UNREADABLE = "unreadable", "không đọc được là một số", "not readable as one number"
