"""Sentences of errors: dialogues."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "conference.village": (
        "hội nghị của cộng đồng dân cư phải là của một thôn, tổ dân phố",
        "the unit of a village conference must be a village",
    ),
    "dialogue.opinions": (
        "đã nêu số ý kiến được trả lời, giải quyết thì phải nêu số ý kiến",
        "opinions that were answered or settled cannot be given without the number of all opinions",
    ),
    "dialogue.request": (
        "chỉ đối thoại theo yêu cầu mới nêu số người yêu cầu",
        "only a dialogue on request can state who asked",
    ),
    "workplace.asked": (
        "chỉ hội nghị bất thường theo đề nghị của người lao động mới nêu số người yêu cầu",
        "only an extraordinary conference can state who asked for it",
    ),
    "workplace.ballot": (
        "đã gửi phiếu lấy ý kiến thay cho hội nghị thì không có ngày tổ chức hội nghị",
        "a conference that a ballot replaced cannot have a day",
    ),
    "workplace.next": (
        "hội nghị tiếp theo phải diễn ra sau hội nghị này",
        "the next conference must be after this one",
    ),
    "year.other": (
        "việc này phải được tổ chức trong năm {year}",
        "this must have been held in {year}",
    ),
    "year.other_body": (
        "chỉ ghi hội nghị đối thoại của UBND",
        "the dialogues of the year must be those of the People's Committee",
    ),
}
