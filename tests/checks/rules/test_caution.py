"""Words near the quote that can turn its meaning are answered."""

from typing import Any

from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.commitment.seal_file import format_seal, parse_seal
from mkdocs_briefings.text.canonical import canonical
from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, faults, in_public, site

TEXT = "They denied that the Alma sank. The Brise sails well."


def told(quote: str, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", fact(quote, **keys)),
        "ferries/brise": card("Brise", fact("The Brise sails")),
    }
    return site(cards, {"post": TEXT})


def test_what_passes() -> None:
    assert passes("caution", told("the Alma sank", refutes="true"))
    assert passes("caution", in_public(told("the Alma sank", refutes="true")))


def test_what_fails_unless_there_is_a_reason() -> None:
    for files in (told("the Alma sank"), in_public(told("the Alma sank"))):
        (found,) = findings("caution", files)
        assert (found.file, found.marks) == ("briefings/ferries/alma.yml", "the Alma sank")
        assert "'denied'" in found.message
        assert "'refutes: true'" in found.hint
    files = told("the Alma sank", derivation={"meaning": "they denied something else"})
    assert findings("caution", files) == []
    assert any("reason" in reason for reason in skips("caution", files))
    assert faults(files) == faults(in_public(files)) == []


def test_a_reason_that_nothing_needs_is_an_error() -> None:
    files = told("the Alma sank", refutes="true", derivation={"meaning": "it is meant so"})
    (found,) = findings("derivation", files)
    assert "meaning" in found.message


def test_a_caution_that_is_closed_in_the_seal_is_found_in_the_text() -> None:
    files = told("the Alma sank", refutes="true")
    text = canonical(files["seeds/.text/post.txt"])
    commitment = commit(text)
    opened = commitment.opened_by(parse_seal(files["seeds/post.seal"]))
    (denied,) = (word.index for word in text.words if word.form == "denied")
    closed = files | {"seeds/post.seal": format_seal(commitment.seal(opened - {denied}))}
    refutation = "caution: the quote shows no other value, and no word near it denies the fact"
    assert faults(closed) == [
        refutation,
        "verified: in the whole text, 'denied' is near the quote, but closed in the seal",
    ]
    assert faults(in_public(closed)) == [refutation]
