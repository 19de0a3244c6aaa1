"""The 238 committees of Gia Lai in 2023, and what changed on 1 July 2025.

The units are real; the committees are SYNTHETIC except the two seats of the province that were published. The
example founds a committee in every unit, ends those of the districts on the last day of the districts, hands over
their tasks, founds committees in the new communes, and prints both networks as Mermaid text.
"""

from __future__ import annotations

import sys

from qcdc import gazetteer, render, rules
from qcdc.dates import as_day, day_after, is_before
from qcdc.model import (
    BodyRef,
    CommitteeEvent,
    CommitteeNetwork,
    Office,
    Person,
    Seat,
    SecretariatMember,
    SteeringCommittee,
    Territory,
    Unit,
    evolve,
)
from qcdc.vocab import BodySystem, CommitteeEventKind, Level, Origin, Role, UnitKind

LAST, FIRST = as_day("2025-06-30"), as_day("2025-07-01")
SOURCE = "Báo Gia Lai, 2023"
PARTY = {UnitKind.HUYEN: "Huyện ủy", UnitKind.THI_XA: "Thị ủy", UnitKind.THANH_PHO: "Thành ủy"}


def provincial(unit: Unit) -> SteeringCommittee:
    """The committee of the province: the two seats that were published, without a head, because none was named."""
    mobilisers = BodyRef.of(unit, "party_commission", "Ban Dân vận")
    seats = (
        Seat(
            id="pho-truong-ban-thuong-truc",
            role=Role.STANDING_DEPUTY,
            office=Office(title="Trưởng Ban Dân vận Tỉnh ủy", body=mobilisers, system=BodySystem.PARTY),
        ),
        Seat(
            id="pho-truong-ban",
            role=Role.DEPUTY,
            office=Office(
                title="Phó Chủ tịch HĐND tỉnh", body=BodyRef.of(unit, "peoples_council"), system=BodySystem.STATE
            ),
        ),
    )
    day = as_day("2023-01-01")
    return SteeringCommittee(
        id="BCD-64",
        name="Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Gia Lai",
        unit=unit.ref,
        events=(
            CommitteeEvent(kind=CommitteeEventKind.FOUND, day=day),
            CommitteeEvent(kind=CommitteeEventKind.REFORM, day=day, seats=seats),
        ),
        standing_agency=mobilisers,
        origin=Origin.PUBLISHED,
        source=SOURCE,
    )


def synthetic(unit: Unit, founded: str) -> SteeringCommittee:
    """The made-up committee of a district or commune."""
    party = PARTY.get(unit.kind, "Đảng ủy")
    mobilisers = BodyRef.of(unit, "party_commission", "Ban Dân vận")
    day = as_day(founded)
    seats = (
        Seat(
            id="truong-ban",
            role=Role.HEAD,
            office=Office(title=f"Phó Bí thư {party}", body=BodyRef.of(unit, "party_committee")),
        ),
        Seat(
            id="pho-truong-ban-thuong-truc",
            role=Role.STANDING_DEPUTY,
            office=Office(
                title="Chủ tịch Ủy ban MTTQ Việt Nam", body=BodyRef.of(unit, "front"), system=BodySystem.FRONT
            ),
        ),
        Seat(
            id="thanh-vien",
            role=Role.MEMBER,
            person=Person(id=f"TV-{unit.code}", name="Thành viên (giả lập)"),
        ),
    )
    return SteeringCommittee(
        id=f"BCD-{unit.level.value}-{unit.code}-{day.year}",
        name=f"Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở {unit.name} (giả lập)",
        unit=unit.ref,
        events=(
            CommitteeEvent(kind=CommitteeEventKind.FOUND, day=day),
            CommitteeEvent(kind=CommitteeEventKind.REFORM, day=day, seats=seats),
        ),
        standing_agency=mobilisers if unit.level is Level.DISTRICT else None,
        secretariat=(
            SecretariatMember(person=Person(id=f"TK-{unit.code}", name="Thư ký (giả lập)"), since=day_after(day, 10)),
        ),
        origin=Origin.SYNTHETIC,
    )


def of_2023(vietnam: Territory) -> CommitteeNetwork:
    """A committee in every unit of the province: 1 + 17 + 220."""
    tree = vietnam.at("2023-06-30")
    top = tree.find("tỉnh Gia Lai")
    committees = [synthetic(unit, "2023-01-01") for unit in tree.descendants(top)]
    return CommitteeNetwork(unit=top.ref, committees=(provincial(top), *committees))


def reformed(network: CommitteeNetwork, vietnam: Territory) -> CommitteeNetwork:
    """The changes of 1 July 2025: committees whose unit ended hand over and end; new communes found committees.

    The lineage contains the heirs of every commune. The tasks of a commune's committee go to the first heir; those of a
    district's committee go to the communes, because a district has no successor.
    """
    kept: list[SteeringCommittee] = []
    for committee in network.committees:
        unit = vietnam.resolve(committee.unit)
        last = unit.valid_until
        if last is None or last > LAST:
            kept.append(committee)
            continue
        heirs = [edge.target for edge in vietnam.lineage.successors(unit)] if unit.level is Level.COMMUNE else []
        to = f"Ban Chỉ đạo {vietnam.resolve(heirs[0]).name}" if heirs else "Đảng ủy các xã, phường"
        kept.append(committee.with_event("end", on=day_after(last), to=to))
    tree = vietnam.at(FIRST)
    top = tree.find("tỉnh Gia Lai")
    placed = {vietnam.resolve(one.unit).ref for one in kept if one.exists(FIRST)}
    units = (top, *tree.descendants(top))
    new = [synthetic(unit, "2025-07-01") for unit in units if unit.ref not in placed]
    return CommitteeNetwork(unit=top.ref, committees=(*kept, *new))


def main() -> None:
    """Print the two networks, what ended, and the findings."""
    vietnam = gazetteer.vietnam()
    before = of_2023(vietnam)
    after = reformed(before, vietnam)
    ended = [one for one in after.committees if one.ended == FIRST]
    earlier = [one for one in after.committees if one.ended is not None and is_before(one.ended, FIRST)]
    asleep = evolve(before, unit=after.unit)
    adrift = asleep.adrift(on=FIRST, territory=vietnam)
    found = rules.run([before, *before.committees], as_of=FIRST, territory=vietnam)
    late = [verdict for verdict in found.failed if verdict.rule.id == "committee.unit.ended"]
    chart = render.network_chart(before, on="2023-06-30", territory=vietnam, language="vi")
    parts = [
        render.heading("Hệ thống Ban Chỉ đạo của Gia Lai, 2023 và 01/07/2025 (số liệu giả lập)"),
        render.paragraph(
            f"Ngày 30/06/2023: {len(before.on('2023-06-30'))} Ban Chỉ đạo; đơn vị còn thiếu: "
            f"{len(before.lacking(on='2023-06-30', territory=vietnam))}."
        ),
        render.heading("Một Ban Chỉ đạo", level=2),
        render.mermaid(render.committee_chart(before.committees[1], on="2023-06-30", language="vi")),
        render.heading("Hệ thống năm 2023", level=2),
        render.mermaid(chart),
        render.heading("Nếu không làm gì khi bỏ cấp huyện", level=2),
        render.paragraph(
            f"Ngày 01/07/2025 có {len(adrift)} Ban Chỉ đạo thuộc đơn vị không còn tồn tại; "
            f"{len(late)} kết quả kiểm tra: {late[0].rule.text('vi')}"
        ),
        render.bullets(f"{one.title('vi')}: {one.details('vi')}" for one in late[:3]),
        render.heading("Sau khi kết thúc, bàn giao và thành lập mới", level=2),
        render.paragraph(
            f"Kết thúc ngày 01/07/2025: {len(ended)} Ban Chỉ đạo, trong đó cấp huyện "
            f"{sum(one.level is Level.DISTRICT for one in ended)} (từ trước, do sáp nhập xã: {len(earlier)}); thành lập mới "
            f"{sum(one.founded == FIRST for one in after.committees)}; hoạt động: "
            f"{len(after.on(FIRST))}; đơn vị còn thiếu: {len(after.lacking(on=FIRST, territory=vietnam))}."
        ),
        render.bullets(f"{one.name}: bàn giao cho {one.handed_to}" for one in ended if one.level is Level.DISTRICT),
        render.mermaid(render.network_chart(after, on=FIRST, territory=vietnam, language="vi")),
    ]
    sys.stdout.buffer.write(render.document(parts).encode("utf-8"))


if __name__ == "__main__":
    main()
