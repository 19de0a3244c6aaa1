"""The headers of columns as registers print them (*tiêu đề cột của sổ, biểu*): data, by type and field.

The first header of a field is the one that the library writes; the others are read as well. A field that is not listed
here has the words of fields (``field_words.toml``) as its header.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COMMON", "GROUPS", "HEADERS", "Header"]


class Header(NamedTuple):
    """The Vietnamese header, the English one, and the other headers that are read."""

    vi: str
    en: str
    others: tuple[str, ...] = ()


def _h(vi: str, en: str, *others: str) -> Header:
    return Header(vi, en, others)


GROUPS: dict[str, Header] = {
    "visitor": _h("Người đến", "Visitor", "Công dân đến", "Công dân", "Người được tiếp", "Thông tin công dân"),
    "petitioner": _h("Người gửi đơn", "Petitioner", "Người viết đơn", "Công dân", "Chủ đơn", "Người đứng đơn"),
    "handling": _h("Xử lý đơn", "Handling", "Kết quả xử lý", "Quá trình xử lý", "Giải quyết"),
    "unit": _h("Đơn vị", "Unit", "Địa bàn"),
}
"""The header above the columns of one nested value."""

_UNIT = {
    "unit": _h(
        "Xã, phường",
        "Unit",
        "Xã/phường",
        "Xã",
        "Phường",
        "Tên xã",
        "Tên xã, phường",
        "Xã, phường, thị trấn",
        "Xã/phường/thị trấn",
        "Đơn vị",
        "Tên đơn vị",
        "Đơn vị hành chính",
        "Cơ quan tiếp",
        "Đơn vị tiếp",
        "Đơn vị tiếp nhận",
        "Địa phương",
        "Commune",
    ),
    "unit.district": _h("Huyện", "District", "Quận/huyện", "Huyện/thị xã/thành phố", "Huyện, thị xã, thành phố"),
    "unit.province": _h("Tỉnh", "Province", "Tỉnh/thành phố", "Tỉnh, thành phố", "Tỉnh cũ"),
    "unit.code": _h("Mã đơn vị", "Unit code", "Mã xã", "Mã ĐVHC", "Mã đơn vị hành chính", "Mã phường/xã"),
    "body": _h("Cơ quan", "Body", "Cơ quan, đơn vị", "Tên cơ quan"),
}
_ORIGIN = _h("Nguồn số liệu", "Origin", "Nguồn gốc")
_NOTE = _h("Ghi chú", "Note", "Chú thích", "Ghi chú khác")
_NUMBER = ("STT", "TT", "Số TT", "Số thứ tự", "Số", "No", "No.")


COMMON: dict[str, Header] = {**_UNIT, "origin": _ORIGIN, "note": _NOTE}
"""The headers of fields that mean the same in every type; a type may have its own."""


def _signatory(whose: str) -> dict[str, Header]:
    """What the register keeps about the only person named."""
    return {
        f"{whose}.signatory.{field}": header
        for field, header in {
            "sex": _h("Giới tính", "Sex", "Nam/nữ", "Nam, nữ", "Phái"),
            "born": _h("Ngày sinh", "Born", "Năm sinh", "Ngày, tháng, năm sinh", "Sinh năm"),
            "id_kind": _h("Loại giấy tờ", "Kind of identity paper", "Loại giấy tờ tùy thân"),
            "id_number": _h(
                "Số CCCD",
                "Id number",
                "CCCD",
                "Số CMND/CCCD",
                "Số CCCD/CMND",
                "CMND/CCCD",
                "CCCD/CMND",
                "CMND",
                "Số CMND",
                "Số định danh",
                "Số định danh cá nhân",
                "Số giấy tờ tùy thân",
            ),
            "id_issued": _h("Ngày, nơi cấp", "Id issued", "Ngày cấp, nơi cấp", "Nơi cấp"),
            "phone": _h("Điện thoại", "Phone", "Số điện thoại", "SĐT", "ĐT", "Di động"),
            "email": _h("Thư điện tử", "E-mail", "Email"),
            "ethnicity": _h("Dân tộc", "Ethnicity"),
            "religion": _h("Tôn giáo", "Religion"),
            "nationality": _h("Quốc tịch", "Nationality"),
            "occupation": _h("Nghề nghiệp", "Occupation"),
        }.items()
    }


_VISITOR = {
    "visitor.name": _h(
        "Họ tên",
        "Name",
        "Họ và tên",
        "Họ, tên",
        "Họ tên công dân",
        "Họ và tên công dân",
        "Họ tên người đến",
        "Tên công dân",
        "Người đến",
        "Công dân",
        "Người được tiếp",
    ),
    "visitor.address": _h(
        "Địa chỉ", "Address", "Nơi ở", "Chỗ ở", "Địa chỉ thường trú", "Nơi thường trú", "Địa chỉ công dân", "Hộ khẩu"
    ),
    "visitor.unit": _h("Xã, phường nơi ở", "Unit of the address", "Xã, phường của địa chỉ"),
    "visitor.kind": _h("Đối tượng", "Kind of visitor", "Loại đối tượng", "Cá nhân/tổ chức", "Đối tượng đến"),
    "visitor.persons": _h("Số người của đoàn", "Persons of the visitor"),
    "visitor.contact": _h("Địa chỉ liên hệ", "Contact", "Liên hệ"),
    "visitor.anonymous": _h("Không nêu tên", "Anonymous", "Nặc danh"),
    "visitor.wants_protection": _h("Yêu cầu bảo vệ", "Wants protection"),
    "visitor.wants_result": _h("Yêu cầu thông báo kết quả", "Wants the result"),
    "visitor.representatives": _h("Số người đại diện của đoàn", "Representatives of the visitor"),
    "visitor.representatives_paper": _h("Có văn bản cử đại diện", "Paper of representatives"),
    "visitor.all_signed": _h("Tất cả cùng ký", "All signed"),
    **_signatory("visitor"),
}

HEADERS: dict[str, dict[str, Header]] = {
    "Reception": {
        "id": _h(
            "Số thứ tự", "Id", *_NUMBER, "Số lượt", "Mã lượt", "Số sổ", "Số vào sổ", "Mã", "Mã lượt tiếp", "Số hồ sơ"
        ),
        "day": _h(
            "Ngày tiếp",
            "Day",
            "Ngày",
            "Ngày tháng",
            "Ngày, tháng",
            "Ngày tháng năm",
            "Ngày, tháng, năm",
            "Ngày tiếp công dân",
            "Ngày tiếp dân",
            "Thời gian",
            "Thời gian tiếp",
            "Date",
        ),
        **_UNIT,
        **_VISITOR,
        "persons": _h(
            "Số người",
            "Persons",
            "Số người đến",
            "Số công dân",
            "Số lượng người",
            "Số người được tiếp",
            "Số lượng",
            "Người",
        ),
        "representatives": _h("Số người đại diện", "Representatives", "Người đại diện", "Số đại diện"),
        "kind": _h(
            "Hình thức tiếp",
            "Kind",
            "Hình thức",
            "Hình thức tiếp công dân",
            "Loại tiếp",
            "Loại hình tiếp",
            "Loại hình tiếp công dân",
        ),
        "receiver": _h("Người tiếp", "Receiver", "Người tiếp công dân", "Cán bộ tiếp", "Đối tượng tiếp"),
        "head": _h("Lãnh đạo tiếp", "Head", "Lãnh đạo", "Chủ trì tiếp", "Họ tên lãnh đạo"),
        "delegate": _h("Người được ủy quyền tiếp", "Delegate", "Người được ủy quyền"),
        "participants": _h("Thành phần tham dự", "Participants", "Cùng tiếp", "Thành phần cùng tiếp", "Thành phần"),
        "petition_kinds": _h(
            "Loại việc",
            "Kinds of petition",
            "Loại đơn",
            "Loại nội dung",
            "Phân loại",
            "Phân loại nội dung",
            "Loại vụ việc",
            "Tính chất vụ việc",
        ),
        "content": _h(
            "Nội dung",
            "Content",
            "Nội dung vụ việc",
            "Nội dung trình bày",
            "Tóm tắt nội dung",
            "Tóm tắt nội dung vụ việc",
            "Nội dung sự việc",
            "Nội dung tiếp",
        ),
        "request": _h("Yêu cầu", "Request", "Đề nghị", "Yêu cầu, đề nghị", "Kiến nghị của công dân"),
        "topics": _h("Lĩnh vực", "Topics", "Lĩnh vực vụ việc", "Lĩnh vực nội dung"),
        "times": _h("Lần tiếp", "Times", "Tiếp lần thứ", "Lần thứ", "Số lần", "Số lần tiếp"),
        "cases": _h("Mã vụ việc", "Cases", "Vụ việc"),
        "petitions": _h("Số đơn", "Petitions", "Mã đơn", "Đơn kèm theo", "Đơn"),
        "incoming_number": _h("Số đến", "Incoming number", "Số công văn đến", "Số văn bản đến"),
        "officer": _h(
            "Cán bộ phụ trách", "Officer", "Cán bộ xử lý", "Cán bộ theo dõi", "Người phụ trách", "Cán bộ thụ lý"
        ),
        "opinion": _h("Ý kiến lãnh đạo", "Opinion", "Ý kiến chỉ đạo", "Ý kiến của lãnh đạo"),
        "conclusion": _h("Kết luận", "Conclusion", "Kết luận tiếp công dân", "Kết luận của người tiếp"),
        "result": _h(
            "Kết quả giải quyết", "Result", "Kết quả", "Kết quả xử lý", "Hướng xử lý", "Xử lý", "Kết quả tiếp"
        ),
        "competent": _h("Thuộc thẩm quyền", "Competent", "Thẩm quyền"),
        "referred_to": _h("Hướng dẫn đến", "Referred to", "Cơ quan được hướng dẫn đến", "Chuyển đến"),
        "settled_by": _h("Cơ quan đã giải quyết", "Settled by", "Đã giải quyết tại"),
        "answered": _h("Ngày trả lời", "Answered", "Ngày thông báo kết quả"),
        "refused": _h("Ngày từ chối tiếp", "Refused", "Ngày từ chối"),
        "refusal_ground": _h("Căn cứ từ chối tiếp", "Ground of the refusal", "Lý do từ chối"),
        "refusal_notified": _h("Ngày thông báo từ chối tiếp", "Refusal notified"),
        "not_done": _h("Bước không thực hiện", "Not done"),
        "online": _h("Trực tuyến", "Online", "Tiếp trực tuyến"),
        "note": _NOTE,
        "origin": _ORIGIN,
    },
    "DutyDay": {
        "day": _h("Ngày trực", "Day", "Ngày", "Ngày tiếp", "Ngày tháng", "Date"),
        **_UNIT,
        "kind": _h("Hình thức tiếp", "Kind", "Hình thức", "Loại tiếp"),
        "receiver": _h("Người tiếp", "Receiver", "Đối tượng tiếp", "Người trực"),
        "officer": _h("Cán bộ trực", "Officer", "Họ tên cán bộ", "Cán bộ tiếp", "Họ tên cán bộ trực"),
        "delegate": _h("Người được ủy quyền", "Delegate", "Người được ủy quyền tiếp"),
        "visits": _h("Số lượt tiếp", "Visits", "Số lượt", "Lượt", "Số lượt công dân", "Lượt tiếp", "Tổng số lượt"),
        "origin": _ORIGIN,
    },
    "ReceptionSlot": {
        "id": _h("Số thứ tự", "Id", *_NUMBER, "Mã"),
        "day": _h("Ngày tiếp", "Day", "Ngày", "Ngày tháng", "Thời gian", "Date"),
        **_UNIT,
        "leader": _h("Lãnh đạo tiếp", "Leader", "Người tiếp", "Lãnh đạo", "Người chủ trì"),
        "place": _h("Địa điểm", "Place", "Nơi tiếp"),
        "title": _h("Nội dung", "Title", "Tiêu đề"),
        "posted": _h("Ngày niêm yết", "Posted", "Ngày công khai"),
        "ad_hoc": _h("Đột xuất", "Ad hoc"),
        "online": _h("Trực tuyến", "Online"),
        "announced": _h("Ngày thông báo", "Announced"),
        "tested": _h("Ngày chạy thử đường truyền", "Tested", "Ngày kiểm tra đường truyền"),
        "not_done": _h("Bước không thực hiện", "Not done"),
        "origin": _ORIGIN,
    },
    "Submission": {
        **_UNIT,
        "period": _h("Kỳ báo cáo", "Period", "Kỳ", "Thời kỳ", "Kỳ số liệu"),
        "day": _h("Ngày nhận", "Day", "Ngày gửi", "Ngày nộp", "Ngày báo cáo", "Ngày nhận báo cáo", "Ngày", "Date"),
        "nothing_arose": _h("Không phát sinh", "Nothing arose", "Không có phát sinh"),
        "origin": _ORIGIN,
    },
    "Figure": {
        "id": _h("Số thứ tự", "Id", *_NUMBER, "Mã số"),
        "indicator": _h("Mã chỉ tiêu", "Indicator", "Ký hiệu chỉ tiêu"),
        "label": _h("Chỉ tiêu", "Label", "Tên chỉ tiêu", "Nội dung"),
        "scope": _h("Phạm vi", "Scope"),
        **_UNIT,
        "period": _h("Kỳ báo cáo", "Period", "Kỳ", "Kỳ số liệu"),
        "as_of": _h("Ngày chốt số liệu", "As of", "Thời điểm", "Tính đến ngày"),
        "state": _h("Tình trạng số liệu", "State", "Tình trạng"),
        "value": _h("Số liệu", "Value", "Giá trị", "Số lượng", "Kết quả", "Thực hiện"),
        "measure": _h("Loại đơn vị tính", "Measure"),
        "unit_word": _h("Đơn vị tính", "Unit of measure", "ĐVT"),
        "hedge": _h("Mức độ chính xác", "Hedge"),
        "nature": _h("Tính chất", "Nature", "Loại số liệu"),
        "temporal": _h("Thời kỳ hay thời điểm", "Behaviour over time"),
        "provisional": _h("Tạm tính", "Provisional"),
        "unplaced": _h("Số hồ sơ chưa xếp được đơn vị", "Unplaced"),
        "source": _h("Nguồn", "Source", "Trích nguồn"),
        "origins": _h("Nguồn số liệu", "Origins", "Nguồn gốc"),
    },
    "Task": {
        "id": _h("Số thứ tự", "Id", *_NUMBER, "Mã nhiệm vụ", "Mã"),
        "vi": _h("Nhiệm vụ", "Task", "Nội dung nhiệm vụ", "Nội dung", "Tên nhiệm vụ", "Nội dung công việc"),
        "en": _h("Nhiệm vụ (tiếng Anh)", "Task in English"),
        "owner": _h(
            "Cơ quan chủ trì", "Owner", "Chủ trì", "Đơn vị chủ trì", "Đơn vị thực hiện", "Người thực hiện", "Phụ trách"
        ),
        "cooperating": _h("Phối hợp", "Cooperating", "Cơ quan phối hợp", "Đơn vị phối hợp", "Người phối hợp"),
        "basis": _h("Căn cứ", "Basis", "Văn bản giao", "Căn cứ giao", "Văn bản giao nhiệm vụ"),
        "assigned": _h("Ngày giao", "Assigned", "Ngày giao việc"),
        "due": _h("Thời hạn", "Due", "Hạn hoàn thành", "Thời hạn hoàn thành", "Hạn", "Thời gian hoàn thành"),
        "state": _h("Tình trạng", "State", "Trạng thái", "Kết quả thực hiện"),
        "progress": _h("Tiến độ", "Progress", "Tiến độ thực hiện", "% hoàn thành"),
        "done": _h("Ngày hoàn thành", "Done", "Hoàn thành ngày"),
        "evidence": _h("Minh chứng", "Evidence", "Sản phẩm", "Tài liệu minh chứng"),
        "kind": _h("Loại nhiệm vụ", "Kind"),
        "document": _h("Văn bản rà soát", "Document"),
        "committee": _h("Ban Chỉ đạo", "Committee"),
    },
    "Petition": {
        "id": _h("Số đơn", "Id", *_NUMBER, "Mã đơn", "Số vào sổ", "Số tiếp nhận", "Số hồ sơ", "Mã"),
        "received": _h(
            "Ngày nhận", "Received", "Ngày tiếp nhận", "Ngày đến", "Ngày nhận đơn", "Ngày tiếp nhận đơn", "Ngày"
        ),
        "written": _h("Ngày viết đơn", "Written", "Ngày trên đơn", "Ngày ghi trên đơn", "Ngày làm đơn"),
        "handling.unit": _UNIT["unit"],
        "handling.unit.district": _UNIT["unit.district"],
        "handling.unit.province": _UNIT["unit.province"],
        "handling.unit.code": _UNIT["unit.code"],
        "handling.body": _h("Cơ quan xử lý", "Body", "Cơ quan giải quyết", "Cơ quan"),
        "petitioner.name": _h(
            "Họ tên",
            "Name",
            "Họ và tên",
            "Họ tên người gửi",
            "Người gửi",
            "Người gửi đơn",
            "Họ tên người viết đơn",
            "Họ tên công dân",
            "Chủ đơn",
            "Người đứng đơn",
        ),
        "petitioner.address": _h("Địa chỉ", "Address", "Nơi ở", "Chỗ ở", "Địa chỉ người gửi", "Địa chỉ thường trú"),
        "petitioner.unit": _h("Xã, phường nơi ở", "Unit of the address"),
        "petitioner.kind": _h("Đối tượng", "Kind of petitioner", "Loại đối tượng", "Đối tượng gửi"),
        "petitioner.persons": _h("Số người", "Persons", "Số người ký", "Số người đứng tên", "Số người khiếu nại"),
        "petitioner.representatives": _h("Số người đại diện", "Representatives"),
        "petitioner.contact": _h("Địa chỉ liên hệ", "Contact"),
        "petitioner.anonymous": _h("Nặc danh", "Anonymous", "Đơn nặc danh", "Không nêu tên"),
        "petitioner.wants_protection": _h("Yêu cầu bảo vệ", "Wants protection"),
        "petitioner.wants_result": _h("Yêu cầu thông báo kết quả", "Wants the result"),
        "petitioner.representatives_paper": _h("Có văn bản cử đại diện", "Paper of representatives"),
        "petitioner.all_signed": _h("Tất cả cùng ký", "All signed"),
        **_signatory("petitioner"),
        "kind": _h("Loại đơn", "Kind", "Phân loại đơn", "Phân loại", "Loại", "Loại việc"),
        "channel": _h("Nguồn đơn", "Channel", "Nguồn tiếp nhận", "Hình thức gửi", "Kênh tiếp nhận", "Hình thức nhận"),
        "content": _h("Nội dung", "Content", "Nội dung đơn", "Trích yếu", "Nội dung vụ việc"),
        "summary": _h("Tóm tắt nội dung", "Summary", "Tóm tắt", "Tóm tắt nội dung đơn"),
        "request": _h("Yêu cầu", "Request", "Đề nghị"),
        "topics": _h("Lĩnh vực", "Topics", "Lĩnh vực đơn"),
        "case": _h("Mã vụ việc", "Case", "Vụ việc"),
        "place": _h("Nơi phát sinh", "Place of the matter", "Địa bàn phát sinh"),
        "place_detail": _h("Địa điểm phát sinh", "Place in words"),
        "project": _h("Dự án, công trình", "Project", "Dự án"),
        "known": _h("Ngày biết quyết định", "Known", "Ngày nhận được quyết định"),
        "obstacle_days": _h("Số ngày trở ngại", "Obstacle days"),
        "originals": _h("Có bản gốc kèm theo", "Originals", "Bản gốc"),
        "old_matter": _h("Vụ việc cũ", "Old matter", "Tồn đọng"),
        "lookup": _h("Mã tra cứu", "Lookup code"),
        "entered": _h("Ngày nhập", "Entered", "Ngày vào sổ"),
        "changed": _h("Ngày sửa", "Changed", "Ngày cập nhật"),
        "handling.id": _h("Số hồ sơ xử lý", "Id of the handling"),
        "handling.incoming_number": _h("Số đến", "Incoming number", "Số văn bản đến"),
        "handling.officer": _h(
            "Cán bộ thụ lý", "Officer", "Cán bộ xử lý", "Cán bộ phụ trách", "Người thụ lý", "Người xử lý"
        ),
        "handling.approver": _h("Lãnh đạo phụ trách", "Approver", "Người duyệt"),
        "handling.instance": _h("Lần giải quyết", "Instance", "Giải quyết lần"),
        "handling.complex": _h("Phức tạp", "Complex", "Vụ việc phức tạp"),
        "handling.remote": _h("Vùng sâu, vùng xa", "Remote"),
        "handling.discipline": _h("Khiếu nại quyết định kỷ luật", "Discipline"),
        "handling.authority": _h("Thẩm quyền giải quyết", "Authority", "Thẩm quyền"),
        "handling.against": _h("Người ra quyết định bị khiếu nại", "Against"),
        "handling.situation": _h("Tình trạng của người bị tố cáo", "Situation"),
        "handling.further": _h("Căn cứ tố cáo tiếp", "Further ground"),
        "handling.log_complete": _h("Đã ghi đủ các bước", "Log complete"),
        "handling.internal_due": _h("Hạn xử lý nội bộ", "Internal deadline", "Hạn xử lý", "Hạn giải quyết"),
        "handling.receive": _h("Ngày tiếp nhận chuyển đến", "Handling received", "Ngày nhận đơn chuyển đến"),
        "handling.accept": _h("Ngày thụ lý", "Accepted", "Thụ lý", "Ngày thụ lý giải quyết"),
        "handling.verify": _h("Ngày xác minh", "Verified", "Xác minh"),
        "handling.dialogue": _h("Ngày đối thoại", "Dialogue", "Đối thoại"),
        "handling.guide": _h("Ngày hướng dẫn", "Guided", "Hướng dẫn"),
        "handling.transfer": _h("Ngày chuyển đơn", "Transferred", "Chuyển đơn", "Ngày chuyển"),
        "handling.return": _h("Ngày trả lại đơn", "Returned", "Trả lại đơn", "Ngày trả đơn"),
        "handling.refuse": _h("Ngày không thụ lý", "Refused", "Không thụ lý"),
        "handling.file": _h("Ngày lưu đơn", "Filed", "Lưu đơn", "Xếp lưu"),
        "handling.withdraw": _h("Ngày rút đơn", "Withdrawn", "Rút đơn"),
        "handling.decide": _h(
            "Ngày ra quyết định giải quyết", "Decided", "Ngày quyết định", "Ngày giải quyết", "Ngày ban hành quyết định"
        ),
        "handling.conclude": _h("Ngày kết luận", "Concluded", "Ngày kết luận nội dung tố cáo"),
        "handling.answer": _h("Ngày trả lời", "Answered", "Trả lời", "Ngày trả lời đơn"),
        "handling.outcome": _h("Kết quả giải quyết", "Outcome", "Kết quả", "Kết quả (đúng, sai)", "Đúng/sai"),
        "handling.document": _h(
            "Số quyết định", "Document", "Số văn bản", "Số văn bản giải quyết", "Số, ký hiệu văn bản"
        ),
        "archived": _h("Ngày nộp lưu", "Archived"),
        "retention": _h("Thời hạn bảo quản", "Retention"),
        "note": _NOTE,
        "origin": _ORIGIN,
    },
}
"""The headers of the record types that people keep in tables, in the order in which their registers print them."""
