"""Rules on the identity of denouncers (*danh tính người tố cáo*): anonymous denunciations and disclosure."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.model import Attachment, Petition
from qcdc.rules.denunciation_law import DECREE, EACH, LAW, accepted
from qcdc.rules.duty_exceptions import checks_of
from qcdc.rules.measures import unstated
from qcdc.rules.runs import Run, runs_of
from qcdc.rules.writing import AS_OF, NOT_STATED, Context, Gap, Place, Result, Skip, Topic
from qcdc.vocab import HandlingEventKind, PetitionKind

__all__ = ["RULES"]

K = HandlingEventKind

NOT_ANONYMOUS = Skip(
    reason="not_anonymous", vi="đơn có họ tên, địa chỉ", en="the denunciation gives a name and an address"
)
NO_ATTACHMENTS = Skip(reason="no_attachments", vi="không có tài liệu kèm theo", en="nothing is attached")

topic = Topic("denunciation", Petition, act=LAW, each=EACH)


@topic.rule(
    "anonymous.accepted",
    "25.1",
    day=lambda run: accepted(run) or run.handling.received,
    asks=(
        "Đơn nặc danh, mạo danh không được xử lý theo thủ tục giải quyết tố cáo.",
        "A denunciation that is anonymous or in a false name is not handled under the procedure for denunciations.",
    ),
    gap=("{at}: thụ lý ngày {found}.", "{at}: accepted on {found}."),
    remedy=(
        "Nếu thông tin rõ ràng, có chứng cứ cụ thể thì chuyển sang thanh tra, kiểm tra.",
        "If the information is clear and has specific evidence, pass it on for inspection.",
    ),
)
def anonymous_accepted(run: Run, _: Context) -> Result:
    """An anonymous denunciation is not accepted."""
    if run.petition is None or not run.petition.anonymous:
        return NOT_ANONYMOUS
    day = accepted(run)
    return [] if day is None else [Gap(at=run.at, found=day)]


@topic.rule(
    "anonymous.dropped",
    "25.2",
    f"{DECREE} 20.1",
    day=lambda run: _dropped(run) or run.handling.received,
    asks=(
        "Đơn nặc danh nêu rõ người vi phạm, có chứng cứ cụ thể, có cơ sở để xác minh thì phải được thanh tra, kiểm tra.",
        "An anonymous denunciation that clearly names a wrongdoer and has specific evidence that can be "
        "verified is inspected.",
    ),
    gap=("{at}: lưu đơn hoặc trả đơn ngày {found}.", "{at}: filed away or returned on {found}."),
    remedy=(
        "Tiến hành thanh tra, kiểm tra theo thẩm quyền hoặc chuyển cơ quan có thẩm quyền.",
        "Inspect the matter, or pass it on to the body competent to inspect.",
    ),
)
def anonymous_dropped(run: Run, _: Context) -> Result:
    """It may be refused as a denunciation and still be inspected, which a register need not show."""
    if run.petition is None or not run.petition.anonymous:
        return NOT_ANONYMOUS
    checkable = next((one for *_, one in reversed(checks_of(run)) if one is not None), None)
    if checkable is None:
        return NOT_STATED
    day = _dropped(run)
    if checkable and day is not None:
        return [Gap(at=run.at, found=day)]
    return NOT_STATED if checkable and run.first(K.REFUSE) is not None else []


def _dropped(run: Run) -> pendulum.Date | None:
    found = run.first(K.FILE, K.RETURN)
    return None if found is None else found.day


class Attached(NamedTuple):
    """An attachment of a denunciation."""

    at: Place
    attachment: Attachment


def attached(petition: Petition, context: Context) -> Skip | list[Attached]:
    """The attachments of a received denunciation."""
    runs = runs_of(petition, context, PetitionKind.DENUNCIATION)
    if isinstance(runs, Skip):
        return runs
    return [
        Attached(Place(path=("attachments", index)), one) for index, one in enumerate(petition.attachments)
    ] or NO_ATTACHMENTS


papers = Topic("denunciation", Petition, act=LAW, each=attached)


@papers.rule(
    "attachment.public",
    "8.3",
    "9.1.b",
    "56.1",
    "56.2",
    day=AS_OF,
    asks=(
        "Tài liệu kèm theo tố cáo không được để lộ danh tính người tố cáo.",
        "Documents attached to a denunciation do not disclose the identity of the denouncer.",
    ),
    gap=(
        "{at}: đang để công khai, chưa lược bỏ danh tính người tố cáo.",
        "{at}: open to the public, with the identity of the denouncer.",
    ),
    remedy=(
        "Thu hồi quyền xem, tải; chỉ dùng bản đã lược bỏ danh tính người tố cáo.",
        "Withdraw the public access; use only copies without the identity of the denouncer.",
    ),
)
def attachment_public(one: Attached, _: Context) -> Result:
    """A standing state: whether anybody can see or copy an attachment that identifies the denouncer."""
    shown = (one.attachment.public, one.attachment.downloadable)
    if one.attachment.redacted or not any(flag is not False for flag in shown):
        return []
    if any(shown) and one.attachment.redacted is False:
        return [Gap(at=one.at)]
    return [unstated(one.at)]


RULES = (*topic.rules, *papers.rules)
