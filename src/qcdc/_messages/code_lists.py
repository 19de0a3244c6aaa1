"""Sentences of errors: code lists."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "code_list.bare": (
        "mã {value} không kèm danh mục nên chưa rõ nghĩa[: {meanings}]; hãy ghi cả bản của danh mục {list}, hoặc ghi tên",
        "the code {value} has no meaning without its list[: {meanings}]; give the list of {list} as well, or the name",
    ),
    "code_list.code": (
        "mã chỉ gồm chữ cái không dấu, chữ số, dấu gạch dưới; các cấp cách nhau bằng dấu chấm",
        "a code must have only letters, digits and underscores, with points between levels",
    ),
    "code_list.id": (
        "mã danh mục chỉ gồm chữ thường không dấu và dấu gạch dưới",
        "the id of a list must have only small letters and underscores",
    ),
    "code_list.lost": (
        "danh mục này thiếu {count} mã có trong bản gốc: {codes}; được đổi tên mục, không được bỏ hoặc đổi mã",
        "the list lacks {count} of its codes: {codes}; a title can be changed, a code cannot be removed or changed",
    ),
    "code_list.no_edition": (
        "danh mục {list} có các bản: {known}; hãy chọn một bản",
        "the list {list} has the editions {known}; choose one",
    ),
    "code_list.no_list": (
        "không có danh mục {value}; hãy chọn một trong: {known}",
        "there is no list {value}; choose one of {known}",
    ),
    "code_list.no_name": (
        "danh mục {list} không có tên {value}; hãy ghi tên hoặc mã có trong danh mục[, gần giống: {near}]",
        "the list {list} does not have the name {value}; give a name or code of the list[; nearest: {near}]",
    ),
    "code_list.not_below_leaf": (
        "mã {code} phải nằm dưới một mục cuối của danh mục gốc",
        "the code {code} must be below a leaf of the original list",
    ),
    "code_list.orphan": (
        "mã {code} thiếu mục cấp trên {above}; hãy thêm mục đó",
        "the code {code} must have the code {above} above it; add that entry",
    ),
    "code_list.other_list": (
        "mã này thuộc danh mục {other}, không thuộc {list}; hãy chuyển đổi mã sang danh mục đó",
        "the code belongs to the list {other}, not to {list}; use code_lists.mapping",
    ),
    "code_list.several": (
        "trong danh mục {list}, nhiều mục có tên này: {codes}; hãy ghi mã",
        "several entries of {list} have this name: {codes}; give the code",
    ),
    "code_list.title_twice": (
        "tên mục {code} trùng với một mục khác; tên các mục phải khác nhau",
        "the title of {code} is also that of another entry; titles must differ",
    ),
    "code_list.unknown": (
        "danh mục {list} không có mã {value}; hãy ghi mã có trong danh mục",
        "the list {list} does not have the code {value}; give a code of the list",
    ),
    "code_list.version": (
        "mã phiên bản chỉ gồm chữ cái không dấu, chữ số, dấu gạch ngang, gạch dưới",
        "an edition must have only letters, digits, hyphens and underscores",
    ),
    "code_mapping.same": (
        "bảng chuyển đổi phải nối hai bản khác nhau",
        "a mapping must link two different editions",
    ),
    "code_mapping.unknown": (
        "bảng chuyển đổi của {list} không có mã {value}; hãy bổ sung cặp mã",
        "the mapping of {list} does not have the code {value}; add a pair",
    ),
    "code_pair.one": (
        "phải nêu mã tương ứng hoặc lý do không có, không nêu cả hai",
        "give either the partner or the reason why there is none",
    ),
    "listed_code.list": (
        "danh mục phải kèm phiên bản, ví dụ ethnic_groups.2008",
        "a list must be given with its edition, such as ethnic_groups.2008",
    ),
    "listed_code.malformed": (
        "mã đầy đủ phải có dạng ethnic_groups.2008:12",
        "a full code must be like ethnic_groups.2008:12",
    ),
}
