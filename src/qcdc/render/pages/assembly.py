"""A page from the values of the library: which block stands where."""

from __future__ import annotations

from collections.abc import Iterable

from qcdc._kernel import validators as v
from qcdc.aggregate import PublishedFigure, RollUp
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, as_day
from qcdc.model import (
    CommitteeNetwork,
    Conference,
    Figure,
    Reconciliation,
    Report,
    Territory,
    Unit,
)
from qcdc.render.pages import annex, attention, gatherings, judged
from qcdc.render.pages.balance import balance
from qcdc.render.pages.coverage import coverage
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.heading import banner as banner_of
from qcdc.render.pages.heading import marks_of, under
from qcdc.render.pages.key import foot, key
from qcdc.render.pages.months import heat
from qcdc.render.pages.places import lineage, map_of_dots
from qcdc.render.pages.steps import timeliness
from qcdc.render.pages.structure import Block, Page, Part, Section
from qcdc.render.pages.values import Mark
from qcdc.render.pages.visits import visits
from qcdc.render.pages.words import Words, on_day, say
from qcdc.rules import Audit, DueDay
from qcdc.vocab import Trend

__all__ = ["page"]


def page(
    *,
    title: Words,
    over: Words | None = None,
    banner: Words | None = None,
    header: Words | None = None,
    explained: Words | None = None,
    windows_explained: Words | None = None,
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
        explained: a sentence on where the synthetic numbers come from.
        windows_explained: a sentence on how the other windows differ from the first.
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
        windows_explained=windows_explained,
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


def _assembled(given: Given) -> Page:
    above = marks_of(given)
    parts = [_summary(given), _results(given), _shortcomings(given), _tasks(given)]
    blocks = [block for part in parts if part is not None for section in part.sections for block in section.blocks]
    parts.append(_annex(given, blocks, [mark for mark, _ in above]))
    return Page(
        banner=banner_of(given),
        header=given.header,
        over=given.over,
        title=given.title,
        under=under(given),
        legend=above,
        parts=tuple(part for part in parts if part is not None),
    )


def _section(id: str, title: Words | None, blocks: Iterable[Block | None]) -> Section | None:
    kept = tuple(block for block in blocks if block is not None)
    return Section(id=id, title=title, blocks=kept) if kept else None


def _part(id: str, title: Words, sections: Iterable[Section | None]) -> Part | None:
    """A part with its sections numbered, if there is more than one."""
    kept = [section for section in sections if section is not None]
    if not kept:
        return None
    numbered = [
        Section(id=one.id, title=Words(vi=f"{at}. ") + one.title, blocks=one.blocks)
        if one.title is not None and len(kept) > 1
        else one
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
        sections.append(_section("coverage", say("Đơn vị chưa gửi", "Units that have not reported"), [coverage(given)]))
    kept = [one for one in sections if one is not None]
    return Part(id="summary", title=say("Tóm tắt", "Summary"), sections=tuple(kept)) if kept else None


def _results(given: Given) -> Part | None:
    paired = {one.published.indicator for one in given.pairs}
    shown: list[Figure] = (
        [] if given.report is None else [one for one in given.report.figures if one.indicator not in paired]
    )
    headline = (
        say("Số liệu công bố khác", "Other published figures")
        if paired
        else say("Số liệu của báo cáo", "Figures of the report")
    )
    return _part(
        "results",
        say("I. Kết quả đạt được", "I. Results"),
        [
            _section(
                "visits",
                say("Tiếp công dân và vụ việc theo đơn vị", "Visits and cases by unit"),
                [visits(given), map_of_dots(given)],
            ),
            _section(
                "petitions",
                say("Xử lý đơn và thời hạn", "Petitions and time limits"),
                [balance(given), timeliness(given)],
            ),
            _section(
                "committees",
                say("Ban Chỉ đạo các cấp và hội nghị", "Committees and the conference"),
                [gatherings.committees(given), gatherings.conference(given)],
            ),
            _section(
                "figures",
                say("Số liệu và nhận định của báo cáo", "Figures and statements of the report"),
                [
                    gatherings.figures(given, shown, headline),
                    *gatherings.statements(given, (Trend.KEPT_UP, Trend.ROSE, Trend.FELL)),
                ],
            ),
        ],
    )


def _shortcomings(given: Given) -> Part | None:
    day = Words(vi="") if given.audit is None else say(", ngày {day}", ", on {day}", day=on_day(given.audit.as_of))
    return _part(
        "shortcomings",
        say("II. Tồn tại, hạn chế", "II. Shortcomings"),
        [
            _section(
                "persisting",
                say("Nhận định của báo cáo", "Statements of the report"),
                gatherings.statements(given, (Trend.PERSISTS,)),
            ),
            _section(
                "findings", say("Kết quả kiểm tra theo quy tắc", "Findings by rule") + day, [judged.findings(given)]
            ),
        ],
    )


def _tasks(given: Given) -> Part | None:
    return _part(
        "tasks",
        say("III. Nhiệm vụ trong kết luận", "III. Tasks of the conclusion"),
        [_section("task-list", None, [gatherings.tasks(given)])],
    )


def _annex(given: Given, before: list[Block], above: list[Mark]) -> Part | None:
    complete = given.current is not None and not given.current.rolled.missing
    sections = [
        _section("coverage", say("Tình hình gửi số liệu", "Coverage"), [coverage(given)]) if complete else None,
        _section("months", say("Theo tháng và đơn vị", "By month and unit"), [heat(given)]),
        _section(
            "check",
            say("Đối chiếu số công bố", "Check of the published figures"),
            [
                annex.check_table(given),
                annex.windows(given),
                *([] if given.printed is None else judged.checks(given.printed)),
            ],
        ),
        _section("lineage", say("Đơn vị sau kỳ báo cáo", "The unit after the period"), [lineage(given)]),
    ]
    blocks = [*before, *(block for section in sections if section is not None for block in section.blocks)]
    sections.append(
        _section("key", say("Cách đọc số liệu", "How to read the figures"), [key(blocks, above), foot(blocks)])
    )
    return _part("annex", say("Phụ lục", "Annex"), sections)
