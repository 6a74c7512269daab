"""Facts in words, with what the check says of each."""

import pytest

from mkdocs_briefings.review.changes import FactSnapshot, Judgement
from mkdocs_briefings.review.snapshots import Snapshotter
from tests.support.articles import ARTICLES, SITE, checked, sealed

ALMA = "briefings/ferries/alma.yml"
FILES = sealed(SITE, ARTICLES)


def take(ref: str, *edits: tuple[str, str], **files: str | None) -> FactSnapshot:
    text = FILES[ALMA]
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    site = {path: text for path, text in (FILES | {ALMA: text} | files).items() if text is not None}
    analysis = checked(site).analysis
    assert analysis
    return Snapshotter(analysis).take(analysis.library.facts_by_ref[ref])


def test_a_fact_in_words() -> None:
    fact = take("ferries/alma#range")
    assert (fact.card_id, fact.anchor, fact.name) == ("ferries/alma", "#range", "Alma")
    assert fact.value == "range = at least 40 km (calm sea)"
    assert fact.evidence[0].attribution == "Ida Berg in Harbour Post, 2 April 2031, paragraph 4"
    assert fact.check == Judgement("proven")
    reason = "whether Ida Berg has a stake in it is not known"
    assert fact.standing == Judgement("attributed", ("one witness: Ida Berg", reason))


@pytest.mark.parametrize(
    ("ref", "value"),
    [
        ("ferries/alma#operator", "operator = Solvik Lines (operators/solvik)"),
        ("ferries/alma#capacity", "capacity = more than 120 cars"),
    ],
)
def test_values(ref: str, value: str) -> None:
    assert take(ref).value == value


@pytest.mark.parametrize(
    ("ref", "attribution"),
    [
        ("operators/solvik#more-ferries", "Tide Letter, 9 April 2031 (from Coast Radio), "),
        ("ferries/alma#outlasts-brise", "a deck hand (unnamed, Solvik Lines) in Tide Letter, "),
    ],
)
def test_attributions(ref: str, attribution: str) -> None:
    assert take(ref).evidence[0].attribution.startswith(attribution)


def test_what_the_curator_derived() -> None:
    assert take("operators/solvik#more-ferries").check == Judgement(
        "partly derived", ("subject: the line is named two sentences earlier",)
    )


QUOTE = "quote: at least 40 kilometres on one charge"


@pytest.mark.parametrize(
    ("edit", "files", "reason"),
    [
        (("source: harbour-post", "source: none"), {}, "there is no source 'none'"),
        ((QUOTE, "quote: at least 40 knots"), {}, "the quote is not among the words that"),
        (("", ""), {"seeds/harbour-post.seal": None}, "harbour-post has no seal"),
        (
            ("", ""),
            {"seeds/harbour-post.seal": FILES["seeds/tide-letter.seal"]},
            "harbour-post.seal is of a different text",
        ),
    ],
)
def test_what_is_not_proven(
    edit: tuple[str, str], files: dict[str, str | None], reason: str
) -> None:
    ref = "ferries/alma#operator" if "source" in edit[0] else "ferries/alma#range"
    check = take(ref, edit, **files).check
    assert check.word == "not proven"
    assert check.reasons[0].startswith(reason)


@pytest.mark.parametrize(
    "edit",
    [
        ("by: people/ida-berg", "by: people/nobody"),
        ("scope: calm sea", "about: [nothing/here]"),
        ("value: 40 km", "value: forty"),
    ],
)
def test_a_fact_that_names_something_unknown_is_not_judged(edit: tuple[str, str]) -> None:
    assert take("ferries/alma#range").standing.word == "attributed"
    standing = take("ferries/alma#range", edit).standing
    assert standing == Judgement("not judged", ("it has errors",))
