"""The names of the dated duties of a handling (*việc phải làm*), as a list of what is due shows them."""

from __future__ import annotations

from typing import Final

from qcdc._kernel.language import Language, choose

__all__ = ["DUTY_NAMES", "duty_name"]

_SECOND: Final = (" (lần hai)", " (second instance)")

DUTY_NAMES: Final[dict[str, tuple[str, str]]] = {
    "complaint.acceptance": (
        "Thụ lý, hoặc thông báo không thụ lý khiếu nại",
        "Accepting the complaint, or giving notice of refusal",
    ),
    "complaint.acceptance_told": (
        "Thông báo việc thụ lý, không thụ lý khiếu nại",
        "Notice of acceptance or refusal of the complaint",
    ),
    "complaint.settlement": ("Giải quyết khiếu nại", "Settling the complaint"),
    "complaint.decision_sent": ("Gửi quyết định giải quyết khiếu nại", "Sending the decision on the complaint"),
    "complaint.forwarder_told": (
        "Gửi quyết định giải quyết cho nơi chuyển khiếu nại đến",
        "Sending the decision to the body that forwarded the complaint",
    ),
    "complaint.front_told": (
        "Thông báo kết quả giải quyết cho Mặt trận, tổ chức thành viên",
        "Notice of the result to the Front or its member organisation",
    ),
    "complaint.publication": ("Công khai quyết định giải quyết khiếu nại", "Publishing the decision on the complaint"),
    "complaint.enforcement": (
        "Tổ chức thi hành quyết định giải quyết khiếu nại",
        "Carrying out the decision on the complaint",
    ),
    "complaint.suspension_sent": (
        "Gửi quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết khiếu nại",
        "Sending the decision to suspend, end or resume the settlement of the complaint",
    ),
    "denunciation.acceptance": (
        "Vào sổ, phân loại, kiểm tra điều kiện thụ lý tố cáo",
        "Registering the denunciation and checking the conditions of acceptance",
    ),
    "denunciation.acceptance_told": ("Thông báo việc thụ lý tố cáo", "Notice of acceptance of the denunciation"),
    "denunciation.conclusion_acted_on": ("Xử lý kết luận nội dung tố cáo", "Acting on the conclusion"),
    "denunciation.conclusion_sent": ("Gửi kết luận nội dung tố cáo", "Sending the conclusion on the denunciation"),
    "denunciation.conclusion_told": (
        "Thông báo kết luận nội dung tố cáo cho người tố cáo",
        "Notice of the conclusion to the person who denounced",
    ),
    "denunciation.forwarder_told": (
        "Thông báo kết quả cho nơi chuyển tố cáo đến",
        "Notice of the result to the body that forwarded the denunciation",
    ),
    "denunciation.further": ("Xem xét tố cáo tiếp", "Considering the further denunciation"),
    "denunciation.overdue_demanded": (
        "Yêu cầu báo cáo việc giải quyết tố cáo quá hạn",
        "Demanding a report on the overdue settlement",
    ),
    "denunciation.overdue_reported": (
        "Báo cáo việc giải quyết tố cáo quá hạn",
        "Reporting on the overdue settlement",
    ),
    "denunciation.publication": (
        "Công khai kết luận nội dung tố cáo",
        "Publishing the conclusion on the denunciation",
    ),
    "denunciation.respondent_told": (
        "Thông báo nội dung tố cáo cho người bị tố cáo",
        "Notice of the content to the person denounced",
    ),
    "denunciation.result_reported": (
        "Thông báo kết quả xử lý kiến nghị trong kết luận nội dung tố cáo",
        "Notice of what was done on the recommendations of the conclusion",
    ),
    "denunciation.settlement": ("Giải quyết tố cáo", "Settling the denunciation"),
    "denunciation.suspension_sent": (
        "Gửi quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo",
        "Sending the decision to suspend or end the settlement of the denunciation",
    ),
    "denunciation.transfer": (
        "Chuyển tố cáo không thuộc thẩm quyền",
        "Transferring the denunciation to the competent body",
    ),
    "denunciation.transfer_told": ("Thông báo việc chuyển tố cáo", "Notice of the transfer of the denunciation"),
    "petition.answer": ("Trả lời người đến trình bày", "Answering the visitor"),
    "petition.classification": ("Phân loại, xử lý đơn", "Classifying the petition"),
    "petition.forwarder_told_result": (
        "Thông báo kết quả giải quyết cho nơi chuyển đơn đến",
        "Notice of the result to the body that forwarded the petition",
    ),
    "petition.unhandled": ("Xử lý đơn được giao", "Handling the assigned petition"),
}


def duty_name(duty: str, key: str, language: Language) -> str:
    """The name of a duty by its id, with the second instance of its limit; the id itself for one that has no name."""
    name = choose(language, *DUTY_NAMES.get(duty, (duty, duty)))
    return name + choose(language, *_SECOND) if key.endswith(".second") else name
