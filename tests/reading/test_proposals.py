"""Links that texts state, decided by hand. Every passage is made up."""

from __future__ import annotations

import pytest

from qcdc.reading import (
    ProposedBreakdown as Breakdown,
)
from qcdc.reading import (
    ProposedChange as Change,
)
from qcdc.reading import (
    ProposedLink,
    propose,
    scan,
)
from qcdc.reading import (
    ProposedMovement as Movement,
)
from qcdc.reading import (
    ProposedRate as Rate,
)
from qcdc.vocab import ChangeUnit

U = ChangeUnit

DECIDED: dict[str, tuple[str, tuple[ProposedLink, ...]]] = {
    "gồm leaves no other part": (
        "Huy động 35,7 tỷ đồng, gồm 20,2 tỷ đồng ngân sách và 15,5 tỷ đồng do nhân dân đóng góp.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=True),),
    ),
    "gồm, and the parts miss the total": (
        "Thành lập 95 ban, gồm 60 ban của thôn, 30 ban của xã.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=False),),
    ),
    "trong đó có picks out some": (
        "Tiếp nhận 2.345 đơn, trong đó có 1.200 đơn khiếu nại, 345 đơn tố cáo; tiếp 120 lượt.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=False, cue="trong đó có", agrees=True),),
    ),
    "trong đó with several parts does not say": (
        "Tổng kinh phí 1.500.000 đồng, trong đó ngân sách 1.000.000 đồng, nhân dân đóng góp 500.000 đồng.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="trong đó", agrees=True),),
    ),
    "old and new are all": (
        "Có 20 đoàn (vụ việc cũ 12 vụ, mới phát sinh 08 vụ).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="cũ … mới", agrees=True),),
    ),
    "a sum at the end of a bracket is no part": (
        "Tiếp nhận 42 vụ (kỳ trước chuyển sang 12, mới 30, tổng số 42).",
        (
            Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="cũ … mới", agrees=True),
            Breakdown(total=3, parts=(1, 2), exhaustive=True, cue="tổng số", agrees=True),
        ),
    ),
    "a sum at the beginning of a bracket is no part": (
        "Nhận 42 đơn (tổng cộng 42: khiếu nại 12, tố cáo 30).",
        (
            Breakdown(total=0, parts=(2, 3), exhaustive=None, cue="", agrees=True),
            Breakdown(total=1, parts=(2, 3), exhaustive=True, cue="tổng cộng", agrees=True),
        ),
    ),
    "a sum of a bracket that is not the number before it": (
        "Nhận 90 vụ (kỳ trước chuyển sang 12, mới 30, tổng số 42).",
        (
            Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="cũ … mới", agrees=False),
            Breakdown(total=3, parts=(1, 2), exhaustive=True, cue="tổng số", agrees=True),
        ),
    ),
    "a bracket closed by và": (
        "Đã nhận 12,1 triệu hồ sơ (khoảng 3 triệu hồ sơ toàn trình và khoảng 9,1 triệu hồ sơ một phần).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="(… và …)", agrees=None),),
    ),
    "a bracket whose numbers add up": (
        "Tổ chức 303 cuộc giám sát (cấp tỉnh 4 cuộc, cấp huyện 52 cuộc, cấp xã 247 cuộc).",
        (Breakdown(total=0, parts=(1, 2, 3), exhaustive=None, cue="", agrees=True),),
    ),
    "còn lại after a fraction, with a rate that does not fit": (
        "Đã giải quyết 238/300 vụ việc, đạt tỷ lệ 88,9%, còn lại 62 vụ việc.",
        (
            Breakdown(total=1, parts=(0, 3), exhaustive=True, cue="còn lại", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt tỷ lệ", agrees=False),
        ),
    ),
    "done and going on": (
        "Có 42 vụ việc, đã giải quyết xong 35 vụ, đang giải quyết 7 vụ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="đã … đang", agrees=True),),
    ),
    "a selection of a total": (
        "Giải quyết 1.770 đơn trong tổng số 1.829 đơn thuộc thẩm quyền, đạt gần 97%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="trong tổng số", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt", agrees=True),
        ),
    ),
    "trong tổng số before the total": (
        "Trong tổng số 406 ý kiến, có 344 ý kiến thuộc thẩm quyền cấp huyện.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="Trong tổng số", agrees=True),),
    ),
    "what adds up without a word": (
        "Cử tri gửi 320 ý kiến: 200 ý kiến cấp tỉnh, 85 ý kiến cấp huyện, 35 ý kiến cấp xã.",
        (Breakdown(total=0, parts=(1, 2, 3), exhaustive=None, cue="", agrees=True),),
    ),
    "one part and its rate": (
        "Thụ lý 12.896 vụ việc, trong đó hòa giải thành 9.201 vụ việc, đạt tỷ lệ 71,3%.",
        (
            Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),
            Rate(rate=2, part=(1,), whole=(0,), cue="đạt tỷ lệ", agrees=True),
        ),
    ),
    "a rate before its fraction": (
        "Đạt tỷ lệ 97% (1.770/1.829 đơn), tăng 2,5% so với năm 2022.",
        (
            Rate(rate=0, part=(1,), whole=(2,), cue="(…/…)", agrees=True),
            Change(figure=0, change=3, unit=U.PERCENT, cue="tăng"),
            Breakdown(total=2, parts=(1,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "parts and whole of a rate that are sums": (
        "Có 13.794 hồ sơ sớm hạn, 134 hồ sơ đúng hạn và 651 hồ sơ trễ hạn, tỷ lệ đúng hạn đạt 95,53%.",
        (Rate(rate=3, part=(0, 1), whole=(0, 1, 2), cue="", agrees=True),),
    ),
    "a rate of places is no rate of their number": (
        "Có 7/63 tỉnh, thành phố đạt 100%.",
        (Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),),
    ),
    "a movement": (
        "Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết xong 34 vụ, chuyển kỳ sau 8 vụ.",
        (Movement(opening=0, arrived=1, finished=2, closing=3, cue="Kỳ trước chuyển", agrees=True),),
    ),
    "one word and two changes, with both bases": (
        "Đã tiếp 866 lượt/964 lượt người. So với cùng kỳ giảm 146 lượt, 127 lượt người (năm 2019 đã tiếp 1.012 lượt/1.090 lượt "
        "người).",
        (
            Change(figure=0, change=2, base=4, unit=U.ABSOLUTE, cue="giảm", agrees=True),
            Change(figure=1, change=3, base=5, unit=U.ABSOLUTE, cue="giảm", agrees=False),
        ),
    ),
    "new and old in a bracket": (
        "Số đơn thư giảm 2,9% (135/139).",
        (Change(figure=1, change=0, base=2, unit=U.PERCENT, cue="giảm", agrees=True),),
    ),
    "points after a rate, with the earlier rate": (
        "Tỷ lệ hòa giải thành đạt 82,5%, tăng 3,2 điểm phần trăm so với năm trước (79,3%).",
        (Change(figure=0, change=1, base=2, unit=U.POINTS, cue="tăng", agrees=True),),
    ),
    "a change without its base, and one of nothing that is printed": (
        "Có 138 lượt đoàn, giảm 63 lượt; số lượt tiếp giảm 24,8%.",
        (Change(figure=0, change=1, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "each change has its own base": (
        "Tiếp 520 lượt, tăng 45 lượt (9,5%); lãnh đạo tiếp 35 lượt, giảm 5 lượt so với cùng kỳ năm trước (40 lượt).",
        (
            Change(figure=0, change=1, unit=U.ABSOLUTE, cue="tăng"),
            Change(figure=0, change=2, unit=U.PERCENT, cue="tăng"),
            Change(figure=3, change=4, base=5, unit=U.ABSOLUTE, cue="giảm", agrees=True),
        ),
    ),
    "changes that say of what": (
        "Tiếp 3.210 lượt người, 1.845 vụ việc và 45 đoàn (tăng 12,5% số lượt người, giảm 3% số vụ việc).",
        (
            Change(figure=0, change=3, unit=U.PERCENT, cue="tăng"),
            Change(figure=1, change=4, unit=U.PERCENT, cue="giảm"),
        ),
    ),
    "each list ends where the next begins": (
        "Nhận 10 đơn, gồm 6 đơn khiếu nại, 4 đơn tố cáo. Tiếp 8 lượt, trong đó có 3 lượt đông người.",
        (
            Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=True),
            Breakdown(total=3, parts=(4,), exhaustive=False, cue="trong đó có", agrees=True),
        ),
    ),
    "a part that is the total, and one that is nothing": (
        "Nhận 5 đơn, gồm 5 đơn khiếu nại, 0 đơn tố cáo.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=True),),
    ),
    "of pairs, the numbers with the unit of the total": (
        "Tiếp 30 lượt, gồm 10 lượt/12 người, 20 lượt/25 người.",
        (Breakdown(total=0, parts=(1, 3), exhaustive=True, cue="gồm", agrees=True),),
    ),
    "of a pair before a bracket, the number with the unit of the parts": (
        "Tiếp 23 đoàn/141 người (cũ 12 đoàn, mới 11 đoàn).",
        (Breakdown(total=0, parts=(2, 3), exhaustive=True, cue="cũ … mới", agrees=True),),
    ),
    "done and going on are no parts of a number of another sentence": (
        "Kỳ trước có 50 vụ việc. Kỳ này đã giải quyết xong 35 vụ, đang giải quyết 7 vụ.",
        (),
    ),
    "a slash between spaces": (
        "Giải quyết 33 / 37 vụ việc.",
        (Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),),
    ),
    "no rate above 100 % by arithmetic alone": ("Đã hòa giải 60 vụ việc, 40 vụ việc; còn 150,0%.", ()),
    "no rate of nothing by arithmetic alone": ("Đã hòa giải 0 vụ việc, 40 vụ việc; còn 0,0%.", ()),
    "no rate of two units by arithmetic alone": ("Tiếp 20 lượt, nhận 60 đơn; đạt 33,3%.", ()),
    "a number between a fraction and a rate that does not fit": (
        "Đã giải quyết 33/37 vụ việc, tăng 5%, đạt 60%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Change(figure=1, change=2, unit=U.PERCENT, cue="tăng"),
        ),
    ),
    "two numbers whose sum is the whole": (
        "Có 13.794 hồ sơ sớm hạn và 651 hồ sơ trễ hạn, tỷ lệ sớm hạn 95,49%.",
        (Rate(rate=2, part=(0,), whole=(0, 1), cue="", agrees=True),),
    ),
    "with one decimal a sum fits too often by chance": (
        "Có 13.794 hồ sơ sớm hạn và 651 hồ sơ trễ hạn, tỷ lệ sớm hạn 95,5%.",
        (),
    ),
    "a rate changes by the difference": (
        "Tỷ lệ đạt 82%, tăng 3% so với cùng kỳ (79%).",
        (Change(figure=0, change=1, base=2, unit=U.PERCENT, cue="tăng", agrees=True),),
    ),
    "the words of the sentence before say nothing": (
        "Số vụ mới phát sinh tăng. 12 vụ kỳ trước chuyển sang, 30 vụ mới phát sinh, 34 vụ giải quyết xong, 8 vụ chuyển kỳ sau.",
        (Movement(opening=0, arrived=1, finished=2, closing=3, cue="kỳ trước chuyển", agrees=True),),
    ),
    "in the order of their first figures": (
        "Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ (gồm 20 vụ dân sự, 10 vụ đất đai), giải quyết xong 34 vụ, chuyển kỳ "
        "sau 8 vụ.",
        (
            Movement(opening=0, arrived=1, finished=4, closing=5, cue="Kỳ trước chuyển", agrees=True),
            Breakdown(total=1, parts=(2, 3), exhaustive=True, cue="gồm", agrees=True),
        ),
    ),
    "what is left over of a level": (
        "Có 100 hộ nghèo, 60 hộ thoát nghèo, còn lại 40 hộ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="còn lại", agrees=True),),
    ),
    "what is left over, and it does not fit": (
        "Có 100 hộ nghèo, 60 hộ thoát nghèo, còn lại 41 hộ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="còn lại", agrees=False),),
    ),
    "còn alone says too little if it does not fit": (
        "Có 100 hộ nghèo, 60 hộ thoát nghèo, còn 41 hộ.",
        (),
    ),
    "what is left over of no greater number": (
        "Có 50 vụ, 100 vụ, còn lại 60 vụ.",
        (),
    ),
    "done out of a whole, and going on": (
        "Đã giải quyết 1/5 vụ, đang giải quyết 4 vụ.",
        (Breakdown(total=1, parts=(0, 2), exhaustive=True, cue="đã … đang", agrees=True),),
    ),
    "done out of a whole, and too many going on": (
        "Đã giải quyết 2/5 vụ, đang giải quyết 4 vụ.",
        (Breakdown(total=1, parts=(0, 2), exhaustive=True, cue="đã … đang", agrees=False),),
    ),
    "the result of a number": (
        "Có 30 mô hình, kết quả đã công nhận 24 mô hình.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="kết quả", agrees=True),),
    ),
    "small numbers of one sentence that add up": (
        "Có 12 hộ: 5 hộ thôn Một và 7 hộ thôn Hai.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),),
    ),
    "numbers below ten add up by chance": (
        "Có 9 hộ: 4 hộ thôn Một và 5 hộ thôn Hai.",
        (),
    ),
    "rounded parts may miss a rounded total by half a step each": (
        "Huy động 35,7 tỷ đồng, gồm 20,2 tỷ đồng ngân sách và 15,4 tỷ đồng nhân dân.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=True),),
    ),
    "rounded parts that miss it by more": (
        "Huy động 35,7 tỷ đồng, gồm 20,2 tỷ đồng ngân sách và 15,3 tỷ đồng nhân dân.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=False),),
    ),
    "a hedge leaves a sum open": (
        "Có khoảng 100 hộ, gồm 60 hộ và 30 hộ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=None),),
    ),
    "a rate and the fraction that follows": (
        "Tỷ lệ đạt 89,2%, với 33/37 vụ việc.",
        (
            Rate(rate=0, part=(1,), whole=(2,), cue="với", agrees=True),
            Breakdown(total=2, parts=(1,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "a rate and the fraction of the next sentence": (
        "Tỷ lệ đạt 89,2%. Cụ thể, giải quyết 33/37 vụ việc.",
        (
            Rate(rate=0, part=(1,), whole=(2,), cue="Cụ thể", agrees=True),
            Breakdown(total=2, parts=(1,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "a change behind a semicolon": (
        "Tiếp 100 lượt, nhận đơn; tăng 5%.",
        (),
    ),
    "a change in the sentence after": (
        "Tiếp 100 lượt. So với kỳ trước tăng 5%.",
        (),
    ),
    "a rate changes, not its whole": (
        "Tiếp 33/37 lượt (89,2%), tăng 5%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), cue="(…%)", agrees=True),
            Change(figure=2, change=3, unit=U.PERCENT, cue="tăng"),
        ),
    ),
    "units that stand for each other": (
        "Tiếp 138 lượt người, giảm 63 lượt.",
        (Change(figure=0, change=1, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "units that do not": (
        "Nhận 12 đơn, tăng 5 lượt.",
        (),
    ),
    "the first of a pair changes": (
        "Tiếp 23 đoàn/141 người, tăng 5%.",
        (Change(figure=0, change=2, unit=U.PERCENT, cue="tăng"),),
    ),
    "one part in a bracket": (
        "Có 20 đoàn (trong đó 5 đoàn cũ).",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),),
    ),
    "done and going on in a bracket": (
        "Có 40 vụ (đã giải quyết 30 vụ, đang giải quyết 10 vụ).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="đã … đang", agrees=True),),
    ),
    "a bracket with có": (
        "Có 40 vụ (có 30 vụ mới).",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="(… có …)", agrees=True),),
    ),
    "a bracket that says nothing and does not add up": (
        "Có 40 vụ (30 vụ dân sự; 11 vụ đất đai).",
        (),
    ),
    "what is going on is no part if nothing is done": (
        "Có 42 vụ, trong kỳ nhận 35 vụ, đang giải quyết 7 vụ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),),
    ),
    "a change is of the nearest number, whatever stands before it": (
        "Nhận 50 đơn; tiếp 100 lượt, tăng 5%.",
        (Change(figure=1, change=2, unit=U.PERCENT, cue="tăng"),),
    ),
    "a change is of its own sentence": (
        "Nhận 7 đơn. Tiếp 100 lượt, tăng 5%.",
        (Change(figure=1, change=2, unit=U.PERCENT, cue="tăng"),),
    ),
    "a fraction of another sentence is not new and old": (
        "Số đơn giảm 7 đơn. So với chỉ tiêu (233/240), khá.",
        (Breakdown(total=2, parts=(1,), exhaustive=False, cue="/", agrees=True),),
    ),
    "new and old behind words of comparison": (
        "Số đơn giảm 7 đơn so với chỉ tiêu (233/240), khá.",
        (Change(figure=1, change=0, base=2, unit=U.ABSOLUTE, cue="giảm", agrees=True),),
    ),
    "an earlier number without a bracket, which fits": (
        "Tiếp 100 lượt, giảm 10 lượt so với cùng kỳ là 110 lượt.",
        (Change(figure=0, change=1, base=2, unit=U.ABSOLUTE, cue="giảm", agrees=True),),
    ),
    "a number behind the earlier period that does not fit": (
        "Tiếp 100 lượt, giảm 10 lượt so với cùng kỳ, có 30 lượt đông người.",
        (Change(figure=0, change=1, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "a number that fits by chance": (
        "Tiếp 100 lượt, giảm 10 lượt, khác 110 lượt.",
        (Change(figure=0, change=1, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "a rate of the number of places, behind a comma": (
        "Có 7/63 xã, đạt 12,1%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), cue="đạt", agrees=False),
        ),
    ),
    "out of a total, which is all of it": (
        "Trong tổng số 60 ý kiến, có 60 ý kiến cấp huyện.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="Trong tổng số", agrees=True),),
    ),
    "what is named besides is no part": (
        "Nhận 100 đơn, trong đó 60 đơn khiếu nại. Ngoài ra 40 đơn kiến nghị.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),),
    ),
    "besides ends a list that does not make the total": (
        "Nhận 100 đơn, trong đó 60 đơn khiếu nại, 20 đơn tố cáo, ngoài ra 10 đơn kiến nghị.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="trong đó"),),
    ),
    "besides in a list that makes the total": (
        "Nhận 100 đơn, trong đó 60 đơn khiếu nại, 20 đơn tố cáo, ngoài ra 20 đơn kiến nghị.",
        (Breakdown(total=0, parts=(1, 2, 3), exhaustive=None, cue="trong đó", agrees=True),),
    ),
    "a part that words state, beside a sum that none states": (
        "Nhận 100 đơn, trong đó 60 đơn khiếu nại. Có 40 đơn tố cáo.",
        (
            Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),
            Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),
        ),
    ),
    "gồm of one part is wrong, whatever adds up behind it": (
        "Nhận 100 đơn, gồm 60 đơn khiếu nại. Có 40 đơn tố cáo.",
        (
            Breakdown(total=0, parts=(1,), exhaustive=True, cue="gồm", agrees=False),
            Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),
        ),
    ),
    "a part of a list that words state is not said twice": (
        "Trong tổng số 100 vụ, trong đó có 40 vụ dân sự, 30 vụ đất đai.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=False, cue="trong đó có", agrees=True),),
    ),
    "nor of one that misses the total": (
        "Trong tổng số 100 vụ, gồm 40 vụ dân sự, 30 vụ đất đai.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=False),),
    ),
    "going on in a bracket, and nothing is done": (
        "Có 40 vụ (hòa giải 30 vụ, đang giải quyết 10 vụ).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),),
    ),
    "old ones in a bracket, and none is new": (
        "Có 20 đoàn (tồn 12 đoàn, khác 8 đoàn).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),),
    ),
    "new ones in a bracket, and none is old": (
        "Có 20 đoàn (mới 12 đoàn, khác 8 đoàn).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),),
    ),
    "a movement in a bracket that begins the text": (
        "(Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết xong 34 vụ, chuyển kỳ sau 8 vụ).",
        (Movement(opening=0, arrived=1, finished=2, closing=3, cue="Kỳ trước chuyển", agrees=True),),
    ),
    "a movement in a bracket behind its total": (
        "Có 42 vụ (kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ).",
        (
            Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="cũ … mới", agrees=True),
            Movement(opening=1, arrived=2, total=0, cue="kỳ trước chuyển", agrees=True),
        ),
    ),
    "an opening stock and a total are no movement": (
        "Kỳ trước chuyển sang 12 vụ, tổng số 42 vụ.",
        (),
    ),
    "two units whose sum would fit a rate": (
        "Có 13.794 hồ sơ sớm hạn và 651 vụ việc trễ hạn, tỷ lệ sớm hạn 95,49%.",
        (),
    ),
    "a rate of two decimals behind one number": ("Có 13.794 hồ sơ, tỷ lệ sớm hạn 95,49%.", ()),
    "a rate of two decimals behind none": ("Tỷ lệ sớm hạn 95,49%.", ()),
    "the whole of a rate in the sentence before": (
        "Thụ lý 100 vụ. Hòa giải thành 60 vụ, đạt 60%.",
        (Rate(rate=2, part=(1,), whole=(0,), cue="đạt", agrees=True),),
    ),
    "a number two sentences back is not the whole of a rate": (
        "Thụ lý 100 vụ. Tiếp dân tốt. Hòa giải thành 60 vụ, đạt 60%.",
        (),
    ),
    "numbers with units of their own, one out of the other": (
        "Đã giải quyết 33 vụ trên tổng số 37 vụ.",
        (Breakdown(total=1, parts=(0,), exhaustive=False, cue="trên tổng số", agrees=True),),
    ),
    "all of a number, as a rate": (
        "Nhận 20 vụ, giải quyết 20 vụ, đạt 100%.",
        (Rate(rate=2, part=(1,), whole=(0,), cue="đạt", agrees=True),),
    ),
    "a movement behind a number of another unit": (
        "Tiếp 90 lượt (kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết xong 34 vụ).",
        (Movement(opening=1, arrived=2, finished=3, cue="kỳ trước chuyển"),),
    ),
    "parts of a finer step leave less room": (
        "Huy động 35,7 tỷ đồng, gồm 20,2 tỷ đồng ngân sách và 15,40 tỷ đồng nhân dân.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="gồm", agrees=True),),
    ),
    "a change of nothing that is printed": ("Kết quả tăng 5%.", ()),
    "a part of one": (
        "Có 1 vụ việc, 3 vụ việc; đạt 33,3%.",
        (Rate(rate=2, part=(0,), whole=(1,), agrees=True),),
    ),
    "a stated part and a rate that does not fit": (
        "Có 100 hộ nghèo, trong đó 60 hộ thoát nghèo, đạt 50%.",
        (
            Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),
            Rate(rate=2, part=(1,), whole=(0,), cue="đạt", agrees=False),
        ),
    ),
    "a fraction of the sentence before a rate, which fits": (
        "Giải quyết 33/37 vụ. Đạt 89,2%.",
        (
            Breakdown(total=1, parts=(0,), exhaustive=False, cue="/", agrees=True),
            Rate(rate=2, part=(0,), whole=(1,), agrees=True),
        ),
    ),
    "a number in a bracket is of the part before it": (
        "Nhận 100 đơn, gồm 60 đơn khiếu nại (có 10 đơn vượt cấp), 40 đơn tố cáo.",
        (
            Breakdown(total=0, parts=(1, 3), exhaustive=True, cue="gồm", agrees=True),
            Breakdown(total=1, parts=(2,), exhaustive=False, cue="(… có …)", agrees=True),
        ),
    ),
    "a change that says of what is not of another change": (
        "Tiếp 100 lượt, tăng 5 lượt, tăng 5% số lượt.",
        (
            Change(figure=0, change=1, unit=U.ABSOLUTE, cue="tăng"),
            Change(figure=0, change=2, unit=U.PERCENT, cue="tăng"),
        ),
    ),
    "a sum of two sentences is no whole of a rate": (
        "Có 13.794 hồ sơ sớm hạn. Có 651 hồ sơ trễ hạn, tỷ lệ sớm hạn 95,49%.",
        (),
    ),
    "a movement that states its total, and a fraction": (
        "Kỳ trước chuyển sang 20 vụ, phát sinh mới 180 vụ, tổng số 200 vụ, giải quyết 20/200 vụ, chuyển kỳ sau 180 vụ.",
        (
            Movement(opening=0, arrived=1, finished=3, closing=5, total=2, cue="Kỳ trước chuyển", agrees=True),
            Breakdown(total=2, parts=(3, 5), exhaustive=None, agrees=True),
            Breakdown(total=4, parts=(3,), exhaustive=False, cue="/", agrees=True),
        ),
    ),
    "each number of a pair changes": (
        "Tiếp 50 lượt/80 người, giảm 30 lượt/35 người.",
        (
            Change(figure=0, change=2, unit=U.ABSOLUTE, cue="giảm"),
            Change(figure=1, change=3, unit=U.ABSOLUTE, cue="giảm"),
        ),
    ),
    "a list ends at a semicolon": (
        "Nhận 20 lượt, trong đó 10 lượt thường xuyên; 4 lượt định kỳ.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="trong đó", agrees=True),),
    ),
    "a hedge leaves a movement open": (
        "Kỳ trước chuyển sang 8 đơn, phát sinh mới 4 đơn, tổng số hơn 12 đơn, giải quyết 6 đơn, chuyển kỳ sau 6 đơn.",
        (Movement(opening=0, arrived=1, finished=3, closing=4, total=2, cue="Kỳ trước chuyển"),),
    ),
    "done in a bracket, and nothing is going on": (
        "Nhận 20 lượt (đã giải quyết 12 lượt, mới 8 lượt).",
        (Breakdown(total=0, parts=(1, 2), exhaustive=None, agrees=True),),
    ),
    "out of a hedged total": (
        "Trong tổng số hơn 20 lượt, có 8 lượt cấp huyện, 12 lượt cấp xã.",
        (Breakdown(total=0, parts=(1,), exhaustive=False, cue="Trong tổng số"),),
    ),
    "a change with its base behind another change": (
        "Nhận 12 đơn, tăng 5%; tiếp 20 lượt, tăng 4 lượt so với cùng kỳ (16 lượt).",
        (
            Change(figure=0, change=1, unit=U.PERCENT, cue="tăng"),
            Change(figure=2, change=3, base=4, unit=U.ABSOLUTE, cue="tăng", agrees=True),
        ),
    ),
    "done and going on behind a semicolon": (
        "Có 50 vụ; đã giải quyết 20 vụ, đang giải quyết 30 vụ.",
        (Breakdown(total=0, parts=(1, 2), exhaustive=True, cue="đã … đang", agrees=True),),
    ),
    "a hedge leaves a change open": (
        "Đã tiếp hơn 1.202 lượt, giảm 108 lượt so với cùng kỳ (1.310 lượt).",
        (Change(figure=0, change=1, base=2, unit=U.ABSOLUTE, cue="giảm"),),
    ),
    "all of a sum is no part of it": (
        "Có 13.794 hồ sơ sớm hạn và 651 hồ sơ đúng hạn, tỷ lệ đúng hạn 100,00%.",
        (),
    ),
    "two small numbers that make a third by chance": ("Có 5 xã, 12 thôn. Có 3 xã họp; 2 xã chưa họp.", ()),
    "numbers that have nothing to do with each other": (
        "Hiến trên 370 tỷ đồng, gần 500 ha đất, 700 nghìn ngày công.",
        (),
    ),
}


@pytest.mark.parametrize("name", DECIDED)
def test_the_links_of_a_passage(name: str) -> None:
    text, links = DECIDED[name]

    assert propose(scan(text)) == links


def test_links_are_proposed_for_letters_apart_from_their_marks() -> None:
    import unicodedata

    for text, links in DECIDED.values():
        found = propose(scan(unicodedata.normalize("NFD", text)))
        assert [type(one) for one in found] == [type(one) for one in links]
        assert [one.agrees for one in found] == [one.agrees for one in links]
