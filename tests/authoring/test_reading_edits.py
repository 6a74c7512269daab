"""Readings in the text of a card: everything else stays, character for character."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.formatting.comments import find_comments
from mkdocs_briefings.authoring.formatting.layout import format_file
from mkdocs_briefings.authoring.reading_edits import write_reading
from mkdocs_briefings.model.models import Card, Reading
from mkdocs_briefings.model.parse import Document, read_document
from mkdocs_briefings.problems.errors import BriefingsError

OLD, NEW = "00000000000000aa", "0123456789abcdef"
PATH = "briefings/ferries/cora.yml"

CARD = """\
# About the Cora.
name: Cora
facts:
  - id: range  # first
    statement: The Cora sails far.
    note: A remark.
      # of the note

    # when it came
    added: 2031-05-01
    evidence:
      - source: post
        quote: sails far away
  # between
  - id: drive
    statement: The Cora burns diesel.
    read:
      - {by: Jon Dahl, on: 2031-05-02, of: 00000000000000aa}  # by Jon
      # more of them
    added: 2031-05-01
    evidence: [{source: post, quote: burns diesel all day}]
"""


def parse(text: str) -> Document[Card]:
    card, problems = read_document(PATH, text.encode(), Card)
    assert card, problems
    return card


def reading(by: str = "Ida Berg", of: str = NEW, objection: str = "") -> Reading:
    keys = {"by": by, "on": "2031-06-01", "of": of}
    return Reading.model_validate(keys | ({"objection": objection} if objection else {}))


def write(text: str, index: int, one: Reading) -> str:
    return write_reading(parse(text), text.encode(), index, one)


LINE = "{by: Ida Berg, on: 2031-06-01, of: 0123456789abcdef}"


def test_a_first_reading_goes_where_the_formatter_would_put_it() -> None:
    expected = CARD.replace(
        "      # of the note\n", f"      # of the note\n    read:\n      - {LINE}\n", 1
    )
    assert write(CARD, 0, reading()) == expected


def test_another_reading_goes_below_the_last() -> None:
    last = "of: 00000000000000aa}  # by Jon\n"
    assert write(CARD, 1, reading()) == CARD.replace(last, f"{last}      - {LINE}\n")


def test_a_void_reading_by_the_same_reader_is_replaced() -> None:
    expected = CARD.replace("2031-05-02, of: 00000000000000aa", "2031-06-01, of: 0123456789abcdef")
    assert write(CARD, 1, reading("JON DAHL")) == expected


def test_an_objection_that_is_no_more() -> None:
    text = CARD.replace("00aa}", "00aa, objection: It does not.}")
    expected = CARD.replace("2031-05-02, of: 00000000000000aa", "2031-06-01, of: 0123456789abcdef")
    assert write(text, 1, reading("Jon Dahl")) == expected


def test_an_objection_that_is_new() -> None:
    written = write(CARD, 1, reading("Jon Dahl", objection="It sails: on wind, they say."))
    assert ', of: 0123456789abcdef, objection: "It sails: on wind, they say."}  # by Jon' in written


@pytest.mark.parametrize(
    ("before", "objection", "after"),
    [
        (
            "      - by: Jon Dahl\n        on: 2031-05-02\n        of: 00000000000000aa # old\n",
            "No: it does not.",
            "      - by: Jon Dahl\n        on: 2031-06-01\n        of: 0123456789abcdef # old\n"
            '        objection: "No: it does not."\n',
        ),
        (
            "      - by: Jon Dahl\n        objection: >-\n          It does\n          not.\n"
            "        on: 2031-05-02\n        of: 00000000000000aa\n",
            "",
            "      - by: Jon Dahl\n        on: 2031-06-01\n        of: 0123456789abcdef\n",
        ),
        (
            "      - objection: No. # so\n        by: Jon Dahl\n"
            "        on: 2031-05-02\n        of: 00000000000000aa\n",
            "",
            "      -  # so\n        by: Jon Dahl\n"
            "        on: 2031-06-01\n        of: 0123456789abcdef\n",
        ),
        (
            "      - {objection: No., by: Jon Dahl, on: 2031-05-02, of: 00000000000000aa}\n",
            "",
            "      - {by: Jon Dahl, on: 2031-06-01, of: 0123456789abcdef}\n",
        ),
    ],
)
def test_readings_in_blocks(before: str, objection: str, after: str) -> None:
    line = "      - {by: Jon Dahl, on: 2031-05-02, of: 00000000000000aa}  # by Jon\n"
    text = CARD.replace(line, before)
    assert text != CARD
    written = write(text, 1, reading("Jon Dahl", objection=objection))
    assert written == CARD.replace(line, after)


def test_a_long_objection_is_a_block_that_the_formatter_leaves() -> None:
    text, _ = format_file(PATH, CARD.encode(), Card)
    assert text
    written = write(text, 0, reading(objection="It does not say so. " * 6 + "No."))
    assert "        objection: It does not say so." in written
    assert format_file(PATH, written.encode(), Card) == (written, [])


def test_a_fact_in_braces() -> None:
    text = (
        'name: Cora\nfacts: [{id: f, statement: "So, so.", added: 2031-05-01,  # when\n'
        "  evidence: [{source: post, quote: one two three}]}]\n"
    )
    once = write(text, 0, reading())
    assert once == text.replace("added:", f"read: [{LINE}], added:")
    twice = write(once, 0, reading("Jon Dahl"))
    assert twice == once.replace("f}], ", "f}, {by: Jon Dahl, on: 2031-06-01, of: " + NEW + "}], ")


def test_a_list_that_is_not_indented_and_a_file_without_a_last_line_end() -> None:
    text = (
        "name: Cora\nfacts:\n- evidence:\n  - source: post\n    quote: one two three\n"
        "  id: f\n  statement: So.\n  added: 2031-05-01\n  read:\n"
        "  - {by: Jon Dahl, on: 2031-05-02, of: 00000000000000aa}"
    )
    assert write(text, 0, reading()) == f"{text}\n  - {LINE}"


def test_a_layout_that_would_not_be_read_again_is_left_alone() -> None:
    text = CARD.replace(
        "    added: 2031-05-01\n    evidence:\n",
        "    ? added\n    : 2031-05-01\n    ? evidence\n    :\n",
        1,
    )
    with pytest.raises(BriefingsError) as raised:
        write(text, 0, reading())
    assert "briefings fmt" in raised.value.problems[0].hint


NAMES = ["Ida Berg", "Jon Dahl", "阿尔玛", "O'Hara: the 2nd", "no", "7", "# x", "{a, b}", '"q"']
NOTES = ["", "", "No.", "It says: no, 30 km.", "“全” #1", "- so", "yes", "long " * 30 + "end"]


def lines_with_comments(draw: st.DrawFn, text: str) -> str:
    """The text with comments and blank lines put between its lines."""
    lines = []
    for line in text.splitlines():
        above = draw(st.sampled_from(["", "", "", "{}# c", "\n", "{}# a: b\n", "\n{}# c"]))
        indent = " " * draw(st.integers(0, 10))
        lines += [above.format(indent)] if above else []
        lines.append(line + draw(st.sampled_from(["", "", "  # end", " # - x: {"])))
    return "\n".join(lines) + "\n"


@st.composite
def cards(draw: st.DrawFn) -> str:
    text = lines_with_comments(draw, CARD)
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


readings = st.builds(
    reading,
    st.sampled_from(NAMES),
    st.sampled_from([OLD, NEW]),
    st.sampled_from(NOTES).map(str.strip),
)


def is_part(old: list[str], new: Iterator[str]) -> bool:
    """Whether these lines stand among those, in order."""
    return all(line in new for line in old)


@given(cards(), st.lists(st.tuples(st.integers(0, 1), readings), min_size=1, max_size=6))
def test_any_readings_in_any_card(text: str, added: list[tuple[int, Reading]]) -> None:
    for index, one in added:
        before = parse(text)
        written = write(text, index, one)
        after = parse(written)
        kept = [n for n in (0, 1) if n != index]
        assert [after.record.facts[n] for n in kept] == [before.record.facts[n] for n in kept]
        bare = {"read": ()}
        old, new = before.record.facts[index], after.record.facts[index]
        assert new.model_copy(update=bare) == old.model_copy(update=bare)
        assert [r for r in new.read if r.of == one.of and r.objection == one.objection]
        assert len(new.read) in {len(old.read), len(old.read) + 1}
        if len(new.read) > len(old.read):
            assert new.read[:-1] == old.read
            assert is_part(text.splitlines(keepends=True), iter(written.splitlines(keepends=True)))
        assert words(written) == words(text)
        assert ("\r\n" in text) == ("\r\n" in written)
        assert written.count("\n") == written.count("\r\n") or "\r" not in written
        text = written


def words(text: str) -> list[str]:
    plain = text.replace("\r\n", "\n")
    return [comment.text for comment in find_comments(plain) if comment.text]
