"""Sentences of errors: participation."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "consultation.result": (
        "kết quả không thể có trước ngày bắt đầu lấy ý kiến",
        "the result cannot be before the first day of the consultation",
    ),
    "convention.village": (
        "đơn vị có hương ước, quy ước phải là thôn, tổ dân phố",
        "the unit of a convention must be a village",
    ),
    "convention_report.unit": (
        "đơn vị báo cáo phải là cấp tỉnh",
        "the unit of the report must be a province",
    ),
    "count.part_above_whole": (
        "phần {part} không được lớn hơn tổng số {whole}",
        "the part {part} cannot be greater than the whole {whole}",
    ),
    "decision.ballot": (
        "chỉ hình thức phát phiếu lấy ý kiến mới có lý do phát phiếu",
        "only a vote by ballot can have a ground for the ballot",
    ),
    "decision.draft": (
        "chỉ hương ước, quy ước mới có dự thảo được niêm yết",
        "only a village convention can have a posted draft",
    ),
    "decision.form": (
        "ít nhất một cuộc họp hay đợt lấy phiếu phải theo hình thức quyết định đã chọn",
        "at least one session must have the deciding form",
    ),
    "decision.in_force": (
        "chỉ nội dung trong phạm vi cấp xã mới có ngày có hiệu lực do Ủy ban nhân dân cấp xã quyết định",
        "only a commune-wide decision can have a stated day of effect",
    ),
    "decision.one_village": (
        "trong phạm vi thôn chỉ có một thôn biểu quyết",
        "a decision within a village must have exactly one village",
    ),
    "decision.other_village": (
        "kết quả biểu quyết phải của chính thôn đó",
        "the vote must be that of the same village",
    ),
    "decision.removal": (
        "chỉ Trưởng thôn, thành viên ban mới được cho thôi làm",
        "only village heads and board members can be removed",
    ),
    "decision.scope": (
        "chỉ nội dung 1 và 2 mới quyết định trong phạm vi cấp xã",
        "only subjects 1 and 2 can be decided commune-wide",
    ),
    "decision.team": (
        "cuộc họp không thể có Tổ phát phiếu, Tổ lấy ý kiến biểu quyết trực tuyến",
        "a meeting cannot have a team that collects votes",
    ),
    "decision.unit": (
        "đơn vị phải cùng cấp với phạm vi của quyết định",
        "the unit must be at the level that the decision applies to",
    ),
    "matter.exception": (
        "chỉ bước không theo trình tự mới nêu lý do",
        "only a stage that is out of order can have an exception",
    ),
    "matter.order": (
        "bước “{stage}” không thể bắt đầu trước một bước đứng trước nó mà không nêu lý do",
        "the stage {stage} cannot begin before an earlier one without a stated exception",
    ),
    "objection.no_suspension": (
        "chỉ việc tạm ngừng thực hiện mới có thông tin này",
        "only a suspension can have this field",
    ),
    "objection.outcome": (
        "kết quả xử lý phải có cả ngày và nội dung, hoặc không có cả hai",
        "an answer must have both a day and an outcome, or neither",
    ),
    "publicity.body": (
        "cơ quan loại này không thể công khai với tư cách {publisher}",
        "a body of this kind cannot publish as {publisher}",
    ),
    "publicity.ended": (
        "hình thức đã ghi ngày kết thúc thì không còn đang công khai",
        "a publication with a last day cannot be ongoing",
    ),
    "publicity.heading": (
        "nội dung công khai của cấp xã phải có mục; cơ quan, doanh nghiệp thì không",
        "a publication of a commune must have a heading, and no other can",
    ),
    "publicity.loudspeakers": (
        "nơi không có hệ thống truyền thanh thì không thể phát tin trên hệ thống đó",
        "content cannot be read over loudspeakers where there are none",
    ),
    "recognition.outcome": (
        "văn bản trả lời phải có cả ngày và kết quả, hoặc không có cả hai",
        "an answer must have both a day and an outcome, or neither",
    ),
    "register.council": (
        "chỉ nơi tổ chức Hội đồng nhân dân mới có kỳ họp",
        "only a unit with a People's Council can have sessions",
    ),
    "register.outside": (
        "ngày phải nằm trong kỳ, nhận được {day}",
        "the day must be in the period, got {day}",
    ),
    "register.session": (
        "báo cáo phải được trình tại một kỳ họp có trong danh sách",
        "a report must name one of the listed sessions",
    ),
    "session.no_ballots": (
        "chỉ kiểm đếm lại được khi còn lưu phiếu, ở đây không còn phiếu",
        "only kept ballots can be counted, and there are none",
    ),
    "session.other_form": (
        "hình thức bàn, quyết định này không thể có thông tin như vậy",
        "a session in this form cannot have this field",
    ),
    "session.recount": (
        "số phiếu phải khớp với các phiếu đã lưu",
        "the counts must match the ballots",
    ),
    "session.votes": (
        "có {votes} phiếu trong khi chỉ {present} hộ tham dự",
        "there are {votes} votes, but only {present} households were present",
    ),
    "vote.village": (
        "kết quả biểu quyết phải là của một thôn, tổ dân phố",
        "the unit of a vote must be a village",
    ),
}
