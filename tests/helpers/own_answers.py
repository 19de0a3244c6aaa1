"""Rules of one's own that answer with a word: each answer is made anew, as a careless rule makes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qcdc.dates import PartialDate, as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Petition
from qcdc.rules import Context, Gap, Judged, Place, Skip, Topic, Unjudged
from qcdc.rules.rule import Rule

__all__ = ["ANSWERS", "DAYS", "answering"]


def reason(name: str, *, unstated: bool = False) -> Skip:
    """Made anew each time, as a careless rule does."""
    return Skip(reason=name, vi=f"vì {name}", en=f"because of {name}", unstated=unstated)


def at(name: str) -> Place:
    return Place.of(name)


def unknown() -> Any:
    raise UnknownCodeError("unit.unknown", "code", code="99999", near=())


def partial() -> Any:
    raise InvariantError("day.partial", "day", value="2023")


def crash() -> Any:
    return 1 // 0


ANSWERS: dict[str, Callable[[], Any]] = {
    "pass": list,
    "gap": lambda: [Gap(at=at("received"), found=1)],
    "other gap": lambda: [Gap(at=at("kind"), found=2)],
    "skip": lambda: reason("one"),
    "other skip": lambda: reason("two"),
    "unstated": lambda: reason("silent", unstated=True),
    "left": lambda: [Unjudged(at=at("received"), reason=reason("one"))],
    "other left": lambda: [Unjudged(at=at("kind"), reason=reason("two"))],
    "left unstated": lambda: [Unjudged(at=at("kind"), reason=reason("silent", unstated=True))],
    "gap and left": lambda: [Gap(at=at("received"), found=1), Unjudged(at=at("kind"), reason=reason("one"))],
    "compared": lambda: Judged(compared=(at("received"),)),
    "compared and left": lambda: Judged(
        compared=(at("received"),), left=(Unjudged(at=at("kind"), reason=reason("one")),)
    ),
    "compared, gap": lambda: Judged(gaps=(Gap(at=at("kind"), found=3),), compared=(at("kind"), at("received"))),
    "nothing to compare": Judged,
    "nothing, and why": lambda: Judged(otherwise=reason("none")),
    "unknown": unknown,
    "partial": partial,
    "crash": crash,
    "no answer": lambda: [7],
    "no list": lambda: 7,
}
DAYS: dict[str, Any] = {
    "later": as_day("2023-07-01"),
    "no day": None,
    "a year": PartialDate.of("2023"),
    "before the law": as_day("2010-01-01"),
    "why no day": reason("dayless"),
}


def answering(words: dict[str, list[str]]) -> tuple[Rule, Rule]:
    """A rule on parts, which are these words for each petition, and one on whole petitions: the first word."""
    topic: Topic[Any] = Topic("own", (Petition,), act="02/2011/QH13")
    said = (("Phải có.", "It must."), ("{at}: {found}.", "{at}: {found}."), ("Bổ sung.", "Add it."))

    def day(word: str) -> Any:
        return DAYS.get(word, as_day("2023-03-01"))

    def check(word: str, _: Context) -> Any:
        return ANSWERS[word]()

    def parts(paper: Petition, _: Context) -> list[str] | Skip:
        return words[paper.id] or reason("no parts")

    def of_paper(paper: Petition) -> Any:
        return day(words[paper.id][0]) if words[paper.id] else None

    def whole(paper: Petition, context: Context) -> Any:
        return check(words[paper.id][0], context)

    topic.rule("parts", "28", day=day, each=parts, asks=said[0], gap=said[1], remedy=said[2])(check)
    topic.rule("whole", "28", day=of_paper, asks=said[0], gap=said[1], remedy=said[2])(whole)
    one, other = topic.rules
    return one, other
