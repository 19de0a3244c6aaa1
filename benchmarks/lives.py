"""The lives of the records of the synthetic nation: what happens to a petition, on which days, and what it claims.

Lines are written as text, because values would have to be made, checked and encoded: that would measure the library,
and take minutes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import NamedTuple

from benchmarks.texts import Texts

__all__ = ["Petitions", "Receptions"]

_KINDS = ("complaint", "denunciation", "recommendation", "feedback")
_OF_KINDS = tuple(accumulate((0.22, 0.08, 0.30, 0.40)))
_CHANNELS = ("in_person", "post", "forwarded", "online", "hotline", "email")
_OF_CHANNELS = tuple(accumulate((0.35, 0.25, 0.1, 0.15, 0.1, 0.05)))
_TOPICS = {
    "complaint": ("1.1", "1.2", "1.3"),
    "denunciation": ("2.1", "2.2", "2.4"),
    "recommendation": ("3.1", "3.2", "3.3"),
    "feedback": ("3.2", "3.3"),
}
_OUTCOMES = ("right", "wrong", "partly_right")


class Life(NamedTuple):
    """A sequence of steps.

    Attributes:
        weight: its share among the lives of its kind.
        steps: each kind of step, with its details as JSON, and between how many days after the step before it follows.
        faults: the rules that find a fault in it.
    """

    weight: float
    steps: tuple[tuple[str, str, int, int], ...]
    faults: tuple[str, ...] = ()


_RECEIVE = ("receive", "", 0, 0)
_CLASSIFY = ("classify", ',"classification":{"competent":true}', 0, 3)
_ACCEPT = ("accept", "", 1, 4)
_TELL = ("notify", ',"about":"accept","recipient":"petitioner"', 0, 2)
_VERIFY = ("verify", "", 1, 3)
_DECIDE = ("decide", ',"outcome":"OUTCOME"', 6, 15)
_SEND = ("notify", ',"about":"decide","recipient":"petitioner"', 0, 2)
_CONCLUDE = ("conclude", ',"outcome":"OUTCOME"', 8, 16)
_SEND_CONCLUSION = ("notify", ',"about":"conclude","recipient":"petitioner"', 0, 2)
_ELSEWHERE = ',"classification":{"competent":false}'
_NOT_COMPETENT = ',"ground":"not_competent"'

_LIVES: Mapping[str, tuple[Life, ...]] = {
    "complaint": (
        Life(40, (_RECEIVE, _CLASSIFY, _ACCEPT, _TELL, _VERIFY, _DECIDE, _SEND)),
        Life(14, (_RECEIVE, _ACCEPT, _TELL, _VERIFY, ("dialogue", "", 3, 6), ("decide", _DECIDE[1], 2, 6), _SEND)),
        Life(8, (_RECEIVE, _CLASSIFY, _ACCEPT, _TELL, ("withdraw", "", 3, 9))),
        Life(24, (_RECEIVE, ("classify", _ELSEWHERE, 0, 3), ("guide", _NOT_COMPETENT, 1, 4))),
        Life(8, (_RECEIVE, _CLASSIFY), ("complaint.acceptance.late",)),
        Life(
            3,
            (_RECEIVE, ("accept", "", 24, 30), _TELL, _VERIFY, _DECIDE, _SEND),
            ("complaint.acceptance.late", "complaint.acceptance_told.late"),
        ),
        Life(
            3,
            (_RECEIVE, _ACCEPT, _TELL, _VERIFY, ("decide", _DECIDE[1], 80, 95), _SEND),
            ("complaint.settlement.late",),
        ),
    ),
    "denunciation": (
        Life(45, (_RECEIVE, _CLASSIFY, _ACCEPT, _TELL, _VERIFY, _CONCLUDE, _SEND_CONCLUSION)),
        Life(40, (_RECEIVE, ("classify", _ELSEWHERE, 0, 1), ("transfer", _NOT_COMPETENT, 1, 2))),
        Life(10, (_RECEIVE, _CLASSIFY), ("denunciation.acceptance.late",)),
        Life(
            5,
            (_RECEIVE, ("accept", "", 24, 30), _TELL, _VERIFY, _CONCLUDE, _SEND_CONCLUSION),
            ("denunciation.acceptance.late",),
        ),
    ),
    "recommendation": (
        Life(55, (_RECEIVE, ("answer", "", 2, 8))),
        Life(25, (_RECEIVE, ("classify", _ELSEWHERE, 0, 2), ("transfer", _NOT_COMPETENT, 1, 4))),
        Life(20, (_RECEIVE, _CLASSIFY)),
    ),
    "feedback": (
        Life(70, (_RECEIVE, ("answer", "", 1, 8))),
        Life(20, (_RECEIVE, ("classify", _ELSEWHERE, 0, 2), ("transfer", _NOT_COMPETENT, 1, 4))),
        Life(10, (_RECEIVE, _CLASSIFY)),
    ),
}


class Receptions:
    """Visits: most by officers, one in four by the head, a few of groups.

    Args:
        random: the random numbers.
        rich: whether names and texts are stated.
    """

    def __init__(self, random: Random, *, rich: bool) -> None:
        self._random = random
        self._texts = Texts(random) if rich else None

    def one(self, number: int, unit: str, ordinal: int) -> tuple[bytes, tuple[str, ...]]:
        """A visit as a line, and the rules that find a fault in it."""
        random = self._random.random
        day = dt.date.fromordinal(ordinal).isoformat()
        kind = _KINDS[_pick(random(), _OF_KINDS)]
        receiver = '"periodic","receiver":"head"' if random() < 0.25 else '"regular","receiver":"officer"'
        persons, more = 1, ""
        faults: tuple[str, ...] = ()
        size = random()
        if size < 0.012:
            persons = 5 + int(random() * 5)
            alone = random() < 0.4
            more = f',"representatives":{0 if alone else 2}'
            faults = ("reception.group.representatives",) if alone else ()
        elif size < 0.2:
            persons = 2 + int(random() * 3)
        if random() < 0.3:
            more += f',"cases":["VV-{number}"]'
        texts = self._texts
        if texts is not None:
            more += (
                f',"visitor":{{"kind":"individual","name":"{texts.name()}","address":"{texts.address()}"}}'
                f',"content":"{texts.content(kind)}","request":"{texts.request()}"'
            )
        line = (
            f'{{"schema":"qcdc/reception/1","id":"TCD-{number:08}","unit":{unit}{day}"}},"day":"{day}","kind":{receiver}'
            f',"persons":{persons},"petition_kinds":["{kind}"],"origin":"synthetic"{more}}}'
        )
        return line.encode(), faults


class Petitions:
    """Petitions with one handling each, of the lives above.

    Args:
        random: the random numbers.
        office: the office day on which a step of each day is taken, by ordinal.
        rich: whether names and texts are stated.
    """

    def __init__(self, random: Random, office: Mapping[int, int], *, rich: bool) -> None:
        self._random = random
        self._office = office
        self._texts = Texts(random) if rich else None
        self._days = {day: dt.date.fromordinal(day).isoformat() for day in {*office, *office.values()}}
        self._shares = {kind: _shares(among) for kind, among in _LIVES.items()}

    def one(self, number: int, unit: str, ordinal: int) -> tuple[bytes, tuple[str, ...]]:
        """A petition as a line, and the rules that find a fault in it."""
        random, days, office = self._random.random, self._days, self._office
        kind = _KINDS[_pick(random(), _OF_KINDS)]
        life = _LIVES[kind][_pick(random(), self._shares[kind])]
        received = days[ordinal]
        # A late answer to a petitioner who came in person would be one more fault.
        channel = _CHANNELS[1 if life.faults else _pick(random(), _OF_CHANNELS)]
        steps: list[str] = []
        at = ordinal
        for step, details, least, most in life.steps:
            at = office[at + least + int(random() * (most - least + 1))]
            found = details.replace("OUTCOME", _OUTCOMES[int(random() * 3)]) if "OUTCOME" in details else details
            steps.append(f'{{"kind":"{step}","day":"{days[at]}"{found}}}')
        texts = self._texts
        if texts is None:
            person, more = '"name":"***"', ""
        else:
            person = f'"name":"{texts.name()}","address":"{texts.address()}"'
            more = f',"content":"{texts.content(kind)}","request":"{texts.request()}"'
        topics = _TOPICS[kind]
        topic = topics[int(random() * len(topics))]
        line = (
            f'{{"schema":"qcdc/petition/1","id":"D-{number:08}","kind":"{kind}","received":"{received}"'
            f',"petitioner":{{"kind":"individual",{person}}},"case":"VV-{number:08}"'
            f',"channel":"{channel}"'
            f',"handlings":[{{"id":"X-{number:08}","unit":{unit}{received}"}},"events":[{",".join(steps)}]}}]'
            f',"topics":[{{"scheme":"topics.2025","code":"{topic}"}}],"origin":"synthetic"{more}}}'
        )
        return line.encode(), life.faults


def _shares(among: tuple[Life, ...]) -> tuple[float, ...]:
    whole = sum(life.weight for life in among)
    return tuple(accumulate(life.weight / whole for life in among))


def _pick(number: float, shares: tuple[float, ...]) -> int:
    """The place in a short list of cumulative shares."""
    for place, share in enumerate(shares):
        if number < share:
            return place
    return len(shares) - 1
