"""Organisation charts: stable text, well-formed pictures, and names that cannot break either."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest

import committee_network
from builders import committee
from commune_records import COMMITTEE
from qcdc import gazetteer, render
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import Bodies, Body, BodyRef, evolve
from qcdc.render import Box
from qcdc.vocab import Level


def test_a_committee_is_drawn_from_the_head_down() -> None:
    text = render.mermaid(render.committee_chart(COMMITTEE, on="2024-04-30", language="vi"))

    assert text.splitlines()[:5] == [
        "flowchart TD",
        '    n0["Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã Ví Dụ (giả lập)<br/>ngày 30/04/2024'
        '<br/>[số liệu giả lập]"]',
        '    n1["Trưởng ban<br/>Người thứ 1 (giả lập)<br/>Bí thư Đảng ủy"]',
        "    n0 --> n1",
        '    n2["Phó Trưởng ban Thường trực<br/>Người thứ 2 (giả lập)<br/>Trưởng Khối Dân vận"]',
    ]
    assert '"Phó Trưởng ban<br/>Khuyết' in text
    assert '"Cơ quan thường trực<br/>Khối Dân vận"' in text


def test_a_network_counts_what_it_does_not_draw() -> None:
    vietnam = gazetteer.vietnam()
    network = committee_network.of_2023(vietnam)

    chart = render.network_chart(network, on="2023-06-30", territory=vietnam, language="en")
    whole = render.network_chart(network, on="2023-06-30", territory=vietnam, language="en", down_to=Level.COMMUNE)

    assert len(chart.below) == 17
    counted = [int(box.below[0].lines[0].split("/")[0]) for box in chart.below]
    assert sum(counted) == 220
    assert sum(len(box.below) for box in whole.below) == 220
    assert chart.lines == ("Gia Lai province", "[synthetic]")


def test_a_name_cannot_break_out_of_a_chart() -> None:
    box = Box(lines=('"] --> x["<script>&', "dòng\nmới"), below=(Box(lines=("con",)),))

    text, picture = render.mermaid(box), render.svg(box)

    assert text.count("\n") == 4
    assert text.count('"') == 4
    assert "<script>" not in text + picture
    assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"


def test_a_picture_nobody_could_read_is_refused() -> None:
    with pytest.raises(InvariantError) as caught:
        render.svg(Box(lines=("gốc",), below=tuple(Box(lines=(str(number),)) for number in range(500))))

    assert caught.value.code == "chart.too_large"


def chain(levels: int) -> Box:
    found = Box(lines=("dưới cùng",))
    for _ in range(levels):
        found = Box(lines=("trên",), below=(found,))
    return found


def test_a_chart_is_never_deeper_than_can_be_compared() -> None:
    """One of 3,000 levels could be built, and neither be compared nor hashed."""
    assert chain(64) == chain(64)
    assert hash(chain(64)) == hash(chain(64))
    with pytest.raises(InvariantError) as caught:
        chain(65)

    assert (caught.value.code, caught.value.attribute) == ("chart.too_deep", "below")


def test_a_box_holds_boxes() -> None:
    with pytest.raises(InvariantError) as caught:
        Box(lines=("gốc",), below=("con",))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.attribute == "below"


@pytest.mark.parametrize("level", [True, "text", None])
def test_a_network_is_drawn_down_to_a_level(level: Any) -> None:
    vietnam = gazetteer.vietnam()
    network = committee_network.of_2023(vietnam)

    with pytest.raises(InvariantError) as caught:
        render.network_chart(network, on="2023-06-30", territory=vietnam, language="en", down_to=level)

    assert (caught.value.code, caught.value.attribute) == ("level.unknown", "down_to")


def test_a_label_gives_mermaid_no_order() -> None:
    text = render.mermaid(render.Box(lines=("%%{init: {'theme':'forest'}}%% `**a**` & <b>",)))

    assert not set("%{`&<") & set(text.replace("flowchart TD", ""))


def test_a_chart_names_the_standing_agency_by_its_title() -> None:
    """With the units, the standing agency is shown by its title; without them by its own name, and nothing is lost."""
    vietnam = gazetteer.vietnam()
    unit = vietnam.at("2023-06-30").find("tỉnh Gia Lai")
    agency = BodyRef.of(unit, "party_commission", "Ban Dân vận")
    made = evolve(committee(), standing_agency=agency, founder=BodyRef.of(unit, "party_standing"))
    register = Bodies(entries=(Body(unit=unit.ref, body=agency.body, since=as_day("2000-01-01")),))

    titled = render.committee_chart(made, on="2023-06-30", language="vi", territory=vietnam)
    plain = render.committee_chart(made, on="2023-06-30", language="vi")
    assert [box.lines[-1] for box in titled.below] == ["Ban Dân vận Tỉnh ủy Gia Lai"]
    assert [box.lines[-1] for box in plain.below] == ["Ban Dân vận"]
    assert made.founder is not None
    assert made.founder.body.title(unit) == "Ban Thường vụ Tỉnh ủy Gia Lai"
    assert register.resolve(agency).body == agency.body
    national = evolve(made, standing_agency=BodyRef.national("party_commission", "Ban Dân vận"))
    assert (
        render.committee_chart(national, on="2023-06-30", language="vi").below[0].lines[-1] == "Ban Dân vận Trung ương"
    )


def test_the_first_line_of_each_box_of_a_picture_is_bold() -> None:
    picture = ET.fromstring(render.svg(Box(lines=("A", "b", "c"), below=(Box(lines=("D", "e")),))))
    lines = [(one.text, one.get("font-weight")) for one in picture.iter() if one.tag.endswith("text")]

    assert lines == [("A", "bold"), ("b", None), ("c", None), ("D", "bold"), ("e", None)]
