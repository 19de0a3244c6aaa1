"""Sentences of errors: frames."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "frames.as_of": (
        "các dòng phải được đọc đến cùng một ngày, không trước ngày cuối kỳ; các dòng đọc đến ngày {first} – {last}, kỳ kết thúc ngày {end}. Nếu phân tổ theo tình trạng hoặc thời hạn thì phải đúng ngày cuối kỳ: hãy tạo lại dòng với as_of là ngày đó",
        "the rows must all be read up to one day, not before the end of the window: they are read up to {first} – {last}, and the window ends on {end}. By stage or by timeliness it must be that very day: make the rows again with it as as_of",
    ),
    "frames.as_of_missing": (
        "dòng về xử lý đơn cần ngày đọc sổ (as_of), ví dụ ngày cuối kỳ",
        "rows of handlings need the day up to which the registers are read (as_of), such as the last day of the window",
    ),
    "frames.codes": (
        "{count} dòng có mã không thuộc danh mục; mã phải là một trong: {known}",
        "{count} rows have a code that is not in the list; the codes are {known}",
    ),
    "frames.column_taken": (
        "bảng đã có cột {known}: hãy đặt tên khác (name) cho cột kết quả",
        "the table must not have the columns of the result, and has {known}: give the result another name",
    ),
    "frames.counted_twice": (
        "mỗi loại dòng chỉ được cộng một lần; có trong cả hai bảng: {known}. Hãy ghép các dòng trước khi tính",
        "each kind of rows may be counted once, and both tables have {known}: join the rows before they are counted",
    ),
    "frames.empty": (
        "{count} dòng để trống cột này: hãy ghi giá trị, hoặc tách các dòng đó ra trước khi tính",
        "{count} rows have no value in this column: fill them, or set these rows aside before counting",
    ),
    "frames.engine": (
        "cần một bảng của {known}",
        "the table must be a frame of one of {known}",
    ),
    "frames.figure": (
        "số liệu này không ghi được thành dòng vì {field}: dòng chỉ có số nguyên hoặc tỷ lệ của một đơn vị có mã và một chỉ tiêu",
        "a figure must not have this to be a row of columns: {field}. A row holds a whole number or a share, of a unit with a code and of an indicator",
    ),
    "frames.kind": (
        "loại dòng phải là một trong: {known}",
        "the kind of rows must be one of {known}",
    ),
    "frames.least": (
        "{count} dòng có số nhỏ hơn {least}: hãy sửa số",
        "{count} rows have a number below {least}: correct them",
    ),
    "frames.missing": (
        "bảng phải có cột này; {remedy}",
        "the table must have this column; {remedy}",
    ),
    "frames.no_column": (
        "loại dòng này chỉ có các cột: {known}",
        "rows of this kind have only the columns {known}",
    ),
    "frames.not_counted": (
        "chỉ đếm được các loại dòng: {known}; không đếm được {value}. Hãy tính từ hồ sơ bằng aggregate.tally",
        "rows of this kind cannot be counted in columns, only {known}, got {value}: count the records with aggregate.tally",
    ),
    "frames.numbers": (
        "phải có {count} bộ số, mỗi quy tắc một bộ gồm số dòng của từng kết quả, cộng lại bằng {size}",
        "there must be {count} tuples, one for each rule, of the number of rows of each status; they must add to {size}",
    ),
    "frames.origin": (
        "hồ sơ phải có nguồn gốc là một trong: {known}",
        "a record must have one of the origins {known}",
    ),
    "frames.registers": (
        "{count} lượt xử lý có trong sổ của nhiều cơ quan nên không thể đếm trên bảng: hãy tạo dòng từ tất cả các đơn cùng lúc (frames.rows), hoặc tính từ hồ sơ bằng aggregate.tally",
        "{count} handlings are in the registers of several bodies and must not be counted twice: make the rows of all petitions together with frames.rows, or count the records with aggregate.tally",
    ),
    "frames.time": (
        "{count} dòng có giờ bên cạnh ngày: hãy bỏ giờ (dt.normalize)",
        "{count} rows have a time beside the day: remove it (dt.normalize)",
    ),
    "frames.twice": (
        "{count} dòng lặp lại hồ sơ đã có; một hồ sơ được nhận biết theo {known}. Hãy bỏ các dòng lặp",
        "{count} rows repeat a record that is already there; records are identified by {known}: drop the repeated rows",
    ),
    "frames.type": (
        "cột này phải đúng kiểu, hiện là {found}; {remedy}",
        "{remedy}; this column has the type {found}",
    ),
}
