"""A state machine that runs against the store of an application: what was stored is what is loaded, and no change is lost.

An application subclasses `PetitionStoreMachine` and says how to reach its store; it does not have to be written with
the library's own `qcdc.datasets.DocumentStore`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Protocol

import pendulum
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qcdc.dates import day_after
from qcdc.errors import QcdcError
from qcdc.model import Petition, evolve
from qcdc.model.petitions.handling_states import FOREIGN_STEPS
from qcdc.testing.choices import chosen
from qcdc.testing.handlings import handling_events
from qcdc.testing.petitions import petitions
from qcdc.testing.values import a_text
from qcdc.vocab import HandlingEventKind

__all__ = ["PetitionStore", "PetitionStoreMachine"]

_PASSED_ON = frozenset({HandlingEventKind.TRANSFER, HandlingEventKind.NOTIFY})


class PetitionStore(Protocol):
    """How a machine reaches a store of petitions: an adaptor of three functions.

    A store refuses what it does not take by raising one of the errors in `PetitionStoreMachine.refusals`.
    """

    def save(self, key: Any, before: Petition | None, after: Petition, /) -> Any:
        """Store a petition, and return the key to load it with.

        Args:
            key: the key of the petition; ``None``: it is new.
            before: the petition as it was read, from which it was changed; ``None``: it is new.
            after: the petition to store.
        """
        ...

    def load(self, key: Any, /) -> object:
        """What is stored under a key."""
        ...

    def list(self) -> Iterable[object]:
        """Everything that is stored, in any order."""
        ...


class PetitionStoreMachine(RuleBasedStateMachine):
    """Stores petitions, adds steps, and compares what is loaded with what was saved, after each step.

    Subclass it, write `opened`, and run its ``TestCase``. It finds a store that changes or drops a field, mixes up
    petitions, takes a petition twice, forgets when it is opened again, answers for what it does not have, or lets the
    later of two simultaneous changes undo the earlier one.

    Attributes:
        drawn: the petitions to store; set it for a store that takes only some, such as those of known units.
        refusals: the errors with which the store refuses.
        versioned: whether `PetitionStore.save` refuses a change of a petition that was changed since it was read.
        once: whether a petition with the same `Petition.entry` as another one is refused.
        absent: a key that no petition has.
        store: the store under test.
        kept: the petitions that should be in it, by key.
    """

    drawn: ClassVar[st.SearchStrategy[Petition]] = petitions()
    refusals: ClassVar[tuple[type[Exception], ...]] = (QcdcError,)
    versioned: ClassVar[bool] = True
    once: ClassVar[bool] = True
    absent: ClassVar[object] = 10**9

    store: PetitionStore
    kept: dict[Any, Petition]

    def opened(self) -> PetitionStore:
        """The store, empty; the machine asks for it once in each run."""
        raise NotImplementedError

    def reopened(self) -> PetitionStore:
        """The same store, as another process would open it; unless overridden, as it is."""
        return self.store

    def shown(self, petition: Petition) -> object:
        """What the store shows of a petition: all of it, unless overridden; perhaps the petition without names."""
        return petition

    @initialize()
    def begin(self) -> None:
        """The store is empty."""
        self.store, self.kept = self.opened(), {}
        assert list(self.store.list()) == [], "the store is not empty at the start"

    @rule(data=st.data())
    def enter(self, data: st.DataObject) -> None:
        """A petition is entered, or refused, if it is there already."""
        petition = data.draw(self.drawn)
        if self.once and any(one.entry == petition.entry for one in self.kept.values()):
            self._expect_refusal("a petition that is there already", None, None, petition)
        else:
            self._save(None, None, petition)

    @precondition(lambda self: self.once and self.kept)
    @rule(data=st.data())
    def enter_again(self, data: st.DataObject) -> None:
        """The same petition is refused the second time."""
        petition = self.kept[data.draw(st.sampled_from(list(self.kept)))]
        self._expect_refusal("a petition that is there already", None, None, petition)

    @precondition(lambda self: self.kept)
    @rule(data=st.data(), later=st.integers(0, 30))
    def add_a_step(self, data: st.DataObject, later: int) -> None:
        """A step is added to a petition, if one can follow."""
        key = data.draw(st.sampled_from(list(self.kept)))
        grown = self._grown(data, self.kept[key], later)
        if grown is not None:
            self._save(key, self.kept[key], grown)

    @precondition(lambda self: self.versioned and self.kept)
    @rule(data=st.data())
    def change_what_was_changed(self, data: st.DataObject) -> None:
        """Two read the same petition and change it: the second change is refused, and the first one stays."""
        key = data.draw(st.sampled_from(list(self.kept)))
        read = self.kept[key]
        first, second = (evolve(read, summary=None, note=None, retention=data.draw(chosen(a_text))) for _ in range(2))
        if read not in (first, second) and first != second:
            self._save(key, read, first)
            self._expect_refusal("a change of a petition that somebody else changed", key, read, second)

    @rule()
    def ask_for_what_is_not_there(self) -> None:
        """A key that no petition has is refused."""
        try:
            found = self.store.load(self.absent)
        except self.refusals:
            return
        raise AssertionError(f"the store shows a {type(found).__name__} for a key that no petition has")

    @rule()
    def open_again(self) -> None:
        """The store is opened again; everything is still there."""
        self.store = self.reopened()

    @invariant()
    def what_is_loaded_is_what_was_saved(self) -> None:
        """Every petition is loaded as it was saved, and the list has each of them once."""
        for key, petition in self.kept.items():
            assert self.store.load(key) == self.shown(petition), f"{key}: what is loaded is not what was saved"
        listed, wanted = list(self.store.list()), [self.shown(petition) for petition in self.kept.values()]
        assert len(listed) == len(wanted), f"{len(wanted)} petitions were saved, {len(listed)} are listed"
        assert all(one in listed for one in wanted), "a petition that was saved is not listed"

    def _save(self, key: object, before: Petition | None, after: Petition) -> None:
        saved = self.store.save(key, before, after)
        if key is None:
            assert saved not in self.kept, f"{saved}: the key of another petition"
            self.kept[saved] = after
        else:
            self.kept[key] = after

    def _expect_refusal(self, what: str, key: object, before: Petition | None, after: Petition) -> None:
        try:
            self.store.save(key, before, after)
        except self.refusals:
            return
        raise AssertionError(f"the store took {what}")

    @staticmethod
    def _grown(data: st.DataObject, petition: Petition, later: int) -> Petition | None:
        """The petition with one more step, or none if no step can follow."""
        day: pendulum.Date = day_after(petition.handlings[-1].events[-1].day, later)
        kinds = set(petition.next_steps(on=day)) - FOREIGN_STEPS[petition.kind] - _PASSED_ON
        if not kinds:
            return None
        return petition.with_step(data.draw(handling_events(data.draw(st.sampled_from(sorted(kinds))), day)))
