"""Links that texts state or do not state, decided by hand at the limits of what is read as a link. Every passage is made up."""

from __future__ import annotations

import pytest

from qcdc.reading import ProposedBreakdown as Breakdown
from qcdc.reading import ProposedChange as Change
from qcdc.reading import ProposedLink, propose, scan
from qcdc.reading import ProposedMovement as Movement
from qcdc.reading import ProposedRate as Rate
from qcdc.vocab import ChangeUnit

U = ChangeUnit
LIMITS: dict[str, tuple[str, tuple[ProposedLink, ...]]] = {
    "a rate behind a change, which fits the fraction before": (
        "Đã giải quyết 33/37 vụ việc, tăng 5%, đạt 89,2%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Change(figure=1, change=2, unit=U.PERCENT, cue="tăng"),
            Rate(rate=3, part=(0,), whole=(1,), cue="đạt", agrees=True),
        ),
    ),
    "a part six numbers before a rate": (
        "Hòa giải 60 vụ, 20 vụ, 701 vụ, 702 vụ, 703 vụ, 704 vụ, 705 vụ; đạt 33,3%.",
        (Rate(rate=7, part=(1,), whole=(0,), agrees=True),),
    ),
    "a part seven numbers before a rate": (
        "Hòa giải 60 vụ, 20 vụ, 700 vụ, 701 vụ, 702 vụ, 703 vụ, 704 vụ, 705 vụ; đạt 33,3%.",
        (),
    ),
    "three numbers of four are the part": (
        "Có 100 hồ sơ A, 200 hồ sơ B, 300 hồ sơ C, 400 hồ sơ D, tỷ lệ 60,00%.",
        (Rate(rate=4, part=(0, 1, 2), whole=(0, 1, 2, 3), agrees=True),),
    ),
    "a part and a whole among five numbers": (
        "Có 100 hồ sơ A, 200 hồ sơ B, 300 hồ sơ C, 400 hồ sơ D, 500 hồ sơ E, tỷ lệ 66,67%.",
        (Rate(rate=5, part=(1,), whole=(2,), agrees=True),),
    ),
    "a whole of five numbers": (
        "Có 110 hồ sơ A, 200 hồ sơ B, 300 hồ sơ C, 400 hồ sơ D, 500 hồ sơ E, tỷ lệ 7,28%.",
        (Rate(rate=5, part=(0,), whole=(0, 1, 2, 3, 4), agrees=True),),
    ),
    "a sixth number is not of the whole": (
        "Có 999 hồ sơ Z, 110 hồ sơ A, 200 hồ sơ B, 300 hồ sơ C, 400 hồ sơ D, 500 hồ sơ E, tỷ lệ 7,28%.",
        (Rate(rate=6, part=(1,), whole=(1, 2, 3, 4, 5), agrees=True),),
    ),
    "a fraction behind a change in a bracket": (
        "Tỷ lệ đạt 89,2% (tăng 5%; 33/37 vụ việc).",
        (
            Change(figure=0, change=1, unit=U.PERCENT, cue="tăng"),
            Breakdown(total=3, parts=(2,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "two words before a fraction in a bracket": (
        "Đạt 89,2% (năm nay 33/37 vụ việc).",
        (
            Rate(rate=0, part=(1,), whole=(2,), cue="(…/…)", agrees=True),
            Breakdown(total=2, parts=(1,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "five words before a fraction in a bracket": (
        "Đạt 89,2% (so với năm trước là 33/37 vụ việc).",
        (Breakdown(total=2, parts=(1,), exhaustive=False, cue="/", agrees=True),),
    ),
    "a fraction as the second number behind a rate": (
        "Tỷ lệ đạt 89,2%, gồm 5 xã, 33/37 vụ việc.",
        (
            Rate(rate=0, part=(2,), whole=(3,), cue="gồm", agrees=True),
            Breakdown(total=3, parts=(2,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "a hedge, and a rate that fits": (
        "Giải quyết hơn 33/37 vụ việc, đạt 89,2%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/"),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt", agrees=True),
        ),
    ),
    "a hedge, and a rate that does not fit": (
        "Giải quyết hơn 33/37 vụ việc, đạt 95%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/"),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt"),
        ),
    ),
    "a selection and a rate that does not fit": (
        "Giải quyết 33 vụ trên tổng số 37 vụ, đạt 50%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="trên tổng số", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt", agrees=False),
        ),
    ),
    "a rate that is off by its last digit": (
        "Giải quyết 33/37 vụ việc, đạt 89,3%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt", agrees=False),
        ),
    ),
    "a list of twelve parts": (
        "Có 1.242 hộ, gồm 98 hộ, 99 hộ, 100 hộ, 101 hộ, 102 hộ, 103 hộ, 104 hộ, 105 hộ, 106 hộ, 107 hộ, 108 hộ, 109 hộ.",
        (Breakdown(total=0, parts=(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), exhaustive=True, cue="gồm", agrees=True),),
    ),
    "a hedged part": (
        "Có 100 hộ, gồm hơn 60 hộ và 30 hộ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm"),),
    ),
    "a number without a unit behind a list": (
        "Có 100 hộ, trong đó có 60 hộ, 50.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó có", agrees=True),),
    ),
    "a second part that is too much": (
        "Có 100 hộ, trong đó 60 hộ nghèo, 50 hộ khác.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),),
    ),
    "parts that make the total": (
        "Có 100 hộ, trong đó 60 hộ nghèo, 40 hộ khác.",
        (Breakdown(total=0, parts=(1, 2), cue="trong đó", agrees=True),),
    ),
    "a bracket that begins the text": ("(5 vụ dân sự, 6 vụ đất đai).", ()),
    "two units in a bracket": ("Có 20 đoàn (vụ việc cũ 12 mô hình, mới phát sinh 8 vụ).", ()),
    "a bracket behind a change": ("Giảm 20 đoàn (12 đoàn cũ, 8 đoàn mới).", ()),
    "a bracket in the next sentence": ("Có 20 đoàn. Kỳ này (12 đoàn cũ, 8 đoàn mới).", ()),
    "a part in a bracket above the total": ("Có 20 đoàn (21 đoàn cũ, 8 đoàn mới).", ()),
    "a part in a bracket that is the total": (
        "Có 20 đoàn (trong đó 20 đoàn cũ).",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),),
    ),
    "a bracket of another unit that does not add up": ("Có 20 xã (12 đoàn cũ, 9 đoàn mới).", ()),
    "a rate in a bracket is no part": (
        "Có 20 đoàn (trong đó có 5 đoàn cũ, đạt 25%).",
        (
            Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó có", agrees=True),
            Rate(rate=2, part=(1,), whole=(0,), cue="đạt", agrees=True),
        ),
    ),
    "a change in a bracket is no part": (
        "Có 20 đoàn (giảm 5 đoàn).",
        (Change(figure=0, change=1, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "old and new ones that miss the total": (
        "Có 20 đoàn (gồm 12 đoàn cũ, 7 đoàn mới).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="cũ … mới", agrees=False),),
    ),
    "trong đó in a bracket": (
        "Có 20 đoàn (trong đó 12 đoàn, 7 đoàn).",
        (Breakdown(total=0, parts=(1, 2), cue="trong đó"),),
    ),
    "trong đó có in a bracket": (
        "Có 20 đoàn (trong đó có 12 đoàn, 7 đoàn).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=False, cue="trong đó có", agrees=True),),
    ),
    "two parts and no more in a bracket that miss the total": (
        "Có 20 đoàn (12 đoàn A và 7 đoàn B).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="(… và …)", agrees=False),),
    ),
    "those of the earlier period in a bracket": (
        "Có 20 đoàn (từ kỳ trước 5 đoàn).",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="(… có …)", agrees=True),),
    ),
    "the women in a bracket": (
        "Có 20 người (nữ 5 người).",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="(… có …)", agrees=True),),
    ),
    "what comes besides is no sum": ("Nhận 100 đơn. Ngoài ra 40 đơn kiến nghị, 60 đơn tố cáo.", ()),
    "eight numbers that add up": (
        "Có 836 hộ. 101 hộ, 102 hộ, 103 hộ, 104 hộ, 105 hộ, 106 hộ, 107 hộ, 108 hộ.",
        (Breakdown(total=0, parts=(1, 2, 3, 4, 5, 6, 7, 8), agrees=True),),
    ),
    "nine numbers that add up": (
        "Có 945 hộ. 101 hộ, 102 hộ, 103 hộ, 104 hộ, 105 hộ, 106 hộ, 107 hộ, 108 hộ, 109 hộ.",
        (),
    ),
    "a sum two sentences back": ("Có 300 hộ. Họp dân. Có 200 hộ, 100 hộ.", ()),
    "a sum behind another number": (
        "Có 300 hộ, 7 hộ, 200 hộ, 100 hộ.",
        (Breakdown(total=0, parts=(2, 3), agrees=True),),
    ),
    "a sum behind two other numbers": ("Có 300 hộ, 7 hộ, 8 hộ, 200 hộ, 100 hộ.", ()),
    "ten, which is large enough for a sentence": (
        "Có 10 hộ: 4 hộ thôn Một và 6 hộ thôn Hai.",
        (Breakdown(total=0, parts=(1, 2), agrees=True),),
    ),
    "below a hundred, a sum is of one sentence": ("Có 99 hộ. Có 40 hộ, 59 hộ.", ()),
    "from a hundred on, a sum may stand in the next sentence": (
        "Có 100 hộ. Có 40 hộ, 60 hộ.",
        (Breakdown(total=0, parts=(1, 2), agrees=True),),
    ),
    "a small sum half in a bracket": ("Có 20 hộ: 8 hộ (12 hộ khác).", ()),
    "a hedged number adds up to nothing": ("Có 100 hộ. Có 40 hộ, hơn 60 hộ.", ()),
    "a hedged total has no sum": ("Có hơn 100 hộ. Có 40 hộ, 60 hộ.", ()),
    "trong tổng số, and the parts that make it": (
        "Trong tổng số 100 ý kiến, có 60 ý kiến, có 40 ý kiến, có 20 ý kiến.",
        (
            Breakdown(total=0, parts=(1, 2), cue="Trong tổng số", agrees=True),
            Breakdown(total=1, parts=(2, 3), agrees=True),
        ),
    ),
    "trong tổng số behind a number of one unit": ("Có 200 ý kiến, trong tổng số 100 ý kiến, có 60 ý kiến.", ()),
    "trong tổng số behind a number of another sentence": (
        "Có 200 ý kiến. Trong tổng số 100 ý kiến, có 60 ý kiến.",
        (Breakdown(total=1, parts=(2,), exhaustive=False, cue="Trong tổng số", agrees=True),),
    ),
    "going on, and nothing of its unit before what is done": (
        "Đã giải quyết 35 vụ, tiếp 3 lượt, 4 đơn, đang giải quyết 7 vụ.",
        (),
    ),
    "done and going on with three numbers between them": (
        "Có 42 vụ, đã giải quyết 35 vụ, tiếp 3 lượt, nhận 4 đơn, hết 5 hộ, đang giải quyết 7 vụ.",
        (
            Breakdown(total=0, parts=(1,), exhaustive=False, cue="đã", agrees=True),
            Breakdown(total=0, parts=(1, 5), agrees=True),
        ),
    ),
    "the number that what is done and going on make": (
        "Có 40 vụ, 42 vụ, 50 vụ, đã giải quyết 35 vụ, đang giải quyết 7 vụ.",
        (Breakdown(total=1, parts=(3, 4), exhaustive=True, cue="đã … đang", agrees=True),),
    ),
    "the nearest number, if none fits": (
        "Có 43 vụ, 50 vụ, đã giải quyết 35 vụ, đang giải quyết 7 vụ.",
        (Breakdown(total=1, parts=(2, 3), exhaustive=True, cue="đã … đang", agrees=False),),
    ),
    "the result of a number that it is not": (
        "Có 30 vụ, 24 vụ, kết quả đã công nhận 24 vụ.",
        (Breakdown(total=0, parts=(2,), exhaustive=False, cue="kết quả", agrees=True),),
    ),
    "what is left over of several": (
        "Có 100 hộ, 30 hộ A, 30 hộ B, còn lại 40 hộ.",
        (Breakdown(total=0, parts=(1, 2, 3), exhaustive=True, cue="còn lại", agrees=True),),
    ),
    "what is left over of a total of another sentence": (
        "Có 100 hộ. Có 60 hộ, còn lại 40 hộ.",
        (Breakdown(total=0, parts=(1, 2), agrees=True),),
    ),
    "all of a total": (
        "Giải quyết 40 vụ trong tổng số 40 vụ.",
        (Breakdown(total=1, parts=(0,), exhaustive=False, cue="trong tổng số", agrees=True),),
    ),
    "more than a total": ("Giải quyết 41 vụ trong tổng số 40 vụ.", ()),
    "a total of another unit": ("Giải quyết 40 đơn trong tổng số 50 vụ.", ()),
    "a change of the sixth number before it": (
        "Tiếp 100 lượt, 1 hộ, 2 hộ, 3 hộ, 4 hộ, 5 hộ, tăng 7 lượt.",
        (Change(figure=0, change=6, unit=U.ABSOLUTE, cue="tăng"),),
    ),
    "a change of the seventh number before it": ("Tiếp 100 lượt, 1 hộ, 2 hộ, 3 hộ, 4 hộ, 5 hộ, 6 hộ, tăng 7 lượt.", ()),
    "the earlier number as the sixth behind a change": (
        "Tiếp 100 lượt, tăng 7 lượt, 1 hộ, 2 hộ, 3 hộ, 4 hộ, 5 hộ so với cùng kỳ (93 lượt).",
        (Change(figure=0, change=1, base=7, unit=U.ABSOLUTE, cue="tăng", agrees=True),),
    ),
    "the earlier number as the seventh behind a change": (
        "Tiếp 100 lượt, tăng 7 lượt, 1 hộ, 2 hộ, 3 hộ, 4 hộ, 5 hộ, 6 hộ so với cùng kỳ (93 lượt).",
        (Change(figure=0, change=1, base=8, unit=U.ABSOLUTE, cue="tăng", agrees=True),),
    ),
    "a change from nothing": (
        "Tiếp 100 lượt, tăng 5% so với cùng kỳ (0 lượt).",
        (Change(figure=0, change=1, base=2, unit=U.PERCENT, cue="tăng", agrees=False),),
    ),
    "a rate changes by points, which do not fit": (
        "Tỷ lệ đạt 82,5%, tăng 3,8% so với cùng kỳ (79,5%).",
        (Change(figure=0, change=1, base=2, unit=U.PERCENT, cue="tăng", agrees=False),),
    ),
    "a change in per cent that fits": (
        "Tiếp 105 lượt, tăng 5% so với cùng kỳ (100 lượt).",
        (Change(figure=0, change=1, base=2, unit=U.PERCENT, cue="tăng", agrees=True),),
    ),
    "a change in per cent that does not fit": (
        "Tiếp 107 lượt, tăng 5% so với cùng kỳ (100 lượt).",
        (Change(figure=0, change=1, base=2, unit=U.PERCENT, cue="tăng", agrees=False),),
    ),
    "a decrease in per cent that fits": (
        "Tiếp 95 lượt, giảm 5% so với cùng kỳ (100 lượt).",
        (Change(figure=0, change=1, base=2, unit=U.PERCENT, cue="giảm", agrees=True),),
    ),
    "a change of a whole without a rate": (
        "Tiếp 33/37 lượt, tăng 5%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Change(figure=1, change=2, unit=U.PERCENT, cue="tăng"),
        ),
    ),
    "a change of the number of another sentence": (
        "Có 138 lượt đoàn, giảm 63 lượt. Số lượt tiếp giảm 24,8%.",
        (Change(figure=0, change=1, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "a movement in a bracket behind the nearest total": (
        "Có 50 vụ, 42 vụ (kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ).",
        (
            Breakdown(total=1, parts=(2, 3), exhaustive=True, cue="cũ … mới", agrees=True),
            Movement(opening=2, arrived=3, total=1, cue="kỳ trước chuyển", agrees=True),
        ),
    ),
    "a number below the opening stock is no total": (
        "Có 10 vụ (kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết 40 vụ).",
        (Movement(opening=1, arrived=2, finished=3, cue="kỳ trước chuyển"),),
    ),
    "an opening stock and arrivals are no movement without a bracket": (
        "Có 42 vụ, kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ.",
        (Breakdown(total=0, parts=(1, 2), agrees=True),),
    ),
    "a movement with a total that does not fit": (
        "Có 42 vụ (kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, tổng số 43 vụ).",
        (
            Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="cũ … mới", agrees=True),
            Movement(opening=1, arrived=2, total=3, cue="kỳ trước chuyển", agrees=False),
            Breakdown(total=3, parts=(1, 2), exhaustive=True, cue="tổng số", agrees=False),
        ),
    ),
    "a movement that does not fit": (
        "Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết xong 34 vụ, chuyển kỳ sau 9 vụ.",
        (Movement(opening=0, arrived=1, finished=2, closing=3, cue="Kỳ trước chuyển", agrees=False),),
    ),
    "arrivals of another unit": (
        "Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 đơn, giải quyết xong 34 vụ, chuyển kỳ sau 8 vụ.",
        (Movement(opening=0, finished=2, closing=3, cue="Kỳ trước chuyển"),),
    ),
    "a list of more than twelve parts is not cut": (
        f"Có 1.352 hộ, gồm {', '.join(f'{98 + one} hộ' for one in range(13))}.",
        (),
    ),
}


@pytest.mark.parametrize("name", LIMITS)
def test_the_links_at_a_limit(name: str) -> None:
    text, links = LIMITS[name]

    assert propose(scan(text)) == links
