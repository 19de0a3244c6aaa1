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


class HandlingEventKind(Code):
    """What one body does with a petition, or what happens to it there (*bước xử lý*)."""

    RECEIVE = "receive"
    CLASSIFY = "classify"
    ACCEPT = "accept"
    VERIFY = "verify"
    REPORT = "report"
    DIALOGUE = "dialogue"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXTEND = "extend"
    GUIDE = "guide"
    TRANSFER = "transfer"
    RETURN = "return"
    REFUSE = "refuse"
    FILE = "file"
    DECIDE = "decide"
    CONCLUDE = "conclude"
    ANSWER = "answer"
    WITHDRAW = "withdraw"
    TERMINATE = "terminate"
    APPEAL = "appeal"
    LITIGATE = "litigate"
    TAKE_EFFECT = "take_effect"
    ACT_ON = "act_on"
    ENFORCE = "enforce"
    PUBLISH = "publish"
    NOTIFY = "notify"
    URGE = "urge"


_OPEN = frozenset({"not_received", "received", "classified", "accepted", "verifying", "in_dialogue", "suspended"})
_CLOSED_UNSETTLED = frozenset({"guided", "transferred", "returned", "refused", "filed"})


class HandlingState(Code):
    """Where a handling stands in law on a day (*trạng thái xử lý*); derived from the events, never stored."""

    NOT_RECEIVED = "not_received"
    RECEIVED = "received"
    CLASSIFIED = "classified"
    ACCEPTED = "accepted"
    VERIFYING = "verifying"
    IN_DIALOGUE = "in_dialogue"
    SUSPENDED = "suspended"
    GUIDED = "guided"
    TRANSFERRED = "transferred"
    RETURNED = "returned"
    REFUSED = "refused"
    FILED = "filed"
    DECIDED = "decided"
    CONCLUDED = "concluded"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    APPEALED = "appealed"
    LITIGATED = "litigated"
    EFFECTIVE = "effective"
    ACTED_ON = "acted_on"
    ENFORCING = "enforcing"
    ENFORCED = "enforced"

    @property
    def finished(self) -> bool:
        """Whether the body is done with it."""
        return self.value not in _OPEN

    @property
    def settled(self) -> bool:
        """Whether the matter itself is settled: decided, concluded, answered, or withdrawn or terminated."""
        return self.value not in _OPEN and self.value not in _CLOSED_UNSETTLED


class Ground(Code):
    """Why a step was taken (*lý do, căn cứ*); which steps a ground fits, `qcdc.model` knows.

    Law: Law 02/2011/QH13 arts 11 and 11a; Law 25/2018/QH14 arts 25, 29, 33 and 34.
    """

    INTERNAL_OR_NORMATIVE = "internal_or_normative"
    NOT_CONCERNED = "not_concerned"
    NO_CAPACITY = "no_capacity"
    NO_REPRESENTATIVE = "no_representative"
    UNSIGNED = "unsigned"
    OUT_OF_TIME = "out_of_time"
    SECOND_DECISION = "second_decision"
    NOT_RESUMED = "not_resumed"
    COURT = "court"
    ANONYMOUS = "anonymous"
    CONDITIONS_MISSING = "conditions_missing"
    NOT_COMPETENT = "not_competent"
    SUCCESSION = "succession"
    SPLIT = "split"
    FORCE_MAJEURE = "force_majeure"
    AWAITING_RESULT = "awaiting_result"
    WITHDRAWN = "withdrawn"
    PETITIONER_GONE = "petitioner_gone"
    NO_OBJECT = "no_object"
    SIGNS_OF_VIOLATION = "signs_of_violation"
    THREATENED = "threatened"
    COERCED = "coerced"
    ABUSE = "abuse"
    EXPERT_OPINION = "expert_opinion"
    RESPONDENT_DIED = "respondent_died"
    SETTLED = "settled"


class ComplexityGround(Code):
    """What makes a matter complex (*căn cứ xác định vụ việc phức tạp*): any one of seven grounds.

    Law: Decree 31/2019/NĐ-CP art. 3.2; Decree 124/2020/NĐ-CP art. 3a (from 1 July 2026).
    """

    SEVERAL_PLACES = "several_places"
    SEVERAL_CONTENTS = "several_contents"
    MANY_PETITIONERS = "many_petitioners"
    FOREIGN_ELEMENT = "foreign_element"
    SEVERAL_BODIES = "several_bodies"
    BODIES_DISAGREE = "bodies_disagree"
    CONFLICTING_EVIDENCE = "conflicting_evidence"


class FurtherGround(Code):
    """Why somebody denounces further (*lý do tố cáo tiếp*): each has a procedure and a time limit of its own.

    Law: Law 25/2018/QH14 arts 37.1 and 38.1.
    """

    UNLAWFUL = "unlawful"
    OVERDUE = "overdue"


class Recipient(Code):
    """Who was told (*nơi nhận thông báo*)."""

    PETITIONER = "petitioner"
    RESPONDENT = "respondent"
    FORWARDER = "forwarder"
    RESOLVER = "resolver"
    SUPERIOR = "superior"
    MANAGING_BODY = "managing_body"
    FIRST_RESOLVER = "first_resolver"
    INSPECTORATE = "inspectorate"
    INTERESTED = "interested"


class TeamRole(Code):
    """What a person or body does in a verification or an enforcement (*vai trò*)."""

    LEAD = "lead"
    JOIN = "join"
    FOLLOW = "follow"


class Authority(Code):
    """Who settles, or whose act is complained of or denounced (*người có thẩm quyền, người bị khiếu nại, tố cáo*).

    Offices by level: the head, the deputy and the ordinary official of a body, and the body as such. The last
    ones name no level: the head of the body that manages another one, or took its place, or manages somebody now.

    Law: Law 02/2011/QH13 arts 17-26 and 51; Law 25/2018/QH14 arts 12, 13, 18 and 21.
    """

    VILLAGE_HEAD = "village_head"
    COMMUNE_OFFICIAL = "commune_official"
    COMMUNE_BODY = "commune_body"
    COMMUNE_BODY_DEPUTY = "commune_body_deputy"
    COMMUNE_BODY_HEAD = "commune_body_head"
    COMMUNE_VICE_CHAIR = "commune_vice_chair"
    COMMUNE_CHAIR = "commune_chair"
    DISTRICT_OFFICIAL = "district_official"
    DISTRICT_OFFICE = "district_office"
    DISTRICT_OFFICE_DEPUTY = "district_office_deputy"
    DISTRICT_OFFICE_HEAD = "district_office_head"
    DISTRICT_VICE_CHAIR = "district_vice_chair"
    DISTRICT_CHAIR = "district_chair"
    DEPARTMENT_UNIT_OFFICIAL = "department_unit_official"
    DEPARTMENT_UNIT = "department_unit"
    DEPARTMENT_UNIT_DEPUTY = "department_unit_deputy"
    DEPARTMENT_UNIT_HEAD = "department_unit_head"
    DEPARTMENT_OFFICIAL = "department_official"
    DEPARTMENT = "department"
    DEPARTMENT_DEPUTY = "department_deputy"
    DEPARTMENT_DIRECTOR = "department_director"
    PROVINCE_OFFICIAL = "province_official"
    PROVINCE_VICE_CHAIR = "province_vice_chair"
    PROVINCE_CHAIR = "province_chair"
    MINISTRY_UNIT_OFFICIAL = "ministry_unit_official"
    MINISTRY_UNIT = "ministry_unit"
    MINISTRY_UNIT_DEPUTY = "ministry_unit_deputy"
    MINISTRY_UNIT_HEAD = "ministry_unit_head"
    MINISTRY_OFFICIAL = "ministry_official"
    VICE_MINISTER = "vice_minister"
    MINISTER = "minister"
    HOME_AFFAIRS_MINISTER = "home_affairs_minister"
    PRIME_MINISTER = "prime_minister"
    PUBLIC_UNIT_STAFF = "public_unit_staff"
    PUBLIC_UNIT = "public_unit"
    PUBLIC_UNIT_DEPUTY = "public_unit_deputy"
    PUBLIC_UNIT_HEAD = "public_unit_head"
    MANAGING_HEAD = "managing_head"
    SUCCESSOR_HEAD = "successor_head"
    PRESENT_HEAD = "present_head"
    PRESENT_SUPERIOR = "present_superior"
    COURT = "court"


class Proceeding(Code):
    """What is settled, as competence goes (*loại việc*): complaints about discipline have rules of their own."""

    COMPLAINT = "complaint"
    DISCIPLINE = "discipline"
    DENUNCIATION = "denunciation"


class Situation(Code):
    """What became of the denounced, or of the body, since the act (*thay đổi sau khi có hành vi bị tố cáo*).

    Law: Law 25/2018/QH14 art. 12.3-5.
    """

    EQUAL_POST = "equal_post"
    HIGHER_POST = "higher_post"
    HEAD_ELSEWHERE = "head_elsewhere"
    OTHER_POST = "other_post"
    LEFT = "left"
    BODY_MERGED = "body_merged"
    BODY_DISSOLVED = "body_dissolved"


class DeadlineStatus(Code):
    """How a deadline stands on a day (*tình trạng thời hạn*); derived, never stored."""

    MET = "met"
    MISSED = "missed"
    RUNNING = "running"
    OVERDUE = "overdue"
    STOPPED = "stopped"
    UNSTATED = "unstated"
    UNKNOWN = "unknown"
