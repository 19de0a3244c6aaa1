"""Rules on complaints of several persons, and on representatives (*nhiều người cùng khiếu nại, ủy quyền*)."""

from __future__ import annotations

from qcdc.model import Petition, Petitioner
from qcdc.rules.measures import unstated
from qcdc.rules.runs import ACCEPTED, Handlings, Run
from qcdc.rules.writing import NOT_STATED, Context, Gap, Place, Result, Skip, Topic, Unjudged, too_many
from qcdc.vocab import AuthorisationForm, AuthorisedKind, HandlingEventKind, PetitionerKind, PetitionKind, Severity

__all__ = ["RULES"]

DECREE = "124/2020/NĐ-CP"

NO_GROUP = Skip(reason="no_group", vi="không phải nhiều người cùng khiếu nại", en="not a complaint of several persons")
NOBODY_ACTS = Skip(
    reason="nobody_acts", vi="không có người được ủy quyền", en="nobody was authorised to act for the complainant"
)
AN_ORGANISATION = Skip(
    reason="an_organisation", vi="cơ quan, tổ chức khiếu nại", en="the complainant is an organisation"
)

groups = Topic("complaint", Petition, act=DECREE, each=Handlings(PetitionKind.COMPLAINT))


def _complainant(run: Run) -> Petitioner:
    return run.of_petition.petitioner


_CONDITIONS = (
    Place(
        path=("petitioner", "all_signed"),
        vi="chữ ký của tất cả những người khiếu nại",
        en="the signatures of all complainants",
    ),
    Place(
        path=("petitioner", "representatives_paper"),
        vi="văn bản cử người đại diện",
        en="the document that names the representatives",
    ),
)


@groups.rule(
    "group.conditions_missing",
    "7.1",
    "16.1",
    day=ACCEPTED,
    asks=(
        "Khiếu nại của nhiều người về một nội dung chỉ được thụ lý khi trong đơn có đủ chữ ký của những người khiếu nại và có "
        "văn bản cử người đại diện.",
        "A complaint of several persons is accepted only when all of them have signed it and a document "
        "names their representatives.",
    ),
    gap=("Thụ lý ngày {found} khi chưa có: {at}.", "Accepted on {found}; missing: {at}."),
    remedy=(
        "Yêu cầu bổ sung chữ ký, văn bản cử người đại diện.",
        "Ask for the missing signatures and the document that names the representatives.",
    ),
)
def conditions_missing(run: Run, _: Context) -> Result:
    """Both conditions, each as a separate place."""
    complainant, accepted = _complainant(run), run.first(HandlingEventKind.ACCEPT)
    assert accepted is not None, "the day of the rule"
    if complainant.kind is not PetitionerKind.GROUP:
        return NO_GROUP
    found: list[Gap | Unjudged] = []
    for at in _CONDITIONS:
        there: bool | None = getattr(complainant, str(at.path[-1]))
        if there is None:
            found.append(unstated(at))
        elif not there:
            found.append(Gap(at=at, found=accepted.day))
    return found


@groups.rule(
    "group.representatives",
    "6.2",
    day=ACCEPTED,
    asks=(
        "Nhiều người cùng khiếu nại về một nội dung phải cử người đại diện không quá số người quy định.",
        "Several complainants name no more representatives than the law allows.",
    ),
    gap=(
        "Số người đại diện: {found}; nhiều nhất {expected}; thừa {difference} người.",
        "Representatives: {found}; at most {expected}; {difference} too many.",
    ),
    remedy=(
        "Hướng dẫn những người khiếu nại cử lại người đại diện.",
        "Ask the complainants to name their representatives again.",
    ),
)
def too_many_representatives(run: Run, context: Context) -> Result:
    """A small group names fewer representatives than a large one; the law book has the limits."""
    complainant, day = _complainant(run), ACCEPTED(run)
    assert not isinstance(day, Skip), "the day of the rule"
    if complainant.persons < context.book.limit("complaint.group", on=day).count:
        return NO_GROUP
    small = complainant.persons <= context.book.limit("complaint.group.small", on=day).count
    key = f"complaint.representatives.{'small' if small else 'large'}"
    at = Place(path=("petitioner", "representatives"))
    return too_many(at, key, complainant.representatives, context, on=day)


_ASSIGNED = frozenset({AuthorisedKind.LAWYER, AuthorisedKind.LEGAL_AID, AuthorisedKind.OTHER})
_FORMAL = frozenset({AuthorisationForm.NOTARISED, AuthorisationForm.CERTIFIED})


@groups.rule(
    "authorisation.form",
    "5.3",
    day=ACCEPTED,
    severity=Severity.WARNING,
    asks=(
        "Việc ủy quyền khiếu nại của cá nhân phải bằng văn bản có công chứng hoặc chứng thực theo quy định "
        "tại thời điểm đó.",
        "An individual's authorisation to complain is in writing and notarised or certified, as the law of "
        "the day requires.",
    ),
    gap=("Hình thức ủy quyền: {found}.", "Form of the authorisation: {found}."),
    remedy=(
        "Yêu cầu bổ sung văn bản ủy quyền đúng hình thức.",
        "Ask for an authorisation in the required form.",
    ),
)
def authorisation_form(run: Run, _: Context) -> Result:
    """A notarised document remains valid after the provision on notarisation lapsed, like a certified one."""
    complainant = _complainant(run)
    acting = complainant.authorised
    if acting is None or acting.kind not in _ASSIGNED:
        return NOBODY_ACTS
    if complainant.kind is PetitionerKind.ORGANISATION:
        return AN_ORGANISATION
    if acting.form is None:
        return NOT_STATED
    at = Place(path=("petitioner", "authorised", "form"), vi="hình thức ủy quyền", en="form of the authorisation")
    return [] if acting.form in _FORMAL else [Gap(at=at, found=acting.form)]


RULES = groups.rules
