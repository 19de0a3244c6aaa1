"""Sentences of errors: petitions."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "group_counts.both": (
        "chỉ nêu groups hoặc codes, không nêu cả hai",
        "give either groups or codes, not both",
    ),
    "group_counts.by": (
        "dữ liệu nhạy cảm chỉ phân tổ theo {known}",
        "sensitive data can only be broken down by {known}",
    ),
    "group_counts.threshold": (
        "ngưỡng dưới 2 thì không che được số liệu nào; ngưỡng phải từ 2 trở lên",
        "a threshold below 2 hides nothing; give 2 or more",
    ),
    "case.stranger": (
        "mọi đơn phải thuộc vụ việc này",
        "every petition must belong to the case",
    ),
    "disclosure.mismatch": (
        "các bảng công bố cùng nhau phải có cùng đơn vị và cùng cách phân tổ",
        "tables that are published together must have the same units and dimensions",
    ),
    "disclosure.ratio": (
        "hãy công bố các số đếm của tỷ lệ, không công bố chính tỷ lệ",
        "publish the counts of a ratio, not the ratio",
    ),
    "disclosure.windows": (
        "các kỳ phải lồng nhau hoặc tách rời nhau, và tổng số liệu phải khớp",
        "the windows must be nested or disjoint, and their counts must add up",
    ),
    "petition.dates": (
        "{later} không thể trước {earlier}",
        "{later} cannot be before {earlier}",
    ),
    "petition.handling_kind": (
        "lần xử lý {index} phải ghi đúng loại đơn hoặc không ghi",
        "handling {index} must have the kind of the petition, or none",
    ),
    "petition.handling_unknown": (
        "cần mã của một trong {count} lần xử lý của đơn",
        "expected the id of one of the {count} handlings of the petition",
    ),
    "petition.handlings": (
        "lần xử lý {index} không thể bắt đầu khi lần trước chưa kết thúc",
        "handling {index} cannot begin before the one before it is finished",
    ),
    "petition.inherited": (
        "lần xử lý {index} phải tiếp nối đúng quá trình đã bàn giao",
        "handling {index} must continue the steps that were handed over",
    ),
    "petition.link_self": (
        "đơn không thể liên hệ với chính nó",
        "a petition cannot be linked to itself",
    ),
    "petition.national": (
        "hồ sơ phải ghi đơn vị hành chính, nên chỉ cơ quan của một đơn vị mới nhận bàn giao được",
        "a record must have a unit, so only a body of a unit can take over",
    ),
    "petition.received": (
        "ngày tiếp nhận của lần xử lý đầu tiên phải trùng ngày nhận đơn",
        "the first handling must be received on the day of the petition",
    ),
    "petition.reopened": (
        "chỉ đơn đã được trả lời mới được xử lý lại theo cách này",
        "only a petition that was answered can be taken up again",
    ),
    "petition.step_of_other_kind": (
        "lần xử lý {index}, bước {step}: {petition} không thể có bước {kind}; các bước phù hợp: {fits}",
        "handling {index}, step {step}: a {petition} cannot have the step {kind}; steps that fit: {fits}",
    ),
    "petition.succession": (
        "chỉ bàn giao được lần xử lý chưa kết thúc",
        "only a handling that is not finished can be handed over",
    ),
    "topic.code": (
        "mã lĩnh vực gồm các đoạn chữ, số cách nhau bằng dấu chấm",
        "a topic must be a code of letters and digits, separated by dots",
    ),
}
