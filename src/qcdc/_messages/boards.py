"""Sentences of errors: boards."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "board.body": (
        "ban ở doanh nghiệp phải ghi doanh nghiệp, ban ở cơ quan, đơn vị không được ghi doanh nghiệp",
        "the board of an enterprise must name an enterprise, and the board of an agency cannot",
    ),
    "board.life": (
        "thành viên {index} chỉ tham gia được trong thời gian hoạt động của ban",
        "member {index} can only be on the board between its founding and its end",
    ),
    "board.other_kind": (
        "thông tin chỉ ghi cho loại ban khác",
        "only other kinds of board can have this field",
    ),
    "board.oversight": (
        "ban không thể kiểm tra, giám sát trước khi được thành lập",
        "a board cannot inspect before it is founded",
    ),
    "board.twice": (
        "thành viên {index} không thể tham gia ban hai lần cùng lúc",
        "member {index} cannot be on the board twice at the same time",
    ),
    "board.two_heads": (
        "thành viên {index} không thể là Trưởng ban thứ hai",
        "member {index} cannot be a second head",
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
