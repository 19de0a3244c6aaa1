"""Reasons why a rule is skipped (*lý do không xét*) that several rules share."""

from __future__ import annotations

from functools import cache
from typing import Final

from qcdc import terms
from qcdc.rules.rule import Skip

__all__ = [
    "AFTER_LAW",
    "BEFORE_LAW",
    "BEFORE_TABLE",
    "BOARD_NOT_THERE",
    "CHANGE_OF_RATE",
    "DAY_NOT_KNOWN",
    "DOES_NOT_EXIST",
    "EXTRAORDINARY",
    "FEW_PEOPLE",
    "GUILD_NOT_THERE",
    "HEDGED",
    "INDICATOR_UNKNOWN",
    "LEVEL_NOT_IN_TABLE",
    "LIMIT_UNSET",
    "NOTHING_DONE",
    "NOTHING_DONE_YET",
    "NOTHING_DUE",
    "NOTHING_GIVEN",
    "NOTHING_PRINTED",
    "NOTHING_TALLIED",
    "NOTHING_TO_COMPARE",
    "NOT_ACCEPTED",
    "NOT_APPLICABLE",
    "NOT_APPLIED",
    "NOT_ASKED",
    "NOT_BEGUN",
    "NOT_DECIDED",
    "NOT_DELEGATED",
    "NOT_DUE",
    "NOT_ENDED",
    "NOT_HELD",
    "NOT_IN_REGISTER",
    "NOT_IN_THIS_FORM",
    "NOT_ON_REQUEST",
    "NOT_PASSED",
    "NOT_RECOGNISED",
    "NOT_REGISTERED",
    "NOT_SETTLED",
    "NOT_STATED",
    "NOT_YET",
    "NO_BALLOTS",
    "NO_BENEFIT",
    "NO_CLUSTERS",
    "NO_CONFERENCES",
    "NO_GROUP",
    "NO_INITIATIVE",
    "NO_LINKS",
    "NO_MEETING",
    "NO_MEMBERS",
    "NO_OFFICE",
    "NO_ONLINE_VOTE",
    "NO_OPINIONS",
    "NO_OVERSIGHT",
    "NO_PETITION",
    "NO_POINTS",
    "NO_RECOGNITION",
    "NO_RECOMMENDATIONS",
    "NO_REGISTER",
    "NO_RESULT",
    "NO_REVIEWS",
    "NO_SESSIONS",
    "NO_TASKS",
    "NO_TEAM",
    "NO_TERM",
    "NO_TERRITORY",
    "NO_UNIT",
    "NO_VILLAGES",
    "ONE_CONFERENCE",
    "OTHER_BOARD",
    "OTHER_BODY",
    "OTHER_HEADING",
    "OTHER_KIND",
    "OTHER_LEVEL",
    "OTHER_SUBJECT",
    "OTHER_UNIT",
    "OTHER_VALUE",
    "OTHER_WORKPLACE",
    "PARTS_NOT_ALL",
    "PERCENT_FROM_ZERO",
    "PERIOD_TOO_SHORT",
    "RATE_OF_NOTHING",
    "SPECIAL_TERM",
    "STILL_RUNNING",
    "STOPPED",
    "TALLY_PARTIAL",
    "YEAR_NOT_OVER",
    "of_error",
]

AFTER_LAW: Final = Skip(
    reason="after_law",
    vi="việc diễn ra khi quy định viện dẫn không còn hiệu lực",
    en="it happened when the provision was no longer in force",
)
BEFORE_LAW: Final = Skip(
    reason="before_law",
    vi="việc diễn ra khi quy định viện dẫn chưa có hiệu lực",
    en="it happened before the provision was in force",
)
BEFORE_TABLE: Final = Skip(
    reason="before_table",
    vi="ngày đã ghi sớm hơn ngày đầu tiên của danh mục đơn vị hành chính",
    en="the day is before the first day of the table of units",
)
BOARD_NOT_THERE: Final = Skip(
    reason="board_not_there", vi="ban không hoạt động vào ngày xét", en="the board does not exist on the day"
)
CHANGE_OF_RATE: Final = Skip(
    reason="change_of_rate",
    vi="mức tăng, giảm của một tỷ lệ có thể là điểm phần trăm hoặc phần trăm",
    en="the stated change of a rate may be in percentage points or in per cent",
)
DAY_NOT_KNOWN: Final = Skip(
    reason="day_not_known",
    vi="hồ sơ chỉ ghi đến tháng hoặc năm",
    en="the record states only the month or the year of a day",
    unstated=True,
)
DOES_NOT_EXIST: Final = Skip(
    reason="does_not_exist", vi="Ban Chỉ đạo không tồn tại vào ngày xét", en="the committee does not exist on the day"
)
EXTRAORDINARY: Final = Skip(reason="extraordinary", vi="hội nghị bất thường", en="an extraordinary conference")
FEW_PEOPLE: Final = Skip(
    reason="few_people",
    vi="nơi ít người không bắt buộc tổ chức hội nghị",
    en="few people work there, so a conference is optional",
)
GUILD_NOT_THERE: Final = Skip(
    reason="guild_not_there", vi="nông hội không hoạt động vào ngày xét", en="the guild does not exist on the day"
)
HEDGED: Final = Skip(reason="hedged", vi="số liệu là số ước lượng", en="the figure is an estimate")
INDICATOR_UNKNOWN: Final = Skip(
    reason="indicator_unknown",
    vi="chỉ tiêu chưa có trong danh mục nên chưa đối chiếu được",
    en="the indicator is not in the catalogue, so the figure could not be checked",
)
LEVEL_NOT_IN_TABLE: Final = Skip(
    reason="level_not_in_table",
    vi="danh mục đơn vị hành chính không có cấp này, hoặc không đầy đủ ở cấp này",
    en="the table of units does not have this level, or has only a part of it",
)
LIMIT_UNSET: Final = Skip(
    reason="limit_unset", vi="ngày đó chưa có quy định về mức này", en="no limit was set on that day"
)
NOTHING_DONE: Final = Skip(reason="nothing_done", vi="chưa có nhiệm vụ hoàn thành", en="no task is completed")
NOTHING_DONE_YET: Final = Skip(reason="nothing_done_yet", vi="chưa thực hiện", en="nothing was done yet")
NOTHING_DUE: Final = Skip(reason="nothing_due", vi="chưa có việc đến hạn", en="nothing is due")
NOTHING_GIVEN: Final = Skip(reason="nothing_given", vi="Nhân dân không đóng góp", en="residents did not contribute")
NOTHING_PRINTED: Final = Skip(reason="nothing_printed", vi="không có số công bố", en="no figure is published")
NOTHING_TALLIED: Final = Skip(
    reason="nothing_tallied", vi="không có số tổng hợp từ hồ sơ", en="nothing was tallied from records"
)
NOTHING_TO_COMPARE: Final = Skip(
    reason="nothing_to_compare", vi="không đủ số liệu để đối chiếu", en="there is nothing to compare"
)
NOT_ACCEPTED: Final = Skip(reason="not_accepted", vi="chưa thụ lý", en="it is not accepted yet")
NOT_APPLICABLE: Final = Skip(
    reason="not_applicable",
    vi="hồ sơ không có bước, thông tin thuộc phạm vi quy tắc",
    en="the record has nothing that the rule applies to",
)
NOT_APPLIED: Final = Skip(reason="not_applied", vi="chưa áp dụng", en="it is not applied yet")
NOT_ASKED: Final = Skip(reason="not_asked", vi="chưa gửi đề nghị công nhận", en="recognition was not requested")
NOT_BEGUN: Final = Skip(reason="not_begun", vi="chưa tiếp nhận vào ngày xét", en="it was not received by the day")
NOT_DECIDED: Final = Skip(reason="not_decided", vi="Nhân dân chưa bàn", en="the people have not discussed it")
NOT_DELEGATED: Final = Skip(reason="not_delegated", vi="không có ngày ủy quyền tiếp", en="no reception was delegated")
NOT_DUE: Final = Skip(reason="not_due", vi="chưa đến hạn", en="it is not due yet")
NOT_ENDED: Final = Skip(reason="not_ended", vi="Ban Chỉ đạo chưa kết thúc hoạt động", en="the committee has not ended")
NOT_HELD: Final = Skip(reason="not_held", vi="chưa tổ chức", en="it was not held yet")
NOT_IN_REGISTER: Final = Skip(
    reason="not_in_register",
    vi="hồ sơ được dẫn chiếu không có trong các hồ sơ đã đưa vào, có thể ở nơi khác",
    en="the linked record is not among the records given, which may not be all",
)
NOT_IN_THIS_FORM: Final = Skip(
    reason="not_in_this_form", vi="chưa công khai theo hình thức này", en="not published in this form"
)
NOT_ON_REQUEST: Final = Skip(reason="not_on_request", vi="không tổ chức theo yêu cầu", en="it was not held on request")
NOT_PASSED: Final = Skip(reason="not_passed", vi="không được thông qua", en="it did not pass")
NOT_RECOGNISED: Final = Skip(
    reason="not_recognised", vi="kết quả bầu chưa được công nhận", en="the election is not recognised"
)
NOT_REGISTERED: Final = Skip(reason="not_registered", vi="mô hình chưa đăng ký", en="the model is not registered")
NOT_SETTLED: Final = Skip(reason="not_settled", vi="chưa giải quyết", en="it is not settled yet")
NOT_STATED: Final = Skip(
    reason="not_stated",
    vi="hồ sơ không ghi thông tin cần xét",
    en="the record does not state the facts needed",
    unstated=True,
)
NOT_YET: Final = Skip(reason="not_yet", vi="chưa diễn ra vào ngày xét", en="it had not happened by the day")
NO_BALLOTS: Final = Skip(reason="no_ballots", vi="không phát phiếu lấy ý kiến", en="no ballots were handed out")
NO_BENEFIT: Final = Skip(
    reason="no_benefit",
    vi="việc chưa hoàn thành nên chưa có người thụ hưởng",
    en="the works are not finished, so no one benefits yet",
)
NO_CLUSTERS: Final = Skip(reason="no_clusters", vi="không họp theo cụm", en="no meeting was held in clusters")
NO_CONFERENCES: Final = Skip(
    reason="no_conferences", vi="không tổ chức hội nghị của thôn, tổ dân phố", en="no village conference was held"
)
NO_GROUP: Final = Skip(reason="no_group", vi="không phải đoàn đông người", en="the visitors are not a group")
NO_INITIATIVE: Final = Skip(
    reason="no_initiative", vi="không phải sáng kiến của công dân", en="it is not a citizens' initiative"
)
NO_LINKS: Final = Skip(reason="no_links", vi="không dẫn chiếu hồ sơ khác", en="the record has no link to another one")
NO_MEETING: Final = Skip(reason="no_meeting", vi="không tổ chức cuộc họp", en="no meeting was held")
NO_MEMBERS: Final = Skip(reason="no_members", vi="ban không có thành viên", en="the board has no members")
NO_OFFICE: Final = Skip(reason="no_office", vi="không có chức danh theo chức vụ", en="no seat is held by office")
NO_ONLINE_VOTE: Final = Skip(reason="no_online_vote", vi="không biểu quyết trực tuyến", en="there was no online vote")
NO_OPINIONS: Final = Skip(reason="no_opinions", vi="không có ý kiến", en="no opinion was raised")
NO_OVERSIGHT: Final = Skip(
    reason="no_oversight", vi="không có cuộc kiểm tra, giám sát", en="there was no inspection or supervision"
)
NO_PETITION: Final = Skip(
    reason="no_petition", vi="không theo kiến nghị của hộ gia đình", en="it was not on a petition of households"
)
NO_POINTS: Final = Skip(reason="no_points", vi="không có điểm cầu", en="there are no connection points")
NO_RECOGNITION: Final = Skip(
    reason="no_recognition", vi="nội dung không cần công nhận", en="the subject needs no recognition"
)
NO_RECOMMENDATIONS: Final = Skip(reason="no_recommendations", vi="không có kiến nghị", en="nothing was recommended")
NO_REGISTER: Final = Skip(reason="no_register", vi="thiếu sổ để đối chiếu", en="there is no register to compare with")
NO_RESULT: Final = Skip(reason="no_result", vi="chưa có kết quả", en="there is no result yet")
NO_REVIEWS: Final = Skip(reason="no_reviews", vi="không có nhiệm vụ rà soát văn bản", en="no document is under review")
NO_SESSIONS: Final = Skip(
    reason="no_sessions", vi="không có kỳ họp thường lệ nào trong kỳ", en="there was no ordinary session in the period"
)
NO_TASKS: Final = Skip(reason="no_tasks", vi="không có nhiệm vụ", en="there are no tasks")
NO_TEAM: Final = Skip(
    reason="no_team", vi="chưa có Tổ phát phiếu hoặc kế hoạch", en="there is no ballot team or no plan"
)
NO_TERM: Final = Skip(reason="no_term", vi="không quy định nhiệm kỳ", en="no term was set")
NO_TERRITORY: Final = Skip(
    reason="no_territory", vi="thiếu danh mục đơn vị hành chính", en="the table of units was not given"
)
NO_UNIT: Final = Skip(reason="no_unit", vi="không ghi đơn vị nào", en="no unit is stated")
NO_VILLAGES: Final = Skip(reason="no_villages", vi="không có thôn, tổ dân phố", en="there are no villages")
ONE_CONFERENCE: Final = Skip(reason="one_conference", vi="mới có một hội nghị", en="there is one conference only")
OTHER_BOARD: Final = Skip(
    reason="other_board", vi="không áp dụng cho loại ban này", en="it does not apply to this kind of board"
)
OTHER_HEADING: Final = Skip(
    reason="other_heading", vi="không áp dụng cho mục này", en="it does not apply to this heading"
)
OTHER_KIND: Final = Skip(
    reason="other_kind", vi="không thuộc loại đơn này", en="it does not apply to this kind of petition"
)
OTHER_BODY: Final = Skip(
    reason="other_body", vi="không áp dụng cho loại cơ quan này", en="it does not apply to bodies of this kind"
)
OTHER_LEVEL: Final = Skip(reason="other_level", vi="không áp dụng cho cấp này", en="it does not apply to this level")
OTHER_SUBJECT: Final = Skip(
    reason="other_subject", vi="không áp dụng cho nội dung này", en="it does not apply to this subject"
)
OTHER_UNIT: Final = Skip(
    reason="other_unit", vi="hai số liệu không cùng đơn vị hành chính", en="the two figures are of different units"
)
OTHER_VALUE: Final = Skip(
    reason="other_value",
    vi="hai số liệu không cùng dạng (số lượng, tỷ lệ)",
    en="one figure is a count, the other a share",
)
OTHER_WORKPLACE: Final = Skip(
    reason="other_workplace", vi="không áp dụng cho loại hình này", en="it does not apply to this kind of workplace"
)
PARTS_NOT_ALL: Final = Skip(
    reason="parts_not_all",
    vi="văn bản không nêu đây đã là tất cả các thành phần",
    en="the text does not say that these are all of the parts",
)
PERCENT_FROM_ZERO: Final = Skip(
    reason="percent_from_zero",
    vi="số liệu kỳ trước bằng 0 nên không tính được tỷ lệ phần trăm",
    en="the earlier figure is zero, so there is no percentage",
)
PERIOD_TOO_SHORT: Final = Skip(
    reason="period_too_short",
    vi="trong kỳ không có tuần hoặc tháng nào trọn vẹn",
    en="the period contains no whole week or month",
)
RATE_OF_NOTHING: Final = Skip(
    reason="rate_of_nothing",
    vi="tổng thể bằng 0 nên không tính được tỷ lệ",
    en="the whole is zero, so there is no rate",
)
SPECIAL_TERM: Final = Skip(
    reason="special_term",
    vi="luật chuyên ngành quy định thời hạn riêng",
    en="a specialised law sets its own time limit",
)
STILL_RUNNING: Final = Skip(reason="still_running", vi="chưa hết thời hạn", en="the time limit is not over")
STOPPED: Final = Skip(reason="stopped", vi="mô hình đã dừng hoạt động", en="the model has stopped")
TALLY_PARTIAL: Final = Skip(
    reason="tally_partial",
    vi="số liệu còn thiếu báo cáo của cơ quan, đơn vị, thiếu hồ sơ hoặc là số tạm tính",
    en="a figure is incomplete or provisional",
)
YEAR_NOT_OVER: Final = Skip(
    reason="year_not_over", vi="chưa hết năm hoặc chưa đến năm", en="the year is not over, or has not begun"
)


@cache
def of_error(code: str) -> Skip:
    """The reason for an unknown fact, from the code of an error."""
    return Skip(reason=code, vi=terms.reason(code, "vi"), en=terms.reason(code, "en"))
