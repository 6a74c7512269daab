"""Reviews made by hand, for tests of what a sheet prints."""

from hypothesis import strategies as st

from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.review.changes import (
    CardChange,
    Changes,
    EvidenceSnapshot,
    FactChange,
    FactSnapshot,
    Judgement,
    SourceChange,
    SourceCounts,
)
from mkdocs_briefings.review.fields import FieldChange
from mkdocs_briefings.review.other_files import OTHER, CommentChange, OtherFile
from mkdocs_briefings.review.reviewing import Review


def snapshot(ref: str = "ferries/alma#range", statement: str = "The Alma sails.") -> FactSnapshot:
    """A proven fact of one witness, without evidence."""
    standing = Judgement("reported", ("one witness: Harbour Post",))
    return FactSnapshot(ref, "Alma", statement, "", (), Judgement("proven"), standing)


def review(changes: Changes, *problems: Problem) -> Review:
    """A review of these changes."""
    return Review("main", "change", changes, problems, 0, None)


def review_full_of(text: str, other: str) -> Review:
    """A review with these texts wherever a site's files or a repository could put them."""
    evidence = EvidenceSnapshot(((text, False), (other, True), (text, False)), text, refutes=True)
    fact = FactSnapshot(
        f"ferries/{text}#{other}",
        text,
        other,
        text,
        (evidence,),
        Judgement("not proven", (text, other)),
        Judgement("claimed", (other,)),
    )
    fields = FieldChange("value", text, other), FieldChange(f"names.{text}", other, text * 9)
    counts = SourceCounts(facts=1, words=306, items={"open": 1})
    changes = Changes(
        facts=(
            FactChange("removed", fact, tombstone=text),
            FactChange("changed", fact, snapshot(), fields, declared=False),
            FactChange("moved", fact, snapshot()),
            FactChange("added", fact, readings=(text, other)),
            FactChange("read", fact, snapshot(), readings=(other,)),
        ),
        cards=(CardChange(text, other, "renamed", was=other, fields=fields),),
        sources=(
            SourceChange(
                *(other, text, "changed", fields, counts, counts, ("seal new",)),
                Judgement("recomputed here, and WRONG", (text,)),
            ),
        ),
        kinds=fields,
        broken=(text, other),
        loosened=((text, other),),
        unreadable=(text,),
    )
    problem = Problem(Place(text), other, text, other)
    files = OtherFile(text, "new", "program"), OtherFile(other, "changed", OTHER)
    comments = (CommentChange(text, (other,), (text,)),)
    return Review(text, other, changes, (problem,), 1, None, files, comments)


HOSTILE = st.lists(
    st.sampled_from(
        "@all #12 GH-3 ::error:: ##[error] <b> </b> <!-- --> ![x](y) [a](b) ` `` ``` ** "
        "_ ~~ | $ \\ https://evil.example www.evil.example :smile: a1b2c3d4e5f6 \x1b[31m \r "
        "\n \u202e &amp; - > + 1. # --- {{ 渡轮 52,000".split(" ")
    )
).map(" ".join) | st.text(max_size=40)
"""Texts that a terminal, a log, Markdown or a code host would obey."""
