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
        "only a dialogue on request can state how many people requested it",
    ),
    "workplace.asked": (
        "chỉ hội nghị bất thường theo đề nghị của người lao động mới nêu số người yêu cầu",
        "only an extraordinary conference proposed by the staff can state how many requested it",
    ),
    "workplace.ballot": (
        "đã gửi phiếu lấy ý kiến thay cho hội nghị thì không có ngày tổ chức hội nghị",
        "a conference that a ballot replaced cannot have a day",
    ),
    "workplace.body": (
        "doanh nghiệp phải ghi loại doanh nghiệp; đơn vị sự nghiệp công lập phải ghi trường học hoặc cơ quan, đơn vị khác; cơ quan nhà nước không được ghi doanh nghiệp, trường học, thôn",
        "an enterprise must be named as an enterprise, a public unit as a school or another agency; an agency cannot be named as an enterprise, a school or a village",
    ),
    "workplace.next": (
        "hội nghị tiếp theo phải diễn ra sau hội nghị này",
        "the next conference must be after this one",
    ),
    "workplace.other_body": (
        "các cuộc đối thoại trong năm phải của cùng một nơi làm việc",
        "the dialogues of the year must be those of the same workplace",
    ),
    "year.other": (
        "việc này phải được tổ chức trong năm {year}",
        "this must have been held in {year}",
    ),
    "year.other_body": (
        "chỉ được ghi đối thoại của UBND",
        "the dialogues of the year must be those of the People's Committee",
    ),
}
