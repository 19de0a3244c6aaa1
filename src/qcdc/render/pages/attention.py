"""The summary: four large numbers, and what must be looked at first; both are computed."""

from __future__ import annotations

from fractions import Fraction

from qcdc.errors import UnknownCodeError
from qcdc.model import Share
from qcdc.render.numbers import rate
from qcdc.render.pages.cells import SMALL, block_marks, covered, figure_cell, moved, origin_mark
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.judged import Judged, judged
from qcdc.render.pages.lines import CASES, VISITS
from qcdc.render.pages.values import Cell, Item, ListOf, Mark, Sign, Tile, Tiles, Tone
from qcdc.render.pages.words import Words, counted, either, joined, number, say
from qcdc.render.sentences import bare
from qcdc.render.sentences import change as change_words
from qcdc.rules import Verdict
from qcdc.vocab import FigureState, Origin, Role, Severity, VerdictStatus

__all__ = ["attention", "tiles"]

_MOST = 5


def _published(given: Given, key: str) -> tuple[Cell, tuple[Mark, ...]] | None:
    """The printed figure of the report, if there is exactly one without categories."""
    found = (
        []
        if given.report is None
        else [one for one in given.report.figures if one.indicator == key and not one.categories]
    )
    if len(found) != 1:
        return None
    cell = figure_cell(found[0], catalogue=given.catalogue)
    return cell, _agreement(given, key)


def _agreement(given: Given, key: str) -> tuple[Mark, ...]:
    pair = next((one for one in given.pairs if one.published.indicator == key), None)
    if pair is None or pair.tallied.value is None:
        return ()
    partial = pair.tallied.coverage is not None and not pair.tallied.coverage.complete
    if partial:
        return ()
    synthetic = Origin.SYNTHETIC in pair.tallied.origins
    if pair.published.value == pair.tallied.value:
        # Synthetic registers are made to agree: a mark of agreement would look like a verification.
        return () if synthetic else (Mark(sign=Sign.AGREES, words=say("khớp sổ", "agrees with tally")),)
    return (Mark(sign=Sign.DIFFERS, words=say("lệch với sổ", "differs from tally")),)


def tiles(given: Given) -> Tiles | None:
    """The large numbers; only those for which there is a number."""
    found = [one for one in (_visits(given), _cases(given), _breaches(given), _units(given)) if one is not None]
    return Tiles(tiles=tuple(found)) if found else None


def _visits(given: Given) -> Tile | None:
    source = given.current
    label = say("lượt tiếp công dân", "visits received")
    printed = _published(given, VISITS)
    if printed is not None:
        cell, marks = printed
        return Tile(number=_bare(cell), label=label, note=_printed_change(given), marks=(*cell.marks, *marks))
    if source is None or not source.counts(VISITS):
        return None
    cell = figure_cell(source.figure(VISITS, source.whole))
    note, marks = _tallied_change(given, source)
    return Tile(number=_bare(cell), label=label, note=note, marks=tuple(dict.fromkeys((*cell.marks, *marks))))


def _printed_change(given: Given) -> Words | None:
    """The change that is printed beside the printed figure."""
    assert given.report is not None, "called beside a report"
    found = [one for figure in given.report.find(VISITS) for one in figure.changes if not figure.categories]
    if len(found) != 1:
        return None
    words = Words(vi=change_words(found[0], "vi"), en=change_words(found[0], "en"))
    return say("{change} so với cùng kỳ, theo báo cáo", "{change} against the year before, as printed", change=words)


def _tallied_change(given: Given, source: Source) -> tuple[Words | None, tuple[Mark, ...]]:
    compared = given.compared(VISITS, source.whole)
    change = moved(compared, catalogue=given.catalogue)
    if compared is not None and change.value is not None:
        words = Words(vi=bare(compared, "vi"), en=bare(compared, "en"))
        return say("{change} so với cùng kỳ", "{change} against the year before", change=words), change.marks
    if given.previous is None:
        return None, ()
    missing = len(source.rolled.missing)
    if missing:
        return either(
            missing,
            "{n} đơn vị chưa gửi; không so với cùng kỳ",
            "{n} unit missing; not compared",
            "{n} units missing; not compared",
        ), ()
    return say("không so với cùng kỳ", "not compared with the year before"), ()


def _bare(cell: Cell) -> Cell:
    """The number of a tile: its marks stand under it."""
    return Cell(
        words=cell.words, value=cell.value, state=cell.state, indicator=cell.indicator, origins=cell.origins, coverage=cell.coverage, tone=cell.tone
    )  # fmt: skip


def _cases(given: Given) -> Tile | None:
    every = _published(given, CASES[0])
    done = _published(given, CASES[1])
    source = given.current
    if every is None or done is None:
        if source is None or not source.counts(CASES[0]):
            return None
        cells = [figure_cell(source.figure(key, source.whole)) for key in CASES[:2]]
        whole, part = cells
        marks = tuple(dict.fromkeys((*part.marks, *whole.marks)))
    else:
        whole, part = every[0], done[0]
        marks = tuple(dict.fromkeys((*part.marks, *whole.marks, *done[1])))
    if part.value is None or whole.value is None or not (part.value.isdigit() and whole.value.isdigit()):
        return Tile(
            number=_bare(part),
            label=say("vụ khiếu nại, tố cáo đã giải quyết xong", "cases of complaint and denunciation settled"),
            marks=marks,
        )
    if whole.value == "0":
        return None
    ratio = Share(part=int(part.value), whole=int(whole.value)).rate
    partial = part.tone is Tone.WARN or whole.tone is Tone.WARN
    said: list[Words] = []
    if partial:
        said.append(say("trong {n} vụ đã biết; chưa đủ đơn vị", "of {n} known; units are missing", n=whole.words))
    elif ratio is not None and int(whole.value) >= SMALL:
        said.append(Words(vi=rate(ratio, "vi"), en=rate(ratio, "en")))
    left = int(whole.value) - int(part.value)
    if left and not partial:
        said.append(say("{n} vụ đang giải quyết", "{n} pending", n=left))
    return Tile(
        number=_bare(part),
        small=None if partial else Words(vi="/") + whole.words,
        label=say("vụ khiếu nại, tố cáo đã giải quyết xong", "cases of complaint and denunciation settled"),
        note=joined(said, "; ") if said else None,
        marks=marks,
    )


def _breaches(given: Given) -> Tile | None:
    audit = given.audit
    if audit is None:
        return None
    by = dict.fromkeys(Severity, 0)
    for one in audit.failed:
        by[one.rule.severity] += 1
    more = [
        counted(by[Severity.WARNING], "cảnh báo", "warning"),
        counted(by[Severity.NOTICE], "lưu ý", "notice"),
    ]
    count = by[Severity.BREACH]
    mark = origin_mark({Origin.SYNTHETIC}) if any(one.synthetic for one in audit.records) else None
    return Tile(
        number=Cell(words=number(count), value=str(count), state="value", tone=Tone.BAD if count else None),
        label=say("vi phạm phát hiện khi kiểm tra", "breaches found"),
        note=say("thêm ", "and ") + joined(more),
        marks=() if mark is None else (mark,),
    )


def _units(given: Given) -> Tile | None:
    source = given.current
    if source is None or not source.rolled.expected:
        return None
    coverage = source.rolled.coverage
    missing = coverage.expected - coverage.reported
    note = (
        either(missing, "{n} đơn vị chưa gửi", "{n} has not", "{n} have not")
        if missing
        else say("đủ các đơn vị", "all of them")
    )
    mark = origin_mark(source.rolled.tally.origins)
    return Tile(
        number=Cell(
            words=number(coverage.reported),
            value=str(coverage.reported),
            state="value",
            tone=Tone.BAD if missing else None,
        ),
        small=Words(vi="/") + number(coverage.expected),
        label=say("đơn vị đã gửi số liệu", "units reported"),
        note=note,
        marks=() if mark is None else (mark,),
    )


def attention(given: Given) -> ListOf:
    """What must be looked at first, in at most five sentences; one sentence if there is nothing."""
    found = [
        *_missing(given), *_crashed(given), *_differing(given), *_grave(given), *_warned(given), *_pending(given), *_without_owner(given)
    ]  # fmt: skip
    if not found:
        words = say("Không có vi phạm, không thiếu đơn vị.", "No breach, no unit is missing.")
        if given.audit is None:
            words = say("Không thiếu đơn vị; chưa kiểm tra theo quy tắc.", "No unit is missing; no rules were run.")
        if given.current is None:
            words = (
                say("Không có vi phạm.", "No breach.")
                if given.audit is not None
                else say("Không có nội dung cần lưu ý.", "Nothing to look at first.")
            )
        found = [Item(words=words)]
    return ListOf(
        title=say("Nội dung cần lưu ý", "Look at these first"), items=tuple(found[:_MOST]), ordered=len(found) > 1
    )


def _missing(given: Given) -> list[Item]:
    source = given.current
    if source is None or not source.rolled.missing:
        return []
    missing = source.rolled.missing
    named = joined([given.title_of(one) for one in missing[:3]], "; ")
    more = len(missing) - 3
    rest = say(" và {n} đơn vị khác", " and {n} more", n=more) if more > 0 else Words(vi="")
    return [
        Item(
            lead=either(
                len(missing),
                "{n} đơn vị chưa gửi số liệu:",
                "{n} unit has not reported:",
                "{n} units have not reported:",
            ),
            words=named + rest + say("; các tổng chưa đủ.", "; the totals are not complete."),
            marks=(covered(source.rolled.coverage),),
            to="coverage",
        )
    ]


def _crashed(given: Given) -> list[Item]:
    many = 0 if given.audit is None else given.audit.counts[VerdictStatus.CRASHED]
    if not many:
        return []
    return [
        Item(
            lead=either(
                many, "{n} lượt kiểm tra bị lỗi:", "{n} check ended with an error:", "{n} checks ended with an error:"
            ),
            words=say("kết quả chưa đầy đủ.", "the findings are not complete."),
            to="findings",
        )
    ]


def _differing(given: Given) -> list[Item]:
    found = [
        one for one in given.pairs
        if one.tallied.value is not None and one.published.value != one.tallied.value
        and (one.tallied.coverage is None or one.tallied.coverage.complete)
    ]  # fmt: skip
    if not found:
        return []
    named = joined([given.name(one.published.indicator) for one in found[:3]], "; ")
    lead = either(
        len(found),
        "{n} chỉ tiêu công bố lệch với sổ:",
        "{n} published figure differs from the registers:",
        "{n} published figures differ from the registers:",
    )
    return [Item(lead=lead, words=named + Words(vi="."), marks=block_marks(one.tallied for one in found), to="check")]


def _synthetic(verdicts: tuple[Verdict, ...]) -> tuple[Mark, ...]:
    mark = origin_mark({Origin.SYNTHETIC})
    return (mark,) if mark is not None and any(one.synthetic for one in verdicts) else ()


def _sentence(found: Judged) -> Words:
    """The rule as part of a sentence."""
    return Words(vi=found.rule.vi, en=found.rule.en)


def _grave(given: Given) -> list[Item]:
    found = [] if given.audit is None else [one for one in judged(given.audit) if one.rule.severity is Severity.BREACH]
    items = [
        Item(
            lead=say(
                "{part}/{n} hồ sơ vi phạm:", "{part} of {n} records in breach:", part=len(one.failed), n=one.judged
            ),
            words=_sentence(one),
            marks=_synthetic(one.failed),
            to="findings",
        )
        for one in found[:2]
    ]
    rest = found[2:]
    if rest:
        many = sum(len(one.failed) for one in rest)
        every = tuple(verdict for one in rest for verdict in one.failed)
        items.append(
            Item(
                lead=say("{n} vi phạm khác", "{n} other breaches", n=many),
                words=say("theo {n} quy tắc.", "of {n} rules.", n=len(rest)),
                marks=_synthetic(every),
                to="findings",
            )
        )
    return items


def _warned(given: Given) -> list[Item]:
    found = (
        []
        if given.audit is None
        else [one for one in judged(given.audit) if one.rule.severity is Severity.WARNING and one.judged >= 10]
    )
    if not found:
        return []
    worst = max(found, key=lambda one: (Fraction(len(one.failed), one.judged), one.rule.id))
    return [
        Item(
            lead=say(
                "{part}/{n} hồ sơ cần lưu ý:",
                "{part} of {n} records with a warning:",
                part=len(worst.failed),
                n=worst.judged,
            ),
            words=_sentence(worst),
            marks=_synthetic(worst.failed),
            to="findings",
        )
    ]


def _pending(given: Given) -> list[Item]:
    source = given.current
    if source is None or not source.counts(CASES[2]):
        return []
    cells = [(place.title, figure_cell(source.figure(CASES[2], place))) for place in source.places]
    whole = figure_cell(source.figure(CASES[2], source.whole))
    if whole.value is None or whole.value == "0":
        return []
    named = [title + Words(vi=" ") + cell.words for title, cell in cells if cell.value not in {None, "0"}]
    hidden = any(cell.state == FigureState.SUPPRESSED.value for _, cell in cells)
    lead = say("{n} vụ việc đang giải quyết", "{n} cases pending", n=whole.words)
    words = Words(vi="")
    if named:
        others = say(" và nơi khác", " and others") if len(named) > 6 or hidden else Words(vi="")
        words = Words(vi=": ") + joined(named[:6]) + others
    elif hidden:
        words = say("; không nêu theo đơn vị", "; not given by unit")
    return [Item(lead=lead, words=words + Words(vi="."), marks=whole.marks, to="visits")]


def _without_owner(given: Given) -> list[Item]:
    held = given.conference
    said: list[Words] = []
    lead = None
    without = [] if held is None else [one.id for one in held.tasks if one.owner is None]
    if without:
        lead = say(
            "Nhiệm vụ {ids} chưa nêu cơ quan chủ trì",
            "Task {ids} has no body in charge" if len(without) == 1 else "Tasks {ids} have no body in charge",
            ids=joined([Words(vi=one) for one in without], ", "),
        )
    silent = _silent_heads(given)
    if silent:
        said.append(
            say(
                "nguồn không nêu Trưởng ban của {n}",
                "the source does not name the head of {n}",
                n=counted(silent, "Ban Chỉ đạo", "committee"),
            )
        )
    if lead is None and not said:
        return []
    marks = () if held is None else tuple(mark for mark in [origin_mark({held.origin})] if mark is not None)
    words = (Words(vi="; ") if lead is not None and said else Words(vi="")) + joined(said) + Words(vi=".")
    return [Item(lead=lead, words=words, marks=marks, to="task-list" if without else "committees")]


def _silent_heads(given: Given) -> int:
    if given.network is None or given.as_of is None:
        return 0
    found = 0
    for one in given.network.committees:
        try:
            found += (
                one.origin is Origin.PUBLISHED and one.exists(given.as_of) and not one.holders(Role.HEAD, given.as_of)
            )
        except UnknownCodeError:
            continue
    return found
