"""Names of units: one by one and all at once, known and unknown; the answers are compared."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.goals import Found
from benchmarks.measure import interleaved

from qcdc import gazetteer
from qcdc.model import NameMatch, Unit
from qcdc.vocab import Level

__all__ = ["found"]


def found() -> Iterator[Found]:
    """G14: the full paths of all communes before the reform of July 2025."""
    tree = gazetteer.vietnam().at("2025-06-30")
    communes = [unit for unit in tree if unit.level is Level.COMMUNE]
    texts = [", ".join(above.title for above in reversed(tree.path(unit))) for unit in communes]
    unknown = [f"xã Không Có Thật {number}, {text.split(', ', 1)[1]}" for number, text in enumerate(texts[:200])]
    table = dict(zip(texts, communes, strict=True))

    def each() -> list[Unit]:
        return [tree.find(text) for text in texts]

    def at_once() -> tuple[NameMatch, ...]:
        return tree.find_all(texts)

    wrong = sum(one != unit or many.unit != unit for one, many, unit in zip(each(), at_once(), communes, strict=True))
    one, many, looking = interleaved(each, at_once, lambda: [table[text] for text in texts], rounds=3)
    yield Found("find", one / len(texts) * 1e6, wrong)
    yield Found("find.all", many, wrong)
    yield Found("find.dict", one / looking)
    hit, miss, why = interleaved(
        lambda: tree.find_all(texts[:200]),
        lambda: tree.find_all(unknown),
        lambda: [match.error for match in tree.find_all(unknown[:20])],
    )
    yield Found("find.miss", miss / hit)
    yield Found("find.why", (why / 20) / (hit / 200))
