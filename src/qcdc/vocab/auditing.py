"""Code lists of an audit of figures (*đối chiếu số liệu*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["Agreement", "CheckKind", "OperandRole", "Reservation"]


class Agreement(Code):
    """How a printed number agrees with the one computed from the others (*mức độ khớp*)."""

    EXACT = "exact", "khớp", "agrees"
    ROUNDED = "rounded", "khớp khi làm tròn", "agrees when rounded"
    TRUNCATED = "truncated", "khớp khi bỏ phần lẻ", "agrees when cut off"
    WITHIN_HEDGE = "within_hedge", "nằm trong phạm vi của từ ước lượng", "within the hedge"
    WITHIN_WHOLE = "within_whole", "thành phần không vượt tổng", "the part is within its whole"
    REMAINDER = "remainder", "còn phần chưa nêu", "leaves a remainder"
    OFF_BY_LAST_DIGIT = "off_by_last_digit", "lệch chữ số cuối", "off by the last digit"
    MISMATCH = "mismatch", "không khớp", "does not agree"
    NOT_COMPARABLE = "not_comparable", "chưa đối chiếu được", "could not be checked"


class CheckKind(Code):
    """What two or more figures are compared as (*nội dung đối chiếu*)."""

    SUM = "sum", "tổng và các thành phần", "total and parts"
    PART = "part", "thành phần và tổng", "part and whole"
    RATE = "rate", "tỷ lệ", "rate"
    CHANGE = "change", "mức tăng, giảm", "change"
    MOVEMENT = "movement", "chuyển kỳ, phát sinh, giải quyết", "stocks and flows"
    SAME_FIGURE = "same_figure", "hai lần ghi cùng một số liệu", "two prints of one figure"
    CONTINUITY = "continuity", "cuối kỳ trước và đầu kỳ sau", "closing and next opening"
    WINDOWS = "windows", "các kỳ ngắn và kỳ dài", "shorter windows and a longer one"
    UNITS = "units", "đơn vị hành chính và các đơn vị hành chính trực thuộc", "unit and units below it"
    LINKS = "links", "quan hệ giữa các số liệu", "links between figures"


class OperandRole(Code):
    """What a figure is in a comparison (*vai trò của số liệu*)."""

    TOTAL = "total", "tổng", "total"
    PART = "part", "thành phần", "part"
    RATE = "rate", "tỷ lệ", "rate"
    WHOLE = "whole", "tổng thể", "whole"
    OPENING = "opening", "kỳ trước chuyển sang", "opening stock"
    ARRIVED = "arrived", "phát sinh trong kỳ", "arrivals"
    FINISHED = "finished", "giải quyết xong", "finished"
    CLOSING = "closing", "còn lại cuối kỳ", "closing stock"
    LATER = "later", "số kỳ này", "later figure"
    EARLIER = "earlier", "số kỳ trước", "earlier figure"
    CHANGE = "change", "mức tăng, giảm", "change"
    PRINT = "print", "lần ghi", "print"


class Reservation(Code):
    """Why a comparison says less than its arithmetic, or could not be made (*lưu ý khi đối chiếu*)."""

    UNITS_MIXED = "units_mixed", "các số có đơn vị tính khác nhau", "the figures have different units of measure"
    WINDOWS_DIFFER = "windows_differ", "các số thuộc các kỳ khác nhau", "the figures are of different windows"
    WINDOW_NOT_STATED = "window_not_stated", "có số chưa rõ kỳ", "the window of a figure is not stated"
    NATURES_DIFFER = (
        "natures_differ",
        "so số thực hiện với kế hoạch hoặc mức quy định",
        "a result is compared with a plan or a norm",
    )
    MAY_OVERLAP = (
        "may_overlap",
        "văn bản không nói các thành phần có trùng nhau hay không",
        "the text does not say whether the parts overlap",
    )
    BASE_NOT_NAMED = "base_not_named", "văn bản không nêu mẫu số", "the text does not name the whole"
    BASE_NOT_PRINTED = "base_not_printed", "văn bản không in mẫu số", "the text does not print the whole"
    PART_NOT_PRINTED = "part_not_printed", "văn bản không in số phần", "the text does not print the part"
    POINTS_OR_PERCENT = (
        "points_or_percent",
        "văn bản không nói điểm phần trăm hay phần trăm",
        "the text does not say whether points or per cent are meant",
    )
    NO_NUMBER = "no_number", "có số liệu chưa biết giá trị", "a figure has no number"
    IN_WORDS = "in_words", "mức tăng, giảm chỉ nêu bằng lời", "the change is given in words"
    MAY_BE_OWN = (
        "may_be_own",
        "chưa rõ số của đơn vị hành chính có gồm các đơn vị hành chính trực thuộc hay không",
        "it is not known whether the figure of the unit includes the units below it",
    )
    RANGE = "range", "có số liệu là một khoảng", "a figure is a range"
    SHARE = (
        "share",
        "có số liệu là phần trên tổng thể, chưa rõ đối chiếu với số nào",
        "a figure is a part of a whole; it is not known which of its two numbers is meant",
    )
    NOT_ALL_PRINTED = (
        "not_all_printed",
        "văn bản không in đủ các số để đối chiếu",
        "the text does not print all the figures that are needed",
    )
    WORDS_DIFFER = (
        "words_differ",
        "các số được nêu bằng lời khác nhau, chưa rõ có cùng nội dung",
        "the figures are described in different words; they may count different things",
    )
    OF_NOTHING = "of_nothing", "mẫu số bằng 0", "the whole is zero"
    FROM_ZERO = (
        "from_zero",
        "kỳ trước bằng 0, không tính được tỷ lệ phần trăm",
        "no percentage can be computed from zero",
    )
    NO_OPENING = "no_opening", "văn bản không in số kỳ trước chuyển sang", "the opening stock is not printed"
    MAY_GROW = "may_grow", "có số liệu còn có thể thay đổi", "a figure may still change"
    TWO_PRINTS = (
        "two_prints",
        "hai lần ghi khác nhau, chưa rõ số nào đúng hoặc có phải cùng một số liệu không",
        "two prints differ; it is not known which is right, or whether they are one figure",
    )
    CONTRADICTION = (
        "contradiction",
        "văn bản nêu hai quan hệ mâu thuẫn nhau",
        "the text states two links that contradict each other",
    )
