import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.markdown.references import InlineRef, find_refs


def targets(markdown: str) -> list[str]:
    return [ref.target for ref in find_refs(markdown)]


def test_a_ref_knows_where_it_stands() -> None:
    markdown = "# Story\n\nThe [[ferries/alma#range| whole range ]].\n"
    (ref,) = find_refs(markdown)
    assert ref == InlineRef("ferries/alma#range", " whole range ", 3, 5, 13, 49)
    assert markdown[ref.start : ref.end] == "[[ferries/alma#range| whole range ]]"
    assert ref.view is None


def test_a_view_is_a_ref_to_a_part_of_the_site() -> None:
    assert [ref.view for ref in find_refs("[[_newest]]")] == ["newest"]


@pytest.mark.parametrize(
    "markdown",
    [
        "`[[a]]`",
        "``[[a]] ` [[b]]``",
        "```\n[[a]]\n```",
        "``` yaml title=x\n[[a]]\n```",
        "~~~\n```\n[[a]]\n~~~",
        "````\n```\n[[a]]\n````",
        "- item\n\n    ```\n    [[a]]\n    ```",
        "```[[a]]``` begins the line",
        "```\n[[a]] and never closed",
        "[a]",
        "[[]]",
        "[[a]",
        "[[a|]]",
        "[[a\nb]]",
    ],
)
def test_code_and_half_refs_are_left_alone(markdown: str) -> None:
    assert targets(markdown) == []


@pytest.mark.parametrize(
    "markdown",
    [
        "[[a]]",
        "`x` [[a]] `y`",
        "a ` lonely backtick [[a]]",
        "```\nx\n```\n[[a]]",
        "```x``` [[a]]",
        "~~~~\n~~~\n~~~~\n[[a]]",
        "> [[a]]",
        "| [[a]] |",
        "[[ a ]]",
        "\\[[[a]]",
        "text\r\n[[a]]",
    ],
)
def test_a_ref_is_found_wherever_text_stands(markdown: str) -> None:
    assert targets(markdown) == ["a"]


scraps = st.lists(st.sampled_from(["`", "``", "```", "~~~", "[[", "]]", "|", "a", " ", "\n", "#"]))


@given(scraps.map("".join))
def test_refs_stand_where_they_say_and_in_order(markdown: str) -> None:
    end = 0
    for ref in find_refs(markdown):
        assert ref.start >= end
        end = ref.end
        assert markdown[ref.start : ref.end].startswith("[[")
        assert markdown[ref.start : ref.end].endswith("]]")
        assert markdown.split("\n")[ref.line - 1][ref.column - 1 :].startswith("[[")


@pytest.mark.parametrize("scrap", ["`", "` `` ``` ", "`a ", "[[", "[[a|", "[[a", "`" * 99 + " "])
def test_signs_that_nothing_closes_are_no_refs(scrap: str) -> None:
    assert targets(scrap * 50) == []
