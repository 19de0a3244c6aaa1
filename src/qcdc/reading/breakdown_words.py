"""Words that make numbers the parts of a total (*trong đó, gồm, còn lại, tổng cộng …*)."""

from __future__ import annotations

import re

__all__ = [
    "AND",
    "BESIDES",
    "DONE",
    "GOING_ON",
    "IN_TOTAL",
    "IS_DONE",
    "NEW_CLASS",
    "OF_TOTAL",
    "OLD_CLASS",
    "PARTS_CUE",
    "REST",
    "SUM",
]

PARTS_CUE = re.compile(
    r"(?<!\w)(?P<cue>(?P<all>bao gồm|gồm có|gồm|chia ra|consisting of|comprising|made up of)|"
    r"(?P<some>trong (?:số )?đó,?\s+có|qua phân loại,?\s+có|qua phân loại|phân loại có|including|among them|among which)|"
    r"(?P<maybe>trong (?:số )?đó|cụ thể|of which|of these|in which))(?!\w)",
    re.IGNORECASE,
)
REST = re.compile(
    r"(?<!\w)(?P<cue>(?:số )?còn lại|hiện còn|còn|the remaining|remaining|the rest)(?!\w)[^.;()\n0-9]{0,40}$",
    re.IGNORECASE,
)
OF_TOTAL = re.compile(
    r"^\s*(?P<cue>(?:trong|trên) (?:tổng )?số|trên tổng|out of(?: a total of)?)(?!\w)[^.;()\n]{0,40}$", re.IGNORECASE
)
DONE = re.compile(r"(?<!\w)(?P<cue>kết quả|đã|settled|resolved|handled)(?!\w)", re.IGNORECASE)
GOING_ON = re.compile(r"(?<!\w)(?:đang|chưa|tiếp tục|pending)(?!\w)", re.IGNORECASE)
IS_DONE = re.compile(r"(?<!\w)(?:đã|xong|hoàn thành|settled|resolved)(?!\w)", re.IGNORECASE)
IN_TOTAL = re.compile(
    r"(?<!\w)(?P<cue>(?:trong|trên) (?:tổng số|số)|of (?:the|a) total(?: of)?|out of)\s+(?:hơn |gần |khoảng )?$",
    re.IGNORECASE,
)
OLD_CLASS = re.compile(r"(?<!\w)(?:cũ|tồn|kỳ trước|carried over|old)(?!\w)", re.IGNORECASE)
NEW_CLASS = re.compile(r"(?<!\w)(?:mới|phát sinh|new)(?!\w)", re.IGNORECASE)
BESIDES = re.compile(r"(?<!\w)(?:ngoài ra|bên cạnh đó|besides|in addition|additionally)(?!\w)", re.IGNORECASE)
SUM = re.compile(
    r"(?<!\w)(?<!trong )(?<!trên )(?P<cue>tổng số|tổng cộng|cộng|tất cả|in total|total|altogether)(?:\s+là)?[\s:=]*$",
    re.IGNORECASE,
)
AND = re.compile(r"(?<!\w)(?:và|and)(?!\w)[^,;.]{0,60}$", re.IGNORECASE)
