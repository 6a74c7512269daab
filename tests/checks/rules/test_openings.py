"""A seal opens no more words than its facts need."""

from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.commitment.seal_file import format_seal
from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, analysis_of, card, fact, in_public, site

ALMA, SEAL = "briefings/ferries/alma.yml", "seeds/post.seal"
TEXT = "The Alma of Solvik came early. It rained all day, said everybody there."


def paper(quote: str = "Solvik came early") -> Files:
    return site({"ferries/alma": card("Alma", fact(quote))}, {"post": TEXT})


def opening(files: Files, *indexes: int) -> Files:
    """The files with some more words of the article opened, by their index in the text."""
    analysis = analysis_of(files)
    commitment = commit(analysis.library.texts["post"])
    opened = commitment.opened_by(analysis.library.seals["post"])
    return files | {SEAL: format_seal(commitment.seal(opened | {*indexes}))}


def test_a_seal_that_was_just_written() -> None:
    assert passes("openings", paper())
    assert passes("openings", in_public(paper()))


def test_words_that_no_fact_needs() -> None:
    (found,) = findings("openings", in_public(opening(paper(), 7, 8)))
    assert (found.file, found.marks) == (SEAL, "")
    assert "'rained', 'all'" in found.message or "'all', 'day'" in found.message


def test_of_many_words_the_first_are_shown() -> None:
    (found,) = findings("openings", opening(paper(), *range(6, 13)))
    assert found.message.count("'") == 2 * 5
    assert "2 more" in found.message


def test_a_fact_that_was_changed_leaves_words_behind() -> None:
    files = paper("of Solvik came early")
    files[ALMA] = files[ALMA].replace("of Solvik came early", "of Solvik came")
    (found,) = findings("openings", files)
    assert "'early'" in found.message


def test_it_waits_until_other_mistakes_are_mended() -> None:
    files = opening(paper(), 7, 8)
    wrong = {"docs/index.md": "[[ferries/elma]]\n"}
    assert findings("openings", files | wrong) == []
    assert "other mistakes" in skips("openings", files | wrong)[0]
