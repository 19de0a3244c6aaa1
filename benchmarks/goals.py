"""The goals: what each line of the benchmarks is about, in both languages, and what is to be reached."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["GOALS", "Found", "Goal", "line"]


class Goal(NamedTuple):
    """One line.

    Attributes:
        id: the goal that it belongs to, such as ``G1``; several lines may belong to one.
        en: what is measured.
        vi: the same in Vietnamese.
        sign: ``>=`` or ``<=``; empty: a line without a goal.
        goal: the number to reach.
    """

    id: str
    en: str
    vi: str
    sign: str = ""
    goal: float = 0


class Found(NamedTuple):
    """A measured line.

    Attributes:
        key: the key in `GOALS`.
        ratio: the ratio; ``None``: what it is about is not built yet.
        wrong: how many answers differ from those of the other side.
        why_not: why there is no ratio.
    """

    key: str
    ratio: float | None
    wrong: int = 0
    why_not: str = "not built"

    @property
    def verdict(self) -> str:
        """``reached``, ``missed``, why there is no ratio, or empty for a line without a goal."""
        goal = GOALS[self.key]
        if self.ratio is None:
            return self.why_not
        if self.wrong:
            return f"missed: {self.wrong} wrong"
        if not goal.sign:
            return ""
        reached = self.ratio >= goal.goal if goal.sign == ">=" else self.ratio <= goal.goal
        return "reached" if reached else "missed"


def line(found: Found) -> str:
    """A line: id, name, ratio, goal, reached or missed."""
    goal = GOALS[found.key]
    ratio = "-" if found.ratio is None else f"{found.ratio:.2f}" if found.ratio < 1000 else f"{found.ratio:,.0f}"
    aim = f"{goal.sign} {goal.goal:g}" if goal.sign else ""
    return f"{goal.id:<4} {goal.en:<86} {ratio:>9}  {aim:<8} {found.verdict}".rstrip()


GOALS: dict[str, Goal] = {
    "petitions": Goal(
        "G1", "petitions read, x pydantic TypeAdapter", "đọc đơn, × `TypeAdapter` của pydantic", ">=", 2.0
    ),
    "petitions.paused": Goal(
        "G1",
        "petitions read, x pydantic, garbage collector off for both",
        "đọc đơn, × pydantic, tắt bộ thu gom rác cho cả hai",
        ">=",
        1.3,
    ),
    "petitions.rich": Goal(
        "G1",
        "petitions with texts in Vietnamese read, x pydantic",
        "đọc đơn có nhiều văn bản tiếng Việt, × pydantic",
        ">=",
        1.2,
    ),
    "receptions": Goal(
        "G1r", "receptions read, x pydantic TypeAdapter", "đọc lượt tiếp công dân, × pydantic", ">=", 1.7
    ),
    "receptions.rich": Goal(
        "G1r",
        "receptions with texts in Vietnamese read, x pydantic",
        "lượt tiếp có nhiều văn bản tiếng Việt, × pydantic",
    ),
    "struct": Goal(
        "G1s",
        "petitions read, x msgspec Struct(gc=False), garbage collector off",
        "đọc đơn, × `Struct(gc=False)` của msgspec, tắt bộ thu gom rác",
        ">=",
        0.12,
    ),
    "naive": Goal(
        "G2", "petitions read, x cattrs with pendulum.parse", "đọc đơn, × cattrs cùng `pendulum.parse`", ">=", 8
    ),
    "plain": Goal(
        "G3",
        "petitions read without extras, x pydantic",
        "đọc đơn khi không cài gói tùy chọn, × pydantic",
        ">=",
        1.0,
    ),
    "plain.receptions": Goal(
        "G3",
        "receptions read without extras, x pydantic",
        "đọc lượt tiếp khi không cài gói tùy chọn, × pydantic",
        ">=",
        1.0,
    ),
    "written": Goal("G3e", "petitions written, x pydantic dump_json", "ghi đơn, × `dump_json` của pydantic", ">=", 1.0),
    "written.receptions": Goal(
        "G3e", "receptions written, x pydantic dump_json", "ghi lượt tiếp, × `dump_json` của pydantic", ">=", 1.0
    ),
    "bytes.petition": Goal("G4", "bytes of a petition in memory", "số byte của một đơn trong bộ nhớ", "<=", 850),
    "bytes.reception": Goal(
        "G4", "bytes of a reception in memory", "số byte của một lượt tiếp trong bộ nhớ", "<=", 650
    ),
    "bytes.petition.rich": Goal(
        "G4",
        "bytes of a petition with texts in Vietnamese, x those of pydantic",
        "số byte của một đơn có nhiều văn bản tiếng Việt, × pydantic",
    ),
    "rules": Goal(
        "G5", "petitions checked by all rules, x a plain loop", "xét đơn theo mọi quy tắc, × vòng lặp đơn giản", ">=", 6
    ),
    "rules.receptions": Goal(
        "G5", "receptions checked by all rules, x a plain loop", "xét lượt tiếp theo mọi quy tắc, × vòng lặp đơn giản"
    ),
    "rules.bytes": Goal(
        "G5",
        "bytes that the audit of a petition without a fault keeps",
        "số byte mà kết quả xét một đơn không có lỗi giữ lại",
        "<=",
        200,
    ),
    "frames.polars": Goal(
        "G6", "roll-up of a frame of polars, by hand = 1", "tổng hợp khung dữ liệu polars, viết tay = 1", "<=", 1.1
    ),
    "frames.duckdb": Goal(
        "G6", "roll-up of a table of DuckDB, by hand = 1", "tổng hợp bảng DuckDB, viết tay = 1", "<=", 1.1
    ),
    "frames.pandas": Goal(
        "G6",
        "roll-up of a frame of polars, x the script that a user of pandas writes",
        "tổng hợp khung dữ liệu polars, × đoạn mã thông thường bằng pandas",
        ">=",
        2,
    ),
    "files": Goal(
        "G7",
        "JSON Lines to the figures of all levels, scan_ndjson by hand = 1",
        "từ JSON Lines đến số liệu mọi cấp, `scan_ndjson` viết tay = 1",
        "<=",
        1.2,
    ),
    "tally": Goal("G8", "receptions counted, a bare loop = 1", "đếm lượt tiếp, vòng lặp trực tiếp = 1", "<=", 4),
    "tally.petitions": Goal(
        "G8",
        "petitions counted, x the library before its counting was made faster",
        "đếm đơn, × thư viện trước khi cải tiến việc đếm",
        ">=",
        6,
    ),
    "nation": Goal(
        "G8n",
        "seconds from a tally to the totals of 11,366 units, one indicator",
        "số giây từ bảng đếm đến tổng của 11.366 đơn vị, một chỉ tiêu",
        "<=",
        0.3,
    ),
    "working": Goal(
        "G9",
        "60 working days from each of many days, x a loop over days",
        "cộng 60 ngày làm việc cho nhiều ngày, × vòng lặp từng ngày",
        ">=",
        500,
    ),
    "working.one": Goal(
        "G9",
        "60 working days from one day at a time, x a loop over days",
        "cộng 60 ngày làm việc cho từng ngày một, × vòng lặp từng ngày",
        ">=",
        50,
    ),
    "working.holidays": Goal("G9", "the same, x the package holidays", "như trên, × gói holidays"),
    "deadline.fresh": Goal(
        "G9d", "law.deadline of a new day, count_from = 1", "`law.deadline` của một ngày mới, `count_from` = 1", "<=", 5
    ),
    "deadline.again": Goal(
        "G9d",
        "law.deadline of the same day again, count_from = 1",
        "`law.deadline` của ngày đã tính, `count_from` = 1",
        "<=",
        1,
    ),
    "import": Goal("G10", "ms of import qcdc, above bare Python", "số ms của `import qcdc`, ngoài Python", "<=", 10),
    "import.model": Goal(
        "G10",
        "model and converter ready, importing attrs, cattrs, pendulum = 1",
        "mô hình và bộ chuyển đổi sẵn sàng, nạp attrs, cattrs, pendulum = 1",
        "<=",
        2,
    ),
    "territory.first": Goal(
        "G10",
        "territory: first tree of a day, reading the CSV = 1",
        "danh mục đơn vị: cây đầu tiên của một ngày, đọc CSV = 1",
        "<=",
        15,
    ),
    "territory.load": Goal(
        "G10", "territory: loading, reading the CSV = 1", "danh mục đơn vị: nạp, đọc CSV = 1", "<=", 3
    ),
    "territory.lineage": Goal(
        "G10",
        "territory: first lineage, reading the CSV = 1",
        "danh mục đơn vị: lịch sử sáp nhập lần đầu, đọc CSV = 1",
        "<=",
        45,
    ),
    "territory.again": Goal(
        "G10",
        "territory: tree of a day again, x the first time",
        "danh mục đơn vị: lấy lại cây của một ngày, × lần đầu",
        ">=",
        1000,
    ),
    "territory.mb": Goal("G10", "MB of the territory, loaded", "số MB của danh mục đơn vị khi nạp", "<=", 6),
    "territory.mb.tree": Goal(
        "G10", "MB of the territory with one tree and its names", "số MB của danh mục cùng một cây và tên gọi", "<=", 50
    ),
    "territory.mb.lineage": Goal(
        "G10",
        "MB of the territory with two trees, lineage, comparable areas",
        "số MB của danh mục cùng hai cây, lịch sử, địa bàn so sánh được",
        "<=",
        40,
    ),
    "drawn": Goal(
        "G12", "petitions drawn, x tuples of 12 integers", "sinh đơn để kiểm thử, × bộ 12 số nguyên", ">=", 0.3
    ),
    "drawn.rate": Goal("G12", "petitions drawn in a second", "số đơn sinh được trong một giây", ">=", 400),
    "restate": Goal(
        "G13",
        "10,035 figures restated, a merge of pandas = 1",
        "quy đổi 10.035 số liệu, phép nối của pandas = 1",
        "<=",
        4,
    ),
    "restate.columns": Goal(
        "G13",
        "10,035 numbers restated by columns, a merge of pandas = 1",
        "quy đổi 10.035 số theo cột, phép nối của pandas = 1",
        "<=",
        6,
    ),
    "restate.first": Goal(
        "G13", "by columns in a new process, again = 1", "theo cột trong tiến trình mới, lần sau = 1"
    ),
    "find": Goal(
        "G14", "microseconds to find a unit by its full path", "số micrô giây để tìm đơn vị theo tên đầy đủ", "<=", 100
    ),
    "find.miss": Goal("G14", "an unknown name, a known name = 1", "tên không có, tên có = 1", "<=", 10),
    "find.why": Goal(
        "G14", "an unknown name with its reason, a known name = 1", "tên không có kèm lý do, tên có = 1", "<=", 10
    ),
    "find.all": Goal("G14", "seconds to find 10,035 names", "số giây để tìm 10.035 tên", "<=", 1),
    "find.dict": Goal("G14", "a full path, a look-up in a dictionary = 1", "tên đầy đủ, tra từ điển = 1"),
    "tests": Goal("G15", "minutes of make test on the clock", "số phút chạy `make test` theo đồng hồ", "<=", 3),
    "bad.empty": Goal("K8", "lines of empty objects, good lines = 1", "dòng là đối tượng rỗng, dòng tốt = 1", "<=", 2),
    "bad.json": Goal("K8", "lines that are not JSON, good lines = 1", "dòng không phải JSON, dòng tốt = 1", "<=", 2),
    "bad.day": Goal("K8", "lines with one wrong day, good lines = 1", "dòng có một ngày sai, dòng tốt = 1", "<=", 2),
    "bad.empty.mb": Goal(
        "K8", "memory: lines of empty objects, good lines = 1", "bộ nhớ: dòng là đối tượng rỗng, dòng tốt = 1", "<=", 2
    ),
    "bad.json.mb": Goal(
        "K8", "memory: lines that are not JSON, good lines = 1", "bộ nhớ: dòng không phải JSON, dòng tốt = 1", "<=", 2
    ),
    "bad.day.mb": Goal(
        "K8", "memory: lines with one wrong day, good lines = 1", "bộ nhớ: dòng có một ngày sai, dòng tốt = 1", "<=", 2
    ),
    "service": Goal(
        "K9",
        "ms to check, read and judge one record of a service",
        "số ms để kiểm tra, đọc và xét một hồ sơ của dịch vụ",
    ),
    "huge.8m.polars": Goal(
        "H",
        "8M rows of JSON Lines to all levels on polars, seconds of the processor",
        "8 triệu dòng JSON Lines đến mọi cấp bằng polars, số giây bộ xử lý",
    ),
    "huge.8m.polars.mb": Goal("H", "the same, MB at most", "như trên, số MB nhiều nhất"),
    "huge.8m.duckdb": Goal(
        "H",
        "8M rows of JSON Lines to all levels on DuckDB, seconds of the processor",
        "8 triệu dòng JSON Lines đến mọi cấp bằng DuckDB, số giây bộ xử lý",
    ),
    "huge.8m.duckdb.mb": Goal("H", "the same, MB at most", "như trên, số MB nhiều nhất"),
    "huge.100m": Goal(
        "G11",
        "100M rows of Parquet out of core on DuckDB, MB at most",
        "100 triệu dòng Parquet bằng DuckDB, vượt bộ nhớ, số MB nhiều nhất",
        "<=",
        4096,
    ),
    "huge.100m.s": Goal("G11", "the same, seconds of the processor", "như trên, số giây bộ xử lý"),
    "huge.objects.read": Goal("H", "1M petitions read, seconds of the processor", "đọc 1 triệu đơn, số giây bộ xử lý"),
    "huge.objects.tally": Goal(
        "H", "1M petitions counted, seconds of the processor", "đếm 1 triệu đơn, số giây bộ xử lý"
    ),
    "huge.objects.rules": Goal(
        "H",
        "1M petitions checked by all rules, seconds of the processor",
        "xét 1 triệu đơn theo mọi quy tắc, số giây bộ xử lý",
    ),
    "huge.objects.mb": Goal(
        "H", "1M petitions read, counted and checked, MB at most", "đọc, đếm và xét 1 triệu đơn, số MB nhiều nhất"
    ),
}
