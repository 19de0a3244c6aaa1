"""The 2023 figures of old Gia Lai and of Bình Định, restated for the communes of 1 July 2025.

Those of Gia Lai come from the synthetic register of the main example; those of Bình Định are made up here with a fixed
seed. Both are labelled. Bình Định has split communes, which need weights, and communes of unknown lineage, whose figures
cannot be restated.
"""

from __future__ import annotations

import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path
from random import Random

from qcdc import aggregate, codec, gazetteer, render
from qcdc.aggregate import Restated, Weights
from qcdc.dates import Period
from qcdc.model import Figure, Reception, Territory, Tree, Unit, UnitRef, evolve
from qcdc.vocab import Level, Origin, RestatementQuality

DATA = Path(__file__).resolve().parent / "data"
VISITS = "reception.visits"
H1 = Period.half_year(2023, 1)
REFORM = "2025-07-01"


def of_gia_lai(tree: Tree) -> list[Figure]:
    """The visits of each commune, tallied from the register of the main example."""
    receptions = codec.read(DATA / "receptions.jsonl", Reception, format="jsonl")
    province = tree.find("tỉnh Gia Lai")
    rolled = aggregate.roll_up(aggregate.tally(receptions, over=H1), tree=tree, within=province)
    communes = tree.descendants(province, level=Level.COMMUNE)
    return [figure for unit in communes if (figure := rolled.figure(VISITS, unit)).value is not None]


def of_binh_dinh(tree: Tree) -> list[Figure]:
    """Made-up visits of each commune of Bình Định."""
    random = Random(1662)
    communes = tree.descendants(tree.find("tỉnh Bình Định"), level=Level.COMMUNE)
    return [
        Figure(
            indicator=VISITS,
            unit=unit.ref,
            period=H1,
            value=random.randrange(0, 12),
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for unit in communes
    ]


def even_weights(territory: Territory, units: list[Unit]) -> Weights:
    """Equal weights for every split commune, in place of the population figures that a user would have."""
    found: dict[tuple[UnitRef, UnitRef], Fraction] = {}
    for unit in units:
        edges = territory.lineage.successors(unit)
        if len(edges) > 1:
            found |= {(unit.ref, edge.target): Fraction(1, len(edges)) for edge in edges}
    return found


def table(found: list[Restated], tree: Tree) -> str:
    """Every commune with the quality of its figure and the reason."""
    rows: list[list[str | Restated]] = []
    for one in found:
        alone = "-" if one.figure is None else one
        # A unit without a figure is shown with the figure of its area.
        area = "-" if one.area_figure is None or one.area.single else evolve(one, figure=None)
        unit = tree.resolve(one.unit)
        rows.append([f"{unit.name} ({unit.code})", one.quality.vi, alone, area, one.reason.vi])
    return render.table(["Xã mới", "Chất lượng", "Số của xã", "Số của cả khu vực", "Lý do"], rows, language="vi")


def main() -> int:
    """Print both restatements."""
    vietnam = gazetteer.vietnam()
    old, new = vietnam.at(H1.end), vietnam.at(REFORM)
    province = new.get("52")
    figures = [*of_gia_lai(old), *of_binh_dinh(old)]
    last = vietnam.at("2025-06-30")
    communes = [unit for name in ("tỉnh Gia Lai", "tỉnh Bình Định") for unit in last.descendants(last.find(name))]
    parts = [
        render.heading("Số lượt tiếp công dân 6 tháng đầu năm 2023, quy đổi theo xã, phường từ 01/7/2025"),
        render.paragraph("Toàn bộ số liệu là số liệu giả lập. Tỉnh Gia Lai mới gồm Gia Lai và Bình Định cũ."),
    ]
    for title, weights in (
        ("Không có trọng số", None),
        ("Trọng số bằng nhau cho các xã bị chia tách", even_weights(vietnam, communes)),
    ):
        restated = aggregate.restate(figures, onto=REFORM, territory=vietnam, weights=weights)
        inside = [one for one in restated if new.path(new.resolve(one.unit))[0] == province]
        counts = Counter(one.quality for one in inside)
        said = ", ".join(f"{quality.vi}: {counts[quality]}" for quality in RestatementQuality)
        parts += [render.heading(title, level=2), render.paragraph(f"{len(inside)} xã, phường: {said}.")]
        parts.append(table(inside, new))
    sys.stdout.buffer.write(render.document(parts).encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
