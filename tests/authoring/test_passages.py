"""The passage of a quote: from the text, else from the words that the seal opens."""

import pytest

from mkdocs_briefings.authoring.passages import Passage, find_passage
from tests.support.sealed import Files, analysis_of, card, fact, in_public, linked, site

TEXT = """\
It rained on the harbour. Ms. Berg left early.
The Alma sails at least 40 km on one charge, the yard said. But nobody has tried it in winter!

The crew would rather not.
The end came late.
"""
FACT = fact(
    "at least 40 km on one charge",
    statement="The Alma sails at least 40 km.",
    property="range",
    value="40 km",
    bound="at-least",
    by="operators/yard",
    derivation={"meaning": "tried in summer"},
)
FILES = site(
    {
        "ferries/alma": card("Alma", FACT),
        "operators/yard": card("The Yard", fact("the yard said so", paragraph="9.9")),
    },
    {"post": TEXT},
)


def passage(files: Files, ref: str = "ferries/alma#f") -> Passage | None:
    analysis = analysis_of(files)
    return find_passage(analysis, linked(analysis, ref), 0)


def test_the_quote_is_marked_between_the_sentences_before_and_after() -> None:
    found = passage(FILES)
    assert found
    assert found.whole
    assert found.pieces == (
        ("Ms. Berg left early. The Alma sails ", False),
        ("at least 40 km on one charge", True),
        (", the yard said. But nobody has tried it in winter!", False),
    )
    assert "the yard said. But" in found.text


def test_without_the_text_the_closed_words_are_told() -> None:
    found = passage(in_public(FILES))
    assert found
    assert not found.whole
    assert found.text == "… … alma sails at least 40 km on one charge the yard said …"
    assert [text for text, marked in found.pieces if marked] == ["at least 40 km on one charge"]


@pytest.mark.parametrize("files", [FILES, in_public(FILES)])
def test_the_cautions_come_with_what_answers_them(files: Files) -> None:
    found = passage(files)
    assert found
    assert found.cautions == ("'said' (saying), answered by 'by'",)


def test_a_quote_in_no_known_words() -> None:
    assert passage(FILES, "operators/yard#f") is None
    bare = {path: text for path, text in in_public(FILES).items() if not path.endswith(".seal")}
    assert passage(bare) is None


def test_another_copy_of_the_text_is_not_read_from() -> None:
    changed = FILES | {
        "seeds/.text/post.txt": FILES["seeds/.text/post.txt"].replace("rained", "fell")
    }
    found = passage(changed)
    assert found
    assert not found.whole


def test_a_quote_at_the_start_and_at_the_end() -> None:
    one = fact("It rained on the harbour", statement="It rained.")
    two = fact("old gray cranes", statement="So it is.")
    files = site({"ferries/alma": card("Alma", one)}, {"post": TEXT})
    found = passage(files)
    assert found
    assert found.pieces[0] == ("It rained on the harbour", True)
    last = {
        "ferries/alma": card(
            "Alma", two | {"evidence": [{"source": "post", "quote": "the last of all words"}]}
        )
    }
    files = site(last, {"post": TEXT})
    files["seeds/.text/post.txt"] += "These are the last of all words"
    found = passage(files | {"seeds/post.yml": files["seeds/post.yml"].partition("text:")[0]})
    assert found
    assert found.pieces[-1] == ("the last of all words", True)
