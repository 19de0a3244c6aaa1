"""What stands above a page: the banner, the window and the units, and what its marks mean."""

from __future__ import annotations

from qcdc.dates import Period
from qcdc.model.places.naming import unit_text
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.values import Mark, Sign
from qcdc.render.pages.words import Words, days, joined, on_day, say
from qcdc.vocab import Level, Origin, UnitKind

__all__ = ["banner", "marks_of", "under"]


def _synthetic(given: Given) -> bool:
    sources = [one for one in (given.current, given.previous) if one is not None]
    return (
        any(Origin.SYNTHETIC in one.rolled.tally.origins for one in sources)
        or (given.audit is not None and any(one.synthetic for one in given.audit.records))
        or (given.report is not None and given.report.origin is Origin.SYNTHETIC)
        or any(one.synthetic for one in given.due)
        or (given.network is not None and Origin.SYNTHETIC in given.network.origins)
    )


def banner(given: Given) -> Words:
    """What the page is not."""
    if given.banner is not None:
        return given.banner
    if _synthetic(given):
        return say(
            "Có số liệu giả lập – không phải văn bản của cơ quan",
            "Contains synthetic figures – not a document of any authority",
        )
    return say(
        "Trang do thư viện qcdc lập – không phải văn bản của cơ quan",
        "Made with the qcdc library – not a document of any authority",
    )


def marks_of(given: Given) -> tuple[tuple[Mark, Words], ...]:
    """What the two most important marks mean on this page."""
    marks: list[tuple[Mark, Words]] = []
    if given.report is not None and given.report.origin is Origin.PUBLISHED:
        said = say("lấy từ {source}.", "from {source}.", source=given.report.source or "")
        marks.append((Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published")), said))
    if _synthetic(given):
        said = given.explained or say(
            "không phải số liệu thật của cơ quan, đơn vị nào.", "no real data of any body or unit."
        )
        marks.append((Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), said))
    return tuple(marks)


def under(given: Given) -> Words | None:
    """Window, closing day and units."""
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
        Level.PROVINCE: (
            "tỉnh, thành phố" if within is None else within.kind.vi if within.level is Level.PROVINCE else "tỉnh",
            "province",
            "provinces",
        ),
        Level.DISTRICT: ("đơn vị cấp huyện", "district", "districts"),
        Level.COMMUNE: ("đơn vị cấp xã", "commune", "communes"),
    }
    said: list[Words] = []
    for level, (vi, one, many) in levels.items():
        count = sum(unit.level is level for unit in every)
        if count:
            said.append(say(f"{{n}} {vi}", f"{{n}} {one if count == 1 else many}", n=count))
    kinds = {kind: sum(unit.kind is kind for unit in every if unit.level is Level.COMMUNE) for kind in UnitKind}
    inside = [
        say(f"{{n}} {kind.vi}", f"{{n}} {kind.en if count == 1 else _plural(kind.en)}", n=count)
        for kind, count in kinds.items()
        if count
    ]
    words = joined(said)
    return words + Words(vi=" (") + joined(inside) + Words(vi=")") if len(inside) > 1 else words


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
