"""Code lists of handlings (*quá trình xử lý đơn*): steps, states, grounds."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = [
    "Authority",
    "ComplexityGround",
    "DeadlineStatus",
    "FurtherGround",
    "Ground",
    "HandlingEventKind",
    "HandlingState",
    "Proceeding",
    "Recipient",
    "Situation",
    "TeamRole",
]


class HandlingEventKind(Code, law="05/2021/TT-TTCP"):
    """A step in the handling of a petition by a body (*bước xử lý*)."""

    RECEIVE = "receive", "tiếp nhận", "receive"
    CLASSIFY = "classify", "phân loại", "classify"
    ACCEPT = "accept", "thụ lý", "accept"
    VERIFY = "verify", "xác minh", "verify"
    REPORT = "report", "báo cáo kết quả xác minh", "report on the verification"
    DIALOGUE = "dialogue", "đối thoại", "dialogue"
    SUSPEND = "suspend", "tạm đình chỉ", "suspend"
    RESUME = "resume", "tiếp tục giải quyết", "resume"
    EXTEND = "extend", "gia hạn", "extend"
    GUIDE = "guide", "hướng dẫn", "guide"
    TRANSFER = "transfer", "chuyển đơn", "transfer"
    RETURN = "return", "trả lại đơn", "return"
    REFUSE = "refuse", "không thụ lý", "refuse"
    FILE = "file", "lưu đơn", "file"
    DECIDE = "decide", "ra quyết định giải quyết", "decide"
    CONCLUDE = "conclude", "kết luận nội dung tố cáo", "conclude"
    ANSWER = "answer", "trả lời", "answer"
    WITHDRAW = "withdraw", "rút đơn", "withdraw"
    TERMINATE = "terminate", "đình chỉ", "terminate"
    APPEAL = "appeal", "khiếu nại lần hai, tố cáo tiếp", "appeal"
    LITIGATE = "litigate", "khởi kiện", "litigate"
    TAKE_EFFECT = "take_effect", "có hiệu lực", "take effect"
    ACT_ON = "act_on", "xử lý kết luận", "act on the conclusion"
    ENFORCE = "enforce", "thi hành", "enforce"
    PUBLISH = "publish", "công khai", "publish"
    NOTIFY = "notify", "thông báo, gửi văn bản", "notify"
    URGE = "urge", "đôn đốc", "urge"


_OPEN = frozenset({"not_received", "received", "classified", "accepted", "verifying", "in_dialogue", "suspended"})
_CLOSED_UNSETTLED = frozenset({"guided", "transferred", "returned", "refused", "filed"})


class HandlingState(Code, law="05/2021/TT-TTCP"):
    """The legal state of a handling on a day (*trạng thái xử lý*); computed from the events, not stored."""

    NOT_RECEIVED = "not_received", "chưa tiếp nhận", "not received"
    RECEIVED = "received", "đã tiếp nhận", "received"
    CLASSIFIED = "classified", "đã phân loại", "classified"
    ACCEPTED = "accepted", "đã thụ lý", "accepted"
    VERIFYING = "verifying", "đang xác minh", "being verified"
    IN_DIALOGUE = "in_dialogue", "đã tổ chức đối thoại", "in dialogue"
    SUSPENDED = "suspended", "đang tạm đình chỉ", "suspended"
    GUIDED = "guided", "đã hướng dẫn", "guided"
    TRANSFERRED = "transferred", "đã chuyển đơn", "transferred"
    RETURNED = "returned", "đã trả lại đơn", "returned"
    REFUSED = "refused", "đã thông báo không thụ lý", "refused"
    FILED = "filed", "đã lưu đơn", "filed"
    DECIDED = "decided", "đã có quyết định giải quyết", "decided"
    CONCLUDED = "concluded", "đã có kết luận", "concluded"
    ANSWERED = "answered", "đã trả lời", "answered"
    WITHDRAWN = "withdrawn", "đã rút đơn", "withdrawn"
    TERMINATED = "terminated", "đã đình chỉ", "terminated"
    APPEALED = "appealed", "đã khiếu nại lần hai, tố cáo tiếp", "appealed"
    LITIGATED = "litigated", "đã khởi kiện", "before the court"
    EFFECTIVE = "effective", "có hiệu lực pháp luật", "effective"
    ACTED_ON = "acted_on", "đã xử lý kết luận", "acted on"
    ENFORCING = "enforcing", "đang thi hành", "being enforced"
    ENFORCED = "enforced", "đã thi hành xong", "enforced"

    @property
    def finished(self) -> bool:
        """Whether the body has finished it."""
        return self not in _OPEN

    @property
    def settled(self) -> bool:
        """Whether the matter itself is settled: decided, concluded, answered, or withdrawn or terminated."""
        return self not in _OPEN and self not in _CLOSED_UNSETTLED


class Ground(Code, law="02/2011/QH13"):
    """The ground of a step (*lý do, căn cứ*); `qcdc.model` checks which steps a ground fits.

    Law: Law 02/2011/QH13 arts 11 and 11a; Law 25/2018/QH14 arts 25, 29, 33 and 34.
    """

    INTERNAL_OR_NORMATIVE = "internal_or_normative", "văn bản nội bộ, văn bản quy phạm", "internal or normative act"
    NOT_CONCERNED = "not_concerned", "không liên quan trực tiếp đến quyền, lợi ích", "not directly concerned"
    NO_CAPACITY = "no_capacity", "không đủ năng lực hành vi dân sự", "no capacity"
    NO_REPRESENTATIVE = "no_representative", "người đại diện không hợp pháp", "no lawful representative"
    UNSIGNED = "unsigned", "không có chữ ký hoặc điểm chỉ", "unsigned"
    OUT_OF_TIME = "out_of_time", "hết thời hiệu, thời hạn", "out of time"
    SECOND_DECISION = "second_decision", "đã có quyết định giải quyết lần hai", "second decision exists"
    NOT_RESUMED = "not_resumed", "đã đình chỉ, quá 30 ngày không tiếp tục", "terminated and not resumed"
    COURT = "court", "Tòa án đã thụ lý hoặc đã giải quyết", "court seized or decided"
    ANONYMOUS = "anonymous", "nặc danh, mạo danh", "anonymous or in a false name"
    CONDITIONS_MISSING = "conditions_missing", "không đủ điều kiện thụ lý tố cáo", "conditions of acceptance missing"
    NOT_COMPETENT = "not_competent", "không thuộc thẩm quyền", "not competent"
    SUCCESSION = "succession", "bàn giao cho cơ quan kế thừa", "handed over to the successor"
    SPLIT = "split", "hướng dẫn tách đơn", "to be split"
    FORCE_MAJEURE = "force_majeure", "bất khả kháng, trở ngại khách quan", "force majeure or objective obstacle"
    AWAITING_RESULT = "awaiting_result", "chờ kết quả của cơ quan khác", "awaiting the result of another body"
    WITHDRAWN = "withdrawn", "người gửi đơn rút toàn bộ", "withdrawn in whole"
    PETITIONER_GONE = (
        "petitioner_gone",
        "chết, giải thể mà không có người kế thừa",
        "dead or dissolved without successor",
    )
    NO_OBJECT = "no_object", "không còn đối tượng khiếu nại", "no object left"
    SIGNS_OF_VIOLATION = "signs_of_violation", "có dấu hiệu vi phạm pháp luật", "signs of a violation"
    THREATENED = "threatened", "bị đe dọa, mua chuộc", "threatened or bribed"
    COERCED = "coerced", "bị cưỡng ép", "coerced"
    ABUSE = "abuse", "lợi dụng việc tố cáo", "abuse of the right to denounce"
    EXPERT_OPINION = (
        "expert_opinion",
        "chờ kết quả giám định bổ sung, giám định lại",
        "awaiting an additional or repeated expert examination",
    )
    RESPONDENT_DIED = (
        "respondent_died",
        "người bị tố cáo chết, nội dung chỉ liên quan đến trách nhiệm của người đó",
        "the person denounced is dead, and no one else is concerned",
    )
    SETTLED = (
        "settled",
        "đã được giải quyết bằng bản án, quyết định có hiệu lực pháp luật",
        "settled by a judgment or decision in force",
    )


class ComplexityGround(Code, law="31/2019/NĐ-CP"):
    """A ground on which a matter is complex (*căn cứ xác định vụ việc phức tạp*); one of the seven is enough.

    Law: Decree 31/2019/NĐ-CP art. 3.2; Decree 124/2020/NĐ-CP art. 3a (from 1 July 2026).
    """

    SEVERAL_PLACES = "several_places", "phải xác minh ở nhiều địa điểm", "several places to verify"
    SEVERAL_CONTENTS = "several_contents", "có nhiều nội dung", "several contents"
    MANY_PETITIONERS = "many_petitioners", "nhiều người về một nội dung", "many petitioners"
    FOREIGN_ELEMENT = "foreign_element", "có yếu tố nước ngoài", "foreign element"
    SEVERAL_BODIES = "several_bodies", "liên quan trách nhiệm của nhiều cơ quan", "several bodies responsible"
    BODIES_DISAGREE = "bodies_disagree", "các cơ quan có ý kiến khác nhau", "bodies disagree"
    CONFLICTING_EVIDENCE = "conflicting_evidence", "chứng cứ mâu thuẫn nhau", "conflicting evidence"


class FurtherGround(Code, law="25/2018/QH14"):
    """The ground of a further denunciation (*lý do tố cáo tiếp*); each has its own procedure and time limit.

    Law: Law 25/2018/QH14 arts 37.1 and 38.1.
    """

    UNLAWFUL = "unlawful", "việc giải quyết tố cáo không đúng pháp luật", "the settlement was unlawful"
    OVERDUE = "overdue", "quá thời hạn mà tố cáo chưa được giải quyết", "not settled in time"


class Recipient(Code):
    """A recipient of a notice (*nơi nhận thông báo*)."""

    PETITIONER = "petitioner", "người gửi đơn", "petitioner"
    RESPONDENT = "respondent", "người bị khiếu nại, tố cáo", "respondent"
    FORWARDER = "forwarder", "nơi chuyển đơn", "forwarding body"
    RESOLVER = "resolver", "người giải quyết tố cáo", "resolver of the denunciation"
    SUPERIOR = "superior", "cơ quan cấp trên", "superior"
    MANAGING_BODY = "managing_body", "cơ quan quản lý người bị tố cáo", "body that manages the person denounced"
    FIRST_RESOLVER = "first_resolver", "người giải quyết lần đầu", "resolver of the first instance"
    INSPECTORATE = "inspectorate", "cơ quan thanh tra cùng cấp", "inspectorate of the same level"
    INTERESTED = "interested", "người có quyền, nghĩa vụ liên quan", "persons with related rights and duties"


class TeamRole(Code):
    """The role of a person or body in a verification or an enforcement (*vai trò*)."""

    LEAD = "lead", "chủ trì", "lead"
    JOIN = "join", "phối hợp", "join"
    FOLLOW = "follow", "theo dõi", "follow"


class Authority(Code, law="02/2011/QH13"):
    """An authority that settles, or whose act is contested (*người có thẩm quyền, người bị khiếu nại, tố cáo*).

    Offices by level: the head, the deputy and the ordinary official of a body, and the body as such. The last members
    have no level: the head of the body that manages another body, that replaced it, or that now manages the person.

    Law: Law 02/2011/QH13 arts 17-26 and 51; Law 25/2018/QH14 arts 12, 13, 18 and 21.
    """

    VILLAGE_HEAD = "village_head", "Trưởng thôn, Tổ trưởng tổ dân phố", "village head"
    COMMUNE_OFFICIAL = "commune_official", "công chức, viên chức của cấp xã", "official of a commune"
    COMMUNE_BODY = "commune_body", "cơ quan, đơn vị thuộc UBND cấp xã", "body of a commune"
    COMMUNE_BODY_DEPUTY = (
        "commune_body_deputy",
        "cấp phó của người đứng đầu cơ quan chuyên môn cấp xã",
        "deputy head of a specialised body of a commune",
    )
    COMMUNE_BODY_HEAD = (
        "commune_body_head",
        "người đứng đầu cơ quan chuyên môn cấp xã",
        "head of a specialised body of a commune",
    )
    COMMUNE_VICE_CHAIR = "commune_vice_chair", "Phó Chủ tịch UBND cấp xã", "vice-chair of a commune"
    COMMUNE_CHAIR = "commune_chair", "Chủ tịch UBND cấp xã", "chair of a commune"
    DISTRICT_OFFICIAL = "district_official", "công chức, viên chức của cấp huyện", "official of a district"
    DISTRICT_OFFICE = "district_office", "cơ quan thuộc UBND cấp huyện", "district office"
    DISTRICT_OFFICE_DEPUTY = (
        "district_office_deputy",
        "cấp phó của thủ trưởng cơ quan thuộc UBND cấp huyện",
        "deputy head of a district office",
    )
    DISTRICT_OFFICE_HEAD = (
        "district_office_head",
        "thủ trưởng cơ quan thuộc UBND cấp huyện",
        "head of a district office",
    )
    DISTRICT_VICE_CHAIR = "district_vice_chair", "Phó Chủ tịch UBND cấp huyện", "vice-chair of a district"
    DISTRICT_CHAIR = "district_chair", "Chủ tịch UBND cấp huyện", "chair of a district"
    DEPARTMENT_UNIT_OFFICIAL = (
        "department_unit_official",
        "công chức, viên chức của cơ quan thuộc sở",
        "official of a unit under a department",
    )
    DEPARTMENT_UNIT = "department_unit", "cơ quan thuộc sở", "unit under a department"
    DEPARTMENT_UNIT_DEPUTY = (
        "department_unit_deputy",
        "cấp phó của thủ trưởng cơ quan thuộc sở",
        "deputy head of a unit under a department",
    )
    DEPARTMENT_UNIT_HEAD = "department_unit_head", "thủ trưởng cơ quan thuộc sở", "head of a unit under a department"
    DEPARTMENT_OFFICIAL = "department_official", "công chức, viên chức của sở", "official of a department"
    DEPARTMENT = "department", "sở, cơ quan thuộc UBND cấp tỉnh", "department of a province"
    DEPARTMENT_DEPUTY = "department_deputy", "phó giám đốc sở và tương đương", "deputy director of a department"
    DEPARTMENT_DIRECTOR = "department_director", "giám đốc sở và tương đương", "director of a department"
    PROVINCE_OFFICIAL = (
        "province_official",
        "công chức do Chủ tịch UBND cấp tỉnh quản lý trực tiếp",
        "official directly under the chair of a province",
    )
    PROVINCE_VICE_CHAIR = "province_vice_chair", "Phó Chủ tịch UBND cấp tỉnh", "vice-chair of a province"
    PROVINCE_CHAIR = "province_chair", "Chủ tịch UBND cấp tỉnh", "chair of a province"
    MINISTRY_UNIT_OFFICIAL = (
        "ministry_unit_official",
        "công chức, viên chức của cơ quan thuộc bộ",
        "official of a body under a ministry",
    )
    MINISTRY_UNIT = "ministry_unit", "cơ quan, đơn vị thuộc bộ", "body under a ministry"
    MINISTRY_UNIT_DEPUTY = (
        "ministry_unit_deputy",
        "cấp phó của thủ trưởng cơ quan thuộc bộ",
        "deputy head of a body under a ministry",
    )
    MINISTRY_UNIT_HEAD = "ministry_unit_head", "thủ trưởng cơ quan thuộc bộ", "head of a body under a ministry"
    MINISTRY_OFFICIAL = (
        "ministry_official",
        "công chức do Bộ trưởng quản lý trực tiếp",
        "official directly under a minister",
    )
    VICE_MINISTER = "vice_minister", "Thứ trưởng", "vice-minister"
    MINISTER = "minister", "Bộ trưởng", "minister"
    HOME_AFFAIRS_MINISTER = "home_affairs_minister", "Bộ trưởng Bộ Nội vụ", "Minister of Home Affairs"
    PRIME_MINISTER = "prime_minister", "Thủ tướng Chính phủ", "Prime Minister"
    PUBLIC_UNIT_STAFF = "public_unit_staff", "viên chức của đơn vị sự nghiệp công lập", "staff of a public service unit"
    PUBLIC_UNIT = "public_unit", "đơn vị sự nghiệp công lập", "public service unit"
    PUBLIC_UNIT_DEPUTY = (
        "public_unit_deputy",
        "cấp phó của người đứng đầu đơn vị sự nghiệp công lập",
        "deputy head of a public service unit",
    )
    PUBLIC_UNIT_HEAD = "public_unit_head", "người đứng đầu đơn vị sự nghiệp công lập", "head of a public service unit"
    MANAGING_HEAD = "managing_head", "người đứng đầu cơ quan quản lý trực tiếp", "head of the managing body"
    SUCCESSOR_HEAD = (
        "successor_head",
        "người đứng đầu cơ quan sau khi hợp nhất, sáp nhập, chia, tách",
        "head of the body that replaced it",
    )
    PRESENT_HEAD = (
        "present_head",
        "người đứng đầu cơ quan đang quản lý người bị tố cáo",
        "head of the body that now manages the person denounced",
    )
    PRESENT_SUPERIOR = (
        "present_superior",
        "người đứng đầu cơ quan cấp trên trực tiếp của cơ quan đang quản lý người bị tố cáo",
        "head of the body directly above the one that now manages the person denounced",
    )
    COURT = "court", "Tòa án", "court"


class Proceeding(Code, law="02/2011/QH13"):
    """The matter for the purpose of competence (*loại việc*); complaints about discipline have separate rules."""

    COMPLAINT = "complaint", "khiếu nại", "complaint"
    DISCIPLINE = "discipline", "khiếu nại quyết định kỷ luật", "complaint about a disciplinary decision"
    DENUNCIATION = "denunciation", "tố cáo", "denunciation"


class Situation(Code, law="25/2018/QH14"):
    """The situation of the person denounced, or of the body, since the act (*thay đổi sau khi có hành vi bị tố cáo*).

    Law: Law 25/2018/QH14 art. 12.3-5.
    """

    EQUAL_POST = "equal_post", "đã chuyển sang chức vụ tương đương", "moved to an equal post"
    HIGHER_POST = "higher_post", "đã chuyển sang chức vụ cao hơn", "moved to a higher post"
    HEAD_ELSEWHERE = (
        "head_elsewhere",
        "đã là người đứng đầu, cấp phó nơi khác",
        "now head or deputy head of another body",
    )
    OTHER_POST = "other_post", "đã chuyển công tác khác", "moved to another post"
    LEFT = "left", "không còn là cán bộ, công chức, viên chức", "no longer an official"
    BODY_MERGED = "body_merged", "cơ quan đã hợp nhất, sáp nhập, chia, tách", "the body was merged or divided"
    BODY_DISSOLVED = "body_dissolved", "cơ quan đã giải thể", "the body was dissolved"


class DeadlineStatus(Code):
    """The status of a deadline on a day (*tình trạng thời hạn*); computed, not stored."""

    MET = "met", "đúng hạn", "met"
    MISSED = "missed", "đã thực hiện, quá hạn", "done, but late"
    RUNNING = "running", "trong hạn", "running"
    OVERDUE = "overdue", "quá hạn, chưa thực hiện", "overdue"
    STOPPED = "stopped", "thời hạn đang tạm dừng", "paused"
    UNSTATED = (
        "unstated",
        "hết hạn, hồ sơ không ghi đã thực hiện hay chưa",
        "time limit over; not stated whether it was done",
    )
    UNKNOWN = "unknown", "chưa xác định được", "not known yet"
