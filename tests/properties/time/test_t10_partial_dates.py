from __future__ import annotations

import pickle

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import codec
from qcdc.dates import PartialDate, as_day, as_day_or_partial, day_after, first_possible, is_before, last_possible
from qcdc.errors import CodecError, InvariantError
from qcdc.model import DocumentRef
from qcdc.testing import days, documents, partial_dates


def within(partial: PartialDate) -> st.SearchStrategy[pendulum.Date]:
    """The days that it can be, the first and the last among them."""
    return st.sampled_from([partial.first, partial.last]) | days(partial.first, partial.last)


@never_empty("every partial date has a first and a last day")
@given(partial_dates(), st.data())
def test_a_day_inside_is_not_certainly_before_or_after(partial: PartialDate, data: st.DataObject) -> None:
    """T10: the first possible day is not after the last; a day between them is neither certainly before nor after."""
    day = data.draw(within(partial))
    assert first_possible(partial) == partial.first <= day <= partial.last == last_possible(partial)
    assert is_before(partial, day) is (False if day == partial.first else None)
    assert is_before(day, partial) is (False if day == partial.last else None)


@never_empty("every partial date has days before and after")
@given(partial_dates(), st.integers(1, 4000))
def test_a_day_outside_is_certainly_before_or_after(partial: PartialDate, distance: int) -> None:
    """T10: a day before the first possible one, or after the last, is certainly before or after."""
    before, after = day_after(partial.first, -distance), day_after(partial.last, distance)
    assert (is_before(before, partial), is_before(partial, before)) == (True, False)
    assert (is_before(partial, after), is_before(after, partial)) == (True, False)


@floor("the order is certain")
@given(partial_dates(), partial_dates(), st.data())
def test_the_order_of_two_is_that_of_all_days_that_they_can_be(
    one: PartialDate, other: PartialDate, data: st.DataObject
) -> None:
    """T10: what is certain of two partial dates holds for every choice of days; nothing else is said."""
    nonempty(is_before(one, other) is not None)
    first, second = data.draw(within(one)), data.draw(within(other))
    certain = is_before(one, other)
    assert certain is None or certain is (first < second)
    if certain is None:
        assert one.first < other.last
        assert one.last >= other.first


@never_empty("the text of a partial date is never empty")
@given(partial_dates())
def test_the_text_of_a_partial_date_is_read_again(partial: PartialDate) -> None:
    """T10: the text of a partial date is read as the same one, and never as a day."""
    text = str(partial)
    assert PartialDate.of(text) == as_day_or_partial(text) == as_day_or_partial(partial) == partial
    assert pickle.loads(pickle.dumps(partial)) == partial
    with pytest.raises(InvariantError, match="YYYY-MM-DD") as refused:
        as_day(text)
    assert refused.value.code == "day.partial"


@floor("the day is partial")
@given(documents() | st.builds(DocumentRef, number=st.just("1"), day=partial_dates()))
def test_a_paper_dated_by_month_or_year_is_written_and_read(paper: DocumentRef) -> None:
    """T10: a partial date is written as its ISO text, and the same value is read again."""
    nonempty(isinstance(paper.day, PartialDate))
    written = codec.encode(paper)
    assert codec.decode(written, DocumentRef) == paper
    if isinstance(paper.day, PartialDate):
        assert f'"day": "{paper.day}"'.encode() in written


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2019-13", "partial_date.month"),
        ("2019-00", "partial_date.month"),
        ("0000", "partial_date.year"),
        ("2019-7", "day_or_partial.malformed"),
        ("201907", "day_or_partial.malformed"),
        ("2019-07 ", "day_or_partial.malformed"),
        ("2019\n", "day_or_partial.malformed"),
        ("２０１９", "day_or_partial.malformed"),
        ("07/2019", "day_or_partial.malformed"),
        ("2019-02-30", "day.impossible"),
        ("2019-07-01T00:00", "day.is_moment"),
    ],
)
def test_no_other_form_is_read(text: str, code: str) -> None:
    """T10: a day, a month or a year has one form; any other text is refused, with the field."""
    with pytest.raises(InvariantError) as refused:
        as_day_or_partial(text, "day")
    assert (refused.value.code, refused.value.attribute) == (code, "day")
    with pytest.raises(InvariantError):
        PartialDate.of(text)
    with pytest.raises(CodecError) as unread:
        codec.decode({"number": "1", "day": text}, DocumentRef)
    assert [(one.code, one.path) for one in unread.value.problems] == [(code, "$.day")]
