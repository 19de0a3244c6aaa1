"""The columns of tables, decided by hand: keys and headers are in files of offices, so none changes unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from builders import complaint
from qcdc import (
    Period,
    Petition,
    Reception,
    UnitRef,
    aggregate,
    auditing,
    codec,
    findings,
    gazetteer,
    law,
    reading,
    rules,
    tables,
)
from qcdc.model import DutyDay, Figure, Place, ReceptionSlot, Submission, Task, evolve
from qcdc.vocab import PlaceKind

DATA = Path(__file__).parents[2] / "examples" / "data"
VIETNAM = gazetteer.vietnam()
H1 = Period.half_year(2023, 1)
python_calamine: Any = import_module("python_calamine")


def lines(text: str) -> list[list[str]]:
    return [line.strip().split(" | ") for line in text.strip().splitlines()]


# The field, the Vietnamese header, the English one, and others under which the column is found.
REGISTERS: dict[type, str] = {
    Reception: """
        id | Số thứ tự | Id | STT | TT | Số TT | Số thứ tự | Số | No | No. | Số lượt | Mã lượt | Số sổ | Số vào sổ | Mã | Mã lượt tiếp | Số hồ sơ
        day | Ngày tiếp | Day | Ngày | Ngày tháng | Ngày, tháng | Ngày tháng năm | Ngày, tháng, năm | Ngày tiếp công dân | Ngày tiếp dân | Thời gian | Thời gian tiếp | Date
        unit | Xã, phường | Unit | Xã/phường | Xã | Phường | Tên xã | Tên xã, phường | Xã, phường, thị trấn | Xã/phường/thị trấn | Đơn vị | Tên đơn vị | Đơn vị hành chính | Cơ quan tiếp | Đơn vị tiếp | Đơn vị tiếp nhận | Địa phương | Commune
        unit.district | Huyện | District | Quận/huyện | Huyện/thị xã/thành phố | Huyện, thị xã, thành phố
        unit.province | Tỉnh | Province | Tỉnh/thành phố | Tỉnh, thành phố | Tỉnh cũ
        unit.code | Mã đơn vị | Unit code | Mã xã | Mã ĐVHC | Mã đơn vị hành chính | Mã phường/xã
        body | Cơ quan | Body | Cơ quan, đơn vị | Tên cơ quan
        visitor.name | Họ tên | Name | Họ và tên | Họ, tên | Họ tên công dân | Họ và tên công dân | Họ tên người đến | Tên công dân | Người đến | Công dân | Người được tiếp
        visitor.address | Địa chỉ | Address | Nơi ở | Chỗ ở | Địa chỉ thường trú | Nơi thường trú | Địa chỉ công dân | Hộ khẩu
        visitor.unit | Xã, phường nơi ở | Unit of the address | Xã, phường của địa chỉ
        visitor.kind | Đối tượng | Kind of visitor | Loại đối tượng | Cá nhân/tổ chức | Đối tượng đến
        visitor.persons | Số người của đoàn | Persons of the visitor
        visitor.contact | Địa chỉ liên hệ | Contact | Liên hệ
        visitor.anonymous | Không nêu tên | Anonymous | Nặc danh
        visitor.wants_protection | Yêu cầu bảo vệ | Wants protection
        visitor.wants_result | Yêu cầu thông báo kết quả | Wants the result
        visitor.representatives | Số người đại diện của đoàn | Representatives of the visitor
        visitor.representatives_paper | Có văn bản cử đại diện | Paper of representatives
        visitor.all_signed | Tất cả cùng ký | All signed
        visitor.signatory.sex | Giới tính | Sex | Nam/nữ | Nam, nữ | Phái
        visitor.signatory.born | Ngày sinh | Born | Năm sinh | Ngày, tháng, năm sinh | Sinh năm
        visitor.signatory.id_kind | Loại giấy tờ | Kind of identity paper | Loại giấy tờ tùy thân
        visitor.signatory.id_number | Số CCCD | Id number | CCCD | Số CMND/CCCD | Số CCCD/CMND | CMND/CCCD | CCCD/CMND | CMND | Số CMND | Số định danh | Số định danh cá nhân | Số giấy tờ tùy thân
        visitor.signatory.id_issued | Ngày, nơi cấp | Id issued | Ngày cấp, nơi cấp | Nơi cấp
        visitor.signatory.phone | Điện thoại | Phone | Số điện thoại | SĐT | ĐT | Di động
        visitor.signatory.email | Thư điện tử | E-mail | Email
        visitor.signatory.ethnicity | Dân tộc | Ethnicity
        visitor.signatory.religion | Tôn giáo | Religion
        visitor.signatory.nationality | Quốc tịch | Nationality
        visitor.signatory.occupation | Nghề nghiệp | Occupation
        persons | Số người | Persons | Số người đến | Số công dân | Số lượng người | Số người được tiếp | Số lượng | Người
        representatives | Số người đại diện | Representatives | Người đại diện | Số đại diện
        kind | Hình thức tiếp | Kind | Hình thức | Hình thức tiếp công dân | Loại tiếp | Loại hình tiếp | Loại hình tiếp công dân
        receiver | Người tiếp | Receiver | Người tiếp công dân | Cán bộ tiếp | Đối tượng tiếp
        head | Lãnh đạo tiếp | Head | Lãnh đạo | Chủ trì tiếp | Họ tên lãnh đạo
        delegate | Người được ủy quyền tiếp | Delegate | Người được ủy quyền
        participants | Thành phần tham dự | Participants | Cùng tiếp | Thành phần cùng tiếp | Thành phần
        petition_kinds | Loại việc | Kinds of petition | Loại đơn | Loại nội dung | Phân loại | Phân loại nội dung | Loại vụ việc | Tính chất vụ việc
        content | Nội dung | Content | Nội dung vụ việc | Nội dung trình bày | Tóm tắt nội dung | Tóm tắt nội dung vụ việc | Nội dung sự việc | Nội dung tiếp
        request | Yêu cầu | Request | Đề nghị | Yêu cầu, đề nghị | Kiến nghị của công dân
        topics | Lĩnh vực | Topics | Lĩnh vực vụ việc | Lĩnh vực nội dung
        times | Lần tiếp | Times | Tiếp lần thứ | Lần thứ | Số lần | Số lần tiếp
        cases | Mã vụ việc | Cases | Vụ việc
        petitions | Số đơn | Petitions | Mã đơn | Đơn kèm theo | Đơn
        incoming_number | Số đến | Incoming number | Số công văn đến | Số văn bản đến
        officer | Cán bộ phụ trách | Officer | Cán bộ xử lý | Cán bộ theo dõi | Người phụ trách | Cán bộ thụ lý
        opinion | Ý kiến lãnh đạo | Opinion | Ý kiến chỉ đạo | Ý kiến của lãnh đạo
        conclusion | Kết luận | Conclusion | Kết luận tiếp công dân | Kết luận của người tiếp
        result | Kết quả giải quyết | Result | Kết quả | Kết quả xử lý | Hướng xử lý | Xử lý | Kết quả tiếp
        competent | Thuộc thẩm quyền | Competent | Thẩm quyền
        referred_to | Hướng dẫn đến | Referred to | Cơ quan được hướng dẫn đến | Chuyển đến
        settled_by | Cơ quan đã giải quyết | Settled by | Đã giải quyết tại
        answered | Ngày trả lời | Answered | Ngày thông báo kết quả
        refused | Ngày từ chối tiếp | Refused | Ngày từ chối
        refusal_ground | Căn cứ từ chối tiếp | Ground of the refusal | Lý do từ chối
        refusal_notified | Ngày thông báo từ chối tiếp | Refusal notified
        not_done | Bước không thực hiện | Not done
        online | Trực tuyến | Online | Tiếp trực tuyến
        note | Ghi chú | Note | Chú thích | Ghi chú khác
        origin | Nguồn số liệu | Origin | Nguồn gốc
    """,
    Petition: """
        id | Số đơn | Id | STT | TT | Số TT | Số thứ tự | Số | No | No. | Mã đơn | Số vào sổ | Số tiếp nhận | Số hồ sơ | Mã
        received | Ngày nhận | Received | Ngày tiếp nhận | Ngày đến | Ngày nhận đơn | Ngày tiếp nhận đơn | Ngày
        written | Ngày viết đơn | Written | Ngày trên đơn | Ngày ghi trên đơn | Ngày làm đơn
        handling.unit | Xã, phường | Unit | Xã/phường | Xã | Phường | Tên xã | Tên xã, phường | Xã, phường, thị trấn | Xã/phường/thị trấn | Đơn vị | Tên đơn vị | Đơn vị hành chính | Cơ quan tiếp | Đơn vị tiếp | Đơn vị tiếp nhận | Địa phương | Commune
        handling.unit.district | Huyện | District | Quận/huyện | Huyện/thị xã/thành phố | Huyện, thị xã, thành phố
        handling.unit.province | Tỉnh | Province | Tỉnh/thành phố | Tỉnh, thành phố | Tỉnh cũ
        handling.unit.code | Mã đơn vị | Unit code | Mã xã | Mã ĐVHC | Mã đơn vị hành chính | Mã phường/xã
        handling.body | Cơ quan xử lý | Body | Cơ quan giải quyết | Cơ quan
        petitioner.name | Họ tên | Name | Họ và tên | Họ tên người gửi | Người gửi | Người gửi đơn | Họ tên người viết đơn | Họ tên công dân | Chủ đơn | Người đứng đơn
        petitioner.address | Địa chỉ | Address | Nơi ở | Chỗ ở | Địa chỉ người gửi | Địa chỉ thường trú
        petitioner.unit | Xã, phường nơi ở | Unit of the address
        petitioner.kind | Đối tượng | Kind of petitioner | Loại đối tượng | Đối tượng gửi
        petitioner.persons | Số người | Persons | Số người ký | Số người đứng tên | Số người khiếu nại
        petitioner.representatives | Số người đại diện | Representatives
        petitioner.contact | Địa chỉ liên hệ | Contact
        petitioner.anonymous | Nặc danh | Anonymous | Đơn nặc danh | Không nêu tên
        petitioner.wants_protection | Yêu cầu bảo vệ | Wants protection
        petitioner.wants_result | Yêu cầu thông báo kết quả | Wants the result
        petitioner.representatives_paper | Có văn bản cử đại diện | Paper of representatives
        petitioner.all_signed | Tất cả cùng ký | All signed
        petitioner.signatory.sex | Giới tính | Sex | Nam/nữ | Nam, nữ | Phái
        petitioner.signatory.born | Ngày sinh | Born | Năm sinh | Ngày, tháng, năm sinh | Sinh năm
        petitioner.signatory.id_kind | Loại giấy tờ | Kind of identity paper | Loại giấy tờ tùy thân
        petitioner.signatory.id_number | Số CCCD | Id number | CCCD | Số CMND/CCCD | Số CCCD/CMND | CMND/CCCD | CCCD/CMND | CMND | Số CMND | Số định danh | Số định danh cá nhân | Số giấy tờ tùy thân
        petitioner.signatory.id_issued | Ngày, nơi cấp | Id issued | Ngày cấp, nơi cấp | Nơi cấp
        petitioner.signatory.phone | Điện thoại | Phone | Số điện thoại | SĐT | ĐT | Di động
        petitioner.signatory.email | Thư điện tử | E-mail | Email
        petitioner.signatory.ethnicity | Dân tộc | Ethnicity
        petitioner.signatory.religion | Tôn giáo | Religion
        petitioner.signatory.nationality | Quốc tịch | Nationality
        petitioner.signatory.occupation | Nghề nghiệp | Occupation
        kind | Loại đơn | Kind | Phân loại đơn | Phân loại | Loại | Loại việc
        channel | Nguồn đơn | Channel | Nguồn tiếp nhận | Hình thức gửi | Kênh tiếp nhận | Hình thức nhận
        content | Nội dung | Content | Nội dung đơn | Trích yếu | Nội dung vụ việc
        summary | Tóm tắt nội dung | Summary | Tóm tắt | Tóm tắt nội dung đơn
        request | Yêu cầu | Request | Đề nghị
        topics | Lĩnh vực | Topics | Lĩnh vực đơn
        case | Mã vụ việc | Case | Vụ việc
        place | Nơi phát sinh | Place of the matter | Địa bàn phát sinh
        place_detail | Địa điểm phát sinh | Place in words
        project | Dự án, công trình | Project | Dự án
        known | Ngày biết quyết định | Known | Ngày nhận được quyết định
        obstacle_days | Số ngày trở ngại | Obstacle days
        originals | Có bản gốc kèm theo | Originals | Bản gốc
        old_matter | Vụ việc cũ | Old matter | Tồn đọng
        lookup | Mã tra cứu | Lookup code
        entered | Ngày nhập | Entered | Ngày vào sổ
        changed | Ngày sửa | Changed | Ngày cập nhật
        handling.id | Số hồ sơ xử lý | Id of the handling
        handling.incoming_number | Số đến | Incoming number | Số văn bản đến
        handling.officer | Cán bộ thụ lý | Officer | Cán bộ xử lý | Cán bộ phụ trách | Người thụ lý | Người xử lý
        handling.approver | Lãnh đạo phụ trách | Approver | Người duyệt
        handling.instance | Lần giải quyết | Instance | Giải quyết lần
        handling.complex | Phức tạp | Complex | Vụ việc phức tạp
        handling.remote | Vùng sâu, vùng xa | Remote
        handling.discipline | Khiếu nại quyết định kỷ luật | Discipline
        handling.authority | Thẩm quyền giải quyết | Authority | Thẩm quyền
        handling.against | Người ra quyết định bị khiếu nại | Against
        handling.situation | Tình trạng của người bị tố cáo | Situation
        handling.further | Căn cứ tố cáo tiếp | Further ground
        handling.log_complete | Đã ghi đủ các bước | Log complete
        handling.internal_due | Hạn xử lý nội bộ | Internal deadline | Hạn xử lý | Hạn giải quyết
        handling.receive | Ngày tiếp nhận chuyển đến | Handling received | Ngày nhận đơn chuyển đến
        handling.accept | Ngày thụ lý | Accepted | Thụ lý | Ngày thụ lý giải quyết
        handling.verify | Ngày xác minh | Verified | Xác minh
        handling.dialogue | Ngày đối thoại | Dialogue | Đối thoại
        handling.guide | Ngày hướng dẫn | Guided | Hướng dẫn
        handling.transfer | Ngày chuyển đơn | Transferred | Chuyển đơn | Ngày chuyển
        handling.return | Ngày trả lại đơn | Returned | Trả lại đơn | Ngày trả đơn
        handling.refuse | Ngày không thụ lý | Refused | Không thụ lý
        handling.file | Ngày lưu đơn | Filed | Lưu đơn | Xếp lưu
        handling.withdraw | Ngày rút đơn | Withdrawn | Rút đơn
        handling.decide | Ngày ra quyết định giải quyết | Decided | Ngày quyết định | Ngày giải quyết | Ngày ban hành quyết định
        handling.conclude | Ngày kết luận | Concluded | Ngày kết luận nội dung tố cáo
        handling.answer | Ngày trả lời | Answered | Trả lời | Ngày trả lời đơn
        handling.outcome | Kết quả giải quyết | Outcome | Kết quả | Kết quả (đúng, sai) | Đúng/sai
        handling.document | Số quyết định | Document | Số văn bản | Số văn bản giải quyết | Số, ký hiệu văn bản
        archived | Ngày nộp lưu | Archived
        retention | Thời hạn bảo quản | Retention
        note | Ghi chú | Note | Chú thích | Ghi chú khác
        origin | Nguồn số liệu | Origin | Nguồn gốc
    """,
    DutyDay: """
        day | Ngày trực | Day | Ngày | Ngày tiếp | Ngày tháng | Date
        unit | Xã, phường | Unit | Xã/phường | Xã | Phường | Tên xã | Tên xã, phường | Xã, phường, thị trấn | Xã/phường/thị trấn | Đơn vị | Tên đơn vị | Đơn vị hành chính | Cơ quan tiếp | Đơn vị tiếp | Đơn vị tiếp nhận | Địa phương | Commune
        unit.district | Huyện | District | Quận/huyện | Huyện/thị xã/thành phố | Huyện, thị xã, thành phố
        unit.province | Tỉnh | Province | Tỉnh/thành phố | Tỉnh, thành phố | Tỉnh cũ
        unit.code | Mã đơn vị | Unit code | Mã xã | Mã ĐVHC | Mã đơn vị hành chính | Mã phường/xã
        body | Cơ quan | Body | Cơ quan, đơn vị | Tên cơ quan
        kind | Hình thức tiếp | Kind | Hình thức | Loại tiếp
        receiver | Người tiếp | Receiver | Đối tượng tiếp | Người trực
        officer | Cán bộ trực | Officer | Họ tên cán bộ | Cán bộ tiếp | Họ tên cán bộ trực
        delegate | Người được ủy quyền | Delegate | Người được ủy quyền tiếp
        visits | Số lượt tiếp | Visits | Số lượt | Lượt | Số lượt công dân | Lượt tiếp | Tổng số lượt
        origin | Nguồn số liệu | Origin | Nguồn gốc
    """,
    ReceptionSlot: """
        id | Số thứ tự | Id | STT | TT | Số TT | Số thứ tự | Số | No | No. | Mã
        day | Ngày tiếp | Day | Ngày | Ngày tháng | Thời gian | Date
        unit | Xã, phường | Unit | Xã/phường | Xã | Phường | Tên xã | Tên xã, phường | Xã, phường, thị trấn | Xã/phường/thị trấn | Đơn vị | Tên đơn vị | Đơn vị hành chính | Cơ quan tiếp | Đơn vị tiếp | Đơn vị tiếp nhận | Địa phương | Commune
        unit.district | Huyện | District | Quận/huyện | Huyện/thị xã/thành phố | Huyện, thị xã, thành phố
        unit.province | Tỉnh | Province | Tỉnh/thành phố | Tỉnh, thành phố | Tỉnh cũ
        unit.code | Mã đơn vị | Unit code | Mã xã | Mã ĐVHC | Mã đơn vị hành chính | Mã phường/xã
        body | Cơ quan | Body | Cơ quan, đơn vị | Tên cơ quan
        leader | Lãnh đạo tiếp | Leader | Người tiếp | Lãnh đạo | Người chủ trì
        place | Địa điểm | Place | Nơi tiếp
        title | Nội dung | Title | Tiêu đề
        posted | Ngày niêm yết | Posted | Ngày công khai
        ad_hoc | Đột xuất | Ad hoc
        online | Trực tuyến | Online
        announced | Ngày thông báo | Announced
        tested | Ngày chạy thử đường truyền | Tested | Ngày kiểm tra đường truyền
        not_done | Bước không thực hiện | Not done
        origin | Nguồn số liệu | Origin | Nguồn gốc
    """,
    Submission: """
        unit | Xã, phường | Unit | Xã/phường | Xã | Phường | Tên xã | Tên xã, phường | Xã, phường, thị trấn | Xã/phường/thị trấn | Đơn vị | Tên đơn vị | Đơn vị hành chính | Cơ quan tiếp | Đơn vị tiếp | Đơn vị tiếp nhận | Địa phương | Commune
        unit.district | Huyện | District | Quận/huyện | Huyện/thị xã/thành phố | Huyện, thị xã, thành phố
        unit.province | Tỉnh | Province | Tỉnh/thành phố | Tỉnh, thành phố | Tỉnh cũ
        unit.code | Mã đơn vị | Unit code | Mã xã | Mã ĐVHC | Mã đơn vị hành chính | Mã phường/xã
        body | Cơ quan | Body | Cơ quan, đơn vị | Tên cơ quan
        period | Kỳ báo cáo | Period | Kỳ | Thời kỳ | Kỳ số liệu
        day | Ngày nhận | Day | Ngày gửi | Ngày nộp | Ngày báo cáo | Ngày nhận báo cáo | Ngày | Date
        nothing_arose | Không phát sinh | Nothing arose | Không có phát sinh
        origin | Nguồn số liệu | Origin | Nguồn gốc
    """,
    Figure: """
        id | Số thứ tự | Id | STT | TT | Số TT | Số thứ tự | Số | No | No. | Mã số
        indicator | Mã chỉ tiêu | Indicator | Ký hiệu chỉ tiêu
        label | Chỉ tiêu | Label | Tên chỉ tiêu | Nội dung
        scope | Phạm vi | Scope
        unit | Xã, phường | Unit | Xã/phường | Xã | Phường | Tên xã | Tên xã, phường | Xã, phường, thị trấn | Xã/phường/thị trấn | Đơn vị | Tên đơn vị | Đơn vị hành chính | Cơ quan tiếp | Đơn vị tiếp | Đơn vị tiếp nhận | Địa phương | Commune
        unit.district | Huyện | District | Quận/huyện | Huyện/thị xã/thành phố | Huyện, thị xã, thành phố
        unit.province | Tỉnh | Province | Tỉnh/thành phố | Tỉnh, thành phố | Tỉnh cũ
        unit.code | Mã đơn vị | Unit code | Mã xã | Mã ĐVHC | Mã đơn vị hành chính | Mã phường/xã
        body | Cơ quan | Body | Cơ quan, đơn vị | Tên cơ quan
        period | Kỳ báo cáo | Period | Kỳ | Kỳ số liệu
        as_of | Ngày chốt số liệu | As of | Thời điểm | Tính đến ngày
        state | Tình trạng số liệu | State | Tình trạng
        value | Số liệu | Value | Giá trị | Số lượng | Kết quả | Thực hiện
        measure | Loại đơn vị tính | Measure
        unit_word | Đơn vị tính | Unit of measure | ĐVT
        hedge | Mức độ chính xác | Hedge
        nature | Tính chất | Nature | Loại số liệu
        temporal | Thời kỳ hay thời điểm | Behaviour over time
        provisional | Tạm tính | Provisional
        unplaced | Số hồ sơ chưa xếp được đơn vị | Unplaced
        source | Nguồn | Source | Trích nguồn
        origins | Nguồn số liệu | Origins | Nguồn gốc
    """,
    Task: """
        id | Số thứ tự | Id | STT | TT | Số TT | Số thứ tự | Số | No | No. | Mã nhiệm vụ | Mã
        vi | Nhiệm vụ | Task | Nội dung nhiệm vụ | Nội dung | Tên nhiệm vụ | Nội dung công việc
        en | Nhiệm vụ (tiếng Anh) | Task in English
        owner | Cơ quan chủ trì | Owner | Chủ trì | Đơn vị chủ trì | Đơn vị thực hiện | Người thực hiện | Phụ trách
        cooperating | Phối hợp | Cooperating | Cơ quan phối hợp | Đơn vị phối hợp | Người phối hợp
        basis | Căn cứ | Basis | Văn bản giao | Căn cứ giao | Văn bản giao nhiệm vụ
        assigned | Ngày giao | Assigned | Ngày giao việc
        due | Thời hạn | Due | Hạn hoàn thành | Thời hạn hoàn thành | Hạn | Thời gian hoàn thành
        state | Tình trạng | State | Trạng thái | Kết quả thực hiện
        progress | Tiến độ | Progress | Tiến độ thực hiện | % hoàn thành
        done | Ngày hoàn thành | Done | Hoàn thành ngày
        evidence | Minh chứng | Evidence | Sản phẩm | Tài liệu minh chứng
        kind | Loại nhiệm vụ | Kind
        document | Văn bản rà soát | Document
        committee | Ban Chỉ đạo | Committee
    """,
}


@pytest.mark.parametrize("cls", REGISTERS)
def test_the_columns_of_a_register(cls: type) -> None:
    found = [[one.field, one.vi, one.en, *one.others] for one in tables.columns_of(cls)]

    assert found == lines(REGISTERS[cls])


TEMPLATES: dict[type, str] = {
    Reception: (
        "id day unit unit.code visitor.name visitor.address visitor.signatory.id_number "
        "visitor.signatory.phone persons representatives kind receiver head petition_kinds content request "
        "topics times cases petitions officer opinion result competent referred_to settled_by answered note "
        "origin"
    ),
    Petition: (
        "id received written handling.unit handling.unit.code petitioner.name petitioner.address "
        "petitioner.persons petitioner.signatory.id_number petitioner.signatory.phone kind channel content "
        "request topics case handling.incoming_number handling.officer handling.instance handling.accept "
        "handling.guide handling.transfer handling.return handling.refuse handling.withdraw handling.decide "
        "handling.conclude handling.answer handling.outcome handling.document note origin"
    ),
    DutyDay: ("day unit unit.code body kind receiver officer delegate visits origin"),
    ReceptionSlot: ("id day unit unit.code body leader place title posted ad_hoc online announced origin"),
    Submission: ("unit unit.code body period day nothing_arose origin"),
    Figure: (
        "id indicator label scope unit unit.code body period as_of state value measure unit_word hedge nature "
        "source origins"
    ),
    Task: ("id vi en owner cooperating basis assigned due state progress done evidence kind document committee"),
}


@pytest.mark.parametrize("cls", TEMPLATES)
def test_the_usual_columns_of_a_template(cls: type, tmp_path: Path) -> None:
    tables.write_template(tmp_path / "mau.xlsx", cls)
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "mau.xlsx"))
    (fields,) = (row[1:] for row in book.get_sheet_by_name("_qcdc").to_python() if row[0] == "fields")

    assert " ".join(filter(None, fields)) == TEMPLATES[cls]


PETITIONS = list(codec.read(DATA / "petitions.jsonl", Petition, format="jsonl"))
RECEPTIONS = list(codec.read(DATA / "receptions.jsonl", Reception, format="jsonl"))[::20]
TALLY = aggregate.tally([*PETITIONS, *RECEPTIONS], over=H1, by=("kind",))
TREE = VIETNAM.at(H1.end)
FIGURE = aggregate.roll_up(TALLY, tree=TREE, within=TREE.find("huyện Chư Prông")).figure("petition.received")
EARLIER = evolve(FIGURE, period=H1.year_before(), value=5)


def audited() -> auditing.ReportAudit:
    draft = reading.read("Đã giải quyết 33/37 vụ việc, đạt 89,2%.")
    report = draft.confirm(Place(kind=PlaceKind.UNNAMED), Period.year(2024), title="Giả lập", origin="synthetic")
    return auditing.audit(report)


RESULTS: dict[str, Callable[[], object]] = {
    "verdicts": lambda: rules.run(complaint("2023-03-01"), as_of="2023-06-30").failed,
    "findings": lambda: findings.of(rules.run(complaint("2023-03-01"), as_of="2023-06-30")),
    "comparisons of printed figures": audited,
    "deadlines of a list": lambda: rules.due(PETITIONS[:3], between=("2023-01-01", "2023-12-31"), as_of="2023-07-01"),
    "deadlines of a petition": lambda: rules.deadlines(PETITIONS[0], as_of="2023-07-01"),
    "a deadline": lambda: law.deadline("complaint.acceptance", start="2026-07-02"),
    "a tally": lambda: TALLY,
    "a figure": lambda: FIGURE,
    "a comparison": lambda: aggregate.compare(FIGURE, EARLIER),
    "restated figures": lambda: aggregate.restate(
        [evolve(FIGURE, unit=UnitRef.of("commune", "23887", H1.end))], onto="2025-07-02", territory=VIETNAM
    )[:1],
    "restated columns": lambda: aggregate.restate_columns(
        ["23887"], [3], indicator="petition.received", day=H1.end, onto="2025-07-02", territory=VIETNAM
    ),
}
# The keys, the Vietnamese headers and the English ones.
COLUMNS: dict[str, str] = {
    "verdicts": """
        rule | severity | status | subject | subject_id | at | requirement | finding | reason | remedy | law | confidence | as_of | provisional | synthetic
        Quy tắc | Mức độ | Kết luận | Loại hồ sơ | Mã hồ sơ | Vị trí trong hồ sơ | Yêu cầu | Phát hiện | Lý do không xét | Việc cần làm | Căn cứ pháp lý | Độ tin cậy | Ngày kiểm tra | Tạm tính | Số liệu giả lập
        Rule | Severity | Status | Subject | Id of the subject | Place | Requirement | Finding | Reason | Remedy | Law | Confidence | Day of the audit | Provisional | Synthetic
    """,
    "findings": """
        severity | subject | subject_id | unit.level | unit.code | unit.on | body | at | finding | remedy | law | rule | about | as_of | synthetic | fingerprint
        Mức độ | Loại hồ sơ | Mã hồ sơ | Đơn vị / Cấp | Đơn vị / Mã | Đơn vị / Ngày xác định mã | Cơ quan | Vị trí trong hồ sơ | Phát hiện | Việc cần làm | Căn cứ pháp lý | Quy tắc | Về | Ngày kiểm tra | Số liệu giả lập | Mã nhận dạng
        Severity | Subject | Id of the subject | Unit / Level | Unit / Code | Unit / Day of the code | Body | Place | Finding | Remedy | Law | Rule | About | Day of the audit | Synthetic | Fingerprint
    """,
    "comparisons of printed figures": """
        kind | agreement | disagrees | figures | printed | computed | reservations | text | marks | stated
        Phép đối chiếu | Kết quả | Không khớp | Mã số liệu | Số đã in | Số tính lại | Lưu ý | Diễn giải | Ghi chú số liệu | Báo cáo có nêu
        Kind | Agreement | Disagrees | Figures | Printed | Computed | Reservations | Text | Marks | Stated
    """,
    "deadlines of a list": """
        day | petition | unit.level | unit.code | unit.on | body | duty | key | at | to | latest | status | days_late | provisional | why
        Hạn cuối | Mã đơn | Đơn vị / Cấp | Đơn vị / Mã | Đơn vị / Ngày xác định mã | Cơ quan | Việc phải làm | Mã thời hạn | Vị trí trong hồ sơ | Phải thông báo cho | Ngày muộn nhất | Tình trạng | Số ngày chậm | Tạm tính | Lý do chưa chắc chắn
        Last day | Petition | Unit / Level | Unit / Code | Unit / Day of the code | Body | Duty | Limit | Place | To | Latest day | Status | Days late | Provisional | Why not certain
    """,
    "deadlines of a petition": """
        day | done | duty | key | at | to | latest | status | days_late | provisional | why
        Hạn cuối | Ngày thực hiện | Việc phải làm | Mã thời hạn | Vị trí trong hồ sơ | Phải thông báo cho | Ngày muộn nhất | Tình trạng | Số ngày chậm | Tạm tính | Lý do chưa chắc chắn | Cách tính
        Last day | Done | Duty | Limit | Place | To | Latest day | Status | Days late | Provisional | Why not certain | How it was counted
    """,
    "a deadline": """
        limit | start | count | unit | day | provisional | law
        Mã thời hạn | Thời hạn | Ngày bắt đầu | Thời gian | Đơn vị thời gian | Hạn cuối | Tạm tính | Căn cứ pháp lý | Cách tính
        Limit | Name | Start | Length | Unit of time | Last day | Provisional | Law | How it was counted
    """,
    "a tally": """
        indicator | unit.level | unit.code | unit.on | body | period.start | period.end | by.kind | value | provisional | synthetic | origins
        Mã chỉ tiêu | Chỉ tiêu | Đơn vị / Cấp | Đơn vị / Mã | Đơn vị / Ngày xác định mã | Cơ quan | Từ ngày | Đến ngày | Phân tổ / loại đơn, loại vụ việc | Số liệu | Tạm tính | Số liệu giả lập | Nguồn dữ liệu
        Indicator | Name | Unit / Level | Unit / Code | Unit / Day of the code | Body | From | To | By / kind of petition or case | Value | Provisional | Synthetic | Origins
    """,
    "a figure": """
        indicator | label | categories | scope | unit.level | unit.code | unit.on | place | body | period.start | period.end | as_of | window | state | value | part | whole | rate | low | high | hedge | measure | unit_word | nature | coverage.reported | coverage.expected | coverage.kind | unplaced | some_unplaced | restated | presumed | provisional | synthetic | origins | source
        Mã chỉ tiêu | Chỉ tiêu | Nội dung số liệu | Phân tổ | Phạm vi | Đơn vị / Cấp | Đơn vị / Mã | Đơn vị / Ngày xác định mã | Nơi khác | Cơ quan | Kỳ / Từ ngày | Kỳ / Đến ngày | Ngày chốt số liệu | Kỳ chưa nêu đủ | Trạng thái | Số liệu | Tỷ lệ / Phần | Tỷ lệ / Tổng thể | Tỷ lệ / Phần trăm | Khoảng giá trị / Thấp nhất | Khoảng giá trị / Cao nhất | Từ ước lượng | Đơn vị tính | Đơn vị tính (chữ) | Tính chất | Mức độ đầy đủ / Đã báo cáo | Mức độ đầy đủ / Phải báo cáo | Mức độ đầy đủ / Loại cơ quan | Số chưa xếp được đơn vị | Có số chưa xếp được đơn vị | Quy đổi | Kế thừa giả định | Tạm tính | Số liệu giả lập | Nguồn dữ liệu | Nguồn | Ghi chú số liệu
        Indicator | Name | Label | Categories | Scope | Unit / Level | Unit / Code | Unit / Day of the code | Place | Body | Period / From | Period / To | As of | Window | State | Value | Share / Part | Share / Whole | Share / Per cent | Range / Lowest | Range / Highest | Hedge | Measure | Unit word | Nature | Coverage / Reported | Coverage / Expected | Coverage / Kind of body | Unplaced | Some unplaced | Restated | Presumed heirs | Provisional | Synthetic | Origins | Source | Marks
    """,
    "a comparison": """
        difference | points | relative | exact | provisional | current.indicator | current.label | current.categories | current.scope | current.unit.level | current.unit.code | current.unit.on | current.place | current.body | current.period.start | current.period.end | current.as_of | current.window | current.state | current.value | current.part | current.whole | current.rate | current.low | current.high | current.hedge | current.measure | current.unit_word | current.nature | current.coverage.reported | current.coverage.expected | current.coverage.kind | current.unplaced | current.some_unplaced | current.restated | current.presumed | current.provisional | current.synthetic | current.origins | current.source | previous.indicator | previous.label | previous.categories | previous.scope | previous.unit.level | previous.unit.code | previous.unit.on | previous.place | previous.body | previous.period.start | previous.period.end | previous.as_of | previous.window | previous.state | previous.value | previous.part | previous.whole | previous.rate | previous.low | previous.high | previous.hedge | previous.measure | previous.unit_word | previous.nature | previous.coverage.reported | previous.coverage.expected | previous.coverage.kind | previous.unplaced | previous.some_unplaced | previous.restated | previous.presumed | previous.provisional | previous.synthetic | previous.origins | previous.source
        Tăng, giảm | Tăng, giảm (điểm phần trăm) | Tăng, giảm (%) | Chính xác, đầy đủ | Tạm tính | Ghi chú | Kỳ này / Mã chỉ tiêu | Kỳ này / Chỉ tiêu | Kỳ này / Nội dung số liệu | Kỳ này / Phân tổ | Kỳ này / Phạm vi | Kỳ này / Đơn vị / Cấp | Kỳ này / Đơn vị / Mã | Kỳ này / Đơn vị / Ngày xác định mã | Kỳ này / Nơi khác | Kỳ này / Cơ quan | Kỳ này / Kỳ / Từ ngày | Kỳ này / Kỳ / Đến ngày | Kỳ này / Ngày chốt số liệu | Kỳ này / Kỳ chưa nêu đủ | Kỳ này / Trạng thái | Kỳ này / Số liệu | Kỳ này / Tỷ lệ / Phần | Kỳ này / Tỷ lệ / Tổng thể | Kỳ này / Tỷ lệ / Phần trăm | Kỳ này / Khoảng giá trị / Thấp nhất | Kỳ này / Khoảng giá trị / Cao nhất | Kỳ này / Từ ước lượng | Kỳ này / Đơn vị tính | Kỳ này / Đơn vị tính (chữ) | Kỳ này / Tính chất | Kỳ này / Mức độ đầy đủ / Đã báo cáo | Kỳ này / Mức độ đầy đủ / Phải báo cáo | Kỳ này / Mức độ đầy đủ / Loại cơ quan | Kỳ này / Số chưa xếp được đơn vị | Kỳ này / Có số chưa xếp được đơn vị | Kỳ này / Quy đổi | Kỳ này / Kế thừa giả định | Kỳ này / Tạm tính | Kỳ này / Số liệu giả lập | Kỳ này / Nguồn dữ liệu | Kỳ này / Nguồn | Kỳ này / Ghi chú số liệu | Kỳ trước / Mã chỉ tiêu | Kỳ trước / Chỉ tiêu | Kỳ trước / Nội dung số liệu | Kỳ trước / Phân tổ | Kỳ trước / Phạm vi | Kỳ trước / Đơn vị / Cấp | Kỳ trước / Đơn vị / Mã | Kỳ trước / Đơn vị / Ngày xác định mã | Kỳ trước / Nơi khác | Kỳ trước / Cơ quan | Kỳ trước / Kỳ / Từ ngày | Kỳ trước / Kỳ / Đến ngày | Kỳ trước / Ngày chốt số liệu | Kỳ trước / Kỳ chưa nêu đủ | Kỳ trước / Trạng thái | Kỳ trước / Số liệu | Kỳ trước / Tỷ lệ / Phần | Kỳ trước / Tỷ lệ / Tổng thể | Kỳ trước / Tỷ lệ / Phần trăm | Kỳ trước / Khoảng giá trị / Thấp nhất | Kỳ trước / Khoảng giá trị / Cao nhất | Kỳ trước / Từ ước lượng | Kỳ trước / Đơn vị tính | Kỳ trước / Đơn vị tính (chữ) | Kỳ trước / Tính chất | Kỳ trước / Mức độ đầy đủ / Đã báo cáo | Kỳ trước / Mức độ đầy đủ / Phải báo cáo | Kỳ trước / Mức độ đầy đủ / Loại cơ quan | Kỳ trước / Số chưa xếp được đơn vị | Kỳ trước / Có số chưa xếp được đơn vị | Kỳ trước / Quy đổi | Kỳ trước / Kế thừa giả định | Kỳ trước / Tạm tính | Kỳ trước / Số liệu giả lập | Kỳ trước / Nguồn dữ liệu | Kỳ trước / Nguồn | Kỳ trước / Ghi chú số liệu
        Difference | Percentage points | Per cent | Exact | Provisional | Marks | Later figure / Indicator | Later figure / Name | Later figure / Label | Later figure / Categories | Later figure / Scope | Later figure / Unit / Level | Later figure / Unit / Code | Later figure / Unit / Day of the code | Later figure / Place | Later figure / Body | Later figure / Period / From | Later figure / Period / To | Later figure / As of | Later figure / Window | Later figure / State | Later figure / Value | Later figure / Share / Part | Later figure / Share / Whole | Later figure / Share / Per cent | Later figure / Range / Lowest | Later figure / Range / Highest | Later figure / Hedge | Later figure / Measure | Later figure / Unit word | Later figure / Nature | Later figure / Coverage / Reported | Later figure / Coverage / Expected | Later figure / Coverage / Kind of body | Later figure / Unplaced | Later figure / Some unplaced | Later figure / Restated | Later figure / Presumed heirs | Later figure / Provisional | Later figure / Synthetic | Later figure / Origins | Later figure / Source | Later figure / Marks | Earlier figure / Indicator | Earlier figure / Name | Earlier figure / Label | Earlier figure / Categories | Earlier figure / Scope | Earlier figure / Unit / Level | Earlier figure / Unit / Code | Earlier figure / Unit / Day of the code | Earlier figure / Place | Earlier figure / Body | Earlier figure / Period / From | Earlier figure / Period / To | Earlier figure / As of | Earlier figure / Window | Earlier figure / State | Earlier figure / Value | Earlier figure / Share / Part | Earlier figure / Share / Whole | Earlier figure / Share / Per cent | Earlier figure / Range / Lowest | Earlier figure / Range / Highest | Earlier figure / Hedge | Earlier figure / Measure | Earlier figure / Unit word | Earlier figure / Nature | Earlier figure / Coverage / Reported | Earlier figure / Coverage / Expected | Earlier figure / Coverage / Kind of body | Earlier figure / Unplaced | Earlier figure / Some unplaced | Earlier figure / Restated | Earlier figure / Presumed heirs | Earlier figure / Provisional | Earlier figure / Synthetic | Earlier figure / Origins | Earlier figure / Source | Earlier figure / Marks
    """,
    "restated figures": """
        for.code | for.on | quality | reason | area.units | area.only | figure.indicator | figure.label | figure.categories | figure.scope | figure.unit.level | figure.unit.code | figure.unit.on | figure.place | figure.body | figure.period.start | figure.period.end | figure.as_of | figure.window | figure.state | figure.value | figure.part | figure.whole | figure.rate | figure.low | figure.high | figure.hedge | figure.measure | figure.unit_word | figure.nature | figure.coverage.reported | figure.coverage.expected | figure.coverage.kind | figure.unplaced | figure.some_unplaced | figure.restated | figure.presumed | figure.provisional | figure.synthetic | figure.origins | figure.source
        Đơn vị mới / Mã | Đơn vị mới / Ngày xác định mã | Chất lượng quy đổi | Lý do | Khu vực / Số đơn vị mới | Khu vực / Là số của cả khu vực | Số liệu quy đổi / Mã chỉ tiêu | Số liệu quy đổi / Chỉ tiêu | Số liệu quy đổi / Nội dung số liệu | Số liệu quy đổi / Phân tổ | Số liệu quy đổi / Phạm vi | Số liệu quy đổi / Đơn vị / Cấp | Số liệu quy đổi / Đơn vị / Mã | Số liệu quy đổi / Đơn vị / Ngày xác định mã | Số liệu quy đổi / Nơi khác | Số liệu quy đổi / Cơ quan | Số liệu quy đổi / Kỳ / Từ ngày | Số liệu quy đổi / Kỳ / Đến ngày | Số liệu quy đổi / Ngày chốt số liệu | Số liệu quy đổi / Kỳ chưa nêu đủ | Số liệu quy đổi / Trạng thái | Số liệu quy đổi / Số liệu | Số liệu quy đổi / Tỷ lệ / Phần | Số liệu quy đổi / Tỷ lệ / Tổng thể | Số liệu quy đổi / Tỷ lệ / Phần trăm | Số liệu quy đổi / Khoảng giá trị / Thấp nhất | Số liệu quy đổi / Khoảng giá trị / Cao nhất | Số liệu quy đổi / Từ ước lượng | Số liệu quy đổi / Đơn vị tính | Số liệu quy đổi / Đơn vị tính (chữ) | Số liệu quy đổi / Tính chất | Số liệu quy đổi / Mức độ đầy đủ / Đã báo cáo | Số liệu quy đổi / Mức độ đầy đủ / Phải báo cáo | Số liệu quy đổi / Mức độ đầy đủ / Loại cơ quan | Số liệu quy đổi / Số chưa xếp được đơn vị | Số liệu quy đổi / Có số chưa xếp được đơn vị | Số liệu quy đổi / Quy đổi | Số liệu quy đổi / Kế thừa giả định | Số liệu quy đổi / Tạm tính | Số liệu quy đổi / Số liệu giả lập | Số liệu quy đổi / Nguồn dữ liệu | Số liệu quy đổi / Nguồn | Số liệu quy đổi / Ghi chú số liệu
        New unit / Code | New unit / Day of the code | Quality | Reason | Area / New units | Area / Of the whole area | Restated figure / Indicator | Restated figure / Name | Restated figure / Label | Restated figure / Categories | Restated figure / Scope | Restated figure / Unit / Level | Restated figure / Unit / Code | Restated figure / Unit / Day of the code | Restated figure / Place | Restated figure / Body | Restated figure / Period / From | Restated figure / Period / To | Restated figure / As of | Restated figure / Window | Restated figure / State | Restated figure / Value | Restated figure / Share / Part | Restated figure / Share / Whole | Restated figure / Share / Per cent | Restated figure / Range / Lowest | Restated figure / Range / Highest | Restated figure / Hedge | Restated figure / Measure | Restated figure / Unit word | Restated figure / Nature | Restated figure / Coverage / Reported | Restated figure / Coverage / Expected | Restated figure / Coverage / Kind of body | Restated figure / Unplaced | Restated figure / Some unplaced | Restated figure / Restated | Restated figure / Presumed heirs | Restated figure / Provisional | Restated figure / Synthetic | Restated figure / Origins | Restated figure / Source | Restated figure / Marks
    """,
    "restated columns": """
        unit.level | unit.code | unit.on | number | number.part | number.whole | area_number | area_number.part | area_number.whole | quality | reason | coverage.reported | coverage.expected | presumed | provisional
        Đơn vị / Cấp | Đơn vị / Mã | Đơn vị / Ngày xác định mã | Số liệu / Giá trị | Số liệu / Phần | Số liệu / Tổng thể | Cả khu vực / Giá trị | Cả khu vực / Phần | Cả khu vực / Tổng thể | Chất lượng quy đổi | Lý do | Mức độ đầy đủ / Đã báo cáo | Mức độ đầy đủ / Phải báo cáo | Kế thừa giả định | Tạm tính
        Unit / Level | Unit / Code | Unit / Day of the code | Number / Value | Number / Part | Number / Whole | Whole area / Value | Whole area / Part | Whole area / Whole | Quality | Reason | Coverage / Reported | Coverage / Expected | Presumed heirs | Provisional
    """,
}


@pytest.mark.parametrize("name", RESULTS)
def test_the_columns_of_results(name: str) -> None:
    value = RESULTS[name]()
    found = [list(tables.to_rows(value, language=language)[0]) for language in (None, "vi", "en")]

    assert found == lines(COLUMNS[name])
    if name != "restated figures":
        frame: Any = tables.to_frame(value, "polars")
        assert frame.columns == found[0]
