"""The machine for stores of petitions: the library's own store and the example service pass, and faulty stores are found."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from qcdc import Petition, codec
from qcdc.datasets import DocumentStore
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import evolve
from qcdc.testing import PetitionStoreMachine, petitions
from service_client import JSON, document, placed, serving

SETTINGS = settings(
    max_examples=10, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

FINDING = settings(SETTINGS, max_examples=200, phases=[Phase.generate], report_multiple_bugs=False)


class Kept:
    """An adaptor for the store of the library."""

    def __init__(self, path: Path) -> None:
        self.store = DocumentStore(path, Petition, key=lambda one: one.entry)

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        if before is None:
            return self.store.add(after)
        self.store.replace(key, before, after)
        return key

    def load(self, key: Any) -> Petition:
        return self.store[key]

    def list(self) -> Iterable[Petition]:
        return self.store


class OnAFile(PetitionStoreMachine):
    """The store of the library, opened again and again."""

    def opened(self) -> Kept:
        self.folder = TemporaryDirectory()
        return self.reopened()

    def reopened(self) -> Kept:
        return Kept(Path(self.folder.name) / "petitions.sqlite3")

    def teardown(self) -> None:
        self.folder.cleanup()


class RefusedError(Exception):
    """The service answers with an error of the client."""


class Service:
    """An adaptor for the example service, which adds steps and shows no names."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        if before is None:
            return self.answered(self.client.post("/petitions", json=document(after)))["number"]
        step = codec.encode(after.handlings[-1].events[-1])
        self.answered(self.client.post(f"/petitions/{key}/steps", content=step, headers=JSON))
        return key

    def load(self, key: Any) -> Any:
        return self.answered(self.client.get(f"/petitions/{key}"))

    def list(self) -> Iterable[Any]:
        number = 1
        while (answer := self.client.get(f"/petitions/{number}")).status_code == 200:
            yield answer.json()
            number += 1

    @staticmethod
    def answered(answer: Any) -> Any:
        if 400 <= answer.status_code < 500:
            raise RefusedError(answer.text)
        assert answer.status_code < 300, answer.text
        return answer.json()


def of_the_table(petition: Petition) -> Petition:
    """The same petition, with every unit replaced by one that the service knows."""
    found: Petition = codec.decode(placed(document(petition)), Petition)
    return found


class OnTheService(PetitionStoreMachine):
    """The example service."""

    drawn = petitions().map(of_the_table)
    refusals = (RefusedError,)
    # The service adds steps; it has no way to send back a whole petition.
    versioned = False

    def opened(self) -> Service:
        self.running = serving()
        return Service(self.running.__enter__())

    def shown(self, petition: Petition) -> object:
        return json.loads(codec.encode_masked(petition))

    def teardown(self) -> None:
        self.running.__exit__(None, None, None)


@pytest.mark.parametrize("machine", [OnAFile, OnTheService])
def test_a_sound_store_keeps_everything(machine: type[PetitionStoreMachine]) -> None:
    run_state_machine_as_test(machine, settings=SETTINGS)


class InMemory:
    """A sound store in memory, whose parts the faulty ones replace."""

    def __init__(self) -> None:
        self.rows: dict[int, Petition] = {}

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        if before is None:
            if any(one.entry == after.entry for one in self.rows.values()):
                raise InvariantError("store.entered", "value")
            key = len(self.rows) + 1
        elif self.rows[key] != before:
            raise InvariantError("store.changed", "number")
        self.rows[key] = self.stored(after)
        return key

    def stored(self, petition: Petition) -> Petition:
        return petition

    def load(self, key: Any) -> Petition:
        if key not in self.rows:
            raise InvariantError("store.entered", "value")
        return self.rows[key]

    def list(self) -> Iterable[Petition]:
        return self.rows.values()


class Shortening(InMemory):
    """Drops a field."""

    def stored(self, petition: Petition) -> Petition:
        return evolve(petition, extras=())


class LastOneWins(InMemory):
    """A later change undoes an earlier one."""

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        return super().save(key, None if before is None else self.rows[key], after)


class TakesTwice(InMemory):
    """Enters the same petition again."""

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        if before is None:
            key = len(self.rows) + 1
            self.rows[key] = after
            return key
        return super().save(key, before, after)


class Overwriting(InMemory):
    """Gives a new petition the key of another one."""

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        return super().save(1, self.rows.get(1), after) if before is None else super().save(key, before, after)


class Answering(InMemory):
    """Shows another petition for a key that it does not have."""

    def load(self, key: Any) -> Any:
        return self.rows.get(key)


class Repeating(InMemory):
    """Lists a petition twice."""

    def list(self) -> Iterable[Petition]:
        return [*self.rows.values(), *list(self.rows.values())[:1]]


class Late(InMemory):
    """Ignores the steps of a change."""

    def save(self, key: Any, before: Petition | None, after: Petition) -> Any:
        return super().save(key, before, after if before is None else evolve(after, handlings=before.handlings))


def machine_of(store: type[InMemory], *, forgets: bool = False) -> type[PetitionStoreMachine]:
    class OnThis(PetitionStoreMachine):
        def opened(self) -> InMemory:
            return store()

        def reopened(self) -> Any:
            return store() if forgets else self.store

    return OnThis


def test_a_sound_store_in_memory_passes() -> None:
    run_state_machine_as_test(machine_of(InMemory), settings=SETTINGS)


@pytest.mark.parametrize(
    "faulty",
    [Shortening, LastOneWins, TakesTwice, Overwriting, Answering, Repeating, Late],
    ids=lambda one: one.__name__,
)
def test_a_faulty_store_is_found(faulty: type[InMemory]) -> None:
    with pytest.raises((AssertionError, QcdcError)):
        run_state_machine_as_test(machine_of(faulty), settings=FINDING)


def test_a_store_that_forgets_is_found() -> None:
    with pytest.raises((AssertionError, QcdcError)):
        run_state_machine_as_test(
            machine_of(InMemory, forgets=True),
            settings=FINDING,
        )
