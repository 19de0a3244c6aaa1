"""A page from the values of the library: which block stands where."""

from __future__ import annotations

from collections.abc import Iterable

from qcdc._kernel import validators as v
from qcdc.aggregate import PublishedFigure, RollUp
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, Period, as_day
from qcdc.model import (
    CommitteeNetwork,
    Conference,
    Figure,
    Reconciliation,
    Report,
    Territory,
    Unit,
)
from qcdc.model.places.territory import unit_text
from qcdc.render.pages import annex, attention, gatherings, judged, results
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.values import Block, Key, Mark, Page, Part, Prose, Section, Sign
from qcdc.render.pages.words import Words, days, joined, name, on_day, say
from qcdc.rules import Audit, DueDay
from qcdc.vocab import Level, Origin, Trend, UnitKind

__all__ = ["page", "page_of"]


def page(
    *,
    title: Words,
    over: Words | None = None,
    banner: Words | None = None,
    header: Words | None = None,
    explained: Words | None = None,
    as_of: DayLike | None = None,
    current: RollUp | None = None,
    previous: RollUp | None = None,
    months: Iterable[RollUp] = (),
    others: Iterable[RollUp] = (),
    may_publish: Iterable[PublishedFigure] = (),
    report: Report | None = None,
    pairs: Iterable[Reconciliation] = (),
    printed: ReportAudit | None = None,
    audit: Audit | None = None,
    due: Iterable[DueDay] = (),
    network: CommitteeNetwork | None = None,
    conference: Conference | None = None,
    territory: Territory | None = None,
    successors_of: Unit | None = None,
    catalogue: Catalogue | None = None,
) -> Page:
    """A report page (*trang báo cáo*), in the order of a Vietnamese report; a block without data is left out.

    It is a value without a format: `html`, `markdown` and `plain` write it.

    Args:
        title: the title.
        over: the line above the title, such as the field of work.
        banner: what the page is not; it must not look like a document of an authority.
        header: what an authority puts above its own documents.
        explained: a sentence on where the numbers come from.
        as_of: the day of committees and tasks; the day of the audit, or the last day of the window, if left out.
        current: the totals of the window. If its tally is by ``outcome``, the balance shows the outcomes.
        previous: those of the window before, to compare with.
        months: those of each month of the window, for the heat table.
        others: those of other windows, which are shown beside the first and never compared.
        may_publish: what `qcdc.aggregate.publish` made of these roll-ups: of its indicators nothing else is shown.
        report: the report with printed figures and statements.
        pairs: printed figures with the tallied ones.
        printed: the comparisons of the printed figures with each other.
        audit: what the rules found.
        due: the deadlines of petitions, for timeliness by step.
        network: the steering committees.
        conference: the conference, with its tasks.
        territory: the units and their lineage.
        successors_of: a unit of which is shown what it became.
        catalogue: the catalogue of indicators to use instead of the shipped one.
    """
    hidden = v.all_arguments(may_publish, PublishedFigure, "may_publish")

    def source(rolled: RollUp | None, field: str) -> Source | None:
        return None if rolled is None else Source(v.argument(rolled, RollUp, field), hidden)

    day = None if as_of is None else as_day(as_of, "as_of")
    if day is None and audit is not None:
        day = v.argument(audit, Audit, "audit").as_of
    if day is None and current is not None:
        day = v.argument(current, RollUp, "current").tally.over.end
    given = Given(
        title=v.argument(title, Words, "title"),
        over=over,
        banner=banner,
        header=header,
        explained=explained,
        as_of=day,
        current=source(current, "current"),
        previous=source(previous, "previous"),
        months=tuple(Source(one, hidden) for one in v.all_arguments(months, RollUp, "months")),
        others=tuple(Source(one, hidden) for one in v.all_arguments(others, RollUp, "others")),
        report=report,
        pairs=v.all_arguments(pairs, Reconciliation, "pairs"),
        printed=printed,
        audit=audit,
        due=v.all_arguments(due, DueDay, "due"),
        network=network,
        conference=conference,
        territory=territory,
        successors_of=successors_of,
        catalogue=catalogue_or_shipped(catalogue),
    )
    return _assembled(given)


def page_of(
    shown: Report | RollUp | Audit | ReportAudit,
    *,
    territory: Territory | None = None,
    catalogue: Catalogue | None = None,
) -> Page:
    """The page of one value alone, under its own title.

    Args:
        shown: a report, a roll-up, an audit of records or an audit of a report.
        territory: the units, for their names.
        catalogue: the catalogue of indicators to use instead of the shipped one.
    """
    given: object = shown
    if isinstance(given, RollUp):
        unit = given.within
        where = say("cả nước", "the whole country") if unit is None else name(unit.title)
        title = say("Tổng hợp số liệu, {where}, {days}", "Figures of {where}, {days}", where=where, days=days(given.tally.over))
        return page(title=title, current=given, territory=territory, catalogue=catalogue)
    if isinstance(given, Audit):
        title = say("Kết quả kiểm tra ngày {day}", "Findings of {day}", day=on_day(given.as_of))
        return page(title=title, audit=given, territory=territory, catalogue=catalogue)
    if isinstance(given, ReportAudit):
        title = say("Đối chiếu số liệu của báo cáo", "The figures of a report beside each other")
        return page(title=title, printed=given, territory=territory, catalogue=catalogue)
    one = v.argument(given, Report, "shown")
    return page(title=name(one.title), report=one, territory=territory, catalogue=catalogue)


def _synthetic(given: Given) -> bool:
    sources = [one for one in (given.current, given.previous) if one is not None]
    return (
        any(Origin.SYNTHETIC in one.rolled.tally.origins for one in sources)
        or (given.audit is not None and any(one.synthetic for one in given.audit.records))
        or (given.report is not None and given.report.origin is Origin.SYNTHETIC)
        or any(one.synthetic for one in given.due)
        or (given.network is not None and Origin.SYNTHETIC in given.network.origins)
    )


def _published(given: Given) -> bool:
    return given.report is not None and given.report.origin is Origin.PUBLISHED


def _assembled(given: Given) -> Page:
    synthetic = _synthetic(given)
    banner = given.banner or (
        say("Có số liệu giả lập – không phải văn bản của cơ quan", "Contains synthetic figures – not a document of any authority")
        if synthetic
        else say("Trang do thư viện qcdc lập – không phải văn bản của cơ quan", "Made with the qcdc library – not a document of any authority")
    )
    marks: list[tuple[Mark, Words]] = []
    if _published(given) and given.report is not None:
        marks.append((Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published")), say("lấy từ {source}.", "from {source}.", source=given.report.source or "")))
    if synthetic:
        marks.append((Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), given.explained or say("không phải số liệu thật của cơ quan, đơn vị nào.", "no real data of any body or unit.")))
    parts = [_summary(given), _results(given), _shortcomings(given), _tasks(given), _annex(given)]
    return Page(
        banner=banner,
        header=given.header,
        over=given.over,
        title=given.title,
        under=_under(given),
        legend=tuple(marks),
        parts=tuple(part for part in parts if part is not None),
    )


def _under(given: Given) -> Words | None:
    said: list[Words] = []
    if given.report is not None:
        time = given.report.period if given.report.period is not None else given.report.window
        if isinstance(time, Period):
            said.append(say("Kỳ báo cáo {days}", "Period {days}", days=days(time)))
        elif time is not None:
            said.append(Words(vi=time.text("vi"), en=time.text("en")))
        if given.current is None and given.report.unit is not None:
            ref = given.report.unit
            said.append(Words(vi=unit_text(ref, given.territory, "vi"), en=unit_text(ref, given.territory, "en")))
    elif given.current is not None:
        said.append(say("Kỳ báo cáo {days}", "Period {days}", days=days(given.current.rolled.tally.over)))
    if given.as_of is not None:
        said.append(say("Chốt số liệu {day}", "As of {day}", day=on_day(given.as_of)))
    if given.current is not None:
        said.append(_units(given.current))
    return joined(said, " · ") if said else None


def _units(source: Source) -> Words:
    """How many units of each level, and of each kind of commune."""
    tree, within = source.rolled.tree, source.rolled.within
    every = tuple(tree) if within is None else (within, *tree.descendants(within))
    levels = {
        Level.PROVINCE: ("tỉnh, thành phố" if within is None else within.kind.vi if within.level is Level.PROVINCE else "tỉnh", "province", "provinces"),
        Level.DISTRICT: ("đơn vị cấp huyện", "district", "districts"),
        Level.COMMUNE: ("đơn vị cấp xã", "commune", "communes"),
    }
    said: list[Words] = []
    for level, (vi, one, many) in levels.items():
        count = sum(unit.level is level for unit in every)
        if count:
            said.append(say(f"{{n}} {vi}", f"{{n}} {one if count == 1 else many}", n=count))
    kinds = {kind: sum(unit.kind is kind for unit in every if unit.level is Level.COMMUNE) for kind in UnitKind}
    inside = [say(f"{{n}} {kind.vi}", f"{{n}} {kind.en if count == 1 else _plural(kind.en)}", n=count) for kind, count in kinds.items() if count]
    words = joined(said)
    return words + Words(vi=" (") + joined(inside) + Words(vi=")") if len(inside) > 1 else words


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def _section(id: str, title: Words | None, blocks: Iterable[Block | None]) -> Section | None:
    kept = tuple(block for block in blocks if block is not None)
    return Section(id=id, title=title, blocks=kept) if kept else None


def _part(id: str, title: Words, sections: Iterable[Section | None]) -> Part | None:
    """A part with its sections numbered, if there is more than one."""
    kept = [section for section in sections if section is not None]
    if not kept:
        return None
    numbered = [
        Section(id=one.id, title=Words(vi=f"{at}. ") + one.title, blocks=one.blocks) if one.title is not None and len(kept) > 1 else one
        for at, one in enumerate(kept, start=1)
    ]
    return Part(id=id, title=title, sections=tuple(numbered))


def _summary(given: Given) -> Part | None:
    blocks: list[Block | None] = [attention.tiles(given)]
    if given.current is not None or given.audit is not None:
        blocks.append(attention.attention(given))
    sections = [_section("overview", None, blocks)]
    if given.current is not None and given.current.rolled.missing:
        # Someone is missing: the figure moves up, and the missing units are named beneath it.
        sections.append(_section("coverage", say("Đơn vị chưa gửi", "Units that have not handed in"), [annex.coverage(given)]))
    kept = [one for one in sections if one is not None]
    return Part(id="summary", title=say("Tóm tắt", "Summary"), sections=tuple(kept)) if kept else None


def _results(given: Given) -> Part | None:
    paired = {one.published.indicator for one in given.pairs}
    shown: list[Figure] = [] if given.report is None else [one for one in given.report.figures if one.indicator not in paired]
    headline = say("Số liệu công bố khác", "Other published figures") if paired else say("Số liệu của báo cáo", "Figures of the report")
    return _part(
        "results",
        say("I. Kết quả đạt được", "I. Results"),
        [
            _section("visits", say("Tiếp công dân và vụ việc theo đơn vị", "Visits and cases by unit"), [results.visits(given), annex.map_of_dots(given)]),
            _section("petitions", say("Xử lý đơn và thời hạn", "Petitions and time limits"), [results.balance(given), results.timeliness(given)]),
            _section(
                "committees",
                say("Ban Chỉ đạo các cấp và hội nghị", "Committees and the conference"),
                [gatherings.committees(given), gatherings.conference(given)],
            ),
            _section(
                "figures",
                say("Số liệu và nhận định của báo cáo", "Figures and statements of the report"),
                [gatherings.figures(given, shown, headline), *gatherings.statements(given, (Trend.KEPT_UP, Trend.ROSE, Trend.FELL))],
            ),
        ],
    )


def _shortcomings(given: Given) -> Part | None:
    day = Words(vi="") if given.audit is None else say(", ngày {day}", ", on {day}", day=on_day(given.audit.as_of))
    return _part(
        "shortcomings",
        say("II. Tồn tại, hạn chế", "II. Shortcomings"),
        [
            _section("persisting", say("Nhận định của báo cáo", "Statements of the report"), gatherings.statements(given, (Trend.PERSISTS,))),
            _section("findings", say("Kết quả kiểm tra theo quy tắc", "Findings by rule") + day, [judged.findings(given)]),
        ],
    )


def _tasks(given: Given) -> Part | None:
    return _part("tasks", say("III. Nhiệm vụ trong kết luận", "III. Tasks of the conclusion"), [_section("task-list", None, [gatherings.tasks(given)])])


def _annex(given: Given) -> Part | None:
    complete = given.current is not None and not given.current.rolled.missing
    return _part(
        "annex",
        say("Phụ lục", "Annex"),
        [
            _section("coverage", say("Mức độ đầy đủ", "Coverage"), [annex.coverage(given)]) if complete else None,
            _section("months", say("Theo tháng và đơn vị", "By month and unit"), [annex.heat(given)]),
            _section(
                "check",
                say("Đối chiếu số công bố", "Check of the published figures"),
                [annex.check_table(given), annex.windows(given), *([] if given.printed is None else judged.checks(given.printed))],
            ),
            _section("lineage", say("Đơn vị sau kỳ báo cáo", "The unit after the period"), [annex.lineage(given)]),
            _section("key", say("Cách đọc số liệu", "How to read the figures"), [_key(given), Prose(words=_FOOT)]),
        ],
    )


_FOOT = say(
    "Khi chụp, trích một hình hoặc bảng, giữ nguyên dòng dấu bên dưới.",
    "When a figure or table is copied, keep its line of marks.",
)


def _key(given: Given) -> Key:
    del given
    rows = (
        (Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published")), say("số liệu của một văn bản, bài báo được nêu tên; viền liền", "from a document or article that is named; solid edge")),
        (Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), say("số liệu lập bằng chương trình, không phải số liệu thật; viền gạch chéo", "written by a program, not real data; hatched edge")),
        (Mark(sign=Sign.COMPLETE, words=say("238/238", "238/238")), say("đủ các đơn vị phải gửi", "all units that should report")),
        (Mark(sign=Sign.PARTIAL, words=say("231/238; ≥", "231/238; ≥")), say("chưa đủ đơn vị: tổng ít nhất là số đã nêu; không so sánh, không tính tỷ lệ", "units are missing: the total is at least this; no comparison, no rate")),
        (Mark(sign=Sign.PROVISIONAL, words=say("tạm tính", "provisional")), say("có thể thay đổi", "may still change")),
        (Mark(sign=Sign.PLAIN, words=Words(vi="–")), say("đã báo cáo, không phát sinh", "reported, nothing arose")),
        (Mark(sign=Sign.PLAIN, words=Words(vi="…")), say("chưa có số: chưa gửi, hoặc không có sổ", "no figure: not handed in, or no register")),
        (Mark(sign=Sign.PLAIN, words=Words(vi="x")), say("không nêu để bảo vệ cá nhân", "withheld to protect persons")),
        (Mark(sign=Sign.AGREES, words=say("khớp", "agrees")), say("số công bố bằng số tổng hợp từ sổ", "the published figure equals the tallied one")),
        (Mark(sign=Sign.DIFFERS, words=say("lệch", "differs")), say("hai số khác nhau", "the two figures differ")),
    )  # fmt: skip
    return Key(rows=rows)
