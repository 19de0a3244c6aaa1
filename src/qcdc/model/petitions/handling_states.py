"""The two state machines of petitions (*trạng thái xử lý đơn*): which step may follow in which state.

Only impossible sequences are refused: a step before the receipt, a step that the end of the handling rules out, a
resumption without a suspension. An unlawful sequence (a decision without an acceptance, a complaint suspended before
the law allowed it) can be built, and a rule reports it.

A complaint is decided, a denunciation concluded, a recommendation or feedback answered; the steps that
belong to one of them alone are listed here.

Law: Law 02/2011/QH13 arts 10, 11, 11a, 27-46; Law 25/2018/QH14 arts 23-40.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from qcdc.vocab import Ground, HandlingEventKind, HandlingState, PetitionKind

__all__ = ["FOREIGN_STEPS", "GROUNDS", "MOVES", "TOLD"]

K, S = HandlingEventKind, HandlingState

_CLOSING: Mapping[HandlingEventKind, HandlingState] = {
    K.GUIDE: S.GUIDED,
    K.TRANSFER: S.TRANSFERRED,
    K.RETURN: S.RETURNED,
    K.REFUSE: S.REFUSED,
    K.FILE: S.FILED,
    K.DECIDE: S.DECIDED,
    K.CONCLUDE: S.CONCLUDED,
    K.ANSWER: S.ANSWERED,
    K.WITHDRAW: S.WITHDRAWN,
    K.TERMINATE: S.TERMINATED,
}


def _stay(state: HandlingState, *kinds: HandlingEventKind) -> dict[HandlingEventKind, HandlingState]:
    return dict.fromkeys((*kinds, K.NOTIFY, K.URGE), state)


_CHECKED = {K.ACCEPT: S.ACCEPTED, K.VERIFY: S.VERIFYING, K.DIALOGUE: S.IN_DIALOGUE}
_WORKING = {K.VERIFY: S.VERIFYING, K.DIALOGUE: S.IN_DIALOGUE, K.SUSPEND: S.SUSPENDED}

MOVES: Final[Mapping[HandlingState, Mapping[HandlingEventKind, HandlingState]]] = {
    S.NOT_RECEIVED: {K.RECEIVE: S.RECEIVED},
    S.RECEIVED: {**_CLOSING, **_CHECKED, K.CLASSIFY: S.CLASSIFIED, **_stay(S.RECEIVED)},
    S.CLASSIFIED: {**_CLOSING, **_CHECKED, **_stay(S.CLASSIFIED, K.CLASSIFY)},
    S.ACCEPTED: {**_CLOSING, **_WORKING, **_stay(S.ACCEPTED, K.EXTEND, K.REPORT)},
    S.VERIFYING: {**_CLOSING, **_WORKING, K.ACCEPT: S.ACCEPTED, **_stay(S.VERIFYING, K.EXTEND, K.REPORT)},
    S.IN_DIALOGUE: {**_CLOSING, **_WORKING, K.ACCEPT: S.ACCEPTED, **_stay(S.IN_DIALOGUE, K.EXTEND, K.REPORT)},
    # `RESUME` returns to the earlier state, which the fold knows; this table only states that the step is possible.
    S.SUSPENDED: {
        K.RESUME: S.ACCEPTED,
        K.WITHDRAW: S.WITHDRAWN,
        K.TERMINATE: S.TERMINATED,
        K.TRANSFER: S.TRANSFERRED,
        **_stay(S.SUSPENDED, K.REPORT),
    },
    S.GUIDED: _stay(S.GUIDED),
    S.TRANSFERRED: _stay(S.TRANSFERRED),
    S.RETURNED: _stay(S.RETURNED),
    S.REFUSED: _stay(S.REFUSED),
    S.FILED: _stay(S.FILED),
    S.WITHDRAWN: {K.TERMINATE: S.TERMINATED, **_stay(S.WITHDRAWN)},
    S.TERMINATED: _stay(S.TERMINATED, K.PUBLISH),
    S.ANSWERED: {K.ENFORCE: S.ENFORCED, **_stay(S.ANSWERED, K.PUBLISH)},
    S.DECIDED: {
        K.APPEAL: S.APPEALED,
        K.LITIGATE: S.LITIGATED,
        K.TAKE_EFFECT: S.EFFECTIVE,
        K.ENFORCE: S.ENFORCED,
        **_stay(S.DECIDED, K.PUBLISH),
    },
    S.APPEALED: {
        K.LITIGATE: S.LITIGATED,
        K.TAKE_EFFECT: S.EFFECTIVE,
        K.ACT_ON: S.ACTED_ON,
        K.ENFORCE: S.ENFORCED,
        **_stay(S.APPEALED, K.PUBLISH),
    },
    S.LITIGATED: {K.TAKE_EFFECT: S.EFFECTIVE, K.ENFORCE: S.ENFORCED, **_stay(S.LITIGATED, K.PUBLISH)},
    S.EFFECTIVE: {
        K.APPEAL: S.APPEALED,
        K.LITIGATE: S.LITIGATED,
        K.ENFORCE: S.ENFORCED,
        **_stay(S.EFFECTIVE, K.PUBLISH),
    },
    S.CONCLUDED: {K.ACT_ON: S.ACTED_ON, K.APPEAL: S.APPEALED, K.ENFORCE: S.ENFORCED, **_stay(S.CONCLUDED, K.PUBLISH)},
    S.ACTED_ON: {K.APPEAL: S.APPEALED, K.ENFORCE: S.ENFORCED, **_stay(S.ACTED_ON, K.PUBLISH)},
    S.ENFORCING: {K.ENFORCE: S.ENFORCED, **_stay(S.ENFORCING, K.PUBLISH)},
    S.ENFORCED: _stay(S.ENFORCED, K.PUBLISH),
}
"""The state after a step, by state and step; a step that is not listed is not possible in that state."""

_COMPLAINT_ONLY = frozenset({K.DECIDE, K.DIALOGUE, K.TAKE_EFFECT, K.LITIGATE})
_DENUNCIATION_ONLY = frozenset({K.CONCLUDE, K.ACT_ON})
_SETTLED_BY_LAW = frozenset({K.APPEAL, K.SUSPEND, K.RESUME, K.EXTEND})

FOREIGN_STEPS: Final[Mapping[PetitionKind, frozenset[HandlingEventKind]]] = {
    PetitionKind.COMPLAINT: _DENUNCIATION_ONLY | {K.ANSWER},
    PetitionKind.DENUNCIATION: _COMPLAINT_ONLY | {K.ANSWER},
    PetitionKind.RECOMMENDATION: _COMPLAINT_ONLY | _DENUNCIATION_ONLY | _SETTLED_BY_LAW,
    PetitionKind.FEEDBACK: _COMPLAINT_ONLY | _DENUNCIATION_ONLY | _SETTLED_BY_LAW,
    PetitionKind.MIXED: _COMPLAINT_ONLY | _DENUNCIATION_ONLY | _SETTLED_BY_LAW,
}
"""The steps that a kind of petition does not have."""

_LEGAL = frozenset(
    {
        Ground.INTERNAL_OR_NORMATIVE,
        Ground.NOT_CONCERNED,
        Ground.NO_CAPACITY,
        Ground.NO_REPRESENTATIVE,
        Ground.UNSIGNED,
        Ground.OUT_OF_TIME,
        Ground.SECOND_DECISION,
        Ground.NOT_RESUMED,
        Ground.COURT,
        Ground.ANONYMOUS,
        Ground.CONDITIONS_MISSING,
    }
)

GROUNDS: Final[Mapping[HandlingEventKind, frozenset[Ground]]] = {
    K.REFUSE: _LEGAL | {Ground.NOT_COMPETENT},
    K.FILE: _LEGAL,
    K.RETURN: _LEGAL | {Ground.NOT_COMPETENT},
    K.GUIDE: frozenset({Ground.NOT_COMPETENT, Ground.SPLIT}),
    K.TRANSFER: frozenset({Ground.NOT_COMPETENT, Ground.SUCCESSION}),
    K.SUSPEND: frozenset({Ground.FORCE_MAJEURE, Ground.AWAITING_RESULT, Ground.EXPERT_OPINION}),
    K.TERMINATE: frozenset(
        {
            Ground.WITHDRAWN,
            Ground.PETITIONER_GONE,
            Ground.NO_OBJECT,
            Ground.COURT,
            Ground.RESPONDENT_DIED,
            Ground.SETTLED,
        }
    ),
    K.WITHDRAW: frozenset({Ground.SIGNS_OF_VIOLATION, Ground.THREATENED, Ground.COERCED, Ground.ABUSE}),
}
"""The grounds that a step may state."""

TOLD: Final = frozenset(K) - {K.RECEIVE, K.NOTIFY, K.URGE}
"""The steps about which a notice can be given."""
