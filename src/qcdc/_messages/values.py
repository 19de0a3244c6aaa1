"""Sentences of errors: values."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "code.ambiguous": (
        "{value} ứng với {count} mã của danh mục {name}; hãy chọn trong các mã {codes}",
        "{value} may mean {count} codes of {name}; choose one of {codes}",
    ),
    "code.no_term": (
        "{value} không có trong danh mục {name}; hãy chọn trong các mã {codes}",
        "{value} is not a term of {name}; choose one of {codes}",
    ),
    "code.not_listed": (
        "{value} không có trong danh mục {name}[; gần nhất: {near}]; gồm: {known}",
        "{value} is not a code in {name}[; nearest: {near}]; all: {known}",
    ),
    "complete.unknown": (
        "chỉ ghi là đầy đủ được đối với các danh sách: {known}",
        "only these lists can be stated as complete: {known}",
    ),
    "count.negative": (
        "số lượng không được âm, nhận được {value}",
        "a count must be zero or more, got {value}",
    ),
    "count.too_large": (
        "số lượng có nhiều nhất 15 chữ số",
        "a count must have at most 15 digits",
    ),
    "evolve.field": (
        "không có trường này; các trường hiện có: {known}",
        "there is no such field; the fields are {known}",
    ),
    "evolve.foreign": (
        "cần một giá trị của thư viện",
        "expected a value of the library",
    ),
    "field.unknown": (
        "{name} không có trường này[; gần nhất: {near}]; các trường: {known}",
        "{name} has no such field[; nearest: {near}]; the fields are {known}",
    ),
    "identifier.malformed": (
        "mã là một dòng, nhiều nhất {limit} ký tự, không có khoảng trắng hai đầu",
        "an identifier must be one line of at most {limit} characters without spaces around it",
    ),
    "identifier.not_nfkc": (
        "mã được viết theo dạng Unicode NFKC: hãy viết '{plain}' thay cho {sign}",
        "an identifier must be in Unicode form NFKC: write '{plain}' instead of {sign}",
    ),
    "language.unknown": (
        "ngôn ngữ là 'vi' hoặc 'en', nhận được {value}",
        "the language must be 'vi' or 'en', got {value}",
    ),
    "list.duplicate": (
        "phần tử {index} không được trùng {what} với phần tử trước",
        "element {index} cannot have the same {what} as an earlier one",
    ),
    "list.empty": (
        "cần ít nhất một phần tử",
        "at least one element is required",
    ),
    "list.order_not_certain": (
        "phần tử {index} có thể sớm hơn phần tử đứng trước: chưa rõ {earlier} có trước {later} hay không; hãy ghi cả hai theo ngày, hoặc cùng một tháng hay năm",
        "element {index} may be earlier than the one before it: it is not certain whether {earlier} is before {later}; give both as days, or both as the same month or year",
    ),
    "list.repeated": (
        "phần tử không được lặp lại",
        "an element cannot occur twice",
    ),
    "list.unordered": (
        "phần tử {index} không được có {what} sớm hơn phần tử đứng trước",
        "element {index} cannot have an earlier {what} than the one before it",
    ),
    "not_done.stated": (
        "bước đã có ngày thực hiện thì không ghi là chưa thực hiện",
        "a step with a day cannot be recorded as not done",
    ),
    "not_done.unknown": (
        "chỉ ghi là chưa thực hiện được đối với các bước: {known}",
        "only these steps can be recorded as not done: {known}",
    ),
    "number.digits": (
        "tỷ lệ phải được làm tròn từ 0 đến 15 chữ số",
        "a rate must be shown with 0 to 15 digits",
    ),
    "number.not_finite": (
        "số phải hữu hạn",
        "the number must be finite",
    ),
    "number.too_large": (
        "số có nhiều nhất 15 chữ số trước và sau dấu thập phân",
        "a number can have at most 15 digits before and 15 after the decimal point",
    ),
    "number.unreadable": (
        "số có hơn {limit} chữ số thì không hiển thị được",
        "a number of more than {limit} digits cannot be written out",
    ),
    "numeral.group_unknown": (
        "dấu phân nhóm là '.', ',', khoảng trắng không ngắt hoặc để trống, và khác dấu thập phân; nhận được {value}",
        "the mark of groups must be '.', ',', a no-break space or empty, and not the decimal mark; got {value}",
    ),
    "numeral.malformed": (
        "cần một số như bản in, ví dụ 1.202 hoặc 13,2 (tiếng Anh: 1,202 hoặc 13.2), mỗi phần nhiều nhất {limit} chữ số; "
        "nhận được {value}",
        "expected a number as printed, such as 1.202 or 13,2 (in English 1,202 or 13.2), with at most {limit} digits "
        "in each part; got {value}",
    ),
    "numeral.not_exact": (
        "không ghi đúng được giá trị này với {decimals} chữ số thập phân; hãy thêm chữ số, hoặc cho phép làm tròn (rounded=True)",
        "this value cannot be written exactly with {decimals} decimals; give the style more, or pass rounded=True",
    ),
    "numeral.scale_unknown": (
        "{value} không phải là từ chỉ hàng nghìn, triệu, tỷ; gồm: {known}",
        "{value} is not a scale word; the scale words are {known}",
    ),
    "numeral.size": (
        "số chữ số phải từ 0 đến {limit}",
        "the number of digits must be from 0 to {limit}",
    ),
    "reason.unknown": (
        "cần mã của một lý do",
        "expected the code of a reason",
    ),
    "record.source": (
        "nội dung đã công bố phải có nguồn",
        "a published record must have its source",
    ),
    "term.not_a_type": (
        "cần một kiểu dữ liệu, nhận được {value}; mã trong danh mục có sẵn thuật ngữ: member.text(language)",
        "expected a type, got {value}; a member of a code list has its own term: member.text(language)",
    ),
    "term.unknown": (
        "không có thuật ngữ cho {value}; cần {expected}",
        "there is no term for {value}; expected {expected}",
    ),
    "text.blank": (
        "nội dung không được để trống",
        "the text must not be blank",
    ),
    "text.control_character": (
        "nội dung không được có ký tự điều khiển hoặc ký tự không nhìn thấy",
        "the text cannot contain a control or an invisible character",
    ),
    "text.not_nfc": (
        "nội dung không ở dạng Unicode NFC; hãy chuẩn hóa trước",
        "the text must be in Unicode form NFC; normalise it first",
    ),
    "text.too_long": (
        "nội dung có nhiều nhất {limit} ký tự",
        "the text must have at most {limit} characters",
    ),
    "type.wrong": (
        "cần {expected}, nhận được {value}",
        "expected {expected}, got {value}",
    ),
    "value.frozen": (
        "giá trị không sửa được; evolve(value, {argument}=…) tạo một bản có thay đổi",
        "a value cannot be changed; evolve(value, {argument}=…) makes a changed copy",
    ),
}
