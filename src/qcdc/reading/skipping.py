"""Numbers of a text that are no figures: dates, windows, acts, phone numbers, footnote marks, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qcdc.dates import written
from qcdc.terms.prints import unit_at
from qcdc.vocab import Measure, NotFigureKind

__all__ = ["Skipped", "skipped"]

K = NotFigureKind
Skipped = tuple[int, int, NotFigureKind]
"""Where it begins, where it ends, and why it is no figure."""

_YEAR, _DAY, _MONTH, _MARK = written.YEAR, written.DAY, written.MONTH, written.MARK
_NOT_AFTER = r"(?<![\w.,/-])"
_END = r"(?![\w/]|[.,][0-9])"
_SHORT = r"[0-9]{1,3}(?![0-9]|[.,/][0-9])"
_ACTS = (
    "Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kết luận|Pháp lệnh|Quy định|Kế hoạch|Công văn|"
    "Hướng dẫn|Thông báo|Báo cáo|Công điện|Tờ trình|Chương trình|Đề án|Văn bản|Law|Decree|Resolution|Circular|Directive|"
    "Decision|Conclusion|Ordinance|Project|Programme|Program"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PLACES = "thôn|tổ dân phố|TDP|khu phố|ấp|xóm|bản|buôn|làng|khóm|tổ|khu|khối"
_LABELS = (
    "lần thứ|thứ|lần|đợt|vòng|tuần|kỳ họp|kỳ|khóa|khoá|mức độ|cấp độ|mức|cấp|hạng|loại|nhóm|bậc|quốc lộ|QL|"
    "tỉnh lộ|đường|trang|phòng|tầng|đội|chi bộ|trung đoàn|tiểu đoàn|sư đoàn|binh đoàn|biểu|bảng|hình|mẫu|số|khu vực|vùng|"
    "level|phase|grade|zone|page|table|form|no\\."
)
_SCALE_BEHIND = re.compile(r"\s*(?:tỷ|tỉ|triệu|nghìn|ngàn|million|billion)\b")
_NUMBER_OF_BEHIND = re.compile(r"\s*(?:tổng )?số\b")
_SIGN_BEHIND = re.compile(r"\s*[%/]")


@dataclass(frozen=True)
class _Pattern:
    """A pattern; the numbers are its groups named ``n`` …, or the whole match if it has none."""

    kind: NotFigureKind
    pattern: re.Pattern[str]
    fits: Callable[[str, re.Match[str]], bool] = lambda _, __: True


def _no_unit_behind(text: str, found: re.Match[str]) -> bool:
    """Nothing that is counted stands behind the number."""
    return unit_at(text, found.end()) is None and _SCALE_BEHIND.match(text, found.end()) is None


def _a_day(text: str, found: re.Match[str]) -> bool:
    """A day and a month, not a fraction: *2/3 tổng số hộ*."""
    return _no_unit_behind(text, found) and _NUMBER_OF_BEHIND.match(text, found.end()) is None


def _place_or_no_unit(text: str, found: re.Match[str]) -> bool:
    """As above, or a larger place stands behind it: *thôn 2 xã …*."""
    behind = unit_at(text, found.end())
    return behind is None or behind[1] in {Measure.COMMUNE_UNIT, Measure.DISTRICT_UNIT, Measure.PROVINCE_UNIT}


def _nine_digits(_: str, found: re.Match[str]) -> bool:
    return 9 <= sum(sign.isdigit() for sign in found[0]) <= 12


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_MORE = rf"(?:\s*(?:,|;|và|đến|-|–|hoặc|and|to|or)\s*(?:(?:Điều|khoản|mức độ|các|ngày|tháng|năm)\s+)?(?P<n>{_SHORT}))"
_PATTERNS: tuple[_Pattern, ...] = (
    # Acts first: their numbers contain years and slashes.
    _Pattern(
        K.ACT,
        re.compile(
            r"(?<![\w/])[0-9]{1,5}(?:/(?:19|20)?[0-9]{2})?[/-][A-ZĐ]{2,15}[0-9]{0,3}(?:[-/&][A-ZĐ]{1,15}[0-9]{0,3}){0,4}(?!\w)"
        ),
    ),
    _Pattern(
        K.ACT,
        re.compile(rf"(?<!\w)(?:{_ACTS})(?:\s+(?:liên tịch|hành động|số|No\.?)){{0,2}}\s+(?P<n>[0-9]{{1,4}}{_END})"),
        _no_unit_behind,
    ),
    _Pattern(K.ACT, re.compile(r"(?<!\w)(?:[Ss]ố|No\.?)\s+(?P<n>[0-9]{1,5}/(?:19|20)[0-9]{2})(?![\w/])")),
    _Pattern(
        K.ACT,
        _i(
            rf"(?<!\w)(?:điều|khoản|mục|phụ lục|chương|tiết|articles?|clauses?|sections?|chapters?|annex)\s+"
            rf"(?P<n>{_SHORT}|[0-9]{{1,3}}(?=[a-zđ]\b))"
        ),
    ),
    _Pattern(
        K.PHONE,
        _i(r"(?<![\w.,/])(?:\+84|\(?0[0-9]{2,4}\)?)(?:[ .\u00a0-]?[0-9]{2,4}){2,4}(?![\w/]|[.,][0-9])"),
        _nine_digits,
    ),
    _Pattern(
        K.PHONE,
        _i(
            r"(?<!\w)(?:điện thoại|đường dây nóng|tổng đài|hotline|số máy|SĐT|ĐT|tel|phone)(?:\s*(?:số|:|là|\.)){0,3}\s*"
            r"(?P<n>[0-9](?:[ .-]?[0-9]){2,14})(?![\w/]|[.,][0-9])"
        ),
        _no_unit_behind,
    ),
    # Dates.
    _Pattern(K.DATE, re.compile(rf"{_NOT_AFTER}{_DAY}\s?({_MARK})\s?{_MONTH}\s?\1\s?{_YEAR}(?![\w/])")),
    _Pattern(
        K.DATE,
        re.compile(
            rf"{_NOT_AFTER}{_DAY}(?:\s*[-–,]\s*{_DAY})?/{_MONTH}\s*[-–]\s*{_DAY}/{_MONTH}(?:/{_YEAR})?(?![\w/])"
        ),
        _no_unit_behind,
    ),
    _Pattern(
        K.DATE,
        _i(
            rf"(?<!\w)(?:ngày|từ|đến|tới|trước|sau|hết|dịp|lễ|và|rằm|until|from|by|to)\s+(?:ngày\s+)?"
            rf"(?P<n>{_DAY}\s?[/-]\s?{_MONTH})(?![\w/]|[.,][0-9]|\s*%)"
        ),
        _a_day,
    ),
    _Pattern(
        K.DATE,
        _i(rf"(?<!\w)ngày\s+(?:{_DAY}\s*(?:,|và|-|–|đến)\s*){{1,6}}(?P<n>{_DAY}/{_MONTH})(?![\w/]|[.,][0-9])"),
        _a_day,
    ),
    _Pattern(
        K.DATE,
        _i(
            rf"(?<!\w)(?:ngày|mùng|mồng)\s+(?P<n>{_DAY}{_END})(?:\s+tháng\s+(?P<n2>{_MONTH}{_END}))?"
            rf"(?:\s+năm\s+(?P<n3>{_YEAR}{_END}))?"
        ),
        lambda text, found: (
            not re.search(r"(?:mỗi|hằng|hàng|một)\s+$", text[max(0, found.start() - 8) : found.start()])
        ),
    ),
    _Pattern(K.DATE, _i(rf"{_NOT_AFTER}(?P<n>{_DAY})\s+tháng\s+(?P<n2>{_MONTH}{_END})")),
    _Pattern(
        K.DATE,
        re.compile(
            rf"{_NOT_AFTER}(?:(?P<n>{_DAY})\s+)?(?:{_MONTHS})(?:\s+(?P<n2>{_DAY}{_END}))?(?:,?\s+(?P<n3>{_YEAR}{_END}))?"
        ),
    ),
    _Pattern(K.DATE, _i(rf"(?<!\w)(?:tháng|quý|Q)\s*(?P<n>{_MONTH}\s?/\s?{_YEAR})(?![\w/])")),
    _Pattern(K.DATE, re.compile(rf"{_NOT_AFTER}{_MONTH}/{_YEAR}(?![\w/]|[.,][0-9])"), _no_unit_behind),
    _Pattern(K.YEAR, re.compile(rf"(?<![\w.,])(?<=[IVX]/)(?P<n>{_YEAR})(?![\w/])")),
    _Pattern(
        K.DATE,
        _i(rf"(?<!\w)tháng\s+(?P<n>{_MONTH}{_END})(?:\s*(?:,|và|đến|-|–)\s*(?:tháng\s+)?(?P<n2>{_MONTH}{_END}))?"),
        lambda text, found: (
            not re.search(
                r"(?:mỗi|hằng|hàng|trong|một|[0-9])\s+$", text[max(0, found.start() - 8) : found.start()], re.IGNORECASE
            )
            or _no_unit_behind(text, found)
        ),
    ),
    _Pattern(K.DATE, _i(rf"(?<!\w)quý\s+(?P<n>[1-4]{_END})")),
    # Years.
    _Pattern(
        K.YEAR,
        _i(
            rf"(?<!\w)(?:năm|từ|đến|giai đoạn|nhiệm kỳ|years?|in|since|during|of|and|than|with)\s*\(?\s*(?P<n>{_YEAR}){_END}"
            rf"(?:\s*(?:-|–|—|,|và|đến|to|and)\s*(?:năm\s+)?(?P<n2>{_YEAR}){_END})?"
        ),
        lambda text, found: (
            bool(re.match(r"năm|giai|nhiệm|year", found[0], re.IGNORECASE)) or _no_unit_behind(text, found)
        ),
    ),
    _Pattern(K.YEAR, re.compile(rf"{_NOT_AFTER}(?P<n>{_YEAR})\s*[-–—/]\s*(?P<n2>{_YEAR}){_END}"), _no_unit_behind),
    _Pattern(K.YEAR, re.compile(rf"(?<![\w.,])(?P<n>{_YEAR}){_END}(?!\s*(?:%|/))"), _no_unit_behind),
    # Lengths of time and times of day.
    _Pattern(K.TIME, re.compile(r"(?<![\w.,/])24/(?:24|7)(?![\w/])(?:\s*giờ)?")),
    _Pattern(
        K.TIME,
        _i(
            r"(?<![\w.,/])(?P<n>[0-2]?[0-9])(?:\s*(?:giờ|h)\s*(?P<n2>[0-5][0-9])(?![\w/]|[.,][0-9])(?:\s*phút)?|h(?!\w)|:(?P<n3>[0-5][0-9])(?![\w]))"
        ),
    ),
    _Pattern(K.TIME, _i(r"(?<!\w)(?:lúc|hồi|vào|at)\s+(?P<n>[0-2]?[0-9])\s*(?:giờ|h|a\.?m|p\.?m)(?!\w)")),
    _Pattern(
        K.WINDOW,
        _i(
            r"(?<![\w.,/])(?P<n>[0-9]{1,3})(?:\s*[-–]\s*(?P<n2>[0-9]{1,3}))?\s*(?:tháng|quý|tuần|năm|nhiệm kỳ|thập kỷ|tuổi|"
            r"months?|years?|weeks?|quarters?|decades?)(?!\w)(?!\s+(?:19|20)[0-9]{2})"
        ),
    ),
    _Pattern(
        K.WINDOW,
        _i(
            r"(?<!\w)(?:thời hạn|thời gian|trong vòng|chậm nhất|không quá|tối đa|within|at the latest)\s+(?:là\s+|không quá\s+)?"
            r"(?P<n>[0-9]{1,3})(?=\s*(?:ngày|giờ|phút|days?|hours?)(?!\w))"
        ),
    ),
    # Marks and names.
    _Pattern(K.FOOTNOTE, re.compile(r"\(\s?[0-9]{1,2}\s?\)|\[\s?[0-9]{1,3}\s?\]")),
    _Pattern(
        K.NUMBERING,
        re.compile(
            r"^[ \t]*(?P<n>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?=[.)/](?:[ \t]|[^\W\d_]))|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=[ \t]+[A-ZĐÀ-Ỹ]))",
            re.MULTILINE,
        ),
    ),
    _Pattern(
        K.LABEL,
        _i(
            r"(?<!\w)(?:công nghiệp|CMCN|chính phủ|phiên bản|industry|version)\s+(?:lần thứ\s+)?(?P<n>[0-9]\.[0-9])(?![\w.,])"
        ),
    ),
    _Pattern(
        K.LABEL, _i(rf"(?<!\w)(?<!mỗi )(?<!các )(?:phường|quận|ward|district)\s+(?P<n>[0-9]{{1,2}}){_END}(?!\s*%)")
    ),
    _Pattern(
        K.LABEL,
        _i(rf"(?<!\w)(?<!mỗi )(?<!một )(?<!các )(?:{_PLACES})\s+(?P<n>[0-9]{{1,2}}){_END}(?!\s*(?:%|[-–]\s*[0-9]))"),
        _place_or_no_unit,
    ),
    _Pattern(
        K.LABEL,
        _i(
            rf"(?<!\w)(?<!tổng )(?<!trong )(?<!trên )(?<!con )(?<!một )(?:{_LABELS})\s+(?P<n>[0-9]{{1,3}}){_END}(?!\s*(?:%|[-–]\s*[0-9]))"
        ),
        _no_unit_behind,
    ),
    _Pattern(K.LABEL, re.compile(r"(?<=[^\W\d_]-)[0-9]{1,4}(?![\w/]|[.,][0-9])")),
    _Pattern(K.IDENTIFIER, re.compile(r"(?<![\w.,])[0-9]{10,40}(?![\w]|[.,][0-9])")),
)
# Names of models and movements: “3 không”, “5 xung kích”.
_QUOTED = re.compile(r"[“‘«][^“”‘’«»\n]{1,80}[”’»]|\"[0-9][^\"\n]{1,60}\"")
_IN_QUOTES = re.compile(r"(?<![\w.,/])[0-9]{1,2}(?![\w.,/%]|[ \u00a0]?%)|(?<![\w.,/])[0-9]{1,2}(?=[.,](?:\s|[”’»\"]))")
_NEXT = re.compile(rf"{_MORE}")


def skipped(text: str) -> list[Skipped]:
    """Every number of a text that is no figure; where patterns overlap, the earlier one counts."""
    taken = bytearray(len(text))
    return sorted(_all(text, taken))


def _all(text: str, taken: bytearray) -> Iterator[Skipped]:
    for one in _PATTERNS:
        for match in one.pattern.finditer(text):
            if one.fits(text, match):
                yield from _numbers(text, one.kind, match, taken)
    for quoted in _QUOTED.finditer(text):
        for number in _IN_QUOTES.finditer(text, quoted.start(), quoted.end()):
            if not any(taken[number.start() : number.end()]):
                yield _take(number.start(), number.end(), K.LABEL, taken)


def _numbers(text: str, kind: NotFigureKind, match: re.Match[str], taken: bytearray) -> Iterator[Skipped]:
    """The numbers of one match that no earlier pattern has taken, and those that go on a list."""
    names = match.re.groupindex
    for start, end in [match.span(name) for name in names if match[name]] if names else [match.span()]:
        if not any(taken[start:end]):
            yield _take(start, end, kind, taken)
    listed = kind in {K.ACT, K.LABEL, K.YEAR} or (
        kind is K.DATE and re.match("ngày|tháng|mùng|mồng", match[0], re.IGNORECASE)
    )
    if listed and names:
        yield from _go_on(text, match.end(), kind, taken)


def _take(start: int, end: int, kind: NotFigureKind, taken: bytearray) -> Skipped:
    taken[start:end] = b"\1" * (end - start)
    return start, end, kind


def _go_on(text: str, at: int, kind: NotFigureKind, taken: bytearray) -> Iterator[Skipped]:
    """Further numbers of one list: *Điều 11, 12 và 15*; *mức độ 3, 4*."""
    pattern = _YEARS_ON if kind is K.YEAR else _NEXT
    for _ in range(12):
        match = pattern.match(text, at)
        if match is None or any(taken[match.start("n") : match.end("n")]) or not _no_unit_behind(text, match):
            return
        if _SIGN_BEHIND.match(text, match.end()) or (kind is K.DATE and int(match["n"]) > 31):
            return
        yield _take(match.start("n"), match.end("n"), kind, taken)
        at = match.end()


_YEARS_ON = re.compile(rf"\s*(?:,|và|and|-|–)\s*(?:năm\s+)?(?P<n>{_YEAR}){_END}")
