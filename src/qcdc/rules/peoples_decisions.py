"""Rules on decisions of the people (*Nhân dân bàn và quyết định*): initiative, form, majority."""

from __future__ import annotations

from qcdc.dates import count_from, roll_forward
from qcdc.model import PeoplesDecision
from qcdc.rules import reasons
from qcdc.rules.measures import in_force, unstated
from qcdc.rules.writing import NOT_STATED, Context, Gap, Place, Result, Skip, Topic, too_few
from qcdc.vocab import BallotGround, DecisionForm, DecisionScope, DecisionSubject, Severity, Stage

__all__ = ["CONVENTIONS", "DECREE", "LAW", "OTHER_GROUND", "RULES"]

LAW = "10/2022/QH15"
DECREE = "59/2023/NĐ-CP"
CONVENTIONS = "61/2023/NĐ-CP"

BY_INITIATIVE = Skip(
    reason="by_initiative",
    vi="nội dung do sáng kiến của công dân đề xuất",
    en="it was proposed by a citizens' initiative",
)

OTHER_GROUND = Skip(
    reason="other_ground", vi="phát phiếu lấy ý kiến vì lý do khác", en="ballots were handed out on another ground"
)

decisions = Topic("decision", PeoplesDecision, act=LAW)
_STAGES = (Stage.DISCUSS,)


@decisions.rule(
    "initiative.too_few",
    "16.3",
    f"{CONVENTIONS} 7.3",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Sáng kiến của công dân phải được đủ tỷ lệ hộ gia đình đồng thuận, hoặc có thể mang lại lợi ích cho cộng đồng "
        "dân cư và được Ban công tác Mặt trận tán thành.",
        "A citizens' initiative has the agreement of the required share of the households, or may benefit "
        "the community and has the support of the Front's working committee.",
    ),
    gap=(
        "Có {found} hộ gia đình đồng thuận; cần {expected}; thiếu {difference}.",
        "{found} households agree; {expected} are needed; {difference} short.",
    ),
    remedy=(
        "Lấy thêm ý kiến đồng thuận của hộ gia đình, hoặc đề nghị Ban công tác Mặt trận xem xét.",
        "Collect more agreements from households, or ask the Front's working committee for its support.",
    ),
)
def initiative_supported(decision: PeoplesDecision, context: Context) -> Result:
    """Below the share of households, both the benefit and the support of the Front are required."""
    found = decision.initiative
    if found is None:
        return reasons.NO_INITIATIVE
    at, limit = Place.of("initiative"), "participation.initiative.households"
    short = too_few(at, limit, found.agreed, context, on=decision.day, total=decision.households)
    otherwise = (found.front_support, found.beneficial)
    if not short or all(otherwise):
        return []
    return short if False in otherwise else [unstated(at)]


@decisions.rule(
    "initiative.stale",
    "16.3",
    day=lambda decision: decision.day,
    severity=Severity.WARNING,
    stages=_STAGES,
    asks=(
        "Ý kiến đồng thuận với sáng kiến của công dân phải còn giá trị khi cộng đồng dân cư bàn và quyết định.",
        "The agreements to a citizens' initiative are still valid when the people decide.",
    ),
    gap=(
        "Ý kiến đồng thuận có giá trị đến {expected}; quyết định ngày {found}; quá {difference} ngày.",
        "The agreements were valid until {expected}; decided on {found}; {difference:calendar day} too late.",
    ),
    remedy=("Lấy lại ý kiến đồng thuận của các hộ gia đình.", "Ask the households for their agreement again."),
)
def initiative_fresh(decision: PeoplesDecision, context: Context) -> Result:
    """A warning: the article does not state up to which step an agreement must be valid."""
    if decision.initiative is None:
        return reasons.NO_INITIATIVE
    limit = context.book.limit("participation.initiative.validity", on=decision.day)
    # Rolled forward: whether a validity can end on a day off is doctrine, and a finding must hold in either case.
    last = roll_forward(count_from(decision.initiative.day, limit.duration()), calendar=context.calendar)
    days = decision.day.toordinal() - last.toordinal()
    if days <= 0:
        return []
    at = Place.of("initiative")
    return [Gap(at=at, found=decision.day, expected=last, difference=days, citations=limit.citations)]


@decisions.rule(
    "front.not_agreed",
    "16.1",
    "16.2",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Nội dung đưa ra để Nhân dân bàn và quyết định phải được thống nhất trước với Mặt trận cùng cấp.",
        "What is put to the people is agreed with the Front first.",
    ),
    gap=("Nội dung chưa được thống nhất với Mặt trận.", "The matter was not agreed with the Front."),
    remedy=(
        "Thống nhất với Mặt trận cùng cấp rồi mới đưa ra Nhân dân bàn.",
        "Agree on the matter with the Front, then put it to the people.",
    ),
)
def agreed_with_front(decision: PeoplesDecision, context: Context) -> Result:
    """In a commune its chair agrees with the chair of the Front, in a village the head with the Front's head."""
    if decision.initiative is not None:
        return BY_INITIATIVE
    if decision.agreed_with_front is None:
        return NOT_STATED
    clause = "16.1" if decision.scope is DecisionScope.COMMUNE else "16.2"
    cited = in_force(context, decision.day, f"{LAW} {clause}")
    return [] if decision.agreed_with_front else [Gap(at=Place.of("agreed_with_front"), citations=cited)]


@decisions.rule(
    "form.not_allowed",
    "17.2",
    "19.1.a",
    f"{DECREE} 4.1.a",
    f"{DECREE} 5.1.a",
    f"{CONVENTIONS} 10.2.a",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Hình thức bàn và quyết định phải phù hợp với nội dung: các nội dung tại các khoản 3, 4 và 5 Điều 15 bàn tại "
        "cuộc họp, chỉ phát phiếu khi cuộc họp không đủ đại diện hộ gia đình; Chủ tịch Ủy ban nhân dân cấp xã chỉ chọn "
        "phát phiếu đối với nội dung trong phạm vi cấp xã; biểu quyết trực tuyến chỉ áp dụng cho công việc tự quản.",
        "The form fits the matter: those under clauses 3, 4 and 5 of Article 15 are decided at a meeting, by ballots "
        "only if too few households came; the chair of the commune chooses ballots only for commune-wide matters; "
        "online votes are for self-management only.",
    ),
    gap=(
        "{at}: không áp dụng cho nội dung tại khoản {found} Điều 15 ({expected}).",
        "{at}: not allowed for a matter under clause {found} of Article 15 ({expected}).",
    ),
    remedy=(
        "Tổ chức cuộc họp của cộng đồng dân cư; chỉ phát phiếu lấy ý kiến khi có căn cứ theo luật.",
        "Hold a meeting; hand out ballots only on a ground of the law.",
    ),
)
def form_allowed(decision: PeoplesDecision, context: Context) -> Result:
    """By the law; the next rule is about the narrower decree."""
    if decision.form is DecisionForm.MEETING:
        return []
    if decision.form is DecisionForm.ONLINE_VOTE:
        if decision.subject is DecisionSubject.SELF_MANAGEMENT:
            return []
        return [_wrong_form(decision, "form", context, f"{LAW} 17.2", f"{DECREE} 5.1.a")]
    match decision.ground:
        case None:
            return [unstated("ground")]
        case BallotGround.NO_QUORUM:
            return []
        case BallotGround.CHAIR_CHOSE:
            if decision.scope is DecisionScope.COMMUNE:
                return []
            return [_wrong_form(decision, "ground", context, f"{LAW} 19.1.a", f"{DECREE} 4.1.a")]
        case BallotGround.VILLAGE_HEAD_CHOSE:
            if decision.subject not in _MEETING_ONLY:
                return []
            also = (f"{CONVENTIONS} 10.2.a",) if decision.subject is DecisionSubject.CONVENTION else ()
            return [_wrong_form(decision, "ground", context, f"{LAW} 17.2", *also)]


_MEETING_ONLY = {DecisionSubject.CONVENTION, DecisionSubject.VILLAGE_HEAD, DecisionSubject.BOARD_MEMBERS}


def _wrong_form(decision: PeoplesDecision, field: str, context: Context, *places: str) -> Gap:
    about = decision.form if field == "form" else decision.ground
    cited = in_force(context, decision.day, *places)
    return Gap(at=Place.of(field), about=about, found=decision.subject.number, expected=decision.scope, citations=cited)


@decisions.rule(
    "form.narrowed_by_decree",
    f"{DECREE} 4.1.c",
    day=lambda decision: decision.day,
    severity=Severity.NOTICE,
    stages=_STAGES,
    asks=(
        "Nghị định chỉ cho Trưởng thôn, Tổ trưởng tổ dân phố chọn phát phiếu lấy ý kiến đối với công việc tự quản khác "
        "trong phạm vi thôn, tổ dân phố; điểm c khoản 1 Điều 19 của Luật không giới hạn như vậy.",
        "The decree lets the village head choose ballots only for other self-managed matters within the "
        "village; Article 19.1.c of the Law has no such limit.",
    ),
    gap=(
        "Trưởng thôn, Tổ trưởng tổ dân phố chọn phát phiếu đối với nội dung tại khoản {found} Điều 15 ({expected}).",
        "The village head chose ballots for a matter under clause {found} of Article 15 ({expected}).",
    ),
    remedy=(
        "Nên tổ chức cuộc họp, hoặc nêu rõ căn cứ phát phiếu theo Luật.",
        "Preferably hold a meeting, or state the ground in the Law for handing out ballots.",
    ),
)
def form_by_decree(decision: PeoplesDecision, context: Context) -> Result:
    """The law takes precedence; this rule reports a form that the law allows and the decree does not name."""
    if decision.form is not DecisionForm.BALLOT:
        return reasons.NO_BALLOTS
    if decision.ground is None:
        return NOT_STATED
    if decision.ground is not BallotGround.VILLAGE_HEAD_CHOSE or decision.subject in _MEETING_ONLY:
        return OTHER_GROUND
    village = decision.scope is DecisionScope.VILLAGE
    if village and decision.subject is DecisionSubject.SELF_MANAGEMENT:
        return []
    return [_wrong_form(decision, "ground", context, f"{DECREE} 4.1.c")]


@decisions.rule(
    "result.misstated",
    "21.1",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Kết quả công bố phải đúng với tỷ lệ trên tổng số đại diện hộ gia đình của thôn, tổ dân phố, không phải trên số "
        "người dự họp.",
        "The announced result is counted over all household representatives of the village, not over those present.",
    ),
    gap=(
        "Số tán thành: {found}; cần {expected} trên tổng số; chênh lệch {difference}.",
        "In favour: {found}; {expected} of all needed; difference {difference}.",
    ),
    remedy=(
        "Lập lại biên bản theo tổng số đại diện hộ gia đình; nội dung chưa đạt thì tổ chức bàn lại.",
        "Draw up the minutes again on the basis of all household representatives; put what did not pass to "
        "the people again.",
    ),
)
def result_as_counted(decision: PeoplesDecision, context: Context) -> Result:
    """The result in the minutes equals that of the count over *all* household representatives."""
    passed = decision.passed_by(context.book)
    if passed is None:
        return reasons.LIMIT_UNSET
    if decision.announced is None:
        return NOT_STATED
    if decision.announced is passed:
        return []
    if decision.scope is DecisionScope.COMMUNE:
        limit = context.book.limit("participation.vote.villages", on=decision.day)
        at, found, needed = "villages", decision.in_favour_by(context.book) or 0, limit.needed(decision.villages)
    else:
        limit = context.book.limit(decision.subject.vote_limit, on=decision.day)
        at, found, needed = "votes", decision.yes, limit.needed(decision.households)
    return [Gap(at=Place.of(at), found=found, expected=needed, difference=needed - found, citations=limit.citations)]


@decisions.rule(
    "online.not_agreed",
    f"{DECREE} 5.2.c",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Biểu quyết trực tuyến chỉ được tổ chức khi đủ tỷ lệ đại diện hộ gia đình đồng ý hình thức này.",
        "An online vote is held only if the required share of the household representatives has agreed to this form.",
    ),
    gap=(
        "{at}: có {found} đại diện hộ gia đình đồng ý; cần {expected}; thiếu {difference}.",
        "{at}: {found} household representatives agreed; {expected} are needed; {difference} short.",
    ),
    remedy=(
        "Lấy ý kiến về hình thức biểu quyết trực tuyến, hoặc tổ chức cuộc họp.",
        "Ask the households about the form, or hold a meeting.",
    ),
)
def online_agreed(decision: PeoplesDecision, context: Context) -> Result:
    """In every village that voted online."""
    if decision.form is not DecisionForm.ONLINE_VOTE:
        return reasons.NO_ONLINE_VOTE
    key = "participation.vote.online.use"
    return [
        found
        for index, vote in enumerate(decision.votes)
        for found in too_few(
            Place(path=("votes", index)), key, vote.online_consent, context, on=decision.day, total=vote.households
        )
    ]


@decisions.rule(
    "convention.quorum",
    f"{CONVENTIONS} 10.1.a",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Cuộc họp thông qua hương ước, quy ước phải có đại diện của đủ tỷ lệ hộ gia đình tham dự.",
        "The required share of the households is represented at the meeting that adopts a village convention.",
    ),
    gap=(
        "Có {found} hộ gia đình dự họp; cần {expected}; thiếu {difference}.",
        "{found} households were represented; {expected} are needed; {difference} short.",
    ),
    remedy=("Triệu tập lại cuộc họp.", "Call the meeting again."),
)
def convention_quorum(decision: PeoplesDecision, context: Context) -> Result:
    """Ballots have no quorum; they follow a meeting without one."""
    if decision.subject is not DecisionSubject.CONVENTION:
        return reasons.OTHER_SUBJECT
    if decision.form is not DecisionForm.MEETING:
        return reasons.NO_MEETING
    key, total = "participation.vote.convention.quorum", decision.households
    return too_few(Place.of("votes"), key, decision.present, context, on=decision.day, total=total)


@decisions.rule(
    "convention.draft_posting",
    f"{CONVENTIONS} 9.1",
    day=lambda decision: decision.day,
    stages=(Stage.KNOW, Stage.DISCUSS),
    asks=(
        "Dự thảo hương ước, quy ước phải được niêm yết đủ thời hạn trước khi thông qua.",
        "The draft of a village convention is posted for the required time before it is adopted.",
    ),
    gap=(
        "Đã niêm yết {found} ngày; ít nhất {expected}; thiếu {difference} ngày.",
        "The draft was posted for {found:calendar day}; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Niêm yết tiếp dự thảo cho đủ thời hạn rồi mới đưa ra thông qua.",
        "Keep the draft posted for the whole time, then put it to the vote.",
    ),
)
def draft_posted(decision: PeoplesDecision, context: Context) -> Result:
    """Counted from the day of posting to the day of the decision."""
    if decision.subject is not DecisionSubject.CONVENTION:
        return reasons.OTHER_SUBJECT
    limit = context.book.limit("participation.convention.draft", on=decision.day)
    if decision.draft is None and "draft" not in decision.not_done:
        return NOT_STATED
    posted = 0 if decision.draft is None else decision.draft.days(decision.day)
    short = limit.count - posted
    if short <= 0:
        return []
    if decision.draft is not None and decision.draft.open_ended:
        # It was posted, but its last day is not stated.
        return NOT_STATED
    return [Gap(at=Place.of("draft"), found=posted, expected=limit.count, difference=short, citations=limit.citations)]


RULES = decisions.rules
