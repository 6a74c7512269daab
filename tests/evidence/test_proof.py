"""What a piece of evidence shows of its fact, in the whole text and in the sealed words alike."""

from typing import Any

import pytest

from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.commitment.seal_file import format_seal, parse_seal
from mkdocs_briefings.text.canonical import canonical
from tests.support.sealed import (
    Files,
    Keys,
    analysis_of,
    card,
    check,
    fact,
    faults,
    in_public,
    linked,
    seal,
    site,
)

NAMES = {
    "ferries/alma": "Alma",
    "ferries/alma-two": "Alma Two",
    "ferries/brise": "Brise",
    "operators/solvik": "Solvik Lines",
    "operators/fjord": "Fjord Lines",
    "people/ida-berg": "Ida Berg",
    "people/tor-berg": "Tor Berg",
    "fairs/boats": "Boat Fair",
}


def shore(facts: dict[str, list[Keys]], text: str, **record: Any) -> Files:
    """A sealed site: these facts from one article, and a log that says something of each card."""
    cards, log = {}, []
    for berth, (card_id, name) in zip("abcdefgh", NAMES.items(), strict=True):
        log.append(f"{name} lay at berth {berth}.")
        cards[card_id] = card(name, *facts.get(card_id, ()), fact(log[-1], "log", id="logged"))
    return site(cards, {"post": text, "log": "\n".join(log)}, {"post": record})


def unsupported(text: str, quote: str, of: str = "ferries/alma", **keys: Any) -> list[str]:
    """What the evidence lacks, by the text; what the seal shows must be the same."""
    record = keys.pop("record", {})
    analysis = analysis_of(shore({of: [fact(quote, **keys)]}, text, **record))
    one = linked(analysis, f"{of}#f")
    by_text, by_seal = analysis.prove(one, analysis.texts), analysis.proofs_of(one)
    found = []
    for proof, opened in zip(by_text, by_seal, strict=True):
        assert proof
        assert opened
        assert (proof.quote is None) == (opened.quote is None)
        assert proof.unsupported == opened.unsupported
        found += [missing.message for missing in proof.unsupported]
        if proof.quote is None:
            found.append("no quote")
    return found


@pytest.mark.parametrize(
    "quote",
    [
        "on the quay of Anna's port",
        "on the quay of Anna’s port",
        "ON THE QUAY of anna's port",
        "the “old” ferry of steel",
        'the "old" ferry of steel',
        "en-hancing its range of £40",
        "enhancing its range of £40",
        "hancing-its range of £40",
        "sank. It was late",
    ],
)
def test_typography_and_case_do_not_matter(quote: str) -> None:
    text = (
        "The Alma lay on the quay of Anna’s port. The Alma, the “old” ferry of steel, was late.\n"
        "They are en-hancing its range of £40 for the Alma. The Alma sank. It was late."
    )
    expected = ["no quote"] if quote.startswith("hancing") else []
    assert unsupported(text, quote) == expected


@pytest.mark.parametrize(
    "quote",
    [
        "sold for £41 million",
        "sold for $40 million",
        "sold for 40 million",
        "sold for £40 billion",
        "sold for £40,0 million",
        "was sold at £40 million",
        "for £40 million today The Brise",
    ],
)
def test_a_digit_a_sign_or_a_word_matters(quote: str) -> None:
    text = "The Alma was sold for £40 million today.\nThe Brise was not."
    assert unsupported(text, "sold for £40 million") == []
    assert unsupported(text, quote) == ["no quote"]


def test_the_nearest_words_are_shown_where_the_text_is() -> None:
    one = fact("sold for £41 million")
    files = shore({"ferries/alma": [one]}, "The Alma was sold for £40 million today.")
    (problem,) = [p for p in check(files).problems if p.rule == "quote"]
    assert problem.message == "the quote is not in the article"
    assert problem.hint == "the nearest words are: sold for £ 40 million"
    (problem,) = [p for p in check(in_public(files)).problems if p.rule == "quote"]
    assert problem.message == "the quote is not sealed, so nothing proves it"


@pytest.mark.parametrize(
    ("text", "of", "found"),
    [
        ("The Alma was on time.", "ferries/alma", []),
        (
            "The Alma Two was on time.",
            "ferries/alma",
            ["'Alma' is not named in the quote's sentence"],
        ),
        ("The Alma Two was on time.", "ferries/alma-two", []),
        ("The Alma came. It was on time.", "ferries/alma", []),
        (
            "The Alma came. The Brise was on time.",
            "ferries/alma",
            ["'Alma' is not named in the quote's sentence"],
        ),
        ("The Alma came. Solvik Lines was on time.", "ferries/alma", []),
    ],
)
def test_the_subject_is_named(text: str, of: str, found: list[str]) -> None:
    assert unsupported(text, "was on time", of) == found


def test_the_value_of_a_ref_is_named() -> None:
    keys = {"property": "beats", "value": "ferries/brise"}
    assert unsupported("The Alma beats the Brise on time.", "beats the Brise on", **keys) == []
    assert unsupported("The Alma beats the rest on time.", "beats the rest on", **keys) == [
        "'Brise' is not named in the quote's sentence"
    ]


@pytest.mark.parametrize(
    ("by", "missing"),
    [
        ("people/ida-berg", None),
        ("operators/solvik", None),
        ({"anonymous": "a deck hand", "affiliation": "operators/solvik"}, None),
        ({"anonymous": "one of the hands", "affiliation": "a bank"}, "'hands bank' are"),
        ({"anonymous": "a deck hand"}, None),
        ("people/tor-berg", "'Tor Berg' is"),
        ("operators/fjord", "'Fjord Lines' is"),
        (
            {"anonymous": "a deck hand", "affiliation": "operators/fjord"},
            "'Fjord Lines' is",
        ),
        ({"anonymous": "a ship cook"}, "'ship cook' are"),
    ],
)
def test_the_speaker_stands_near(by: Any, missing: str | None) -> None:
    text = (
        "Ida Berg of Solvik Lines spoke to a deck hand. It rained. The Alma was on time.\n"
        "It rained. It rained again. Tor Berg of Fjord Lines came with a ship cook of a bank."
    )
    found = unsupported(text, "was on time", by=by)
    assert len(found) == int(bool(missing))
    assert all(str(missing) in fault and "within two sentences" in fault for fault in found)


def test_the_publisher_of_another_passage_is_named_like_a_speaker() -> None:
    via = {"publisher": "Coast Radio"}
    for text in (
        "So Coast Radio. It rained. The Alma was on time.",
        "The Alma was on time. Coast Radio.",
    ):
        assert unsupported(text, "was on time", via=via) == []
    far = "So Coast Radio. It rained. It snowed. The Alma was on time."
    message = "the publisher 'Coast Radio' is not named within two sentences of the quote"
    assert unsupported(far, "was on time", via=via) == [message]
    assert unsupported(far, "was on time", via={"publisher": "Solvik Lines"}) == [
        message.replace("Coast Radio", "Solvik Lines")
    ]


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "The Alma of Gov. Oak was on time in Apr. 2030."
    assert unsupported(text, "was on time") == []
    text = "It rained. The Alma left pier No. 5 of Mt. Oak and was on time."
    assert unsupported(text, "was on time") == []
    assert (
        unsupported(
            "Ida Berg came. So did Gov. Oak. It rained. The Alma was on time.",
            "was on time",
            by="people/ida-berg",
        )
        != []
    )
    assert (
        unsupported(
            "Ida Berg spoke to Gov. Oak. It rained. The Alma was on time.",
            "was on time",
            by="people/ida-berg",
        )
        == []
    )


def test_a_namesake_between_is_another_speaker() -> None:
    text = "Ida Berg came. Tor Berg came. The Alma was on time, said Berg."
    assert unsupported(text, "was on time", by="people/tor-berg") == []
    text = "Ida Berg came. It rained. It snowed. Tor Berg came. The Alma was on time, said Berg."
    assert unsupported(text, "was on time", by="people/ida-berg") == [
        "'Ida Berg' is not named within two sentences of the quote",
        "'said' in the quote's sentence is of 'berg', not of 'by'",
    ]


CONTROLS = (
    "The Boat Fair praised the Alma rule, in force since 7 October 2029.\n"
    "The Brise rule, in force from 17 October 2030, came later."
)


@pytest.mark.parametrize(
    ("quote", "of", "date", "right"),
    [
        ("rule, in force since", "ferries/alma", "2029-10-07", True),
        ("rule, in force from", "ferries/brise", "2030-10-17", True),
        ("rule, in force since", "ferries/alma", "2030-10-17", False),
        ("rule, in force from", "ferries/brise", "2029-10-07", False),
        ("rule, in force from", "ferries/brise", "2029-10-17", False),
        ("rule, in force from", "ferries/brise", "2029-10", False),
        ("rule, in force from", "ferries/alma", "2030-10-17", False),
        ("rule, in force since", "ferries/brise", "2029-10-07", False),
    ],
)
@pytest.mark.parametrize("border", ["\n", " "])
def test_two_measures_with_two_dates_cannot_be_swapped(
    quote: str, of: str, date: str, right: bool, border: str
) -> None:
    text = CONTROLS.replace("\n", border)
    assert bool(unsupported(text, quote, of, date=date)) != right


@pytest.mark.parametrize(
    ("was", "now", "name"),
    [("2029-10-07", "2030-10-17", "alma"), ("2030-10-17", "2029-10-07", "brise")],
)
def test_dates_swapped_after_sealing_are_caught_in_public(was: str, now: str, name: str) -> None:
    right = {
        "ferries/alma": [fact("rule, in force since", date="2029-10-07")],
        "ferries/brise": [fact("rule, in force from", date="2030-10-17")],
    }
    files = shore(right, CONTROLS.replace("\n", " "))
    assert faults(files) == faults(in_public(files)) == []
    path = f"briefings/ferries/{name}.yml"
    swapped = files | {path: files[path].replace(was, now)}
    assert any(fault.startswith("context: no words") for fault in faults(swapped))
    assert any(fault.startswith("context: no words") for fault in faults(in_public(swapped)))


@pytest.mark.parametrize(
    ("keys", "date"),
    [
        ({}, "2031-04-01"),  # the Tuesday before 2 April 2031
        ({"via": {"publisher": "Coast Radio", "published": "2031-03-06"}}, "2031-03-04"),
        ({"via": {"publisher": "Coast Radio"}}, "2031-04-01"),
    ],
)
def test_relative_dates_count_from_the_day_the_passage_was_published(keys: Keys, date: str) -> None:
    text = "Coast Radio was there. The Alma was on time on Tuesday."
    assert unsupported(text, "was on time", date=date, **keys) == []
    assert len(unsupported(text, "was on time", date="2031-03-25", **keys)) == 1


@pytest.mark.parametrize(
    ("key", "value", "count"),
    [
        ("due", "2035", 0),
        ("due", "2036", 1),
        ("date", "2030-07-04/2030-07-06", 0),
        ("date", "2030-07-04/2030-07-07", 2),
        ("date", "2030-07-04/2035", 1),
        ("date", "2030-07-04/..", 1),
        ("date", "2035/..", 0),
    ],
)
def test_each_end_of_a_date_is_shown(key: str, value: str, count: int) -> None:
    text = "From 4 July 2030 to 6 July 2030 and in 2035 the Alma was on time."
    assert len(unsupported(text, "was on time", **{key: value})) == count


def test_the_value_of_a_date_property_is_shown() -> None:
    text = "The Alma was on time in March 2031."
    assert unsupported(text, "was on time", property="launched", value="2031-03") == []
    assert unsupported(text, "was on time", property="launched", value="2031-02") == [
        "no words in the quote's sentence mean February 2031"
    ]


def test_refuting_evidence_need_only_be_said_there() -> None:
    text = "It rained. Nothing of the Alma was on time, said Ida Berg."
    keys = {"date": "2030", "refutes": "true"}
    assert unsupported(text, "was on time", by="people/ida-berg", **keys) == []
    assert unsupported(text, "was on time", by="people/tor-berg", **keys) == [
        "'Tor Berg' is not named within two sentences of the quote",
        "'said' in the quote's sentence is of 'ida berg', not of 'by'",
    ]


def derived(text: str, need: str, **keys: Any) -> tuple[list[str], list[str]]:
    """What the check says of a fact with a reason for one need, with the text and without."""
    one = fact("was on time", derivation={need: "so it was meant"}, **keys)
    other = [fact("The Alma came", id="came")] if "The Alma came" in text else []
    files = shore({"ferries/alma": [one, *other]}, text)
    assert seal(files) == files
    return faults(files), faults(in_public(files))


@pytest.mark.parametrize(
    ("text", "need", "keys"),
    [
        ("It was on time.", "subject", {}),
        ("The Alma came. It rained. It was on time.", "subject", {}),
        ("The Alma came. The Brise was on time.", "subject", {}),
        ("The Alma came on 7 March 2030. The Alma was on time today.", "date", {"date": "2030"}),
        ("The Alma was on time.", "speaker", {"by": "people/ida-berg"}),
        ("The Alma was on time.", "value", {"property": "seats", "value": "400"}),
    ],
)
def test_a_reason_excuses_what_the_text_cannot_show(text: str, need: str, keys: Keys) -> None:
    assert derived(text, need, **keys) == ([], [])


@pytest.mark.parametrize(
    ("text", "need", "keys"),
    [
        ("The Alma was on time.", "subject", {}),
        ("The Alma came. It was on time.", "subject", {}),
        ("The Alma was on time on 7 March 2030.", "date", {"date": "2030-03-07"}),
        ("The Alma was on time, said Ida Berg.", "speaker", {"by": "people/ida-berg"}),
    ],
)
def test_a_reason_that_nothing_needs_is_an_error(text: str, need: str, keys: Keys) -> None:
    fault = f"derivation: the text already shows the {need}, so this reason is not needed"
    assert derived(text, need, **keys) == ([fault], [fault])


def test_a_reason_excuses_its_own_need_only() -> None:
    with_text, public = derived("It was on time.", "subject", date="2030")
    fault = "context: no words in the quote's sentence mean 2030"
    assert public == [fault]
    assert with_text == [fault]


def with_a_longer_name(one: Keys) -> Files:
    """Sealed before a card was called Alma Three: the seal opens "Alma", but not "Three"."""
    files = shore({"ferries/alma": [one]}, "Late came the Alma Three.")
    path = "briefings/ferries/alma-two.yml"
    return files | {path: f"{files[path]}aliases: [Alma Three]\n"}


IN_THE_TEXT = "verified: in the whole text, 'Alma' is not named in the quote's sentence"


def test_a_longer_name_that_only_the_text_knows_is_caught_there() -> None:
    files = with_a_longer_name(fact("came the Alma"))
    assert faults(files) == [IN_THE_TEXT]
    assert faults(in_public(files)) == []


def test_a_reason_for_the_speaker_hides_no_other_lack_from_the_text() -> None:
    derivation = {"speaker": "so it was meant"}
    files = with_a_longer_name(fact("came the Alma", by="people/ida-berg", derivation=derivation))
    assert faults(files) == [IN_THE_TEXT]


def test_a_quote_found_twice_asks_for_a_longer_one() -> None:
    text = "The Alma was on time. The Brise was on time."
    files = shore({"ferries/alma": [fact("was on time")]}, text)
    assert faults(files) == ["quote-unique: the quote occurs 2 times in the article, in 1.1, 1.2"]
    assert faults(in_public(files)) == []


def test_a_seal_opens_what_is_needed_and_no_more() -> None:
    files = shore(
        {
            "ferries/alma": [
                fact("was on time", date="2019-03-07", by="people/ida-berg"),
                fact("beats the Brise", property="beats", value="ferries/brise"),
            ]
        },
        "Ida Berg spoke. The Alma was on time on 7 March 2019.\nThe Alma beats the Brise today.",
    )
    text = canonical(files["seeds/.text/post.txt"])
    commitment = commit(text)
    opened = commitment.opened_by(parse_seal(files["seeds/post.seal"]))
    words = [word.form for word in text.words if word.index in opened]
    assert " ".join(words) == "ida berg spoke alma was on time 7 march 2019 alma beats the brise"

    def sealed(indexes: set[int]) -> list[str]:
        one = format_seal(commitment.seal(indexes))
        return faults(in_public(files | {"seeds/post.seal": one}))

    assert sealed(opened) == []
    for index in sorted(opened):
        assert sealed(opened - {index}), text.words[index]
    for index in sorted({word.index for word in text.words[:16]} - opened):
        needless = f"openings: words are opened that no fact needs: '{text.words[index].form}'"
        assert sealed(opened | {index}) == [needless]
