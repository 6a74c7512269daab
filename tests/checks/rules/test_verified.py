"""The whole article says what the opened words say."""

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

ALMA, TURBO = "briefings/ferries/alma.yml", "briefings/ferries/alma-turbo.yml"
TEXT = "The Alma Turbo was on time. It rained all day."


def paper(text: str = TEXT) -> Files:
    """A fact of the Alma, sealed while nobody knew of a ferry by a longer name."""
    files = site({"ferries/alma": card("Alma", fact("was on time"))}, {"post": text})
    turbo = card("Alma Turbo", fact("it is so", "other"))
    return files | {TURBO: site({"ferries/alma-turbo": turbo}, {}, {})[TURBO]}


def test_a_fact_whose_text_shows_the_same() -> None:
    assert passes(
        "verified", site({"ferries/alma": card("Alma", fact("was on time"))}, {"post": TEXT})
    )


def test_a_longer_name_whose_end_is_closed() -> None:
    files = paper()
    assert findings("context", files) == []  # the opened words say "Alma"
    (found,) = findings("verified", files)
    assert (found.file, found.marks) == (ALMA, "was on time")
    assert "'Alma'" in found.message


def test_what_the_opened_words_lack_too_is_reported_once() -> None:
    files = site(
        {"ferries/alma": card("Alma", fact("rained all day"))}, {"post": "It rained all day."}
    )
    assert len(findings("context", files)) == 1
    assert findings("verified", files) == []


def test_a_reason_excuses_it() -> None:
    files = paper()
    why = '"derivation": {"subject": "the turbo is meant"}, "evidence"'
    files |= {ALMA: files[ALMA].replace('"evidence"', why)}
    assert findings("verified", files) == []
    assert any("reason" in reason for reason in skips("verified", files))


def test_what_cannot_be_compared_is_not_judged() -> None:
    hidden = in_public(paper())
    assert findings("verified", hidden) == []
    assert "text" in skips("verified", hidden)[0]
    for quote in ("was late today", "rained all day"):  # not in the text; not opened
        files = paper()
        files[ALMA] = files[ALMA].replace("was on time", quote)
        assert findings("verified", files) == []
        assert any("quote" in reason for reason in skips("verified", files))
