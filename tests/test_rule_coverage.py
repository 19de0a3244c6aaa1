"""Every row of the acts on grassroots democracy has a rule, or says why not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from qcdc import model, rules

TABLE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "tools" / "data" / "democracy_rows.toml").read_text(encoding="utf-8")
)
ROWS: list[dict[str, Any]] = [row for group in TABLE["group"] for row in group["rows"]]

SUBJECTS = {
    model.Board,
    model.CommitteeNetwork,
    model.CommitteeYear,
    model.CommuneYear,
    model.Conference,
    model.ConferenceSeries,
    model.Consultation,
    model.FarmersGuild,
    model.GrassrootsDays,
    model.Matter,
    model.PeoplesDecision,
    model.PublicDialogue,
    model.PublicationRegister,
    model.PublishedContent,
    model.SkilfulModel,
    model.SteeringCommittee,
    model.VillageHeadElection,
    model.VillageHeadTerm,
    model.WorkplaceConference,
    model.WorkplaceDialogue,
}


def test_every_row_has_rules_or_a_reason() -> None:
    assert [row["asks"] for row in ROWS if bool(row.get("rules")) is bool(row.get("why"))] == []


def test_the_rules_named_are_those_there_are() -> None:
    named = {rule for row in ROWS for rule in row.get("rules", ())}
    known = {rule.id for rule in rules.BOOK}
    civic = {rule.id for rule in rules.BOOK if rule.subject in SUBJECTS}

    assert named - known == set()
    assert civic - named == set()
