"""Comments and blank lines are found where they stand, and nowhere else."""

import pytest

from mkdocs_briefings.authoring.formatting.comments import Comment, find_comments


def found(text: str) -> list[Comment]:
    return [*find_comments(text)]


def test_a_comment_alone_and_one_behind_a_value() -> None:
    assert found("# head\nname: Alma  # she\n") == [
        Comment("# head", 1, 1, alone=True, inside=False),
        Comment("# she", 2, 13, alone=False, inside=False),
    ]


def test_a_comment_inside_brackets() -> None:
    (one,) = found("list: [a, # first\n  b]\n")
    assert (one.text, one.inside, one.alone) == ("# first", True, False)


def test_a_comment_after_the_dash_of_an_item_belongs_to_the_item() -> None:
    (one,) = found("list:\n  - # here\n    a: b\n")
    assert (one.alone, one.column) == (True, 3)


def test_a_blank_line_has_no_text() -> None:
    assert [(one.line, one.text) for one in found("a: b\n\nc: d\n")] == [(2, "")]


@pytest.mark.parametrize(
    "text", ["a: b#c\n", "a: 'b # c'\n", 'a: "b # c"\n', "a: |\n  # b\n\n  c\n", "a: b\n"]
)
def test_what_is_no_comment(text: str) -> None:
    assert found(text) == []


def test_the_comment_of_a_block_scalar() -> None:
    assert [(one.text, one.alone) for one in found("a: | # why\n  b\n")] == [("# why", False)]
