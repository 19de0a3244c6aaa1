"""Sentences of errors: boards."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "board.life": (
        "thành viên {index} tham gia ngoài thời gian hoạt động của ban",
        "member {index} is on the board before it was founded or after it ended",
    ),
    "board.other_kind": (
        "thông tin chỉ ghi cho loại ban khác",
        "only other kinds of board can have this field",
    ),
    "board.oversight": (
        "ban kiểm tra, giám sát trước khi được thành lập",
        "a board cannot inspect before it is founded",
    ),
    "board.twice": (
        "thành viên {index} tham gia ban hai lần cùng lúc",
        "member {index} is on the board twice at the same time",
    ),
    "board.two_heads": (
        "thành viên {index} là Trưởng ban thứ hai",
        "member {index} is a second head",
    ),
    "oversight.criticism": (
        "phản biện xã hội là của Mặt trận và các tổ chức chính trị - xã hội",
        "only the Front and its organisations can give social criticism",
    ),
    "recommendation.outcome": (
        "chỉ văn bản trả lời mới có kết quả",
        "only an answer can have an outcome",
    ),
}
