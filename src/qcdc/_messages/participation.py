"""Sentences of errors: participation."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "consultation.result": (
        "kết quả có trước ngày bắt đầu lấy ý kiến",
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
        "phần {part} lớn hơn tổng số {whole}",
        "the part {part} is greater than the whole {whole}",
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
        "không có cuộc họp hay đợt lấy phiếu nào theo hình thức quyết định đã chọn",
        "no session was held in the form that decides",
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
        "cuộc họp không có Tổ phát phiếu, Tổ lấy ý kiến biểu quyết trực tuyến",
        "a meeting cannot have a team that collects votes",
    ),
    "decision.unit": (
        "đơn vị phải cùng cấp với phạm vi của quyết định",
        "the unit must be at the level that the decision applies to",
    ),
    "matter.exception": (
        "nêu lý do cho một bước vốn đã đúng trình tự",
        "an exception is stated for a stage that is in order",
    ),
    "matter.order": (
        "bước “{stage}” bắt đầu trước một bước đứng trước nó mà không nêu lý do",
        "the stage {stage} began before an earlier one, and no exception is stated",
    ),
    "objection.no_suspension": (
        "chỉ việc tạm ngừng thực hiện mới có thông tin này",
        "only a suspension can have this field",
    ),
    "objection.outcome": (
        "kết quả xử lý có cả ngày và nội dung, hoặc không có cả hai",
        "an answer must have both a day and an outcome, or neither",
    ),
    "publicity.ended": (
        "hình thức đã ghi ngày kết thúc thì không còn đang công khai",
        "a publication with a last day cannot be still going on",
    ),
    "publicity.heading": (
        "nội dung công khai của cấp xã phải có mục; cơ quan, doanh nghiệp thì không",
        "only what a commune publishes has a heading, and it must have one",
    ),
    "publicity.loudspeakers": (
        "nơi không có hệ thống truyền thanh thì không thể phát tin trên hệ thống đó",
        "content cannot be read over loudspeakers where there are none",
    ),
    "recognition.outcome": (
        "văn bản trả lời có cả ngày và kết quả, hoặc không có cả hai",
        "an answer must have both a day and an outcome, or neither",
    ),
    "register.council": (
        "nơi không tổ chức Hội đồng nhân dân thì không có kỳ họp",
        "a unit without a People's Council has no sessions",
    ),
    "register.outside": (
        "ngày {day} nằm ngoài kỳ",
        "{day} lies outside the period",
    ),
    "register.session": (
        "báo cáo phải được trình tại một kỳ họp có trong danh sách",
        "a report must name one of the listed sessions",
    ),
    "session.no_ballots": (
        "không còn lưu phiếu",
        "there are no ballots to count",
    ),
    "session.other_form": (
        "hình thức bàn, quyết định này không có thông tin như vậy",
        "a session in this form cannot have this field",
    ),
    "session.recount": (
        "số phiếu không khớp với các phiếu đã lưu",
        "the counts do not match the ballots",
    ),
    "session.votes": (
        "có {votes} phiếu trong khi chỉ {present} hộ tham dự",
        "there are {votes} votes, but only {present} households were present",
    ),
    "tally.civic": (
        "chỉ đếm được hồ sơ thực hiện dân chủ, Ban Chỉ đạo và phong trào",
        "only records of participation, committees and mass mobilisation can be counted",
    ),
    "vote.village": (
        "kết quả biểu quyết phải là của một thôn, tổ dân phố",
        "the unit of a vote must be a village",
    ),
}
