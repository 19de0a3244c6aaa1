"""Records of a changing world for the properties of frames: units of several eras, some of them unknown; all synthetic data."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from builders import complaint, visit
from participation_records import dialogue
from qcdc.dates import OpenPeriod, Period, as_day, day_after
from qcdc.model import (
    PARTY_COMMITTEE,
    PEOPLES_COMMITTEE,
    Petition,
    PublicDialogue,
    Reception,
    Submission,
    Territory,
    Tree,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.testing import petitions, territories, windows
from qcdc.vocab import Level, Origin, UnitKind

_SEASON = as_day("2023-02-20")
_SEASONS = (Period.between("2023-02-01", "2023-04-30"), Period.between("2023-03-01", "2023-06-30"))
_ORIGINS = st.sampled_from((Origin.RECORDED, Origin.SYNTHETIC))
_OTHER = PARTY_COMMITTEE


@dataclass(frozen=True)
class World:
    """A tree, its top if one is asked for, records, and a window around some of their days."""

    territory: Territory
    tree: Tree
    within: Unit | None
    visits: tuple[Reception, ...]
    petitions: tuple[Petition, ...]
    dialogues: tuple[PublicDialogue, ...]
    submissions: tuple[Submission, ...]
    window: Period

    @property
    def records(self) -> tuple[Reception | Petition | PublicDialogue | Submission, ...]:
        """All records."""
        return (*self.visits, *self.petitions, *self.dialogues, *self.submissions)


@st.composite
def references(draw: st.DrawFn, territory: Territory, tree: Tree) -> UnitRef:
    """A unit as a record names it: of the tree, of another era, on a day on which nobody had the code, or unknown."""
    chosen = draw(st.sampled_from(("tree", "tree", "tree", "tree", "era", "day", "unknown")))
    if chosen == "unknown":
        return UnitRef.of(Level.COMMUNE, "99999", _SEASON)
    unit = draw(st.sampled_from(territory.units if chosen in {"era", "day"} else tuple(tree)))
    first = unit.valid_from.toordinal()
    last = first + 400 if unit.valid_until is None else unit.valid_until.toordinal()
    if chosen == "day":
        first, last = first - 30, last + 30
    return UnitRef(level=unit.level, code=unit.code, on=day_after(as_day("2021-11-01"), _inside(draw, first, last)))


@st.composite
def _settled(draw: st.DrawFn, petition: Petition) -> Petition:
    """A complaint that is only received, accepted, or also decided, early or late."""
    steps = draw(st.sampled_from((0, 1, 2, 2)))
    if steps:
        day = day_after(petition.received, draw(st.integers(1, 10)))
        petition = petition.with_step("accept", on=day)
        if steps > 1:
            day = day_after(day, draw(st.sampled_from((0, 3, 10, 80))))
            petition = petition.with_step("decide", on=day, outcome=draw(st.sampled_from(("right", "wrong"))))
    return petition


def _inside(draw: st.DrawFn, first: int, last: int) -> int:
    least = as_day("2021-11-01").toordinal()
    return draw(st.integers(max(first - least, 0), max(last - least, 0)))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Worlds with one or two provinces, three to twelve records, ties, and records of units of several eras."""
    territory = draw(territories())
    if draw(st.booleans()):
        territory = Territory([*territory.units, *_second()], known=OpenPeriod.between("2021-11-01", "2026-09-20"))
    tree = territory.at(draw(st.sampled_from(("2022-06-30", "2023-03-31", "2025-01-01", "2026-12-01"))))
    refs = references(territory, tree)
    visits: list[Reception] = []
    papers: list[Petition] = []
    talks: list[PublicDialogue] = []
    handed: dict[object, Submission] = {}
    kinds = st.sampled_from(("visit", "visit", "visit", "paper", "paper", "petition", "talk", "hand-in"))
    for number in range(draw(st.integers(3, 12))):
        unit, origin = draw(refs), draw(_ORIGINS)
        day = day_after(_SEASON, draw(st.integers(0, 40)))
        match draw(kinds):
            case "visit":
                body = draw(st.sampled_from((PEOPLES_COMMITTEE, _OTHER)))
                cases = frozenset(draw(st.sets(st.sampled_from(("V-1", "V-2")))))
                one = evolve(visit(draw(st.sampled_from((1, 4, 5, 9))), None), cases=cases)
                visits.append(
                    evolve(
                        one,
                        id=f"R-{number}",
                        unit=unit,
                        times=draw(st.none() | st.integers(1, 2)),
                        body=body,
                        day=day,
                        origin=origin,
                    )
                )
            case "paper":
                one_paper = complaint(str(day), case=draw(st.sampled_from(("V-1", "V-2"))), name=f"D-{number}")
                handling = evolve(one_paper.handlings[0], unit=unit)
                papers.append(evolve(draw(_settled(evolve(one_paper, handlings=(handling,)))), origin=origin))
            case "petition":
                drawn = draw(petitions(units=st.just(unit)))
                papers.append(evolve(drawn, id=f"D-{number}", origin=origin))
            case "talk":
                talk = dialogue(str(day), name=f"DT-{number}", opinions=draw(st.none() | st.integers(0, 3)))
                if unit.level is not Level.VILLAGE:
                    talks.append(evolve(talk, unit=unit, origin=origin))
            case _:
                start = day_after(_SEASON, draw(st.integers(-30, 10)))
                period = Period.between(start, day_after(start, draw(st.sampled_from((10, 60, 90)))))
                sent = Submission(unit=unit, period=period, day=day, nothing_arose=draw(st.booleans()), origin=origin)
                # Two submissions that differ only in their origin are one, given twice.
                handed[unit, sent.period, sent.day, sent.nothing_arose] = sent
    records = [*visits, *papers, *talks, *handed.values()]
    top = draw(st.none() | st.sampled_from(tuple(tree)))
    window = draw(windows(records) | st.sampled_from(_SEASONS))
    return World(territory, tree, top, tuple(visits), tuple(papers), tuple(talks), tuple(handed.values()), window)


def _second() -> list[Unit]:
    """A second province with a commune: the whole country has no unit at its top then."""
    first = as_day("2021-11-01")

    def unit(level: Level, code: str, kind: UnitKind, parent: UnitRef | None) -> Unit:
        version = UnitVersion(since=first, name=f"Đơn vị {code} (giả lập)", kind=kind, parent=parent)
        return Unit(level=level, code=code, versions=(version,), seen=first)

    top = unit(Level.PROVINCE, "92", UnitKind.TINH, None)
    return [top, unit(Level.COMMUNE, "92001", UnitKind.XA, top.ref)]


__all__ = ["World", "worlds"]
