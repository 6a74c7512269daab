"""The words round the quote show subject, ref value, date and speaker."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, Keys, card, fact, in_public, site

ALMA = "briefings/ferries/alma.yml"
TEXT = """\
On October 17, 2030, the Alma entered service there. Solvik Lines was proud, said Ida Berg.
In October 2029 the Brise came. It rained. It rained again. On Friday the Alma stayed ashore.
It snowed. The tall one had 400 seats.
"""


def told(quote: str, record: Keys | None = None, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", fact(quote, **keys)),
        "ferries/brise": card("Brise", fact("the Brise came")),
        "operators/solvik": card("Solvik Lines", fact("Solvik Lines was proud")),
        "people/ida-berg": card("Ida Berg", fact("proud, said Ida Berg")),
    }
    return site(cards, {"post": TEXT}, {"post": record or {}})


@pytest.mark.parametrize(
    ("quote", "keys"),
    [
        ("entered service there", {"date": "2030-10-17"}),
        ("entered service there", {"date": "2030-10"}),
        ("entered service there", {"property": "launched", "value": "2030-10-17"}),
        ("Alma entered service there", {"by": "people/ida-berg"}),
        ("Solvik Lines was proud", {}),  # the ferry in the sentence before
        ("Solvik Lines was proud", {"property": "operator", "value": "operators/solvik"}),
        ("the Alma stayed ashore", {"date": "2031-03-28"}),  # the Friday before it was published
    ],
)
def test_what_passes(quote: str, keys: Keys) -> None:
    files = told(quote, **keys)
    assert passes("context", files)
    assert passes("context", in_public(files))


@pytest.mark.parametrize(
    ("quote", "keys", "says", "excuse"),
    [
        ("the Brise came", {}, "'Alma'", "subject"),
        ("entered service there", {"date": "2029-10"}, "October 2029", "date"),
        ("the Alma stayed ashore", {"date": "2030-10-17"}, "17 October 2030", "date"),
        ("the Alma stayed ashore", {"by": "people/ida-berg"}, "'Ida Berg'", "speaker"),
        ("entered service there", {"by": {"anonymous": "a ship cook"}}, "'ship cook'", "speaker"),
        (
            "entered service there",
            {"property": "beats", "value": "ferries/brise"},
            "'Brise'",
            "value",
        ),
    ],
)
def test_what_fails_unless_there_is_a_reason(
    quote: str, keys: Keys, says: str, excuse: str
) -> None:
    (found,) = findings("context", told(quote, **keys))
    assert (found.file, found.marks) == (ALMA, quote)
    assert says in found.message
    assert f"'derivation: {excuse}'" in found.hint
    files = told(quote, **keys, derivation={excuse: "the whole page is about it"})
    assert findings("context", files) == []
    assert any("reason" in reason for reason in skips("context", files))


def test_a_reason_excuses_its_own_lack_only() -> None:
    files = told("the Brise came", by="people/ida-berg", derivation={"subject": "it is meant"})
    assert findings("context", files) == []  # she stands two sentences away
    files = told("the Brise came", date="2031", derivation={"subject": "it is meant"})
    (found,) = findings("context", files)
    assert "2031" in found.message


def test_what_a_record_calls_a_card_names_it() -> None:
    assert len(findings("context", told("tall one had 400 seats"))) == 1
    files = told("tall one had 400 seats", {"names": {"The tall one": "ferries/alma"}})
    assert passes("context", files)


def test_without_the_text_the_seal_may_be_out_of_date() -> None:
    hidden = in_public(told("the Brise came"))
    (found,) = findings("context", hidden)
    assert "'briefings seal post'" in found.hint


def test_what_is_wrong_in_another_way_is_not_judged() -> None:
    unproven = told("the Brise left")
    assert findings("context", unproven) == []
    assert "quote" in skips("context", unproven)[0]
    unknown = told("the Brise came", at="ferries/cora")
    assert findings("context", unknown) == []
    assert "known" in skips("context", unknown)[0]


ABOUT = {"about": "ferries/alma"}


def test_an_article_about_one_thing_need_not_name_it_each_time() -> None:
    files = told("tall one had 400", ABOUT)
    assert passes("context", files)
    assert passes("context", in_public(files))
    assert findings("context", told("tall one had 400"))


def test_what_the_article_is_not_about_is_named_as_before() -> None:
    (found,) = findings("context", told("tall one had 400", {"about": "ferries/brise"}))
    assert "'Alma'" in found.message


def test_the_record_shows_the_subject_only() -> None:
    by = told("tall one had 400", ABOUT, by="people/ida-berg")
    assert ["'Ida Berg'" in one.message for one in findings("context", by)] == [True]


def test_no_word_is_opened_for_what_the_record_shows() -> None:
    def opened(files: Files) -> int:
        return files["seeds/post.seal"].count(" alma")

    assert opened(told("Solvik Lines was proud", ABOUT)) == 0
    assert opened(told("Solvik Lines was proud")) == 1
