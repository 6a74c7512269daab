"""Sources in a change: which roots and seals are new, and how much of each article is used."""

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.review.changes import Judgement, SourceChange, SourceCounts
from mkdocs_briefings.review.fields import FieldChange
from mkdocs_briefings.review.sources import source_changes
from tests.support.articles import ARTICLES, SITE, checked, held, sealed

ALMA = "briefings/ferries/alma.yml"
FILES = sealed(SITE, ARTICLES)
TIDE, SEAL = "seeds/tide-letter.yml", "seeds/tide-letter.seal"
EDITED = {ALMA: SITE[ALMA].replace("quote: The Alma of Solvik", "quote: Alma of Solvik")}
TEXTS = held(ARTICLES)


def analysis(files: dict[str, str]) -> Analysis:
    found = checked(files).analysis
    assert found
    return found


def changed(before: dict[str, str], after: dict[str, str]) -> dict[str, SourceChange]:
    found = source_changes(analysis(before), analysis(after))
    return {change.source_id: change for change in found}


def test_nothing_changed() -> None:
    assert changed(FILES | TEXTS, FILES | TEXTS) == {}


def test_a_new_seal_is_recomputed_where_the_text_is() -> None:
    after = sealed(SITE | EDITED, ARTICLES)
    in_public, with_texts = changed(FILES, after), changed(FILES | TEXTS, after | TEXTS)
    found = in_public["harbour-post"]
    assert found.commitments == ("seal changed",)
    assert found.recheck
    assert found.recheck.word == "not recomputed here"
    assert (found.before.opened, found.after.opened, found.after.items) == (41, 40, {})
    found = with_texts["harbour-post"]
    assert found.recheck == Judgement("recomputed here, and correct")
    assert found.after.items == {"items cited": 9, "waived": 0, "open": 14}


def test_a_root_of_another_text_is_wrong() -> None:
    before, _, root = FILES[TIDE].partition("root: ")
    forged = FILES | {TIDE: f"{before}root: {root[1]}{root[0]}{root[2:]}"} | TEXTS
    without_seal = {path: text for path, text in forged.items() if path != SEAL}
    found = changed(FILES | TEXTS, without_seal)["tide-letter"]
    assert found.commitments == ("root changed",)
    assert found.recheck
    assert found.recheck.word == "recomputed here, and WRONG"


def test_a_seal_of_another_text_opens_nothing() -> None:
    swapped = FILES | {SEAL: FILES["seeds/harbour-post.seal"]}
    found = changed(FILES, swapped)["tide-letter"]
    assert (found.before.opened, found.after.opened) == (20, 0)
    assert found.recheck


def test_new_removed_and_renamed_sources() -> None:
    new = {"seeds/coast-radio.yml": FILES[TIDE].replace("Tide Letter", "Coast Radio")}
    assert changed(FILES, FILES | new)["coast-radio"].change == "new"
    removed = changed(FILES | new, FILES)["coast-radio"]
    assert (removed.change, removed.after) == ("removed", SourceCounts())

    rest = {path: text for path, text in FILES.items() if path not in (TIDE, SEAL)}
    moved = {
        "seeds/tide.yml": f"{FILES[TIDE]}was: [tide-letter]\n",
        "seeds/tide.seal": FILES[SEAL],
    }
    renamed = changed(FILES, rest | moved)
    assert "tide-letter" not in renamed
    assert renamed["tide"].fields[0] == FieldChange("id", "tide-letter", "tide")
    assert renamed["tide"].commitments == ()
