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
    "Recipient",
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
    """Who settles, or whose act is complained of (*người có thẩm quyền*), by office and level."""

    COMMUNE_CHAIR = "commune_chair"
    COMMUNE_BODY_HEAD = "commune_body_head"
    DISTRICT_OFFICE_HEAD = "district_office_head"
    DISTRICT_CHAIR = "district_chair"
    DEPARTMENT_UNIT_HEAD = "department_unit_head"
    DEPARTMENT_DIRECTOR = "department_director"
    PROVINCE_CHAIR = "province_chair"
    MINISTER = "minister"


class DeadlineStatus(Code):
    """How a deadline stands on a day (*tình trạng thời hạn*); derived, never stored."""

    MET = "met"
    MISSED = "missed"
    RUNNING = "running"
    OVERDUE = "overdue"
    STOPPED = "stopped"
    UNSTATED = "unstated"
    UNKNOWN = "unknown"
