"""Statements that contradict each other are found without trying all pairs."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.analysis.unlike_values import Statement, find_unlike

NUMBERS = st.integers(0, 9)
STATEMENTS = st.lists(
    st.builds(
        lambda sort, low, size, first, days: Statement(sort, low, low + size, first, first + days),
        st.sampled_from(["km", "EUR"]),
        *(NUMBERS for _ in range(4)),
    ),
    max_size=12,
)


def contradict(one: Statement, other: Statement) -> bool:
    is_apart = one.high <= other.low or other.high <= one.low
    return one.sort == other.sort and is_apart and meet(one, other)


def meet(one: Statement, other: Statement) -> bool:
    return one.first <= other.last and other.first <= one.last


@given(STATEMENTS)
def test_all_pairs_are_found(statements: list[Statement]) -> None:
    def conflict(one: int, other: int) -> bool:
        return one != other and contradict(statements[one], statements[other])

    found = {*find_unlike(statements, conflict, len(statements))}
    indexes = range(len(statements))
    assert found == {(one, other) for one in indexes for other in indexes if conflict(one, other)}


def test_words_contradict_all_others() -> None:
    statements = [Statement(None, word, word, 0, 0) for word in ("a", "b", "a")]
    found = {*find_unlike(statements, lambda one, other: True, 3)}
    assert found == {(0, 1), (1, 0), (1, 2), (2, 1)}


def test_few_pairs_are_tried_of_many_statements() -> None:
    tried = []

    def conflict(one: int, other: int) -> bool:
        tried.append((one, other))
        return True

    values = [Statement("km", number, number, 0, 0) for number in range(500)]
    series = [Statement("km", number, number, number, number) for number in range(500)]
    agreeing = [Statement("km", number, 1000, 0, 0) for number in range(500)]
    for statements in (values, series, agreeing):
        tried.clear()
        assert len([*find_unlike(statements, conflict, 3)]) <= 1500
        assert len(tried) <= 2000
