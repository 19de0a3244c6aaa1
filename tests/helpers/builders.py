"""Short ways to build subjects for decided cases. Everything here is synthetic."""

from __future__ import annotations

from qcdc import gazetteer
from qcdc.model import (
    CommitteeNetwork,
    Conference,
    ConnectionPoint,
    Figure,
    Petition,
    Reconciliation,
    Report,
    Task,
    UnitRef,
)
from qcdc.testing.refused.samples import (
    COMMUNE,
    GIA_LAI,
    H1,
    SYNTHETIC,
    Step,
    committee,
    complaint,
    figure,
    handling,
    head_days,
    visit,
)
from qcdc.vocab import (
    Hedge,
    Level,
    Origin,
    PetitionKind,
)

__all__ = [
    "COMMUNE",
    "GIA_LAI",
    "H1",
    "SYNTHETIC",
    "Step",
    "committee",
    "complaint",
    "conference",
    "denunciation",
    "figure",
    "handling",
    "head_days",
    "network",
    "reconciliation",
    "report",
    "visit",
]


def denunciation(received: str, *steps: Step, complex: bool = False) -> Petition:
    """A denunciation with one handling."""
    return complaint(received, *steps, kind=PetitionKind.DENUNCIATION, complex=complex)


def network(*, missing: int) -> CommitteeNetwork:
    """The committees of Gia Lai's units, but for so many."""
    tree = gazetteer.vietnam().at("2023-06-30")
    top = tree.find("tỉnh Gia Lai")
    units = (top, *tree.descendants(top))
    kept = units[: len(units) - missing]
    return CommitteeNetwork(
        unit=top.ref, committees=tuple(committee(unit=unit.ref, name=f"BCD-{unit.code}") for unit in kept)
    )


def report(*figures: Figure) -> Report:
    """A report of Gia Lai."""
    return Report(id="BC", title="Báo cáo", unit=GIA_LAI, period=H1, figures=figures, origin=Origin.SYNTHETIC)


def reconciliation(printed: int | None, tallied: int | None, *, hedge: Hedge | None = None) -> Reconciliation:
    """A printed figure beside a tallied one."""
    return Reconciliation(
        published=figure("reception.visits", printed, hedge=hedge), tallied=figure("reception.visits", tallied)
    )


def conference(*, linked: int, unlinked: int, owners: tuple[str | None, ...] = ()) -> Conference:
    """A conference with so many points, and one task an owner."""
    refs = [UnitRef.of(Level.COMMUNE, f"{index:05}", "2023-06-30") for index in range(linked + unlinked)]
    return Conference(
        id="HN",
        title="Hội nghị",
        unit=GIA_LAI,
        points=tuple(ConnectionPoint(unit=ref, linked=index < linked) for index, ref in enumerate(refs)),
        tasks=tuple(
            Task(id=str(index), vi="Nhiệm vụ", en="Task", owner=owner) for index, owner in enumerate(owners, start=1)
        ),
        origin=Origin.SYNTHETIC,
    )
