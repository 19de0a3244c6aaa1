"""Sentences of errors: figures."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "breakdown.itself": (
        "số liệu {id} không thể là thành phần của chính nó; bỏ {id} khỏi các thành phần",
        "figure {id} cannot be a part of itself; leave it out of the parts",
    ),
    "change.amount": (
        "mức tăng, giảm bằng số phải ghi số (giảm là số âm); mức tăng, giảm bằng lời thì không",
        "a change must have an amount (negative for a decrease), unless it is given in words",
    ),
    "change.hedge": (
        "chỉ mức tăng, giảm bằng số mới có từ ước lượng; bỏ từ ước lượng",
        "only a change with an amount can have a hedge; leave the hedge out",
    ),
    "change.words": (
        "mức tăng, giảm bằng lời phải ghi lời văn; mức tăng, giảm bằng số thì không",
        "a change in words must have its words, and no other change can",
    ),
    "change_of.itself": (
        "số kỳ này, số kỳ trước và mức tăng, giảm phải là ba số liệu khác nhau",
        "the later figure, the earlier figure and the change must be three different figures",
    ),
    "change_of.words": (
        "mức tăng, giảm là một số liệu thì phải bằng số; ghi lời văn vào mức tăng, giảm của số liệu",
        "a change that is a figure must have a number; words belong to the changes of a figure",
    ),
    "compare.incomplete": (
        "mọi đơn vị hình thành nên {unit} phải có số liệu kỳ trước; còn thiếu: {units}",
        "every unit that {unit} was formed from must have an earlier figure; missing: {units}",
    ),
    "compare.length": (
        "không thể so sánh kỳ {one} ngày với kỳ {other} ngày",
        "a period of {one} days cannot be compared with one of {other} days",
    ),
    "compare.mismatch": (
        "hai số liệu không được khác nhau về {field}",
        "the figures must not differ in {field}",
    ),
    "restated.presumed": (
        "số liệu dựa vào đơn vị kế thừa suy đoán không thể là chính xác hoặc phân bổ, phải là suy đoán",
        "a figure that rests on presumed heirs cannot be exact or apportioned; it must be presumed",
    ),
    "columns.length": (
        "mỗi cột phải có đúng {count} dòng, mỗi đơn vị một dòng",
        "every column must have exactly {count} rows, one for each unit",
    ),
    "columns.row": (
        "số thứ tự dòng phải từ 0 đến dưới {count}, nhận được {row}",
        "the number of a row must be from 0 to below {count}, got {row}",
    ),
    "compare.quality": (
        "không thể quy đổi số liệu kỳ trước về {unit}: {quality}, {reason}[; {units}]",
        "the earlier figures cannot be restated for {unit}: {quality}, {reason}[; {units}]",
    ),
    "compare.units": (
        "chưa xác định được {one} và {other} là cùng một đơn vị; hãy đưa danh mục đơn vị hành chính vào territory= hoặc quy đổi trước",
        "{one} and {other} may be different units; pass territory=, or restate the figures first",
    ),
    "compare.window_and_day": (
        "không thể so sánh số liệu của một kỳ với số liệu tại một ngày",
        "a figure for a period cannot be compared with one for a single day",
    ),
    "compare.windows": (
        "không thể so sánh kỳ loại {one} với kỳ loại {other}",
        "a period of kind {one} cannot be compared with one of kind {other}",
    ),
    "coverage.above_one": (
        "có {part} cơ quan, đơn vị báo cáo, không thể nhiều hơn {whole} cơ quan, đơn vị phải báo cáo",
        "{part} units cannot have reported if only {whole} were expected",
    ),
    "draft.figure": (
        "văn bản không có số liệu thứ {place}; thứ tự phải từ 0 đến {last}",
        "the text has no figure {place}; the place must be from 0 to {last}",
    ),
    "figure.flow_of_a_day": (
        "số phát sinh phải gắn với một kỳ, không phải một ngày; ghi kỳ, hoặc ghi là số tại thời điểm",
        "a flow must have a period, not a day; give the period, or make it a stock",
    ),
    "figure.hedge": (
        "chỉ số liệu có giá trị mới có từ ước lượng",
        "only a figure with a value can have a hedge",
    ),
    "figure.origins": (
        "số liệu đã công bố giữ nguyên như in, không thể đồng thời là số tính toán hay số giả lập",
        "a published figure stays as printed: it cannot also be computed or synthetic",
    ),
    "figure.no_day": (
        "số liệu chưa rõ kỳ hoặc ngày, chưa thể tổng hợp; hãy ghi kỳ hoặc ngày",
        "the period or day of the figure is not known, so it cannot be aggregated; give one",
    ),
    "figure.no_indicator": (
        "số liệu chưa xác định chỉ tiêu, chưa thể tổng hợp; hãy ghi chỉ tiêu",
        "the indicator of the figure is not known, so it cannot be aggregated; give one",
    ),
    "figure.no_unit": (
        "số liệu không gắn với một đơn vị hành chính có mã, chưa thể tổng hợp; hãy ghi đơn vị",
        "the figure is not of a unit with a code, so it cannot be aggregated; give the unit",
    ),
    "figure.source": (
        "số liệu đã công bố phải có nguồn",
        "a published figure must have its source",
    ),
    "figure.state": (
        "số liệu có giá trị khi và chỉ khi trạng thái là “có số liệu”",
        "a figure has a value if, and only if, its state is 'value'",
    ),
    "figure.stock_of_a_period": (
        "số tại thời điểm phải gắn với một ngày, không phải một kỳ; ghi ngày cuối kỳ",
        "a stock must have a day, not a period; give the last day of the period",
    ),
    "figure.unit_word": (
        "đơn vị tính khác phải ghi tên đơn vị tính như văn bản ghi",
        "another unit of measure must be named by its words in the text",
    ),
    "figure.unknown": (
        "báo cáo không có số liệu mang mã này[; gần giống: {near}]",
        "the report has no figure with this id[; nearest: {near}]",
    ),
    "figure.what": (
        "số liệu phải có chỉ tiêu, hoặc lời văn nêu nội dung của số liệu",
        "a figure must have an indicator, or the words for what it counts",
    ),
    "figure.when": (
        "số liệu phải gắn với đúng một trong ba: một kỳ, một ngày, hoặc một kỳ chưa nêu đủ",
        "a figure must have exactly one of a period, a day, and a window that is not fully stated",
    ),
    "figure.where": (
        "phải có đúng một trong hai: đơn vị hành chính, hoặc nơi khác (Place)",
        "exactly one of a unit and another place must be given",
    ),
    "handover.record": (
        "bản ghi {index} phải là Ban Chỉ đạo, đơn, vụ việc hoặc đơn vị hành chính",
        "record {index} must be a committee, a petition, a case or a unit",
    ),
    "link.unknown": (
        "quan hệ thứ {index} nêu {part} là {id}, nhưng báo cáo không có số liệu mang mã này; ghi mã của một số liệu[; gần giống: {near}]",
        "link {index} names {id} as its {part}, but the report has no figure with this id; give the id of a figure[; nearest: {near}]",
    ),
    "movement.too_few": (
        "biến động trong kỳ phải nêu ít nhất hai số liệu",
        "a movement must name at least two figures",
    ),
    "movement.twice": (
        "một số liệu không thể giữ hai vai trò trong cùng một biến động",
        "one figure cannot have two roles in a movement",
    ),
    "place.name": (
        "{kind} phải có tên như văn bản ghi",
        "a place of kind '{kind}' must have its name as printed",
    ),
    "place.several": (
        "nhiều đơn vị phải có tên chung, hoặc mã của từng đơn vị",
        "several units must have a name, or the units themselves",
    ),
    "place.units": (
        "{kind} không kèm mã đơn vị; hãy bỏ các đơn vị, hoặc chọn loại khác",
        "a place of kind '{kind}' cannot have units; leave them out, or choose another kind",
    ),
    "place.unnamed": (
        "nơi không nêu tên thì không có tên; bỏ tên, hoặc chọn loại khác",
        "a place that is not named cannot have a name; leave it out, or choose another kind",
    ),
    "print.decimals": (
        "số chữ số thập phân phải từ 0 đến {largest}",
        "the number of decimals must be from 0 to {largest}",
    ),
    "print.scale": (
        "lũy thừa của 10 phải từ 0 đến {largest} (nghìn là 3, triệu là 6, tỷ là 9)",
        "the power of ten must be from 0 to {largest} (3 for thousand, 6 for million, 9 for billion)",
    ),
    "print.text": (
        "số được in phải có nguyên văn; số văn bản không ghi thì không có nguyên văn",
        "a printed number must have its text, and a number that is not printed cannot have one",
    ),
    "range.order": (
        "số lớn nhất {high} không được nhỏ hơn số nhỏ nhất {low}",
        "the highest number {high} must not be below the lowest {low}",
    ),
    "rate.none": (
        "chỉ số liệu là phần trên tổng thể mới có tỷ lệ",
        "only a share has a rate",
    ),
    "rate_of.itself": (
        "tỷ lệ {id} không thể là phần hay tổng thể của chính nó",
        "rate {id} cannot be its own part or whole",
    ),
    "reconciliation.mismatch": (
        "hai số liệu không được khác nhau về {field}",
        "the two figures must not differ in {field}",
    ),
    "rollup.outside": (
        "{unit} nằm ngoài phạm vi tổng hợp là {within}; hãy tổng hợp ở đơn vị bao trùm cả hai",
        "{unit} is outside {within}, the unit that was rolled up; roll up a unit that contains both",
    ),
    "report.when": (
        "báo cáo phải gắn với đúng một trong hai: một kỳ, hoặc một kỳ chưa nêu đủ",
        "a report must have exactly one of a period and a window that is not fully stated",
    ),
    "share.part_above_whole": (
        "phần {part} không được lớn hơn tổng thể {whole}",
        "the part {part} cannot be greater than the whole {whole}",
    ),
    "table.language": (
        "bảng có số liệu phải nêu ngôn ngữ hiển thị",
        "a table with figures must have a language",
    ),
    "table.ragged": (
        "các dòng của bảng phải cùng số cột với tiêu đề",
        "every row of a table must have as many cells as the header",
    ),
    "tally.dimension": (
        "hãy đưa vào một tuple gồm các tiêu thức khác nhau trong {known}, ví dụ ('kind',); nhận được {value}",
        "must be a tuple of different names from {known}, such as ('kind',), got {value}",
    ),
    "tally.duplicate": (
        "{kind} tại {place} đã được đếm trước đó: mã là {id}; hãy bỏ một trong hai",
        "the {kind} at {place} was already counted: its id is {id}; leave out one of the two",
    ),
    "total.mismatch": (
        "các số liệu không được khác nhau về {field}",
        "the figures must not differ in {field}",
    ),
    "total.nothing": (
        "cần ít nhất một số liệu để cộng",
        "there must be at least one figure to add",
    ),
    "total.range": (
        "không thể cộng một khoảng giá trị; cộng số liệu của từng đơn vị",
        "a range cannot be added; add the figures of the units",
    ),
    "total.rate": (
        "tỷ lệ công bố không kèm số lượng thì không cộng được: hãy ghi kèm số lượng",
        "a rate without its counts cannot be added: give the counts",
    ),
    "total.stock_over_time": (
        "{indicator} không thể cộng theo thời gian: {instead}",
        "{indicator} cannot be added over time: {instead}",
    ),
    "total.body": (
        "{body} của các đơn vị cấp dưới không thể cộng thành số liệu của đơn vị cấp trên; để cộng, hãy bỏ cơ quan và ghi cơ quan vào phạm vi",
        "the work of {body} of the units below cannot be a total of the unit above; to add it, leave the body out and name it in the scope",
    ),
    "total.twice": (
        "mỗi đơn vị chỉ được đưa vào một lần",
        "a unit must be given once",
    ),
    "total.windows": (
        "các kỳ phải liền nhau, không trùng nhau và phủ hết từ {start} đến {end}",
        "the periods must cover {start} to {end} without a gap or an overlap",
    ),
    "window.known": (
        "đã biết cả ngày đầu và ngày cuối; hãy dùng kỳ (Period.between)",
        "both days are known; use a period (Period.between)",
    ),
    "window.to_date": (
        "số đến nay không có ngày cuối; hãy bỏ ngày cuối, hoặc bỏ to_date",
        "a window to date has no last day; leave out the day, or to_date",
    ),
    "rollup.by": (
        "chỉ tiêu {indicator} không phân tổ theo {dimension}[, các tiêu thức là: {known}]",
        "{indicator} is not broken down by {dimension}[; its dimensions are: {known}]",
    ),
    "rollup.rate": (
        "số liệu tổng hợp từ hồ sơ không tính được tỷ lệ này: danh mục không nêu phần và tổng thể, hoặc nêu theo tiêu thức phân tổ mà bảng tổng hợp không có; hãy đếm theo tiêu thức đó: by=",
        "this rate cannot be counted: the catalogue does not name its part and whole, or names a dimension that the tally does not have; pass it as by= to tally",
    ),
    "rollup.statistic": (
        "{indicator} là đại lượng đặc trưng: hãy nêu một trong {known}, ví dụ by=dict(statistic='median')",
        "{indicator} is a summary statistic: name one of {known}, such as by=dict(statistic='median')",
    ),
    "rollup.times": (
        "chỉ tiêu này không phải là số ngày; các chỉ tiêu số ngày là: {known}",
        "this indicator is not a number of days; those that are: {known}",
    ),
    "times.share": (
        "phần phải lớn hơn 0 và không quá 1, ví dụ Fraction(9, 10)",
        "the share must be above 0 and at most 1, such as Fraction(9, 10)",
    ),
    "tally.by": (
        "bảng tổng hợp không phân tổ theo {value}[; nó phân tổ theo: {known}]; hãy đếm lại với by=",
        "the tally does not count by {value}[; it counts by: {known}]; pass the dimension as by= to tally",
    ),
    "counter.indicator": (
        "hàm đếm trả về {indicator}, nhưng chỉ được đăng ký cho: {known}",
        "the counter yields {indicator}, but it is registered for: {known}",
    ),
    "counter.thing": (
        "một vụ việc, đối tượng có mã (thing) chỉ được tính một lần, nên số đếm (number) phải bằng 1",
        "what has an id (thing) counts once, so its number must be 1",
    ),
    "counter.twice": (
        "có hai Counter cùng đếm {indicator} từ hồ sơ {record}, nên mỗi hồ sơ sẽ được đếm hai lần; hãy bỏ một Counter",
        "two counters count {indicator} from {record}, so each record would count twice; leave one of them out",
    ),
    "tally.record": (
        "không có cách đếm cho {value}; loại hồ sơ tự đặt cần có Counter nêu tại counters=(*aggregate.COUNTERS, …); codec.decode tạo hồ sơ từ đối tượng JSON",
        "there is no counter for {value}; a record type of your own must have one in counters=(*aggregate.COUNTERS, …); codec.decode makes records from JSON objects",
    ),
    "tally.mismatch": (
        "không thể cộng hai bảng khác kỳ, khác tiêu thức phân tổ hoặc khác cách đếm",
        "tallies with different periods, dimensions or counters cannot be added",
    ),
    "disclosure.overlap": (
        "một việc được tính ở nhiều phần của {indicator}, nên các phần không cộng thành tổng; hãy đếm không theo tiêu thức đó",
        "one thing counts in several parts of {indicator}, so the parts do not add up to the total; count without that dimension",
    ),
    "disclosure.linked": (
        "{indicator} là một loại của {other} trong tiêu thức phân tổ của bảng; hãy công bố hai chỉ tiêu này trong bảng không phân tổ theo tiêu thức đó",
        "{indicator} is {other} with one value of a dimension of the table; publish the two in a table without that dimension",
    ),
    "total.summary": (
        "{indicator} là đại lượng đặc trưng như trung vị, không cộng được, hãy tính lại từ hồ sơ",
        "{indicator} is a summary statistic, such as a median, which does not add; count it again from the records",
    ),
}
