"""Sentences of errors: rules."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "place.empty": (
        "vị trí phải có trường, hoặc tên gọi bằng cả hai thứ tiếng và một khóa (key)",
        "a place must have a path, or words in both languages and a key",
    ),
    "place.path": (
        "vị trí gồm các trường và thứ tự, ví dụ 'handlings[0].unit'",
        "a path must consist of fields and indexes, such as 'handlings[0].unit'",
    ),
    "place.words": (
        "vị trí phải có tên gọi bằng cả hai thứ tiếng hoặc không có",
        "a place must have words in both languages or in neither",
    ),
    "register.complete": (
        "complete chỉ nhận các kiểu {types}",
        "complete must only have the types {types}",
    ),
    "register.record": (
        "mục thứ {index} không phải hồ sơ; hãy đọc hồ sơ bằng codec trước",
        "item {index} must be a record; read it with codec first",
    ),
    "rule.no_act": (
        "chưa nêu văn bản: hãy ghi số văn bản trước điều khoản, ví dụ 42/2013/QH13 24.4",
        "the topic has no act: write the number of the act before the article, such as 42/2013/QH13 24.4",
    ),
    "rule.reads": (
        "quy tắc xét từng phần hoặc cần danh mục đơn vị hành chính thì không nêu được các trường mà quy tắc đọc; bỏ reads",
        "a rule on parts, or one that needs the table of units, cannot name the fields that it reads: leave out reads",
    ),
    "rule.severity": (
        "với nguồn có độ tin cậy {confidence}, mức độ cao nhất của quy tắc là {severity}",
        "a rule whose source is {confidence} can be a {severity} at most",
    ),
    "rule.subject": (
        "quy tắc phải áp dụng cho một kiểu dữ liệu của thư viện",
        "the subject of a rule must be a type of the library",
    ),
    "rule.subject_twice": (
        "mỗi kiểu dữ liệu mà quy tắc áp dụng chỉ nêu một lần",
        "a rule must name each of its types once",
    ),
    "rule.twice": (
        "hai quy tắc không được cùng mã {id}",
        "two rules cannot have the id {id}",
    ),
    "rule.uncited": (
        "quy tắc dựa trên văn bản phải viện dẫn văn bản",
        "a rule based on law must cite it",
    ),
    "rule.words": (
        "câu phải có cả tiếng Việt và tiếng Anh",
        "a sentence must be given in Vietnamese and in English",
    ),
    "rules.column_field": (
        "kiểu hồ sơ không có trường này; các trường: {known}",
        "the type has no such field; its fields are {known}",
    ),
    "rules.column_length": (
        "các cột phải có cùng số dòng",
        "the columns must have the same number of rows",
    ),
    "rules.column_rule": (
        "quy tắc này không được kiểm tra trên các cột đã cho; hãy dùng một trong các quy tắc đã kiểm tra: {rules}",
        "this rule was not checked on the columns given; use one of those that were: {rules}",
    ),
    "rules.subjects": (
        "đối tượng {index} không phải là giá trị của thư viện mà là {value}; codec.decode tạo giá trị từ đối tượng JSON",
        "subject {index} is not a value of the library, got {value}; codec.decode makes one from a JSON object",
    ),
}
